//! Contributions: what the country gives to a mission.

use super::{Begin, ContributionId, End, MissionId, Moment, PaperId, Text, Validity};
use crate::{choice, record, state};

choice! {
    /// What is given.
    pub enum ContributionKind {
        /// A unit.
        Unit = "unit",
        /// Posts filled by individuals. The assessment framework does not apply to individual
        /// trainers and advisers (kst-27925-637).
        IndividualPosts = "individual-posts",
        /// A national task.
        NationalTask = "national-task",
        /// Posts at an international headquarters.
        HeadquartersPost = "headquarters-post",
        /// Money.
        Money = "money",
    }
}

state! {
    /// How far a contribution is.
    pub enum ContributionState by "is" {
        /// Others asked for it.
        Asked = "asked" {
            /// When.
            public on: Option<Moment>,
            /// By whom.
            public by: Option<Text>,
        },
        /// The cabinet means to give it.
        Intended = "intended" {
            /// From when.
            public from: Option<Moment>,
            /// Until when.
            public until: Option<Moment>,
        },
        /// It is given if a condition is met.
        Conditional = "conditional" {
            /// Which.
            public condition: Text,
        },
        /// It runs.
        Running = "running" {
            /// Since when.
            public from: Option<Moment>,
        },
        /// It lies still.
        Suspended = "suspended" {
            /// Since when.
            public from: Option<Moment>,
            /// Why.
            public reason: Text,
        },
        /// It is over.
        Ended = "ended" {
            /// Since when it ran.
            public from: Option<Moment>,
            /// The last day.
            public until: Moment,
            /// Why.
            public reason: Option<Text>,
        },
        /// The cabinet said no.
        Declined = "declined" {
            /// When.
            public on: Option<Moment>,
            /// Why.
            public reason: Text,
        },
        /// It was announced and never began.
        NeverStarted = "never-started" {
            /// Why.
            public reason: Text,
        },
    }
}

state! {
    /// Whether article 100 of the Constitution applies: prior information of parliament on
    /// sending armed forces to maintain or promote the international legal order.
    pub enum Article100 by "is" {
        /// It does, and parliament was told.
        Informed = "informed" {
            /// By which paper.
            public paper: PaperId,
        },
        /// It does, and no source shows that parliament was told.
        NotShown = "not-shown" {
        },
        /// It does not.
        NotApplicable = "not-applicable" {
            /// Why not.
            public reason: Text,
        },
        /// No source tells whether it does.
        Unknown = "unknown" {
        },
    }
}

choice! {
    /// What the register holds of the deployments of a contribution.
    pub enum DeploymentRecords {
        /// All of them, as they were.
        Kept = "kept",
        /// As many as were published, reconstructed from posts and tours.
        Reconstructed = "reconstructed",
        /// None: counts are published tallies, or not available.
        None = "none",
    }
}

record! {
    /// What the country gives to a mission. Every deployment belongs to one.
    pub struct Contribution {
        /// Its id.
        public id: ContributionId,
        /// The mission that it is given to.
        public mission: MissionId,
        /// What it is called.
        public name: Text,
        /// What is given.
        public kind: ContributionKind,
        /// How far it is.
        public state: ContributionState,
        /// Whether article 100 applies.
        public article_100: Option<Article100>,
        /// What the register holds of its deployments.
        public deployments: DeploymentRecords,
        /// What it is, in one or two sentences.
        public description: Option<Text>,
    }
    with provenance
}

impl Contribution {
    /// From when until when it ran, where its state tells; one that runs has no end. Nothing
    /// where its people never came, or where it lies still, of which the state tells no end.
    #[must_use]
    pub fn run(&self) -> Option<Validity> {
        let begin = |from: &Option<Moment>| from.clone().map_or(Begin::Unknown, Begin::On);
        match &self.state {
            ContributionState::Running { from } => Some(Validity {
                from: begin(from),
                until: End::Indefinite,
            }),
            ContributionState::Ended { from, until, .. } => Some(Validity {
                from: begin(from),
                until: End::On(until.clone()),
            }),
            ContributionState::Asked { .. }
            | ContributionState::Intended { .. }
            | ContributionState::Conditional { .. }
            | ContributionState::Suspended { .. }
            | ContributionState::Declined { .. }
            | ContributionState::NeverStarted { .. } => None,
        }
    }

    /// Whether each of its deployments is in the register, so that counting them counts all.
    #[must_use]
    pub fn is_recorded(&self) -> bool {
        match self.deployments {
            DeploymentRecords::Kept | DeploymentRecords::Reconstructed => true,
            DeploymentRecords::None => false,
        }
    }
}
