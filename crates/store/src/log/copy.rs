//! Copying a log, entry by entry: the same chain, wherever it is kept.

use kader_core::wording::Message;

use super::{Appended, Derived, Head, Log};
use crate::Fault;
use crate::entry::{Act, DeploymentChanges, Position, Sealed};
use crate::state::State;

/// Copies all entries of a log to an empty one, as they are: byte for byte, hash for hash, each
/// held against the chain on the way. What is copied is what there was when it began.
///
/// # Errors
/// Those of reading and writing, an entry that does not follow from those before it, and that
/// the other log is not empty. What was written until then is there: whoever calls throws it
/// away.
pub fn copy(from: &impl Log, to: &mut impl Log) -> Result<Head, Fault> {
    let mut state: Option<State> = None;
    from.replay(None, None, &mut |link| {
        let after = state.as_ref().map(State::head);
        let after = after.map(|head| (head.position, head.hash));
        let rows = rows_of(from, &link)?;
        let derived = state
            .as_ref()
            .map_or_else(Derived::default, |state| state.derived(&link.entry));
        match to.append(after, &rows, &mut || link.clone(), &derived)? {
            Appended::Done(_) => {}
            Appended::Moved => {
                let what = Message::new("E505-chain");
                return Err(Fault::altered(link.entry.position, what));
            }
        }
        match &mut state {
            None => state = Some(State::founded(&link)?),
            Some(state) => state.take(link)?,
        }
        Ok(())
    })?;
    let head = state.map(|state| state.head());
    head.ok_or_else(|| Fault::altered(Position::FIRST, Message::new("E515-unfounded")))
}

/// The rows of an entry, held against their digest.
fn rows_of(log: &impl Log, link: &Sealed) -> Result<DeploymentChanges, Fault> {
    let mut changes = DeploymentChanges::new();
    let position = link.entry.position;
    let (Act::Recorded { set } | Act::Proposed { set }) = &link.entry.act else {
        return Ok(changes);
    };
    if let Some(rows) = &set.deployments {
        log.rows(position, rows, &mut |row| {
            changes
                .add_row(row)
                .ok_or_else(|| Fault::altered(position, Message::new("E505-rows")))
        })?;
    }
    Ok(changes)
}
