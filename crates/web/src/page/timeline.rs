//! All mandates and national frameworks through time, by region.

use jiff::Span;
use jiff::civil::Date;
use kader_core::model::{Mission, Period, Region, Text};
use kader_document::report::drawing::{self, TimelineScope};
use kader_document::tree::Drawing;
use maud::{Markup, html};

use super::{Content, Trouble};
use crate::address::Page;
use crate::part::{chart, layout, region, rows};
use crate::view::View;

/// How much of the time is on the axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// A year before the day and a year after it.
    Near,
    /// Three years before and three after.
    Wide,
    /// Ten years before and five after.
    Long,
}

impl Reach {
    const ALL: [Self; 3] = [Self::Near, Self::Wide, Self::Long];

    fn of(view: &View<'_>) -> Self {
        let asked = view.asked.value("years");
        let found = Self::ALL.into_iter().find(|one| Some(one.word()) == asked);
        found.unwrap_or(Self::Wide)
    }

    fn word(self) -> &'static str {
        match self {
            Self::Near => "1",
            Self::Wide => "3",
            Self::Long => "10",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Near => "web-timeline-near",
            Self::Wide => "web-timeline-wide",
            Self::Long => "web-timeline-long",
        }
    }

    /// The years before and after the day.
    fn years(self) -> (i64, i64) {
        match self {
            Self::Near => (1, 1),
            Self::Wide => (3, 3),
            Self::Long => (10, 5),
        }
    }
}

/// What the timeline shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown<'v> {
    /// How much of the time.
    pub reach: Reach,
    /// The days on the axis.
    pub axis: Period,
    /// The drawings: as many as there are pages of missions.
    pub drawings: Vec<Drawing>,
    /// The missions in them.
    pub missions: Vec<&'v Mission>,
}

impl<'v> Shown<'v> {
    /// What is asked for.
    #[must_use]
    pub fn of(view: &View<'v>) -> Self {
        let reach = Reach::of(view);
        let axis = axis(view.on, reach);
        let register = view.register();
        let groups: Vec<(Text, Vec<rows::Counted>)> = region::with_missions(register)
            .into_iter()
            .map(|(region, missions): (&Region, _)| {
                let rows = missions.into_iter();
                let rows = rows.filter_map(|mission| rows::Counted::mission(register, mission));
                (region.name.clone(), rows.collect())
            })
            .filter(|(_, rows): &(_, Vec<_>)| !rows.is_empty())
            .collect();
        let period = chart::around(view);
        let scope = TimelineScope {
            day: view.on,
            axis: Some(axis),
            most_rows: MOST_ROWS,
            is_reported: view.edition.is_some_and(|edition| edition.period == period),
        };
        let edition = rows::edition(&groups, period);
        let drawings = edition.map_or_else(Vec::new, |edition| {
            drawing::timeline_on(&view.drawn(period), &edition, &scope)
        });
        Self {
            reach,
            axis,
            drawings,
            missions: region::with_missions(register)
                .into_iter()
                .flat_map(|(_, missions)| missions)
                .collect(),
        }
    }
}

/// At most so many missions in one drawing; the next begins with the axis again.
const MOST_ROWS: usize = 12;

/// The days on the axis, in whole months.
fn axis(day: Date, reach: Reach) -> Period {
    let (before, after) = reach.years();
    let first = day.checked_sub(Span::new().years(before));
    let last = day.checked_add(Span::new().years(after));
    let first = first.map_or(day, Date::first_of_month);
    let last = last.map_or(day, Date::last_of_month);
    Period::new(first, last).unwrap_or_else(|| Period::day(day))
}

/// The page.
pub fn page(view: &View<'_>) -> Result<Content, Trouble> {
    let shown = Shown::of(view);
    Ok(Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main: html! {
            (choice(view, shown.reach))
            @if shown.drawings.is_empty() {
                p.empty { (view.word("web-missions-none")) }
            }
            div.pictures { (chart::drawings(view, &shown.drawings)) }
            @if !shown.missions.is_empty() { (missions(view, &shown.missions)) }
        },
    })
}

/// The missions in it, with the way to each.
fn missions(view: &View<'_>, missions: &[&Mission]) -> Markup {
    html! {
        nav.parts aria-labelledby="missions" {
            h2 #missions { (view.word("web-timeline-missions")) }
            ul {
                @for mission in missions {
                    li { a href=(view.href(&Page::Mission(mission.id.clone()))) { (view.text(&mission.name)) } }
                }
            }
        }
    }
}

/// How much of the time is shown, to choose otherwise.
fn choice(view: &View<'_>, reach: Reach) -> Markup {
    html! {
        nav.parts aria-label=(view.word("web-timeline-reach")) {
            ul {
                @for one in Reach::ALL {
                    li {
                        a href=(view.href_asking(view.page, &view.asked_explicitly().with("years", one.word())))
                            aria-current=[(one == reach).then_some("true")] { (view.word(one.name())) }
                    }
                }
            }
        }
    }
}
