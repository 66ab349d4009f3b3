//! M101: people were there after the mandate had ended, and no later one is known.

use super::uncovered;
use crate::checks::cover::{cover, with};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{End, Known, Mandate, Mission};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "M101",
        name: "mandate-expired",
        severity: Severity::Error,
        sources: &["Grondwet art. 100", "kst-29521-D"],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "until = 2024-08-31\nrenews = \"omfc-2021\"",
            to: "until = 2023-05-31\nrenews = \"omfc-2021\"",
        }],
        // The last day of a mandate is still covered.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "until = 2024-08-31\nrenews = \"omfc-2021\"",
            to: "until = \"indefinite\"\nrenews = \"omfc-2021\"",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let missions = snapshot.register.missions.values();
    missions
        .filter_map(|mission| of_mission(snapshot, mission))
        .collect()
}

fn of_mission(snapshot: &Snapshot<'_>, mission: &Mission) -> Option<Finding> {
    let mandates = snapshot.mandates_of(&mission.id);
    let last = last_to_end(mandates)?;
    let validities: Vec<_> = mandates.iter().map(|mandate| mandate.validity()).collect();
    let mut lapsed = with(&cover(&validities, snapshot.past()), Known::No);
    // Of the times without a mandate the one after all of them.
    let after = lapsed.pop().filter(|days| {
        days.until() == snapshot.on
            && mandates
                .iter()
                .all(|mandate| mandate.validity().earliest() < Some(days.from()))
    })?;
    let people = uncovered(snapshot, mission, &[after]);
    if people.is_empty() {
        return None;
    }
    let message = Message::new("M101")
        .with("mission", &mission.name)
        .with("until", words::end(&last.until));
    let says = Message::new("check-mandate-until")
        .with("instrument", last.title_in_tables())
        .with("until", words::end(&last.until));
    let finding = Finding::contradicts(&RULE.rule, mission.id.record(), message).shown_by(
        last.id.record(),
        "until",
        says,
    );
    Some(
        people
            .iter()
            .fold(finding, |finding, people| people.shown_in(finding)),
    )
}

/// The mandate that ended last, of those that have an end.
fn last_to_end<'r>(mandates: &[&'r Mandate]) -> Option<&'r Mandate> {
    mandates
        .iter()
        .copied()
        .filter_map(|mandate| match &mandate.until {
            End::On(until) => Some((until.latest(), mandate)),
            End::Indefinite | End::Unknown => None,
        })
        .max_by_key(|(until, mandate)| (*until, &mandate.id))
        .map(|(_, mandate)| mandate)
}
