//! Reading entries and rows, and holding them against their seals.

use kader_core::model::{Category, DeploymentId, PersonRef, Visibility};
use kader_core::register::{DayNumber, Kind};
use kader_core::wording::Message;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _, Row};

use crate::Fault;
use crate::entry::{
    DeploymentChange, DeploymentRow, Digester, Hash, Position, RowContent, Rows, Sealed,
};
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

fn known(position: i64, hash: &str) -> Result<(Position, Hash), Fault> {
    Position::new(position)
        .zip(Hash::parse(hash))
        .ok_or_else(|| Fault::Altered {
            position,
            what: Message::new("E505-bytes"),
        })
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
    let (mut before, mut previous) = match after {
        Some((position, hash)) => (position.number(), hash),
        None => (0, Hash::ZERO),
    };
    // Where the log went back, as after a backup was put in its place, what follows is not what
    // followed then.
    if let Some((position, hash)) = after
        && hash_at(connection, position)? != Some(hash)
    {
        return Err(Fault::altered(position, Message::new("E505-chain")));
    }
    let mut statement = connection.prepare_cached(
        "SELECT position, bytes, previous, hash FROM entry
         WHERE position > ?1 AND position <= ?2 ORDER BY position",
    )?;
    let last = until.map_or(i64::MAX, Position::number);
    let mut found = statement.query((before, last))?;
    while let Some(row) = found.next()? {
        let position: i64 = row.get(0)?;
        let altered = |what| Fault::Altered { position, what };
        if position != before + 1 {
            let what = Message::new("E505-position");
            return Err(Fault::Altered {
                position: before + 1,
                what,
            });
        }
        let (said, hash): (String, String) = (row.get(2)?, row.get(3)?);
        let (said, hash) = Hash::parse(&said)
            .zip(Hash::parse(&hash))
            .ok_or_else(|| altered(Message::new("E505-bytes")))?;
        if said != previous {
            return Err(altered(Message::new("E505-chain")));
        }
        let sealed = Sealed::open(row.get(1)?, previous, hash).map_err(altered)?;
        if sealed.entry.position.number() != position {
            return Err(altered(Message::new("E505-position")));
        }
        each(sealed)?;
        (before, previous) = (position, hash);
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
        let row = deployment(row, of)?.ok_or_else(altered)?;
        digester.add(&row);
        each(&row)?;
    }
    if digester.finish(rows.first) != *rows {
        return Err(altered());
    }
    Ok(())
}

/// A row, if it can be one of an entry.
fn deployment<'r>(row: &'r Row<'_>, of: Position) -> Result<Option<DeploymentRow<'r>>, Fault> {
    let integer = |column: usize| -> Result<Option<i64>, Fault> {
        match row.get_ref(column)? {
            ValueRef::Integer(number) => Ok(Some(number)),
            _ => Ok(None),
        }
    };
    let text = |column: usize| -> Result<Option<&'r str>, Fault> {
        match row.get_ref(column)? {
            ValueRef::Text(text) => Ok(std::str::from_utf8(text).ok()),
            _ => Ok(None),
        }
    };
    let small = |column: usize| -> Result<Option<u32>, Fault> {
        Ok(integer(column)?.and_then(|number| u32::try_from(number).ok()))
    };
    let day = |column: usize| -> Result<Option<DayNumber>, Fault> {
        let number = integer(column)?.and_then(|number| u16::try_from(number).ok());
        Ok(number.map(DayNumber::from))
    };
    let is_null = |column: usize| -> Result<bool, Fault> {
        Ok(matches!(row.get_ref(column)?, ValueRef::Null))
    };
    if integer(0)? != Some(of.number()) {
        return Ok(None);
    }
    let change = text(1)?.and_then(DeploymentChange::parse);
    let (Some(change), Some(id)) = (change, small(2)?) else {
        return Ok(None);
    };
    let id = DeploymentId(id);
    if change == DeploymentChange::Withdraw {
        for column in 3..=11 {
            if !is_null(column)? {
                return Ok(None);
            }
        }
        let content = None;
        return Ok(Some(DeploymentRow {
            change,
            id,
            content,
        }));
    }
    let category = text(5)?.and_then(Category::parse);
    let reconstructed = match integer(8)? {
        Some(0) => Some(false),
        Some(1) => Some(true),
        _ => None,
    };
    let publication = match text(9)?.map(Visibility::parse) {
        None => None,
        Some(None) => return Ok(None),
        Some(said) => said,
    };
    let last = if is_null(7)? {
        Some(DayNumber::OPEN)
    } else {
        day(7)?.filter(|day| *day != DayNumber::OPEN)
    };
    let (Some(post), Some(person), Some(category), Some(first), Some(last), Some(reconstructed)) =
        (text(3)?, small(4)?, category, day(6)?, last, reconstructed)
    else {
        return Ok(None);
    };
    let content = RowContent {
        post,
        person: PersonRef(person),
        days: (first, last),
        kind: Kind::new(category, reconstructed, publication),
        source: text(10)?,
        remark: text(11)?,
    };
    Ok(Some(DeploymentRow {
        change,
        id,
        content: Some(content),
    }))
}
