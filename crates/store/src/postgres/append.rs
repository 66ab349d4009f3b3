//! Appending an entry: one transaction, on disk when it is done.

use std::io::Write as _;
use std::time::Duration;

use postgres::types::Type;
use postgres::{Client, GenericClient, Transaction};

use super::schema::SchemaName;
use super::{Durability, binary, faults, read};
use crate::Fault;
use crate::entry::{DeploymentChanges, Hash, Position, Sealed};
use crate::log::Derived;
use crate::log::stored::StoredRow;

/// What tells our locks from those of others in the same database.
pub(super) const LOCK: i32 = 0x4B61_6472;

/// How many bytes of rows are gathered before they are sent.
const BLOCK: usize = 1 << 16;

/// Where something is appended, and how.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'p> {
    pub(super) schema: &'p SchemaName,
    /// How long it is waited for another writer.
    pub(super) patience: Duration,
    pub(super) durability: Durability,
}

/// How an append came out before it was committed.
pub(super) enum Written<'c> {
    /// It waits to be committed.
    Ready(Transaction<'c>, Box<Sealed>),
    /// Someone else appended meanwhile.
    Moved,
}

/// Waits for the lock of the chain, which whoever appends holds until it is committed. And a
/// commit is on disk when it is answered, whatever the server is set to.
pub(super) fn lock(
    transaction: &mut Transaction<'_>,
    schema: &SchemaName,
    patience: Duration,
) -> Result<(), Fault> {
    let patience = patience.as_millis().max(1);
    transaction.batch_execute(&schema.sql(&format!(
        "SET LOCAL lock_timeout = {patience};
         SELECT set_config('synchronous_commit', 'on', true)
             WHERE current_setting('synchronous_commit') = 'off';
         SELECT pg_advisory_xact_lock({LOCK}, '$.entry'::regclass::oid::integer);"
    )))?;
    Ok(())
}

/// Writes an entry with all that belongs to it, without committing it.
pub(super) fn write<'c>(
    client: &'c mut Client,
    place: &Place<'_>,
    after: Option<(Position, Hash)>,
    deployments: &DeploymentChanges,
    seal: &mut dyn FnMut() -> Sealed,
    derived: &Derived,
) -> Result<Written<'c>, Fault> {
    let schema = place.schema;
    let mut transaction = client.transaction()?;
    lock(&mut transaction, schema, place.patience)?;
    if place.durability == Durability::Later {
        transaction.batch_execute("SET LOCAL synchronous_commit = off")?;
    }
    if read::last(&mut transaction, schema)? != after {
        return Ok(Written::Moved);
    }
    let position = after.map_or(Position::FIRST, |(position, _)| position.next());
    write_rows(&mut transaction, schema, position, deployments)?;
    let sealed = seal();
    transaction.execute_typed(
        &schema
            .sql("INSERT INTO $.entry (position, bytes, previous, hash) VALUES ($1, $2, $3, $4)"),
        &[
            (&position.number(), Type::INT8),
            (&sealed.bytes, Type::TEXT),
            (&sealed.previous.to_string(), Type::TEXT),
            (&sealed.hash.to_string(), Type::TEXT),
        ],
    )?;
    write_derived(&mut transaction, schema, position, derived)?;
    transaction.execute_typed(
        "SELECT pg_notify($1, $2)",
        &[
            (&schema.channel(), Type::TEXT),
            (&position.to_string(), Type::TEXT),
        ],
    )?;
    Ok(Written::Ready(transaction, Box::new(sealed)))
}

/// Writes the rows behind those that are there.
fn write_rows(
    transaction: &mut Transaction<'_>,
    schema: &SchemaName,
    position: Position,
    deployments: &DeploymentChanges,
) -> Result<(), Fault> {
    if deployments.is_empty() {
        return Ok(());
    }
    let query = schema.sql("SELECT coalesce(max(number), 0) FROM $.deployment_row");
    let mut number: i64 = transaction.query_typed_one(&query, &[])?.try_get(0)?;
    let copy = format!(
        "COPY $.deployment_row ({}) FROM STDIN (FORMAT binary)",
        binary::COLUMNS
    );
    let mut sink = transaction.copy_in(&schema.sql(&copy))?;
    let mut rows = binary::Writer::new();
    for row in deployments.iter() {
        number += 1;
        rows.add(number, &StoredRow::of(position, &row))
            .ok_or(Fault::NoRoom)?;
        if rows.bytes().len() >= BLOCK {
            sink.write_all(rows.bytes()).map_err(faults::of_copying)?;
            rows.clear();
        }
    }
    rows.end();
    sink.write_all(rows.bytes()).map_err(faults::of_copying)?;
    sink.finish()?;
    Ok(())
}

/// Brings the tables of the present state up to date.
pub(super) fn write_derived(
    client: &mut impl GenericClient,
    schema: &SchemaName,
    at: Position,
    derived: &Derived,
) -> Result<(), Fault> {
    let at = at.number();
    if let Some(entry) = derived.takes_effect {
        client.execute_typed(
            &schema.sql("INSERT INTO $.effect (entry, effective) VALUES ($1, $2)"),
            &[(&entry.number(), Type::INT8), (&at, Type::INT8)],
        )?;
    }
    let (mut kinds, mut ids, mut bodies) = (Vec::new(), Vec::new(), Vec::new());
    for (key, body) in &derived.records {
        kinds.push(key.kind());
        ids.push(key.id());
        bodies.push(body.as_ref().map(crate::entry::Body::json));
    }
    if kinds.is_empty() {
        return Ok(());
    }
    client.execute_typed(
        &schema.sql(
            "INSERT INTO $.current (kind, id, position, body)
             SELECT kind, id, $4, body FROM unnest($1, $2, $3) AS changed (kind, id, body)
             WHERE body IS NOT NULL
             ON CONFLICT (kind, id)
                 DO UPDATE SET position = excluded.position, body = excluded.body",
        ),
        &[
            (&kinds, Type::TEXT_ARRAY),
            (&ids, Type::TEXT_ARRAY),
            (&bodies, Type::TEXT_ARRAY),
            (&at, Type::INT8),
        ],
    )?;
    client.execute_typed(
        &schema.sql(
            "DELETE FROM $.current
             USING unnest($1, $2, $3) AS changed (kind, id, body)
             WHERE current.kind = changed.kind AND current.id = changed.id
                 AND changed.body IS NULL",
        ),
        &[
            (&kinds, Type::TEXT_ARRAY),
            (&ids, Type::TEXT_ARRAY),
            (&bodies, Type::TEXT_ARRAY),
        ],
    )?;
    Ok(())
}
