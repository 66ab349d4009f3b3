//! People on post beside their limits, as cells of a row.

use kader_core::figures::{Figure, FigureRow, FigureValue};
use kader_core::wording::Message;
use maud::{Markup, html};

use super::chart::{Bar, Counts, bars as draw};
use super::figure::figure;
use crate::view::View;

/// The places of its figures in a row of the table of people on post.
const MILITARY: usize = 2;
const CIVILIAN: usize = 3;
/// That of all people.
pub const TOTAL: usize = 4;
const LIMIT_MILITARY: usize = 5;
const LIMIT_CIVILIAN: usize = 6;

/// The heads of the columns that [`cells`] fills.
pub fn columns(view: &View<'_>) -> Markup {
    html! {
        th.count scope="col" { (view.word("chart-military")) }
        th.count scope="col" { (view.word("chart-civilian")) }
        th.wide scope="col" { (view.word("web-filled-share")) }
    }
}

/// The cells of a mission: people and limit of each category, and bars.
pub fn cells(view: &View<'_>, row: Option<&FigureRow>) -> Markup {
    html! {
        td.count {
            (pair(view, row, (MILITARY, "military"), (LIMIT_MILITARY, "limit_military")))
            @if row.is_none_or(|row| row.cells.iter().skip(MILITARY).all(is_blank)) {
                span.muted { (view.word("web-no-limit-known")) }
            }
        }
        td.count { (pair(view, row, (CIVILIAN, "civilian"), (LIMIT_CIVILIAN, "limit_civilian"))) }
        td.wide { @if let Some(row) = row { (draw(&bars(row))) } }
    }
}

/// People and limit of each category, large, with a bar each.
pub fn numbers(view: &View<'_>, row: Option<&FigureRow>) -> Markup {
    let day = |name| Message::new(name).with("day", view.on);
    let Some(row) = row else {
        return html! { p.empty { (view.say(&day("web-nobody-here"))) } };
    };
    let of = |name, counts, people, limit: (usize, &str)| {
        let bar = bars(row).into_iter().find(|bar| bar.counts == counts);
        let says = pair(view, Some(row), people, limit);
        let is_there = !row.cells.get(people.0).is_none_or(is_blank)
            || !row.cells.get(limit.0).is_none_or(is_blank);
        html! {
            @if is_there {
                div.number {
                    p.what { (view.say(&day(name))) }
                    p.big { (says) }
                    (draw(&bar.into_iter().collect::<Vec<_>>()))
                }
            }
        }
    };
    html! {
        div.numbers {
            (of("web-military-on", Counts::Military, (MILITARY, "military"), (LIMIT_MILITARY, "limit_military")))
            (of("web-civilian-on", Counts::Civilian, (CIVILIAN, "civilian"), (LIMIT_CIVILIAN, "limit_civilian")))
        }
    }
}

/// A number with its limit, each leading to its why.
fn pair(
    view: &View<'_>,
    row: Option<&FigureRow>,
    people: (usize, &str),
    limit: (usize, &str),
) -> Markup {
    let Some(row) = row else {
        return html! {};
    };
    let path = |column: &str| format!("on-post/{}/{column}", row.key);
    let found = |place: usize| row.cells.get(place).filter(|figure| !is_blank(figure));
    html! {
        @if let Some(people_figure) = found(people.0) {
            (figure(view, people_figure, &path(people.1)))
        }
        @if let Some(limit_figure) = found(limit.0) {
            span.limit { " " (view.word("web-of-limit")) " " (figure(view, limit_figure, &path(limit.1))) }
        }
    }
}

fn is_blank(figure: &Figure) -> bool {
    matches!(figure.value, FigureValue::Blank)
}

/// The bars of a row: a category of which the people can be told, and that has any or a limit.
#[must_use]
pub fn bars(row: &FigureRow) -> Vec<Bar> {
    let of = |counts, people: usize, limit: usize| {
        let people = row.cells.get(people)?;
        let number = people.value.count()?;
        let limit = row.cells.get(limit).and_then(|limit| limit.value.count());
        (number > 0 || limit.is_some()).then_some(Bar {
            counts,
            number,
            limit,
            is_reconstructed: people.because.reconstructed,
        })
    };
    [
        of(Counts::Military, MILITARY, LIMIT_MILITARY),
        of(Counts::Civilian, CIVILIAN, LIMIT_CIVILIAN),
    ]
    .into_iter()
    .flatten()
    .collect()
}
