//! Holding a register against itself: the chain, every body, every reference, the rows of
//! deployments, the tables of the present state, the column file.

use std::collections::BTreeMap;

use kader_core::wording::Message;

use crate::columns::ColumnFile;
use crate::entry::{Act, ChangeSet, Position, Sealed};
use crate::log::{Head, Log};
use crate::state::State;
use crate::{Fault, Store, contents};

/// What was verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verified {
    /// The last entry. A report whose receipt names its hash rests on exactly this log.
    pub head: Head,
    /// How many deployment rows there are.
    pub rows: i64,
    /// Whether there is a column file, which was compared too.
    pub has_columns: bool,
}

/// Verifies a register. A damaged column file is no fault: it is made anew.
///
/// # Errors
/// The first fault, with the position at which it is where that can be told.
pub fn verify<L: Log>(log: L, columns: Option<&ColumnFile>) -> Result<Verified, Fault> {
    let mut state: Option<State> = None;
    log.replay(None, None, &mut |link| {
        let position = link.entry.position;
        check_content(&log, &link)?;
        let taken = match &mut state {
            None => State::founded(&link).map(|founded| state = Some(founded)),
            Some(state) => state.take(link),
        };
        taken.map_err(|fault| {
            let message = Message::new("E505-step").with("reason", fault.message());
            Fault::altered(position, message)
        })
    })?;
    let Some(state) = state else {
        let message = Message::new("E515-unfounded");
        return Err(Fault::altered(Position::FIRST, message));
    };
    let head = state.head();
    log.check_tables(&state)?;
    let store = Store::open(log)?;
    let is_begun = state.records().contains_key(&crate::entry::Key::Identity);
    if is_begun {
        let whole = store.snapshot(crate::At::Now);
        whole.map_err(|fault| {
            let message = Message::new("E505-whole").with("reason", fault.message());
            Fault::altered(head.position, message)
        })?;
    }
    let has_columns = check_columns(&store, columns)?;
    Ok(Verified {
        head,
        rows: state.next_row().number() - 1,
        has_columns,
    })
}

/// Whether every body of an entry reads, and its rows are those that it was sealed with.
fn check_content(log: &impl Log, link: &Sealed) -> Result<(), Fault> {
    let (Act::Recorded { set } | Act::Proposed { set }) = &link.entry.act else {
        return Ok(());
    };
    let position = link.entry.position;
    let ChangeSet {
        changes,
        deployments,
        ..
    } = set;
    let bodies: BTreeMap<_, _> = changes
        .iter()
        .filter_map(|change| Some((change.record(), change.body()?)))
        .collect();
    if let Err(unsound) = contents::records(bodies) {
        let first = unsound.first().map(crate::fault::Unsound::message);
        let message = first.unwrap_or(Message::new("E505-bytes"));
        return Err(Fault::altered(position, message));
    }
    match deployments {
        Some(rows) => log.rows(position, rows, &mut |_| Ok(())),
        None => Ok(()),
    }
}

/// Whether the column file holds what the log amounted to at its stamp; and whether there is
/// one that can be read.
fn check_columns<L: Log>(store: &Store<L>, columns: Option<&ColumnFile>) -> Result<bool, Fault> {
    let Some(((position, hash), deployments)) = columns.and_then(ColumnFile::read) else {
        return Ok(false);
    };
    if store.log().hash_at(position)? != Some(hash) {
        // Of another log, or of one that was put back: it is left aside.
        return Ok(false);
    }
    let register = store.snapshot(crate::At::Position(position))?;
    if register.deployments == deployments {
        Ok(true)
    } else {
        Err(Fault::altered(position, Message::new("E505-columns")))
    }
}
