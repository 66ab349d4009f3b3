//! What became known between two moments: added, changed with its fields, withdrawn.

use std::sync::Arc;

use kader_core::wording::{Message, words};
use kader_exchange::plan::Subject;
use maud::{Markup, html};

use crate::Site;
use crate::part::layout;
use crate::part::record;
use crate::site::{Change, Changes, Known};
use crate::view::View;

/// How many changes are shown.
const SHOWN: usize = 300;

/// The two moments, and what became known between them.
pub fn section(view: &View<'_>, site: &Site) -> Markup {
    let (first, second) = (view.asked.value("first"), view.asked.value("second"));
    html! {
        p.lead { (view.word("web-compare-known-says")) }
        @if view.links.is_live() {
            form.controls {
                (layout::kept(view, &["on", "edition", "what"]))
                span.field {
                    label.utrecht-form-label for="first" { (view.word("web-compare-first")) }
                    input #first.utrecht-textbox type="text" name="first" size="14" placeholder="2023-04-30" value=(first.unwrap_or_default());
                }
                span.field {
                    label.utrecht-form-label for="second" { (view.word("web-compare-second")) }
                    input #second.utrecht-textbox type="text" name="second" size="14" placeholder=(view.word("web-known-now")) value=(second.unwrap_or_default());
                }
                button.utrecht-button.utrecht-button--primary-action type="submit" { (view.word("web-show")) }
            }
        }
        @match first {
            None => { p.note { (view.word("web-compare-known-how")) } }
            Some(first) => { (between(view, site, first, second)) }
        }
    }
}

fn between(view: &View<'_>, site: &Site, first: &str, second: Option<&str>) -> Markup {
    let state = |words: &str| -> Result<Arc<Known>, Message> {
        site.at(Some(words))
            .map_err(|missing| crate::page::error::unknown_moment(&missing, words))
    };
    let told = match (state(first), second.map(state).transpose()) {
        (Ok(before), Ok(after)) => {
            Changes::between(&before, after.as_deref().unwrap_or(view.known))
        }
        (Err(message), _) | (_, Err(message)) => {
            return html! { p.empty { (crate::page::sentence(&view.say(&message))) } };
        }
    };
    let Some(told) = told else {
        return html! { p.empty { (view.word("web-compare-untold")) } };
    };
    let counts = Message::new("web-compare-changes").with("count", told.changes.len());
    html! {
        p role="status" { (view.say(&counts)) }
        @if told.deployments { p { (view.word("web-compare-deployments")) } }
        ul.entries {
            @for change in told.changes.iter().take(SHOWN) { (entry(view, change)) }
        }
        @if told.changes.len() > SHOWN {
            p { (view.say(&Message::new("web-compare-more").with("count", told.changes.len() - SHOWN))) }
        }
    }
}

fn standing(view: &View<'_>, word: &str) -> String {
    words(view.lang, &format!("web-standing-{word}")).unwrap_or_else(|| word.to_owned())
}

/// What became of a record, in a few words.
pub fn change(view: &View<'_>, change: &Change) -> Markup {
    html! {
        span.tag { (standing(view, change.standing.word())) }
        @match &change.subject {
            Subject::Record(record) => { (record::link(view, record)) }
            other => {
                (record::capital(&view.word(other.kind()))) " "
                @if let Some(id) = other.id() { code { (id) } }
            }
        }
    }
}

fn entry(view: &View<'_>, change: &Change) -> Markup {
    html! {
        li {
            p { (self::change(view, change)) }
            @if !change.fields.is_empty() {
                dl.facts {
                    @for field in &change.fields {
                        div {
                            dt { (field_name(view, &field.field)) }
                            dd {
                                @match &field.before {
                                    Some(before) => { del { (short(before)) } }
                                    None => { span.muted { (view.word("conflict-nothing")) } }
                                }
                                " → "
                                @match &field.after {
                                    Some(after) => { ins { (short(after)) } }
                                    None => { span.muted { (view.word("conflict-nothing")) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The way to a field in words.
fn field_name(view: &View<'_>, path: &str) -> String {
    let steps = path.split('.').map(|step| record::field(view, step));
    steps.collect::<Vec<_>>().join(", ")
}

/// How many letters of a value are shown: the text of a section may have changed.
const LETTERS: usize = 400;

fn short(value: &str) -> String {
    match value.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", value.get(..end).unwrap_or_default()),
        None => value.to_owned(),
    }
}
