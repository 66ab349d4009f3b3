//! A log on a server: PostgreSQL.
//!
//! A register is a schema in a database: a table of entries and one of deployment rows, which
//! triggers keep from being changed; tables of the present state beside them, made anew from
//! the log at any time; and views for people's own tools. The same chain, byte for byte, as in
//! a file ([`crate::sqlite`]).
//!
//! Calls block, and end within the times that the address sets. They must not come from a
//! thread that drives asynchronous tasks.

mod address;
mod append;
mod binary;
mod faults;
mod open;
mod place;
mod read;
mod schema;
mod session;
mod tables;
mod tail;
mod tls;

pub use address::ServerAddress;
pub use place::{keep, remove};
pub use schema::{APPLICATION, SCHEMA, SchemaName};

use std::cell::RefCell;

use append::Written;
use session::Session;

use crate::Fault;
use crate::entry::{DeploymentChanges, Hash, Position, Rows, Sealed};
use crate::fault::Server;
use crate::log::{Access, Appended, Derived, EachEntry, EachRow, Log, Tail};
use crate::state::State;

/// A log in a schema of PostgreSQL. Its connection is made anew when it was lost.
#[derive(Debug)]
pub struct PostgresLog {
    session: RefCell<Session>,
    address: ServerAddress,
    access: Access,
    durability: Durability,
}

/// When a commit is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Durability {
    /// When it is on disk, and wherever else the server is set to wait for.
    OnDisk,
    /// Before: what is written is thrown away when not all of it is there in the end.
    Later,
}

impl PostgresLog {
    /// Where it is.
    #[must_use]
    pub fn address(&self) -> &ServerAddress {
        &self.address
    }
}

impl Log for PostgresLog {
    fn append(
        &mut self,
        after: Option<(Position, Hash)>,
        deployments: &DeploymentChanges,
        seal: &mut dyn FnMut() -> Sealed,
        derived: &Derived,
    ) -> Result<Appended, Fault> {
        let Access::Write { patience } = self.access else {
            return Err(Fault::ReadOnly);
        };
        let session = self.session.get_mut();
        // A connection that was lost meanwhile is made anew before anything is written.
        session.ask(&|client| Ok(client.batch_execute("")?))?;
        let place = append::Place {
            schema: self.address.schema(),
            patience,
            durability: self.durability,
        };
        let client = session.client()?;
        let (sealed, committed) =
            match append::write(client, &place, after, deployments, seal, derived)? {
                Written::Moved => return Ok(Appended::Moved),
                Written::Ready(transaction, sealed) => (sealed, transaction.commit()),
            };
        let Err(error) = committed else {
            return Ok(Appended::Done(sealed));
        };
        match Fault::from(error) {
            // It may be on disk all the same.
            lost @ Fault::Server(Server::Lost { .. }) => {
                let position = sealed.entry.position;
                if session.became_of(position, sealed.hash, patience)? {
                    Ok(Appended::Done(sealed))
                } else {
                    Err(lost)
                }
            }
            fault => Err(fault),
        }
    }

    fn replay(
        &self,
        after: Option<(Position, Hash)>,
        until: Option<Position>,
        each: &mut EachEntry<'_>,
    ) -> Result<(), Fault> {
        read::entries(&self.session, self.address.schema(), after, until, each)
    }

    fn rows(&self, of: Position, rows: &Rows, each: &mut EachRow<'_>) -> Result<(), Fault> {
        read::rows(&self.session, self.address.schema(), of, rows, each)
    }

    fn hash_at(&self, position: Position) -> Result<Option<Hash>, Fault> {
        let schema = self.address.schema();
        let mut session = self.session.borrow_mut();
        session.ask(&|client| read::hash_at(client, schema, position))
    }

    fn check_tables(&self, state: &State) -> Result<(), Fault> {
        let schema = self.address.schema();
        let mut session = self.session.borrow_mut();
        session.ask(&|client| tables::check(client, schema, state))
    }

    fn tail(&self) -> Result<Box<dyn Tail>, Fault> {
        tail::tail(&self.address)
    }
}
