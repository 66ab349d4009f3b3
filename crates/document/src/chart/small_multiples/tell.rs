//! The small charts in words and as a table.

use super::super::table::{self, Heading};
use super::super::words::Locale;
use super::view::View;
use super::{SmallMultiples, SmallMultiplesWords};
use crate::tree::{Align, Anchor, Table};

/// The alternative text.
pub(super) fn spoken(
    multiples: &SmallMultiples,
    page: &[View<'_>],
    words: &SmallMultiplesWords,
    locale: &dyn Locale,
) -> String {
    if page.is_empty() {
        return words.nothing.clone();
    }
    let period = multiples.period;
    let (from, until) = (
        locale.day_in_full(period.first()),
        locale.day_in_full(period.last()),
    );
    let count = u32::try_from(page.len()).unwrap_or(u32::MAX);
    let names = [("from", from.as_str()), ("until", until.as_str())];
    let mut sentences = vec![words.spoken.fill_count(count, locale, &names)];
    for view in page {
        let mut figures = Vec::new();
        if let Some(peak) = view.peak(period) {
            let date = locale.day_in_full(peak.day);
            let names = [("who", view.who), ("date", date.as_str())];
            figures.push(words.spoken_peak.fill_count(peak.count, locale, &names));
        } else {
            figures.push(view.no_records(words, locale));
        }
        if let Some(highest) = view.counted.limits.highest(period) {
            figures.push(view.limit.fill_count(highest, locale, &[]));
        }
        if !view.gaps(period).is_empty() {
            figures.push(words.spoken_gaps.clone());
        }
        if view.is_reconstructed(period) {
            figures.push(words.reconstructed.clone());
        }
        let figures = figures.join(", ");
        let names = [("name", view.title.as_str()), ("figures", figures.as_str())];
        sentences.push(words.spoken_panel.fill(&names));
    }
    sentences.join(" ")
}

/// The highest headcount, its day and the highest limit of each chart.
pub(super) fn data(
    multiples: &SmallMultiples,
    page: &[View<'_>],
    words: &SmallMultiplesWords,
    locale: &dyn Locale,
    anchor: &Anchor,
) -> Table {
    let period = multiples.period;
    let heading = |key, words, align, share| Heading {
        key,
        words,
        align,
        share,
    };
    let headings = [
        heading("mission", words.column_mission.as_str(), Align::Start, 5),
        heading("peak", &words.column_peak, Align::End, 2),
        heading("peak_on", &words.column_date, Align::Start, 3),
        heading("limit", &words.column_limit, Align::End, 2),
    ];
    let rows = page
        .iter()
        .map(|view| {
            let limit = view
                .counted
                .limits
                .highest(period)
                .map_or_else(table::blank, |highest| table::count(locale.count(highest)));
            let (count, date) = view.peak(period).map_or_else(
                || {
                    let reason = view.no_records(words, locale);
                    (
                        table::unavailable(&words.unavailable, &reason),
                        table::blank(),
                    )
                },
                |peak| {
                    (
                        table::count(locale.count(peak.count)),
                        table::words(locale.day_in_full(peak.day)),
                    )
                },
            );
            vec![table::words(view.title.as_str()), count, date, limit]
        })
        .collect();
    table::table(anchor, &headings, vec![table::group(None, rows)])
}
