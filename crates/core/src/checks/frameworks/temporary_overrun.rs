//! K106: people stayed above the limit after a temporary extra had ended, or the extra lasts
//! longer than the framework that it belongs to.

use super::above::{Cause, Group, grouped};
use super::{mission_of, shown};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, ShownBy, Snapshot, presence, words};
use crate::model::{End, Framework, Temporary};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "K106",
        name: "temporary-overrun",
        severity: Severity::Error,
        sources: &["Grondwet art. 100", "kst-29521-D"],
        breaking: &[
            Change::Replace {
                file: "missions/omfc.toml",
                from: "from = 2022-10-01\nuntil = 2022-11-30",
                to: "from = 2022-09-01\nuntil = 2022-09-10",
            },
            Change::Replace {
                file: "deployments.csv",
                from: "1,omfc-observer,1001,military,2022-01-01,2022-08-31",
                to: "1,omfc-observer,1001,military,2022-01-01,2022-09-20",
            },
        ],
        // The third one leaves on the last day of the extra.
        clean: &[
            Change::Replace {
                file: "missions/omfc.toml",
                from: "from = 2022-10-01\nuntil = 2022-11-30",
                to: "from = 2022-09-01\nuntil = 2022-09-10",
            },
            Change::Replace {
                file: "missions/omfc.toml",
                from: "seats = 2",
                to: "seats = { words = \"two or three\", least = 2, most = 3 }",
            },
            Change::Replace {
                file: "deployments.csv",
                from: "1,omfc-observer,1001,military,2022-01-01,2022-08-31",
                to: "1,omfc-observer,1001,military,2022-01-01,2022-09-10",
            },
        ],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let groups = grouped(snapshot, |cause| matches!(cause, Cause::Overrun(..)));
    let stayed = groups.iter().filter_map(|group| stayed(snapshot, group));
    let frameworks = snapshot.register.frameworks.values();
    let longer = frameworks.flat_map(|framework| {
        let extras = framework.temporary.iter().enumerate();
        extras.filter_map(|(place, extra)| longer(snapshot, framework, place, extra))
    });
    stayed.chain(longer).collect()
}

fn stayed(snapshot: &Snapshot<'_>, group: &Group<'_, '_>) -> Option<Finding> {
    let contribution = group.contribution;
    let (days, worst) = (group.periods(), group.worst()?);
    let message = Message::new("K106")
        .with("mission", mission_of(snapshot, contribution))
        .with("contribution", &contribution.name)
        .with("category", group.category.word())
        .with("count", worst.count)
        .with("limit", worst.limit)
        .with("days", words::longest(&days));
    let finding = Finding::contradicts(&RULE.rule, contribution.id.record(), message);
    let finding = group.times.iter().fold(finding, |finding, above| {
        let Cause::Overrun(framework, place, extra) = above.cause else {
            return finding;
        };
        let finding = extra_shown(finding, framework, place, extra);
        shown(finding, framework, group.category.word())
    });
    Some(presence::shown(
        finding,
        contribution,
        &days,
        ShownBy::Deployments,
    ))
}

/// An extra adds to a framework and cannot outlast it.
fn longer(
    snapshot: &Snapshot<'_>,
    framework: &Framework,
    place: usize,
    extra: &Temporary,
) -> Option<Finding> {
    let End::On(until) = &framework.until else {
        return None;
    };
    let is_longer = match &extra.until {
        End::On(extra) => extra.earliest() > until.latest(),
        End::Indefinite => true,
        End::Unknown => false,
    };
    let contribution = snapshot
        .register
        .contributions
        .get(&framework.contribution)?;
    if !is_longer {
        return None;
    }
    let message = Message::new("K106-longer")
        .with("mission", mission_of(snapshot, contribution))
        .with("contribution", &contribution.name)
        .with("extra", words::held(&extra.validity()))
        .with("until", words::moment(until));
    let finding = Finding::contradicts(&RULE.rule, framework.id.record(), message);
    let finding = extra_shown(finding, framework, place, extra);
    Some(
        shown(finding, framework, "until")
            .at_most(Severity::Warning)
            .advised(Message::new("K106-longer-advice")),
    )
}

fn extra_shown(
    finding: Finding,
    framework: &Framework,
    place: usize,
    extra: &Temporary,
) -> Finding {
    let says = Message::new("K106-says")
        .with("count", extra.count)
        .with("category", extra.category.word())
        .with("days", words::held(&extra.validity()));
    finding.shown_by_part(framework.id.record(), ("temporary", place), "until", says)
}
