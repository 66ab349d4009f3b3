//! K110: the national framework ends before long, none follows on, and the contribution goes on.

use super::{mission_of, shown, validities};
use crate::checks::cover::lapse;
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Contribution, End, Framework, Known, Period};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "K110",
        name: "framework-lapsing",
        severity: Severity::Warning,
        sources: &["Grondwet art. 100", "kst-29521-D"],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "from = 2022-09-01\nuntil = 2024-08-31\nmilitary = 2",
            to: "from = 2022-09-01\nuntil = 2023-10-31\nmilitary = 2",
        }],
        // The next one is known, and begins on the day after.
        clean: &[
            Change::Replace {
                file: "missions/omfc.toml",
                from: "from = 2022-09-01\nuntil = 2024-08-31\nmilitary = 2",
                to: "from = 2022-09-01\nuntil = 2023-10-31\nmilitary = 2",
            },
            Change::Add {
                file: "missions/omfc.toml",
                text: r#"
[[contribution.framework]]
id = "omfc-observers-2024"
from = 2023-11-01
until = 2024-08-31
military = 2
civilian = 1
paper = "letter-2022-31"
decision = "omfc-extend"
sources = ["letter-2022-31#2"]
"#,
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
    let frameworks = snapshot.frameworks_of(&contribution.id);
    let coming = snapshot.coming()?;
    let lapse = lapse(&validities(frameworks), snapshot.on, coming.until())?;
    let last = |framework: &Framework| framework.validity().possible();
    let begun = frameworks.iter().copied();
    let begun =
        begun.filter(|framework| last(framework).is_some_and(|days| days.from() < lapse.from));
    let framework =
        begun.max_by_key(|framework| (last(framework).map(Period::until), &framework.id))?;
    // An end that may be years away is no end to look ahead to.
    let is_telling = match &framework.until {
        End::On(until) => words::is_telling(until),
        End::Indefinite | End::Unknown => false,
    };
    let is_found = lapse.known == Known::No || is_telling;
    if !is_found || !snapshot.goes_on(contribution, lapse.from) {
        return None;
    }
    let message = Message::new("K110")
        .with("mission", mission_of(snapshot, contribution))
        .with("contribution", &contribution.name)
        .with("until", words::end(&framework.until));
    let subject = contribution.id.record();
    let finding = if lapse.known == Known::No {
        Finding::contradicts(&RULE.rule, subject.clone(), message)
    } else {
        Finding::unconfirmed(&RULE.rule, subject.clone(), message)
    };
    let says = Message::new("check-goes-on").with("contribution", &contribution.name);
    Some(shown(finding, framework, "until").shown_by(subject, "state", says))
}
