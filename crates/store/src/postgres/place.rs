//! A register on a server, with its column file in a folder of this machine; and logs that are
//! put in the place of one.

use std::path::Path;

use postgres::Transaction;
use postgres::types::Type;

use super::open::{Found, alone, drop_views, look};
use super::schema::SchemaName;
use super::session::Session;
use super::{Durability, PostgresLog, ServerAddress, append};
use crate::columns::ColumnFile;
use crate::entry::{Author, Policy, RegisterId};
use crate::log::{Access, Log, Replace, copy};
use crate::verify::{Verified, verify};
use crate::{Fault, Store};

impl Store<PostgresLog> {
    /// Founds a register in the schema of an address. `cache` is the folder of this user for
    /// what can be made anew.
    ///
    /// # Errors
    /// When there is something already, the server cannot be reached, or the role may not.
    pub fn found_server(
        address: &ServerAddress,
        author: &Author,
        register: RegisterId,
        policy: Policy,
        cache: Option<&Path>,
    ) -> Result<Self, Fault> {
        let log = PostgresLog::create(address)?;
        let founded = Store::found(log, author, register, policy);
        if founded.is_err() {
            let _ = remove(address);
        }
        let mut store = founded?;
        store.cache_columns(cache);
        Ok(store)
    }

    /// Opens a register on a server.
    ///
    /// # Errors
    /// When there is none, it is of another version or altered, or it cannot be reached.
    pub fn open_server(
        address: &ServerAddress,
        access: Access,
        cache: Option<&Path>,
    ) -> Result<Self, Fault> {
        let mut store = Store::open(PostgresLog::open(address, access)?)?;
        store.cache_columns(cache);
        Ok(store)
    }

    fn cache_columns(&mut self, cache: Option<&Path>) {
        if let Some(folder) = cache {
            let columns = ColumnFile::cached(folder, self.state().register());
            self.keep_columns(columns);
        }
    }
}

/// Copies a log to the schema of an address: the same chain, verified. It is written beside its
/// place and renamed when all of it is there; until then what was there stands.
///
/// # Errors
/// When there is something already and it may not be replaced, the log does not verify, or it
/// cannot be written. Nothing has changed then.
pub fn keep(log: &impl Log, address: &ServerAddress, replace: Replace) -> Result<Verified, Fault> {
    let schema = address.schema();
    let found = Session::open(address)?.ask(&|client| look(client, schema))?;
    match found {
        Found::Nothing | Found::Empty => {}
        Found::Register(_) if replace == Replace::AsAsked => {}
        Found::Register(_) => {
            let place = address.to_string();
            return Err(Fault::Occupied { place });
        }
        Found::Other => return Err(super::open::other()),
    }
    let beside = address.beside(schema.beside());
    // What an earlier try left, cut off in its midst.
    remove(&beside)?;
    let kept = PostgresLog::made(&beside, Durability::Later)
        .and_then(|mut made| copy(log, &mut made).map(|_| made))
        .and_then(|made| verify(made, None))
        .and_then(|verified| rename(&beside, address, found).map(|()| verified));
    if kept.is_err() {
        let _ = remove(&beside);
    }
    kept
}

/// Puts one schema in the place of another. The commit waits for all that was written before.
fn rename(from: &ServerAddress, to: &ServerAddress, expected: Found) -> Result<(), Fault> {
    let mut session = Session::open(to)?;
    let schema = to.schema();
    let mut transaction = session.client()?.transaction()?;
    alone(&mut transaction, schema)?;
    let found = look(&mut transaction, schema)?;
    if found != expected {
        let place = to.to_string();
        return Err(Fault::Occupied { place });
    }
    if let Found::Register(_) = found {
        append::lock(&mut transaction, schema, Access::PATIENCE)?;
    }
    clear(&mut transaction, schema, found)?;
    let (from, to) = (from.schema().quoted(), schema.quoted());
    transaction.batch_execute(&format!("ALTER SCHEMA {from} RENAME TO {to}"))?;
    transaction.execute_typed(
        "SELECT pg_notify($1, '')",
        &[(&schema.channel(), Type::TEXT)],
    )?;
    transaction.commit()?;
    Ok(())
}

/// Takes a register away, and nothing else: what others made in its schema, or upon it, keeps
/// it from being taken.
///
/// # Errors
/// Why it could not be taken away; then all of it is there.
pub fn remove(address: &ServerAddress) -> Result<(), Fault> {
    let mut session = Session::open(address)?;
    let mut transaction = session.client()?.transaction()?;
    alone(&mut transaction, address.schema())?;
    let found = look(&mut transaction, address.schema())?;
    clear(&mut transaction, address.schema(), found)?;
    transaction.commit()?;
    Ok(())
}

fn clear(
    transaction: &mut Transaction<'_>,
    schema: &SchemaName,
    found: Found,
) -> Result<(), Fault> {
    match found {
        Found::Nothing => return Ok(()),
        Found::Other => return Err(super::open::other()),
        Found::Register(_) => {
            drop_views(transaction, schema)?;
            transaction.batch_execute(&schema.sql(
                "DROP TABLE IF EXISTS $.current, $.effect, $.deployment_row, $.entry, $.about;
                 DROP FUNCTION IF EXISTS $.never();",
            ))?;
        }
        Found::Empty => {}
    }
    transaction.batch_execute(&format!("DROP SCHEMA {}", schema.quoted()))?;
    Ok(())
}
