//! Tables of which the cells are known.

use super::columns::told;
use super::{Column, Row, Table, TableCell, TableKind, count, is_total};
use crate::reading::document::{Document, Range};

/// A cell: its text, how many columns it takes, whether it goes on from the row above.
type GridCell = (Range, u16, bool);

/// A cell placed in its columns.
struct Placed {
    column: usize,
    range: Range,
}

/// The table that rows of cells make; nothing for one without rows below its head.
pub(in crate::reading::document) fn grid(
    document: &Document,
    rows: Vec<Vec<GridCell>>,
    section: usize,
) -> Option<Table> {
    let rows: Vec<Vec<Placed>> = rows.into_iter().map(place).collect();
    if let Some(rows) = facts(document, &rows) {
        return Some(Table {
            kind: TableKind::Facts,
            section,
            rows,
        });
    }
    let width = rows
        .iter()
        .flatten()
        .map(|cell| cell.column + 1)
        .max()
        .unwrap_or_default();
    let is_data = |row: &Vec<Placed>| {
        row.iter().skip(1).any(|cell| {
            let text = document.raw(&cell.range).trim();
            text.starts_with(|one: char| one.is_ascii_digit()) || is_open_end(text)
        })
    };
    let data = rows.iter().position(is_data)?;
    // A row with one word below the head is the first group.
    let is_group = |row: &Vec<Placed>| {
        width >= 3 && row.iter().filter(|cell| !cell.range.is_empty()).count() == 1
    };
    let group = rows.iter().skip(1).position(is_group).map(|at| at + 1);
    let head_rows = group.map_or(data, |group| group.min(data)).max(1);
    let heads: Vec<String> = (0..width)
        .map(|column| head_of(document, rows.get(..head_rows).unwrap_or_default(), column))
        .collect();
    let mut columns: Vec<Column> = Vec::new();
    for (index, head) in heads.iter().enumerate() {
        let other = Column::Other(u16::try_from(index).unwrap_or(u16::MAX));
        let column = told(head)
            .filter(|column| !columns.contains(column))
            .unwrap_or(other);
        columns.push(column);
    }
    let has = |column: Column| columns.contains(&column);
    // Of two columns the first must say that it names missions: else it may be a list of anything.
    let kind = if width <= 2 && !has(Column::Label) {
        TableKind::Other
    } else if has(Column::Basis) || has(Column::MandateUntil) {
        TableKind::Mandates
    } else if has(Column::FrameworkMilitary)
        || has(Column::DeployedMilitary)
        || has(Column::FrameworkCivilian)
    {
        TableKind::Personnel
    } else {
        TableKind::Other
    };
    if kind == TableKind::Other {
        for (index, column) in columns.iter_mut().enumerate() {
            *column = Column::Other(u16::try_from(index).unwrap_or(u16::MAX));
        }
    }
    let label = columns
        .iter()
        .position(|column| *column == Column::Label)
        .or_else(|| columns.iter().position(|column| *column != Column::Group))
        .unwrap_or(0);
    let mut found = Vec::new();
    let mut group: Option<String> = None;
    for row in rows.into_iter().skip(head_rows) {
        read_row(document, row, &columns, label, &mut group, &mut found);
    }
    (!found.is_empty()).then_some(Table {
        kind,
        section,
        rows: found,
    })
}

/// The rows of a box of facts: two columns, of which the first names what an annex has in the
/// heads of its columns.
fn facts(document: &Document, rows: &[Vec<Placed>]) -> Option<Vec<Row>> {
    let mut found = Vec::new();
    for row in rows {
        let [what, value] = row.as_slice() else {
            return None;
        };
        let column = told(document.raw(&what.range));
        let column = column.filter(|column| {
            !matches!(column, Column::Group | Column::Label) && !value.range.is_empty()
        });
        if let Some(column) = column {
            let cell = TableCell {
                column,
                count: count(document.raw(&value.range)),
                range: value.range.clone(),
            };
            found.push(Row {
                label: what.range.clone(),
                group: None,
                cells: vec![cell],
                is_total: false,
            });
        }
    }
    // The head itself may name something too.
    let below_head = rows.len() > found.len();
    (found.len() >= 2 && below_head).then_some(found)
}

fn read_row(
    document: &Document,
    row: Vec<Placed>,
    columns: &[Column],
    label: usize,
    group: &mut Option<String>,
    found: &mut Vec<Row>,
) {
    let filled = row.iter().filter(|cell| !cell.range.is_empty()).count();
    let first = row.iter().find(|cell| !cell.range.is_empty());
    if filled == 1
        && let Some(first) = first
        && count(document.raw(&first.range)).is_none()
        && !is_total(document.raw(&first.range))
    {
        *group = Some(document.words(&first.range));
        return;
    }
    let mut cells = Vec::new();
    let mut label_range = 0..0;
    for cell in row {
        if cell.range.is_empty() {
            continue;
        }
        let column = columns
            .get(cell.column)
            .copied()
            .unwrap_or(Column::Other(u16::MAX));
        if cell.column == label {
            label_range = cell.range;
        } else if column == Column::Group {
            let words = document.words(&cell.range);
            // The word "Totaal" may stand in the first column of several.
            if is_total(&words) && label_range.is_empty() {
                label_range = cell.range;
            } else {
                *group = Some(words);
            }
        } else {
            push(document, column, cell.range, &mut cells);
        }
    }
    if cells.is_empty() && label_range.is_empty() {
        return;
    }
    found.push(Row {
        is_total: is_total(document.raw(&label_range)),
        label: label_range,
        group: group.clone(),
        cells,
    });
}

/// A cell, and apart from it a temporary extra: "6 (+90)".
fn push(document: &Document, column: Column, range: Range, cells: &mut Vec<TableCell>) {
    let text = document.raw(&range);
    if column == Column::FrameworkMilitary
        && let Some((base, extra)) = text.split_once("(+")
        && let Some((extra, _)) = extra.split_once(')')
    {
        let start = range.start + base.len() + 2;
        cells.push(TableCell {
            column,
            count: count(base),
            range: range.start..range.start + base.trim_end().len(),
        });
        cells.push(TableCell {
            column: Column::FrameworkTemporary,
            count: count(extra),
            range: start..start + extra.len(),
        });
        return;
    }
    cells.push(TableCell {
        column,
        count: count(text),
        range,
    });
}

fn place(row: Vec<GridCell>) -> Vec<Placed> {
    let mut column = 0;
    let mut out = Vec::new();
    for (range, columns, _) in row {
        out.push(Placed { column, range });
        column += usize::from(columns.max(1)).min(1_000);
    }
    out
}

/// The words at the head of a column, those above several columns included.
fn head_of(document: &Document, rows: &[Vec<Placed>], column: usize) -> String {
    let mut words = Vec::new();
    for row in rows {
        let above = row.iter().rev().find(|cell| cell.column <= column);
        if let Some(cell) = above {
            let exact = cell.column == column;
            let spans = row.iter().all(|other| other.column != column);
            if exact || spans {
                words.push(document.words(&cell.range));
            }
        }
    }
    words.join(" ")
}

/// Words for an end that is none.
pub(super) fn is_open_end(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    matches!(
        lower.as_str(),
        "onbepaald"
            | "doorlopend"
            | "onbepaalde tijd"
            | "voor onbepaalde tijd"
            | "indefinite"
            | "ongoing"
            | "permanent"
            | "open-ended"
            | "geen einddatum"
            | "continu"
    )
}
