//! Backup while it runs, and restoring what verifies only.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use super::SqliteLog;
use super::open::from_io;
use crate::Fault;
use crate::columns::ColumnFile;
use crate::log::{Access, Log, Replace, copy as copy_log};
use crate::verify::{Verified, verify};

/// How many pages are copied at a time, and how long others may write in between.
const PAGES: i32 = 4096;
const PAUSE: Duration = Duration::from_millis(1);

impl SqliteLog {
    /// Copies the register, consistent even while others write, to a new file, and verifies
    /// the copy.
    ///
    /// # Errors
    /// When there is a file already, the copy cannot be written, or it does not verify; then
    /// there is no copy.
    pub fn backup(&self, to: &Path) -> Result<Verified, Fault> {
        vacant(to, Replace::Never)?;
        // Under another name until it is whole: a copy that was cut off is not taken for one.
        let part = with_end(to, ".part");
        let _ = std::fs::remove_file(&part);
        std::fs::File::create_new(&part).map_err(|error| from_io(&error, to))?;
        let copied = copy(&self.connection, &part)
            .and_then(|()| SqliteLog::open(&part, Access::Read))
            .and_then(|log| verify(log, None))
            .and_then(|verified| {
                vacant(to, Replace::Never)?;
                std::fs::rename(&part, to).map_err(|error| from_io(&error, to))?;
                Ok(verified)
            });
        if copied.is_err() {
            let _ = std::fs::remove_file(&part);
        }
        copied
    }
}

/// Puts a backup in the place of a register. It is verified first, copied beside its place,
/// and renamed: what was there stands until all of it is there.
///
/// # Errors
/// When the backup does not verify, there is a register already and it may not be replaced, or
/// it cannot be written.
pub fn restore(backup: &Path, to: &Path, replace: Replace) -> Result<Verified, Fault> {
    vacant(to, replace)?;
    let source = SqliteLog::open(backup, Access::Read)?;
    let beside = with_end(to, ".restored");
    // What an earlier try left, cut off in its midst.
    let _ = std::fs::remove_file(&beside);
    let verified = source.backup(&beside)?;
    place(&beside, to, replace)?;
    Ok(verified)
}

/// Whether something may be put in a place.
fn vacant(to: &Path, replace: Replace) -> Result<(), Fault> {
    let exists = to.try_exists().map_err(|error| from_io(&error, to))?;
    if exists && replace == Replace::Never {
        let file = to.display().to_string();
        return Err(Fault::Exists { file });
    }
    Ok(())
}

/// Puts a file that is whole in its place.
fn place(beside: &Path, to: &Path, replace: Replace) -> Result<(), Fault> {
    // Someone may have put something there meanwhile.
    let placed = vacant(to, replace).and_then(|()| {
        // The journal of a write that was cut off in what is replaced must not be played into
        // this. It is played back where it belongs, so that what was there is whole until the
        // end.
        let _ = SqliteLog::open(to, Access::WRITE);
        let _ = std::fs::remove_file(with_end(to, "-journal"));
        std::fs::rename(beside, to).map_err(|error| from_io(&error, to))
    });
    if placed.is_err() {
        let _ = std::fs::remove_file(beside);
    }
    placed?;
    // Of the log that was there: it would be left aside, but need not lie about.
    let _ = std::fs::remove_file(ColumnFile::beside(to).path());
    Ok(())
}

/// Copies a log, wherever it is kept, to a file: the same chain, verified. It is written beside
/// its place and renamed when all of it is there and on disk.
///
/// # Errors
/// When there is a file already and it may not be replaced, the log does not verify, or it
/// cannot be written. Nothing has changed then.
pub fn keep(log: &impl Log, to: &Path, replace: Replace) -> Result<Verified, Fault> {
    vacant(to, replace)?;
    let beside = with_end(to, ".restored");
    let _ = std::fs::remove_file(&beside);
    let verified = write(log, &beside).and_then(|()| {
        let written = SqliteLog::open(&beside, Access::Read)?;
        verify(written, None)
    });
    if verified.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    let verified = verified?;
    place(&beside, to, replace)?;
    Ok(verified)
}

/// Writes a log to a new file. Its entries go to disk all at once, in the end.
fn write(log: &impl Log, to: &Path) -> Result<(), Fault> {
    let mut file = SqliteLog::create(to)?;
    file.connection.pragma_update(None, "synchronous", "OFF")?;
    copy_log(log, &mut file)?;
    drop(file);
    std::fs::File::open(to)
        .and_then(|file| file.sync_all())
        .map_err(|error| from_io(&error, to))
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

fn copy(from: &Connection, to: &Path) -> Result<(), Fault> {
    let mut copy = Connection::open(to)?;
    copy.pragma_update(None, "synchronous", "EXTRA")?;
    let backup = Backup::new(from, &mut copy)?;
    backup.run_to_completion(PAGES, PAUSE, None)?;
    drop(backup);
    copy.close().map_err(|(_, error)| Fault::from(error))?;
    Ok(())
}
