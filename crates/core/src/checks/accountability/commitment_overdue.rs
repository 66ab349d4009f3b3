//! P107: a commitment to parliament that is open after its deadline, or was kept after it.

use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Commitment, CommitmentState, Known};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "P107",
        name: "commitment-overdue",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Replace {
            file: "commitments.toml",
            from: "state = { is = \"kept\", on = 2022-06-20, paper = \"letter-2022-31\" }",
            to: "state = \"open\"",
        }],
        // Kept on the last day.
        clean: &[Change::Replace {
            file: "commitments.toml",
            from: "deadline = 2022-12-31",
            to: "deadline = 2022-06-20",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let commitments = snapshot.register.commitments.values();
    commitments
        .filter_map(|commitment| of_commitment(snapshot, commitment))
        .collect()
}

fn of_commitment(snapshot: &Snapshot<'_>, commitment: &Commitment) -> Option<Finding> {
    let deadline = commitment.deadline.as_ref()?;
    let about = commitment.id.record();
    let promised = Message::new("P107-says-deadline").with("deadline", words::moment(deadline));
    match &commitment.state {
        CommitmentState::Lapsed { .. } => None,
        CommitmentState::Open {} => {
            if deadline.passed_on(snapshot.on) != Known::Yes {
                return None;
            }
            let message = Message::new("P107")
                .with("what", &commitment.what)
                .with("deadline", words::moment(deadline));
            let says = Message::new("P107-says-open");
            Some(
                Finding::contradicts(&RULE.rule, about.clone(), message)
                    .shown_by(about.clone(), "state", says)
                    .shown_by(about, "deadline", promised),
            )
        }
        CommitmentState::Kept { on, paper } => {
            let paper = paper
                .as_ref()
                .and_then(|id| snapshot.register.papers.get(id));
            let kept = on.or_else(|| paper.and_then(|paper| paper.date))?;
            if deadline.passed_on(kept) != Known::Yes {
                return None;
            }
            let message = Message::new("P107-kept")
                .with("what", &commitment.what)
                .with("deadline", words::moment(deadline))
                .with("kept", kept);
            let says = Message::new("P107-says-kept").with("kept", kept);
            Some(
                Finding::contradicts(&RULE.rule, about.clone(), message)
                    .at_most(Severity::Info)
                    .shown_by(about.clone(), "state", says)
                    .shown_by(about, "deadline", promised),
            )
        }
    }
}
