//! Whether the tables beside the log hold what the log amounts to.

use std::collections::BTreeMap;

use kader_core::wording::Message;
use rusqlite::Connection;

use super::SqliteLog;
use crate::Fault;
use crate::entry::{Key, Position};
use crate::life_cycle::Proposal;
use crate::state::State;

impl SqliteLog {
    /// Holds the tables of the present state, the schema and the file as SQLite sees it against
    /// the state that the log amounts to.
    ///
    /// # Errors
    /// The first that differs.
    pub fn check_tables(&self, state: &State) -> Result<(), Fault> {
        let connection = &self.connection;
        let head = state.head().position;
        let rows: i64 =
            connection.query_row("SELECT count(*) FROM deployment_row", [], |row| row.get(0))?;
        let last: i64 = connection.query_row(
            "SELECT coalesce(max(number), 0) FROM deployment_row",
            [],
            |row| row.get(0),
        )?;
        if rows != last || rows != state.next_row().number() - 1 {
            return Err(Fault::altered(head, Message::new("E505-row")));
        }
        check_current(connection, state)?;
        check_effects(connection, state)?;
        let fresh = SqliteLog::in_memory()?;
        if schema(connection)? != schema(&fresh.connection)? {
            return Err(Fault::altered(head, Message::new("E505-schema")));
        }
        let said: String =
            connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if said == "ok" {
            Ok(())
        } else {
            Err(Fault::Damaged { reason: said })
        }
    }
}

fn check_current(connection: &Connection, state: &State) -> Result<(), Fault> {
    let mut expected: BTreeMap<(String, String), (&Key, i64, String)> = BTreeMap::new();
    for (key, version) in state.records() {
        let since = version.changed.last().copied().map_or(0, Position::number);
        if let Some(body) = &version.body {
            let place = (key.kind().to_owned(), key.id());
            expected.insert(place, (key, since, body.json()));
        }
    }
    let differs = |at: Position, record: String| {
        Fault::altered(at, Message::new("E505-current").with("record", record))
    };
    let head = state.head().position;
    let mut statement = connection.prepare("SELECT kind, id, position, body FROM current")?;
    let mut found = statement.query([])?;
    while let Some(row) = found.next()? {
        let place: (String, String) = (row.get(0)?, row.get(1)?);
        let held: (i64, String) = (row.get(2)?, row.get(3)?);
        match expected.remove(&place) {
            Some((_, since, body)) if held == (since, body.clone()) => {}
            _ => return Err(differs(head, format!("{}/{}", place.0, place.1))),
        }
    }
    match expected.into_values().next() {
        None => Ok(()),
        Some((key, ..)) => Err(differs(head, key.to_string())),
    }
}

fn check_effects(connection: &Connection, state: &State) -> Result<(), Fault> {
    let mut statement = connection.prepare("SELECT entry, effective FROM effect ORDER BY entry")?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let found: Vec<(i64, i64)> = found.collect::<Result<_, _>>()?;
    let proposed = state.proposals().values().filter_map(|proposal| {
        let Proposal::Approved(approved) = proposal else {
            return None;
        };
        Some((approved.at.number(), approved.effective.number()))
    });
    let recorded = state.recorded().iter().map(|at| (at.number(), at.number()));
    let mut expected: Vec<(i64, i64)> = proposed.chain(recorded).collect();
    expected.sort_unstable();
    if found == expected {
        Ok(())
    } else {
        let head = state.head().position;
        Err(Fault::altered(head, Message::new("E505-effect")))
    }
}

/// Everything that the database is made of, in words. The views belong to it: one that was
/// altered would tell people something else than the log.
fn schema(connection: &Connection) -> Result<Vec<(String, String, String)>, Fault> {
    let mut statement = connection.prepare(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_schema
         WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name",
    )?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}
