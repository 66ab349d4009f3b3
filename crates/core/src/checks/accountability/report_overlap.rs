//! P104: an edition that begins before the one before it has ended.

use super::report_gap::covers;
use super::series::with_earlier;
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Edition, Period};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "P104",
        name: "report-overlap",
        severity: Severity::Warning,
        sources: &["kst-29521-D"],
        breaking: &[Change::Replace {
            file: "editions/report-2022/edition.toml",
            from: "until = 2021-12-31",
            to: "until = 2022-01-31",
        }],
        // A report of its own, on a mission that the annual one tells nothing of.
        clean: &[
            Change::Replace {
                file: "missions/ships.toml",
                from: "reported = \"here\"",
                to: "reported = \"separately\"",
            },
            Change::Replace {
                file: "editions/report-2023/edition.toml",
                from: r#"[[section]]
id = "ships"
title = "Protection of ships"
kind = "mission"
missions = ["ships"]

"#,
                to: "",
            },
            Change::Remove {
                file: "editions/report-2023/narrative/ships.md",
            },
            Change::Replace {
                file: "editions/report-2023/edition.toml",
                from: "id = \"ships\"\nlabel = \"Ship Protection\"",
                to: "id = \"ships\"\nseparate = true\nlabel = \"Ship Protection\"",
            },
            Change::Add {
                file: "editions/ships-2022/edition.toml",
                text: r#"id = "ships-2022"
title = "Protection of ships in 2022"
period = { from = 2022-01-01, until = 2022-12-31 }
offered = 2023-05-17
sources = ["desk-2023"]

[[section]]
id = "ships"
title = "Protection of ships"
kind = "mission"
missions = ["ships"]
without_text = true
"#,
            },
        ],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    with_earlier(snapshot)
        .into_iter()
        .filter_map(|(edition, earlier)| of_edition(edition, &earlier))
        .collect()
}

fn of_edition(edition: &Edition, earlier: &[&Edition]) -> Option<Finding> {
    let before = earlier
        .iter()
        .max_by_key(|before| (before.period.until(), &before.id))?;
    let until = before.period.until().min(edition.period.until());
    let days = Period::new(edition.period.from(), until)?;
    let message = Message::new("P104")
        .with("edition", &edition.title)
        .with("before", &before.title)
        .with("days", words::period(days));
    let about = edition.id.record();
    Some(
        Finding::contradicts(&RULE.rule, about.clone(), message)
            .shown_by(about, "period", covers(edition))
            .shown_by(before.id.record(), "period", covers(before)),
    )
}
