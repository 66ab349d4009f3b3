//! Holding a register against itself: the chain, every body and row, every reference in every
//! state that it ever had, the tables of the present state, the column file.

mod lives;

use std::collections::BTreeMap;

use kader_core::model::{PostId, SourceRef};
use kader_core::register::Versions;
use kader_core::wording::Message;

use crate::columns::ColumnFile;
use crate::entry::{Act, ChangeSet, DeploymentRow, Key, Position, Sealed};
use crate::life_cycle::Proposal;
use crate::log::{Head, Log};
use crate::state::State;
use crate::{Fault, Store, contents};
use lives::Lives;

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
/// The first fault, with the position at which it is where that can be told. What does not
/// agree within an entry, or with the one before it, comes before what is named and is not there.
pub fn verify<L: Log>(log: L, columns: Option<&ColumnFile>) -> Result<Verified, Fault> {
    let mut state: Option<State> = None;
    let mut lives = Lives::default();
    log.replay(None, None, &mut |link| {
        let position = link.entry.position;
        check_content(&log, &link)?;
        if let Some(state) = &state {
            note(&mut lives, state, &link)?;
        }
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
    let mut store = Store::open(log)?;
    let versions = store
        .versions()
        .map_err(|fault| not_whole(head.position, &fault))?;
    lives.check(&versions)?;
    if state.records().contains_key(&Key::Identity) {
        let whole = store.snapshot(crate::At::Now);
        whole.map_err(|fault| not_whole(head.position, &fault))?;
    }
    let has_columns = check_columns(&store, &versions, columns)?;
    Ok(Verified {
        head,
        rows: state.next_row().number() - 1,
        has_columns,
    })
}

fn not_whole(position: Position, fault: &Fault) -> Fault {
    if let Fault::Altered { .. } = fault {
        return fault.clone();
    }
    let message = Message::new("E505-whole").with("reason", fault.message());
    Fault::altered(position, message)
}

/// Notes which records an entry changes, and what it names itself.
fn note(lives: &mut Lives, state: &State, link: &Sealed) -> Result<(), Fault> {
    let at = link.entry.position;
    for (key, body) in state.derived(&link.entry).records {
        lives
            .change(&key, body.as_ref(), at)
            .map_err(|unsound| unread(at, &unsound))?;
    }
    let paper = match &link.entry.act {
        Act::Recorded { set } | Act::Proposed { set } => set.paper.as_ref(),
        Act::Approved { of } => match state.proposals().get(of) {
            Some(Proposal::Open(open)) => open.set.paper.as_ref(),
            _ => None,
        },
        _ => None,
    };
    if let Some(paper) = paper {
        lives.name_at(Key::Record(paper.record()), at);
    }
    Ok(())
}

fn unread(position: Position, unsound: &[crate::fault::Unsound]) -> Fault {
    let first = unsound.first().map(crate::fault::Unsound::message);
    Fault::altered(position, first.unwrap_or(Message::new("E505-bytes")))
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
    contents::records(bodies).map_err(|unsound| unread(position, &unsound))?;
    let Some(rows) = deployments else {
        return Ok(());
    };
    log.rows(position, rows, &mut |row| {
        let altered = || Fault::altered(position, Message::new("E505-rows"));
        reads(row).then_some(()).ok_or_else(altered)
    })
}

/// Whether a row holds what one may: ids that are ids, days in order.
fn reads(row: &DeploymentRow<'_>) -> bool {
    row.content.as_ref().is_none_or(|content| {
        PostId::new(content.post).is_some()
            && content.days.0 <= content.days.1
            && content
                .source
                .is_none_or(|source| SourceRef::parse(source).is_some())
    })
}

/// Whether the column file holds what the log amounted to at its stamp; and whether there is
/// one that can be read.
fn check_columns<L: Log>(
    store: &Store<L>,
    versions: &Versions,
    columns: Option<&ColumnFile>,
) -> Result<bool, Fault> {
    let Some(((position, hash), kept)) = columns.and_then(ColumnFile::versions) else {
        return Ok(false);
    };
    if store.log().hash_at(position)? != Some(hash) {
        // Of another log, or of one that was put back: it is left aside.
        return Ok(false);
    }
    if store.brought_up(position, &kept)? == *versions {
        Ok(true)
    } else {
        Err(Fault::altered(position, Message::new("E505-columns")))
    }
}
