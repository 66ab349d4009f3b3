//! Q109: a waiver of a rule that does not exist.

use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::Waiver;
use crate::wording::Message;

/// The rule. Which rules there are only the caller knows, who has those over the report as well:
/// see [`unknown_rules`](crate::checks::unknown_rules).
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "Q109",
        name: "waiver-of-no-rule",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Add {
            file: "waivers.toml",
            text: r#"[[waiver]]
id = "omfc-mandate"
rule = "mandate-expires"
subject = "mission/omfc"
reason = "The renewal is expected this week."
author = "head of the operations desk"
until = 2023-12-31
"#,
        }],
        // The code in small letters is the same rule.
        clean: &[
            Change::Replace {
                file: "missions/omfc.toml",
                from: "until = 2024-08-31\nrenews = \"omfc-2021\"",
                to: "until = 2023-05-31\nrenews = \"omfc-2021\"",
            },
            Change::Add {
                file: "waivers.toml",
                text: r#"[[waiver]]
id = "omfc-mandate"
rule = "m101"
subject = "mission/omfc"
reason = "The renewal is expected this week."
author = "head of the operations desk"
until = 2023-12-31
"#,
            },
        ],
    },
    check: |_| Vec::new(),
};

/// The waivers of rules that are not among those that are known.
pub(in crate::checks) fn check(
    snapshot: &Snapshot<'_>,
    known: impl Fn(&str) -> bool,
) -> Vec<Finding> {
    let waivers = snapshot.register.waivers.values();
    waivers
        .filter(|waiver| !known(&waiver.rule))
        .map(of)
        .collect()
}

fn of(waiver: &Waiver) -> Finding {
    let about = waiver.id.record();
    let message = Message::new("Q109").with("rule", &waiver.rule);
    let says = Message::new("Q109-says").with("rule", &waiver.rule);
    Finding::contradicts(&RULE.rule, about.clone(), message).shown_by(about, "rule", says)
}
