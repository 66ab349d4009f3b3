//! K103: more people of a category were there at once than the national framework allows.

use super::above::{Cause, Group, grouped};
use super::{SHOWN, mission_of, shown, size_field, touching};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, ShownBy, Snapshot, presence, words};
use crate::wording::Message;

/// The rule. What a temporary extra or a reserve explains is found by rules of their own.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "K103",
        name: "limit-exceeded",
        severity: Severity::Error,
        sources: &["Grondwet art. 100", "kst-29521-D"],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "from = 2022-01-01\nuntil = 2022-08-31\nmilitary = 2",
            to: "from = 2022-01-01\nuntil = 2022-08-31\nmilitary = 1",
        }],
        // Three at once, of whom one on the temporary extra.
        clean: &[
            Change::Replace {
                file: "missions/omfc.toml",
                from: "from = 2022-10-01\nuntil = 2022-11-30",
                to: "from = 2022-09-01\nuntil = 2022-11-30",
            },
            Change::Replace {
                file: "missions/omfc.toml",
                from: "seats = 2",
                to: "seats = { words = \"two or three\", least = 2, most = 3 }",
            },
            Change::Replace {
                file: "deployments.csv",
                from: "1,omfc-observer,1001,military,2022-01-01,2022-08-31",
                to: "1,omfc-observer,1001,military,2022-01-01,2022-09-15",
            },
        ],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let groups = grouped(snapshot, |cause| matches!(cause, Cause::Unexplained));
    groups
        .iter()
        .filter_map(|group| found(snapshot, group))
        .collect()
}

fn found(snapshot: &Snapshot<'_>, group: &Group<'_, '_>) -> Option<Finding> {
    let contribution = group.contribution;
    let (days, worst) = (group.periods(), group.worst()?);
    let message = Message::new("K103")
        .with("mission", mission_of(snapshot, contribution))
        .with("contribution", &contribution.name)
        .with("category", group.category.word())
        .with("count", worst.count)
        .with("limit", worst.limit)
        .with("days", words::longest(&days))
        .with("length", words::days(&days));
    let finding = Finding::contradicts(&RULE.rule, contribution.id.record(), message);
    let frameworks = snapshot.frameworks_of(&contribution.id);
    let field = size_field(group.category);
    let finding = touching(frameworks, &days)
        .take(SHOWN)
        .fold(finding, |finding, framework| {
            shown(finding, framework, field)
        });
    Some(presence::shown(
        finding,
        contribution,
        &days,
        ShownBy::Deployments,
    ))
}
