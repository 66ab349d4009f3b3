//! Legal bases and mandates. The one says why a mission may be there at all, the other what it
//! may do and until when; they lapse apart (Atalanta's resolution lapsed in March 2022 while
//! its EU mandate ran on).

use super::{
    Begin, Category, Count, End, LegalBasisId, MandateId, MissionId, Moment, PaperId, SourceRef,
    Text, Validity,
};
use crate::record::Code;
use crate::wording::Message;
use crate::{choice, record};

choice! {
    /// Why a mission may be there.
    pub enum LegalBasisKind {
        /// A resolution of the Security Council.
        Resolution = "resolution",
        /// A decision of the European Union.
        EuDecision = "eu-decision",
        /// The request of the host state.
        HostRequest = "host-request",
        /// An agreement between states or authorities.
        Agreement = "agreement",
        /// A note verbale.
        NoteVerbale = "note-verbale",
        /// The constitution of the country that sends.
        Constitution = "constitution",
        /// A right under international law, such as self-defence.
        InternationalLaw = "international-law",
    }
}

record! {
    /// Why a mission may be there at all.
    pub struct LegalBasis {
        /// Its id.
        public id: LegalBasisId,
        /// The mission it carries.
        public mission: MissionId,
        /// Of what kind it is.
        public kind: LegalBasisKind,
        /// How it is called in a table: `VNVR-resolutie 50`.
        public title: Text,
        /// The paper that contains it.
        public paper: Option<PaperId>,
        /// The first day on which it holds.
        public from: Begin,
        /// The last day on which it holds.
        public until: End,
    }
    with provenance
    check fault
}

impl LegalBasis {
    /// When it holds.
    #[must_use]
    pub fn validity(&self) -> Validity {
        Validity {
            from: self.from.clone(),
            until: self.until.clone(),
        }
    }

    fn fault(&self) -> Option<(Code, &'static str, Message)> {
        self.validity().fault()
    }
}

record! {
    /// A task within a mandate, or a sub-period of it, that ends before the mandate does.
    pub struct MandatePart {
        /// Which task or sub-period.
        public what: Text,
        /// Its first day.
        public from: Begin,
        /// Its last day.
        public until: End,
        /// Where it is laid down.
        public source: Option<SourceRef>,
    }
}

record! {
    /// A time in which the mission, or some of its activities, lay still.
    pub struct Suspension {
        /// What lay still; nothing said: the whole mission.
        public what: Option<Text>,
        /// The first day.
        public from: Begin,
        /// The last day.
        public until: End,
        /// Where it was decided.
        public source: Option<SourceRef>,
    }
}

record! {
    /// An extension of the area or the tasks.
    pub struct Widening {
        /// What was added.
        public what: Text,
        /// From when.
        public from: Begin,
        /// Where it was decided.
        public source: Option<SourceRef>,
    }
}

record! {
    /// The most people that the mission as a whole may have.
    pub struct Ceiling {
        /// Of which category.
        public category: Category,
        /// How many, inclusive.
        public most: Count,
    }
}

record! {
    /// A task that the country does not take part in.
    pub struct Reservation {
        /// Which task.
        public task: Text,
        /// Why not.
        public reason: Option<Text>,
        /// Where it was said.
        public source: Option<SourceRef>,
    }
}

record! {
    /// What a mission may do, given by whom, from when until when. Renewals form a chain.
    pub struct Mandate {
        /// Its id.
        public id: MandateId,
        /// The mission that has it.
        public mission: MissionId,
        /// How the instrument is cited, the same in every language: `S/RES/2650 (2022)`,
        /// `(CFSP) 2020/472`, or its kind where it has no citation (`agreement`). `unknown`
        /// where the mission is known to run on but no source shows on what.
        public instrument: String,
        /// How it is called in a table, where that is not the instrument itself.
        public title: Option<Text>,
        /// Who gave it.
        public given_by: Option<Text>,
        /// The paper that contains it.
        public paper: Option<PaperId>,
        /// When it was adopted.
        public adopted: Option<Moment>,
        /// Its first day.
        public from: Begin,
        /// Its last day.
        public until: End,
        /// The mandate that it renews.
        public renews: Option<MandateId>,
        /// What the mission may do.
        public tasks: Vec<Text>,
        /// Tasks and sub-periods that end before it does.
        public parts: Vec<MandatePart> = "part",
        /// Times in which the mission lay still.
        public suspensions: Vec<Suspension> = "suspension",
        /// What was added to area or tasks.
        public widenings: Vec<Widening> = "widening",
        /// The most people that the mission may have.
        public ceilings: Vec<Ceiling> = "ceiling",
        /// The tasks that the country does not take part in.
        public reservations: Vec<Reservation> = "reservation",
    }
    with provenance
    check fault
}

impl Mandate {
    /// When it holds.
    #[must_use]
    pub fn validity(&self) -> Validity {
        Validity {
            from: self.from.clone(),
            until: self.until.clone(),
        }
    }

    /// How it is called in a table: its title, or else its instrument.
    #[must_use]
    pub fn title_in_tables(&self) -> Text {
        let title = self.title.as_ref();
        title.map_or_else(|| Text::own(&self.instrument), Text::clone)
    }

    /// Whether its instrument is known.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.instrument != "unknown"
    }

    fn fault(&self) -> Option<(Code, &'static str, Message)> {
        if self.renews.as_ref() == Some(&self.id) {
            let message = Message::new("E203-renews-itself").with("id", self.id.as_str());
            return Some((Code::Incoherent, "renews", message));
        }
        self.validity().fault()
    }
}
