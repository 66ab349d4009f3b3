//! P103: days between an edition and the one before it, of which no edition tells.

use jiff::ToSpan as _;

use super::series::with_earlier;
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Edition, Period};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "P103",
        name: "report-gap",
        severity: Severity::Warning,
        sources: &["kst-29521-D"],
        breaking: &[Change::Replace {
            file: "editions/report-2022/edition.toml",
            from: "until = 2021-12-31",
            to: "until = 2021-11-30",
        }],
        // The one before ends a month earlier; another tells of that month.
        clean: &[
            Change::Replace {
                file: "editions/report-2022/edition.toml",
                from: "until = 2021-12-31",
                to: "until = 2021-11-30",
            },
            Change::Add {
                file: "editions/report-december/edition.toml",
                text: r#"id = "report-december"
title = "Missions in December 2021"
period = { from = 2021-12-01, until = 2021-12-31 }
due = 2022-05-18
offered = 2022-05-18
previous = "report-2022"
sources = ["report-2022"]
"#,
            },
        ],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    with_earlier(snapshot)
        .into_iter()
        .filter_map(|(edition, earlier)| of_edition(snapshot, edition, &earlier))
        .collect()
}

fn of_edition(snapshot: &Snapshot<'_>, edition: &Edition, earlier: &[&Edition]) -> Option<Finding> {
    let before = earlier
        .iter()
        .max_by_key(|before| (before.period.until(), &before.id))?;
    let from = before.period.until().checked_add(1.days()).ok()?;
    let until = edition.period.from().checked_sub(1.days()).ok()?;
    let days = Period::new(from, until)?;
    let is_linked = match &edition.previous {
        None => false,
        Some(previous) => {
            let mut editions = snapshot.register.editions.values();
            if !editions.any(|found| found.paper.as_ref() == Some(previous)) {
                // The one before it is known to exist, and not what it covers.
                return None;
            }
            before.paper.as_ref() == Some(previous)
        }
    };
    let message = Message::new("P103")
        .with("edition", &edition.title)
        .with("before", &before.title)
        .with("days", words::period(days));
    let about = edition.id.record();
    let finding = if is_linked {
        Finding::contradicts(&RULE.rule, about.clone(), message)
    } else {
        Finding::unconfirmed(&RULE.rule, about.clone(), message)
    };
    Some(finding.shown_by(about, "period", covers(edition)).shown_by(
        before.id.record(),
        "period",
        covers(before),
    ))
}

/// That an edition covers its period.
pub(super) fn covers(edition: &Edition) -> Message {
    Message::new("P103-says-covers")
        .with("edition", &edition.title)
        .with("days", words::period(edition.period))
}
