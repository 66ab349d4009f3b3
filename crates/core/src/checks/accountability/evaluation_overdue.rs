//! P112: an evaluation that is still expected after the day on which it was.

use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Evaluation, EvaluationState, Known};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "P112",
        name: "evaluation-overdue",
        severity: Severity::Warning,
        sources: &["kst-29521-D"],
        breaking: &[Change::Add {
            file: "missions/omfc.toml",
            text: r#"
[[evaluation]]
id = "omfc-2022"
by = "Audit office"
what = "The first year of the observers."
state = { is = "expected", on = 2023-03-31 }
sources = ["letter-2022-31#5"]
"#,
        }],
        // The last day that its words allow.
        clean: &[Change::Add {
            file: "missions/omfc.toml",
            text: r#"
[[evaluation]]
id = "omfc-2022"
by = "Audit office"
what = "The first year of the observers."
state = { is = "expected", on = { words = "before the summer of 2023", earliest = 2023-03-01, latest = 2023-06-30 } }
sources = ["letter-2022-31#5"]
"#,
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let evaluations = snapshot.register.evaluations.values();
    evaluations
        .filter_map(|evaluation| of_evaluation(snapshot, evaluation))
        .collect()
}

fn of_evaluation(snapshot: &Snapshot<'_>, evaluation: &Evaluation) -> Option<Finding> {
    let EvaluationState::Expected { on: Some(expected) } = &evaluation.state else {
        return None;
    };
    if expected.passed_on(snapshot.on) != Known::Yes {
        return None;
    }
    let message = Message::new("P112")
        .with("mission", snapshot.name_of(&evaluation.mission))
        .with("what", &evaluation.what)
        .with("expected", words::moment(expected));
    let says = Message::new("P112-says").with("expected", words::moment(expected));
    let about = evaluation.id.record();
    Some(Finding::contradicts(&RULE.rule, about.clone(), message).shown_by(about, "state", says))
}
