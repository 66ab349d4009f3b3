//! M108: a task of a mandate ended, and a post that has it is still filled.

use super::tasks::names;
use crate::checks::cover::cover;
use crate::checks::example::Change;
use crate::checks::presence::{certain, common};
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{
    Begin, Contribution, DeploymentRecords, End, Known, Mandate, MandatePart, Moment, Period, Post,
    Validity,
};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "M108",
        name: "task-continued",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "tour = { least = 6, most = 12 }",
            to: "tour = { least = 6, most = 12 }\ntask = \"Help to move the displaced.\"",
        }],
        // Whoever had the task left on its last day.
        clean: &[
            Change::Replace {
                file: "missions/omfc.toml",
                from: "tour = { least = 6, most = 12 }\nfrom = 2022-09-01\nuntil = 2024-08-31",
                to: "tour = { least = 6, most = 12 }\nfrom = 2022-09-01\nuntil = 2023-02-28\n\
                     task = \"Help to move the displaced.\"",
            },
            Change::Replace {
                file: "deployments.csv",
                from: "civilian,2022-09-01,2023-08-31",
                to: "civilian,2022-09-01,2023-02-28",
            },
        ],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let mandates = snapshot.register.mandates.values();
    mandates
        .flat_map(|mandate| {
            let parts = mandate.parts.iter().enumerate();
            parts.filter_map(|(place, part)| of_part(snapshot, mandate, place, part))
        })
        .collect()
}

fn of_part(
    snapshot: &Snapshot<'_>,
    mandate: &Mandate,
    place: usize,
    part: &MandatePart,
) -> Option<Finding> {
    let End::On(until) = &part.until else {
        return None;
    };
    let after = Period::new(until.latest().tomorrow().ok()?, snapshot.on)?;
    // From when it is given anew, that is what it ends with.
    let again = given_again(snapshot, mandate, part).into_iter();
    let again = again.filter(|again| again.until() >= after.from());
    let after = match again.map(Period::from).min() {
        Some(again) => Period::new(after.from(), after.until().min(again.yesterday().ok()?))?,
        None => after,
    };
    let given = snapshot.contributions_to(&mandate.mission).iter();
    let posts: Vec<(&Post, Vec<Period>)> = given
        .flat_map(|contribution| {
            let posts = snapshot.posts_of(&contribution.id).iter();
            posts.map(move |post| (*contribution, *post))
        })
        .filter(|(_, post)| has_task(post, part))
        .filter_map(|(contribution, post)| {
            let periods = common(&filled(snapshot, contribution, post), &[after]);
            (!periods.is_empty()).then_some((post, periods))
        })
        .collect();
    if posts.is_empty() {
        return None;
    }
    let mission = snapshot.name_of(&mandate.mission);
    let message = Message::new("M108")
        .with("mission", mission)
        .with("task", &part.what)
        .with("until", words::moment(until))
        .with("count", posts.len());
    let says = Message::new("M108-says-part")
        .with("task", &part.what)
        .with("until", words::moment(until));
    let finding = Finding::contradicts(&RULE.rule, mandate.id.record(), message).shown_by_part(
        mandate.id.record(),
        ("part", place),
        "until",
        says,
    );
    Some(posts.iter().fold(finding, |finding, (post, periods)| {
        let says = Message::new("M108-says-post")
            .with("post", &post.title)
            .with("days", words::longest(periods));
        finding.shown_by(post.id.record(), "until", says)
    }))
}

fn has_task(post: &Post, part: &MandatePart) -> bool {
    let task = post.task.iter().any(|task| names(task, &part.what));
    task || names(&post.title, &part.what)
}

/// When the task is given anew: in a later part, or in another mandate.
fn given_again(snapshot: &Snapshot<'_>, mandate: &Mandate, part: &MandatePart) -> Vec<Period> {
    let mandates = snapshot.mandates_of(&mandate.mission).iter();
    let validities: Vec<Validity> = mandates
        .flat_map(|other| {
            let parts = other.parts.iter();
            let parts = parts
                .filter(|again| *again != part && names(&again.what, &part.what))
                .map(|again| Validity {
                    from: again.from.clone(),
                    until: again.until.clone(),
                });
            // What the mandate lists beside its own part is no other time for it.
            let is_other = other.id != mandate.id;
            let whole = other.tasks.iter().any(|task| names(task, &part.what));
            let widened = other.widenings.iter();
            let widened = widened
                .filter(|added| names(&added.what, &part.what))
                .map(|added| Validity {
                    from: added.from.clone(),
                    until: other.until.clone(),
                });
            let whole = (is_other && whole).then(|| other.validity());
            parts.chain(widened).chain(whole).collect::<Vec<_>>()
        })
        .collect();
    let may = cover(&validities, snapshot.past());
    may.iter()
        .filter(|stretch| stretch.known != Known::No)
        .map(|stretch| stretch.period)
        .collect()
}

/// When someone was certainly on a post, up to the day that is asked about.
fn filled(snapshot: &Snapshot<'_>, contribution: &Contribution, post: &Post) -> Vec<Period> {
    if contribution.deployments == DeploymentRecords::Kept {
        let there = snapshot.register.deployments.each_of(&contribution.id);
        let there = there.filter(|one| one.post == post.id && !one.reconstructed);
        let there: Vec<Validity> = there
            .map(|one| Validity {
                from: Begin::On(Moment::on(one.from)),
                until: one
                    .until
                    .map_or(End::Indefinite, |day| End::On(Moment::on(day))),
            })
            .collect();
        return certain(&there, snapshot.on);
    }
    let seen = snapshot.seen(contribution).periods;
    common(&certain(&[post.validity()], snapshot.on), &seen)
}
