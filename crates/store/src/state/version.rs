//! Records and deployments as the log has made them.

use crate::entry::{ActorId, Body, Change, ChangeSet, Position, Rows};
use crate::fault::Conflict;

/// A record as it is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// Its content; nothing once it is withdrawn.
    pub body: Option<Body>,
    /// The entries by which it changed, in order; at least one.
    pub changed: Vec<Position>,
    /// Who made the last change.
    pub actor: ActorId,
}

/// Deployments that took effect.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// Where they took effect.
    pub at: Position,
    /// The entry that they belong to.
    pub of: Position,
    /// Who changed them.
    pub actor: ActorId,
    /// The rows.
    pub rows: Rows,
}

impl Version {
    fn since(&self) -> Option<Position> {
        self.changed.last().copied()
    }

    /// The conflict of a change with what happened since its maker looked.
    pub(super) fn conflict(&self, set: &ChangeSet, change: &Change) -> Option<Conflict> {
        self.since().filter(|since| *since > set.based_on)?;
        let later = self.changed.iter().filter(|at| **at > set.based_on);
        Some(Conflict {
            record: change.record().clone(),
            based_on: set.based_on,
            theirs: self.body.clone(),
            ours: Some(change.clone()),
            actor: self.actor.clone(),
            meanwhile: later.copied().collect(),
        })
    }
}
