//! D109: people were deployed while the contribution, by its own state, did not run.

use super::bounds::Bounds;
use super::rows::{begun, kept, shown, through};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Contribution, ContributionState, Moment};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "D109",
        name: "deployed-outside-contribution",
        severity: Severity::Error,
        sources: &[],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "state = { is = \"running\", from = 2022-01-01 }",
            to: "state = { is = \"ended\", from = 2022-01-01, until = 2023-05-31 }",
        }],
        // "Early 2022" may be 1 January.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "state = { is = \"running\", from = 2022-01-01 }",
            to: "state = { is = \"running\", from = { words = \"early 2022\", \
                 earliest = 2022-01-01, latest = 2022-02-15 } }",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let Some(through) = through(snapshot) else {
        return Vec::new();
    };
    kept(snapshot)
        .filter_map(|contribution| of_contribution(snapshot, contribution, through))
        .collect()
}

fn of_contribution(
    snapshot: &Snapshot<'_>,
    contribution: &Contribution,
    through: u16,
) -> Option<Finding> {
    let slice = snapshot.register.deployments.of(&contribution.id);
    let run = Bounds::of_state(&contribution.state);
    let (mut too_early, mut too_late, mut outside) = (false, false, Vec::new());
    for row in begun(slice, through) {
        let early = run.is_some_and(|run| run.begins_after(row));
        let late = run.is_some_and(|run| run.ends_before(row));
        too_early |= early;
        too_late |= late;
        if run.is_none() || early || late {
            outside.push(row.place);
        }
    }
    if outside.is_empty() {
        return None;
    }
    let message = match run {
        Some(_) => Message::new("D109"),
        None => Message::new("D109-never").with("state", contribution.state.word()),
    };
    let message = message
        .with("contribution", &contribution.name)
        .with("mission", snapshot.name_of(&contribution.mission))
        .with("count", outside.len());
    let subject = contribution.id.record();
    let mut finding = Finding::contradicts(&RULE.rule, subject.clone(), message);
    let (from, until) = bounds(&contribution.state);
    let says = [
        until
            .filter(|_| too_late)
            .map(|until| Message::new("D109-until").with("until", words::moment(until))),
        from.filter(|_| too_early)
            .map(|from| Message::new("D109-from").with("from", words::moment(from))),
        run.is_none()
            .then(|| Message::new("D109-says").with("state", contribution.state.word())),
    ];
    for says in says.into_iter().flatten() {
        finding = finding.shown_by(subject.clone(), "state", says);
    }
    Some(shown(finding, slice, outside))
}

/// The first and the last day that a state names.
fn bounds(state: &ContributionState) -> (Option<&Moment>, Option<&Moment>) {
    match state {
        ContributionState::Running { from } => (from.as_ref(), None),
        ContributionState::Ended { from, until, .. } => (from.as_ref(), Some(until)),
        ContributionState::Asked { .. }
        | ContributionState::Intended { .. }
        | ContributionState::Conditional { .. }
        | ContributionState::Suspended { .. }
        | ContributionState::Declined { .. }
        | ContributionState::NeverStarted { .. } => (None, None),
    }
}
