//! V106: a private company on the ground of cost, which cannot be tested: its price is not
//! recorded, or no criterion is.
//!
//! Which extra cost is out of proportion is in none of the sources known here: the criterion is
//! a dated parameter, and a register without it is told so once for each contribution, as
//! information.

use std::collections::BTreeMap;

use super::grant::{Grant, private};
use crate::checks::example::Change;
use crate::checks::parameters::{self, Dated, names};
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::{ContributionId, PrivateGround, Text};
use crate::wording::Message;

/// The rule. The criterion is the parameter `pmsc-cost-criterion` (an amount).
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "V106",
        name: "cost-not-shown",
        severity: Severity::Error,
        sources: &["Wet ter Bescherming Koopvaardij", "kst-34558-3"],
        breaking: &[Change::Replace {
            file: "requests.csv",
            from: "pmsc,no-room,2022-09-01",
            to: "pmsc,cost,2022-09-01",
        }],
        // With the price, and a criterion in force on the first day.
        clean: &[
            Change::Replace {
                file: "requests.csv",
                from: "2022-09-08,,,carried-out,2022-08-05,pmsc,no-room",
                to: "2022-09-08,EUR 30000,,carried-out,2022-08-05,pmsc,cost",
            },
            Change::Add {
                file: "parameters.toml",
                text: r#"
[[parameter]]
id = "cost-criterion"
name = "pmsc-cost-criterion"
title = "Extra cost of a protection team that is out of proportion"
quantity = { is = "amount", value = "EUR 20000" }
from = 2022-06-01
until = "indefinite"
sources = ["law-2021-2#9"]
"#,
            },
        ],
    },
    check,
};

/// How many requests a finding shows.
const SHOWN: usize = 4;

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let criterion = Dated::named(
        snapshot.register,
        names::COST_CRITERION,
        parameters::anything,
    );
    let mut by_contribution: BTreeMap<&ContributionId, (Vec<Grant<'_>>, Vec<Grant<'_>>)> =
        BTreeMap::new();
    for (grant, day) in private(snapshot) {
        if grant.ground != Some(PrivateGround::Cost) {
            continue;
        }
        let (without_price, without_criterion) = by_contribution
            .entry(&grant.request.contribution)
            .or_default();
        if grant.request.private_price.is_none() {
            without_price.push(grant);
        } else if criterion.most_on(day).is_none() {
            without_criterion.push(grant);
        }
    }
    let mut findings = Vec::new();
    for (contribution, (without_price, without_criterion)) in by_contribution {
        let named = |message: Message, grants: &[Grant<'_>]| {
            message
                .with("count", grants.len())
                .with("contribution", name(snapshot, contribution))
        };
        if !without_price.is_empty() {
            let message = named(Message::new("V106"), &without_price);
            let finding = Finding::unconfirmed(&RULE.rule, contribution.record(), message);
            findings.push(shown(finding, &without_price));
        }
        if !without_criterion.is_empty() {
            let message = named(Message::new("V106-criterion"), &without_criterion);
            let finding = Finding::unconfirmed(&RULE.rule, contribution.record(), message)
                .at_most(Severity::Info)
                .advised(Message::new("V106-criterion-advice"));
            findings.push(shown(finding, &without_criterion));
        }
    }
    findings
}

fn name(snapshot: &Snapshot<'_>, contribution: &ContributionId) -> Text {
    let found = snapshot.register.contributions.get(contribution);
    found.map_or_else(
        || Text::own(contribution.as_str()),
        |found| found.name.clone(),
    )
}

fn shown(finding: Finding, grants: &[Grant<'_>]) -> Finding {
    let shown = grants.iter().take(SHOWN);
    shown.fold(finding, |finding, grant| grant.shown_in(finding))
}
