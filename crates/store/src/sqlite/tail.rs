//! Waiting for what other processes append to a file: by looking.

use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::{Access, SqliteLog, read};
use crate::Fault;
use crate::entry::Position;
use crate::log::Tail;

/// How often it is looked.
const PAUSE: Duration = Duration::from_millis(200);

/// A way to wait for what is appended to a file. What is in memory has no other writers.
pub(super) fn tail(path: Option<&Path>) -> Result<Box<dyn Tail>, Fault> {
    let log = match path {
        Some(path) => Some(SqliteLog::open(path, Access::Read)?),
        None => None,
    };
    Ok(Box::new(FileTail { log }))
}

struct FileTail {
    log: Option<SqliteLog>,
}

impl Tail for FileTail {
    fn wait(&mut self, known: Position, most: Duration) -> Result<bool, Fault> {
        let until = Instant::now() + most;
        loop {
            if let Some(log) = &self.log {
                let last = read::last(&log.connection)?;
                if last.is_some_and(|(position, _)| position > known) {
                    return Ok(true);
                }
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(false);
            }
            sleep(left.min(PAUSE));
        }
    }
}
