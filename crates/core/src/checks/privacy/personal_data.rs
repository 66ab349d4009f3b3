//! X101: what looks like a name or other personal data in a text of the register.

use std::collections::BTreeMap;

use super::free_text::free_texts;
use super::traces::{Sort, Trace, traces};
use crate::checks::example::Change;
use crate::checks::held::held;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, Spot, words};
use crate::model::{PostId, RecordKind, RecordRef};
use crate::record::{Path, Span, Step};
use crate::wording::Message;

/// The rule. It says what a text looks like and never repeats it. A name is seen behind a rank, a
/// form of address or initials only; office holders are declared in `kader.toml`.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "X101",
        name: "personal-data",
        severity: Severity::Error,
        sources: &["AVG", "stcrt-2018-28291"],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "reason = \"The armistice deserves support.\"",
            to: "reason = \"The armistice deserves support.\"\nremark = \"Ask sergeant Example of the desk, 06-12345678.\"",
        }],
        // A sergeant without a name, a desk, and an office holder who is declared.
        clean: &[
            Change::Replace {
                file: "missions/omfc.toml",
                from: "reason = \"The armistice deserves support.\"",
                to: "reason = \"The armistice deserves support.\"\nremark = \"Ask the sergeant of the Operations Desk (0800-1234) for the speech of general Example.\"",
            },
            Change::Replace {
                file: "kader.toml",
                from: "language = \"en\"",
                to: "language = \"en\"\noffice_holders = [\"A. Example, Chief of Defence\"]",
            },
        ],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let mut findings = of_records(snapshot);
    findings.extend(of_deployments(snapshot));
    findings.extend(of_narratives(snapshot));
    findings
}

/// What was found in one place.
struct Place {
    spot: Spot,
    sorts: Vec<Sort>,
}

fn of_records(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    // What records of a kind look like is the same for each of them.
    let mut shapes = BTreeMap::new();
    let each = held(snapshot.register).filter_map(|record| {
        let named = record.named();
        let shape = shapes.entry(named.kind).or_insert_with(|| record.shape());
        let value = record.value()?;
        let places: Vec<Place> = free_texts(shape, &value)
            .into_iter()
            .filter(|text| !names_office_holders(&named, &text.path))
            .filter_map(|text| {
                let is_public = text.is_public && record.is_public();
                let found = undeclared(snapshot, text.words, is_public);
                (!found.is_empty()).then(|| Place {
                    spot: Spot::Record {
                        record: named.clone(),
                        path: text.path,
                    },
                    sorts: sorts(&found),
                })
            })
            .collect();
        finding(named, places)
    });
    each.collect()
}

/// Whether a field is there to name an office holder: the minister and the member of parliament
/// of a commitment.
fn names_office_holders(record: &RecordRef, path: &Path) -> bool {
    record.kind == RecordKind::Commitment
        && matches!(path.0.first(), Some(Step::Field("minister" | "member")))
}

/// The remarks on deployments, together for each post.
fn of_deployments(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let mut places: BTreeMap<&PostId, Vec<Place>> = BTreeMap::new();
    for (post, id, remark) in snapshot.register.deployments.remarks() {
        let found = undeclared(snapshot, remark, false);
        if !found.is_empty() {
            let record = RecordRef {
                kind: RecordKind::Deployment,
                id: id.to_string(),
            };
            let path = Path(vec![Step::Field("remark")]);
            places.entry(post).or_default().push(Place {
                spot: Spot::Record { record, path },
                sorts: sorts(&found),
            });
        }
    }
    places
        .into_iter()
        .filter_map(|(post, places)| finding(post.record(), places))
        .collect()
}

/// The texts of editions, together for each.
fn of_narratives(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let mut places: BTreeMap<RecordRef, Vec<Place>> = BTreeMap::new();
    for ((edition, _), narrative) in &snapshot.register.narratives {
        let found = undeclared(snapshot, &narrative.text, true);
        let of_edition = places.entry(edition.record()).or_default();
        of_edition.extend(found.into_iter().map(|trace| Place {
            spot: Spot::Text {
                file: narrative.file.clone(),
                span: Some(Span::new(trace.span.start, trace.span.end)),
            },
            sorts: vec![trace.sort],
        }));
    }
    places
        .into_iter()
        .filter_map(|(edition, places)| finding(edition, places))
        .collect()
}

/// The traces in a text, without the names that are declared. In what is not public a number
/// that stands for a person is at its place.
fn undeclared(snapshot: &Snapshot<'_>, text: &str, is_public: bool) -> Vec<Trace> {
    let declared = &snapshot.register.identity.office_holders;
    let is_declared = |name: &str| {
        let surname = name.split_whitespace().next_back().unwrap_or(name);
        declared.iter().any(|holder| {
            let mut words =
                holder.split(|letter: char| !(letter.is_alphanumeric() || "-'’".contains(letter)));
            words.any(|word| word == surname)
        })
    };
    let mut found = traces(text);
    found.retain(|trace| match trace.sort {
        Sort::Name => !text.get(trace.span.clone()).is_some_and(is_declared),
        Sort::PersonNumber => is_public,
        Sort::Email | Sort::Phone | Sort::ServiceNumber | Sort::Birth => true,
    });
    found
}

/// What was found, each sort once.
fn sorts(traces: &[Trace]) -> Vec<Sort> {
    let mut sorts: Vec<Sort> = traces.iter().map(|trace| trace.sort).collect();
    sorts.sort_unstable();
    sorts.dedup();
    sorts
}

/// How many places are shown; the others are counted.
const SHOWN: usize = 8;

fn finding(subject: RecordRef, places: Vec<Place>) -> Option<Finding> {
    let mut all: Vec<Sort> = places
        .iter()
        .flat_map(|place| place.sorts.iter().copied())
        .collect();
    all.sort_unstable();
    all.dedup();
    if all.is_empty() {
        return None;
    }
    let looks = words::list(all.into_iter().map(looks_like));
    let message = Message::new("X101")
        .with("record", subject.to_string())
        .with("count", places.len())
        .with("looks", looks);
    let finding = Finding::unconfirmed(&RULE.rule, subject, message);
    let shown = places.into_iter().take(SHOWN);
    Some(shown.fold(finding, |finding, place| {
        let looks = words::list(place.sorts.into_iter().map(looks_like));
        finding.shown_at(place.spot, Message::new("X101-says").with("looks", looks))
    }))
}

fn looks_like(sort: Sort) -> Message {
    match sort {
        Sort::Email => Message::new("X101-email"),
        Sort::Phone => Message::new("X101-phone"),
        Sort::ServiceNumber => Message::new("X101-service-number"),
        Sort::Birth => Message::new("X101-birth"),
        Sort::Name => Message::new("X101-name"),
        Sort::PersonNumber => Message::new("X101-person-number"),
    }
}
