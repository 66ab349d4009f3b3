//! Tables of figures going out: as text for a terminal, as CSV, as JSON, as a workbook.

mod csv;
mod json;
mod text;
mod xlsx;

use kader_core::figures::{FigureRow, FigureTable};
use kader_core::wording::{Lang, words};

pub use csv::csv;
pub use json::json;
pub use text::text;
pub use xlsx::xlsx;

/// The heading of a column.
#[must_use]
pub fn heading(key: &str, lang: Lang) -> String {
    let name = format!("column-{}", key.replace('_', "-"));
    words(lang, &name).unwrap_or_else(|| key.replace('_', " "))
}

/// The tables whose columns are those of the published annexes and no others.
const AS_PRINTED: [&str; 2] = ["annex1", "annex2"];

/// Whether the CSV of a table has a column that says what rests on reconstructed records.
#[must_use]
pub fn says_reconstructed(table: &FigureTable) -> bool {
    !AS_PRINTED.contains(&table.name)
}

/// Whether any cell of a row rests on reconstructed records.
#[must_use]
pub fn is_reconstructed(row: &FigureRow) -> bool {
    row.cells.iter().any(|figure| figure.because.reconstructed)
}
