//! Q104: facts in force of which no one saw for long that they still hold.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::Group;
use crate::checks::example::Change;
use crate::checks::held::Held;
use crate::checks::parameters::names::STILL_VALID;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::{
    CommitmentState, ContributionState, EvaluationState, Framework, Known, LegalBasis, Mandate,
    Parameter, Post, Quantity, RecordKind, RecordRef, Validity,
};
use crate::register::Register;
use crate::wording::Message;

/// After how many days someone should look again, where the register has no such parameter.
const DAYS: u32 = 365;

/// The rule: one finding for each mission and kind of record. Only of facts that say when
/// someone last saw that they hold (`still_valid_on`), and that may still be in force.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "Q104",
        name: "not-seen-lately",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Replace {
            file: "parameters.toml",
            from: "sources = [\"law-2021-2#7\"]",
            to: "still_valid_on = 2022-06-29\nsources = [\"law-2021-2#7\"]",
        }],
        // Exactly as long ago as allowed.
        clean: &[Change::Replace {
            file: "parameters.toml",
            from: "sources = [\"law-2021-2#7\"]",
            to: "still_valid_on = 2022-06-30\nsources = [\"law-2021-2#7\"]",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let days = allowed(snapshot.register, snapshot.on);
    let groups = Group::of(snapshot, |record| {
        let seen = record
            .provenance()
            .and_then(|provenance| provenance.still_valid_on);
        seen.is_some_and(|seen| is_long_ago(seen, days, snapshot.on))
            && holds(snapshot.register, &record.named(), snapshot.on) != Known::No
    });
    let each = groups.into_iter().filter_map(|group| {
        let message = Message::new("Q104")
            .with("owner", group.owner(snapshot))
            .with("kind", group.kind())
            .with("count", group.records.len())
            .with("days", days);
        let finding = Finding::unconfirmed(&RULE.rule, group.subject()?, message);
        Some(group.shown(finding, "still_valid_on", says))
    });
    each.collect()
}

fn says(record: &dyn Held) -> Message {
    let seen = record
        .provenance()
        .and_then(|provenance| provenance.still_valid_on);
    let said = Message::new("Q104-says").with("record", record.named().to_string());
    said.with("seen", seen.unwrap_or(Date::MIN))
}

/// After how many days someone should look again.
fn allowed(register: &Register, on: Date) -> u32 {
    match register.parameter_on(STILL_VALID, on) {
        Some(Quantity::Days { value } | Quantity::Count { value }) => *value,
        Some(Quantity::Months { .. } | Quantity::Amount { .. } | Quantity::Holds {}) | None => DAYS,
    }
}

/// Whether a day lies more than some days before another.
fn is_long_ago(seen: Date, days: u32, on: Date) -> bool {
    seen.checked_add(i64::from(days).days())
        .is_ok_and(|last| last < on)
}

/// Whether a record is in force on a day. What happened once is not: it stays as it was.
fn holds(register: &Register, record: &RecordRef, on: Date) -> Known {
    let id = record.id.as_str();
    let valid =
        |validity: Option<Validity>| validity.map_or(Known::No, |validity| validity.holds_on(on));
    match record.kind {
        RecordKind::LegalBasis => valid(register.legal_bases.get(id).map(LegalBasis::validity)),
        RecordKind::Mandate => valid(register.mandates.get(id).map(Mandate::validity)),
        RecordKind::Framework => valid(register.frameworks.get(id).map(Framework::validity)),
        RecordKind::Post => valid(register.posts.get(id).map(Post::validity)),
        RecordKind::Parameter => valid(register.parameters.get(id).map(Parameter::validity)),
        RecordKind::Mission => register.missions.get(id).map_or(Known::No, |found| {
            let ended = found.ended.as_ref().map(|ended| ended.passed_on(on));
            not(ended.unwrap_or(Known::No))
        }),
        RecordKind::Contribution => {
            let state = register.contributions.get(id).map(|found| &found.state);
            state.map_or(Known::No, |state| match state {
                ContributionState::Ended { until, .. } => not(until.passed_on(on)),
                ContributionState::Declined { .. } | ContributionState::NeverStarted { .. } => {
                    Known::No
                }
                ContributionState::Asked { .. }
                | ContributionState::Intended { .. }
                | ContributionState::Conditional { .. }
                | ContributionState::Running { .. }
                | ContributionState::Suspended { .. } => Known::Yes,
            })
        }
        RecordKind::Funding => register.funding.get(id).map_or(Known::No, |found| {
            let year = u32::try_from(on.year()).unwrap_or(0);
            Known::from(found.until_year.is_none_or(|until| until >= year))
        }),
        RecordKind::Commitment => register.commitments.get(id).map_or(Known::No, |found| {
            Known::from(found.state == CommitmentState::Open {})
        }),
        RecordKind::Evaluation => register.evaluations.get(id).map_or(Known::No, |found| {
            Known::from(matches!(found.state, EvaluationState::Expected { .. }))
        }),
        RecordKind::Objective => Known::Yes,
        RecordKind::Tally
        | RecordKind::Event
        | RecordKind::Decision
        | RecordKind::Paper
        | RecordKind::Assessment
        | RecordKind::Request
        | RecordKind::Abbreviation
        | RecordKind::Region
        | RecordKind::Edition
        | RecordKind::Section
        | RecordKind::Row
        | RecordKind::Waiver
        | RecordKind::Deployment => Known::No,
    }
}

fn not(known: Known) -> Known {
    match known {
        Known::Yes => Known::No,
        Known::Unknown => Known::Unknown,
        Known::No => Known::Yes,
    }
}
