//! What this is, how it counts, what is public, how accessible it is, and what may be done with it.

use kader_core::figures::CountingRule;
use maud::{Markup, html};

use super::Content;
use super::why::sentence;
use crate::address::{Page, Route};
use crate::api::Endpoint;
use crate::part::layout;
use crate::view::View;

/// The page.
pub fn page(view: &View<'_>) -> Content {
    let identity = &view.register().identity;
    Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main: html! {
            p.lead { (view.word("web-about-lead")) }
            @if let Some(notice) = &identity.notice { p.state { (view.text(notice)) } }
            h2 #counting { (view.word("web-about-counting")) }
            p { (view.word("web-about-counting-says")) }
            (rules(view))
            h2 #public { (view.word("web-about-public")) }
            ul {
                li { (view.word("web-about-public-people")) }
                li { (view.word("web-about-public-restricted")) }
                li { (view.word("web-about-public-small")) }
                li { (view.word("web-about-public-reader")) }
            }
            h2 #moments { (view.word("web-about-moments")) }
            p { (view.word("web-about-moments-says")) }
            h2 #machines { (view.word("web-about-machines")) }
            p { (view.word("web-about-machines-says")) }
            (machines(view))
            h2 #accessibility { (view.word("web-about-accessible")) }
            p { (view.word("web-about-accessible-says")) }
            p { (view.word("web-about-accessible-gaps")) }
            h2 #limits { (view.word("web-about-limits")) }
            ul {
                li { (view.word("web-about-limits-sources")) }
                li { (view.word("web-about-limits-findings")) }
                li { (view.word("web-about-limits-reconstructed")) }
            }
            h2 #licence { (view.word("web-about-licence")) }
            p { (view.word("web-about-licence-says")) }
        },
    }
}

/// The counting rules in words.
fn rules(view: &View<'_>) -> Markup {
    html! {
        dl.facts {
            @for rule in CountingRule::ALL {
                div {
                    @let code = rule.name().trim_start_matches("rule-");
                    dt { (view.word(&format!("web-counting-{code}"))) }
                    dd { (sentence(&view.word(rule.name()))) }
                }
            }
        }
    }
}

/// Where machines find the same.
fn machines(view: &View<'_>) -> Markup {
    html! {
        ul {
            @if view.links.is_live() {
                @let description = Route::Api(Endpoint::OpenApi);
                li { a href=(view.links.to(&description, &Default::default())) { (description.path()) } }
            }
            li { a href=(view.href(&Page::Tables)) { (view.word("web-about-machines-tables")) } }
            li { a href=(view.href(&Page::Findings)) { (view.word("web-about-machines-findings")) } }
        }
    }
}
