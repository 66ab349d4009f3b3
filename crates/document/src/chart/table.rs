//! The figures of a chart as a table of the document.

use crate::tree::{
    Align, Anchor, Cell, CellValue, Column, HeaderCell, Inline, Row, RowGroup, RowKind, Table, text,
};

/// A column: its name in data, its heading, how it stands and its share of the width.
pub(super) struct Heading<'a> {
    pub key: &'a str,
    pub words: &'a str,
    pub align: Align,
    pub share: u16,
}

/// A table without caption or remarks: those of the drawing hold for it too.
pub(super) fn table(anchor: &Anchor, headings: &[Heading<'_>], groups: Vec<RowGroup>) -> Table {
    Table {
        anchor: Anchor::new(&format!("{}-data", anchor.as_str())),
        caption: Vec::new(),
        columns: headings
            .iter()
            .map(|heading| Column {
                key: heading.key.to_owned(),
                align: heading.align,
                share: heading.share,
            })
            .collect(),
        header: vec![
            headings
                .iter()
                .map(|heading| HeaderCell {
                    content: vec![text(heading.words)],
                    columns: 1,
                    rows: 1,
                    align: heading.align,
                })
                .collect(),
        ],
        groups,
        remarks: Vec::new(),
    }
}

/// A group of rows.
pub(super) fn group(label: Option<&str>, rows: Vec<Vec<Cell>>) -> RowGroup {
    RowGroup {
        label: label.map(|label| vec![text(label)]),
        rows: rows
            .into_iter()
            .map(|cells| Row {
                kind: RowKind::Body,
                cells,
            })
            .collect(),
    }
}

/// A cell of words.
pub(super) fn words(content: impl Into<String>) -> Cell {
    Cell {
        content: vec![text(content)],
        value: CellValue::Words,
    }
}

/// A cell with a count, as written.
pub(super) fn count(written: impl Into<String>) -> Cell {
    Cell {
        content: vec![text(written)],
        value: CellValue::Count,
    }
}

/// An empty cell: there is no such figure.
pub(super) fn blank() -> Cell {
    Cell {
        content: Vec::new(),
        value: CellValue::Blank,
    }
}

/// A cell whose figure is not available.
pub(super) fn unavailable(mark: &str, reason: &str) -> Cell {
    Cell {
        content: vec![Inline::Unavailable {
            text: mark.to_owned(),
            reason: reason.to_owned(),
        }],
        value: CellValue::Unavailable,
    }
}
