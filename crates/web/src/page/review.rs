//! A document of the reader's own, reviewed.

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
