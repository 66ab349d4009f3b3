//! A register in a file, with its column file beside it.

use std::path::Path;

use super::{Access, SqliteLog};
use crate::columns::ColumnFile;
use crate::entry::{Author, Policy, RegisterId};
use crate::{Fault, Store};

impl Store<SqliteLog> {
    /// Founds a register in a new file.
    ///
    /// # Errors
    /// When there is a file already, it cannot be made, or the role may not.
    pub fn found_file(
        path: &Path,
        author: &Author,
        register: RegisterId,
        policy: Policy,
    ) -> Result<Self, Fault> {
        let log = SqliteLog::create(path)?;
        let founded = Store::found(log, author, register, policy);
        if founded.is_err() {
            let _ = std::fs::remove_file(path);
        }
        let mut store = founded?;
        store.keep_columns(ColumnFile::beside(path));
        Ok(store)
    }

    /// Opens a register file.
    ///
    /// # Errors
    /// When it is none, is of another version, damaged or altered, or cannot be read.
    pub fn open_file(path: &Path, access: Access) -> Result<Self, Fault> {
        let mut store = Store::open(SqliteLog::open(path, access)?)?;
        store.keep_columns(ColumnFile::beside(path));
        Ok(store)
    }
}
