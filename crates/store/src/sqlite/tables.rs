//! Whether the tables beside the log hold what the log amounts to.

use kader_core::wording::Message;
use rusqlite::Connection;

use super::SqliteLog;
use crate::Fault;
use crate::log::present::{CurrentRow, Present, check_effects, check_rows};
use crate::state::State;

/// Holds the tables of the present state, the schema and the file as SQLite sees it against the
/// state that the log amounts to.
pub(super) fn check(connection: &Connection, state: &State) -> Result<(), Fault> {
    let number = |query| connection.query_row(query, [], |row| row.get::<_, i64>(0));
    let count = number("SELECT count(*) FROM deployment_row")?;
    let last = number("SELECT coalesce(max(number), 0) FROM deployment_row")?;
    check_rows(state, count, last)?;
    check_current(connection, state)?;
    let mut statement = connection.prepare("SELECT entry, effective FROM effect")?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    check_effects(state, found.collect::<Result<_, _>>()?)?;
    let fresh = SqliteLog::in_memory()?;
    if schema(connection)? != schema(&fresh.connection)? {
        let head = state.head().position;
        return Err(Fault::altered(head, Message::new("E505-schema")));
    }
    let said: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if said == "ok" {
        Ok(())
    } else {
        Err(Fault::Damaged { reason: said })
    }
}

fn check_current(connection: &Connection, state: &State) -> Result<(), Fault> {
    let mut present = Present::of(state);
    let mut statement = connection.prepare("SELECT kind, id, position, body FROM current")?;
    let mut found = statement.query([])?;
    while let Some(row) = found.next()? {
        present.meet(CurrentRow {
            kind: row.get(0)?,
            id: row.get(1)?,
            position: row.get(2)?,
            body: row.get(3)?,
        })?;
    }
    present.done()
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
