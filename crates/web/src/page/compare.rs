//! What differs.

use super::{Content, Trouble};
use crate::part::layout;
use crate::view::View;

/// The page.
pub fn page(view: &View<'_>, site: &crate::Site) -> Result<Content, Trouble> {
    let _ = site;
    Ok(Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main: maud::html! {},
    })
}
