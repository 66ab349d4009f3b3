//! M112: a post performs a task of the mission in which the country said to take no part.

use super::tasks::names;
use crate::checks::example::Change;
use crate::checks::presence::common;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::{Contribution, Known, Mandate, Period, Post, Reservation, Text};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "M112",
        name: "reserved-task",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "task = \"Observe the armistice.\"",
            to: "task = \"Observe the armistice, and search houses.\"",
        }],
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "task = \"Observe the armistice.\"",
            to: "task = \"Observe the armistice; does not search houses.\"",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let missions = snapshot.register.missions.values();
    missions
        .flat_map(|mission| {
            // A renewal repeats what was said before: the last one speaks for all.
            let mut said: Vec<&Text> = Vec::new();
            let mut findings = Vec::new();
            for mandate in snapshot.mandates_of(&mission.id).iter().rev() {
                for (place, reservation) in mandate.reservations.iter().enumerate() {
                    if said.iter().any(|task| names(task, &reservation.task)) {
                        continue;
                    }
                    let found = of_reservation(snapshot, mandate, place, reservation);
                    if let Some(found) = found {
                        said.push(&reservation.task);
                        findings.push(found);
                    }
                }
            }
            findings
        })
        .collect()
}

fn of_reservation(
    snapshot: &Snapshot<'_>,
    mandate: &Mandate,
    place: usize,
    reservation: &Reservation,
) -> Option<Finding> {
    let given = snapshot.contributions_to(&mandate.mission).iter();
    let posts: Vec<(&Post, Known)> = given
        .flat_map(|contribution| {
            let posts = snapshot.posts_of(&contribution.id).iter().copied();
            let with_task = posts.filter(|post| performs(post, reservation));
            with_task.map(|post| (post, while_filled(snapshot, mandate, contribution, post)))
        })
        .filter(|(_, known)| *known != Known::No)
        .collect();
    let known = posts.iter().map(|(_, known)| *known).max()?;
    let message = Message::new("M112")
        .with("mission", snapshot.name_of(&mandate.mission))
        .with("task", &reservation.task)
        .with("count", posts.len());
    let subject = mandate.id.record();
    let finding = if known == Known::Yes {
        Finding::contradicts(&RULE.rule, subject, message)
    } else {
        Finding::unconfirmed(&RULE.rule, subject, message)
    };
    let says = Message::new("M112-says").with("task", &reservation.task);
    let finding = finding.shown_by_part(mandate.id.record(), ("reservation", place), "task", says);
    Some(posts.iter().fold(finding, |finding, (post, _)| {
        let says = Message::new("M112-says-post").with("post", &post.title);
        let field = if post.task.is_some() { "task" } else { "title" };
        finding.shown_by(post.id.record(), field, says)
    }))
}

fn performs(post: &Post, reservation: &Reservation) -> bool {
    let task = post.task.iter().any(|task| names(task, &reservation.task));
    task || names(&post.title, &reservation.task)
}

/// Whether the mandate held while the post was filled, by the day that is asked about.
fn while_filled(
    snapshot: &Snapshot<'_>,
    mandate: &Mandate,
    contribution: &Contribution,
    post: &Post,
) -> Known {
    let past = snapshot.past();
    let both = |held: Option<Period>, filled: Option<Period>| {
        held.zip(filled)
            .and_then(|(held, filled)| held.within(filled)?.within(past))
    };
    let (held, filled) = (mandate.validity(), post.validity());
    let there = snapshot.presence(contribution).periods;
    let sure = both(held.certain(), filled.certain());
    if sure.is_some_and(|sure| !common(&[sure], &there).is_empty()) {
        return Known::Yes;
    }
    let may = snapshot.has_sent(contribution) && both(held.possible(), filled.possible()).is_some();
    if may { Known::Unknown } else { Known::No }
}
