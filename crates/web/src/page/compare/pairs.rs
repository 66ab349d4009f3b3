//! Two tables row by row: what is the same, what became something else, what came and went.

use std::collections::BTreeSet;

use kader_core::figures::{Figure, FigureColumn, FigureRow, FigureTable, FigureValue};
use kader_core::wording::Message;
use kader_exchange::table::heading;
use maud::{Markup, html};

use crate::part::figure::{align, figure, is_label};
use crate::view::View;

/// A row of either table, or of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// What it is called.
    pub label: String,
    /// In the first table.
    pub first: Option<FigureRow>,
    /// In the second.
    pub second: Option<FigureRow>,
}

/// Two tables, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairs {
    /// The name of both.
    pub name: &'static str,
    /// The columns that hold figures, with their places.
    pub columns: Vec<(usize, FigureColumn)>,
    /// The rows in which anything differs.
    pub differing: Vec<Pair>,
    /// How many rows are the same in both.
    pub same: usize,
}

impl Pairs {
    /// The rows of two tables of one name.
    #[must_use]
    pub fn of(view: &View<'_>, first: &FigureTable, second: &FigureTable) -> Self {
        let columns: Vec<(usize, FigureColumn)> = second
            .columns
            .iter()
            .copied()
            .enumerate()
            .filter(|(_, column)| !is_name(column.key))
            .collect();
        let mut keys: Vec<&str> = second.rows.iter().map(|row| row.key.as_str()).collect();
        let known: BTreeSet<&str> = keys.iter().copied().collect();
        let gone = first.rows.iter().map(|row| row.key.as_str());
        keys.extend(gone.filter(|key| !known.contains(key)));
        let pairs = keys.into_iter().map(|key| {
            let (first, second) = (first.row(key).cloned(), second.row(key).cloned());
            let label = second
                .as_ref()
                .or(first.as_ref())
                .map(|row| label(view, row));
            Pair {
                label: label.unwrap_or_default(),
                first,
                second,
            }
        });
        let (differing, same): (Vec<Pair>, Vec<Pair>) =
            pairs.partition(|pair| columns.iter().any(|(place, _)| pair.differs(*place)));
        Self {
            name: second.name,
            columns,
            differing,
            same: same.len(),
        }
    }
}

/// The columns that name a row.
fn is_name(key: &str) -> bool {
    matches!(
        key,
        "group" | "mission" | "location" | "contribution" | "region" | "footnotes"
    )
}

/// What a row is called: the last of its names, or the first where the last says nothing.
fn label(view: &View<'_>, row: &FigureRow) -> String {
    let names: Vec<String> = row
        .cells
        .iter()
        .take(2)
        .filter(|cell| is_label(cell) && cell.value != FigureValue::Blank)
        .map(|cell| view.figure(cell))
        .collect();
    // A mission stands before its region, and after its group.
    names.join(" · ")
}

impl Pair {
    /// What a cell says in each table.
    #[must_use]
    pub fn cells(&self, place: usize) -> (Option<&Figure>, Option<&Figure>) {
        (of(&self.first, place), of(&self.second, place))
    }

    /// Whether a cell says something else in the second table than in the first.
    #[must_use]
    pub fn differs(&self, place: usize) -> bool {
        let (first, second) = self.cells(place);
        let data = |figure: Option<&Figure>| figure.map(|figure| figure.value.data());
        data(first).unwrap_or_default() != data(second).unwrap_or_default()
    }
}

fn of(row: &Option<FigureRow>, place: usize) -> Option<&Figure> {
    row.as_ref()?.cells.get(place)
}

/// The pairs that differ, each cell with what it was and became.
pub fn markup(before: &View<'_>, after: &View<'_>, pairs: &Pairs, titles: [&str; 2]) -> Markup {
    let says = Message::new("web-compare-count")
        .with("differing", pairs.differing.len())
        .with("same", pairs.same);
    let caption = Message::new("web-compare-caption")
        .with("first", titles[0])
        .with("second", titles[1]);
    html! {
        p { (after.say(&says)) }
        @if !pairs.differing.is_empty() {
            div.scroll tabindex="0" role="region" aria-label=(after.table_of(&after.say(&caption))) {
                table.compared {
                    caption { (after.say(&caption)) }
                    thead { tr {
                        th scope="col" { (after.word("web-compare-row")) }
                        @for (_, column) in &pairs.columns {
                            th scope="col" class=(align(column.kind)) { (heading(column.key, after.lang)) }
                        }
                    } }
                    tbody {
                        @for pair in &pairs.differing {
                            tr {
                                th scope="row" { (pair.label) (only(after, pair, titles)) }
                                @for (place, column) in &pairs.columns {
                                    td class=(align(column.kind)) {
                                        (cell(before, after, pairs.name, pair, *place, column))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// That a row stands in one of both only.
fn only(view: &View<'_>, pair: &Pair, titles: [&str; 2]) -> Markup {
    let [first, second] = titles;
    let title = match (&pair.first, &pair.second) {
        (Some(_), None) => Some(first),
        (None, Some(_)) => Some(second),
        _ => None,
    };
    let says = title.map(|title| Message::new("web-compare-only").with("title", title));
    html! {
        @if let Some(says) = says { " " span.tag { (view.say(&says)) } }
    }
}

fn cell(
    before: &View<'_>,
    after: &View<'_>,
    name: &str,
    pair: &Pair,
    place: usize,
    column: &FigureColumn,
) -> Markup {
    let (first, second) = pair.cells(place);
    let shown = |view: &View<'_>, row: &Option<FigureRow>, cell: Option<&Figure>| {
        let cell = cell.filter(|cell| cell.value != FigureValue::Blank);
        match (row, cell) {
            (Some(row), Some(cell)) => {
                figure(view, cell, &format!("{name}/{}/{}", row.key, column.key))
            }
            _ => html! { "–" },
        }
    };
    html! {
        @if pair.differs(place) {
            span.was {
                span.unseen { (after.word("web-compare-was")) " " }
                (shown(before, &pair.first, first))
            }
            span.arrow aria-hidden="true" { " → " }
            strong.became {
                span.unseen { (after.word("web-compare-became")) " " }
                (shown(after, &pair.second, second))
            }
        } @else {
            @if second.is_some_and(|cell| cell.value != FigureValue::Blank) {
                span.muted { (shown(after, &pair.second, second)) }
            }
        }
    }
}
