//! Requests by outcome in words and as a table.

use super::super::detail::one_stop;
use super::super::table::{self, Heading};
use super::super::words::Locale;
use super::draw::Page;
use super::{OutcomeBars, OutcomeBarsWords, OutcomeRow, Part};
use crate::tree::{Align, Anchor, Cell, Table};

/// The rows of a page.
fn rows<'a>(bars: &'a OutcomeBars, page: &Page<'a>) -> Vec<&'a OutcomeRow> {
    let whole = page.whole.then_some(&bars.whole);
    whole.into_iter().chain(page.years).collect()
}

/// The alternative text.
pub(super) fn spoken(
    bars: &OutcomeBars,
    page: &Page<'_>,
    words: &OutcomeBarsWords,
    locale: &dyn Locale,
) -> String {
    if bars.is_empty() {
        return words.nothing.clone();
    }
    let all = rows(bars, page).into_iter();
    let sentences: Vec<String> = all.map(|row| whole(bars, row, words, locale)).collect();
    sentences.join(" ")
}

/// What is said of a time: how many requests, and of each outcome.
pub(super) fn whole(
    bars: &OutcomeBars,
    row: &OutcomeRow,
    words: &OutcomeBarsWords,
    locale: &dyn Locale,
) -> String {
    let mut sentences = vec![words.spoken.fill(&[("name", &row.name)])];
    let mut told = |name: &str, count| sentences.push(part(name, count, words, locale));
    told(&words.submitted, row.total);
    for part in bars.parts() {
        told(part.name(words), part.count(row));
        if part == Part::Private && row.outcomes.private_on_cost.is_some() {
            told(&words.private_on_cost, row.outcomes.private_on_cost);
        }
    }
    sentences.join(" ")
}

/// A part and its number, or that this is not available.
fn part(name: &str, count: Option<u32>, words: &OutcomeBarsWords, locale: &dyn Locale) -> String {
    let count = count.map_or_else(|| words.unavailable.clone(), |count| locale.count(count));
    one_stop(words.spoken_part.fill(&[("name", name), ("count", &count)]))
}

/// What a bar says: the time it is of, what it is, how many.
pub(super) fn detail(
    row: &OutcomeRow,
    name: &str,
    count: Option<u32>,
    words: &OutcomeBarsWords,
    locale: &dyn Locale,
) -> String {
    let name = words.titled.fill(&[("name", &row.name), ("who", name)]);
    part(&name, count, words, locale)
}

/// A row for each time, a column for each outcome.
pub(super) fn data(
    bars: &OutcomeBars,
    page: &Page<'_>,
    words: &OutcomeBarsWords,
    locale: &dyn Locale,
    anchor: &Anchor,
) -> Table {
    let figure = |key, words| Heading {
        key,
        words,
        align: Align::End,
        share: 2,
    };
    let headings = [
        Heading {
            key: "when",
            words: &words.column_when,
            align: Align::Start,
            share: 4,
        },
        figure("total", &words.submitted),
        figure("vpd", &words.military),
        figure("pmsc", &words.private),
        figure("pmsc_cost", &words.private_on_cost),
        figure("refused", &words.refused),
        figure("withdrawn", &words.withdrawn),
        figure("open", &words.open),
        figure("untold", &words.untold),
    ];
    let cell = |count: Option<u32>| -> Cell {
        count.map_or_else(
            || table::unavailable(&words.unavailable, &words.unavailable),
            |count| table::count(locale.count(count)),
        )
    };
    let cells = |row: &OutcomeRow| {
        let of = |part: Part| cell(part.count(row));
        vec![
            table::words(row.name.as_str()),
            cell(row.total),
            of(Part::Military),
            of(Part::Private),
            cell(row.outcomes.private_on_cost),
            of(Part::Refused),
            of(Part::Withdrawn),
            of(Part::Open),
            of(Part::Untold),
        ]
    };
    let rows = rows(bars, page).into_iter().map(cells).collect();
    table::table(anchor, &headings, vec![table::group(None, rows)])
}
