//! What a month graph says of the days that are pointed at.

use super::super::data::{Days, Limit};
use super::super::detail::{Standing, marked, spans};
use super::super::scale::months;
use super::super::words::{Locale, Phrase};
use super::tell::{both_peak, sentence};
use super::{Counted, MonthGraph, MonthGraphWords, Resolution};

/// The days of the axis in order, and what is said of them: days in a row on which no number
/// changes, or months where the line shows those.
pub(super) fn details(
    graph: &MonthGraph,
    words: &MonthGraphWords,
    locale: &dyn Locale,
) -> Vec<(Days, String)> {
    match graph.resolution {
        Resolution::Day => by_day(graph, words, locale),
        Resolution::Month => months(graph.axis)
            .into_iter()
            .map(|month| (month.days, of_month(graph, month.days, words, locale)))
            .collect(),
    }
}

/// Both categories with what is said of their people, and of those without records.
fn categories<'a>(
    graph: &'a MonthGraph,
    words: &'a MonthGraphWords,
) -> impl Iterator<Item = (&'a Counted, &'a Phrase, String)> {
    let missing = |who: &str| words.detail.missing.fill(&[("who", who)]);
    let military = (
        &graph.military,
        &words.detail.military,
        missing(&words.military),
    );
    let civilian = graph.civilian.as_ref();
    let civilian =
        civilian.map(|counted| (counted, &words.detail.civilian, missing(&words.civilian)));
    std::iter::once(military).chain(civilian)
}

fn by_day(graph: &MonthGraph, words: &MonthGraphWords, locale: &dyn Locale) -> Vec<(Days, String)> {
    let all: Vec<_> = categories(graph, words).collect();
    let known = all.iter().flat_map(|(counted, ..)| {
        let people = counted.people.runs().iter().map(|run| run.days);
        people.chain(counted.limits.within(graph.axis).map(|limit| limit.days))
    });
    let standing = |day| -> Vec<Standing> {
        let all = all.iter();
        all.map(|(counted, ..)| Standing::on(&counted.people, &counted.limits, day))
            .collect()
    };
    let of_span = |(days, standing): (Days, Vec<Standing>)| {
        let detail = &words.detail;
        let limit = (&detail.limit, &detail.temporary);
        let mut figures: Vec<String> = all
            .iter()
            .zip(&standing)
            .map(|((_, people, missing), standing)| {
                standing.told(people, missing, &words.reconstructed, limit, locale)
            })
            .collect();
        if let [military, civilian] = standing.as_slice()
            && let Some(((military, _), (civilian, _))) = military.people.zip(civilian.people)
        {
            let both = military.saturating_add(civilian);
            figures.push(detail.together.fill_count(both, locale, &[]));
        }
        let when = detail.when(days, locale);
        (days, sentence(&detail.told(&when, &figures.join("; "))))
    };
    spans(graph.axis, known, standing)
        .into_iter()
        .map(of_span)
        .collect()
}

/// The highest numbers of a month, as in the table.
fn of_month(
    graph: &MonthGraph,
    days: Days,
    words: &MonthGraphWords,
    locale: &dyn Locale,
) -> String {
    let detail = &words.detail;
    let most = |people: String| detail.most.fill(&[("people", &people)]);
    let mut figures: Vec<String> = categories(graph, words)
        .map(|(counted, people, missing)| {
            let told = counted.people.peak(days).map_or(missing, |peak| {
                let told = most(people.fill_count(peak.count, locale, &[]));
                let is_reconstructed = counted.people.is_reconstructed(days);
                marked(told, is_reconstructed, &words.reconstructed)
            });
            let limit = limit_of_month(counted, days, words, locale);
            [Some(told), limit]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(", ")
        })
        .collect();
    if let Some(civilian) = &graph.civilian
        && let Some(peak) = both_peak(&graph.military, civilian, days)
    {
        figures.push(most(detail.together.fill_count(peak.count, locale, &[])));
    }
    let when = detail.when(days, locale);
    sentence(&detail.told(&when, &figures.join("; ")))
}

/// The limit of a month: as it is where it is one on all days, else the highest.
fn limit_of_month(
    counted: &Counted,
    days: Days,
    words: &MonthGraphWords,
    locale: &dyn Locale,
) -> Option<String> {
    let limits: Vec<Limit> = counted.limits.within(days).collect();
    let highest = counted.limits.highest(days)?;
    match limits.as_slice() {
        [one] if one.days == days => {
            let base = words.detail.limit.fill_count(one.base, locale, &[]);
            if one.temporary == 0 {
                return Some(base);
            }
            let extra = words
                .detail
                .temporary
                .fill_count(one.temporary, locale, &[]);
            Some(format!("{base} {extra}"))
        }
        _ => Some(words.detail.limit_most.fill_count(highest, locale, &[])),
    }
}
