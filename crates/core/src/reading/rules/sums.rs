//! T101: a table does not add up, by column or by row.

use super::{Review, TextRule};
use crate::checks::{Finding, Rule, Severity};
use crate::reading::document::tables::{Column, Row, Table, TableKind};
use crate::reading::statements::{Origin, Predicate, Statement};
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
    /// Further columns of the same table that fail, for one cause.
    further: usize,
}

fn check(review: &Review<'_>) -> Vec<Finding> {
    let found = faults(review).into_iter();
    found.map(|fault| tell(review, fault)).collect()
}

fn tell(review: &Review<'_>, fault: Fault) -> Finding {
    let document = &review.reading.document;
    let name = match (fault.by_row, fault.further) {
        (true, _) => "T101-row",
        (false, 0) => "T101",
        (false, _) => "T101-columns",
    };
    let message = Message::new(name)
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
        message.with("row", label).with("further", fault.further),
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
    let finding = match other {
        Some(range) => review.show(finding, &range),
        None => finding,
    };
    match told_in_text(review, fault) {
        Some(text) => review.shown(finding, text),
        None => finding,
    }
}

/// What the text says of a cell that is wrong: the number that the rest asks for.
fn told_in_text<'r>(review: &'r Review<'_>, fault: Fault) -> Option<&'r Statement> {
    let cell = review.reading.statements.iter().find(|one| {
        one.origin == Origin::Table(fault.table, fault.row) && is_of(one.predicate, fault.column)
    })?;
    review
        .of(cell.subject, cell.predicate)
        .find(|one| !one.in_table() && one.value.count() == Some(fault.adds_up))
}

fn is_of(predicate: Predicate, column: Column) -> bool {
    matches!(
        (predicate, column),
        (Predicate::FrameworkMilitary, Column::FrameworkMilitary)
            | (Predicate::FrameworkCivilian, Column::FrameworkCivilian)
            | (Predicate::DeployedMilitary, Column::DeployedMilitary)
            | (Predicate::DeployedCivilian, Column::DeployedCivilian)
            | (Predicate::DeployedTotal, Column::DeployedTotal)
    )
}

/// Where the tables do not add up; what one wrong cell or row causes is one fault.
pub(super) fn faults(review: &Review<'_>) -> Vec<Fault> {
    let mut found = Vec::new();
    for (index, table) in review.reading.document.tables.iter().enumerate() {
        let mut rows = by_row(index, table);
        let mut alone: Vec<Fault> = Vec::new();
        for column in by_column(index, table) {
            // A cell with which both its row and its column are off by as much.
            let shared = rows.iter().position(|row| is_shared(table, row, &column));
            match shared {
                Some(place) => {
                    let row = rows.remove(place);
                    found.push(cell_at(table, row, column));
                }
                None => alone.push(column),
            }
        }
        found.extend(rows);
        if let [only] = alone.as_slice() {
            alone = vec![by_text(review, table, *only)];
        }
        found.extend(match in_one_row(review, table, &alone) {
            Some(fault) => vec![fault],
            None => together(table, alone),
        });
    }
    found
}

fn is_shared(table: &Table, row: &Fault, column: &Fault) -> bool {
    let off_row = i128::from(row.stands) - i128::from(row.adds_up);
    let off_column = i128::from(column.stands) - i128::from(column.adds_up);
    let total = column.column == Column::DeployedTotal;
    match table.rows.get(row.row) {
        // The total itself: as a sum of its row and as a sum of its column.
        Some(own) if own.is_total => off_row == if total { off_column } else { -off_column },
        Some(own) => {
            own.cell(column.column).is_some()
                && off_row == if total { -off_column } else { off_column }
        }
        None => false,
    }
}

/// The one cell of a column for which the text has the number that the total asks for. Where
/// several would do, or the text differs from the table for other reasons, none is blamed.
fn by_text(review: &Review<'_>, table: &Table, column: Fault) -> Fault {
    let mut blamed: Option<Fault> = None;
    for (row, line) in table.rows.iter().enumerate() {
        let Some(stands) = line.count(column.column).filter(|_| !line.is_total) else {
            continue;
        };
        let Some(adds_up) = stands
            .checked_add(column.stands)
            .and_then(|sum| sum.checked_sub(column.adds_up))
        else {
            continue;
        };
        let fault = Fault {
            row,
            stands,
            adds_up,
            ..column
        };
        if told_in_text(review, fault).is_some() {
            if blamed.is_some() {
                return column;
            }
            blamed = Some(fault);
        }
    }
    blamed.unwrap_or(column)
}

/// Where several columns fail, the row that is to blame for all: one of which the text has the
/// number that a column asks for.
fn in_one_row(review: &Review<'_>, table: &Table, alone: &[Fault]) -> Option<Fault> {
    if alone.len() < 2 {
        return None;
    }
    let mut blamed = alone.iter().map(|column| by_text(review, table, *column));
    blamed.find(|fault| table.rows.get(fault.row).is_some_and(|row| !row.is_total))
}

/// Columns that fail in the row of totals alone, several at once and all to one side, have one
/// cause: a row that is missing or wrong.
fn together(table: &Table, alone: Vec<Fault>) -> Vec<Fault> {
    let of_total = |fault: &Fault| table.rows.get(fault.row).is_some_and(|row| row.is_total);
    let sides: Vec<bool> = alone
        .iter()
        .map(|fault| fault.stands > fault.adds_up)
        .collect();
    let one_side = sides.iter().all(|side| Some(side) == sides.first());
    if alone.len() < 2 || !one_side || !alone.iter().all(of_total) {
        return alone;
    }
    let further = alone.len() - 1;
    alone
        .into_iter()
        .take(1)
        .map(|fault| Fault { further, ..fault })
        .collect()
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
                further: 0,
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
    // Of another table only the last row is surely the sum of all others.
    let last = place + 1 == table.rows.len();
    if rows.len() < 2 || !table.kind.has_missions() && !last {
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
                further: 0,
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::reading::{Known, Reading, SourceDocument, review};
    use crate::wording::{Lang, say};
    use kader_citation::Catalogue;

    fn told(rows: &str) -> Vec<String> {
        let text = format!(
            "| Missie | Kader militair | Ingezet militair | Ingezet civiel | Totaal |\n| --- | --- | --- | --- | --- |\n{rows}"
        );
        let source = SourceDocument::from_text(&text);
        let reading = Reading::of(&source, Known::default(), &Catalogue::builtin());
        review(&reading, "text")
            .iter()
            .map(|finding| say(Lang::En, &finding.message))
            .collect()
    }

    #[test]
    fn a_missing_row_is_one_finding() {
        assert_eq!(
            told(
                "| UNMIS | 4 | 9 | 2 | 11 |\n| UNTAG | 6 | 20 | | 20 |\n| Totaal | 13 | 33 | 4 | 37 |\n"
            ),
            [
                "3 more columns do not add up beside the one that has 13 at Totaal where the rows make 10: a row is missing or wrong"
            ]
        );
    }

    #[test]
    fn a_cell_that_its_row_and_its_column_disown_is_the_one_to_mend() {
        assert_eq!(
            told(
                "| UNMIS | 4 | 8 | 2 | 11 |\n| UNTAG | 6 | 20 | | 20 |\n| Totaal | 10 | 29 | 2 | 31 |\n"
            ),
            [
                "the column does not add up: it has 8 at UNMIS, and the rest of the column asks for 9"
            ]
        );
    }
}
