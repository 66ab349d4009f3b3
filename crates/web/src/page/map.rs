//! Where people are: the world or a region of it, with the same as a list.

use std::collections::BTreeMap;

use kader_core::figures::FigureRow;
use kader_core::model::{Mission, Period, Place, Region, RegionId};
use kader_document::report::drawing::{WorldFrame, world as world_of};
use maud::{Markup, html};

use super::{Content, Trouble};
use crate::address::Page;
use crate::part::{chart, layout, people, region};
use crate::view::View;

/// What the map says.
#[derive(Debug, Clone, PartialEq)]
pub struct Mapped<'v> {
    /// The regions within that of the page, one step down.
    pub parts: Vec<&'v Region>,
    /// The missions in it, by region, with their people and places on the day.
    pub regions: Vec<(&'v Region, Vec<Placed<'v>>)>,
}

/// A mission where it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed<'v> {
    /// The mission.
    pub mission: &'v Mission,
    /// Its places on the day.
    pub places: Vec<&'v Place>,
    /// Its people and limits, if it has any on the day.
    pub people: Option<FigureRow>,
}

impl<'v> Mapped<'v> {
    /// What there is to say of the world, or of a region.
    #[must_use]
    pub fn of(view: &View<'v>, frame: Option<&RegionId>) -> Self {
        let register = view.register();
        let rows = view
            .table("on-post")
            .map_or_else(Vec::new, |table| table.rows);
        let is_in = |region: &&Region| {
            frame.is_none_or(|frame| region::is_within(register, &region.id, frame))
        };
        let regions = region::with_missions(register)
            .into_iter()
            .filter(|(region, _)| is_in(region))
            .map(|(region, missions)| {
                let placed = missions.into_iter().map(|mission| Placed {
                    mission,
                    places: mission.places_on(view.on).places().to_vec(),
                    people: rows
                        .iter()
                        .find(|row| !row.is_total && row.key == mission.id.as_str())
                        .cloned(),
                });
                let placed = placed.filter(|placed| placed.people.is_some());
                (region, placed.collect())
            })
            .filter(|(_, placed): &(_, Vec<_>)| !placed.is_empty())
            .collect();
        let parts = region::in_order(register)
            .into_iter()
            .filter(|region| region.parent.as_ref() == frame)
            .collect();
        Self { parts, regions }
    }
}

/// The page of the world.
pub fn world(view: &View<'_>) -> Content {
    Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main: main(view, None),
    }
}

/// The page of a region.
pub fn page(view: &View<'_>, id: &RegionId) -> Result<Content, Trouble> {
    let register = view.register();
    let region = register.regions.get(id).ok_or(Trouble::NotFound)?;
    let above = register.region_path(id);
    let above = above.iter().filter(|one| one.id != *id);
    let mut way = vec![(layout::name(view, &Page::Map), Page::Map)];
    way.extend(above.map(|one| {
        let name = view.text(&one.name).to_owned();
        (name, Page::RegionMap(one.id.clone()))
    }));
    Ok(Content {
        title: view.text(&region.name).to_owned(),
        way,
        main: main(view, Some(id)),
    })
}

/// The map itself, of the world or of a region.
pub fn drawing(view: &View<'_>, frame: Option<&RegionId>) -> Markup {
    html! { div.map { (drawn(view, frame)) } }
}

fn drawn(view: &View<'_>, frame: Option<&RegionId>) -> Markup {
    let frame = frame.map_or(WorldFrame::World, WorldFrame::Region);
    let drawn = view.drawn(Period::day(view.on));
    chart::drawings(view, &world_of(&drawn, view.on, frame))
}

/// The map, which can be drawn nearer; the words are for the script that does so.
fn near(view: &View<'_>, frame: Option<&RegionId>) -> Markup {
    let words = ["nearer", "farther", "whole", "keys"]
        .map(|name| (name, view.word(&format!("web-map-{name}"))));
    let words = serde_json::to_string(&BTreeMap::from(words)).unwrap_or_default();
    html! { div.map.large data-zoom=(words) { (drawn(view, frame)) } }
}

fn main(view: &View<'_>, frame: Option<&RegionId>) -> Markup {
    let mapped = Mapped::of(view, frame);
    html! {
        @if !mapped.parts.is_empty() {
            nav.parts aria-label=(view.word("web-map-regions")) {
                ul {
                    @for part in &mapped.parts {
                        li { a href=(view.href(&Page::RegionMap(part.id.clone()))) { (view.text(&part.name)) } }
                    }
                }
            }
        }
        (near(view, frame))
        h2 { (view.word("web-map-list")) }
        @if mapped.regions.is_empty() {
            p.empty { (view.word("web-overview-nobody")) }
        } @else {
            (list(view, &mapped))
        }
    }
}

/// The same as a table.
fn list(view: &View<'_>, mapped: &Mapped<'_>) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(view.table_of(&view.word("web-map-list"))) {
            table.people {
                caption.unseen { (view.word("web-map-list")) }
                thead { tr {
                    th scope="col" { (view.word("web-field-mission")) }
                    th scope="col" { (view.word("web-field-place")) }
                    (people::columns(view))
                } }
                @for (region, placed) in &mapped.regions {
                    tbody {
                        tr.group { th scope="rowgroup" colspan="5" { (view.text(&region.name)) } }
                        @for one in placed {
                            tr {
                                th scope="row" {
                                    a href=(view.href(&Page::Mission(one.mission.id.clone()))) { (view.text(&one.mission.name)) }
                                }
                                td {
                                    @for (number, place) in one.places.iter().enumerate() {
                                        @if number > 0 { "; " }
                                        (view.text(&place.name))
                                    }
                                    @if one.places.is_empty() { span.muted { (view.word("web-place-unknown")) } }
                                }
                                (people::cells(view, one.people.as_ref()))
                            }
                        }
                    }
                }
            }
        }
    }
}
