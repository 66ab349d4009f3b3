//! Objectives, assessments and evaluations: what was to be achieved and how far it came.

use super::{
    AssessmentId, ContributionId, EvaluationId, MissionId, Moment, ObjectiveId, PaperId, Period,
    Text,
};
use crate::{choice, record, state};

record! {
    /// What a mission or a contribution was to achieve.
    pub struct Objective {
        /// Its id.
        public id: ObjectiveId,
        /// The mission.
        public mission: MissionId,
        /// The contribution, where it is that contribution's own.
        public contribution: Option<ContributionId>,
        /// What was to be achieved.
        public what: Text,
        /// By what one would see it.
        public criterion: Option<Text>,
    }
    with provenance
}

choice! {
    /// How far it came.
    pub enum Judgement {
        /// It was achieved.
        Achieved = "achieved",
        /// Partly.
        PartlyAchieved = "partly-achieved",
        /// Not.
        NotAchieved = "not-achieved",
        /// It cannot be told, or not yet.
        Open = "open",
    }
}

record! {
    /// What a mandate or its success depends on.
    pub struct Condition {
        /// What must be so.
        public what: Text,
        /// How far it is so.
        public judgement: Option<Judgement>,
    }
}

record! {
    /// A course that was weighed.
    pub struct Scenario {
        /// What would be done.
        public what: Text,
        /// What it would take or bring.
        public consequence: Option<Text>,
    }
}

record! {
    /// How far an objective came, by whom, with what evidence; the conditions on which the
    /// mandate depends, and the courses weighed when they are not met.
    pub struct Assessment {
        /// Its id.
        public id: AssessmentId,
        /// The mission.
        public mission: MissionId,
        /// The contribution, where it is of that alone.
        public contribution: Option<ContributionId>,
        /// The objective, where it is of one.
        public objective: Option<ObjectiveId>,
        /// By whom.
        public by: Text,
        /// When it was made.
        public date: Moment,
        /// The period that it is about.
        public period: Option<Period>,
        /// How far it came.
        public judgement: Judgement,
        /// What was found.
        public findings: Vec<Text>,
        /// What the mandate depends on.
        public conditions: Vec<Condition> = "condition",
        /// The courses that were weighed.
        public scenarios: Vec<Scenario> = "scenario",
    }
    with provenance
}

state! {
    /// How far an evaluation is.
    pub enum EvaluationState by "is" {
        /// It is under way or planned.
        Expected = "expected" {
            /// When it is expected.
            public on: Option<Moment>,
        },
        /// It was delivered.
        Delivered = "delivered" {
            /// When.
            public on: Option<Moment>,
            /// As which paper.
            public paper: Option<PaperId>,
            /// The cabinet's response.
            public response: Option<PaperId>,
        },
    }
}

record! {
    /// An evaluation by others.
    pub struct Evaluation {
        /// Its id.
        public id: EvaluationId,
        /// The mission.
        public mission: MissionId,
        /// The contributions that it is of; none named: all.
        public contributions: Vec<ContributionId>,
        /// By whom.
        public by: Text,
        /// Of what.
        public what: Text,
        /// The period that it covers.
        public period: Option<Period>,
        /// How far it is.
        public state: EvaluationState,
    }
    with provenance
}
