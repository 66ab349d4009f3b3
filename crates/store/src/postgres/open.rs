//! Making and opening registers on a server.

use std::cell::RefCell;

use kader_core::wording::Message;
use postgres::error::SqlState;
use postgres::types::Type;
use postgres::{Client, GenericClient, Transaction};

use super::append::{LOCK, write_derived};
use super::schema::{APPLICATION, MIGRATIONS, SCHEMA, SchemaName, within};
use super::session::Session;
use super::{Durability, PostgresLog, ServerAddress, read};
use crate::Fault;
use crate::fault::Server;
use crate::log::Access;
use crate::state::State;
use crate::views::{Dialect, views};

/// What there is in a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// No such schema.
    Nothing,
    /// A schema with nothing in it, as an administrator makes it.
    Empty,
    /// Tables of something else.
    Other,
    /// A register of this version.
    Register(u32),
}

impl PostgresLog {
    /// Makes an empty log in the schema of an address: one that is not there yet, or is empty.
    ///
    /// # Errors
    /// When there is something in the schema, the server cannot be reached, or does not allow
    /// it.
    pub fn create(address: &ServerAddress) -> Result<Self, Fault> {
        Self::made(address, Durability::OnDisk)
    }

    pub(super) fn made(address: &ServerAddress, durability: Durability) -> Result<Self, Fault> {
        let mut session = Session::open(address)?;
        let schema = address.schema();
        let mut transaction = session.client()?.transaction()?;
        alone(&mut transaction, schema)?;
        match look(&mut transaction, schema)? {
            Found::Nothing => {
                transaction.batch_execute(&format!("CREATE SCHEMA {}", schema.quoted()))?;
            }
            Found::Empty => {}
            Found::Other => return Err(other()),
            Found::Register(_) => {
                let place = address.to_string();
                return Err(Fault::Occupied { place });
            }
        }
        make(&mut transaction, &schema.quoted(), 0)?;
        transaction.commit()?;
        Ok(Self {
            session: RefCell::new(session),
            address: address.clone(),
            access: Access::WRITE,
            durability,
        })
    }

    /// Whether there is anything in the schema of an address.
    ///
    /// # Errors
    /// When the server cannot be reached.
    pub fn is_there(address: &ServerAddress) -> Result<bool, Fault> {
        let schema = address.schema();
        let found = Session::open(address)?.ask(&|client| look(client, schema))?;
        Ok(!matches!(found, Found::Nothing | Found::Empty))
    }

    /// Opens a register. One of an earlier version is brought up to date, if it may be written.
    ///
    /// # Errors
    /// When there is none, it is of another version, or it cannot be reached or read.
    pub fn open(address: &ServerAddress, access: Access) -> Result<Self, Fault> {
        let mut session = Session::open(address)?;
        let schema = address.schema();
        let found = session.ask(&|client| look(client, schema))?;
        match found {
            Found::Nothing | Found::Empty => {
                return Err(schema.absent());
            }
            Found::Other => return Err(other()),
            Found::Register(found) if found > SCHEMA => {
                let known = SCHEMA;
                return Err(Fault::Newer { found, known });
            }
            Found::Register(found) if found < SCHEMA => {
                let known = SCHEMA;
                let older = Fault::Older { found, known };
                if access == Access::Read {
                    return Err(older);
                }
                match migrate(session.client()?, schema) {
                    Err(Fault::Server(Server::Standby | Server::Denied { .. })) => {
                        return Err(older);
                    }
                    migrated => migrated?,
                }
            }
            Found::Register(_) => {}
        }
        Ok(Self {
            session: RefCell::new(session),
            address: address.clone(),
            access,
            durability: Durability::OnDisk,
        })
    }
}

/// That what is there is something else.
pub(super) fn other() -> Fault {
    Fault::NotARegister(Message::new("E501-database"))
}

/// Waits until nobody else makes or brings up to date what is in a schema.
pub(super) fn alone(transaction: &mut Transaction<'_>, schema: &SchemaName) -> Result<(), Fault> {
    transaction.execute_typed(
        &format!("SELECT pg_advisory_xact_lock({LOCK}, hashtext($1))"),
        &[(&schema.as_str(), Type::TEXT)],
    )?;
    Ok(())
}

/// What there is in a schema.
pub(super) fn look(client: &mut impl GenericClient, schema: &SchemaName) -> Result<Found, Fault> {
    let query = "SELECT to_regnamespace($1) IS NOT NULL, to_regclass($2) IS NOT NULL,
                     EXISTS (SELECT FROM pg_class WHERE relnamespace = to_regnamespace($1))";
    let quoted = schema.quoted();
    let about = format!("{quoted}.about");
    let row = client.query_typed_one(query, &[(&quoted, Type::TEXT), (&about, Type::TEXT)])?;
    match (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?) {
        (false, ..) => return Ok(Found::Nothing),
        (true, false, true) => return Ok(Found::Other),
        (true, false, false) => return Ok(Found::Empty),
        (true, true, _) => {}
    }
    let query = schema.sql("SELECT application, schema FROM $.about");
    let rows = match client.query_typed(&query, &[]) {
        Err(error) if error.code() == Some(&SqlState::UNDEFINED_COLUMN) => return Ok(Found::Other),
        rows => rows?,
    };
    let [row] = rows.as_slice() else {
        return Ok(Found::Other);
    };
    let (Ok(application), Ok(version)) = (row.try_get::<_, &str>(0), row.try_get::<_, i32>(1))
    else {
        return Ok(Found::Other);
    };
    Ok(match u32::try_from(version) {
        Ok(version) if application == APPLICATION => Found::Register(version),
        _ => Found::Other,
    })
}

/// Carries out the migrations after a version, and makes the views, in a schema as SQL writes
/// it.
pub(super) fn make(client: &mut impl GenericClient, schema: &str, after: u32) -> Result<(), Fault> {
    for (number, migration) in (1_u32..).zip(MIGRATIONS) {
        if number > after {
            client.batch_execute(&within(schema, migration))?;
        }
    }
    for view in views() {
        client.batch_execute(&view.sql(Dialect::Postgres(schema)))?;
    }
    client.batch_execute(&within(
        schema,
        &format!(
            "DELETE FROM $.about;
             INSERT INTO $.about (application, schema) VALUES ('{APPLICATION}', {SCHEMA});"
        ),
    ))?;
    Ok(())
}

/// Takes the views away that are there.
pub(super) fn drop_views(
    client: &mut impl GenericClient,
    schema: &SchemaName,
) -> Result<(), Fault> {
    let query = "SELECT quote_ident(relname) FROM pg_class
                 WHERE relnamespace = to_regnamespace($1) AND relkind = 'v' ORDER BY relname";
    for row in client.query_typed(query, &[(&schema.quoted(), Type::TEXT)])? {
        let name: &str = row.try_get(0)?;
        client.batch_execute(&schema.sql(&format!("DROP VIEW $.{name}")))?;
    }
    Ok(())
}

/// Brings a register from one version to the last, all at once.
fn migrate(client: &mut Client, schema: &SchemaName) -> Result<(), Fault> {
    let mut transaction = client.transaction()?;
    alone(&mut transaction, schema)?;
    // Another process may have done it while this one waited.
    if let Found::Register(stored) = look(&mut transaction, schema)?
        && stored < SCHEMA
    {
        drop_views(&mut transaction, schema)?;
        make(&mut transaction, &schema.quoted(), stored)?;
        rebuild(&mut transaction, schema)?;
    }
    transaction.commit()?;
    Ok(())
}

/// Makes the tables of the present state anew from the log.
fn rebuild(transaction: &mut Transaction<'_>, schema: &SchemaName) -> Result<(), Fault> {
    transaction.batch_execute(&schema.sql("DELETE FROM $.current; DELETE FROM $.effect;"))?;
    let client = RefCell::new(transaction.transaction()?);
    let mut state: Option<State> = None;
    read::all_entries(&client, schema, &mut |link| match &mut state {
        None => {
            state = Some(State::founded(&link)?);
            Ok(())
        }
        Some(state) => {
            let derived = state.derived(&link.entry);
            let position = link.entry.position;
            state.take(link)?;
            write_derived(&mut *client.borrow_mut(), schema, position, &derived)
        }
    })?;
    client.into_inner().commit()?;
    Ok(())
}
