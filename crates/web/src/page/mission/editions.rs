//! What each edition said of a mission, beside what is computed now.

use kader_core::figures::{Figure, FigureTable, FigureValue};
use kader_core::model::{Edition, MissionId};
use kader_core::wording::Message;
use maud::{Markup, html};

use super::Profile;
use super::profile::rows_about;
use crate::address::Page;
use crate::page::table::as_published;
use crate::part::figure::{figure, is_label};
use crate::view::{Asked, View};

/// The editions, each with its sections about the mission and its rows.
pub fn editions(view: &View<'_>, profile: &Profile<'_>) -> Markup {
    html! {
        @for (edition, sections) in &profile.editions {
            h3 { a href=(view.href(&Page::Report(edition.id.clone()))) { (view.text(&edition.title)) } }
            @if !sections.is_empty() {
                p.note {
                    (view.word("web-told-in")) " "
                    @for (number, section) in sections.iter().enumerate() {
                        @if number > 0 { "; " }
                        (view.text(&section.title))
                    }
                }
            }
            (rows(view, &profile.mission.id, edition))
        }
    }
}

/// A figure that an edition printed beside that which is computed.
struct Printed {
    row: String,
    column: String,
    published: Option<Figure>,
    computed: Figure,
    path: String,
}

impl Printed {
    /// The figures of a row of an annex that are printed or computed.
    fn of_row(
        view: &View<'_>,
        table: &FigureTable,
        row: &str,
        published: Option<&FigureTable>,
    ) -> Vec<Self> {
        let Some(found) = table.row(row) else {
            return Vec::new();
        };
        // The name of a row stands last before its figures.
        let names = found.cells.iter().take_while(|cell| is_label(cell));
        let name = names
            .last()
            .map(|cell| view.figure(cell))
            .unwrap_or_default();
        let is_told = |figure: &Figure| figure.value != FigureValue::Blank;
        let columns = table.columns.iter().zip(&found.cells);
        let figures = columns.filter(|(_, computed)| !is_label(computed));
        figures
            .map(|(column, computed)| Self {
                row: name.clone(),
                column: kader_exchange::table::heading(column.key, view.lang),
                published: published
                    .and_then(|table| table.figure(row, column.key))
                    .filter(|figure| is_told(figure))
                    .cloned(),
                computed: computed.clone(),
                path: format!("{}/{row}/{}", table.name, column.key),
            })
            .filter(|one| one.published.is_some() || is_told(&one.computed))
            .collect()
    }
}

/// The rows of the annexes of an edition: as published, and as computed.
fn rows(view: &View<'_>, mission: &MissionId, edition: &Edition) -> Markup {
    let asked = Asked {
        on: Some(edition.period.until()),
        edition: Some(edition.id.clone()),
        ..view.asked.moments()
    };
    let then = View {
        asked: &asked,
        on: edition.period.until(),
        edition: Some(edition),
        ..*view
    };
    let printed: Vec<Printed> = rows_about(view.register(), edition, mission)
        .into_iter()
        .filter_map(|(name, row)| {
            let published = as_published(view.register(), edition, name);
            let table = then.table(name)?;
            Some(Printed::of_row(&then, &table, row, published.as_ref()))
        })
        .flatten()
        .collect();
    let title = Message::new("web-printed").with("edition", edition.title.in_language(view.lang));
    html! {
        @if !printed.is_empty() {
            div.scroll tabindex="0" role="region" aria-label=(view.table_of(&view.say(&title))) {
                table {
                    caption.unseen { (view.say(&title)) }
                    thead { tr {
                        th scope="col" { (view.word("web-row")) }
                        th scope="col" { (view.word("web-what")) }
                        th scope="col" { (view.word("web-published")) }
                        th scope="col" { (view.word("web-computed")) }
                    } }
                    tbody {
                        @for one in &printed {
                            tr {
                                td { (one.row) }
                                th scope="row" { (one.column) }
                                td { @if let Some(published) = &one.published { (then.figure(published)) } }
                                td { (figure(&then, &one.computed, &one.path)) }
                            }
                        }
                    }
                }
            }
        }
    }
}
