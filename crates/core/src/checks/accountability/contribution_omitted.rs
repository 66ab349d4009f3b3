//! P109: people of a contribution that an edition counts nowhere, or does not mention.

use std::collections::BTreeSet;

use super::{personnel_rows, sends_people};
use crate::checks::example::Change;
use crate::checks::presence::{Presence, common};
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{
    Contribution, ContributionId, DeploymentRecords, Edition, Known, MissionId, Period, Reported,
    Section, Visibility,
};
use crate::wording::Message;

/// The rule. A warning where the edition does not mention the mission at all; where it does and
/// no row counts the people, that may be meant so and is information.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "P109",
        name: "contribution-omitted",
        severity: Severity::Warning,
        sources: &["kst-29521-D"],
        breaking: &[Change::Replace {
            file: "editions/report-2023/edition.toml",
            from: "id = \"omfc\"\nlabel = \"OMFC\"\ncontributions = [\"omfc-observers\"]",
            to: "id = \"omfc\"\nlabel = \"OMFC\"",
        }],
        // Money sends no one.
        clean: &[Change::Add {
            file: "missions/omfc.toml",
            text: r#"
[[contribution]]
id = "omfc-money"
name = "Money for patrol cars"
kind = "money"
state = { is = "running", from = 2022-01-01 }
article_100 = { is = "not-applicable", reason = "No one is sent." }
deployments = "none"
sources = ["letter-2022-31#4"]
"#,
        }],
    },
    check,
};

/// Of the edition that is asked about: others cannot be mended any more.
fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let Some(edition) = snapshot.edition else {
        return Vec::new();
    };
    let counted: BTreeSet<&ContributionId> = personnel_rows(edition)
        .flat_map(|(_, row)| &row.contributions)
        .collect();
    let mut told = BTreeSet::new();
    in_sections(&edition.sections, &mut told);
    let rows = counted.iter();
    let rows = rows.filter_map(|id| snapshot.register.contributions.get(*id));
    told.extend(rows.map(|contribution| &contribution.mission));
    let contributions = snapshot.register.contributions.values();
    contributions
        .filter(|contribution| !counted.contains(&contribution.id))
        .filter(|contribution| contribution.provenance.visibility == Visibility::Public)
        .filter_map(|contribution| {
            let is_told = told.contains(&contribution.mission);
            of_contribution(snapshot, edition, contribution, is_told)
        })
        .collect()
}

fn of_contribution(
    snapshot: &Snapshot<'_>,
    edition: &Edition,
    contribution: &Contribution,
    is_told: bool,
) -> Option<Finding> {
    let reported = snapshot.mission_of(contribution)?.reported;
    if !sends_people(contribution) || reported == Reported::CivilElsewhere {
        return None;
    }
    // Without an annex of people no one is counted, and the text is all there is.
    let is_told_elsewhere = is_told || reported == Reported::Separately;
    if edition.personnel_annex.is_none() && is_told_elsewhere {
        return None;
    }
    let Presence { periods, .. } = snapshot.presence(contribution);
    let there = common(&periods, &[edition.period]);
    let named = |message: Message| {
        message
            .with("mission", snapshot.name_of(&contribution.mission))
            .with("contribution", &contribution.name)
            .with("edition", &edition.title)
    };
    let about = contribution.id.record();
    let finding = if !there.is_empty() {
        let message = named(if is_told {
            Message::new("P109-uncounted")
        } else {
            Message::new("P109")
        });
        let days = words::list(there.iter().map(|days| words::period(*days)));
        let says = Message::new("P106-says-people").with("days", days);
        let finding = Finding::contradicts(&RULE.rule, about.clone(), message);
        finding.shown_by(about, "", says)
    } else if may_have_been(snapshot, contribution, edition.period) {
        let message = named(if is_told {
            Message::new("P109-uncounted-perhaps")
        } else {
            Message::new("P109-perhaps")
        });
        let says = Message::new("P109-says-state");
        let finding = Finding::unconfirmed(&RULE.rule, about.clone(), message);
        finding.shown_by(about, "state", says)
    } else {
        return None;
    };
    let finding = if is_told_elsewhere {
        finding.at_most(Severity::Info)
    } else {
        finding
    };
    let says = Message::new("P109-says-nowhere");
    Some(finding.shown_by(edition.id.record(), "personnel_annex", says))
}

/// Whether people may have been there in a period, where that is not certain. Kept deployments
/// leave nothing open.
fn may_have_been(snapshot: &Snapshot<'_>, contribution: &Contribution, period: Period) -> bool {
    let posts = snapshot.posts_of(&contribution.id).iter();
    let posts = posts.filter(|post| post.seats.most() > 0);
    let validities = posts.map(|post| post.validity()).chain(contribution.run());
    let mut possible = validities.map(|validity| validity.touches(period));
    let ended = snapshot
        .mission_of(contribution)
        .and_then(|mission| mission.ended.as_ref());
    contribution.deployments != DeploymentRecords::Kept
        && ended.is_none_or(|ended| ended.passed_on(period.from()) != Known::Yes)
        && possible.any(|known| known != Known::No)
}

fn in_sections<'r>(sections: &'r [Section], missions: &mut BTreeSet<&'r MissionId>) {
    for section in sections {
        missions.extend(&section.missions);
        in_sections(&section.sections, missions);
    }
}
