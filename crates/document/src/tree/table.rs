//! Tables: header rows, groups of rows, totals, and cells that know where they come from.

use serde::Serialize;

use super::{Anchor, Inline};

/// How the content of a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    /// Words: at the start of the line.
    Start,
    /// Figures: at the end, with digits of equal width.
    End,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Column {
    /// Its name in data: `deployed_military`.
    pub key: String,
    /// How its cells stand.
    pub align: Align,
    /// Its share of the width, beside those of the other columns.
    pub share: u16,
}

/// A cell of a header row.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeaderCell {
    /// What it says; may be empty above a column of labels.
    pub content: Vec<Inline>,
    /// How many columns it spans, at least 1.
    pub columns: u16,
    /// How many header rows it spans, at least 1.
    pub rows: u16,
    /// How it stands.
    pub align: Align,
}

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CellValue {
    /// Words, or a date.
    Words,
    /// A count.
    Count,
    /// Nothing: this row has no such figure. Shown empty.
    Blank,
    /// A figure that is not available ("n.b."), muted.
    Unavailable,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cell {
    /// What it says; footnote marks included.
    pub content: Vec<Inline>,
    /// What it holds.
    pub value: CellValue,
}

/// What a row is to the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    /// One of many.
    Body,
    /// The sum of those above it, set off from them.
    Total,
}

/// A row. Its first cell is its header (`th scope=row`).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// What it is to the table.
    pub kind: RowKind,
    /// One cell for each column.
    pub cells: Vec<Cell>,
}

/// Rows under one label, such as a region. A group without a label has none printed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RowGroup {
    /// What the rows have in common.
    pub label: Option<Vec<Inline>>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    /// Where references to it lead.
    pub anchor: Anchor,
    /// Its title, printed above it.
    pub caption: Vec<Inline>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its header rows, repeated on each page. A cell that spans rows stands in the first only.
    pub header: Vec<Vec<HeaderCell>>,
    /// Its rows, in groups.
    pub groups: Vec<RowGroup>,
    /// What stands below it: source, counting rule, reconstruction.
    pub remarks: Vec<Vec<Inline>>,
}
