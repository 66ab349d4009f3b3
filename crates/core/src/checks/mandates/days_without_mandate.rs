//! M102: people were there on days without a mandate in force, between two that are known or
//! before the first.

use super::{all_days, from_shown, shown_in, uncovered, uncovered_by, until_shown, without};
use crate::checks::cover::{first_after, last_before};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Mandate, Mission, Period};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "M102",
        name: "days-without-mandate",
        severity: Severity::Error,
        sources: &["Grondwet art. 100", "kst-29521-D"],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "until = 2022-08-31\ntasks",
            to: "until = 2022-07-31\ntasks",
        }],
        // The next one begins on the day after, so that no day is without.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "until = 2022-08-31\ntasks",
            to: "until = 2022-08-30\ntasks",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let missions = snapshot.register.missions.values();
    missions
        .flat_map(|mission| {
            let without = without(snapshot, mission);
            // Where no mandate is known at all, that is what is found (M104).
            let mut mandates = snapshot.mandates_of(&mission.id).iter();
            let is_any_known = mandates.any(|mandate| mandate.is_known());
            let before = without
                .before
                .filter(|_| is_any_known)
                .and_then(|before| before_the_first(snapshot, mission, before));
            before
                .into_iter()
                .chain(between(snapshot, mission, &without.between))
        })
        .collect()
}

/// How many of several gaps are shown with the mandates on either side.
const SHOWN: usize = 4;

fn between(snapshot: &Snapshot<'_>, mission: &Mission, gaps: &[Period]) -> Option<Finding> {
    let people = uncovered(snapshot, mission, gaps);
    if people.is_empty() {
        return None;
    }
    let days = all_days(&people);
    let message = Message::new("M102")
        .with("mission", &mission.name)
        .with("count", words::days(&days))
        .with("days", words::longest(&days));
    let finding = Finding::contradicts(&RULE.rule, mission.id.record(), message);
    let mandates = snapshot.mandates_of(&mission.id);
    let with_people = gaps.iter().filter(|gap| {
        let within = |period: &Period| period.within(**gap).is_some();
        days.iter().any(within)
    });
    let finding = with_people.take(SHOWN).fold(finding, |finding, gap| {
        let finding = match last_before(mandates, *gap, Mandate::validity) {
            Some(mandate) => until_shown(finding, mandate),
            None => finding,
        };
        match first_after(mandates, *gap, Mandate::validity) {
            Some(mandate) => from_shown(finding, mandate),
            None => finding,
        }
    });
    Some(shown_in(finding, &people))
}

/// Before the first mandate that is known. Unless the mission itself had not begun, there may
/// have been an earlier one that the register does not know.
fn before_the_first(snapshot: &Snapshot<'_>, mission: &Mission, before: Period) -> Option<Finding> {
    let people = uncovered_by(snapshot, mission, &[before], |contribution| {
        snapshot.seen(contribution)
    });
    if people.is_empty() {
        return None;
    }
    let mandates = snapshot.mandates_of(&mission.id);
    let first = first_after(mandates, before, Mandate::validity)?;
    let days = all_days(&people);
    let (earliest, latest) = (days.first()?.from(), days.last()?.until());
    let began = mission.began.as_ref();
    let finding = if began.is_some_and(|began| began.earliest() > latest) {
        let message = Message::new("M102")
            .with("mission", &mission.name)
            .with("count", words::days(&days))
            .with("days", words::longest(&days));
        Finding::contradicts(&RULE.rule, mission.id.record(), message)
    } else {
        let message = Message::new("M102-before")
            .with("mission", &mission.name)
            .with("count", words::days(&days))
            .with("days", words::longest(&days));
        let finding = Finding::unconfirmed(&RULE.rule, mission.id.record(), message);
        // The mission is older than what the register tells of it.
        match began.is_some_and(|began| began.latest() <= earliest) {
            true => finding.at_most(Severity::Info),
            false => finding,
        }
    };
    Some(shown_in(from_shown(finding, first), &people))
}
