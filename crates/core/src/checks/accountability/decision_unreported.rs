//! P105: a decision of which no paper shows that parliament was told.

use super::told::Told;
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Decision, DecisionKind, Known};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "P105",
        name: "decision-unreported",
        severity: Severity::Error,
        sources: &["Grondwet art. 100"],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "paper = \"letter-2022-31\"\nsources = [\"letter-2022-31#1\"]",
            to: "sources = [\"desk-2023#1\"]",
        }],
        // Its source is a letter to the House: that is telling too.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "paper = \"letter-2022-31\"\nsources = [\"letter-2022-31#1\"]",
            to: "sources = [\"letter-2022-31#1\"]",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let told = Told::of(snapshot.register);
    let decisions = snapshot.register.decisions.values();
    decisions
        .filter(|decision| decision.date.passed_on(snapshot.on) == Known::Yes)
        .filter(|decision| told.of_decision(decision).is_empty())
        .map(|decision| of_decision(snapshot, decision))
        .collect()
}

fn of_decision(snapshot: &Snapshot<'_>, decision: &Decision) -> Finding {
    let contribution = snapshot.register.contributions.get(&decision.contribution);
    let name = contribution.map(|contribution| contribution.name.clone());
    let message = Message::new("P105")
        .with(
            "contribution",
            name.unwrap_or_else(|| decision.what.clone()),
        )
        .with("date", words::moment(&decision.date));
    let says = Message::new("P105-says").with("what", &decision.what);
    let about = decision.id.record();
    let finding =
        Finding::unconfirmed(&RULE.rule, about.clone(), message).shown_by(about, "", says);
    match decision.kind {
        // No one is sent: nothing that must be told.
        DecisionKind::Decline => finding.at_most(Severity::Info),
        DecisionKind::Start
        | DecisionKind::Extend
        | DecisionKind::Change
        | DecisionKind::Suspend
        | DecisionKind::End => finding,
    }
}
