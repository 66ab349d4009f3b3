//! What a mission is, in a few lines: the number first, then what it is called and where it is.

use kader_core::model::{MainTask, Place, Relation};
use kader_core::wording::Message;
use maud::{Markup, html};

use super::Profile;
use crate::address::Page;
use crate::part::choice::choice;
use crate::part::{people, when};
use crate::view::View;

/// The head of the page.
pub fn head(view: &View<'_>, profile: &Profile<'_>) -> Markup {
    let mission = profile.mission;
    html! {
        @if let Some(name) = &mission.full_name { p.lead { (view.text(name)) } }
        (people::numbers(view, profile.people.as_ref()))
        @if let Some(purpose) = &mission.purpose { p { (view.text(purpose)) } }
        dl.facts.broad {
            (fact(&view.word("web-standing"), &html! {
                (profile.standing.shown(view))
                @if let Some(began) = &mission.began {
                    ", "
                    @match began.words() {
                        Some(words) => { (words) }
                        None => { (view.say(&Message::new("web-began").with("when", when::moment(view, began)))) }
                    }
                }
                @if let Some(ended) = &mission.ended {
                    ", " (view.say(&Message::new("web-ended").with("when", when::moment(view, ended))))
                }
            }))
            (fact(&view.word("web-field-lead"), &html! {
                (view.text(&mission.lead.name))
                @if view.text(&mission.lead.name) != choice(view, mission.lead.kind.word()) {
                    span.muted { " (" (choice(view, mission.lead.kind.word())) ")" }
                }
            }))
            @if !mission.places.is_empty() {
                (fact(&view.word("web-field-place"), &html! {
                    @for (number, one) in mission.places.iter().enumerate() {
                        @if number > 0 { "; " }
                        (place(view, one))
                    }
                }))
            }
            @if let Some(region) = view.register().regions.get(&mission.region) {
                (fact(&view.word("web-field-region"), &html! {
                    a href=(view.href(&Page::RegionMap(region.id.clone()))) { (view.text(&region.name)) }
                }))
            }
            @if let Some(task) = mission.main_task {
                (fact(&view.word("web-field-main-task"), &html! { (view.word(main_task(task))) }))
            }
            (fact(&view.word("web-field-reported"), &html! { (choice(view, mission.reported.word())) }))
            @if !mission.relations.is_empty() {
                (fact(&view.word("web-field-relation"), &html! {
                    @for (number, relation) in mission.relations.iter().enumerate() {
                        @if number > 0 { "; " }
                        @if !is_again(&mission.relations, number) { (choice(view, relation.kind.word())) " " }
                        @if let Some(other) = view.register().missions.get(&relation.mission) {
                            a href=(view.href(&Page::Mission(other.id.clone()))) { (view.text(&other.name)) }
                        }
                    }
                }))
            }
            @if !mission.variants.is_empty() {
                (fact(&view.word("web-field-variants"), &html! { (mission.variants.join("; ")) }))
            }
        }
    }
}

/// Whether a relation is of the kind of that before it, which has said so.
fn is_again(relations: &[Relation], number: usize) -> bool {
    let before = number
        .checked_sub(1)
        .and_then(|before| relations.get(before));
    let kind = relations.get(number).map(|relation| relation.kind);
    before.is_some_and(|before| Some(before.kind) == kind)
}

/// A word, and what it says.
pub fn fact(word: &str, says: &Markup) -> Markup {
    html! { div { dt { (word) } dd { (says) } } }
}

fn main_task(task: MainTask) -> &'static str {
    match task {
        MainTask::First => "web-main-task-first",
        MainTask::Second => "web-main-task-second",
        MainTask::Third => "web-main-task-third",
    }
}

/// A place, with when the mission was there where that is told.
fn place(view: &View<'_>, place: &Place) -> Markup {
    let from = place.from.as_ref().map(|from| when::begin(view, from));
    let until = place.until.as_ref().map(|until| when::end(view, until));
    let told = match (from, until) {
        (Some(from), Some(until)) => Some(format!("{from} – {until}")),
        (Some(from), None) => Some(view.say(&Message::new("web-from").with("from", from))),
        (None, Some(until)) => Some(view.say(&Message::new("web-until").with("until", until))),
        (None, None) => None,
    };
    html! {
        (view.text(&place.name))
        @if let Some(told) = told { span.muted { " (" (told) ")" } }
    }
}
