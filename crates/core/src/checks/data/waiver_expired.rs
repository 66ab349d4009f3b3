//! Q106: a waiver that is over while what it waived is still there.

use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity};
use crate::model::Waiver;
use crate::wording::Message;

/// The rule. It looks at what the others found: see [`settle`](crate::checks::settle).
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "Q106",
        name: "waiver-expired",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[
            Change::Replace {
                file: "missions/omfc.toml",
                from: "until = 2024-08-31\nrenews = \"omfc-2021\"",
                to: "until = 2023-05-31\nrenews = \"omfc-2021\"",
            },
            Change::Add {
                file: "waivers.toml",
                text: r#"[[waiver]]
id = "omfc-mandate"
rule = "mandate-expired"
subject = "mission/omfc"
reason = "The renewal is expected this week."
author = "head of the operations desk"
until = 2023-06-15
"#,
            },
        ],
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
rule = "mandate-expired"
subject = "mission/omfc"
reason = "The renewal is expected this week."
author = "head of the operations desk"
until = 2023-06-30
"#,
            },
        ],
    },
    check: |_| Vec::new(),
};

/// That a waiver is over while what it waived is still found.
pub(in crate::checks) fn of(waiver: &Waiver, finding: &Finding) -> Finding {
    let message = Message::new("Q106")
        .with("rule", finding.rule.code)
        .with("until", waiver.until);
    let says = Message::new("Q106-says").with("until", waiver.until);
    Finding::contradicts(&RULE.rule, waiver.id.record(), message).shown_by(
        waiver.id.record(),
        "until",
        says,
    )
}
