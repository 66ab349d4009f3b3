//! K101: people were there on days outside of every national framework of their contribution.

use super::{SHOWN, mission_of, shown, validities};
use crate::checks::cover::{cover, first_after, last_before, with};
use crate::checks::example::Change;
use crate::checks::presence::{Presence, common, shown as people_shown};
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Contribution, Framework, Known, Period, Validity};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "K101",
        name: "days-without-framework",
        severity: Severity::Error,
        sources: &["Grondwet art. 100", "kst-29521-D"],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "from = 2022-01-01\nuntil = 2022-08-31\nmilitary = 2",
            to: "from = 2022-01-01\nuntil = 2022-07-31\nmilitary = 2",
        }],
        // It may have ended earlier, and need not have.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "from = 2022-01-01\nuntil = 2022-08-31\nmilitary = 2",
            to: r#"from = 2022-01-01
until = { words = "in the second half of August 2022", earliest = 2022-08-16, latest = 2022-08-31 }
military = 2"#,
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let contributions = snapshot.register.contributions.values();
    contributions
        .flat_map(|contribution| of_contribution(snapshot, contribution))
        .collect()
}

fn of_contribution(
    snapshot: &Snapshot<'_>,
    contribution: &Contribution,
) -> impl Iterator<Item = Finding> {
    let frameworks = snapshot.frameworks_of(&contribution.id);
    let presence = snapshot.presence(contribution);
    let validities = validities(frameworks);
    let first = validities.iter().filter_map(Validity::possible).min();
    let (before, outside): (Vec<Period>, Vec<Period>) = match first {
        Some(first) if !presence.periods.is_empty() => {
            with(&cover(&validities, snapshot.past()), Known::No)
                .into_iter()
                .partition(|period| period.until() < first.from())
        }
        _ => (Vec::new(), Vec::new()),
    };
    let before = (!before.is_empty()).then(|| {
        let seen = within(&snapshot.seen(contribution), &before);
        before_the_first(snapshot, contribution, frameworks, &seen)
    });
    let outside = found(snapshot, contribution, frameworks, &presence, &outside);
    before.flatten().into_iter().chain(outside)
}

fn within(presence: &Presence, periods: &[Period]) -> Presence {
    Presence {
        periods: common(&presence.periods, periods),
        shown_by: presence.shown_by,
    }
}

/// Between two frameworks, or after the last.
fn found(
    snapshot: &Snapshot<'_>,
    contribution: &Contribution,
    frameworks: &[&Framework],
    presence: &Presence,
    gaps: &[Period],
) -> Option<Finding> {
    let presence = within(presence, gaps);
    let days = &presence.periods;
    days.first()?;
    let message = Message::new("K101")
        .with("mission", mission_of(snapshot, contribution))
        .with("contribution", &contribution.name)
        .with("count", words::days(days))
        .with("days", words::longest(days));
    let finding = Finding::contradicts(&RULE.rule, contribution.id.record(), message);
    let with_people = gaps
        .iter()
        .filter(|gap| days.iter().any(|days| days.within(**gap).is_some()));
    let finding = with_people.take(SHOWN).fold(finding, |finding, gap| {
        let finding = match last_before(frameworks, *gap, Framework::validity) {
            Some(framework) => shown(finding, framework, "until"),
            None => finding,
        };
        match first_after(frameworks, *gap, Framework::validity) {
            Some(framework) => shown(finding, framework, "from"),
            None => finding,
        }
    });
    Some(people_shown(finding, contribution, days, presence.shown_by))
}

/// Before the first framework that is known there may have been another.
fn before_the_first(
    snapshot: &Snapshot<'_>,
    contribution: &Contribution,
    frameworks: &[&Framework],
    presence: &Presence,
) -> Option<Finding> {
    let days = &presence.periods;
    days.first()?;
    let earliest = |framework: &&&Framework| framework.validity().possible();
    let first = frameworks.iter().min_by_key(earliest)?;
    let message = Message::new("K101-before")
        .with("mission", mission_of(snapshot, contribution))
        .with("contribution", &contribution.name)
        .with("count", words::days(days))
        .with("days", words::longest(days));
    let finding = Finding::unconfirmed(&RULE.rule, contribution.id.record(), message);
    let finding = shown(finding, first, "from");
    Some(people_shown(finding, contribution, days, presence.shown_by))
}
