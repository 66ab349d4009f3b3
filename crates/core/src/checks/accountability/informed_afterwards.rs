//! P108: a contribution under article 100 of which no source shows that parliament was told
//! beforehand.

use super::sends_people;
use super::told::{Told, first_day};
use crate::checks::example::Change;
use crate::checks::presence::Presence;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::{Article100, Contribution, Paper, Reported};
use crate::wording::Message;

/// The rule. Compelling reasons may delay the information (article 100, second paragraph), so
/// that "afterwards" is not "unlawful".
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "P108",
        name: "informed-afterwards",
        severity: Severity::Error,
        sources: &["Grondwet art. 100"],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "article_100 = { is = \"informed\", paper = \"letter-2021-40\" }",
            to: "article_100 = \"not-shown\"",
        }],
        // Told on the first day.
        clean: &[Change::Replace {
            file: "papers.csv",
            from: "Taking part in the observer mission,2021-11-15",
            to: "Taking part in the observer mission,2022-01-01",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let told = Told::of(snapshot.register);
    let contributions = snapshot.register.contributions.values();
    contributions
        .filter(|contribution| sends_people(contribution))
        .filter_map(|contribution| match &contribution.article_100 {
            Some(Article100::NotShown {}) => Some(not_shown(snapshot, contribution)),
            Some(Article100::Informed { .. }) => afterwards(snapshot, &told, contribution),
            Some(Article100::NotApplicable { .. } | Article100::Unknown {}) | None => None,
        })
        .collect()
}

fn not_shown(snapshot: &Snapshot<'_>, contribution: &Contribution) -> Finding {
    let message = Message::new("P108-not-shown")
        .with("mission", snapshot.name_of(&contribution.mission))
        .with("contribution", &contribution.name);
    let about = contribution.id.record();
    let says = Message::new("P108-says-not-shown");
    let finding = Finding::unconfirmed(&RULE.rule, about.clone(), message).shown_by(
        about,
        "article_100",
        says,
    );
    // Its own report will show it; this register need not.
    match snapshot
        .mission_of(contribution)
        .map(|mission| mission.reported)
    {
        Some(Reported::Separately) => finding.at_most(Severity::Info),
        Some(Reported::Here | Reported::CivilElsewhere) | None => finding,
    }
}

/// That every paper by which parliament was told is later than the first day on which people
/// were certainly there. The paper may be about an extension; then an earlier one tells.
fn afterwards<'r>(
    snapshot: &Snapshot<'r>,
    told: &Told<'r>,
    contribution: &'r Contribution,
) -> Option<Finding> {
    let Presence { periods, .. } = snapshot.presence(contribution);
    let began = periods.first()?.from();
    let mut papers = told.of_contribution(contribution);
    for framework in snapshot.frameworks_of(&contribution.id) {
        papers.extend(told.of_framework(framework));
    }
    for decision in snapshot.decisions_on(&contribution.id) {
        papers.extend(told.of_decision(decision));
    }
    let told_on = first_day(&papers)?;
    if told_on <= began {
        return None;
    }
    let message = Message::new("P108")
        .with("mission", snapshot.name_of(&contribution.mission))
        .with("contribution", &contribution.name)
        .with("told", told_on)
        .with("began", began);
    let about = contribution.id.record();
    let there = Message::new("P108-says-began").with("began", began);
    let finding = Finding::contradicts(&RULE.rule, about.clone(), message)
        .at_most(Severity::Warning)
        .shown_by(about, "article_100", there);
    let first: Option<&&Paper> = papers.iter().find(|paper| paper.date == Some(told_on));
    Some(first.into_iter().fold(finding, |finding, paper| {
        let says = Message::new("P108-says-told").with("told", told_on);
        finding.shown_by(paper.id.record(), "date", says)
    }))
}
