//! K105: the flexible reserve was used, and no source shows the decision to do so.

use super::above::{Cause, Group, grouped};
use super::{SHOWN, mission_of, shown, touching};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, ShownBy, Snapshot, presence, words};
use crate::model::{Framework, Period};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "K105",
        name: "reserve-undecided",
        severity: Severity::Error,
        sources: &["Grondwet art. 100", "kst-29521-D"],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "purpose = \"Evacuation\"",
            to: r#"purpose = "Evacuation"

[[contribution.framework.reserve.call]]
count = 2
period = { from = 2023-02-01, until = 2023-02-14 }"#,
        }],
        clean: &[
            Change::Replace {
                file: "missions/omfc.toml",
                from: "purpose = \"Evacuation\"",
                to: r#"purpose = "Evacuation"

[[contribution.framework.reserve.call]]
count = 2
period = { from = 2023-02-01, until = 2023-02-14 }
decision = "omfc-evacuate""#,
            },
            Change::Add {
                file: "missions/omfc.toml",
                text: r#"
[[contribution.decision]]
id = "omfc-evacuate"
kind = "change"
date = 2023-01-30
what = "To call upon the reserve for two weeks."
paper = "report-2023"
sources = ["report-2023#2"]
"#,
            },
        ],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let frameworks = snapshot.register.frameworks.values();
    let called = frameworks.filter_map(|framework| called(snapshot, framework));
    let uncalled = grouped(snapshot, |cause| matches!(cause, Cause::Reserve));
    let uncalled = uncalled
        .iter()
        .filter_map(|group| uncalled_upon(snapshot, group));
    called.chain(uncalled).collect()
}

/// Called upon, without the decision.
fn called(snapshot: &Snapshot<'_>, framework: &Framework) -> Option<Finding> {
    let contribution = snapshot
        .register
        .contributions
        .get(&framework.contribution)?;
    let reserves = framework.reserves.iter().enumerate();
    let calls: Vec<(usize, Period)> = reserves
        .flat_map(|(place, reserve)| {
            let calls = reserve.calls.iter();
            let undecided =
                calls.filter(|call| call.decision.is_none() && call.period.from() <= snapshot.on);
            undecided.map(move |call| (place, call.period))
        })
        .collect();
    let (place, _) = calls.first()?;
    let days: Vec<Period> = calls.iter().map(|(_, period)| *period).collect();
    let message = Message::new("K105")
        .with("mission", mission_of(snapshot, contribution))
        .with("contribution", &contribution.name)
        .with(
            "days",
            words::list(days.iter().map(|days| words::period(*days))),
        );
    let says = Message::new("K105-says").with(
        "days",
        words::list(days.iter().map(|days| words::period(*days))),
    );
    let finding = Finding::unconfirmed(&RULE.rule, framework.id.record(), message);
    let reserve = ("reserve", *place);
    Some(finding.shown_by_part(framework.id.record(), reserve, "call", says))
}

/// More people than the limit, who would have fitted into a reserve that no one called upon.
fn uncalled_upon(snapshot: &Snapshot<'_>, group: &Group<'_, '_>) -> Option<Finding> {
    let contribution = group.contribution;
    let (days, worst) = (group.periods(), group.worst()?);
    let message = Message::new("K105-uncalled")
        .with("mission", mission_of(snapshot, contribution))
        .with("contribution", &contribution.name)
        .with("category", group.category.word())
        .with("count", worst.count)
        .with("limit", worst.limit)
        .with("days", words::longest(&days));
    let finding = Finding::unconfirmed(&RULE.rule, contribution.id.record(), message);
    let frameworks = snapshot.frameworks_of(&contribution.id);
    let finding = touching(frameworks, &days)
        .filter(|framework| !framework.reserves.is_empty())
        .take(SHOWN)
        .fold(finding, |finding, framework| {
            shown(finding, framework, "reserve")
        });
    Some(presence::shown(
        finding,
        contribution,
        &days,
        ShownBy::Deployments,
    ))
}
