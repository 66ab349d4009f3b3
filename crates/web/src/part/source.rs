//! Sources: a paper as it is cited, with the place in it, and the way to its page.

use kader_core::model::SourceRef;
use kader_core::wording::Message;
use maud::{Markup, html};

use crate::address::Page;
use crate::view::View;

/// A source, with the way to its paper.
pub fn source(view: &View<'_>, source: &SourceRef) -> Markup {
    html! {
        @match view.register().paper(&source.paper) {
            Some(paper) => {
                a href=(view.href(&Page::Paper(paper.id.clone()))) { (paper.cited(view.lang)) }
            }
            None => { (source.paper) }
        }
        @if let Some(locator) = &source.locator { ", " (place(view, locator)) }
    }
}

/// A place in a paper as people say it: a paragraph by its number, an annex by its.
fn place(view: &View<'_>, locator: &str) -> String {
    let is_number = |words: &str| {
        let mut digits = words.split('.');
        digits.all(|part| !part.is_empty() && part.bytes().all(|one| one.is_ascii_digit()))
    };
    if is_number(locator) && locator.contains('.') {
        return view.say(&Message::new("web-paragraph").with("number", locator));
    }
    match locator.split_once('-') {
        Some((word, number)) if is_number(number) => format!("{word}\u{a0}{number}"),
        _ => locator.to_owned(),
    }
}

/// The address of a page elsewhere, if a browser may be sent there: over HTTPS and nothing else.
pub fn elsewhere(address: &str) -> Option<&str> {
    let is_plain = address.bytes().all(|byte| byte.is_ascii_graphic());
    (address.starts_with("https://") && is_plain).then_some(address)
}
