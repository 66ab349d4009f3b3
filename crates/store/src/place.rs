//! Where a register is kept: in a file, or on a server. What can be done with it is the same.

use std::fmt;
use std::path::PathBuf;

use crate::columns::ColumnFile;
use crate::entry::{Author, Policy, RegisterId};
use crate::log::{Access, Log, Replace};
#[cfg(feature = "postgres")]
use crate::postgres::{self, PostgresLog, ServerAddress};
use crate::sqlite::{self, SqliteLog};
use crate::verify::{Verified, verify};
use crate::{Fault, Store};

/// A log, whatever keeps it.
pub type AnyLog = Box<dyn Log + Send>;

/// A register, whatever keeps it.
pub type AnyStore = Store<AnyLog>;

/// Where a register is kept.
#[derive(Debug, Clone)]
pub enum Place {
    /// In a file.
    File(PathBuf),
    /// In a schema of PostgreSQL.
    #[cfg(feature = "postgres")]
    Server {
        /// Which.
        address: Box<ServerAddress>,
        /// A folder of this user for what can be made anew.
        cache: Option<PathBuf>,
    },
}

/// As people are told, without a password.
impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::File(path) => path.display().fmt(formatter),
            #[cfg(feature = "postgres")]
            Place::Server { address, .. } => address.fmt(formatter),
        }
    }
}

impl Place {
    /// Opens the log that is there.
    ///
    /// # Errors
    /// When there is none, it is of another version or damaged, or cannot be reached or read.
    pub fn log(&self, access: Access) -> Result<AnyLog, Fault> {
        Ok(match self {
            Place::File(path) => Box::new(SqliteLog::open(path, access)?),
            #[cfg(feature = "postgres")]
            Place::Server { address, .. } => Box::new(PostgresLog::open(address, access)?),
        })
    }

    /// Opens the register that is there.
    ///
    /// # Errors
    /// As of [`Self::log`], and a log that was altered.
    pub fn open(&self, access: Access) -> Result<AnyStore, Fault> {
        Ok(match self {
            Place::File(path) => Store::open_file(path, access)?.boxed(),
            #[cfg(feature = "postgres")]
            Place::Server { address, cache } => {
                Store::open_server(address, access, cache.as_deref())?.boxed()
            }
        })
    }

    /// Opens the register, if there is anything there.
    ///
    /// # Errors
    /// As of [`Self::open`].
    pub fn open_if_there(&self, access: Access) -> Result<Option<AnyStore>, Fault> {
        let is_there = match self {
            Place::File(path) => path.exists(),
            #[cfg(feature = "postgres")]
            Place::Server { address, .. } => PostgresLog::is_there(address)?,
        };
        is_there.then(|| self.open(access)).transpose()
    }

    /// Founds a register.
    ///
    /// # Errors
    /// When there is something already, it cannot be made, or the role may not.
    pub fn found(
        &self,
        author: &Author,
        register: RegisterId,
        policy: Policy,
    ) -> Result<AnyStore, Fault> {
        Ok(match self {
            Place::File(path) => Store::found_file(path, author, register, policy)?.boxed(),
            #[cfg(feature = "postgres")]
            Place::Server { address, cache } => {
                let cache = cache.as_deref();
                Store::found_server(address, author, register, policy, cache)?.boxed()
            }
        })
    }

    /// Takes away a register that was founded a moment ago and came to nothing.
    pub fn give_up(&self) {
        match self {
            Place::File(path) => {
                let _ = std::fs::remove_file(path);
            }
            #[cfg(feature = "postgres")]
            Place::Server { address, .. } => {
                let _ = postgres::remove(address);
            }
        }
    }

    /// Holds the register against itself ([`verify()`]).
    ///
    /// # Errors
    /// The first fault.
    pub fn verify(&self) -> Result<Verified, Fault> {
        let columns = match self {
            Place::File(path) => Some(ColumnFile::beside(path)),
            #[cfg(feature = "postgres")]
            Place::Server { cache: None, .. } => None,
            #[cfg(feature = "postgres")]
            Place::Server {
                cache: Some(cache), ..
            } => {
                let store = Store::open(self.log(Access::Read)?)?;
                Some(ColumnFile::cached(cache, store.state().register()))
            }
        };
        verify(self.log(Access::Read)?, columns.as_ref())
    }

    /// Copies the register to another place, consistent even while others write, and verifies
    /// the copy: all of it, or nothing is changed there.
    ///
    /// # Errors
    /// When there is something already and it may not be replaced, the register does not
    /// verify, or the copy cannot be written.
    pub fn copy_to(&self, to: &Place, replace: Replace) -> Result<Verified, Fault> {
        match (self, to) {
            (Place::File(from), Place::File(to)) => sqlite::restore(from, to, replace),
            #[cfg(feature = "postgres")]
            (_, Place::File(to)) => sqlite::keep(&self.log(Access::Read)?, to, replace),
            #[cfg(feature = "postgres")]
            (_, Place::Server { address, .. }) => {
                postgres::keep(&self.log(Access::Read)?, address, replace)
            }
        }
    }
}
