//! A table as text.

use kader_core::figures::{ColumnKind, FigureTable};
use kader_core::wording::{Lang, words};

use super::heading;

/// A table for people: columns of equal width, counts at the right.
#[must_use]
pub fn text(table: &FigureTable, lang: Lang) -> String {
    let head: Vec<String> = table
        .columns
        .iter()
        .map(|column| heading(column.key, lang))
        .collect();
    let body: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| {
            row.cells
                .iter()
                .map(|figure| figure.value.shown(lang))
                .collect()
        })
        .collect();
    let width = |place: usize| {
        let cells = body
            .iter()
            .filter_map(|row| row.get(place))
            .chain(head.get(place));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    let mut text = String::new();
    let mut line = |cells: &[String]| {
        let mut drawn = String::new();
        for ((cell, width), column) in cells.iter().zip(&widths).zip(&table.columns) {
            if !drawn.is_empty() {
                drawn.push_str("  ");
            }
            let padding = " ".repeat(width.saturating_sub(cell.chars().count()));
            match column.kind {
                ColumnKind::Count => drawn.extend([padding.as_str(), cell]),
                ColumnKind::Words | ColumnKind::Day => drawn.extend([cell, padding.as_str()]),
            }
        }
        text.push_str(drawn.trim_end());
        text.push('\n');
    };
    line(&head);
    let rule: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
    line(&rule);
    for (cells, row) in body.iter().zip(&table.rows) {
        if row.is_total {
            line(&rule);
        }
        line(cells);
    }
    if table.rows.is_empty() {
        text.push_str(&words(lang, "table-empty").unwrap_or_default());
        text.push('\n');
    }
    text
}
