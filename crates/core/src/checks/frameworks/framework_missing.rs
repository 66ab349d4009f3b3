//! K102: people were sent, and the register has no national framework of their contribution.

use super::mission_of;
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::{Contribution, Reported};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "K102",
        name: "framework-missing",
        severity: Severity::Error,
        sources: &["Grondwet art. 100", "kst-29521-D"],
        breaking: &[Change::Replace {
            file: "missions/ships.toml",
            from: r#"[[contribution.framework]]
id = "protection-teams-2021"
from = 2021-02-01
until = "indefinite"
military = 11
paper = "law-2021-2"
sources = ["law-2021-2#4"]
"#,
            to: "",
        }],
        // There is one, of which the begin is not known.
        clean: &[Change::Replace {
            file: "missions/ships.toml",
            from: "from = 2021-02-01\nuntil = \"indefinite\"\nmilitary = 11",
            to: "from = \"unknown\"\nuntil = \"indefinite\"\nmilitary = 11",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let contributions = snapshot.register.contributions.values();
    contributions
        .filter(|contribution| snapshot.frameworks_of(&contribution.id).is_empty())
        .filter(|contribution| snapshot.has_sent(contribution) && is_ours(snapshot, contribution))
        .map(|contribution| found(snapshot, contribution))
        .collect()
}

/// What is given to a purely civil mission stands in the accounts of others.
fn is_ours(snapshot: &Snapshot<'_>, contribution: &Contribution) -> bool {
    let mission = snapshot.mission_of(contribution);
    mission.is_some_and(|mission| mission.reported != Reported::CivilElsewhere)
}

fn found(snapshot: &Snapshot<'_>, contribution: &Contribution) -> Finding {
    let message = Message::new("K102")
        .with("mission", mission_of(snapshot, contribution))
        .with("contribution", &contribution.name);
    let says = Message::new("check-sent").with("contribution", &contribution.name);
    let subject = contribution.id.record();
    let finding =
        Finding::unconfirmed(&RULE.rule, subject.clone(), message).shown_by(subject, "state", says);
    // Others of the mission have one: this one stands beside them.
    let others = snapshot.contributions_to(&contribution.mission).iter();
    let frameworks = others.flat_map(|other| snapshot.frameworks_of(&other.id));
    match frameworks.max_by_key(|framework| framework.validity().possible()) {
        Some(framework) => super::shown(finding, framework, ""),
        None => finding,
    }
}
