//! The views of a register file.

use rusqlite::Connection;

use crate::Fault;
use crate::views::{Dialect, views};

/// Makes the views that a file has those of this version, if it has others.
pub(super) fn renew(connection: &Connection) -> Result<(), Fault> {
    let mut statement = connection
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'view' ORDER BY name")?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let found: Vec<(String, String)> = found.collect::<Result<_, _>>()?;
    drop(statement);
    let wanted: Vec<(String, String)> = views()
        .iter()
        .map(|view| (view.name.to_owned(), view.sql(Dialect::Sqlite)))
        .collect();
    if found == wanted {
        return Ok(());
    }
    let transaction =
        rusqlite::Transaction::new_unchecked(connection, rusqlite::TransactionBehavior::Immediate)?;
    for (name, _) in &found {
        let name = name.replace('"', "\"\"");
        transaction.execute_batch(&format!("DROP VIEW IF EXISTS \"{name}\""))?;
    }
    for (_, sql) in &wanted {
        transaction.execute_batch(sql)?;
    }
    transaction.commit()?;
    Ok(())
}
