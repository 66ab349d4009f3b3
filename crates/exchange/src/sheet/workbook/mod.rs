//! XLSX and ODS: which sheets there are, and the rows of one.
//!
//! They are read piece after piece and within bounds, since anyone may send a workbook: see
//! docs/decisions/0018.

mod ods;
mod package;
mod strings;
mod styles;
mod xlsx;
mod xml;

use std::borrow::Cow;
use std::ops::ControlFlow;

use jiff::civil::Date;
use kader_core::wording::Message;

use self::ods::Ods;
use self::package::Package;
use self::xlsx::Xlsx;
use super::cell::{Cells, Content, Head, Merged, Visit};
use super::limits;

/// Why a workbook cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// It is damaged, or something else than its name says.
    Broken,
    /// It needs a password.
    Encrypted,
    /// It is of the kind before 2007, or one that needs a password.
    Old,
    /// It is larger than what is read.
    TooLarge,
}

impl Trouble {
    /// What is wrong.
    pub(super) fn told(self) -> Message {
        match self {
            Trouble::Broken => Message::new("E011"),
            Trouble::Encrypted => Message::new("E011-password"),
            Trouble::Old => Message::new("E011-old"),
            Trouble::TooLarge => Message::new("E011-large"),
        }
    }
}

/// A workbook.
pub(super) struct Workbook<'b>(Kind<'b>);

enum Kind<'b> {
    Xlsx(Xlsx<'b>),
    Ods(Ods<'b>),
}

/// Whether bytes are a workbook of some kind, by how they begin.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(OLD)
}

/// How a compound file begins: workbooks before 2007, and those with a password.
const OLD: &[u8] = b"\xD0\xCF\x11\xE0";

impl<'b> Workbook<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Trouble> {
        if bytes.starts_with(OLD) {
            return Err(Trouble::Old);
        }
        let package = Package::open(bytes)?;
        let kind = if package.has("content.xml") {
            Kind::Ods(Ods::open(package)?)
        } else {
            Kind::Xlsx(Xlsx::open(package)?)
        };
        Ok(Self(kind))
    }

    /// The first rows of every sheet, in the order of the sheets.
    pub(super) fn heads(&mut self) -> Result<Vec<Head>, Trouble> {
        match &mut self.0 {
            Kind::Xlsx(workbook) => workbook.heads(),
            Kind::Ods(workbook) => workbook.heads(),
        }
    }

    /// Visits the rows of a sheet, by its place among the sheets; returns what is merged in it.
    pub(super) fn rows(
        &mut self,
        sheet: usize,
        visit: &mut Visit<'_>,
    ) -> Result<Vec<Merged>, Trouble> {
        match &mut self.0 {
            Kind::Xlsx(workbook) => workbook.rows(sheet, visit),
            Kind::Ods(workbook) => workbook.rows(sheet, visit),
        }
    }

    /// The day from which its days are counted: day 0.
    pub(super) fn epoch(&self) -> Date {
        match &self.0 {
            Kind::Xlsx(workbook) => workbook.epoch(),
            Kind::Ods(workbook) => workbook.epoch(),
        }
    }
}

pub(super) use self::xlsx::serial;

/// Day 0 of the usual days of spreadsheets. It holds from March 1900 on: they take 1900 for a
/// leap year.
pub(super) const EPOCH_1900: Date = Date::constant(1899, 12, 30);

/// Day 0 of the other days of Excel.
pub(super) const EPOCH_1904: Date = Date::constant(1904, 1, 1);

/// Counts what a sheet holds, and stops at what no sheet has.
#[derive(Default)]
struct Measure {
    last_row: u32,
    cells: u64,
}

impl Measure {
    /// Whether a row may be repeated so often.
    fn fits(&self, repeated: u32, cells: &Cells<'_>) -> Result<(), Trouble> {
        let all =
            u64::from(repeated).saturating_mul(u64::try_from(cells.len()).unwrap_or(u64::MAX));
        if repeated > limits::REPEATED || self.cells.saturating_add(all) > limits::CELLS {
            return Err(Trouble::TooLarge);
        }
        Ok(())
    }

    /// The next row, which comes after those before it.
    fn row(&mut self, number: u32, cells: &Cells<'_>) -> Result<(), Trouble> {
        if number <= self.last_row {
            return Err(Trouble::Broken);
        }
        self.last_row = number;
        self.cells += u64::try_from(cells.len()).unwrap_or(u64::MAX);
        let last = cells.last().map_or(0, |(column, _)| *column);
        if number > limits::ROWS || last >= limits::COLUMNS || self.cells > limits::CELLS {
            return Err(Trouble::TooLarge);
        }
        Ok(())
    }
}

/// Keeps a row of a head; stops when it has enough of them.
fn keep(head: &mut Head, number: u32, cells: &Cells<'_>) -> ControlFlow<()> {
    let owned = cells
        .iter()
        .map(|(column, content)| (*column, content.clone().into_owned()));
    head.rows.push((number, owned.collect()));
    if head.rows.len() < limits::HEAD_ROWS {
        ControlFlow::Continue(())
    } else {
        ControlFlow::Break(())
    }
}

/// A day as workbooks write it: perhaps with a time, which must be midnight.
fn iso_day(text: &str) -> Option<Date> {
    let (day, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
    let is_midnight = time
        .trim_end_matches('Z')
        .bytes()
        .all(|byte| matches!(byte, b'0' | b':' | b'.'));
    (is_midnight && day.len() == 10)
        .then(|| day.parse().ok())
        .flatten()
}

/// Words in a cell, without the spaces at their ends, which no one sees; nothing where that is
/// all there is.
fn text(words: Cow<'_, str>) -> Option<Content<'_>> {
    let trimmed = match words {
        Cow::Borrowed(words) => Cow::Borrowed(words.trim()),
        Cow::Owned(words) if words.trim().len() == words.len() => Cow::Owned(words),
        Cow::Owned(words) => Cow::Owned(words.trim().to_owned()),
    };
    (!trimmed.is_empty()).then_some(Content::Text(trimmed))
}

/// Adds words to a cell that is being read.
fn add(cell: &mut String, words: &str) -> Result<(), Trouble> {
    cell.push_str(words);
    if cell.len() > limits::CELL_BYTES {
        return Err(Trouble::TooLarge);
    }
    Ok(())
}

/// The text within an element that was just opened, of all that is in it.
fn text_within<R: std::io::BufRead>(xml: &mut xml::Xml<R>) -> Result<String, Trouble> {
    let (mut text, mut depth) = (String::new(), 1_usize);
    loop {
        match xml.next()? {
            xml::Piece::Open(_) => depth += 1,
            xml::Piece::Close => depth -= 1,
            xml::Piece::Text(words) => add(&mut text, &words)?,
            xml::Piece::Aside => {}
            xml::Piece::End => return Err(Trouble::Broken),
        }
        if depth == 0 {
            return Ok(text);
        }
    }
}
