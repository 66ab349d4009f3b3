//! Every mission, by region: people today, limit, until when mandate and framework run.

use kader_core::figures::{Figure, FigureRow, Part, annex1};
use kader_core::model::{Mission, Period, Region};
use maud::{Markup, html};

use super::{Content, Trouble};
use crate::address::Page;
use crate::part::figure::figure;
use crate::part::standing::Standing;
use crate::part::{layout, people, region, rows};
use crate::view::View;

/// Which missions are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Those that run, lie still or lie ahead.
    Running,
    /// Those that are over.
    Ended,
    /// All.
    All,
}

impl Shown {
    const ALL: [Self; 3] = [Self::Running, Self::Ended, Self::All];

    /// Those that are asked for.
    #[must_use]
    pub fn of(view: &View<'_>) -> Self {
        let asked = view.asked.value("show");
        let found = Self::ALL.into_iter().find(|one| Some(one.word()) == asked);
        found.unwrap_or(Self::Running)
    }

    fn word(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Ended => "ended",
            Self::All => "all",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Running => "web-missions-running",
            Self::Ended => "web-missions-ended",
            Self::All => "web-missions-all",
        }
    }

    fn shows(self, standing: Standing) -> bool {
        match self {
            Self::Running => !standing.is_over(),
            Self::Ended => standing.is_over(),
            Self::All => true,
        }
    }
}

/// The missions that are shown, by region.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed<'v> {
    /// Which they are.
    pub shown: Shown,
    /// How many there are of each sort.
    pub counts: [(Shown, usize); 3],
    /// The regions that have any.
    pub regions: Vec<(&'v Region, Vec<Line<'v>>)>,
}

/// A mission in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Line<'v> {
    /// The mission.
    pub mission: &'v Mission,
    /// How it stands.
    pub standing: Standing,
    /// Its people and limits, if it has any on the day.
    pub people: Option<FigureRow>,
    /// Until when its mandate runs.
    pub mandate: Option<Figure>,
    /// Until when its national framework runs.
    pub framework: Option<Figure>,
}

impl<'v> Listed<'v> {
    /// Those that are asked for.
    #[must_use]
    pub fn of(view: &View<'v>) -> Self {
        let shown = Shown::of(view);
        let all: Vec<(&Region, Vec<Line<'v>>)> = region::with_missions(view.register())
            .into_iter()
            .map(|(region, missions)| (region, lines(view, region, &missions)))
            .collect();
        let lines = || all.iter().flat_map(|(_, lines)| lines);
        let counts = Shown::ALL.map(|one| {
            let count = lines().filter(|line| one.shows(line.standing)).count();
            (one, count)
        });
        let regions = all
            .into_iter()
            .map(|(region, lines)| {
                let lines = lines.into_iter().filter(|line| shown.shows(line.standing));
                (region, lines.collect())
            })
            .filter(|(_, lines): &(_, Vec<_>)| !lines.is_empty())
            .collect();
        Self {
            shown,
            counts,
            regions,
        }
    }
}

fn lines<'v>(view: &View<'v>, region: &'v Region, missions: &[&'v Mission]) -> Vec<Line<'v>> {
    let register = view.register();
    let counted = missions
        .iter()
        .filter_map(|mission| rows::Counted::mission(register, mission));
    let groups = [(region.name.clone(), counted.collect())];
    let edition = rows::edition(&groups, Period::day(view.on));
    let ends = edition.map(|edition| annex1(register, &edition, view.on));
    let people = view.table("on-post");
    let of = |mission: &&'v Mission| {
        let end = |column| {
            let table = ends.as_ref()?;
            table.figure(mission.id.as_str(), column).cloned()
        };
        let row = people
            .as_ref()
            .and_then(|table| table.row(mission.id.as_str()));
        Line {
            mission,
            standing: Standing::of(register, mission, view.on),
            people: row.cloned(),
            mandate: end("mandate_until"),
            framework: end("framework_until"),
        }
    };
    missions.iter().map(of).collect()
}

/// The page.
pub fn page(view: &View<'_>) -> Result<Content, Trouble> {
    let listed = Listed::of(view);
    Ok(Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main: html! {
            (choice(view, &listed))
            @if listed.regions.is_empty() {
                p.empty { (view.word("web-missions-none")) }
            } @else {
                (table(view, &listed))
            }
        },
    })
}

/// Which missions are shown, to choose others.
fn choice(view: &View<'_>, listed: &Listed<'_>) -> Markup {
    html! {
        nav.parts aria-label=(view.word("web-missions-which")) {
            ul {
                @for (shown, count) in listed.counts {
                    li {
                        a href=(view.href_asking(view.page, &view.asked_explicitly().with("show", shown.word())))
                            aria-current=[(shown == listed.shown).then_some("true")] {
                            (view.word(shown.name())) " " span.muted { "(" (count) ")" }
                        }
                    }
                }
            }
        }
    }
}

fn table(view: &View<'_>, listed: &Listed<'_>) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(view.table_of(&layout::name(view, view.page))) {
            table.people {
                caption.unseen { (layout::name(view, view.page)) }
                thead { tr {
                    th scope="col" { (view.word("web-field-mission")) }
                    (people::columns(view))
                    th scope="col" { (view.word("column-mandate-until")) }
                    th scope="col" { (view.word("column-framework-until")) }
                    th scope="col" { (view.word("web-standing")) }
                } }
                @for (region, lines) in &listed.regions {
                    tbody {
                        tr.group { th scope="rowgroup" colspan="7" { (view.text(&region.name)) } }
                        @for line in lines { (row(view, line)) }
                    }
                }
            }
        }
    }
}

fn row(view: &View<'_>, line: &Line<'_>) -> Markup {
    html! {
        tr {
            th scope="row" {
                a href=(view.href(&Page::Mission(line.mission.id.clone()))) { (view.text(&line.mission.name)) }
                @if let Some(name) = &line.mission.full_name {
                    span.full { (view.text(name)) }
                }
            }
            (people::cells(view, line.people.as_ref()))
            td.ends { (end(view, line.mandate.as_ref())) }
            td.ends { (end(view, line.framework.as_ref())) }
            td { (line.standing.shown(view)) }
        }
    }
}

/// An end, which leads to the record that has it.
fn end(view: &View<'_>, end: Option<&Figure>) -> Markup {
    let Some(end) = end else {
        return html! {};
    };
    let record = end.because.parts.iter().rev().find_map(|part| match part {
        Part::Record { record, .. } => Some(record),
        Part::Deployments { .. } | Part::Figure { .. } => None,
    });
    html! {
        @if let Some(record) = record {
            (figure(view, end, &format!("{}/{}/until", record.kind.word(), record.id)))
        }
    }
}
