//! Papers.

use super::{Content, Trouble};
use crate::part::layout;
use crate::view::View;

/// All.
pub fn list(view: &View<'_>) -> Content {
    Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main: maud::html! {},
    }
}
/// One.
pub fn page(view: &View<'_>, id: &kader_core::model::PaperId) -> Result<Content, Trouble> {
    let _ = id;
    Ok(Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main: maud::html! {},
    })
}
