//! K111: a national framework is in force, and no one has been there for long.

use super::{mission_of, shown, touching, validities};
use crate::checks::cover::cover;
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::{Contribution, ContributionState, DeploymentRecords, Known, Period, Quantity};
use crate::wording::Message;

/// The parameter that says how many days are long.
const PARAMETER: &str = "framework-unused-days";

/// How many days are long where the register does not say.
const DAYS: u32 = 365;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "K111",
        name: "framework-unused",
        severity: Severity::Info,
        sources: &[],
        breaking: &[
            Change::Add {
                file: "parameters.toml",
                text: r#"
[[parameter]]
id = "framework-unused-days"
name = "framework-unused-days"
title = "A framework without anyone for so long is looked at"
quantity = { is = "days", value = 30 }
from = 2021-02-01
until = "indefinite"
sources = ["law-2021-2#4"]
"#,
            },
            Change::Replace {
                file: "deployments.csv",
                from: "civilian,2022-09-01,2023-08-31",
                to: "civilian,2022-09-01,2023-05-15",
            },
            Change::Replace {
                file: "deployments.csv",
                from: "military,2023-04-01,2023-12-15",
                to: "military,2023-04-01,2023-05-31",
            },
            Change::Replace {
                file: "deployments.csv",
                from: "military,2023-04-16,2023-12-31",
                to: "military,2023-04-16,2023-05-20",
            },
        ],
        // However short: it was in use every day.
        clean: &[Change::Add {
            file: "parameters.toml",
            text: r#"
[[parameter]]
id = "framework-unused-days"
name = "framework-unused-days"
title = "A framework without anyone for so long is looked at"
quantity = { is = "days", value = 1 }
from = 2021-02-01
until = "indefinite"
sources = ["law-2021-2#4"]
"#,
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let long = match snapshot.register.parameter_on(PARAMETER, snapshot.on) {
        Some(Quantity::Days { value } | Quantity::Count { value }) => *value,
        _ => DAYS,
    };
    let contributions = snapshot.register.contributions.values();
    contributions
        .filter_map(|contribution| of_contribution(snapshot, contribution, long))
        .collect()
}

fn of_contribution(
    snapshot: &Snapshot<'_>,
    contribution: &Contribution,
    long: u32,
) -> Option<Finding> {
    let runs = matches!(contribution.state, ContributionState::Running { .. });
    if contribution.deployments != DeploymentRecords::Kept || !runs {
        return None;
    }
    let frameworks = snapshot.frameworks_of(&contribution.id);
    let stretches = cover(&validities(frameworks), snapshot.past());
    let in_force = stretches
        .last()
        .filter(|now| now.known == Known::Yes)?
        .period;
    let there = snapshot.presence(contribution).periods;
    let unused = match there.last() {
        Some(last) => {
            let since = last.until().tomorrow().ok()?;
            Period::new(in_force.from().max(since), in_force.until())?
        }
        None => in_force,
    };
    if unused.days() < long.max(1) {
        return None;
    }
    let message = Message::new("K111")
        .with("mission", mission_of(snapshot, contribution))
        .with("contribution", &contribution.name)
        .with("count", unused.days())
        .with("from", unused.from());
    let subject = contribution.id.record();
    let finding = Finding::differs(&RULE.rule, subject.clone(), message);
    let finding = touching(frameworks, &[unused])
        .take(super::SHOWN)
        .fold(finding, |finding, framework| shown(finding, framework, ""));
    let says = match there.last() {
        Some(last) => Message::new("K111-says-last").with("until", last.until()),
        None => Message::new("K111-says-no-one"),
    };
    let says = says.with("contribution", &contribution.name);
    Some(finding.shown_by(subject, "deployments", says))
}
