//! P114: a deployment under article 100 that ended, and of which no final evaluation is known.

use super::sends_people;
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{
    Article100, Contribution, ContributionState, Evaluation, EvaluationState, Known, Moment,
};
use crate::wording::Message;

/// The rule. No term is known within which the evaluation must be there, so that it is
/// information from the first day after the end.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "P114",
        name: "evaluation-missing",
        severity: Severity::Warning,
        sources: &["kst-29521-D"],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "state = { is = \"running\", from = 2022-01-01 }",
            to: "state = { is = \"ended\", from = 2022-01-01, until = 2023-05-31 }",
        }],
        // Its end is decided and still to come.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "state = { is = \"running\", from = 2022-01-01 }",
            to: "state = { is = \"ended\", from = 2022-01-01, until = 2024-08-31 }",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let contributions = snapshot.register.contributions.values();
    contributions
        .filter(|contribution| sends_people(contribution))
        .filter_map(|contribution| of_contribution(snapshot, contribution))
        .collect()
}

fn of_contribution(snapshot: &Snapshot<'_>, contribution: &Contribution) -> Option<Finding> {
    let applies = match &contribution.article_100 {
        Some(Article100::Informed { .. } | Article100::NotShown {}) => true,
        Some(Article100::NotApplicable { .. } | Article100::Unknown {}) | None => false,
    };
    let ContributionState::Ended { until, .. } = &contribution.state else {
        return None;
    };
    let mut evaluations = snapshot.register.evaluations.values();
    if !applies
        || until.passed_on(snapshot.on) != Known::Yes
        || evaluations.any(|evaluation| is_of(evaluation, contribution, until))
    {
        return None;
    }
    let message = Message::new("P114")
        .with("mission", snapshot.name_of(&contribution.mission))
        .with("contribution", &contribution.name)
        .with("until", words::moment(until));
    let says = Message::new("P114-says").with("until", words::moment(until));
    let about = contribution.id.record();
    Some(Finding::unconfirmed(&RULE.rule, about.clone(), message).shown_by(about, "state", says))
}

/// Whether an evaluation can be the final one of a contribution: it is of it, reaches to its end
/// as far as its period tells, and was not delivered before that.
fn is_of(evaluation: &Evaluation, contribution: &Contribution, until: &Moment) -> bool {
    let names =
        evaluation.contributions.is_empty() || evaluation.contributions.contains(&contribution.id);
    let reaches = evaluation
        .period
        .is_none_or(|period| period.until() >= until.earliest());
    let after = match &evaluation.state {
        EvaluationState::Delivered { on: Some(on), .. } => on.latest() >= until.earliest(),
        EvaluationState::Delivered { on: None, .. } | EvaluationState::Expected { .. } => true,
    };
    evaluation.mission == contribution.mission && names && reaches && after
}
