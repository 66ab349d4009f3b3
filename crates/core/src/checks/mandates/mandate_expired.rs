//! M101: people were there after the mandate, or the mission itself, had ended, and no later
//! mandate is known.

use super::{shown_in, uncovered, until_shown, without};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{End, Mandate, Mission, Moment};
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
        // It ended as well, but on that day it was renewed.
        clean: &[
            Change::Replace {
                file: "missions/omfc.toml",
                from: "until = 2024-08-31\nrenews = \"omfc-2021\"",
                to: "until = 2023-05-31\nrenews = \"omfc-2021\"",
            },
            Change::Add {
                file: "missions/omfc.toml",
                text: r#"
[[mandate]]
id = "omfc-2023"
instrument = "Resolution 6 (2023)"
from = 2023-05-31
until = 2024-08-31
renews = "omfc-2022"
tasks = ["Observe the armistice."]
sources = ["report-2023#2"]
"#,
            },
        ],
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
    let after = without(snapshot, mission).after?;
    let people = uncovered(snapshot, mission, &[after]);
    if people.is_empty() {
        return None;
    }
    let last = last_to_end(snapshot.mandates_of(&mission.id));
    let finding =
        match (&mission.ended, last) {
            (Some(ended), last) if outlives(last, ended) => {
                let until = words::moment(ended);
                let message = Message::new("M101-mission-ended")
                    .with("mission", &mission.name)
                    .with("until", until.clone());
                let says = Message::new("M101-says-mission")
                    .with("mission", &mission.name)
                    .with("until", until);
                let finding = Finding::contradicts(&RULE.rule, mission.id.record(), message)
                    .shown_by(mission.id.record(), "ended", says);
                match last {
                    Some(last) => until_shown(finding, last),
                    None => finding,
                }
            }
            (_, last) => {
                let last = last?;
                let message = Message::new("M101")
                    .with("mission", &mission.name)
                    .with("until", words::end(&last.until));
                until_shown(
                    Finding::contradicts(&RULE.rule, mission.id.record(), message),
                    last,
                )
            }
        };
    Some(shown_in(finding, &people))
}

/// Whether the mandate would, or might, have run on after the end of the mission; without one
/// the mission's end is all there is.
fn outlives(last: Option<&Mandate>, ended: &Moment) -> bool {
    last.is_none_or(|last| match &last.until {
        End::On(until) => until.latest() > ended.latest(),
        End::Indefinite | End::Unknown => true,
    })
}

/// The mandate that ends last, or has no end.
fn last_to_end<'r>(mandates: &[&'r Mandate]) -> Option<&'r Mandate> {
    mandates.iter().copied().max_by_key(|mandate| {
        let until = match &mandate.until {
            End::On(until) => Some(until.latest()),
            End::Indefinite | End::Unknown => None,
        };
        (until.is_none(), until, &mandate.id)
    })
}
