//! What this is, how it counts, and what may be done with it.

use super::Content;
use crate::part::layout;
use crate::view::View;

/// The page.
pub fn page(view: &View<'_>) -> Content {
    Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main: maud::html! {},
    }
}
