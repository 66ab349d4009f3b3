//! R106: sources of one fact say different things; one of them was adopted.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kader_core::checks::example::Change;
use kader_core::checks::{Finding, Rule, Severity, Spot};
use kader_core::figures::in_words;
use kader_core::model::{Attestation, Known, Provenance, RecordKind, RecordRef, SourceRef, Text};
use kader_core::record::{Entry, Field, Path, Step, Value};
use kader_core::register::Register;
use kader_core::wording::{Argument, Message};

use super::published::{RowDifference, folded};
use super::{ReportRule, ReportSnapshot};

/// The rule.
pub static RULE: ReportRule = ReportRule {
    rule: Rule {
        code: "R106",
        name: "sources-differing",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "sources = [\"letter-2022-31#2\"]\n\n[[contribution.framework.temporary]]",
            to: r#"sources = ["letter-2022-31#2"]

[[contribution.framework.attestation]]
field = "military"
says = 3
source = "register-2023"

[[contribution.framework.temporary]]"#,
        }],
        // A vague date that allows the one that was adopted.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "sources = [\"letter-2022-31#2\"]\n\n[[contribution.framework.temporary]]",
            to: r#"sources = ["letter-2022-31#2"]

[[contribution.framework.attestation]]
field = "until"
says = { words = "August 2024", earliest = 2024-08-01, latest = 2024-08-31 }
source = "register-2023"

[[contribution.framework.temporary]]"#,
        }],
    },
    check,
};

/// The fields of which another value changes what is allowed, or how many there are.
const WEIGHTY: [&str; 5] = ["military", "civilian", "until", "count", "seats"];

/// What another source says of a field.
struct Said<'r> {
    record: RecordRef,
    place: usize,
    attestation: &'r Attestation,
    adopted: Option<Value>,
}

fn check(report: &ReportSnapshot<'_, '_>) -> Vec<Finding> {
    let register = report.register();
    // One source may say the same of several frameworks of one contribution.
    let mut groups: BTreeMap<(RecordRef, String, String, SourceRef), Vec<Said<'_>>> =
        BTreeMap::new();
    for said in attested(register) {
        let differs = said
            .adopted
            .as_ref()
            .is_none_or(|adopted| may_be_same(&said.attestation.says, adopted) == Known::No);
        let is_told = || {
            report
                .differing
                .iter()
                .any(|row| tells(register, row, &said))
        };
        if differs && !is_told() {
            let Attestation {
                field,
                says,
                source,
                ..
            } = said.attestation;
            let key = (
                owner(register, &said.record),
                field.clone(),
                in_words(says),
                source.clone(),
            );
            groups.entry(key).or_default().push(said);
        }
    }
    let groups = groups.into_iter();
    groups
        .filter_map(|((subject, ..), said)| of_group(register, subject, &said))
        .collect()
}

fn of_group(register: &Register, subject: RecordRef, said: &[Said<'_>]) -> Option<Finding> {
    let first = said.first()?;
    let field = first.attestation.field.as_str();
    let what = match field {
        "military" => Message::new("R106-military"),
        "civilian" => Message::new("R106-civilian"),
        "until" => Message::new("R106-until"),
        "count" | "seats" => Message::new("R106-count"),
        other => Message::new("R106-field").with("field", other),
    };
    let adopted = |said: &Said<'_>| match &said.adopted {
        Some(value) => shown(value),
        None => Argument::from(Message::new("check-nothing")),
    };
    let message = Message::new("R106")
        .with("subject", name(register, &subject))
        .with("source", cited(register, &first.attestation.source))
        .with("what", what)
        .with("said", shown(&first.attestation.says))
        .with("adopted", adopted(first));
    let mut finding = Finding::differs(&RULE.rule, subject, message);
    if !WEIGHTY.contains(&field) {
        finding = finding.at_most(Severity::Info);
    }
    for said in said {
        let spot = |steps: Vec<Step>| Spot::Record {
            record: said.record.clone(),
            path: Path(steps),
        };
        let says = Message::new("R106-adopted").with("adopted", adopted(said));
        let key = key_of(field);
        finding = finding.shown_at(spot(key.map(Step::Field).into_iter().collect()), says);
        let says = Message::new("R106-said")
            .with("source", cited(register, &said.attestation.source))
            .with("said", shown(&said.attestation.says));
        let way = [
            Step::Field("attestation"),
            Step::Item(said.place),
            Step::Field("says"),
        ];
        finding = finding.shown_at(spot(way.into()), says);
    }
    Some(finding)
}

/// The keys of fields that evidence points at; of others the record is shown as a whole.
fn key_of(field: &str) -> Option<&'static str> {
    let known = [
        "military",
        "civilian",
        "until",
        "count",
        "seats",
        "from",
        "title",
        "instrument",
        "date",
        "adopted",
        "name",
        "state",
        "paper",
        "amount",
        "value",
        "began",
        "ended",
    ];
    known.into_iter().find(|key| *key == field)
}

/// What other sources say, of every record.
fn attested(register: &Register) -> Vec<Said<'_>> {
    let mut found = Vec::new();
    macro_rules! each {
        ($($field:ident)+) => {$(
            for record in register.$field.values() {
                of_record(record, &record.id.record(), &record.provenance, &mut found);
            }
        )+};
    }
    each! {
        missions legal_bases mandates contributions frameworks posts tallies events decisions
        commitments funding objectives assessments evaluations requests parameters editions
    }
    found
}

fn of_record<'r, R: Field>(
    record: &R,
    named: &RecordRef,
    provenance: &'r Provenance,
    found: &mut Vec<Said<'r>>,
) {
    if provenance.attestations.is_empty() {
        return;
    }
    let entries = match record.write() {
        Some(Value::Table(entries)) => entries,
        _ => Vec::new(),
    };
    for (place, attestation) in provenance.attestations.iter().enumerate() {
        let adopted = entries.iter().find(|entry| entry.key == attestation.field);
        found.push(Said {
            record: named.clone(),
            place,
            attestation,
            adopted: adopted.map(|entry| entry.node.value.clone()),
        });
    }
}

/// Whether two values can be the same: vague ones where both allow some third.
fn may_be_same(one: &Value, other: &Value) -> Known {
    if let (Some((from, until)), Some((begin, end))) = (days(one), days(other)) {
        return Known::from(from <= end && begin <= until);
    }
    if let (Some((least, most)), Some((low, high))) = (counts(one), counts(other)) {
        return Known::from(least <= high && low <= most);
    }
    match (one, other) {
        (Value::Text(one), Value::Text(other)) => Known::from(folded(one) == folded(other)),
        _ => Known::from(one == other),
    }
}

fn entry<'v>(value: &'v Value, key: &str) -> Option<&'v Value> {
    let Value::Table(entries) = value else {
        return None;
    };
    let found = entries.iter().find(|entry: &&Entry| entry.key == key);
    found.map(|entry| &entry.node.value)
}

/// The first and the last day that a value allows, if it is a date.
fn days(value: &Value) -> Option<(Date, Date)> {
    match (value, entry(value, "earliest"), entry(value, "latest")) {
        (Value::Date(day), _, _) => Some((*day, *day)),
        (_, Some(Value::Date(earliest)), Some(Value::Date(latest))) => Some((*earliest, *latest)),
        _ => None,
    }
}

/// The least and the most that a value allows, if it is a count.
fn counts(value: &Value) -> Option<(i64, i64)> {
    match (value, entry(value, "least"), entry(value, "most")) {
        (Value::Integer(count), _, _) => Some((*count, *count)),
        (_, Some(Value::Integer(least)), Some(Value::Integer(most))) => Some((*least, *most)),
        _ => None,
    }
}

/// Whether a published row that differs says just what a source says of its mandate or limit.
fn tells(register: &Register, row: &RowDifference<'_>, said: &Said<'_>) -> bool {
    let id = said.record.id.as_str();
    let is_of_row = match said.record.kind {
        RecordKind::Mandate => {
            let found = register.mandates.get(id);
            found.is_some_and(|found| found.mission == row.mission.id)
        }
        RecordKind::LegalBasis => {
            let found = register.legal_bases.get(id);
            found.is_some_and(|found| found.mission == row.mission.id)
        }
        RecordKind::Framework => {
            let found = register.frameworks.get(id);
            found.is_some_and(|found| row.contributions.contains(&found.contribution))
        }
        _ => false,
    };
    let value = folded(&in_words(&said.attestation.says));
    is_of_row
        && row
            .published
            .iter()
            .any(|published| folded(published) == value)
}

/// The record that a value is about, for whoever owns it: of a framework the contribution.
fn owner(register: &Register, record: &RecordRef) -> RecordRef {
    let framework = match record.kind {
        RecordKind::Framework => register.frameworks.get(record.id.as_str()),
        _ => None,
    };
    framework.map_or_else(|| record.clone(), |found| found.contribution.record())
}

/// What a record is called: by its mission, where it has one.
fn name(register: &Register, record: &RecordRef) -> Argument {
    let id = record.id.as_str();
    let mission = |id| {
        register
            .missions
            .get(id)
            .map(|mission| mission.name.clone())
    };
    let of_contribution = |id| register.mission_of(id).map(|mission| mission.name.clone());
    let found: Option<Text> = match record.kind {
        RecordKind::Mission => register.missions.get(id).map(|found| found.name.clone()),
        RecordKind::Mandate => register
            .mandates
            .get(id)
            .and_then(|found| mission(&found.mission)),
        RecordKind::LegalBasis => register
            .legal_bases
            .get(id)
            .and_then(|found| mission(&found.mission)),
        RecordKind::Event => register
            .events
            .get(id)
            .and_then(|found| mission(&found.mission)),
        RecordKind::Contribution => register
            .contributions
            .get(id)
            .and_then(|found| mission(&found.mission)),
        RecordKind::Post => register
            .posts
            .get(id)
            .and_then(|found| of_contribution(&found.contribution)),
        RecordKind::Decision => register
            .decisions
            .get(id)
            .and_then(|found| of_contribution(&found.contribution)),
        RecordKind::Parameter => register.parameters.get(id).map(|found| found.title.clone()),
        _ => None,
    };
    found.map_or_else(|| Argument::from(record.to_string()), Argument::from)
}

/// A source as it is cited, with the place in it.
fn cited(register: &Register, source: &SourceRef) -> String {
    let lang = register.identity.language;
    let paper = register
        .paper(&source.paper)
        .map_or_else(|| source.paper.to_string(), |paper| paper.cited(lang));
    match &source.locator {
        Some(locator) => format!("{paper}, {locator}"),
        None => paper,
    }
}

/// A value in a sentence.
fn shown(value: &Value) -> Argument {
    match value {
        Value::Date(day) => Argument::Day(*day),
        Value::Integer(count) => Argument::Count(*count),
        Value::Text(word) if word == "indefinite" => Message::new("check-indefinite").into(),
        Value::Text(word) if word == "unknown" => Message::new("check-unknown").into(),
        other => Argument::from(in_words(other)),
    }
}
