//! Making and opening register files.

use std::io::Read as _;
use std::path::Path;
use std::time::Duration;

use kader_core::wording::Message;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use super::SqliteLog;
use super::schema::{APPLICATION, MIGRATIONS, SCHEMA};
use super::{rebuild, views};
use crate::Fault;
use crate::log::Access;

/// The first bytes of every SQLite file.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

impl SqliteLog {
    /// Makes a file with an empty log.
    ///
    /// # Errors
    /// When there is a file already, or it cannot be made.
    pub fn create(path: &Path) -> Result<Self, Fault> {
        // Never two at once: whoever makes the file first has it.
        std::fs::File::create_new(path).map_err(|error| from_io(&error, path))?;
        let made = Connection::open_with_flags(path, flags(true))
            .map_err(Fault::from)
            .and_then(|connection| Self::founded(connection, Some(path)));
        if made.is_err() {
            let _ = std::fs::remove_file(path);
        }
        made
    }

    /// An empty log in memory, for trials.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn in_memory() -> Result<Self, Fault> {
        Self::founded(Connection::open_in_memory()?, None)
    }

    fn founded(mut connection: Connection, path: Option<&Path>) -> Result<Self, Fault> {
        settle(&connection, Access::PATIENCE)?;
        migrate(&mut connection, 0)?;
        views::renew(&connection)?;
        Ok(Self {
            connection,
            path: path.map(Path::to_owned),
        })
    }

    /// Opens a register file. One of an earlier version is brought up to date, if it may be
    /// written.
    ///
    /// # Errors
    /// When it is none, is of another version, or cannot be read.
    pub fn open(path: &Path, access: Access) -> Result<Self, Fault> {
        look(path)?;
        let (write, patience) = match access {
            Access::Read => (false, Access::PATIENCE),
            Access::Write { patience } => (true, patience),
        };
        let mut reached = reach(path, write, patience);
        if !write && matches!(reached, Err(Fault::ReadOnly)) {
            // A write was cut off. It is rolled back by whoever comes first and may write.
            drop(reach(path, true, patience)?);
            reached = reach(path, false, patience);
        }
        let (mut connection, application) = reached?;
        if application != APPLICATION {
            return Err(Fault::NotARegister(Message::new("E501-database")));
        }
        whole(&connection, path)?;
        let found: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if found > SCHEMA {
            return Err(Fault::Newer {
                found,
                known: SCHEMA,
            });
        }
        if found < SCHEMA {
            if connection.is_readonly("main")? {
                return Err(Fault::Older {
                    found,
                    known: SCHEMA,
                });
            }
            migrate(&mut connection, found)?;
        }
        if write && !connection.is_readonly("main")? {
            views::renew(&connection)?;
        }
        Ok(Self {
            connection,
            path: Some(path.to_owned()),
        })
    }
}

/// Connects to a file, and reads what it says it is.
fn reach(path: &Path, write: bool, patience: Duration) -> Result<(Connection, i32), Fault> {
    let connection = Connection::open_with_flags(path, flags(write))?;
    settle(&connection, patience)?;
    let application = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    Ok((connection, application))
}

fn flags(write: bool) -> OpenFlags {
    let access = if write {
        OpenFlags::SQLITE_OPEN_READ_WRITE
    } else {
        OpenFlags::SQLITE_OPEN_READ_ONLY
    };
    access | OpenFlags::SQLITE_OPEN_NO_MUTEX
}

/// How each connection works. A rollback journal, since a register is one file, on paper, on
/// read-only disks and on network drives too; EXTRA, so that a commit is on disk with the
/// folder that says so.
fn settle(connection: &Connection, patience: Duration) -> Result<(), Fault> {
    connection.busy_timeout(patience)?;
    connection.execute_batch(
        "PRAGMA synchronous = EXTRA;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA cache_size = -32768;",
    )?;
    Ok(())
}

/// Looks whether a file can be a register, before SQLite does.
fn look(path: &Path) -> Result<(), Fault> {
    let mut start = Vec::new();
    let file = std::fs::File::open(path).map_err(|error| from_io(&error, path))?;
    let most = u64::try_from(MAGIC.len()).unwrap_or(0);
    file.take(most)
        .read_to_end(&mut start)
        .map_err(|error| from_io(&error, path))?;
    if start.is_empty() {
        return Err(Fault::NotARegister(Message::new("E501-empty")));
    }
    if start != MAGIC {
        return Err(Fault::NotARegister(Message::new("E501-other")));
    }
    Ok(())
}

/// Whether the file is as long as it says; a write that was cut off is put right before.
fn whole(connection: &Connection, path: &Path) -> Result<(), Fault> {
    let number = |pragma| connection.query_row(pragma, [], |row| row.get::<_, i64>(0));
    let pages = number("PRAGMA page_count")?;
    let size = number("PRAGMA page_size")?;
    let length = std::fs::metadata(path).map_err(|error| from_io(&error, path))?;
    let expected = u64::try_from(pages.saturating_mul(size)).unwrap_or(0);
    if length.len() < expected {
        let reason = format!("{} of {expected} bytes", length.len());
        return Err(Fault::Damaged { reason });
    }
    Ok(())
}

/// Brings a file from one schema to the last, all at once.
fn migrate(connection: &mut Connection, found: u32) -> Result<(), Fault> {
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    // Another process may have done it while this one waited.
    let stored: u32 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    for (number, migration) in (1_u32..).zip(MIGRATIONS) {
        if number > stored.max(found) {
            transaction.execute_batch(migration)?;
        }
    }
    if stored > 0 && stored < SCHEMA {
        rebuild::rebuild(&transaction)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION)?;
    transaction.pragma_update(None, "user_version", SCHEMA)?;
    transaction.commit()?;
    Ok(())
}

/// What the system says of a file, as a fault.
pub(crate) fn from_io(error: &std::io::Error, path: &Path) -> Fault {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::AlreadyExists => Fault::Exists {
            file: path.display().to_string(),
        },
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Fault::NoRoom,
        ErrorKind::ReadOnlyFilesystem => Fault::ReadOnly,
        _ => Fault::Unreachable {
            reason: error.to_string(),
        },
    }
}
