//! The why of a figure: the records, sources and counting rule behind it.

use super::{CountingRule, Figure, FigureValue, Found, Part, Sought, lookup};
use crate::model::{Deployment, Period, Provenance, RecordRef, SourceRef};
use crate::record::{Entry, Field, Value};
use crate::register::Register;

/// A record that takes part in a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyRecord {
    /// Which.
    pub record: RecordRef,
    /// What it adds, for counts.
    pub count: Option<u64>,
    /// What it says, key by key, as data has it.
    pub says: Vec<(String, String)>,
    /// Where it comes from.
    pub sources: Vec<SourceRef>,
    /// Whether it was reconstructed.
    pub reconstructed: bool,
}

/// Why a figure is what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// The path that was asked.
    pub path: String,
    /// What the figure says.
    pub value: FigureValue,
    /// By which rule.
    pub rule: CountingRule,
    /// The records behind it.
    pub records: Vec<WhyRecord>,
    /// Other figures that it is made of, with what each adds.
    pub figures: Vec<(String, Option<u64>)>,
    /// Whether any of it was reconstructed.
    pub reconstructed: bool,
}

/// The why of a figure by its path; nothing if there is no such figure.
#[must_use]
pub fn why(register: &Register, sought: Sought<'_>, path: &str) -> Option<Why> {
    match lookup(register, sought, path)? {
        Found::Figure(figure) => Some(why_figure(register, path, &figure)),
        Found::Value { record, value, .. } => Some(Why {
            path: path.to_owned(),
            value: FigureValue::Words(super::differences::in_words(&value)),
            rule: CountingRule::Adopted,
            records: vec![of_record(register, &record, None)],
            figures: Vec::new(),
            reconstructed: false,
        }),
    }
}

/// The why of a figure that is known already.
pub(crate) fn why_figure(register: &Register, path: &str, figure: &Figure) -> Why {
    let mut why = Why {
        path: path.to_owned(),
        value: figure.value.clone(),
        rule: figure.because.rule,
        records: Vec::new(),
        figures: Vec::new(),
        reconstructed: figure.because.reconstructed,
    };
    for part in &figure.because.parts {
        match part {
            Part::Deployments {
                contribution,
                category,
                period,
                ..
            } => {
                why.records.extend(
                    register
                        .deployments
                        .each_of(contribution)
                        .filter(|deployment| deployment.category == *category)
                        .filter(|deployment| touches(deployment, *period))
                        .map(|deployment| of_deployment(&deployment)),
                );
            }
            Part::Record { record, count } => {
                why.records.push(of_record(register, record, *count));
            }
            Part::Figure { path, count } => why.figures.push((path.clone(), *count)),
        }
    }
    why
}

fn touches(deployment: &Deployment, period: Period) -> bool {
    deployment.from <= period.until() && deployment.until.is_none_or(|until| until >= period.from())
}

fn of_deployment(deployment: &Deployment) -> WhyRecord {
    WhyRecord {
        record: RecordRef {
            kind: crate::model::RecordKind::Deployment,
            id: deployment.id.to_string(),
        },
        count: Some(1),
        says: says(deployment),
        sources: deployment.source.iter().cloned().collect(),
        reconstructed: deployment.reconstructed,
    }
}

/// What a record says, key by key; sources stand apart.
fn says<R: Field>(record: &R) -> Vec<(String, String)> {
    let Some(Value::Table(entries)) = record.write() else {
        return Vec::new();
    };
    entries
        .iter()
        .filter(|Entry { key, .. }| !matches!(key.as_str(), "id" | "sources" | "source"))
        .map(|Entry { key, node, .. }| (key.clone(), super::differences::in_words(&node.value)))
        .collect()
}

fn of_record(register: &Register, record: &RecordRef, count: Option<u64>) -> WhyRecord {
    macro_rules! kinds {
        ($($word:literal $field:ident,)+) => {
            match record.kind.word() {
                $($word => register.$field.get(record.id.as_str()).map(|found| {
                    (says(found), provenance(&found.provenance))
                }),)+
                "paper" => register
                    .papers
                    .get(record.id.as_str())
                    .map(|paper| (says(paper), Vec::new())),
                _ => None,
            }
        };
    }
    let found = kinds! {
        "mission" missions,
        "legal-basis" legal_bases,
        "mandate" mandates,
        "contribution" contributions,
        "framework" frameworks,
        "post" posts,
        "tally" tallies,
        "event" events,
        "decision" decisions,
        "commitment" commitments,
        "funding" funding,
        "objective" objectives,
        "assessment" assessments,
        "evaluation" evaluations,
        "request" requests,
        "parameter" parameters,
        "edition" editions,
    };
    let (says, sources) = found.unwrap_or_default();
    WhyRecord {
        record: record.clone(),
        count,
        says,
        sources,
        reconstructed: false,
    }
}

fn provenance(provenance: &Provenance) -> Vec<SourceRef> {
    provenance.sources.clone()
}
