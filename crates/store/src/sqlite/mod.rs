//! A log in one file: SQLite.
//!
//! The file is an ordinary SQLite database with one table of entries and one of deployment
//! rows, which triggers keep from being changed; tables of the present state beside them, made
//! anew from the log at any time; and views for people's own tools.

mod append;
mod backup;
mod faults;
mod file;
mod open;
mod read;
mod rebuild;
mod schema;
mod tables;
mod tail;
mod views;

pub use crate::log::{Access, Replace};
pub use backup::{keep, restore};
pub use schema::{APPLICATION, SCHEMA};

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::Fault;
use crate::entry::{DeploymentChanges, Hash, Position, Rows, Sealed};
use crate::log::{Appended, Derived, EachEntry, EachRow, Log, Tail};
use crate::state::State;

/// A log in a SQLite file.
#[derive(Debug)]
pub struct SqliteLog {
    connection: Connection,
    path: Option<PathBuf>,
}

impl SqliteLog {
    /// Where the file is; nothing for a log that is in memory only.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The database itself, for the views and for tests that damage it.
    #[must_use]
    pub fn connection(&self) -> &Connection {
        &self.connection
    }
}

impl Log for SqliteLog {
    fn append(
        &mut self,
        after: Option<(Position, Hash)>,
        deployments: &DeploymentChanges,
        seal: &mut dyn FnMut() -> Sealed,
        derived: &Derived,
    ) -> Result<Appended, Fault> {
        append::append(&mut self.connection, after, deployments, seal, derived)
    }

    fn replay(
        &self,
        after: Option<(Position, Hash)>,
        until: Option<Position>,
        each: &mut EachEntry<'_>,
    ) -> Result<(), Fault> {
        read::entries(&self.connection, after, until, each)
    }

    fn rows(&self, of: Position, rows: &Rows, each: &mut EachRow<'_>) -> Result<(), Fault> {
        read::rows(&self.connection, of, rows, each)
    }

    fn hash_at(&self, position: Position) -> Result<Option<Hash>, Fault> {
        read::hash_at(&self.connection, position)
    }

    fn check_tables(&self, state: &State) -> Result<(), Fault> {
        tables::check(&self.connection, state)
    }

    fn tail(&self) -> Result<Box<dyn Tail>, Fault> {
        tail::tail(self.path.as_deref())
    }
}
