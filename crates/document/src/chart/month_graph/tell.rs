//! A month graph in words and as a table.

use super::super::data::{Days, Limit, Limits, Peak, Series, highest, together};
use super::super::scale::months;
use super::super::table::{self, Heading};
use super::super::words::Locale;
use super::layers::{LimitLine, Whose, panels};
use super::{Counted, MonthGraph, MonthGraphWords};
use crate::tree::{Align, Anchor, Cell, Table};

/// The phrase on a limit line.
pub(super) fn limit_words(
    words: &MonthGraphWords,
    whose: Whose,
    limit: Limit,
    locale: &dyn Locale,
) -> String {
    let phrase = match whose {
        Whose::Military => &words.limit_military,
        Whose::Civilian => &words.limit_civilian,
        Whose::Together => &words.limit_together,
    };
    phrase.fill_count(limit.base, locale, &[])
}

/// The alternative text.
pub(super) fn spoken(graph: &MonthGraph, words: &MonthGraphWords, locale: &dyn Locale) -> String {
    let (from, until) = (
        locale.day_in_full(graph.axis.first()),
        locale.day_in_full(graph.axis.last()),
    );
    let mut sentences = vec![words.spoken.fill(&[("from", &from), ("until", &until)])];
    let mut categories = vec![(words.military.as_str(), &graph.military.people)];
    if let Some(civilian) = &graph.civilian {
        categories.push((words.civilian.as_str(), &civilian.people));
    }
    let silent = categories
        .iter()
        .all(|(_, series)| series.peak(graph.axis).is_none());
    if silent {
        sentences.push(sentence(&words.nothing));
    }
    for (who, series) in &categories {
        if let Some(peak) = series.peak(graph.axis) {
            sentences.push(told_peak(words, who, peak, locale));
        }
    }
    if let Some(civilian) = &graph.civilian
        && let Some(peak) = both_peak(&graph.military, civilian, graph.axis)
    {
        sentences.push(told_peak(words, &words.together, peak, locale));
    }
    for LimitLine { whose, limits } in panels(graph, words).into_iter().map(|panel| panel.limit) {
        for limit in limits {
            let mut told = limit_words(words, whose, limit, locale);
            if limit.temporary > 0 {
                told.push_str(", ");
                told.push_str(&words.temporary.fill_count(limit.temporary, locale, &[]));
            }
            let (from, until) = full(limit.days, locale);
            sentences.push(words.spoken_limit.fill(&[
                ("limit", &told),
                ("from", &from),
                ("until", &until),
            ]));
        }
    }
    if !silent {
        for (who, series) in &categories {
            for gap in series.gaps(graph.axis) {
                let (from, until) = full(gap, locale);
                sentences.push(words.spoken_missing.fill(&[
                    ("who", who),
                    ("from", &from),
                    ("until", &until),
                ]));
            }
        }
    }
    if categories
        .iter()
        .any(|(_, series)| series.is_reconstructed(graph.axis))
    {
        sentences.push(sentence(&words.reconstructed));
    }
    sentences.join(" ")
}

fn told_peak(words: &MonthGraphWords, who: &str, peak: Peak, locale: &dyn Locale) -> String {
    let date = locale.day_in_full(peak.day);
    words
        .spoken_peak
        .fill_count(peak.count, locale, &[("who", who), ("date", &date)])
}

fn full(days: Days, locale: &dyn Locale) -> (String, String) {
    (
        locale.day_in_full(days.first()),
        locale.day_in_full(days.last()),
    )
}

/// Words as a sentence of their own.
pub(super) fn sentence(words: &str) -> String {
    let mut characters = words.chars();
    let mut told: String = characters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(characters)
        .collect();
    if !told.ends_with(['.', '!', '?']) {
        told.push('.');
    }
    told
}

pub(super) fn both_peak(military: &Counted, civilian: &Counted, span: Days) -> Option<Peak> {
    let both = together(&military.people, Some(&civilian.people), span);
    highest(both.iter().map(|both| Peak {
        count: both.total(),
        day: both.days.first(),
    }))
}

/// The highest headcount and limit of each month.
pub(super) fn data(
    graph: &MonthGraph,
    words: &MonthGraphWords,
    locale: &dyn Locale,
    anchor: &Anchor,
) -> Table {
    let figure = |key, words| Heading {
        key,
        words,
        align: Align::End,
        share: 2,
    };
    let mut headings = vec![
        Heading {
            key: "month",
            words: &words.column_month,
            align: Align::Start,
            share: 3,
        },
        figure("headcount_military", &words.military),
        figure("limit_military", &words.column_limit_military),
    ];
    if graph.civilian.is_some() {
        headings.push(figure("headcount_civilian", &words.civilian));
        headings.push(figure("limit_civilian", &words.column_limit_civilian));
        headings.push(figure("headcount_together", &words.together));
    }
    let rows = months(graph.axis)
        .into_iter()
        .map(|month| {
            let mut cells = vec![table::words(locale.month(month.year, month.month))];
            cells.push(most(&graph.military.people, month.days, words, locale));
            cells.push(ceiling(&graph.military.limits, month.days, locale));
            if let Some(civilian) = &graph.civilian {
                cells.push(most(&civilian.people, month.days, words, locale));
                cells.push(ceiling(&civilian.limits, month.days, locale));
                let peak = both_peak(&graph.military, civilian, month.days);
                cells.push(peak.map_or_else(
                    || table::unavailable(&words.unavailable, &words.missing),
                    |peak| table::count(locale.count(peak.count)),
                ));
            }
            cells
        })
        .collect();
    table::table(anchor, &headings, vec![table::group(None, rows)])
}

fn most(series: &Series, days: Days, words: &MonthGraphWords, locale: &dyn Locale) -> Cell {
    series.peak(days).map_or_else(
        || table::unavailable(&words.unavailable, &words.missing),
        |peak| table::count(locale.count(peak.count)),
    )
}

fn ceiling(limits: &Limits, days: Days, locale: &dyn Locale) -> Cell {
    limits
        .highest(days)
        .map_or_else(table::blank, |highest| table::count(locale.count(highest)))
}
