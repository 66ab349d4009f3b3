//! Where a mission is, by what stands in brackets behind its name.

use crate::reading::document::Range;
use crate::reading::names::MissionAt;
use crate::reading::statements::{Material, Origin, Predicate, Statement, Value};

/// Small words between the names of places.
const SMALL: [&str; 9] = [
    "en", "de", "het", "van", "and", "the", "of", "te", "oostkust",
];

/// Reads the headings and the labels of the tables.
pub(in crate::reading::statements) fn read(material: &Material<'_>, found: &mut Vec<Statement>) {
    for (section, one) in material.document.sections.iter().enumerate() {
        let mission = material
            .names
            .missions
            .iter()
            .position(|mission| mission.sections.contains(&section));
        if let Some(mission) = mission {
            push(
                material,
                mission,
                &one.heading,
                section,
                Origin::Heading,
                found,
            );
        }
    }
    for (table, one) in material.document.tables.iter().enumerate() {
        for (row, line) in one.rows.iter().enumerate() {
            if let Some(mission) = material.names.of_label(material.document, &line.label) {
                push(
                    material,
                    mission,
                    &line.label,
                    one.section,
                    Origin::Table(table, row),
                    found,
                );
            }
        }
    }
}

fn push(
    material: &Material<'_>,
    mission: MissionAt,
    range: &Range,
    section: usize,
    origin: Origin,
    found: &mut Vec<Statement>,
) {
    let raw = material.document.raw(range);
    let Some((before, rest)) = raw.split_once('(') else {
        return;
    };
    let Some((inside, _)) = rest.rsplit_once(')') else {
        return;
    };
    let places = inside
        .split([' ', ',', '/', '\n'])
        .filter(|word| !word.is_empty())
        .all(|word| word.starts_with(char::is_uppercase) || SMALL.contains(&word));
    let named = inside.split_whitespace().all(|word| {
        word.chars().filter(|one| one.is_uppercase()).count() <= 1 || word.contains('-')
    });
    if !(places && named) || inside.trim().is_empty() {
        return;
    }
    let start = range.start + before.len() + 1;
    let inside = start..start + inside.len();
    found.push(Statement {
        subject: Some(mission),
        predicate: Predicate::Location,
        value: Value::Words(material.document.words(&inside)),
        qualifiers: Vec::new(),
        period: None,
        around: range.clone(),
        range: inside,
        section,
        origin,
    });
}
