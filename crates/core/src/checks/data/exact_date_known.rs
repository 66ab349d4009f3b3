//! Q103: a vague date, while the register knows the day.

use jiff::civil::Date;

use crate::checks::example::Change;
use crate::checks::held::{Held, held};
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, Spot, words};
use crate::model::{EvaluationState, Moment, Paper, PaperId, PaperKind, RecordRef};
use crate::record::{Field, Node, Path, Reader, Step, Value};
use crate::wording::Message;

/// The rule. The day is known where another source names it within what the words allow; where
/// a mandate was adopted by an instrument that bears its day; where an evaluation was delivered
/// as a paper, or a promise made in a debate, of that day. The day of a letter that tells of a
/// decision is not that of the decision.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "Q103",
        name: "exact-date-known",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "adopted = 2022-08-31",
            to: "adopted = { words = \"the end of August 2022\", earliest = 2022-08-21, latest = 2022-08-31 }",
        }],
        // The letter of that week tells of the decision: it was not taken that day.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "date = 2022-06-17",
            to: "date = { words = \"the middle of June 2022\", earliest = 2022-06-11, latest = 2022-06-20 }",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = held(snapshot.register).flat_map(attested).collect();
    findings.extend(dated_papers(snapshot));
    findings
}

/// Vague dates of which another source names the day, and no reason is given to leave it.
fn attested(record: &dyn Held) -> Vec<Finding> {
    let Some(provenance) = record.provenance() else {
        return Vec::new();
    };
    if provenance.attestations.is_empty() || provenance.adopted_because.is_some() {
        return Vec::new();
    }
    let Some(Value::Table(entries)) = record.value() else {
        return Vec::new();
    };
    let each = provenance.attestations.iter().enumerate();
    each.filter_map(|(place, said)| {
        let entry = entries.iter().find(|entry| entry.key == said.field)?;
        let vague = moment(&entry.node)?;
        let day = moment(&said.says.clone().made())?.exact()?;
        let path = Path(vec![
            Step::Field("attestation"),
            Step::Item(place),
            Step::Field("says"),
        ]);
        let spot = Spot::Record {
            record: record.named(),
            path,
        };
        finding(record.named(), static_key(&said.field)?, &vague, day, spot)
    })
    .collect()
}

/// A value as a moment, if it is one.
fn moment(node: &Node) -> Option<Moment> {
    Moment::read(node, &mut Reader::new())
}

/// The keys of fields that hold a day.
const KEYS: [&str; 9] = [
    "adopted",
    "began",
    "date",
    "deadline",
    "ended",
    "from",
    "submitted",
    "until",
    "on",
];

fn static_key(field: &str) -> Option<&'static str> {
    KEYS.into_iter().find(|key| *key == field)
}

/// Vague dates that are those of a paper, which bears its day.
fn dated_papers(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let register = snapshot.register;
    let paper = |id: Option<&PaperId>| id.and_then(|id| register.papers.get(id));
    let mut findings = Vec::new();
    let mut look = |record: RecordRef, field, vague: &Moment, paper: Option<&Paper>| {
        let found = paper.and_then(|paper| {
            let spot = Spot::Record {
                record: paper.id.record(),
                path: Path(vec![Step::Field("date")]),
            };
            finding(record, field, vague, paper.date?, spot)
        });
        findings.extend(found);
    };
    for mandate in register.mandates.values() {
        if let Some(adopted) = &mandate.adopted {
            let contains = paper(mandate.paper.as_ref());
            look(mandate.id.record(), "adopted", adopted, contains);
        }
    }
    for evaluation in register.evaluations.values() {
        let EvaluationState::Delivered {
            on: Some(on),
            paper: delivered,
            ..
        } = &evaluation.state
        else {
            continue;
        };
        look(
            evaluation.id.record(),
            "state",
            on,
            paper(delivered.as_ref()),
        );
    }
    for commitment in register.commitments.values() {
        let debate =
            paper(commitment.paper.as_ref()).filter(|paper| paper.kind == PaperKind::Proceedings);
        look(commitment.id.record(), "date", &commitment.date, debate);
    }
    findings
}

fn finding(
    record: RecordRef,
    field: &'static str,
    vague: &Moment,
    day: Date,
    spot: Spot,
) -> Option<Finding> {
    let is_within = vague.earliest() <= day && day <= vague.latest();
    if vague.exact().is_some() || !is_within {
        return None;
    }
    let message = Message::new("Q103")
        .with("record", record.to_string())
        .with("words", words::moment(vague))
        .with("day", day);
    let vague = Message::new("Q103-says-vague").with("words", words::moment(vague));
    let exact = Message::new("Q103-says-exact").with("day", day);
    Some(
        Finding::differs(&RULE.rule, record.clone(), message)
            .shown_by(record, field, vague)
            .shown_at(spot, exact),
    )
}
