//! X102: something restricted that a public record, text or annex names.

use std::collections::{BTreeMap, BTreeSet};

use super::free_text::fields;
use crate::checks::example::Change;
use crate::checks::held::{Held, held};
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, Spot, words};
use crate::model::{Edition, RecordKind, RecordRef};
use crate::record::{Path, Publication, Shape, Span, Step, Value};
use crate::register::{DayNumber, Narrative};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "X102",
        name: "restricted-reachable",
        severity: Severity::Error,
        sources: &[],
        breaking: &[
            Change::Add {
                file: "missions/omfc.toml",
                text: r#"
[[event]]
id = "omfc-warning"
kind = "security"
date = 2023-03-05
what = "A warning of an attack."
sources = ["letter-2022-31#6"]
publication = "restricted"
"#,
            },
            Change::Replace {
                file: "editions/report-2023/narrative/omfc.md",
                from: "watches over the armistice.",
                to: "watches over the armistice. {event/omfc-warning/what}",
            },
        ],
        // Restricted, and named by nothing.
        clean: &[Change::Add {
            file: "missions/omfc.toml",
            text: r#"
[[event]]
id = "omfc-warning"
kind = "security"
date = 2022-03-05
what = "A warning of an attack."
sources = ["letter-2022-31#6"]
publication = "restricted"
"#,
        }],
    },
    check,
};

/// Where something restricted is named, how bad that is, and what the place says.
struct Naming {
    spot: Spot,
    severity: Severity,
    says: Message,
}

type Namings = BTreeMap<RecordRef, Vec<Naming>>;

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let mut namings = Namings::new();
    let restricted: BTreeSet<RecordRef> = held(snapshot.register)
        .filter(|record| !record.is_public())
        .map(Held::named)
        .collect();
    if !restricted.is_empty() {
        for record in held(snapshot.register).filter(|record| record.is_public()) {
            in_record(record, &restricted, &mut namings);
        }
    }
    let mut findings = in_narratives(snapshot, &restricted, &mut namings);
    findings.extend(
        namings
            .into_iter()
            .map(|(record, namings)| named(record, namings)),
    );
    findings.extend(
        snapshot
            .edition
            .into_iter()
            .flat_map(|edition| counted(snapshot, edition)),
    );
    findings
}

/// What a public record names that is restricted.
fn in_record(record: &dyn Held, restricted: &BTreeSet<RecordRef>, namings: &mut Namings) {
    let named = record.named();
    // Waivers are for those who check, not for the public.
    if named.kind == RecordKind::Waiver {
        return;
    }
    record.references(&mut |path, to| {
        if !restricted.contains(&to) {
            return;
        }
        // Where the record stands is shown by the record itself: nested in another it names it
        // by its place alone.
        let is_owner = matches!(path.0.as_slice(), [Step::Field("mission" | "contribution")]);
        let path = if is_owner {
            Path::default()
        } else {
            path.clone()
        };
        // Only a data set would show a source.
        let severity = match to.kind {
            RecordKind::Paper => Severity::Warning,
            _ => Severity::Error,
        };
        namings.entry(to).or_default().push(Naming {
            spot: Spot::Record {
                record: named.clone(),
                path,
            },
            severity,
            says: Message::new("X102-says-record").with("record", named.to_string()),
        });
    });
}

/// What the texts of editions name that is restricted, and what of restricted fields of public
/// records they name.
fn in_narratives(
    snapshot: &Snapshot<'_>,
    restricted: &BTreeSet<RecordRef>,
    namings: &mut Namings,
) -> Vec<Finding> {
    let mut asked: Vec<(RecordRef, &str, Spot)> = Vec::new();
    for narrative in snapshot.register.narratives.values() {
        asked.extend(placeholders(narrative));
    }
    let wanted: BTreeSet<&RecordRef> = asked.iter().map(|(record, _, _)| record).collect();
    let known: BTreeMap<RecordRef, &dyn Held> = held(snapshot.register)
        .map(|record| (record.named(), record))
        .filter(|(named, _)| wanted.contains(named))
        .collect();
    let mut of_fields: Namings = Namings::new();
    for (record, key, spot) in &asked {
        let says = Message::new("X102-says-text");
        let naming = Naming {
            spot: spot.clone(),
            severity: Severity::Error,
            says,
        };
        if restricted.contains(record) {
            namings.entry(record.clone()).or_default().push(naming);
        } else if known
            .get(record)
            .is_some_and(|held| is_restricted_field(*held, key))
        {
            of_fields.entry(record.clone()).or_default().push(naming);
        }
    }
    let each = of_fields.into_iter().map(|(record, namings)| {
        let message = Message::new("X102-field")
            .with("record", record.to_string())
            .with("count", namings.len());
        shown(Finding::contradicts(&RULE.rule, record, message), namings)
    });
    each.collect()
}

/// The records that a text names by `{kind/id/key}` or `{paper/id}`, with the key.
fn placeholders(narrative: &Narrative) -> Vec<(RecordRef, &str, Spot)> {
    let mut found = Vec::new();
    for (start, _) in narrative.text.match_indices('{') {
        let inner = narrative.text.get(start + 1..).unwrap_or_default();
        let Some((inner, _)) = inner.split_once('}') else {
            continue;
        };
        let path = inner.split('|').next().unwrap_or(inner).trim();
        let mut parts = path.splitn(3, '/');
        let (Some(kind), Some(id)) = (parts.next(), parts.next()) else {
            continue;
        };
        let Some(record) = RecordRef::parse(&format!("{kind}/{id}")) else {
            continue;
        };
        let span = Span::new(start, start + inner.len() + 2);
        let spot = Spot::Text {
            file: narrative.file.clone(),
            span: Some(span),
        };
        found.push((record, parts.next().unwrap_or_default(), spot));
    }
    found
}

/// Whether a key leads to, or through, a field that may not be published.
fn is_restricted_field(record: &dyn Held, key: &str) -> bool {
    let (mut shape, Some(mut value)) = (record.shape(), record.value()) else {
        return false;
    };
    for step in key.split('.') {
        let (next_shape, next) = match (&shape, &value) {
            (Shape::List(item), Value::List(items)) => {
                let place: Option<usize> = step.parse().ok();
                let Some(node) = place.and_then(|place| items.get(place)) else {
                    return false;
                };
                ((**item).clone(), node.value.clone())
            }
            (_, Value::Table(entries)) => {
                let Some((entry, field)) =
                    fields(&shape, entries).find(|(entry, _)| entry.key == step)
                else {
                    return false;
                };
                if field.publication == Publication::Restricted {
                    return true;
                }
                ((field.shape)(), entry.node.value.clone())
            }
            _ => return false,
        };
        shape = next_shape;
        value = next;
    }
    false
}

/// How many places are shown; the others are counted.
const SHOWN: usize = 8;

fn shown(finding: Finding, namings: Vec<Naming>) -> Finding {
    let shown = namings.into_iter().take(SHOWN);
    shown.fold(finding, |finding, naming| {
        finding.shown_at(naming.spot, naming.says)
    })
}

fn named(record: RecordRef, namings: Vec<Naming>) -> Finding {
    let worst = namings.iter().map(|naming| naming.severity).max();
    let message = Message::new("X102")
        .with("record", record.to_string())
        .with("count", namings.len());
    let finding = Finding::contradicts(&RULE.rule, record.clone(), message)
        .at_most(worst.unwrap_or(Severity::Error));
    let says = Message::new("X102-says-restricted");
    shown(finding, namings).shown_by(record, "publication", says)
}

/// The rows of an edition that count people who may not be counted in public.
fn counted(snapshot: &Snapshot<'_>, edition: &Edition) -> Vec<Finding> {
    let Some((from, until)) = DayNumber::bounds(edition.period) else {
        return Vec::new();
    };
    let groups = edition
        .personnel_annex
        .iter()
        .flat_map(|annex| &annex.groups);
    let contributions: BTreeSet<_> = groups
        .flat_map(|group| &group.rows)
        .flat_map(|row| &row.contributions)
        .collect();
    let each = contributions.into_iter().filter_map(|id| {
        let contribution = snapshot.register.contributions.get(id)?;
        let slice = snapshot.register.deployments.of(id);
        let touching = slice
            .starts
            .iter()
            .zip(slice.ends)
            .enumerate()
            .take_while(|(_, (start, _))| **start <= until.number())
            .filter(|(_, (_, end))| **end >= from.number());
        let hidden = touching.filter(|(place, _)| !slice.kind(*place).is_public());
        let count = hidden.count();
        if count == 0 {
            return None;
        }
        let message = Message::new("X102-counted")
            .with("contribution", &contribution.name)
            .with("count", count)
            .with("edition", &edition.title);
        let says = Message::new("X102-says-counted")
            .with("count", count)
            .with("days", words::period(edition.period));
        let annex = Message::new("X102-says-row");
        Some(
            Finding::contradicts(&RULE.rule, id.record(), message)
                .shown_by(id.record(), "", says)
                .shown_by(edition.id.record(), "personnel_annex", annex),
        )
    });
    each.collect()
}
