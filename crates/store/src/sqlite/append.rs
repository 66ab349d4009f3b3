//! Appending an entry: one transaction, on disk when it is done.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::read;
use crate::Fault;
use crate::entry::{Body, DeploymentChanges, Hash, Key, Position, Sealed};
use crate::log::stored::StoredRow;
use crate::log::{Appended, Derived};

pub(super) fn append(
    connection: &mut Connection,
    after: Option<(Position, Hash)>,
    deployments: &DeploymentChanges,
    seal: &mut dyn FnMut() -> Sealed,
    derived: &Derived,
) -> Result<Appended, Fault> {
    let transaction = Transaction::new(connection, TransactionBehavior::Immediate)?;
    if read::last(&transaction)? != after {
        return Ok(Appended::Moved);
    }
    let position = after.map_or(Position::FIRST, |(position, _)| position.next());
    write_rows(&transaction, position, deployments)?;
    let sealed = seal();
    transaction.execute(
        "INSERT INTO entry (position, bytes, previous, hash) VALUES (?1, ?2, ?3, ?4)",
        (
            position.number(),
            &sealed.bytes,
            sealed.previous.to_string(),
            sealed.hash.to_string(),
        ),
    )?;
    write_derived(&transaction, position, derived)?;
    transaction.commit()?;
    Ok(Appended::Done(Box::new(sealed)))
}

/// Writes the rows behind those that are there. Most have nothing to say beyond the plain
/// columns; the others get all.
fn write_rows(
    transaction: &Transaction<'_>,
    position: Position,
    deployments: &DeploymentChanges,
) -> Result<(), Fault> {
    if deployments.is_empty() {
        return Ok(());
    }
    let mut number: i64 = transaction.query_row(
        "SELECT coalesce(max(number), 0) FROM deployment_row",
        [],
        |row| row.get(0),
    )?;
    let mut plain = transaction.prepare(
        "INSERT INTO deployment_row (number, position, id, post, person, category, first_day,
             last_day, reconstructed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    let mut whole = transaction.prepare(
        "INSERT INTO deployment_row (number, position, id, post, person, category, first_day,
             last_day, reconstructed, change, publication, source, remark)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?;
    for row in deployments.iter() {
        number += 1;
        let row = StoredRow::of(position, &row);
        if row.is_plain() {
            plain.execute((
                number,
                row.position,
                row.id,
                row.post,
                row.person,
                row.category,
                row.first_day,
                row.last_day,
                row.reconstructed,
            ))?;
        } else {
            whole.execute((
                number,
                row.position,
                row.id,
                row.post,
                row.person,
                row.category,
                row.first_day,
                row.last_day,
                row.reconstructed,
                row.change,
                row.publication,
                row.source,
                row.remark,
            ))?;
        }
    }
    Ok(())
}

/// Brings the tables of the present state up to date.
pub(super) fn write_derived(
    transaction: &Connection,
    at: Position,
    derived: &Derived,
) -> Result<(), Fault> {
    if let Some(entry) = derived.takes_effect {
        transaction.execute(
            "INSERT INTO effect (entry, effective) VALUES (?1, ?2)",
            (entry.number(), at.number()),
        )?;
    }
    let mut put = transaction.prepare_cached(
        "INSERT INTO current (kind, id, position, body) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (kind, id) DO UPDATE SET position = excluded.position, body = excluded.body",
    )?;
    let mut remove =
        transaction.prepare_cached("DELETE FROM current WHERE kind = ?1 AND id = ?2")?;
    for (key, body) in &derived.records {
        write_current(key, body.as_ref(), at, &mut put, &mut remove)?;
    }
    Ok(())
}

fn write_current(
    key: &Key,
    body: Option<&Body>,
    at: Position,
    put: &mut rusqlite::Statement<'_>,
    remove: &mut rusqlite::Statement<'_>,
) -> Result<(), Fault> {
    match body {
        Some(body) => put.execute((key.kind(), key.id(), at.number(), body.json()))?,
        None => remove.execute((key.kind(), key.id()))?,
    };
    Ok(())
}
