//! P106: a contribution with people, of which no paper shows that parliament was told.

use super::sends_people;
use super::told::Told;
use crate::checks::example::Change;
use crate::checks::presence::Presence;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::Contribution;
use crate::wording::Message;

/// The rule. A single change of the limits that no paper tells of is another's (K109).
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "P106",
        name: "contribution-unreported",
        severity: Severity::Error,
        sources: &["Grondwet art. 100"],
        breaking: &[Change::Add {
            file: "missions/omfc.toml",
            text: r#"
[[contribution]]
id = "omfc-liaison"
name = "Liaison officer"
kind = "headquarters-post"
state = { is = "running", from = 2022-03-01 }
deployments = "none"
sources = ["register-2023#8"]
"#,
        }],
        // Told in a debate.
        clean: &[Change::Replace {
            file: "missions/ships.toml",
            from: "military = 11\npaper = \"law-2021-2\"",
            to: "military = 11\npaper = \"debate-2022-3\"",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let told = Told::of(snapshot.register);
    let contributions = snapshot.register.contributions.values();
    contributions
        .filter_map(|contribution| of_contribution(snapshot, &told, contribution))
        .collect()
}

fn of_contribution<'r>(
    snapshot: &Snapshot<'r>,
    told: &Told<'r>,
    contribution: &'r Contribution,
) -> Option<Finding> {
    let frameworks = snapshot.frameworks_of(&contribution.id).iter();
    let decisions = snapshot.decisions_on(&contribution.id).iter();
    let is_told = !told.of_contribution(contribution).is_empty()
        || frameworks
            .copied()
            .any(|framework| !told.of_framework(framework).is_empty())
        || decisions
            .copied()
            .any(|decision| !told.of_decision(decision).is_empty());
    if is_told || !sends_people(contribution) {
        return None;
    }
    let Presence { periods, .. } = snapshot.presence(contribution);
    if periods.is_empty() {
        return None;
    }
    let message = Message::new("P106")
        .with("mission", snapshot.name_of(&contribution.mission))
        .with("contribution", &contribution.name);
    let days = words::list(periods.iter().map(|days| words::period(*days)));
    let says = Message::new("P106-says-people").with("days", days);
    let about = contribution.id.record();
    Some(Finding::unconfirmed(&RULE.rule, about.clone(), message).shown_by(about, "", says))
}
