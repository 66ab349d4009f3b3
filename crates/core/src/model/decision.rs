//! Decisions of the cabinet on a contribution.

use super::{ContributionId, DecisionId, Moment, PaperId, Text};
use crate::{choice, record};

choice! {
    /// What was decided.
    pub enum DecisionKind {
        /// To begin.
        Start = "start",
        /// To go on.
        Extend = "extend",
        /// To go on otherwise.
        Change = "change",
        /// To let it lie still.
        Suspend = "suspend",
        /// To end.
        End = "end",
        /// Not to do what was asked.
        Decline = "decline",
    }
}

record! {
    /// A decision of the cabinet on a contribution.
    pub struct Decision {
        /// Its id.
        public id: DecisionId,
        /// The contribution.
        public contribution: ContributionId,
        /// What was decided, by kind.
        public kind: DecisionKind,
        /// When.
        public date: Moment,
        /// What was decided.
        public what: Text,
        /// Why.
        public reason: Option<Text>,
        /// The paper in which parliament was told.
        public paper: Option<PaperId>,
    }
    with provenance
}
