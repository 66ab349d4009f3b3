//! K108: a national framework runs on after its contribution has ended.

use super::{mission_of, shown};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Contribution, ContributionState, End, Framework, Known};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "K108",
        name: "framework-outlives-contribution",
        severity: Severity::Info,
        sources: &[],
        breaking: &[Change::Replace {
            file: "missions/ships.toml",
            from: "state = { is = \"running\", from = 2021-02-01 }",
            to: "state = { is = \"ended\", from = 2021-02-01, until = 2023-05-31 }",
        }],
        // Both end on the same day.
        clean: &[
            Change::Replace {
                file: "missions/ships.toml",
                from: "state = { is = \"running\", from = 2021-02-01 }",
                to: "state = { is = \"ended\", from = 2021-02-01, until = 2023-06-30 }",
            },
            Change::Replace {
                file: "missions/ships.toml",
                from: "until = \"indefinite\"\nmilitary = 11",
                to: "until = 2023-06-30\nmilitary = 11",
            },
            Change::Replace {
                file: "missions/ships.toml",
                from: "most = 11 }\nfrom = 2021-02-01\nuntil = \"indefinite\"",
                to: "most = 11 }\nfrom = 2021-02-01\nuntil = 2023-06-30",
            },
        ],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let contributions = snapshot.register.contributions.values();
    contributions
        .filter_map(|contribution| of_contribution(snapshot, contribution))
        .collect()
}

fn of_contribution(snapshot: &Snapshot<'_>, contribution: &Contribution) -> Option<Finding> {
    let ContributionState::Ended { until, .. } = &contribution.state else {
        return None;
    };
    if until.latest() > snapshot.on {
        return None;
    }
    // Those of the past are over as well.
    let runs_on = |framework: &&Framework| {
        let outlives = match &framework.until {
            End::On(own) => own.earliest() > until.latest(),
            End::Indefinite => true,
            End::Unknown => false,
        };
        outlives && framework.validity().holds_on(snapshot.on) == Known::Yes
    };
    let frameworks = snapshot.frameworks_of(&contribution.id).iter().copied();
    let framework = frameworks.filter(runs_on).last()?;
    let message = Message::new("K108")
        .with("mission", mission_of(snapshot, contribution))
        .with("contribution", &contribution.name)
        .with("until", words::moment(until));
    let subject = contribution.id.record();
    let finding = Finding::differs(&RULE.rule, subject.clone(), message);
    let says = Message::new("K108-says")
        .with("contribution", &contribution.name)
        .with("until", words::moment(until));
    Some(shown(finding, framework, "until").shown_by(subject, "state", says))
}
