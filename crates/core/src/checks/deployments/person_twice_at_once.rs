//! D103: a person is recorded in two deployments at once.
//!
//! Whoever goes over from one post to another has one day in common between them; two days or
//! more are a fault. Who the person is, is not told: the deployments are.

use super::people::{AtOdds, Pair, Tour, by_contribution, tours};
use super::rows::through;
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "D103",
        name: "person-twice-at-once",
        severity: Severity::Error,
        sources: &[],
        breaking: &[Change::Replace {
            file: "deployments.csv",
            from: "7,omfc-observer,1007",
            to: "7,omfc-observer,1006",
        }],
        // An observer becomes the adviser: the last day of one post is the first of the other.
        clean: &[
            Change::Replace {
                file: "deployments.csv",
                from: "5,omfc-adviser,1005,civilian,2022-09-01,2023-08-31",
                to: "5,omfc-adviser,1005,civilian,2022-09-01,2023-05-31",
            },
            Change::Replace {
                file: "deployments.csv",
                from: "7,omfc-observer,1007,military,2023-04-16,2023-12-31",
                to: "7,omfc-observer,1007,military,2023-04-16,2023-06-01",
            },
            Change::Add {
                file: "deployments.csv",
                text: "8,omfc-adviser,1007,civilian,2023-06-01,2024-02-29,register-2023\n\
                       9,omfc-observer,1008,military,2023-06-02,2023-12-31,register-2023\n",
            },
        ],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let Some(through) = through(snapshot) else {
        return Vec::new();
    };
    let found = by_contribution(snapshot, &clashes(&tours(snapshot), through));
    found.iter().map(|found| finding(snapshot, found)).collect()
}

/// The tours that have two days or more in common with an earlier one, each with that of the
/// earlier ones that lasts longest.
fn clashes(tours: &[Tour], through: u16) -> Vec<Pair> {
    let mut clashes = Vec::new();
    let mut held: Option<Tour> = None;
    for tour in tours {
        let Some(longest) = held.filter(|held| held.is_of_same(*tour)) else {
            held = Some(*tour);
            continue;
        };
        if longest.last().min(tour.last()).min(through) > tour.first() {
            clashes.push((longest, *tour));
        }
        if tour.last() > longest.last() {
            held = Some(*tour);
        }
    }
    clashes
}

fn finding(snapshot: &Snapshot<'_>, found: &AtOdds<'_>) -> Finding {
    let message = Message::new("D103")
        .with("contribution", &found.contribution.name)
        .with("mission", snapshot.name_of(&found.contribution.mission))
        .with("count", found.persons);
    let subject = found.contribution.id.record();
    found.shown_in(Finding::contradicts(&RULE.rule, subject, message))
}
