//! V105: a private company without a ground of those that the law names.

use super::grant::private;
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::wording::Message;

/// The rule. What is found is a warning: there may have been a ground that no source tells.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "V105",
        name: "private-without-ground",
        severity: Severity::Error,
        sources: &["Wet ter Bescherming Koopvaardij", "kst-34558-3"],
        breaking: &[Change::Replace {
            file: "requests.csv",
            from: "pmsc,no-room,2022-09-01",
            to: "pmsc,,2022-09-01",
        }],
        // A military team needs no ground.
        clean: &[Change::Replace {
            file: "requests.csv",
            from: "pmsc,no-room,2022-09-01",
            to: "vpd,,2022-09-01",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    private(snapshot)
        .filter(|(grant, _)| grant.ground.is_none())
        .map(|(grant, _)| {
            let message = Message::new("V105").with("request", grant.request.id.as_str());
            let subject = grant.request.id.record();
            grant.shown_in(Finding::unconfirmed(&RULE.rule, subject, message))
        })
        .collect()
}
