//! What the rows of the two annexes state.

use kader_citation::Kind;
use kader_citation::date::{Bound, When};

use crate::model::Period;
use crate::reading::document::tables::{Column, Table, TableCell, TableKind};
use crate::reading::statements::{Material, Origin, Predicate, Statement, Value, within};

/// Reads the tables.
pub(in crate::reading::statements) fn read(material: &Material<'_>, found: &mut Vec<Statement>) {
    for (index, table) in material.document.tables.iter().enumerate() {
        if table.kind == TableKind::Facts {
            super::facts::read(material, table, found);
        }
        if !table.kind.has_missions() {
            continue;
        }
        let period = period(material, table);
        for (row, line) in table.rows.iter().enumerate() {
            let subject = material.names.of_label(material.document, &line.label);
            if subject.is_none() && !line.is_total {
                continue;
            }
            for cell in &line.cells {
                let Some((predicate, value)) = stated(material, cell, line.is_total) else {
                    continue;
                };
                let sent = matches!(
                    cell.column,
                    Column::DeployedMilitary | Column::DeployedCivilian | Column::DeployedTotal
                );
                found.push(Statement {
                    subject: subject.filter(|_| !line.is_total),
                    predicate,
                    value,
                    qualifiers: Vec::new(),
                    period: period.filter(|_| sent),
                    range: cell.range.clone(),
                    around: line.range(),
                    section: table.section,
                    origin: Origin::Table(index, row),
                });
            }
        }
    }
}

/// The period of a table: the one its section's title names, else the one reported on.
fn period(material: &Material<'_>, table: &Table) -> Option<Period> {
    let heading = material
        .document
        .sections
        .get(table.section)
        .map(|section| section.heading.clone());
    let dates = heading
        .map(|heading| within(&material.facts.dates, &heading, |date| date.range.start))
        .unwrap_or_default();
    match dates {
        [from, until, ..] if matches!(until.bound, Some(Bound::Through | Bound::Until)) => {
            Period::new(from.when.earliest(), until.when.latest())
        }
        [only] => Period::new(only.when.earliest(), only.when.latest()),
        _ => material.period,
    }
}

fn stated(material: &Material<'_>, cell: &TableCell, total: bool) -> Option<(Predicate, Value)> {
    let predicate = match (cell.column, total) {
        (Column::Basis, false) => {
            return Some((Predicate::MandateInstrument, basis(material, cell)));
        }
        (Column::MandateUntil, false) => {
            return Some((Predicate::MandateUntil, end(material, cell)?));
        }
        (Column::FrameworkUntil, false) => {
            return Some((Predicate::FrameworkUntil, end(material, cell)?));
        }
        (Column::FrameworkMilitary, false) => Predicate::FrameworkMilitary,
        (Column::FrameworkTemporary, false) => Predicate::FrameworkTemporary,
        (Column::FrameworkCivilian, false) => Predicate::FrameworkCivilian,
        (Column::DeployedMilitary, false) => Predicate::DeployedMilitary,
        (Column::DeployedCivilian, false) => Predicate::DeployedCivilian,
        (Column::DeployedTotal, false) => Predicate::DeployedTotal,
        (Column::FrameworkMilitary, true) => Predicate::TotalFrameworkMilitary,
        (Column::FrameworkCivilian, true) => Predicate::TotalFrameworkCivilian,
        (Column::DeployedMilitary, true) => Predicate::TotalDeployedMilitary,
        (Column::DeployedCivilian, true) => Predicate::TotalDeployedCivilian,
        (Column::DeployedTotal, true) => Predicate::TotalDeployedTotal,
        _ => return None,
    };
    Some((predicate, Value::Count(cell.count?)))
}

/// The identifier of what a legal basis cites first; else its words.
fn basis(material: &Material<'_>, cell: &TableCell) -> Value {
    let cited = within(&material.facts.cited, &cell.range, |cited| {
        cited.range.start
    })
    .iter()
    .find(|cited| {
        matches!(cited.kind, Kind::UnResolution | Kind::EuAct)
            && cited.range.start <= cell.range.start + 2
    });
    match cited.and_then(|cited| cited.identifier.clone()) {
        Some(identifier) => Value::Words(identifier),
        None => Value::Words(material.document.words(&cell.range)),
    }
}

/// The end that a cell gives.
pub(super) fn end(material: &Material<'_>, cell: &TableCell) -> Option<Value> {
    let words = material.document.words(&cell.range);
    let lower = words.to_lowercase();
    let open = [
        "onbepaald",
        "doorlopend",
        "indefinite",
        "ongoing",
        "permanent",
        "open-ended",
        "continu",
        "geen einddatum",
        "zonder eind",
        "no end",
    ];
    if open.iter().any(|one| lower.contains(one)) {
        return Some(Value::Indefinite);
    }
    let found = within(&material.facts.dates, &cell.range, |date| date.range.start).first();
    let when: Option<When> = found.map(|date| date.when.clone());
    when.or_else(|| kader_citation::date::parse(&words))
        .map(Value::When)
}
