//! Events: dated developments that matter to a mission.

use super::{EventId, MissionId, Moment, Text};
use crate::{choice, record};

choice! {
    /// What an event is about.
    pub enum EventKind {
        /// The security situation.
        Security = "security",
        /// Politics.
        Politics = "politics",
        /// Freedom of movement.
        Movement = "movement",
        /// Casualties.
        Casualties = "casualties",
        /// The mission itself: its set-up, its place, its mandate.
        Mission = "mission",
        /// Law.
        Law = "law",
    }
}

record! {
    /// A dated development that matters to a mission.
    pub struct Event {
        /// Its id.
        public id: EventId,
        /// The mission.
        public mission: MissionId,
        /// What it is about.
        public kind: EventKind,
        /// When it was, or began.
        public date: Moment,
        /// When it ended, if it lasted.
        public until: Option<Moment>,
        /// What happened.
        public what: Text,
    }
    with provenance
}
