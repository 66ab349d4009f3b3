//! Tables of an OpenDocument text: covered cells are those that others take as well.

use roxmltree::Node;

use super::body::Reader;
use crate::error::ExtractError;
use crate::office::lines::{CellInline, Inline};
use crate::office::xml::{attribute, deeper, elements};

/// A cell or row is repeated so often at most.
const REPEATED: usize = 64;

/// A cell that goes on below: its first column, how many it takes, and for how many rows.
#[derive(Debug, Clone, Copy)]
struct Open {
    from: usize,
    columns: usize,
    rows: usize,
}

/// Writes the rows of a table.
pub(super) fn read<'a, 'i>(
    reader: &mut Reader<'_, 'a, 'i>,
    table: Node<'a, 'i>,
    depth: usize,
) -> Result<(), ExtractError> {
    let mut open = Vec::new();
    rows(reader, table, &mut open, depth)
}

fn rows<'a, 'i>(
    reader: &mut Reader<'_, 'a, 'i>,
    node: Node<'a, 'i>,
    open: &mut Vec<Open>,
    depth: usize,
) -> Result<(), ExtractError> {
    let depth = deeper(depth)?;
    for part in elements(node) {
        match part.tag_name().name() {
            "table-row" => {
                let cells = row(reader, part, open, depth)?;
                let empty = cells.iter().all(|cell| cell.inline.text.trim().is_empty());
                let times = repeated(part, "number-rows-repeated");
                for _ in 0..(if empty { 1 } else { times }) {
                    reader.writer.row(&cells)?;
                }
            }
            "table-header-rows" | "table-rows" | "table-row-group" => {
                rows(reader, part, open, depth)?;
            }
            _ => {}
        }
    }
    Ok(())
}

fn number(node: Node<'_, '_>, name: &str) -> usize {
    attribute(node, name)
        .and_then(|count| count.parse().ok())
        .unwrap_or(1)
}

fn repeated(node: Node<'_, '_>, name: &str) -> usize {
    number(node, name).clamp(1, REPEATED)
}

fn row<'a, 'i>(
    reader: &mut Reader<'_, 'a, 'i>,
    node: Node<'a, 'i>,
    open: &mut Vec<Open>,
    depth: usize,
) -> Result<Vec<CellInline>, ExtractError> {
    let mut cells: Vec<CellInline> = Vec::new();
    let mut begun: Vec<Open> = Vec::new();
    let mut column = 0;
    // Columns that a cell of this row takes beyond its first.
    let mut taken = 0;
    for part in elements(node) {
        let times = repeated(part, "number-columns-repeated");
        match part.tag_name().name() {
            "table-cell" => {
                let columns = number(part, "number-columns-spanned").clamp(1, REPEATED);
                let below = number(part, "number-rows-spanned").saturating_sub(1);
                let mut inline = Inline::default();
                for paragraph in reader.cell(part, depth)? {
                    inline.append(&paragraph);
                }
                for _ in 0..times {
                    if below > 0 {
                        begun.push(Open {
                            from: column,
                            columns,
                            rows: below,
                        });
                    }
                    cells.push(CellInline {
                        inline: inline.clone(),
                        columns: u16::try_from(columns).unwrap_or(1),
                        continued: false,
                    });
                    column += 1;
                }
                taken = columns - 1;
            }
            "covered-table-cell" => {
                for _ in 0..times {
                    if taken > 0 {
                        taken -= 1;
                    } else if let Some(above) = open.iter().find(|above| above.from == column) {
                        cells.push(CellInline {
                            inline: Inline::default(),
                            columns: u16::try_from(above.columns).unwrap_or(1),
                            continued: true,
                        });
                        taken = above.columns - 1;
                    }
                    column += 1;
                }
            }
            _ => {}
        }
    }
    open.retain_mut(|above| {
        above.rows -= 1;
        above.rows > 0
    });
    open.extend(begun);
    Ok(cells)
}
