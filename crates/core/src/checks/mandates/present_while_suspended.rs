//! M109: people were there while the whole mission lay still.

use super::{Uncovered, all_days, shown_in, uncovered};
use crate::checks::cover::{cover, with};
use crate::checks::example::Change;
use crate::checks::presence::{common, joined};
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Begin, End, Known, Mandate, Mission, Period, Suspension, Validity};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "M109",
        name: "present-while-suspended",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "[[mandate.ceiling]]",
            to: r#"[[mandate.suspension]]
from = 2023-05-01
until = 2023-05-31
source = "resolution-2022-9#7"

[[mandate.ceiling]]"#,
        }],
        // One of its activities lay still, not the mission.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "[[mandate.ceiling]]",
            to: r#"[[mandate.suspension]]
what = "Patrols at night."
from = 2023-05-01
until = 2023-05-31
source = "resolution-2022-9#7"

[[mandate.ceiling]]"#,
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let missions = snapshot.register.missions.values();
    missions
        .flat_map(|mission| {
            let whole: Vec<(&Mandate, usize, &Suspension)> = snapshot
                .mandates_of(&mission.id)
                .iter()
                .flat_map(|mandate| {
                    let suspensions = mandate.suspensions.iter().enumerate();
                    suspensions.map(|(place, suspension)| (*mandate, place, suspension))
                })
                .filter(|(_, _, suspension)| suspension.what.is_none())
                .collect();
            let sure = certainly(snapshot, mission, &whole);
            sure.or_else(|| perhaps(snapshot, mission, &whole))
        })
        .collect()
}

type Suspensions<'r> = [(&'r Mandate, usize, &'r Suspension)];

fn validity(suspension: &Suspension) -> Validity {
    Validity {
        from: suspension.from.clone(),
        until: suspension.until.clone(),
    }
}

/// Where no source tells until when, it certainly lay still on its first day alone, on which
/// people may well have been there.
fn certainly(
    snapshot: &Snapshot<'_>,
    mission: &Mission,
    suspensions: &Suspensions<'_>,
) -> Option<Finding> {
    let dated = suspensions
        .iter()
        .filter(|(_, _, suspension)| suspension.until != End::Unknown);
    let validities: Vec<Validity> = dated.map(|(_, _, one)| validity(one)).collect();
    let still = with(&cover(&validities, snapshot.past()), Known::Yes);
    let people = uncovered(snapshot, mission, &still);
    if people.is_empty() {
        return None;
    }
    let days = all_days(&people);
    let message = Message::new("M109")
        .with("mission", &mission.name)
        .with("days", words::longest(&days));
    let finding = Finding::contradicts(&RULE.rule, mission.id.record(), message);
    Some(shown(finding, suspensions, &people, &days))
}

/// Whether one without a known end was lifted cannot be told.
fn perhaps(
    snapshot: &Snapshot<'_>,
    mission: &Mission,
    suspensions: &Suspensions<'_>,
) -> Option<Finding> {
    let open = suspensions
        .iter()
        .filter(|(_, _, suspension)| suspension.until == End::Unknown);
    let after = open.filter_map(|(_, _, suspension)| match &suspension.from {
        Begin::On(from) => Period::new(from.latest().tomorrow().ok()?, snapshot.on),
        Begin::Unknown => None,
    });
    let mut after: Vec<Period> = after.collect();
    after.sort_unstable();
    let people = uncovered(snapshot, mission, &joined(after.into_iter()));
    if people.is_empty() {
        return None;
    }
    let days = all_days(&people);
    let message = Message::new("M109-open")
        .with("mission", &mission.name)
        .with("days", words::longest(&days));
    let finding = Finding::unconfirmed(&RULE.rule, mission.id.record(), message);
    Some(shown(finding, suspensions, &people, &days))
}

/// The suspensions of those days, and who was there.
fn shown(
    finding: Finding,
    suspensions: &Suspensions<'_>,
    people: &[Uncovered<'_>],
    days: &[Period],
) -> Finding {
    let of_these = suspensions.iter().filter(|(_, _, suspension)| {
        let may = validity(suspension).possible();
        may.is_some_and(|may| !common(&[may], days).is_empty())
    });
    let finding = of_these.fold(finding, |finding, (mandate, place, suspension)| {
        let says = Message::new("M109-says").with("days", words::held(&validity(suspension)));
        let part = ("suspension", *place);
        finding.shown_by_part(mandate.id.record(), part, "from", says)
    });
    shown_in(finding, people)
}
