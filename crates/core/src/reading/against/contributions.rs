//! T207: a first or last day of a contribution that the register has otherwise.

use super::{AgainstRule, Comparison};
use crate::checks::{Finding, Rule, Severity, end, moment};
use crate::model::{Begin, Contribution, End, Validity};
use crate::reading::names::MissionAt;
use crate::reading::rules::value;
use crate::reading::statements::{Predicate, Statement};
use crate::wording::{Argument, Message};

/// The rule.
pub static RULE: AgainstRule = AgainstRule {
    rule: Rule {
        code: "T207",
        name: "contribution-not-as-registered",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    register: &[],
    breaking: "2.1 OMFC\n\nSinds juni 2021 levert Nederland militairen aan OMFC.\n",
    clean: "2.1 OMFC\n\nSinds begin 2022 levert Nederland militairen aan OMFC.\n",
    check,
};

fn check(comparison: &Comparison<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, mission) in comparison.missions() {
        // Of several contributions a text seldom says which it means.
        let mut given = comparison.register.contributions_to(mission);
        let (Some(contribution), None) = (given.next(), given.next()) else {
            continue;
        };
        let Some(run) = contribution.run() else {
            continue;
        };
        for predicate in [Predicate::ContributionFrom, Predicate::ContributionUntil] {
            let stated = comparison.stated(at, predicate);
            let fits = |one: &Statement| !one.is_plain() || day_fits(one, predicate, &run);
            if let [first, ..] = stated.as_slice()
                && !stated.iter().any(|one| fits(one))
            {
                found.push(tell(comparison, at, first, contribution, &run));
            }
        }
    }
    found
}

/// Whether the register can have meant the day.
fn day_fits(statement: &Statement, predicate: Predicate, run: &Validity) -> bool {
    let Some(when) = statement.value.when() else {
        return true;
    };
    let (earliest, latest) = match (predicate, &run.from, &run.until) {
        (Predicate::ContributionFrom, Begin::On(from), _) => (from.earliest(), from.latest()),
        (Predicate::ContributionUntil, _, End::On(until)) => (until.earliest(), until.latest()),
        // One that runs may have been told to end later.
        _ => return true,
    };
    when.earliest() <= latest && earliest <= when.latest()
}

fn tell(
    comparison: &Comparison<'_>,
    at: MissionAt,
    statement: &Statement,
    contribution: &Contribution,
    run: &Validity,
) -> Finding {
    let review = &comparison.review;
    let begins = statement.predicate == Predicate::ContributionFrom;
    let registered: Argument = match (&run.from, begins) {
        (Begin::On(from), true) => moment(from),
        _ => end(&run.until),
    };
    let message = Message::new(if begins { "T207" } else { "T207-until" })
        .with("subject", review.name(Some(at)))
        .with("document", value(statement))
        .with("register", registered.clone());
    let finding = Finding::differs(&RULE.rule, review.subject(Some(at)), message);
    let says = Message::new(statement_name(begins)).with("day", registered);
    review
        .shown(finding, statement)
        .shown_by(contribution.id.record(), "state", says)
}

fn statement_name(begins: bool) -> &'static str {
    if begins {
        "reading-registered-from"
    } else {
        "reading-registered-until"
    }
}
