//! Commitments to parliament (toezeggingen).

use jiff::civil::Date;

use super::{CommitmentId, Moment, PaperId, Text};
use crate::{record, state};

state! {
    /// How far a commitment is.
    pub enum CommitmentState by "is" {
        /// It is to be kept.
        Open = "open" {
        },
        /// It was kept.
        Kept = "kept" {
            /// When.
            public on: Option<Date>,
            /// By which paper.
            public paper: Option<PaperId>,
        },
        /// It is no longer asked for.
        Lapsed = "lapsed" {
            /// Why.
            public reason: Text,
        },
    }
}

record! {
    /// A promise to parliament.
    pub struct Commitment {
        /// Its id.
        public id: CommitmentId,
        /// Its number in the series of the Senate (T02761) or the House.
        public number: Option<String>,
        /// When it was made.
        public date: Moment,
        /// What was promised.
        public what: Text,
        /// By which minister.
        public minister: Option<Text>,
        /// To which member.
        public member: Option<Text>,
        /// Until when, inclusive.
        public deadline: Option<Moment>,
        /// How far it is.
        public state: CommitmentState,
        /// The paper in which it stands.
        public paper: Option<PaperId>,
    }
    with provenance
}
