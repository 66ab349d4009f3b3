//! V104: a private company for a ship under a flag that allows only a military team.

use super::grant::private;
use crate::checks::example::Change;
use crate::checks::parameters::{self, Dated, names};
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::Known;
use crate::wording::Message;

/// The rule. For each flag it asks the parameter `vpd-only-` with the flag's code in lower case
/// (that it holds): `vpd-only-cw`.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "V104",
        name: "private-under-military-flag",
        severity: Severity::Error,
        sources: &["Wet ter Bescherming Koopvaardij"],
        breaking: &[Change::Add {
            file: "parameters.toml",
            text: r#"
[[parameter]]
id = "military-only"
name = "vpd-only-xe"
title = "Only a military team for ships under the own flag"
quantity = { is = "holds" }
from = 2021-02-01
until = "indefinite"
sources = ["law-2021-2#8"]
"#,
        }],
        // Through the day before the protection.
        clean: &[Change::Add {
            file: "parameters.toml",
            text: r#"
[[parameter]]
id = "military-only"
name = "vpd-only-xe"
title = "Only a military team for ships under the own flag"
quantity = { is = "holds" }
from = 2021-02-01
until = 2022-08-31
sources = ["law-2021-2#8"]
"#,
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (grant, day) in private(snapshot) {
        let flag = grant.request.flag.trim();
        let name = format!("{}-{}", names::ONLY_MILITARY, flag.to_lowercase());
        let only = Dated::named(snapshot.register, &name, parameters::anything);
        let Some(value) = only.most_on(day) else {
            continue;
        };
        let subject = grant.request.id.record();
        let with_names = |message: Message| {
            message
                .with("request", grant.request.id.as_str())
                .with("flag", flag)
        };
        let finding = match value.known {
            Known::Yes => {
                let message = with_names(Message::new("V104"));
                Finding::contradicts(&RULE.rule, subject.clone(), message)
            }
            Known::Unknown | Known::No => {
                let message = with_names(Message::new("V104-perhaps"));
                Finding::unconfirmed(&RULE.rule, subject.clone(), message)
            }
        };
        let says = Message::new("V104-flag").with("flag", flag);
        let finding = grant.shown_in(finding).shown_by(subject, "flag", says);
        let says = Message::new("V104-says").with("title", &value.parameter.title);
        findings.push(finding.shown_by(value.parameter.id.record(), "", says));
    }
    findings
}
