//! Every mission, by region.

use kader_core::model::{Mission, RegionId};
use maud::html;

use super::{Content, Trouble};
use crate::address::Page;
use crate::part::layout;
use crate::view::View;

/// The page.
pub fn page(view: &View<'_>) -> Result<Content, Trouble> {
    let register = view.register();
    let of = |region: &RegionId| -> Vec<&Mission> {
        let missions = register.missions.values();
        missions
            .filter(|mission| mission.region == *region)
            .collect()
    };
    let mut regions: Vec<_> = register.regions.values().collect();
    regions.sort_by_key(|region| {
        let path = register.region_path(&region.id);
        path.iter()
            .map(|one| (one.order, &one.id))
            .collect::<Vec<_>>()
    });
    Ok(Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main: html! {
            @for region in regions {
                @let missions = of(&region.id);
                @if !missions.is_empty() {
                    h2 id=(region.id.as_str()) { (view.text(&region.name)) }
                    ul.missions {
                        @for mission in missions {
                            li {
                                a href=(view.href(&Page::Mission(mission.id.clone()))) { (view.text(&mission.name)) }
                                @if let Some(name) = &mission.full_name { " " span.muted { (view.text(name)) } }
                            }
                        }
                    }
                }
            }
        },
    })
}
