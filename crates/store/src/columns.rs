//! The column file: the deployments as the register holds them in memory, beside the log, and
//! behind them every version that was known before.
//!
//! It is derived, stamped with the entry that it was made at, and carries checksums. Whatever
//! is wrong with it, it is left aside and made anew; it is never the record. Where it is some
//! entries behind, their rows are put among its own; it is written again once that costs more.

mod summed;
mod words;

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use kader_core::register::{Columns, Deployments, Versions};

use crate::entry::{Hash, Position, RegisterId};
use crate::log::Head;
use summed::Summed;

/// The first bytes of every column file, with the version of its form at the end.
const MAGIC: &[u8; 8] = b"KADRCOL2";

/// In the byte order of the machine that wrote it; on another the file is of no use.
const ORDER: u32 = 0x0102_0304;

/// From how many deployments on it is worth a file: fewer are read from the log as fast.
pub(crate) const WORTH: usize = 20_000;

/// The column file of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnFile {
    path: PathBuf,
}

/// The entry at which the columns were made.
pub type Stamp = (Position, Hash);

/// What stands before the columns: how much there is of each.
#[derive(Debug, Clone, Copy)]
struct Sizes {
    rows: u64,
    words: u64,
    past_rows: u64,
    past_words: u64,
}

impl Sizes {
    /// The length of a file with so much.
    fn length(self) -> Option<u64> {
        let head = 8 + 4 + 8 + 32 + 4 * 8;
        let rows = self.rows.checked_mul(17 + 4)?;
        let past = self.past_rows.checked_mul(17 + 4 + 4)?;
        let words = self.words.checked_add(self.past_words)?;
        let columns = rows.checked_add(past)?.checked_add(words)?;
        columns.checked_add(head + 4 + 4)
    }
}

impl ColumnFile {
    /// The column file of a register file: `x.kader.columns` beside `x.kader`.
    #[must_use]
    pub fn beside(register: &Path) -> Self {
        let mut name = register.as_os_str().to_owned();
        name.push(".columns");
        Self {
            path: PathBuf::from(name),
        }
    }

    /// The column file of a register on a server, in a folder for what can be made anew.
    #[must_use]
    pub fn cached(folder: &Path, register: &RegisterId) -> Self {
        let path = folder.join(format!("{register}.columns"));
        Self { path }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The entry that it says it was made at; nothing if there is none.
    #[must_use]
    pub fn stamp(&self) -> Option<Stamp> {
        stamp(&mut Summed::new(File::open(&self.path).ok()?))
    }

    /// Its present deployments with its stamp; nothing if there is none, or it is damaged as
    /// far as they go, cut off, or of another version.
    #[must_use]
    pub fn present(&self) -> Option<(Stamp, Deployments)> {
        let opened = Opened::new(&self.path)?;
        let stamp = opened.stamp;
        Some((stamp, opened.present()?.1))
    }

    /// All versions of its deployments with its stamp; nothing if there is none, or it is
    /// damaged or of another version.
    #[must_use]
    pub fn versions(&self) -> Option<(Stamp, Versions)> {
        let opened = Opened::new(&self.path)?;
        let (stamp, sizes) = (opened.stamp, opened.sizes);
        let (mut summed, present) = opened.present()?;
        let since = summed.column(usize::try_from(sizes.rows).ok()?)?;
        let named: Vec<u8> = summed.column(usize::try_from(sizes.past_words).ok()?)?;
        let rows = usize::try_from(sizes.past_rows).ok()?;
        let columns = columns(&mut summed, rows)?;
        let known = (summed.column(rows)?, summed.column(rows)?);
        if !summed.is_sound() {
            return None;
        }
        let mut past = words::past(std::str::from_utf8(&named).ok()?)?;
        past.columns = Cow::Owned(columns);
        (past.since, past.until) = (Cow::Owned(known.0), Cow::Owned(known.1));
        Some((stamp, Versions::from_parts(present, since, past)?))
    }

    /// Writes the deployments of the state at an entry, if they are worth it: whole or not at
    /// all.
    ///
    /// # Errors
    /// When it cannot be written. Then it is as it was.
    pub fn write(&self, head: &Head, versions: &Versions) -> io::Result<()> {
        if versions.len() < WORTH {
            return Ok(());
        }
        self.write_always(head, versions)
    }

    /// The same, however few they are.
    ///
    /// # Errors
    /// As of [`Self::write`].
    pub fn write_always(&self, head: &Head, versions: &Versions) -> io::Result<()> {
        let mut name = self.path.as_os_str().to_owned();
        name.push(format!(".{}", std::process::id()));
        let beside = PathBuf::from(name);
        let written = File::create(&beside)
            .and_then(|file| write(file, head, versions))
            .and_then(|()| std::fs::rename(&beside, &self.path));
        if written.is_err() {
            let _ = std::fs::remove_file(&beside);
        }
        written
    }
}

/// A column file whose head was read, and that is as long as it says.
struct Opened {
    summed: Summed<File>,
    stamp: Stamp,
    sizes: Sizes,
}

impl Opened {
    fn new(path: &Path) -> Option<Self> {
        let file = File::open(path).ok()?;
        let length = file.metadata().ok()?.len();
        let mut summed = Summed::new(file);
        let stamp = stamp(&mut summed)?;
        let sizes = Sizes {
            rows: summed.number()?,
            words: summed.number()?,
            past_rows: summed.number()?,
            past_words: summed.number()?,
        };
        let opened = Self {
            summed,
            stamp,
            sizes,
        };
        (sizes.length() == Some(length)).then_some(opened)
    }

    /// The present, and what comes after it to be read on.
    fn present(self) -> Option<(Summed<File>, Deployments)> {
        let mut summed = self.summed;
        let named: Vec<u8> = summed.column(usize::try_from(self.sizes.words).ok()?)?;
        let columns = columns(&mut summed, usize::try_from(self.sizes.rows).ok()?)?;
        if !summed.is_sound() {
            return None;
        }
        let mut parts = words::present(std::str::from_utf8(&named).ok()?)?;
        parts.columns = Cow::Owned(columns);
        Some((summed, Deployments::from_parts(parts)?))
    }
}

/// What every column file begins with.
fn stamp(summed: &mut Summed<File>) -> Option<Stamp> {
    let magic: [u8; 8] = summed.number()?;
    let order: u32 = summed.number()?;
    let position: i64 = summed.number()?;
    let hash: [u8; 32] = summed.number()?;
    let stamp = (Position::new(position)?, Hash::from_bytes(hash));
    (magic == *MAGIC && order == ORDER).then_some(stamp)
}

fn columns(summed: &mut Summed<File>, rows: usize) -> Option<Columns> {
    Some(Columns {
        starts: summed.column(rows)?,
        ends: summed.column(rows)?,
        post: summed.column(rows)?,
        person: summed.column(rows)?,
        id: summed.column(rows)?,
        kinds: summed.column(rows)?,
    })
}

fn write(file: File, head: &Head, versions: &Versions) -> io::Result<()> {
    let parts = versions.parts();
    let mut summed = Summed::new(BufWriter::with_capacity(1 << 20, file));
    let (named, past_named) = (
        words::of_present(&parts.present),
        words::of_past(&parts.past),
    );
    summed.write_all(MAGIC)?;
    summed.write_all(&ORDER.to_ne_bytes())?;
    summed.write_all(&head.position.number().to_ne_bytes())?;
    summed.write_all(head.hash.bytes())?;
    let (rows, past_rows) = (parts.present.columns.len(), parts.past.columns.len());
    for count in [rows, named.len(), past_rows, past_named.len()] {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        summed.write_all(&count.to_ne_bytes())?;
    }
    summed.write_all(named.as_bytes())?;
    write_columns(&mut summed, &parts.present.columns)?;
    summed.seal()?;
    summed.write(&parts.since)?;
    summed.write_all(past_named.as_bytes())?;
    write_columns(&mut summed, &parts.past.columns)?;
    summed.write(&parts.past.since)?;
    summed.write(&parts.past.until)?;
    summed.seal()?;
    summed.flush()
}

fn write_columns(summed: &mut Summed<BufWriter<File>>, columns: &Columns) -> io::Result<()> {
    summed.write(&columns.starts)?;
    summed.write(&columns.ends)?;
    summed.write(&columns.post)?;
    summed.write(&columns.person)?;
    summed.write(&columns.id)?;
    summed.write(&columns.kinds)
}
