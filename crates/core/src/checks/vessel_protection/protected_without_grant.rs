//! V108: a ship was protected before the request was granted, or no source tells that it was.

use std::collections::BTreeMap;

use super::grant::{Grant, granted, in_state};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::ContributionId;
use crate::wording::Message;

/// The rule. Requests of which no source tells the decision are one warning for each
/// contribution.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "V108",
        name: "protected-without-grant",
        severity: Severity::Error,
        sources: &["Wet ter Bescherming Koopvaardij"],
        breaking: &[Change::Replace {
            file: "requests.csv",
            from: "carried-out,2022-03-10,vpd",
            to: "carried-out,2022-04-03,vpd",
        }],
        // Decided on the first day itself.
        clean: &[Change::Replace {
            file: "requests.csv",
            from: "carried-out,2022-03-10,vpd",
            to: "carried-out,2022-04-01,vpd",
        }],
    },
    check,
};

/// How many requests a finding shows.
const SHOWN: usize = 4;

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut undecided: BTreeMap<&ContributionId, Vec<Grant<'_>>> = BTreeMap::new();
    for grant in granted(snapshot) {
        let Some(from) = grant.from.filter(|from| *from <= snapshot.on) else {
            continue;
        };
        let Some(decided) = grant.decided else {
            let of_it = undecided.entry(&grant.request.contribution).or_default();
            of_it.push(grant);
            continue;
        };
        if decided > from {
            let message = Message::new("V108")
                .with("request", grant.request.id.as_str())
                .with("from", from)
                .with("decided", decided);
            let subject = grant.request.id.record();
            let says = Message::new("V108-says").with("decided", decided);
            let finding = Finding::contradicts(&RULE.rule, subject.clone(), message)
                .shown_at(in_state(subject, "decided"), says);
            findings.push(grant.shown_in(finding));
        }
    }
    for (contribution, grants) in undecided {
        let found = snapshot.register.contributions.get(contribution);
        let Some(found) = found else {
            continue;
        };
        let message = Message::new("V108-unknown")
            .with("contribution", &found.name)
            .with("count", grants.len());
        let finding = Finding::unconfirmed(&RULE.rule, contribution.record(), message);
        let shown = grants.iter().take(SHOWN);
        findings.push(shown.fold(finding, |finding, grant| grant.shown_in(finding)));
    }
    findings
}
