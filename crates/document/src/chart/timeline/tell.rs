//! A timeline in words and as a table.

use super::super::data::{Days, highest, together};
use super::super::table::{self, Heading};
use super::super::words::Locale;
use super::plan::{Page, Urgency, urgency};
use super::{End, Term, Timeline, TimelineRow, TimelineWords};
use crate::tree::{Align, Anchor, Table};

/// The end of the last of `terms`, in words; the second is true if it is told in the accent.
fn last_end(
    timeline: &Timeline,
    terms: &[Term],
    none: &str,
    words: &TimelineWords,
    locale: &dyn Locale,
) -> (String, bool) {
    let Some(term) = terms.last() else {
        return (none.to_owned(), false);
    };
    match term.until {
        End::On(day) => {
            let expiring = urgency(timeline, terms, *term) == Urgency::Expiring;
            (locale.day_in_full(day), expiring)
        }
        End::Indefinite => (words.indefinite.clone(), false),
        End::Unknown { .. } => (words.unknown.clone(), false),
    }
}

/// The highest headcount of both categories within `axis`.
pub(super) fn peak(row: &TimelineRow, axis: Days) -> Option<u32> {
    let both = together(&row.military, row.civilian.as_ref(), axis);
    highest(both.iter().map(|both| super::super::data::Peak {
        count: both.total(),
        day: both.days.first(),
    }))
    .map(|peak| peak.count)
}

/// The days of the period without records, in a row that has some.
pub(super) fn gaps(timeline: &Timeline, row: &TimelineRow, axis: Days) -> Vec<Days> {
    let both = together(&row.military, row.civilian.as_ref(), axis);
    let Some(span) = timeline.period.shared(axis).filter(|_| !both.is_empty()) else {
        return Vec::new();
    };
    super::super::data::gaps(both.iter().filter_map(|both| both.days.shared(span)), span)
}

/// The alternative text.
pub(super) fn spoken(
    timeline: &Timeline,
    page: &Page<'_>,
    words: &TimelineWords,
    locale: &dyn Locale,
) -> String {
    let axis = timeline.axis.unwrap_or_else(|| timeline.natural_axis());
    let rows = u32::try_from(page.rows().count()).unwrap_or(u32::MAX);
    if rows == 0 {
        return words.nothing.clone();
    }
    let (from, until) = (
        locale.day_in_full(axis.first()),
        locale.day_in_full(axis.last()),
    );
    let date = locale.day_in_full(timeline.day);
    let names = [
        ("from", from.as_str()),
        ("until", until.as_str()),
        ("date", date.as_str()),
    ];
    let mut sentences = vec![words.spoken.fill_count(rows, locale, &names)];
    for row in page.rows() {
        let end = |terms: &[Term], none: &str| {
            let (told, expiring) = last_end(timeline, terms, none, words, locale);
            let dated = matches!(terms.last().map(|term| term.until), Some(End::On(_)));
            match (dated, expiring) {
                (true, true) => words.spoken_expiring.fill(&[("date", &told)]),
                (true, false) => words.spoken_until.fill(&[("date", &told)]),
                (false, _) => told,
            }
        };
        sentences.push(words.spoken_row.fill(&[
            ("name", &row.name),
            ("mandate", &end(&row.mandates, &words.no_mandate)),
            ("framework", &end(&row.frameworks, &words.no_framework)),
            ("people", &people(timeline, row, axis, words, locale)),
        ]));
    }
    if page.rows().any(|row| is_reconstructed(row, axis)) {
        sentences.push(words.reconstructed.clone());
    }
    sentences.join(" ")
}

/// The people of a row, in words: the highest headcount, and the days without records.
pub(super) fn people(
    timeline: &Timeline,
    row: &TimelineRow,
    axis: Days,
    words: &TimelineWords,
    locale: &dyn Locale,
) -> String {
    let mut people = peak(row, axis).map_or_else(
        || words.no_people.clone(),
        |count| words.peak.fill_count(count, locale, &[]),
    );
    for gap in gaps(timeline, row, axis) {
        let (from, until) = (
            locale.day_in_full(gap.first()),
            locale.day_in_full(gap.last()),
        );
        people.push_str(&format!(", {} {from} – {until}", words.missing));
    }
    people
}

/// Whether anything of a row rests on reconstructed records.
pub(super) fn is_reconstructed(row: &TimelineRow, axis: Days) -> bool {
    row.military.is_reconstructed(axis)
        || row
            .civilian
            .as_ref()
            .is_some_and(|series| series.is_reconstructed(axis))
}

/// The ends and the highest headcount of each mission.
pub(super) fn data(
    timeline: &Timeline,
    page: &Page<'_>,
    words: &TimelineWords,
    locale: &dyn Locale,
    anchor: &Anchor,
) -> Table {
    let axis = timeline.axis.unwrap_or_else(|| timeline.natural_axis());
    let start = |key, words, share| Heading {
        key,
        words,
        align: Align::Start,
        share,
    };
    let headings = [
        start("mission", words.column_mission.as_str(), 4),
        start("mandate_until", words.mandate.as_str(), 3),
        start("framework_until", words.framework.as_str(), 3),
        Heading {
            key: "peak",
            words: &words.column_peak,
            align: Align::End,
            share: 2,
        },
    ];
    let groups = page
        .sections
        .iter()
        .map(|section| {
            let rows = section
                .rows
                .iter()
                .map(|row| {
                    let end = |terms: &[Term], none: &str| match terms.last().map(|last| last.until)
                    {
                        Some(End::Unknown { .. }) => {
                            table::unavailable(&words.unavailable, &words.unknown)
                        }
                        None => table::unavailable(&words.unavailable, none),
                        Some(End::On(_) | End::Indefinite) => {
                            table::words(last_end(timeline, terms, none, words, locale).0)
                        }
                    };
                    vec![
                        table::words(row.name.as_str()),
                        end(&row.mandates, &words.no_mandate),
                        end(&row.frameworks, &words.no_framework),
                        peak(row, axis).map_or_else(
                            || table::unavailable(&words.unavailable, &words.no_people),
                            |count| table::count(locale.count(count)),
                        ),
                    ]
                })
                .collect();
            table::group(section.heading.as_deref(), rows)
        })
        .collect();
    table::table(anchor, &headings, groups)
}
