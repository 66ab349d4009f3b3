//! Where a register comes from: a dossier, or a log.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use kader_core::register::Register;
use kader_core::wording::Message;
use kader_exchange::dossier;
use kader_store::entry::{Instant, Position};
use kader_store::log::Log;
use kader_store::{At, Fault, Store};

use super::Stamp;

/// A state of a source.
#[derive(Debug)]
pub struct Snapshot {
    /// The register, whole.
    pub register: Register,
    /// Which state it is.
    pub stamp: Stamp,
}

/// Why it cannot be told what was known.
#[derive(Debug, Clone, PartialEq)]
pub enum Missing {
    /// A dossier has no history.
    NoHistory,
    /// The words name no moment.
    NoMoment,
    /// There is nothing of that moment, or it cannot be read.
    Unknown(Message),
}

/// Where a register comes from.
pub trait Source: Send {
    /// What is known now.
    ///
    /// # Errors
    /// Why it cannot be read.
    fn now(&mut self) -> Result<Snapshot, Message>;

    /// What is known now, if it changed since it was last asked.
    ///
    /// # Errors
    /// Why it cannot be read.
    fn changed(&mut self) -> Result<Option<Snapshot>, Message>;

    /// The words for the last state that words for a moment mean: the same for all words that
    /// mean the same.
    ///
    /// # Errors
    /// Why they mean none.
    fn settled(&mut self, known_at: &str) -> Result<String, Missing>;

    /// What was known at a moment, in the words that [`Self::settled`] gives.
    ///
    /// # Errors
    /// Why it cannot be told.
    fn at(&mut self, settled: &str) -> Result<Snapshot, Missing>;
}

/// A dossier in a folder. It has no history; when its files change, so does what is shown.
#[derive(Debug)]
pub struct DossierSource {
    folder: PathBuf,
    seen: Option<Vec<(PathBuf, SystemTime, u64)>>,
}

impl DossierSource {
    /// The dossier in a folder.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            seen: None,
        }
    }

    fn read(&self) -> Result<Snapshot, Message> {
        let read = dossier::read(&self.folder);
        read.map(|loaded| Snapshot {
            register: loaded.register,
            stamp: Stamp::Dossier {
                sha256: loaded.sha256,
            },
        })
        .map_err(|(diagnostics, _)| {
            let first = diagnostics.into_iter().next();
            first.map_or_else(
                || Message::new("web-source-unread"),
                |first| {
                    Message::new("web-source-faulty")
                        .with("file", first.file)
                        .with("reason", first.message)
                },
            )
        })
    }
}

/// The files below a folder, with when they changed and how long they are.
fn looked(folder: &Path) -> Vec<(PathBuf, SystemTime, u64)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries.flatten() {
            let Ok(about) = entry.metadata() else {
                continue;
            };
            if about.is_dir() {
                folders.push(entry.path());
            } else {
                let changed = about.modified().unwrap_or(SystemTime::UNIX_EPOCH);
                found.push((entry.path(), changed, about.len()));
            }
        }
    }
    found.sort();
    found
}

impl Source for DossierSource {
    fn now(&mut self) -> Result<Snapshot, Message> {
        self.seen = Some(looked(&self.folder));
        self.read()
    }

    fn changed(&mut self) -> Result<Option<Snapshot>, Message> {
        let looked = looked(&self.folder);
        if self.seen.as_ref() == Some(&looked) {
            return Ok(None);
        }
        let read = self.read()?;
        // Only what was read whole counts as seen: a file that is being written is tried again.
        self.seen = Some(looked);
        Ok(Some(read))
    }

    fn settled(&mut self, _: &str) -> Result<String, Missing> {
        Err(Missing::NoHistory)
    }

    fn at(&mut self, _: &str) -> Result<Snapshot, Missing> {
        Err(Missing::NoHistory)
    }
}

/// A register with its log.
#[derive(Debug)]
pub struct LogSource<L> {
    store: Store<L>,
    shown: Option<Position>,
}

impl<L: Log + Send> LogSource<L> {
    /// What a log amounts to.
    #[must_use]
    pub fn new(store: Store<L>) -> Self {
        Self { store, shown: None }
    }

    fn snapshot(&self, at: At) -> Result<Snapshot, Fault> {
        let head = match at {
            At::Now => self.store.state().head(),
            _ => self.store.state_at(at)?.head(),
        };
        Ok(Snapshot {
            register: self.store.snapshot(at)?,
            stamp: Stamp::Entry {
                position: head.position,
                time: head.time,
                hash: head.hash.to_string(),
            },
        })
    }
}

impl<L: Log + Send> Source for LogSource<L> {
    fn now(&mut self) -> Result<Snapshot, Message> {
        let snapshot = self.snapshot(At::Now).map_err(|fault| fault.message())?;
        self.shown = Some(self.store.state().head().position);
        Ok(snapshot)
    }

    fn changed(&mut self) -> Result<Option<Snapshot>, Message> {
        match self.store.refresh() {
            Ok(()) => {}
            // Someone is writing: what they write is there the next time.
            Err(Fault::Locked) => return Ok(None),
            Err(fault) => return Err(fault.message()),
        }
        if self.shown == Some(self.store.state().head().position) {
            return Ok(None);
        }
        self.now().map(Some)
    }

    fn settled(&mut self, known_at: &str) -> Result<String, Missing> {
        let at = moment(known_at).ok_or(Missing::NoMoment)?;
        let position = self.store.position(at);
        let position = position.map_err(|fault| Missing::Unknown(fault.message()))?;
        Ok(position.number().to_string())
    }

    fn at(&mut self, settled: &str) -> Result<Snapshot, Missing> {
        let at = moment(settled).ok_or(Missing::NoMoment)?;
        self.snapshot(at)
            .map_err(|fault| Missing::Unknown(fault.message()))
    }
}

/// The moment that words name: the number of an entry, a time in UTC, or a day through its last
/// moment, by the clock of this machine.
fn moment(words: &str) -> Option<At> {
    if let Ok(number) = words.parse::<i64>() {
        return Position::new(number).map(At::Position);
    }
    if let Ok(time) = words.parse::<Timestamp>() {
        return Some(At::Time(Instant(time)));
    }
    let next = words.parse::<Date>().ok()?.tomorrow().ok()?;
    let begins = TimeZone::system().to_timestamp(next.at(0, 0, 0, 0)).ok()?;
    let last = begins.checked_sub(Span::new().nanoseconds(1)).ok()?;
    Some(At::Time(Instant(last)))
}
