//! P115: a framework that began before parliament was told of it.

use super::told::{Told, first_day};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Begin, DecisionKind, Framework};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "P115",
        name: "framework-told-late",
        severity: Severity::Info,
        sources: &[],
        breaking: &[Change::Replace {
            file: "papers.csv",
            from: "Going on with the observer mission,2022-06-20",
            to: "Going on with the observer mission,2022-09-02",
        }],
        // Told on its first day.
        clean: &[Change::Replace {
            file: "papers.csv",
            from: "Going on with the observer mission,2022-06-20",
            to: "Going on with the observer mission,2022-09-01",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let told = Told::of(snapshot.register);
    let frameworks = snapshot.register.frameworks.values();
    frameworks
        .filter_map(|framework| of_framework(snapshot, &told, framework))
        .collect()
}

fn of_framework<'r>(
    snapshot: &Snapshot<'r>,
    told: &Told<'r>,
    framework: &'r Framework,
) -> Option<Finding> {
    let Begin::On(from) = &framework.from else {
        return None;
    };
    // A source that mentions it may be later than the one that told of it, and so may the
    // decision to end it.
    let decision = framework.decision.as_ref();
    let decision = decision.and_then(|id| snapshot.register.decisions.get(id));
    let is_decided = decision.is_some_and(|decision| match decision.kind {
        DecisionKind::Start | DecisionKind::Extend | DecisionKind::Change => {
            decision.paper.is_some()
        }
        DecisionKind::Suspend | DecisionKind::End | DecisionKind::Decline => false,
    });
    if framework.paper.is_none() && !is_decided {
        return None;
    }
    let papers = told.of_framework(framework);
    let told_on = first_day(&papers)?;
    if told_on <= from.latest() {
        return None;
    }
    let paper = papers.iter().find(|paper| paper.date == Some(told_on))?;
    let contribution = snapshot
        .register
        .contributions
        .get(&framework.contribution)?;
    let message = Message::new("P115")
        .with("mission", snapshot.name_of(&contribution.mission))
        .with("contribution", &contribution.name)
        .with("from", words::moment(from))
        .with("told", told_on);
    let began = Message::new("P115-says-from").with("from", words::moment(from));
    let says = Message::new("P108-says-told").with("told", told_on);
    let about = framework.id.record();
    Some(
        Finding::contradicts(&RULE.rule, about.clone(), message)
            .shown_by(about, "from", began)
            .shown_by(paper.id.record(), "date", says),
    )
}
