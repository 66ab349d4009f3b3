//! What is wrong, by rule, with both places.

use kader_core::checks::{self, Snapshot, settle};
use maud::html;

use super::{Content, Trouble};
use crate::part::layout;
use crate::view::View;

/// How many days ahead it is looked for what ends.
pub const HORIZON: u32 = 180;

/// The page.
pub fn page(view: &View<'_>) -> Content {
    let snapshot = Snapshot::new(view.register(), view.on, HORIZON, view.edition);
    let settled = settle(&snapshot, checks::check(&snapshot), |_| true);
    Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main: html! {
            ul {
                @for finding in &settled.findings {
                    li { code { (finding.rule.code) } " " (view.say(&finding.message)) }
                }
            }
        },
    }
}

/// The page of one rule.
pub fn rule(view: &View<'_>, code: &str) -> Result<Content, Trouble> {
    let _ = (view, code);
    Err(Trouble::NotFound)
}
