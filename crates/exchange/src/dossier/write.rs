//! Writing a dossier: the inverse of reading it.

use std::collections::BTreeMap;

use kader_core::model::{Abbreviation, ContributionId, Deployment, MissionId, Paper, Request};
use kader_core::record::{Entry, Field, Value};
use kader_core::register::Register;

use super::{Files, csv_text, csv_write, layout, toml_write};

/// The files of a register's state. Equal registers make equal bytes.
#[must_use]
pub fn write(register: &Register) -> Files {
    let mut files = Files::new();
    files.insert(layout::IDENTITY.into(), identity(register).into_bytes());
    let mut csv = |name: &str, columns: Vec<String>, rows: Vec<Vec<Entry>>| {
        if !rows.is_empty() {
            files.insert(name.to_owned(), csv_write::rows(&columns, &rows));
        }
    };
    csv(
        layout::PAPERS,
        csv_text::columns_of(&Paper::shape()),
        register.papers.values().map(entries).collect(),
    );
    csv(
        layout::ABBREVIATIONS,
        csv_text::columns_of(&Abbreviation::shape()),
        register.abbreviations.values().map(entries).collect(),
    );
    csv(
        layout::REQUESTS,
        csv_text::columns_of(&Request::shape()),
        register.requests.values().map(entries).collect(),
    );
    if !register.deployments.is_empty() {
        let text = deployments(register.deployments.each());
        files.insert(layout::DEPLOYMENTS.to_owned(), text);
    }
    let mut toml = |name: String, document: Vec<Entry>| {
        if !document.is_empty() {
            files.insert(name, toml_write::document(&document).into_bytes());
        }
    };
    toml(
        layout::PARAMETERS.into(),
        list("parameter", register.parameters.values()),
    );
    toml(
        layout::COMMITMENTS.into(),
        list("commitment", register.commitments.values()),
    );
    toml(
        layout::WAIVERS.into(),
        list("waiver", register.waivers.values()),
    );
    for mission in missions(register) {
        toml(format!("missions/{}.toml", mission.0), mission.1);
    }
    for edition in register.editions.values() {
        toml(
            format!("editions/{}/edition.toml", edition.id),
            entries(edition),
        );
    }
    for ((edition, section), narrative) in &register.narratives {
        let name = format!("editions/{edition}/narrative/{section}.md");
        files.insert(name, narrative.text.clone().into_bytes());
    }
    files
}

/// The file of some deployments, in their order, with the columns that any of them uses.
#[must_use]
pub fn deployments(deployments: impl Iterator<Item = Deployment>) -> Vec<u8> {
    let rows: Vec<Vec<Entry>> = deployments.map(|deployment| entries(&deployment)).collect();
    csv_write::rows(&csv_text::columns_of(&Deployment::shape()), &rows)
}

/// The entries of a record.
fn entries<R: Field>(record: &R) -> Vec<Entry> {
    match record.write() {
        Some(Value::Table(entries)) => entries,
        _ => Vec::new(),
    }
}

/// The entries of a record without the one that its nesting tells.
fn nested<R: Field>(record: &R, parent: &str) -> Vec<Entry> {
    let mut entries = entries(record);
    entries.retain(|entry| entry.key != parent);
    entries
}

/// A list of records under a key; nothing where there are none.
fn list<'r, R: Field + 'r>(key: &str, records: impl Iterator<Item = &'r R>) -> Vec<Entry> {
    tables(key, records.map(entries).collect())
        .into_iter()
        .collect()
}

fn tables(key: &str, tables: Vec<Vec<Entry>>) -> Option<Entry> {
    let items: Vec<_> = tables
        .into_iter()
        .map(|table| Value::Table(table).made())
        .collect();
    (!items.is_empty()).then(|| Entry::made(key, Value::List(items)))
}

fn identity(register: &Register) -> String {
    let mut document = entries(&register.identity);
    document.extend(list("region", register.regions.values()));
    toml_write::document(&document)
}

/// The mission in whose file a tally stands: that of the first contribution it covers.
fn home_of<'r>(register: &'r Register, contributions: &[ContributionId]) -> Option<&'r MissionId> {
    contributions
        .first()
        .and_then(|contribution| register.contributions.get(contribution))
        .map(|contribution| &contribution.mission)
}

fn missions(register: &Register) -> Vec<(&MissionId, Vec<Entry>)> {
    let mut by_mission: BTreeMap<&MissionId, Vec<Entry>> = BTreeMap::new();
    for (id, mission) in &register.missions {
        let mut document = entries(mission);
        macro_rules! push {
            ($key:literal, $field:ident) => {
                document.extend(tables(
                    $key,
                    register
                        .$field
                        .values()
                        .filter(|record| record.mission == *id)
                        .map(|record| nested(record, "mission"))
                        .collect(),
                ))
            };
        }
        push!("legal_basis", legal_bases);
        push!("mandate", mandates);
        document.extend(tables(
            "contribution",
            register
                .contributions_to(id)
                .map(|given| contribution(register, given))
                .collect(),
        ));
        let tallies = register.tallies.values();
        let here = tallies.filter(|tally| home_of(register, &tally.contributions) == Some(id));
        document.extend(tables("tally", here.map(entries).collect()));
        push!("event", events);
        push!("funding", funding);
        push!("objective", objectives);
        push!("assessment", assessments);
        push!("evaluation", evaluations);
        by_mission.insert(id, document);
    }
    by_mission.into_iter().collect()
}

fn contribution(register: &Register, given: &kader_core::model::Contribution) -> Vec<Entry> {
    let mut table = nested(given, "mission");
    macro_rules! push {
        ($key:literal, $field:ident) => {
            table.extend(tables(
                $key,
                register
                    .$field
                    .values()
                    .filter(|record| record.contribution == given.id)
                    .map(|record| nested(record, "contribution"))
                    .collect(),
            ))
        };
    }
    push!("framework", frameworks);
    push!("post", posts);
    push!("decision", decisions);
    table
}
