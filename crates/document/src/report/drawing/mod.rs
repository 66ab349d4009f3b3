//! The drawings of a report, from its register: pure functions, each giving at least one
//! drawing, which says so where there is nothing to show.
//!
//! They show what the rows of the edition's annexes name and nothing else. What is not recorded
//! day by day is a gap that says so; what is reconstructed is hatched and said below.

mod locale;
mod mandates;
mod month;
mod multiples;
mod notes;
mod outcomes;
mod people;
mod posts;
mod sent;
mod sentence;
mod terms;
mod whereabouts;
mod words;
mod world;

#[cfg(test)]
mod tests;

use jiff::civil::Date;
use kader_core::model::{ContributionId, Edition, Period};
use kader_core::register::Register;
use kader_core::wording::{Lang, Message, say};

pub use mandates::TimelineScope;
pub use world::WorldFrame;

use crate::tree::{Anchor, Drawing, Inline, text};

/// People deployed at the same time, with the limit and the highest number: the graph per month
/// that members of parliament asked for (Kamerstuk 29 521, nr. 364). Of the rows with records
/// day by day; a remark names the others.
#[must_use]
pub fn month_graph(register: &Register, edition: &Edition) -> Vec<Drawing> {
    month::month_graph(register, edition)
}

/// Mandates above, national frameworks below, for each row of the annex of mandates; what ends
/// within half a year of the last day of the period, with nothing to follow, stands out.
#[must_use]
pub fn timeline(register: &Register, edition: &Edition) -> Vec<Drawing> {
    timeline_on(register, edition, &TimelineScope::of(edition))
}

/// The same, asked of another day, or with other days on its axis.
#[must_use]
pub fn timeline_on(register: &Register, edition: &Edition, scope: &TimelineScope) -> Vec<Drawing> {
    mandates::timeline(register, edition, scope)
}

/// The annex of personnel as a chart: everyone who was sent, beside the limits.
#[must_use]
pub fn personnel_chart(register: &Register, edition: &Edition) -> Vec<Drawing> {
    sent::personnel_chart(register, edition)
}

/// People on post against the limit, a small chart for each row of the personnel annex.
#[must_use]
pub fn small_multiples(register: &Register, edition: &Edition) -> Vec<Drawing> {
    multiples::small_multiples(register, edition)
}

/// People on each post of a contribution through a period, beside its seats; the posts in order
/// of their ids, those that no one filled left out. Nothing where no one is recorded, or where
/// it would tell when one or two people came and went.
#[must_use]
pub fn posts(register: &Register, contribution: &ContributionId, period: Period) -> Vec<Drawing> {
    posts::posts(register, contribution, period)
}

/// Requests for protection of ships by outcome, and by year where each of them is recorded.
#[must_use]
pub fn requests(register: &Register, edition: &Edition) -> Vec<Drawing> {
    outcomes::requests(register, edition)
}

/// People on post on a day, on a map: every mission of the frame that has anyone, or of which it
/// is not recorded how many, at the place that holds on that day. Not of one edition: of all that
/// the register holds.
#[must_use]
pub fn world(register: &Register, on: Date, frame: WorldFrame<'_>) -> Vec<Drawing> {
    world::world(register, on, frame)
}

/// The anchors of the pages of a drawing, and what their titles add to say which page they are.
fn numbered(
    lang: Lang,
    anchor: &Anchor,
    pages: usize,
) -> impl Iterator<Item = (Anchor, Option<Inline>)> {
    (1..=pages).map(move |page| {
        let name = match page {
            1 => anchor.clone(),
            page => Anchor::new(&format!("{}-{page}", anchor.as_str())),
        };
        let told = (pages > 1).then(|| {
            let message = Message::new("chart-page")
                .with("page", page)
                .with("of", pages);
            text(say(lang, &message))
        });
        (name, told)
    })
}
