//! Who was there, day by day.

use jiff::civil::Date;
use kader_core::model::{
    Begin, Category, Contribution, ContributionKind, ContributionState, DecisionKind,
    DeploymentRecords, End, Known, Post,
};

use super::days::{Dates, dates};
use super::registers::Small;

pub fn has_people(contribution: &Contribution) -> bool {
    matches!(
        contribution.state,
        ContributionState::Running { .. } | ContributionState::Ended { .. }
    )
}

fn is_kept(contribution: &Contribution) -> bool {
    contribution.deployments == DeploymentRecords::Kept
}

pub fn post_dates(post: &Post) -> Dates {
    dates(&post.from, &post.until)
}

/// When a contribution ran, by its state and its posts.
pub fn run(small: &Small, contribution: &Contribution) -> Option<Dates> {
    let begin = |from: &Option<_>| from.clone().map_or(Begin::Unknown, Begin::On);
    let mut run = match &contribution.state {
        _ if contribution.kind == ContributionKind::Money => return None,
        ContributionState::Running { from } => dates(&begin(from), &End::Indefinite),
        ContributionState::Ended { from, until, .. } => {
            dates(&begin(from), &End::On(until.clone()))
        }
        _ => return None,
    };
    for post in small.posts_of(contribution) {
        if let (true, Begin::On(from)) = (post.seats.least() > 0, &post.from) {
            run = run.begun_by(from.latest());
        }
    }
    Some(run)
}

/// How many of a category were on post by the deployments that are not reconstructed.
pub fn headcount(small: &Small, contribution: &Contribution, category: Category, on: Date) -> u64 {
    let there = small
        .deployments_of(contribution)
        .into_iter()
        .filter(|one| {
            !one.reconstructed
                && one.category == category
                && one.from <= on
                && one.until.is_none_or(|until| on <= until)
        });
    there.count() as u64
}

/// By deployments, or else by posts alone.
pub fn is_seen(small: &Small, contribution: &Contribution, on: Date) -> bool {
    if is_kept(contribution) {
        return Category::ALL
            .iter()
            .any(|category| headcount(small, contribution, *category, on) > 0);
    }
    has_people(contribution)
        && small
            .posts_of(contribution)
            .into_iter()
            .any(|post| post.seats.least() > 0 && post_dates(post).holds(on) == Known::Yes)
}

pub fn is_there(small: &Small, contribution: &Contribution, on: Date) -> bool {
    let runs = || {
        let run = run(small, contribution);
        run.is_some_and(|run| run.holds(on) == Known::Yes)
    };
    is_seen(small, contribution, on) || !is_kept(contribution) && runs()
}

/// The days up to the one asked about on which people were there.
pub fn there(small: &Small, contribution: &Contribution) -> Vec<Date> {
    let mut days = small.past();
    days.retain(|day| is_there(small, contribution, *day));
    days
}

/// Whether a contribution goes on, on a day to come.
pub fn goes_on(small: &Small, contribution: &Contribution, day: Date) -> bool {
    let stay = Category::ALL
        .iter()
        .any(|category| headcount(small, contribution, *category, day) > 0);
    if is_kept(contribution) && stay {
        return true;
    }
    let runs = run(small, contribution).is_some_and(|run| run.holds(day) != Known::No);
    let mut decisions = small
        .decisions
        .iter()
        .filter(|one| one.contribution == contribution.id);
    let first = decisions.next();
    let last = decisions.fold(first, |last, next| match last {
        Some(last) if next.date.earliest() < last.date.earliest() => Some(last),
        _ => Some(next),
    });
    let ends = last.is_some_and(|last| last.kind == DecisionKind::End);
    let posts = small.posts_of(contribution);
    if posts.is_empty() {
        let has_end = matches!(contribution.state, ContributionState::Ended { .. });
        return runs && (has_end || !ends);
    }
    runs && posts
        .into_iter()
        .any(|post| match post_dates(post).holds(day) {
            Known::Yes => true,
            Known::Unknown => !ends && post.until == End::Unknown,
            Known::No => false,
        })
}

/// The least that there can have been of a category: by deployments, or else by the seats of
/// posts that were certainly to be filled.
pub fn least(small: &Small, contribution: &Contribution, category: Category, on: Date) -> u64 {
    if is_kept(contribution) {
        return headcount(small, contribution, category, on);
    }
    let posts = small
        .posts_of(contribution)
        .into_iter()
        .filter(|post| post.category == category && post_dates(post).holds(on) == Known::Yes);
    let seats = posts.map(|post| u64::from(post.seats.least()));
    if has_people(contribution) {
        seats.sum()
    } else {
        0
    }
}
