//! A table as CSV.

use kader_core::figures::FigureTable;

use super::{is_reconstructed, says_reconstructed};

/// A table as CSV: keys above, data below. The last column says whether a row rests on
/// reconstructed records; the annexes have the columns of the published ones alone.
#[must_use]
pub fn csv(table: &FigureTable) -> Vec<u8> {
    let marked = says_reconstructed(table);
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    let keys = table.columns.iter().map(|column| column.key);
    // Writing to memory cannot fail.
    let _ = writer.write_record(keys.chain(marked.then_some("reconstructed")));
    for row in &table.rows {
        let cells = row.cells.iter().map(|figure| figure.value.data());
        let mark = marked.then(|| is_reconstructed(row).to_string());
        let _ = writer.write_record(cells.chain(mark));
    }
    writer.into_inner().unwrap_or_default()
}
