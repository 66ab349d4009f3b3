//! M106: a renewal begins later than the day after what it renews ended, and no mandate holds
//! in between.

use super::mandate_lapsing::Lapsing;
use super::{all_in_force, from_shown, uncovered, until_shown};
use crate::checks::cover::{cover, with};
use crate::checks::example::Change;
use crate::checks::presence::common;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Begin, End, Known, Mandate, Mission, Period};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "M106",
        name: "renewal-gap",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[
            Change::Replace {
                file: "missions/omfc.toml",
                from: "began = 2021-08-31",
                to: "began = 2020-08-31",
            },
            Change::Replace {
                file: "missions/omfc.toml",
                from: "until = 2022-08-31\ntasks",
                to: "until = 2022-08-31\nrenews = \"omfc-2020\"\ntasks",
            },
            Change::Add {
                file: "missions/omfc.toml",
                text: r#"
[[mandate]]
id = "omfc-2020"
instrument = "Resolution 5 (2020)"
from = 2020-08-31
until = 2021-08-15
tasks = ["Observe the armistice."]
sources = ["resolution-2021-7#1"]
"#,
            },
        ],
        clean: &[
            Change::Replace {
                file: "missions/omfc.toml",
                from: "began = 2021-08-31",
                to: "began = 2020-08-31",
            },
            Change::Replace {
                file: "missions/omfc.toml",
                from: "until = 2022-08-31\ntasks",
                to: "until = 2022-08-31\nrenews = \"omfc-2020\"\ntasks",
            },
            Change::Add {
                file: "missions/omfc.toml",
                text: r#"
[[mandate]]
id = "omfc-2020"
instrument = "Resolution 5 (2020)"
from = 2020-08-31
until = 2021-08-30
tasks = ["Observe the armistice."]
sources = ["resolution-2021-7#1"]
"#,
            },
        ],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let mandates = snapshot.register.mandates.values();
    mandates
        .filter_map(|renewal| {
            let renewed = snapshot.register.mandates.get(renewal.renews.as_ref()?)?;
            let mission = snapshot.register.missions.get(&renewal.mission)?;
            of_renewal(snapshot, mission, renewed, renewal)
        })
        .collect()
}

fn of_renewal(
    snapshot: &Snapshot<'_>,
    mission: &Mission,
    renewed: &Mandate,
    renewal: &Mandate,
) -> Option<Finding> {
    let between = between(renewed, renewal).filter(|gap| gap.from() <= snapshot.ahead)?;
    let others = all_in_force(snapshot, mission);
    let gaps = common(&[between], &with(&cover(&others, between), Known::No));
    let days = words::days(&gaps);
    if days == 0 {
        return None;
    }
    // Where people were there, or go on, the gap is found for them.
    let lapses = || {
        Lapsing::of(snapshot, mission)
            .is_some_and(|lapsing| gaps.iter().any(|gap| gap.contains(lapsing.from)))
    };
    if !uncovered(snapshot, mission, &gaps).is_empty() || lapses() {
        return None;
    }
    let message = Message::new("M106")
        .with("mission", &mission.name)
        .with("renewed", renewed.title_in_tables())
        .with("renewal", renewal.title_in_tables())
        .with("count", days)
        .with("days", words::longest(&gaps));
    let finding = Finding::contradicts(&RULE.rule, mission.id.record(), message);
    Some(from_shown(until_shown(finding, renewed), renewal))
}

/// The days that certainly lie between a mandate and its renewal.
fn between(renewed: &Mandate, renewal: &Mandate) -> Option<Period> {
    let (End::On(until), Begin::On(from)) = (&renewed.until, &renewal.from) else {
        return None;
    };
    let first = until.latest().tomorrow().ok()?;
    Period::new(first, from.earliest().yesterday().ok()?)
}
