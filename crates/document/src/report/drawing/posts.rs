//! People on each post of a contribution, beside its seats.

use kader_core::model::{Contribution, ContributionId, DeploymentRecords, Period, Post};
use kader_core::register::{DayNumber, Register};
use kader_core::wording::Message;

use super::locale::Written;
use super::people::{self, Headcount, is_reconstructed};
use super::sentence::{sentence, word};
use super::{numbered, words};
use crate::chart::{
    Caption, Counted, Limit, Limits, SmallMultiples, SmallPanel, small_multiples as draw,
};
use crate::tree::{Anchor, Drawing, text};

/// The posts.
pub(super) fn posts(
    register: &Register,
    contribution: &ContributionId,
    period: Period,
) -> Vec<Drawing> {
    let held = register.contributions.get(contribution);
    let Some((held, days)) = held
        .filter(|held| held.is_recorded())
        .zip(people::days(period))
    else {
        return Vec::new();
    };
    let lang = register.identity.language;
    let shown: Vec<(&Post, Headcount)> = register
        .posts_of(contribution)
        .map(|post| (post, on_post(register, held, post, period)))
        .filter(|(_, people)| people.peak().is_some())
        .collect();
    if shown.is_empty() || shown.iter().any(|(_, people)| people.tells_of_persons()) {
        return Vec::new();
    }
    let panels: Vec<SmallPanel> = shown
        .iter()
        .map(|(post, people)| SmallPanel {
            name: post.title.in_language(lang).to_owned(),
            military: Counted {
                people: people.series(),
                limits: seats(post, period),
            },
            civilian: None,
            published: None,
        })
        .collect();
    let count = panels.len();
    let mut words = words::small_multiples(lang);
    words.limit_military = words::phrase(lang, "chart-seats", &["count"]);
    // On a post they are people of either category.
    words.detail.military = words::phrase(lang, "chart-map-people", &["count"]);
    words.column_mission = word(lang, "chart-column-post");
    words.column_limit = word(lang, "chart-column-seats");
    let multiples = SmallMultiples {
        period: days,
        panels,
    };
    let anchor = Anchor::new(&format!("figuur-posts-{contribution}"));
    let title = Message::new("chart-posts-title")
        .with("number", count)
        .with("contribution", held.name.in_language(lang));
    let mut remarks = vec![vec![text(word(lang, "chart-source-posts"))]];
    if is_reconstructed(register, held) {
        remarks.push(vec![text(word(lang, "chart-all-reconstructed"))]);
    }
    let charts = draw(&multiples, &words, &Written(lang), &anchor);
    let captions = numbered(lang, &anchor, charts.len()).map(|(anchor, page)| Caption {
        anchor,
        title: sentence(lang, title.clone(), &[])
            .into_iter()
            .chain(page)
            .collect(),
        subtitle: vec![text(word(lang, "chart-posts-subtitle"))],
        remarks: remarks.clone(),
    });
    charts
        .into_iter()
        .zip(captions)
        .map(|(chart, caption)| chart.captioned(caption))
        .collect()
}

/// The people on a post, of whichever category they are counted in.
fn on_post(register: &Register, held: &Contribution, post: &Post, period: Period) -> Headcount {
    let number = register.deployments.post_number(&post.id);
    let wholly = held.deployments == DeploymentRecords::Reconstructed;
    let slice = register.deployments.of(&held.id);
    let bounds = DayNumber::bounds(period);
    let spans = number
        .zip(bounds)
        .into_iter()
        .flat_map(|(number, (from, until))| {
            (0..slice.len()).filter_map(move |place| {
                let start = *slice.starts.get(place)?;
                let end = *slice.ends.get(place)?;
                let is_there = slice.posts.get(place) == Some(&number)
                    && start <= until.number()
                    && end >= from.number();
                is_there.then(|| (start, end, wholly || slice.kind(place).is_reconstructed()))
            })
        });
    Headcount::of_spans(spans, period)
}

/// How many seats a post has, on the days on which it can be the country's to fill.
fn seats(post: &Post, period: Period) -> Limits {
    let limit = |days| Limit {
        days,
        base: post.seats.most(),
        temporary: 0,
    };
    let days = post.validity().possible();
    let days = days.and_then(|days| days.within(period));
    let limits = days.and_then(people::days).map(limit);
    Limits::new(limits.into_iter().collect()).unwrap_or_default()
}
