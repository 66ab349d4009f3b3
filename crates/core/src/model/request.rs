//! Assistance requests for armed protection of ships (Wet ter Bescherming Koopvaardij).

use jiff::civil::Date;

use super::{ContributionId, Count, Money, PaperId, Period, RequestId, Text};
use crate::{choice, record, state};

choice! {
    /// Who protects the ship.
    pub enum Protection {
        /// A military vessel protection detachment.
        Vpd = "vpd",
        /// A private maritime security company.
        Pmsc = "pmsc",
    }
}

choice! {
    /// Why a private company may be allowed (kst-34558-3): a military team cannot be supplied,
    /// or need not be accepted.
    pub enum PrivateGround {
        /// There is no room on board for a military team.
        NoRoom = "no-room",
        /// There is too little time for the permissions of other states.
        NoTime = "no-time",
        /// A military team is not available.
        NotAvailable = "not-available",
        /// The detour would be too long.
        Detour = "detour",
        /// The extra cost would be out of proportion.
        Cost = "cost",
    }
}

choice! {
    /// Why a request was refused.
    pub enum RefusalGround {
        /// The ship or voyage is not one that the law protects.
        OutsideLaw = "outside-law",
        /// The risk does not ask for it.
        NoRisk = "no-risk",
        /// No team was available, and no private company may be allowed.
        NoTeam = "no-team",
        /// Another ground, told in the remark.
        Other = "other",
    }
}

choice! {
    /// Why the owner withdrew.
    pub enum WithdrawalGround {
        /// It was too expensive.
        TooExpensive = "too-expensive",
        /// The voyage was changed or did not take place.
        VoyageChanged = "voyage-changed",
        /// Another ground, told in the remark.
        Other = "other",
    }
}

state! {
    /// How far a request is.
    pub enum RequestState by "is" {
        /// It was submitted and awaits a decision.
        Submitted = "submitted" {
        },
        /// It was refused.
        Refused = "refused" {
            /// When.
            public decided: Date,
            /// Why.
            public ground: RefusalGround,
        },
        /// The owner withdrew it.
        Withdrawn = "withdrawn" {
            /// When.
            public on: Option<Date>,
            /// Why.
            public ground: WithdrawalGround,
        },
        /// It was granted and the protection is planned.
        Granted = "granted" {
            /// When.
            public decided: Date,
            /// Who protects.
            public by: Protection,
            /// Why a private company may.
            public private_ground: Option<PrivateGround>,
        },
        /// The protection is under way.
        UnderWay = "under-way" {
            /// When it was granted.
            public decided: Date,
            /// Who protects.
            public by: Protection,
            /// Why a private company may.
            public private_ground: Option<PrivateGround>,
            /// Since when.
            public from: Date,
        },
        /// The protection was carried out.
        CarriedOut = "carried-out" {
            /// When it was granted; left out where no source tells.
            public decided: Option<Date>,
            /// Who protected.
            public by: Protection,
            /// Why a private company might.
            public private_ground: Option<PrivateGround>,
            /// The first day.
            public from: Date,
            /// The last day, inclusive.
            public until: Date,
        },
    }
}

record! {
    /// A shipping company asks for armed protection of a ship on a voyage. It counts in the
    /// year in which it was submitted, even when it is carried out in the next
    /// (ah-tk-20202021-3138).
    pub struct Request {
        /// Its id.
        public id: RequestId,
        /// The contribution, such as the protection teams.
        public contribution: ContributionId,
        /// When it was submitted.
        public submitted: Date,
        /// The flag of the ship: `NL`, `CW`.
        public flag: String,
        /// The ship, by pseudonym or name.
        restricted ship: Option<String>,
        /// The voyage.
        restricted route: Option<Text>,
        /// The risk area.
        public risk_area: Option<Text>,
        /// The days for which protection is asked.
        restricted voyage: Option<Period>,
        /// The price of the private alternative.
        restricted private_price: Option<Money>,
        /// The size of the team, if it is known.
        public team: Option<Count>,
        /// How far it is.
        public state: RequestState,
        /// The paper in which it is told.
        public paper: Option<PaperId>,
    }
    with provenance
}
