//! Waivers: findings that were looked at and left, each with who, why and until when; and what
//! is wrong with the waivers themselves.

use std::collections::BTreeSet;

use super::data::{waiver_expired, waiver_of_no_rule, waiver_unused};
use super::{Finding, RegisterRule, Snapshot};
use crate::model::{Waiver, WaiverId};

/// The rules over the waivers, which look at what the others found.
pub static WAIVER_RULES: &[&RegisterRule] = &[
    &waiver_unused::RULE,
    &waiver_expired::RULE,
    &waiver_of_no_rule::RULE,
];

/// The waivers that name a rule that does not exist. `known` tells whether there is a rule with a
/// code or name, whether it was asked or not: only the caller knows the rules over the report
/// too. To be added to what is found before that is settled.
#[must_use]
pub fn unknown_rules(snapshot: &Snapshot<'_>, known: impl Fn(&str) -> bool) -> Vec<Finding> {
    waiver_of_no_rule::check(snapshot, known)
}

/// What is found once the waivers are taken into account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled<'r> {
    /// What stands: the worst first, then by rule and subject.
    pub findings: Vec<Finding>,
    /// What was waived, with the waiver.
    pub waived: Vec<(Finding, &'r Waiver)>,
}

/// Takes out what is waived and adds what is wrong with the waivers. `known` are the codes and
/// names of all rules that were asked: a waiver of another one is not called unused.
#[must_use]
pub fn settle<'r>(
    snapshot: &Snapshot<'r>,
    findings: Vec<Finding>,
    asked: impl Fn(&str) -> bool,
) -> Settled<'r> {
    let waivers: Vec<&Waiver> = snapshot.register.waivers.values().collect();
    let mut used: BTreeSet<&WaiverId> = BTreeSet::new();
    let mut stands = Vec::new();
    let mut waived = Vec::new();
    for finding in findings {
        let fitting = waivers.iter().find(|waiver| covers(waiver, &finding));
        let Some(waiver) = fitting else {
            stands.push(finding);
            continue;
        };
        used.insert(&waiver.id);
        if waiver.until >= snapshot.on {
            waived.push((finding, *waiver));
        } else {
            stands.push(waiver_expired::of(waiver, &finding));
            stands.push(finding);
        }
    }
    for waiver in waivers {
        if !used.contains(&waiver.id) && asked(&waiver.rule) {
            stands.push(waiver_unused::of(waiver));
        }
    }
    stands.sort_by(|one, other| order(one).cmp(&order(other)));
    stands.dedup();
    Settled {
        findings: stands,
        waived,
    }
}

fn covers(waiver: &Waiver, finding: &Finding) -> bool {
    let rule = finding.rule;
    let named =
        waiver.rule.eq_ignore_ascii_case(rule.code) || waiver.rule.eq_ignore_ascii_case(rule.name);
    named && waiver.subject == finding.subject
}

/// The order in which findings are shown.
fn order(finding: &Finding) -> impl Ord + use<'_> {
    (
        std::cmp::Reverse(finding.severity),
        finding.rule.code,
        &finding.subject,
    )
}
