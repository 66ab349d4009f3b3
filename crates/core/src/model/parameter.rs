//! Dated parameters of law and practice: facts like any other.

use super::{Begin, Count, End, Money, PaperId, ParameterId, Text, Validity};
use crate::record::Code;
use crate::wording::Message;
use crate::{record, state};

state! {
    /// What a parameter says.
    pub enum Quantity by "is" {
        /// A count of something.
        Count = "count" {
            /// How many.
            public value: Count,
        },
        /// A number of days.
        Days = "days" {
            /// How many.
            public value: Count,
        },
        /// A number of months.
        Months = "months" {
            /// How many.
            public value: Count,
        },
        /// An amount of money.
        Amount = "amount" {
            /// How much.
            public value: Money,
        },
        /// That something is so.
        Holds = "holds" {
        },
    }
}

record! {
    /// A parameter of law or practice, as it held for a time. Several entries with one name
    /// are its values through time.
    pub struct Parameter {
        /// Its id.
        public id: ParameterId,
        /// Its name, by which rules ask for it: `vpd-teams-per-year`.
        public name: String,
        /// What it is, for people.
        public title: Text,
        /// What it says.
        public quantity: Quantity,
        /// Its first day.
        public from: Begin,
        /// Its last day.
        public until: End,
        /// Where it is laid down.
        public paper: Option<PaperId>,
    }
    with provenance
    check fault
}

impl Parameter {
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
