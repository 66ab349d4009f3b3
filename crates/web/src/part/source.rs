//! Sources: a paper as it is cited, with the place in it, and the way to its page.

use kader_core::model::SourceRef;
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
        @if let Some(locator) = &source.locator { ", " (locator) }
    }
}

/// The address of a page elsewhere, if a browser may be sent there: over HTTPS and nothing else.
pub fn elsewhere(address: &str) -> Option<&str> {
    let is_plain = address.bytes().all(|byte| byte.is_ascii_graphic());
    (address.starts_with("https://") && is_plain).then_some(address)
}
