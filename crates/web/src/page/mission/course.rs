//! What happened and what was decided, the newest first.

use kader_core::model::{Decision, Event, PaperId};
use maud::{Markup, html};

use super::basis::list;
use crate::address::Page;
use crate::part::choice::choice;
use crate::part::when;
use crate::view::View;

/// The developments.
pub fn events(view: &View<'_>, events: &[&Event]) -> Markup {
    html! {
        ol.entries.dated {
            @for event in events {
                li {
                    p.when { (when::lasting(view, &event.date, event.until.as_ref())) }
                    div {
                        p { (view.text(&event.what)) }
                        p.note { (choice(view, event.kind.word())) " · " (list(view, &event.provenance.sources)) }
                    }
                }
            }
        }
    }
}

/// The decisions, with their reasons.
pub fn decisions(view: &View<'_>, decisions: &[&Decision]) -> Markup {
    html! {
        ol.entries.dated {
            @for decision in decisions {
                li {
                    p.when { (when::moment(view, &decision.date)) }
                    div {
                        p { strong { (view.text(&decision.what)) } }
                        @if let Some(reason) = &decision.reason { p { (view.text(reason)) } }
                        p.note {
                            (choice(view, decision.kind.word()))
                            @if let Some(held) = view.register().contributions.get(&decision.contribution) {
                                " · " (view.text(&held.name))
                            }
                            @if let Some(id) = &decision.paper { " · " (paper(view, id)) }
                            @else if !decision.provenance.sources.is_empty() {
                                " · " (list(view, &decision.provenance.sources))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A paper as it is cited, with the way to its page.
pub fn paper(view: &View<'_>, id: &PaperId) -> Markup {
    html! {
        @if let Some(paper) = view.register().paper(id) {
            a href=(view.href(&Page::Paper(paper.id.clone()))) { (paper.cited(view.lang)) }
        }
    }
}
