//! How many people are where on the day, and under which limit.

use kader_core::figures::{FigureRow, FigureTable, FigureValue, on_post};
use kader_core::model::MissionId;
use kader_core::wording::Message;
use maud::{Markup, html};

use super::{Content, Trouble};
use crate::address::Page;
use crate::part::figure::figure;
use crate::view::View;

/// What the overview says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// The people on post, as far as that is recorded.
    pub people: u64,
    /// In how many missions there are any.
    pub missions: usize,
    /// Of how many missions it cannot be told.
    pub untold: usize,
    /// People per mission, with the limits.
    pub table: FigureTable,
}

impl Overview {
    /// What there is to say on the day of a view.
    #[must_use]
    pub fn of(view: &View<'_>) -> Self {
        let table = on_post(view.register(), view.on);
        let total = |row: &FigureRow| row.cells.get(4).map(|figure| figure.value.clone());
        let rows = || table.rows.iter().filter(|row| !row.is_total);
        let people = rows()
            .filter_map(|row| total(row)?.count())
            .collect::<Vec<u64>>();
        Self {
            people: people.iter().sum(),
            missions: people.iter().filter(|people| **people > 0).count(),
            untold: rows()
                .filter(|row| matches!(total(row), Some(FigureValue::Unavailable(_))))
                .count(),
            table,
        }
    }
}

/// The page.
pub fn page(view: &View<'_>) -> Result<Content, Trouble> {
    let overview = Overview::of(view);
    let headline = Message::new("web-overview-headline")
        .with("day", view.on)
        .with("people", overview.people)
        .with("missions", overview.missions);
    let untold = Message::new("web-overview-untold").with("missions", overview.untold);
    Ok(Content {
        title: view.say(&headline),
        way: Vec::new(),
        main: html! {
            @if overview.untold > 0 {
                p.lead { (view.say(&untold)) }
            }
            (people(view, &overview.table))
        },
    })
}

/// The people per mission as a table.
pub fn people(view: &View<'_>, table: &FigureTable) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(view.word("web-people-table")) {
            table {
                caption { (view.word("web-people-table")) }
                thead { tr {
                    @for column in &table.columns {
                        th scope="col" class=(crate::part::figure::align(column.kind)) { (kader_exchange::table::heading(column.key, view.lang)) }
                    }
                } }
                tbody {
                    @for row in &table.rows {
                        tr.total[row.is_total] {
                            th scope="row" {
                                @match MissionId::new(&row.key).filter(|_| !row.is_total) {
                                    Some(id) => { a href=(view.href(&Page::Mission(id))) { (row.cells.first().map(|cell| view.figure(cell)).unwrap_or_default()) } }
                                    None => { (row.cells.first().map(|cell| view.figure(cell)).unwrap_or_default()) }
                                }
                            }
                            @for (cell, column) in row.cells.iter().zip(&table.columns).skip(1) {
                                td class=(crate::part::figure::align(column.kind)) { (figure(view, cell, &format!("{}/{}/{}", table.name, row.key, column.key))) }
                            }
                        }
                    }
                }
            }
        }
    }
}
