//! D104: a person was sent again before a time at home was over.
//!
//! Deployments that meet are one time away. How long the time at home is, is asked of the
//! parameter `home-days-per-away-day` as it held on the last day away; without it the rule says
//! nothing. A person may agree to go earlier, which the register does not know.

use super::people::{AtOdds, Pair, Tour, by_contribution, tours};
use super::rows::day;
use crate::checks::example::Change;
use crate::checks::parameters::{self, Dated, Value, names};
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::Known;
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "D104",
        name: "home-too-short",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[
            Change::Add {
                file: "parameters.toml",
                text: r#"
[[parameter]]
id = "home-days"
name = "home-days-per-away-day"
title = "Days at home for each day away"
quantity = { is = "count", value = 2 }
from = 2021-02-01
until = "indefinite"
sources = ["register-2023"]
"#,
            },
            Change::Replace {
                file: "deployments.csv",
                from: "7,omfc-observer,1007",
                to: "7,omfc-observer,1003",
            },
        ],
        // Away for 227 days from 17 January, at home for 227 days through 15 April.
        clean: &[
            Change::Add {
                file: "parameters.toml",
                text: r#"
[[parameter]]
id = "home-days"
name = "home-days-per-away-day"
title = "Days at home for each day away"
quantity = { is = "count", value = 1 }
from = 2021-02-01
until = "indefinite"
sources = ["register-2023"]
"#,
            },
            Change::Replace {
                file: "deployments.csv",
                from: "2,omfc-observer,1002,military,2022-01-01",
                to: "2,omfc-observer,1002,military,2022-01-17",
            },
            Change::Replace {
                file: "deployments.csv",
                from: "7,omfc-observer,1007",
                to: "7,omfc-observer,1002",
            },
        ],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let home = Dated::named(snapshot.register, names::HOME, parameters::count);
    if home.is_empty() {
        return Vec::new();
    }
    let (pairs, asked) = too_soon(&tours(snapshot), &home);
    let found = by_contribution(snapshot, &pairs);
    let findings = found.iter().map(|found| finding(snapshot, found, asked));
    findings.collect()
}

/// The tours that began too soon, each with the one after which they did, and the last parameter
/// that was asked.
fn too_soon<'r>(tours: &[Tour], home: &Dated<'r>) -> (Vec<Pair>, Option<Value<'r>>) {
    let (mut pairs, mut asked) = (Vec::new(), None);
    // A time away: its first day, and the tour of it that ended last.
    let mut away: Option<(u16, Tour)> = None;
    for tour in tours {
        let Some((first, until)) = away.filter(|(_, until)| until.is_of_same(*tour)) else {
            away = Some((tour.first(), *tour));
            continue;
        };
        if tour.first() <= until.last().saturating_add(1) {
            let last = if tour.last() > until.last() {
                *tour
            } else {
                until
            };
            away = Some((first, last));
            continue;
        }
        away = Some((tour.first(), *tour));
        let value = day(until.last()).and_then(|last| home.least_on(last));
        let Some(value) = value.filter(|value| value.known == Known::Yes) else {
            continue;
        };
        let days_away = u64::from(until.last() - first) + 1;
        let days_home = u64::from(tour.first() - until.last()) - 1;
        if days_home < days_away * u64::from(value.count) {
            pairs.push((until, *tour));
            asked = Some(value);
        }
    }
    (pairs, asked)
}

fn finding(snapshot: &Snapshot<'_>, found: &AtOdds<'_>, asked: Option<Value<'_>>) -> Finding {
    let message = Message::new("D104")
        .with("contribution", &found.contribution.name)
        .with("mission", snapshot.name_of(&found.contribution.mission))
        .with("count", found.persons);
    let subject = found.contribution.id.record();
    let finding = found.shown_in(Finding::differs(&RULE.rule, subject, message));
    match asked {
        Some(value) => {
            let says = Message::new("D104-says").with("count", value.count);
            finding.shown_by(value.parameter.id.record(), "quantity", says)
        }
        None => finding,
    }
}
