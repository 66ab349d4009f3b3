//! K109: a national framework differs from the one before it, and no source shows a decision to
//! change it or a paper in which parliament was told.

use super::{SHOWN, mission_of, shown};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Contribution, Framework, Paper, PaperKind};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "K109",
        name: "framework-change-undecided",
        severity: Severity::Error,
        sources: &["Grondwet art. 100", "kst-29521-D"],
        breaking: &[
            Change::Replace {
                file: "missions/omfc.toml",
                from: "paper = \"letter-2022-31\"\ndecision = \"omfc-extend\"\n\
                       sources = [\"letter-2022-31#2\"]",
                to: "sources = [\"register-2023\"]",
            },
            Change::Replace {
                file: "missions/omfc.toml",
                from: r#"
[[contribution.decision]]
id = "omfc-extend"
kind = "extend"
date = 2022-06-17
what = "Two years more, with a police adviser."
paper = "letter-2022-31"
sources = ["letter-2022-31#1"]
"#,
                to: "",
            },
        ],
        // The framework itself names no decision, but there is one.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "paper = \"letter-2022-31\"\ndecision = \"omfc-extend\"\n",
            to: "paper = \"letter-2022-31\"\n",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let contributions = snapshot.register.contributions.values();
    contributions
        .filter_map(|contribution| of_contribution(snapshot, contribution))
        .collect()
}

fn of_contribution(snapshot: &Snapshot<'_>, contribution: &Contribution) -> Option<Finding> {
    let pairs = snapshot.frameworks_of(&contribution.id).windows(2);
    let undecided: Vec<(&Framework, &Framework)> = pairs
        .filter_map(|pair| match pair {
            [before, after] => Some((*before, *after)),
            _ => None,
        })
        .filter(|(before, after)| is_undecided(snapshot, contribution, before, after))
        .collect();
    let (_, first) = undecided.first()?;
    let message = Message::new("K109")
        .with("mission", mission_of(snapshot, contribution))
        .with("contribution", &contribution.name)
        .with("count", undecided.len())
        .with("from", words::begin(&first.from));
    let finding = Finding::unconfirmed(&RULE.rule, contribution.id.record(), message);
    let shown_first = undecided.iter().take(SHOWN);
    Some(shown_first.fold(finding, |finding, (before, after)| {
        shown(shown(finding, after, ""), before, "")
    }))
}

/// Whether a framework came after another by no decision or paper that is known, by the day
/// that is asked about.
fn is_undecided(
    snapshot: &Snapshot<'_>,
    contribution: &Contribution,
    before: &Framework,
    after: &Framework,
) -> bool {
    let begun = after.validity().earliest();
    begun.is_some_and(|begun| begun <= snapshot.on)
        && !is_shown(snapshot, after)
        && !is_decided(snapshot, contribution, before, after)
}

/// Whether the framework itself shows where it comes from.
fn is_shown(snapshot: &Snapshot<'_>, framework: &Framework) -> bool {
    let sources = framework.provenance.sources.iter();
    let mut papers = sources.filter_map(|source| snapshot.register.paper(&source.paper));
    framework.decision.is_some() || framework.paper.is_some() || papers.any(is_told_in)
}

/// Whether parliament, or everyone, can read it in a paper.
fn is_told_in(paper: &Paper) -> bool {
    match paper.kind {
        PaperKind::Kamerstuk
        | PaperKind::HouseDocument
        | PaperKind::Proceedings
        | PaperKind::Report
        | PaperKind::Law
        | PaperKind::Gazette
        | PaperKind::Treaty => true,
        PaperKind::UnResolution
        | PaperKind::UnDocument
        | PaperKind::EuAct
        | PaperKind::Press
        | PaperKind::Administration => false,
    }
}

/// Whether something was decided on the contribution since the one before began, in time for
/// this one.
fn is_decided(
    snapshot: &Snapshot<'_>,
    contribution: &Contribution,
    before: &Framework,
    after: &Framework,
) -> bool {
    let (since, until) = (before.validity().earliest(), after.validity().possible());
    let decisions = snapshot.decisions_on(&contribution.id).iter();
    decisions.into_iter().any(|decision| {
        let in_time = until.is_none_or(|days| decision.date.earliest() <= days.from());
        Some(decision.date.latest()) >= since && in_time
    })
}
