//! The column file: the deployments as the register holds them in memory, beside the log.
//!
//! It is derived, stamped with the entry that it was made at, and carries a checksum. Whatever
//! is wrong with it, it is left aside and made anew; it is never the record.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use bytemuck::Pod;
use crc32fast::Hasher;
use kader_core::model::{ContributionId, PostId, SourceRef};
use kader_core::record::{Node, Value, json};
use kader_core::register::{Columns, Deployments};

use crate::entry::{Hash, Position, RegisterId};
use crate::log::Head;

/// The first bytes of every column file, with the version of its form at the end.
const MAGIC: &[u8; 8] = b"KADRCOL1";

/// In the byte order of the machine that wrote it; on another the file is of no use.
const ORDER: u32 = 0x0102_0304;

/// From how many deployments on it is worth a file: fewer are read from the log as fast.
const WORTH: usize = 20_000;

/// No file has more rows, whatever it says.
const MOST: u64 = u32::MAX as u64;

/// The column file of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnFile {
    path: PathBuf,
}

/// The entry at which the columns were made.
pub type Stamp = (Position, Hash);

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
        let mut summed = Summed::new(File::open(&self.path).ok()?);
        summed.stamp()
    }

    /// Its deployments with its stamp; nothing if there is none, or it is damaged or of another
    /// version.
    #[must_use]
    pub fn read(&self) -> Option<(Stamp, Deployments)> {
        let file = File::open(&self.path).ok()?;
        let length = file.metadata().ok()?.len();
        let mut summed = Summed::new(file);
        let stamp = summed.stamp()?;
        let (rows, words): (u64, u64) = (summed.number()?, summed.number()?);
        if rows > MOST || words > length || rows.checked_mul(17)?.checked_add(words)? > length {
            return None;
        }
        let rows = usize::try_from(rows).ok()?;
        let words: Vec<u8> = summed.column(usize::try_from(words).ok()?)?;
        let (starts, ends) = (summed.column(rows)?, summed.column(rows)?);
        let (post, person, id) = (
            summed.column(rows)?,
            summed.column(rows)?,
            summed.column(rows)?,
        );
        let kinds = summed.column(rows)?;
        let sum = summed.sum.clone().finalize();
        if summed.number::<u32>()? != sum || summed.inner.read(&mut [0]).ok()? != 0 {
            return None;
        }
        let named = read_words(std::str::from_utf8(&words).ok()?)?;
        let columns = Columns {
            starts: Cow::Owned(starts),
            ends: Cow::Owned(ends),
            post: Cow::Owned(post),
            person: Cow::Owned(person),
            id: Cow::Owned(id),
            kinds: Cow::Owned(kinds),
            ..named
        };
        Some((stamp, Deployments::from_columns(columns)?))
    }

    /// Writes the deployments of the state at an entry, if they are worth it: whole or not at
    /// all.
    ///
    /// # Errors
    /// When it cannot be written. Then it is as it was.
    pub fn write(&self, head: &Head, deployments: &Deployments) -> io::Result<()> {
        if deployments.len() < WORTH {
            return Ok(());
        }
        self.write_always(head, deployments)
    }

    /// The same, however few they are.
    ///
    /// # Errors
    /// As of [`Self::write`].
    pub fn write_always(&self, head: &Head, deployments: &Deployments) -> io::Result<()> {
        let mut name = self.path.as_os_str().to_owned();
        name.push(format!(".{}", std::process::id()));
        let beside = PathBuf::from(name);
        let written = File::create(&beside)
            .and_then(|file| write_columns(file, head, &deployments.columns()))
            .and_then(|()| std::fs::rename(&beside, &self.path));
        if written.is_err() {
            let _ = std::fs::remove_file(&beside);
        }
        written
    }
}

fn write_columns(file: File, head: &Head, columns: &Columns<'_>) -> io::Result<()> {
    let mut summed = Summed::new(BufWriter::with_capacity(1 << 20, file));
    let words = write_words(columns);
    summed.write_all(MAGIC)?;
    summed.write_all(&ORDER.to_ne_bytes())?;
    summed.write_all(&head.position.number().to_ne_bytes())?;
    summed.write_all(head.hash.bytes())?;
    for count in [columns.starts.len(), words.len()] {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        summed.write_all(&count.to_ne_bytes())?;
    }
    summed.write_all(words.as_bytes())?;
    for column in [&columns.starts, &columns.ends] {
        summed.write_all(bytemuck::cast_slice(column))?;
    }
    for column in [&columns.post, &columns.person, &columns.id] {
        summed.write_all(bytemuck::cast_slice(column))?;
    }
    summed.write_all(&columns.kinds)?;
    let sum = summed.sum.clone().finalize();
    summed.write_all(&sum.to_ne_bytes())?;
    summed.inner.flush()
}

/// What is not numbers, as canonical JSON: a list of the contributions, each with how many rows
/// are its, one of the posts, and one of what few rows have.
fn write_words(columns: &Columns<'_>) -> String {
    let text = |words: &str| Value::Text(words.to_owned()).made();
    let number = |count: usize| Value::Integer(i64::try_from(count).unwrap_or(i64::MAX)).made();
    let list = |items: Vec<Node>| Value::List(items).made();
    let contributions = columns
        .contributions
        .iter()
        .map(|(id, count)| list(vec![text(id.as_str()), number(*count)]));
    let posts = columns.posts.iter().map(|post| text(post.as_str()));
    let asides = columns.asides.iter().map(|(row, source, remark)| {
        let row = Value::Integer(i64::from(*row)).made();
        let source = source.as_ref().map(|source| text(&source.to_string()));
        let remark = remark.as_deref().map(text);
        let some = |words: Option<Node>| list(words.into_iter().collect());
        list(vec![row, some(source), some(remark)])
    });
    json::write(&Value::List(vec![
        list(contributions.collect()),
        list(posts.collect()),
        list(asides.collect()),
    ]))
}

fn read_words(words: &str) -> Option<Columns<'static>> {
    let node = json::parse(words).ok()?;
    let [contributions, posts, asides] = items(&node)? else {
        return None;
    };
    let contributions = items(contributions)?.iter().map(|item| {
        let [id, count] = items(item)? else {
            return None;
        };
        let Value::Integer(count) = count.value else {
            return None;
        };
        let id = ContributionId::new(text(id)?)?;
        Some((Cow::Owned(id), usize::try_from(count).ok()?))
    });
    let posts = items(posts)?.iter().map(|post| PostId::new(text(post)?));
    let asides = items(asides)?.iter().map(|item| {
        let [row, source, remark] = items(item)? else {
            return None;
        };
        let Value::Integer(row) = row.value else {
            return None;
        };
        let some = |node: &Node| match items(node)? {
            [] => Some(None),
            [words] => text(words).map(|words| Some(words.to_owned())),
            _ => None,
        };
        let source = match some(source)? {
            Some(source) => Some(Cow::Owned(SourceRef::parse(&source)?)),
            None => None,
        };
        let remark = some(remark)?.map(Cow::Owned);
        Some((u32::try_from(row).ok()?, source, remark))
    });
    Some(Columns {
        contributions: contributions.collect::<Option<Vec<_>>>()?,
        posts: Cow::Owned(posts.collect::<Option<Vec<_>>>()?),
        asides: asides.collect::<Option<Vec<_>>>()?,
        ..Columns::default()
    })
}

fn items(node: &Node) -> Option<&[Node]> {
    match &node.value {
        Value::List(items) => Some(items),
        _ => None,
    }
}

fn text(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Text(words) => Some(words),
        _ => None,
    }
}

/// Reads or writes, and sums up what passes.
struct Summed<I> {
    inner: I,
    sum: Hasher,
}

impl<I> Summed<I> {
    fn new(inner: I) -> Self {
        let sum = Hasher::new();
        Self { inner, sum }
    }
}

impl<R: Read> Summed<R> {
    /// What every column file begins with.
    fn stamp(&mut self) -> Option<Stamp> {
        let mut magic = [0_u8; 8];
        self.read_exact(&mut magic).ok()?;
        let order: u32 = self.number()?;
        let position: i64 = self.number()?;
        let mut hash = [0_u8; 32];
        self.read_exact(&mut hash).ok()?;
        let stamp = (Position::new(position)?, Hash::from_bytes(hash));
        (magic == *MAGIC && order == ORDER).then_some(stamp)
    }

    fn read_exact(&mut self, bytes: &mut [u8]) -> io::Result<()> {
        self.inner.read_exact(bytes)?;
        self.sum.update(bytes);
        Ok(())
    }

    fn column<T: Pod>(&mut self, rows: usize) -> Option<Vec<T>> {
        let mut column = vec![T::zeroed(); rows];
        self.read_exact(bytemuck::cast_slice_mut(&mut column))
            .ok()?;
        Some(column)
    }

    fn number<T: Pod>(&mut self) -> Option<T> {
        let mut number = T::zeroed();
        self.read_exact(bytemuck::bytes_of_mut(&mut number)).ok()?;
        Some(number)
    }
}

impl<W: Write> Summed<W> {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.sum.update(bytes);
        self.inner.write_all(bytes)
    }
}
