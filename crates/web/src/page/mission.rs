//! One mission: what it is, on what basis, who is there.

use kader_core::model::MissionId;
use maud::html;

use super::{Content, Trouble};
use crate::address::Page;
use crate::part::layout;
use crate::view::View;

/// The page.
pub fn page(view: &View<'_>, id: &MissionId) -> Result<Content, Trouble> {
    let mission = view.register().missions.get(id).ok_or(Trouble::NotFound)?;
    Ok(Content {
        title: view.text(&mission.name).to_owned(),
        way: vec![(layout::name(view, &Page::Missions), Page::Missions)],
        main: html! {
            @if let Some(name) = &mission.full_name { p.lead { (view.text(name)) } }
            @if let Some(purpose) = &mission.purpose { p { (view.text(purpose)) } }
        },
    })
}
