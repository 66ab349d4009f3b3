//! What the country gives to a mission: how far it is, within which frameworks, on which posts.

use kader_core::model::{Article100, Category, ContributionState, Count, Framework, Moment, Post};
use kader_core::wording::Message;
use maud::{Markup, html};

use super::Given;
use super::basis::{at, sources, span};
use super::course::paper;
use super::head::fact;
use crate::part::choice::choice;
use crate::part::when;
use crate::view::View;

/// The contributions.
pub fn given(view: &View<'_>, given: &[Given<'_>]) -> Markup {
    html! { @for one in given { (self::one(view, one)) } }
}

fn one(view: &View<'_>, given: &Given<'_>) -> Markup {
    let held = given.contribution;
    html! {
        h3 { (view.text(&held.name)) }
        @if let Some(description) = &held.description { p { (view.text(description)) } }
        dl.facts {
            (fact(&view.word("web-field-state"), &state(view, &held.state)))
            (fact(&view.word("web-field-kind"), &html! { (choice(view, held.kind.word())) }))
            @if let Some(article) = &held.article_100 {
                (fact(&view.word("web-field-article-100"), &article_100(view, article)))
            }
            (fact(&view.word("web-field-deployments"), &html! { (choice(view, held.deployments.word())) }))
            (sources(view, &held.provenance.sources))
        }
        @if given.frameworks.is_empty() {
            p.empty { (view.word("web-frameworks-none")) }
        } @else {
            (frameworks(view, view.text(&held.name), &given.frameworks))
        }
        @if !given.posts.is_empty() { (posts(view, view.text(&held.name), &given.posts)) }
    }
}

/// How far a contribution is, with what its state tells.
fn state(view: &View<'_>, state: &ContributionState) -> Markup {
    let on = |moment: &Option<Moment>| moment.as_ref().map(|moment| when::moment(view, moment));
    let (word, when, why) = match state {
        ContributionState::Asked { on: day, by } => ("asked", on(day), by.as_ref()),
        ContributionState::Intended { from, until } => {
            let from = on(from).unwrap_or_default();
            let until = on(until)
                .map(|until| format!(" – {until}"))
                .unwrap_or_default();
            ("intended", Some(format!("{from}{until}")), None)
        }
        ContributionState::Conditional { condition } => ("conditional", None, Some(condition)),
        ContributionState::Running { from } => ("running", since(view, from.as_ref()), None),
        ContributionState::Suspended { from, reason } => {
            ("suspended", since(view, from.as_ref()), Some(reason))
        }
        ContributionState::Ended {
            from,
            until,
            reason,
        } => {
            let until = when::moment(view, until);
            let told = match from {
                Some(from) => format!("{} – {until}", when::moment(view, from)),
                None => until,
            };
            ("ended", Some(told), reason.as_ref())
        }
        ContributionState::Declined { on: day, reason } => ("declined", on(day), Some(reason)),
        ContributionState::NeverStarted { reason } => ("never-started", None, Some(reason)),
    };
    html! {
        (choice(view, word))
        @if let Some(when) = when.filter(|when| !when.is_empty()) { ", " (when) }
        @if let Some(why) = why { ": " (view.text(why)) }
    }
}

fn since(view: &View<'_>, from: Option<&Moment>) -> Option<String> {
    from.map(|from| match from.words() {
        Some(words) => words.to_owned(),
        None => view.say(&Message::new("web-since").with("day", from.latest())),
    })
}

fn article_100(view: &View<'_>, article: &Article100) -> Markup {
    match article {
        Article100::Informed { paper: id } => {
            html! { (choice(view, "informed")) ": " (paper(view, id)) }
        }
        Article100::NotShown {} => html! { (choice(view, "not-shown")) },
        Article100::NotApplicable { reason } => {
            html! { (choice(view, "not-applicable")) ": " (view.text(reason)) }
        }
        Article100::Unknown {} => html! { (choice(view, "unknown")) },
    }
}

/// The frameworks, the newest first.
fn frameworks(view: &View<'_>, of: &str, frameworks: &[&Framework]) -> Markup {
    let title = format!("{of}: {}", view.word("web-frameworks"));
    html! {
        div.scroll tabindex="0" role="region" aria-label=(view.table_of(&title)) {
            table.frameworks {
                caption { (view.word("web-frameworks")) }
                thead { tr {
                    th scope="col" { (view.word("web-valid")) }
                    th.count scope="col" { (view.word("chart-military")) }
                    th.count scope="col" { (view.word("chart-civilian")) }
                    th scope="col" { (view.word("web-framework-more")) }
                    th scope="col" { (view.word("web-field-paper")) }
                } }
                tbody { @for framework in frameworks { (self::framework(view, framework)) } }
            }
        }
    }
}

fn framework(view: &View<'_>, framework: &Framework) -> Markup {
    let base = |category: Category, field: &str| {
        let size = framework.base(category);
        html! { @if let Some(size) = size { (number(view, framework, size, field)) } }
    };
    let sources = &framework.provenance.sources;
    html! {
        tr {
            th scope="row" {
                a.figure href=(view.href_why(&format!("framework/{}/until", framework.id))) { (span(view, &framework.from, &framework.until)) }
            }
            td.count { (base(Category::Military, "military")) }
            td.count { (base(Category::Civilian, "civilian")) }
            td {
                @if let Some(nature) = &framework.nature { p { (view.text(nature)) } }
                @for (place, extra) in framework.temporary.iter().enumerate() {
                    p {
                        (view.word("web-temporary")) " "
                        (number(view, framework, extra.count, &format!("temporary.{place}.count")))
                        " " (choice(view, extra.category.word())) ", " (span(view, &extra.from, &extra.until))
                        @if let Some(purpose) = &extra.purpose { ": " (view.text(purpose)) }
                        (at(view, extra.source.as_ref()))
                    }
                }
                @for (place, reserve) in framework.reserves.iter().enumerate() {
                    p {
                        (view.word("web-reserve")) " "
                        (number(view, framework, reserve.up_to, &format!("reserve.{place}.up_to")))
                        " " (choice(view, reserve.category.word()))
                        @if let Some(purpose) = &reserve.purpose { ": " (view.text(purpose)) }
                        @for call in &reserve.calls {
                            "; +" (call.count) ", " (view.day(call.period.from())) " – " (view.day(call.period.until()))
                        }
                    }
                }
                @for caveat in &framework.caveats { p.muted { (view.text(caveat)) } }
            }
            td {
                @match &framework.paper {
                    Some(id) => { (paper(view, id)) }
                    None => { (super::basis::list(view, sources)) }
                }
            }
        }
    }
}

/// A number of a framework, which leads to its record.
fn number(view: &View<'_>, framework: &Framework, number: Count, field: &str) -> Markup {
    html! {
        a.figure href=(view.href_why(&format!("framework/{}/{field}", framework.id))) { (view.count(u64::from(number))) }
    }
}

/// The posts: what the country has to fill, and for how long at a time.
fn posts(view: &View<'_>, of: &str, posts: &[&Post]) -> Markup {
    let title = format!("{of}: {}", view.word("web-posts"));
    html! {
        div.scroll tabindex="0" role="region" aria-label=(view.table_of(&title)) {
            table {
                caption { (view.word("web-posts")) }
                thead { tr {
                    th scope="col" { (view.word("web-field-post")) }
                    th scope="col" { (view.word("web-field-place")) }
                    th.count scope="col" { (view.word("web-field-seats")) }
                    th scope="col" { (view.word("web-field-category")) }
                    th scope="col" { (view.word("web-field-tour")) }
                    th scope="col" { (view.word("web-valid")) }
                } }
                tbody {
                    @for post in posts {
                        tr {
                            th scope="row" { (view.text(&post.title)) }
                            td { @if let Some(place) = &post.place { (view.text(place)) } }
                            td.count {
                                a.figure href=(view.href_why(&format!("post/{}/seats", post.id))) {
                                    @match post.seats.words() {
                                        Some(words) => { (words) }
                                        None => { (view.count(u64::from(post.seats.most()))) }
                                    }
                                }
                            }
                            td { (choice(view, post.category.word())) }
                            td {
                                @if let Some(tour) = &post.tour {
                                    @if tour.least == tour.most { (tour.most) } @else { (tour.least) "–" (tour.most) }
                                }
                            }
                            td { (span(view, &post.from, &post.until)) }
                        }
                    }
                }
            }
        }
    }
}
