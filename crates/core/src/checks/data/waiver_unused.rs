//! Q105: a waiver that waives nothing.

use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity};
use crate::model::Waiver;
use crate::wording::Message;

/// The rule. It looks at what the others found: see [`settle`](crate::checks::settle).
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "Q105",
        name: "waiver-unused",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Add {
            file: "waivers.toml",
            text: r#"[[waiver]]
id = "omfc-mandate"
rule = "mandate-expired"
subject = "mission/omfc"
reason = "The renewal is expected this week."
author = "head of the operations desk"
until = 2023-12-31
"#,
        }],
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
until = 2023-12-31
"#,
            },
        ],
    },
    check: |_| Vec::new(),
};

/// That a waiver waives nothing.
pub(in crate::checks) fn of(waiver: &Waiver) -> Finding {
    let message = Message::new("Q105").with("rule", &waiver.rule);
    let says = Message::new("Q105-says").with("reason", &waiver.reason);
    Finding::contradicts(&RULE.rule, waiver.id.record(), message).shown_by(
        waiver.id.record(),
        "",
        says,
    )
}
