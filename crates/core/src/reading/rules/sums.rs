//! T101: a table does not add up, by column or by row.

use super::{Review, TextRule};
use crate::checks::{Finding, Rule, Severity};
use crate::reading::document::tables::{Column, Row, Table, TableKind};
use crate::wording::Message;

/// The rule.
pub static RULE: TextRule = TextRule {
    rule: Rule {
        code: "T101",
        name: "table-does-not-add-up",
        severity: Severity::Error,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    breaking: "| Missie | Kader militair | Ingezet militair | Ingezet civiel | Totaal |\n\
               | --- | --- | --- | --- | --- |\n\
               | UNMIS | 4 | 9 | 2 | 11 |\n| UNTAG | 6 | 20 | | 20 |\n| Totaal | 10 | 29 | 2 | 30 |\n",
    clean: "| Missie | Kader militair | Ingezet militair | Ingezet civiel | Totaal |\n\
            | --- | --- | --- | --- | --- |\n\
            | UNMIS | 4 (+90) | 9 | 2 | 11 |\n| UNTAG | 6 | 20 | | 20 |\n| Totaal | 100 | 29 | 2 | 31 |\n",
    check,
};

/// A place where a sum fails: a row, a column, or both at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fault {
    /// The table.
    pub(super) table: usize,
    /// The row: that of the cell that is wrong where both sums fail by as much, that of the
    /// sum elsewhere.
    pub(super) row: usize,
    /// The column, likewise.
    pub(super) column: Column,
    /// What stands there.
    stands: u64,
    /// What the rest of the row or column makes of it.
    adds_up: u64,
    by_row: bool,
}

fn check(review: &Review<'_>) -> Vec<Finding> {
    let found = faults(&review.reading.document.tables).into_iter();
    found.map(|fault| tell(review, fault)).collect()
}

fn tell(review: &Review<'_>, fault: Fault) -> Finding {
    let document = &review.reading.document;
    let message = Message::new(if fault.by_row { "T101-row" } else { "T101" })
        .with("stands", fault.stands)
        .with("sum", fault.adds_up);
    let row = document
        .tables
        .get(fault.table)
        .and_then(|table| table.rows.get(fault.row));
    let label = row.map_or(String::new(), |row| document.words(&row.label));
    let subject = row
        .filter(|row| !row.is_total)
        .and_then(|row| review.reading.names.of_label(document, &row.label));
    let finding = Finding::contradicts(
        &RULE.rule,
        review.subject(subject),
        message.with("row", label),
    );
    let cell = row.and_then(|row| row.cell(fault.column));
    let finding = match cell {
        Some(cell) => review.show(finding, &cell.range),
        None => finding,
    };
    // The other side: the row or the total that the cell must agree with.
    let other = if fault.by_row {
        row.map(Row::range)
    } else {
        let table = document.tables.get(fault.table);
        let total = table.and_then(|table| table.rows.iter().find(|row| row.is_total));
        total
            .and_then(|total| total.cell(fault.column))
            .map(|cell| cell.range.clone())
            .filter(|range| cell.is_none_or(|cell| cell.range != *range))
            .or_else(|| row.map(Row::range))
    };
    match other {
        Some(range) => review.show(finding, &range),
        None => finding,
    }
}

/// Where the tables do not add up; what one wrong cell causes is one fault.
pub(super) fn faults(tables: &[Table]) -> Vec<Fault> {
    let mut found = Vec::new();
    for (index, table) in tables.iter().enumerate() {
        let rows = by_row(index, table);
        let columns = by_column(index, table);
        let mut left_rows = rows.clone();
        for column in columns {
            // A cell with which both its row and its column are off by as much.
            let shared = left_rows.iter().position(|row| {
                let is_total = table.rows.get(row.row).is_some_and(|row| row.is_total);
                let off_row = i128::from(row.stands) - i128::from(row.adds_up);
                let off_column = i128::from(column.stands) - i128::from(column.adds_up);
                if is_total {
                    // The total itself: as a sum of its row and as a sum of its column.
                    column.column == Column::DeployedTotal && off_row == off_column
                        || column.column != Column::DeployedTotal && off_row == -off_column
                } else {
                    let has = table
                        .rows
                        .get(row.row)
                        .and_then(|row| row.cell(column.column));
                    let sign = if column.column == Column::DeployedTotal {
                        -1
                    } else {
                        1
                    };
                    has.is_some() && off_row == sign * off_column
                }
            });
            match shared {
                Some(place) => {
                    let row = left_rows.remove(place);
                    found.push(cell_at(table, row, column));
                }
                None => found.push(column),
            }
        }
        found.extend(left_rows);
    }
    found
}

/// The one cell that explains a row and a column.
fn cell_at(table: &Table, row: Fault, column: Fault) -> Fault {
    let is_total = table.rows.get(row.row).is_some_and(|row| row.is_total);
    if is_total {
        return column;
    }
    let stands = table
        .rows
        .get(row.row)
        .and_then(|row| row.count(column.column))
        .unwrap_or_default();
    let rest = column.adds_up.saturating_sub(stands);
    Fault {
        row: row.row,
        stands,
        adds_up: column.stands.saturating_sub(rest),
        ..column
    }
}

fn by_row(index: usize, table: &Table) -> Vec<Fault> {
    if table.kind != TableKind::Personnel {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (place, row) in table.rows.iter().enumerate() {
        let parts = [Column::DeployedMilitary, Column::DeployedCivilian];
        let known = parts.iter().filter_map(|column| row.count(*column));
        let any = known.clone().count() > 0;
        let sum: u64 = known.fold(0, u64::saturating_add);
        let readable = parts
            .iter()
            .all(|column| row.cell(*column).is_none_or(|cell| cell.count.is_some()));
        if let Some(total) = row.count(Column::DeployedTotal)
            && any
            && readable
            && total != sum
        {
            found.push(Fault {
                table: index,
                row: place,
                column: Column::DeployedTotal,
                stands: total,
                adds_up: sum,
                by_row: true,
            });
        }
    }
    found
}

fn by_column(index: usize, table: &Table) -> Vec<Fault> {
    let Some(place) = table.rows.iter().position(|row| row.is_total) else {
        return Vec::new();
    };
    let (Some(total), Some(rows)) = (table.rows.get(place), table.rows.get(..place)) else {
        return Vec::new();
    };
    if rows.len() < 2 {
        return Vec::new();
    }
    let sum = |column: Column| {
        rows.iter()
            .filter_map(|row| row.count(column))
            .fold(0, u64::saturating_add)
    };
    let mut found = Vec::new();
    for cell in &total.cells {
        let Some(stands) = cell.count else { continue };
        let readable = rows.iter().all(|row| {
            row.cell(cell.column)
                .is_none_or(|cell| cell.count.is_some())
        });
        let adds_up = sum(cell.column);
        // A total of the limits may hold the temporary extras or not.
        let with_extra = adds_up.saturating_add(sum(Column::FrameworkTemporary));
        let fits =
            stands == adds_up || cell.column == Column::FrameworkMilitary && stands == with_extra;
        let any = rows.iter().any(|row| row.cell(cell.column).is_some());
        if readable && any && !fits {
            let extra = cell.column == Column::FrameworkMilitary
                && stands.abs_diff(with_extra) < stands.abs_diff(adds_up);
            found.push(Fault {
                table: index,
                row: place,
                column: cell.column,
                stands,
                adds_up: if extra { with_extra } else { adds_up },
                by_row: false,
            });
        }
    }
    found
}
