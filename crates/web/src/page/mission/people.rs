//! Who is there: headcount against limit through time, and posts with their rotations.

use kader_core::model::Period;
use kader_core::register::Register;
use kader_core::wording::Message;
use kader_document::report::drawing;
use kader_document::tree::{Drawing, text};
use maud::{Markup, html};

use super::Profile;
use crate::part::{chart, rows};
use crate::view::View;

/// Headcount against limit, of the mission and of each contribution, and the posts.
pub fn people(view: &View<'_>, profile: &Profile<'_>) -> Markup {
    let period = chart::around(view);
    let recorded = || {
        let given = profile.contributions.iter();
        given.filter(|given| given.contribution.is_recorded())
    };
    if recorded().next().is_none() {
        return html! { p.empty { (view.word("web-people-unrecorded")) } };
    }
    let drawn = view.drawn(period);
    let posts: Vec<Drawing> = recorded()
        .flat_map(|given| drawing::posts(&drawn, &given.contribution.id, period))
        .collect();
    html! {
        (chart::drawings(view, &headcount(view, profile, period, &drawn)))
        (chart::drawings(view, &posts))
        @if posts.is_empty() { p.note { (view.word("web-posts-withheld")) } }
    }
}

/// The mission as a whole, and each contribution where there are several.
fn headcount(
    view: &View<'_>,
    profile: &Profile<'_>,
    period: Period,
    drawn: &Register,
) -> Vec<Drawing> {
    let register = view.register();
    let name = profile.mission.name.clone();
    let whole = rows::Counted::mission(register, profile.mission);
    let whole = rows::edition(&[(name.clone(), whole.into_iter().collect())], period);
    let mut drawings = whole.map_or_else(Vec::new, |edition| drawing::month_graph(drawn, &edition));
    let each: Vec<rows::Counted> = profile
        .contributions
        .iter()
        .filter(|given| !given.frameworks.is_empty() || given.contribution.is_recorded())
        .map(|given| rows::Counted {
            id: given.contribution.id.to_string(),
            label: given.contribution.name.clone(),
            contributions: vec![given.contribution.id.clone()],
        })
        .collect();
    if each.len() > 1
        && let Some(edition) = rows::edition(&[(name, each)], period)
    {
        let title =
            Message::new("web-per-contribution").with("mission", view.text(&profile.mission.name));
        drawings.extend(
            drawing::small_multiples(drawn, &edition)
                .into_iter()
                .map(|drawing| Drawing {
                    title: vec![text(view.say(&title))],
                    ..drawing
                }),
        );
    }
    drawings
}
