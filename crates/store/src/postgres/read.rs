//! Reading entries and rows, a part at a time: never all in memory, and the connection is free
//! between the parts, for whoever asks amid a replay.

use std::cell::RefCell;
use std::io::Read as _;

use kader_core::wording::Message;
use postgres::GenericClient;
use postgres::types::Type;

use super::binary;
use super::schema::SchemaName;
use super::session::Session;
use crate::Fault;
use crate::entry::{Digester, Hash, Position, Rows};
use crate::log::follow::{Follow, StoredEntry, known};
use crate::log::{EachEntry, EachRow};

/// How many entries are read at a time, at most.
const ENTRIES: i64 = 512;

/// How many bytes of entries are read at a time, but for one that is longer alone.
const BYTES: i64 = 1 << 22;

/// How many rows are read at a time.
const ROWS: i64 = 1 << 15;

/// The place and hash of the last entry.
pub(super) fn last(
    client: &mut impl GenericClient,
    schema: &SchemaName,
) -> Result<Option<(Position, Hash)>, Fault> {
    let query = "SELECT position, hash FROM $.entry ORDER BY position DESC LIMIT 1";
    let found = client.query_typed_opt(&schema.sql(query), &[])?;
    found
        .map(|row| known(row.try_get(0)?, row.try_get(1)?))
        .transpose()
}

pub(super) fn hash_at(
    client: &mut impl GenericClient,
    schema: &SchemaName,
    position: Position,
) -> Result<Option<Hash>, Fault> {
    let position = position.number();
    let query = "SELECT hash FROM $.entry WHERE position = $1";
    let found = client.query_typed_opt(&schema.sql(query), &[(&position, Type::INT8)])?;
    found
        .map(|row| known(position, row.try_get(0)?).map(|(_, hash)| hash))
        .transpose()
}

/// Some entries after a position: at least the next, if there is one.
fn part(
    client: &mut impl GenericClient,
    schema: &SchemaName,
    after: i64,
    until: i64,
) -> Result<Vec<StoredEntry>, Fault> {
    // The length of a long text is known without reading it.
    let query = schema.sql(
        "SELECT position, bytes, previous, hash FROM (
             SELECT position, bytes, previous, hash,
                 sum(octet_length(bytes)) OVER (ORDER BY position) - octet_length(bytes) AS before
             FROM (SELECT * FROM $.entry WHERE position > $1 AND position <= $2
                   ORDER BY position LIMIT $3) AS next
         ) AS part WHERE before < $4 ORDER BY position",
    );
    let found = client.query_typed(
        &query,
        &[
            (&after, Type::INT8),
            (&until, Type::INT8),
            (&ENTRIES, Type::INT8),
            (&BYTES, Type::INT8),
        ],
    )?;
    found
        .into_iter()
        .map(|row| {
            Ok(StoredEntry {
                position: row.try_get(0)?,
                bytes: row.try_get(1)?,
                previous: row.try_get(2)?,
                hash: row.try_get(3)?,
            })
        })
        .collect()
}

/// Reads entries over a session.
pub(super) fn entries(
    session: &RefCell<Session>,
    schema: &SchemaName,
    after: Option<(Position, Hash)>,
    until: Option<Position>,
    each: &mut EachEntry<'_>,
) -> Result<(), Fault> {
    follow(
        after,
        until,
        &mut |position| {
            let mut session = session.borrow_mut();
            session.ask(&|client| hash_at(client, schema, position))
        },
        &mut |after, until| {
            let mut session = session.borrow_mut();
            session.ask(&|client| part(client, schema, after, until))
        },
        each,
    )
}

/// Reads all entries within a transaction.
pub(super) fn all_entries(
    client: &RefCell<impl GenericClient>,
    schema: &SchemaName,
    each: &mut EachEntry<'_>,
) -> Result<(), Fault> {
    follow(
        None,
        None,
        &mut |_| Ok(None),
        &mut |after, until| part(&mut *client.borrow_mut(), schema, after, until),
        each,
    )
}

fn follow(
    after: Option<(Position, Hash)>,
    until: Option<Position>,
    stored: &mut dyn FnMut(Position) -> Result<Option<Hash>, Fault>,
    next: &mut dyn FnMut(i64, i64) -> Result<Vec<StoredEntry>, Fault>,
    each: &mut EachEntry<'_>,
) -> Result<(), Fault> {
    let mut follow = Follow::after(after, stored)?;
    let until = until.map_or(i64::MAX, Position::number);
    loop {
        let part = next(follow.position(), until)?;
        if part.is_empty() {
            return Ok(());
        }
        for stored in part {
            each(follow.next(stored)?)?;
        }
    }
}

/// Reads the rows of an entry over a session.
pub(super) fn rows(
    session: &RefCell<Session>,
    schema: &SchemaName,
    of: Position,
    rows: &Rows,
    each: &mut EachRow<'_>,
) -> Result<(), Fault> {
    let altered = || Fault::altered(of, Message::new("E505-rows"));
    let mut digester = Digester::default();
    let (mut first, end) = (rows.first.number(), rows.end().number());
    while first < end {
        let next = end.min(first + ROWS);
        let query = schema.sql(&format!(
            "COPY (SELECT {} FROM $.deployment_row WHERE number >= {first} AND number < {next}
                   ORDER BY number) TO STDOUT (FORMAT binary)",
            binary::COLUMNS
        ));
        let bytes = session.borrow_mut().ask(&|client| {
            let mut bytes = Vec::new();
            // A transaction keeps its parts on one connection behind a pooler.
            let mut transaction = client.transaction()?;
            let mut reader = transaction.copy_out(&query)?;
            reader
                .read_to_end(&mut bytes)
                .map_err(super::faults::of_copying)?;
            drop(reader);
            transaction.commit()?;
            Ok(bytes)
        })?;
        let mut tuples = binary::Tuples::of(&bytes).ok_or_else(altered)?;
        while let Some((_, stored)) = tuples.next().ok_or_else(altered)? {
            let row = stored.row(of).ok_or_else(altered)?;
            digester.add(&row);
            each(&row)?;
        }
        first = next;
    }
    if digester.finish(rows.first) != *rows {
        return Err(altered());
    }
    Ok(())
}
