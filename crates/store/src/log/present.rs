//! What the tables of the present state beside a log must hold.

use std::collections::BTreeMap;

use kader_core::wording::Message;

use crate::Fault;
use crate::entry::Position;
use crate::life_cycle::Proposal;
use crate::state::State;

/// The rows of the tables of the present state, taken off as they are met.
#[derive(Debug)]
pub(crate) struct Present {
    head: Position,
    /// By kind and id: since when it is known so, and the body.
    current: BTreeMap<(String, String), (i64, String)>,
}

/// A row of the table of what is current.
#[derive(Debug)]
pub(crate) struct CurrentRow {
    pub kind: String,
    pub id: String,
    pub position: i64,
    pub body: String,
}

impl Present {
    /// What a state must have in its tables.
    pub(crate) fn of(state: &State) -> Self {
        let rows = state.records().iter().filter_map(|(key, version)| {
            let since = version.changed.last().copied().map_or(0, Position::number);
            let body = version.body.as_ref()?.json();
            Some(((key.kind().to_owned(), key.id()), (since, body)))
        });
        Self {
            head: state.head().position,
            current: rows.collect(),
        }
    }

    /// Meets a row that is stored.
    ///
    /// # Errors
    /// When there should be none such.
    pub(crate) fn meet(&mut self, row: CurrentRow) -> Result<(), Fault> {
        let place = (row.kind, row.id);
        match self.current.remove(&place) {
            Some(held) if held == (row.position, row.body) => Ok(()),
            _ => Err(self.differs(&place)),
        }
    }

    /// Whether every row was met.
    ///
    /// # Errors
    /// The first that was not.
    pub(crate) fn done(mut self) -> Result<(), Fault> {
        match self.current.pop_first() {
            None => Ok(()),
            Some((place, _)) => Err(self.differs(&place)),
        }
    }

    fn differs(&self, (kind, id): &(String, String)) -> Fault {
        let record = if id.is_empty() {
            kind.clone()
        } else {
            format!("{kind}/{id}")
        };
        let what = Message::new("E505-current").with("record", record);
        Fault::altered(self.head, what)
    }
}

/// Holds the table of what took effect against a state.
///
/// # Errors
/// That it differs.
pub(crate) fn check_effects(state: &State, mut found: Vec<(i64, i64)>) -> Result<(), Fault> {
    let proposed = state.proposals().values().filter_map(|proposal| {
        let Proposal::Approved(approved) = proposal else {
            return None;
        };
        Some((approved.at.number(), approved.effective.number()))
    });
    let recorded = state.recorded().iter().map(|at| (at.number(), at.number()));
    let mut expected: Vec<(i64, i64)> = proposed.chain(recorded).collect();
    expected.sort_unstable();
    found.sort_unstable();
    if found == expected {
        Ok(())
    } else {
        let head = state.head().position;
        Err(Fault::altered(head, Message::new("E505-effect")))
    }
}

/// Whether the rows of deployments are as many as a state tells, numbered without a gap.
///
/// # Errors
/// That they are not.
pub(crate) fn check_rows(state: &State, count: i64, last: i64) -> Result<(), Fault> {
    if count == last && count == state.next_row().number() - 1 {
        Ok(())
    } else {
        let head = state.head().position;
        Err(Fault::altered(head, Message::new("E505-row")))
    }
}
