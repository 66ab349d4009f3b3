//! `coverage.csv` of the example maps every paragraph, footnote and cell of the published
//! report to the records that carry it, or says why none does.

use std::collections::BTreeSet;

use kader_core::model::Section;
use kader_core::register::Register;
use kader_exchange::dossier;

use crate::places::{example, published_text};

struct Row {
    place: String,
    lines: std::ops::RangeInclusive<usize>,
    records: Vec<String>,
    reason: String,
}

fn rows() -> Vec<Row> {
    let mut reader = csv::Reader::from_path(example("jvom-2023").join("coverage.csv")).unwrap();
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            let cell = |place: usize| record.get(place).unwrap_or_default().trim().to_owned();
            let (first, last) = record[1].split_once('-').expect("lines are first-last");
            Row {
                place: cell(0),
                lines: first.parse().unwrap()..=last.parse().unwrap(),
                records: cell(3).split(';').map(|id| id.trim().to_owned()).collect(),
                reason: cell(4),
            }
        })
        .collect()
}

/// Every `kind/id` that a row may name.
fn known(register: &Register) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    macro_rules! add {
        ($($field:ident)+) => {$(
            known.extend(register.$field.keys().map(|id| id.record().to_string()));
        )+};
    }
    add! {
        missions legal_bases mandates contributions frameworks posts tallies events decisions
        papers commitments funding objectives assessments evaluations requests parameters
        editions regions abbreviations waivers
    }
    fn sections(below: &[Section], known: &mut BTreeSet<String>) {
        for section in below {
            known.insert(section.id.record().to_string());
            sections(&section.sections, known);
        }
    }
    for edition in register.editions.values() {
        sections(&edition.sections, &mut known);
        let personnel = edition
            .personnel_annex
            .iter()
            .flat_map(|annex| &annex.groups);
        known.extend(
            personnel
                .flat_map(|g| &g.rows)
                .map(|row| row.id.record().to_string()),
        );
        let mandates = edition
            .mandates_annex
            .iter()
            .flat_map(|annex| &annex.groups);
        known.extend(
            mandates
                .flat_map(|g| &g.rows)
                .map(|row| row.id.record().to_string()),
        );
    }
    known
}

#[test]
fn no_row_is_blank_and_every_record_is_there() {
    let loaded = dossier::read(&example("jvom-2023")).unwrap_or_else(|(faults, _)| {
        panic!("the example has {} faults", faults.len());
    });
    let known = known(&loaded.register);
    let rows = rows();
    assert!(
        rows.len() > 300,
        "the whole report is covered, {} rows are not it",
        rows.len()
    );
    let mut faults = Vec::new();
    for row in &rows {
        let named: Vec<&String> = row.records.iter().filter(|id| !id.is_empty()).collect();
        if named.is_empty() && row.reason.is_empty() {
            faults.push(format!("{}: neither records nor a reason", row.place));
        }
        for id in named {
            if !known.contains(id) {
                faults.push(format!("{}: there is no {id}", row.place));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_line_of_the_published_report_is_covered() {
    let Some(text) = published_text() else { return };
    let rows = rows();
    let mut missing = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let words = line.trim();
        let is_furniture = words.is_empty() || words.starts_with("Pagina ");
        if !is_furniture && !rows.iter().any(|row| row.lines.contains(&number)) {
            missing.push(format!("{number}: {words}"));
        }
    }
    assert!(missing.is_empty(), "not covered:\n{}", missing.join("\n"));
}

/// No sentence of the published report stands in the narrative of the example.
#[test]
fn no_sentence_is_copied() {
    let Some(text) = published_text() else { return };
    let fold = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    // Sixteen words in a row are a sentence; titles of letters and names of bodies are shorter.
    const LENGTH: usize = 16;
    let published = fold(&text);
    let runs: BTreeSet<&[String]> = published.windows(LENGTH).collect();
    let loaded = dossier::read(&example("jvom-2023")).expect("the example reads");
    for ((_, section), narrative) in &loaded.register.narratives {
        let words = fold(&narrative.text);
        for run in words.windows(LENGTH) {
            assert!(!runs.contains(run), "{section}: {}", run.join(" "));
        }
    }
}
