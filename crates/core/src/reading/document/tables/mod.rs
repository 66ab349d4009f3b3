//! Tables: rows with what their columns mean.
//!
//! A format that knows cells gives a grid; a text layer has lost them, and the two annexes of a
//! report are read from its lines.

mod columns;
mod grid;
mod heads;
mod mandates;
mod personnel;
mod totals;

pub use columns::Column;
pub(in crate::reading) use columns::told;
pub(super) use columns::{is_about_tables, is_header};
pub(super) use grid::grid;

use std::collections::HashSet;

use super::{Document, Range};

/// What a table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// Legal bases, mandates and frameworks.
    Mandates,
    /// Limits and people sent.
    Personnel,
    /// One mission in a few lines: what is told in the first column, its value in the second.
    Facts,
    /// Anything else.
    Other,
}

impl TableKind {
    /// Whether its rows are about a mission each.
    #[must_use]
    pub const fn has_missions(self) -> bool {
        matches!(self, TableKind::Mandates | TableKind::Personnel)
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it is about.
    pub kind: TableKind,
    /// The section that it stands in.
    pub section: usize,
    /// The rows, without those of its head.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What the row is about, in the clean text.
    pub label: Range,
    /// The group of rows that it stands in.
    pub group: Option<String>,
    /// Its cells that have something in them.
    pub cells: Vec<TableCell>,
    /// Whether it sums up the others.
    pub is_total: bool,
}

impl Table {
    /// Whether another table can be the rest of this one, on a further page with the head again:
    /// of the same kind, and only the second has a row of totals.
    pub(super) fn may_continue(&self, other: &Table) -> bool {
        let sums_up = |table: &Table| table.rows.iter().any(|row| row.is_total);
        let same = self.kind == other.kind && self.kind == TableKind::Personnel;
        same && !sums_up(self) && sums_up(other)
    }

    /// Whether most totals of another table are those of the rows of both.
    pub(super) fn adds_up_with(&self, other: &Table) -> bool {
        let Some(total) = other.rows.iter().find(|row| row.is_total) else {
            return false;
        };
        let rows = || self.rows.iter().chain(&other.rows);
        let fits = total.cells.iter().filter(|cell| {
            let sum = rows()
                .filter(|row| !row.is_total)
                .filter_map(|row| row.count(cell.column))
                .fold(0, u64::saturating_add);
            cell.count == Some(sum)
        });
        fits.count() * 2 > total.cells.len()
    }
}

impl Row {
    /// The cell of a column.
    #[must_use]
    pub fn cell(&self, column: Column) -> Option<&TableCell> {
        self.cells.iter().find(|cell| cell.column == column)
    }

    /// The count in the cell of a column.
    #[must_use]
    pub fn count(&self, column: Column) -> Option<u64> {
        self.cell(column).and_then(|cell| cell.count)
    }

    /// From its label through its last cell.
    #[must_use]
    pub fn range(&self) -> Range {
        let ends = self.cells.iter().map(|cell| cell.range.end);
        let starts = self.cells.iter().map(|cell| cell.range.start);
        let start = starts.chain([self.label.start]).min().unwrap_or_default();
        let end = ends.chain([self.label.end]).max().unwrap_or_default();
        start..end
    }
}

/// A cell with something in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableCell {
    /// Its column.
    pub column: Column,
    /// Where its text stands in the clean text.
    pub range: Range,
    /// The count that it is, if it is one.
    pub count: Option<u64>,
}

/// A line of an annex in the clean text.
#[derive(Debug, Clone)]
pub(super) struct LayerLine {
    pub(super) range: Range,
    /// How many blank lines stand before it.
    pub(super) blanks: usize,
    /// The heading beside the rows that begins here.
    pub(super) group: String,
}

/// The table that stands in these lines, and which of them are its own. `alone` are lines that
/// name groups of rows ([`super::layout::standing_alone`]).
pub(super) fn layer(
    document: &Document,
    lines: &[LayerLine],
    section: usize,
    alone: &HashSet<String>,
) -> (Option<Table>, std::ops::Range<usize>) {
    let found = mandates::read(document, lines, section, alone)
        .or_else(|| personnel::read(document, lines, section));
    match found {
        Some((table, used)) => (Some(table), used),
        None => (None, 0..0),
    }
}

/// A count in digits, with dots or spaces between thousands.
fn count(text: &str) -> Option<u64> {
    let text = text.trim();
    let plain: String = text
        .chars()
        .filter(|one| !matches!(one, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}'))
        .collect();
    let digits = !plain.is_empty() && plain.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = text.split(['.', ',', ' ', '\u{a0}', '\u{202f}']).collect();
    let grouped = parts.len() == 1 || parts.iter().skip(1).all(|part| part.len() == 3);
    if digits && grouped && plain.len() <= 15 {
        plain.parse().ok()
    } else {
        None
    }
}

/// Whether a label is that of a row of totals.
pub(in crate::reading) fn is_total(label: &str) -> bool {
    let lower = label.trim().to_lowercase();
    let first = lower.split_whitespace().next().unwrap_or_default();
    matches!(
        first.trim_end_matches(':'),
        "totaal" | "total" | "totalen" | "som" | "eindtotaal"
    )
}
