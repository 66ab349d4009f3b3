//! What a box of facts states of the mission that its section is about.
//!
//! It tells what the text tells, in short: what it states counts as told in the text, beside the
//! annexes.

use kader_citation::Kind;

use crate::reading::document::tables::{Column, Table, TableCell};
use crate::reading::statements::{
    Category, Material, Origin, Predicate, Sentence, Statement, Value, groups, within,
};

/// Reads a box.
pub(super) fn read(material: &Material<'_>, table: &Table, found: &mut Vec<Statement>) {
    let section = material.document.sections.get(table.section);
    let titled = section.and_then(|one| material.names.of_label(material.document, &one.heading));
    let own = material.names.of_section(material.document, table.section);
    if own.or(titled).is_none() {
        return;
    }
    for cell in table.rows.iter().flat_map(|row| &row.cells) {
        let sentence = Sentence::new(material, cell.range.clone(), table.section, Origin::Text);
        let mut state = |predicate, value, range: &std::ops::Range<usize>| {
            found.push(sentence.state(own.or(titled), predicate, value, range));
        };
        match cell.column {
            Column::MandateUntil => {
                basis(&sentence, &mut state);
                end(material, cell, Predicate::MandateUntil, &mut state);
            }
            Column::Basis => basis(&sentence, &mut state),
            Column::FrameworkUntil => {
                end(material, cell, Predicate::FrameworkUntil, &mut state);
            }
            Column::FrameworkMilitary => size(&sentence, &mut state),
            _ => {}
        }
    }
}

/// How a statement of a box is made: predicate, value, and where it stands.
type State<'s> = dyn FnMut(Predicate, Value, &std::ops::Range<usize>) + 's;

fn basis(sentence: &Sentence<'_>, state: &mut State<'_>) {
    let cited = sentence
        .cited
        .iter()
        .find(|cited| matches!(cited.kind, Kind::UnResolution | Kind::EuAct));
    if let Some((cited, identifier)) = cited.and_then(|one| Some((one, one.identifier.clone()?))) {
        let value = Value::Words(identifier);
        state(Predicate::MandateInstrument, value, &cited.range);
    }
}

/// The end that a cell gives: the last of its days, since a basis may have one as well.
fn end(material: &Material<'_>, cell: &TableCell, predicate: Predicate, state: &mut State<'_>) {
    let dates = within(&material.facts.dates, &cell.range, |date| date.range.start);
    match dates.last() {
        Some(date) => state(predicate, Value::When(date.when.clone()), &date.range),
        None => {
            if let Some(value) = super::tables::end(material, cell) {
                state(predicate, value, &cell.range);
            }
        }
    }
}

fn size(sentence: &Sentence<'_>, state: &mut State<'_>) {
    for group in groups(sentence) {
        for (category, predicate) in [
            (Category::Military, Predicate::FrameworkMilitary),
            (Category::Civilian, Predicate::FrameworkCivilian),
        ] {
            if let Some(count) = group.count(category) {
                state(predicate, Value::Count(count), &group.range);
            }
        }
    }
}
