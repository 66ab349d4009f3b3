//! Reading entries and rows, and holding them against their seals.

use kader_core::wording::Message;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _, Row};

use crate::Fault;
use crate::entry::{Digester, Hash, Position, Rows};
use crate::log::follow::{Follow, StoredEntry, known};
use crate::log::stored::StoredRow;
use crate::log::{EachEntry, EachRow};

/// The place and hash of the last entry.
pub(super) fn last(connection: &Connection) -> Result<Option<(Position, Hash)>, Fault> {
    let found: Option<(i64, String)> = connection
        .query_row(
            "SELECT position, hash FROM entry ORDER BY position DESC LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    found
        .map(|(position, hash)| known(position, &hash))
        .transpose()
}

pub(super) fn hash_at(connection: &Connection, position: Position) -> Result<Option<Hash>, Fault> {
    let found: Option<String> = connection
        .query_row(
            "SELECT hash FROM entry WHERE position = ?1",
            [position.number()],
            |row| row.get(0),
        )
        .optional()?;
    let hash = found.map(|hash| known(position.number(), &hash).map(|(_, hash)| hash));
    hash.transpose()
}

pub(super) fn entries(
    connection: &Connection,
    after: Option<(Position, Hash)>,
    until: Option<Position>,
    each: &mut EachEntry<'_>,
) -> Result<(), Fault> {
    let mut follow = Follow::after(after, |position| hash_at(connection, position))?;
    let mut statement = connection.prepare_cached(
        "SELECT position, bytes, previous, hash FROM entry
         WHERE position > ?1 AND position <= ?2 ORDER BY position",
    )?;
    let last = until.map_or(i64::MAX, Position::number);
    let mut found = statement.query((follow.position(), last))?;
    while let Some(row) = found.next()? {
        each(follow.next(StoredEntry {
            position: row.get(0)?,
            bytes: row.get(1)?,
            previous: row.get(2)?,
            hash: row.get(3)?,
        })?)?;
    }
    Ok(())
}

pub(super) fn rows(
    connection: &Connection,
    of: Position,
    rows: &Rows,
    each: &mut EachRow<'_>,
) -> Result<(), Fault> {
    let altered = || Fault::altered(of, Message::new("E505-rows"));
    let mut statement = connection.prepare_cached(
        "SELECT position, change, id, post, person, category, first_day, last_day, reconstructed,
             publication, source, remark
         FROM deployment_row WHERE number >= ?1 AND number < ?2 ORDER BY number",
    )?;
    let mut found = statement.query((rows.first.number(), rows.end().number()))?;
    let mut digester = Digester::default();
    while let Some(row) = found.next()? {
        let stored = stored(row)?.ok_or_else(altered)?;
        let row = stored.row(of).ok_or_else(altered)?;
        digester.add(&row);
        each(&row)?;
    }
    if digester.finish(rows.first) != *rows {
        return Err(altered());
    }
    Ok(())
}

/// The columns of a row; nothing where one has what it cannot have.
fn stored<'r>(row: &'r Row<'_>) -> Result<Option<StoredRow<'r>>, Fault> {
    let integer = |column: usize| -> Result<Option<Option<i64>>, Fault> {
        Ok(match row.get_ref(column)? {
            ValueRef::Null => Some(None),
            ValueRef::Integer(number) => Some(Some(number)),
            _ => None,
        })
    };
    let text = |column: usize| -> Result<Option<Option<&'r str>>, Fault> {
        Ok(match row.get_ref(column)? {
            ValueRef::Null => Some(None),
            ValueRef::Text(text) => std::str::from_utf8(text).ok().map(Some),
            _ => None,
        })
    };
    let boolean = |number: Option<i64>| match number {
        None => Some(None),
        Some(0) => Some(Some(false)),
        Some(1) => Some(Some(true)),
        Some(_) => None,
    };
    let (Some(Some(position)), Some(Some(change)), Some(Some(id))) =
        (integer(0)?, text(1)?, integer(2)?)
    else {
        return Ok(None);
    };
    let (Some(post), Some(person), Some(category), Some(first_day), Some(last_day)) =
        (text(3)?, integer(4)?, text(5)?, integer(6)?, integer(7)?)
    else {
        return Ok(None);
    };
    let (Some(reconstructed), Some(publication), Some(source), Some(remark)) = (
        integer(8)?.and_then(boolean),
        text(9)?,
        text(10)?,
        text(11)?,
    ) else {
        return Ok(None);
    };
    Ok(Some(StoredRow {
        position,
        change,
        id,
        post,
        person,
        category,
        first_day,
        last_day,
        reconstructed,
        publication,
        source,
        remark,
    }))
}
