//! What the bars of a row say of what they stand for.

use super::super::data::Days;
use super::super::detail::{marked, one_stop};
use super::super::geometry::Rect;
use super::super::svg::Canvas;
use super::super::words::{Locale, Phrase};
use super::bars::Lane;
use super::plan::Urgency;
use super::{Allowed, End, Start, Term, Timeline, TimelineRow, TimelineWords, tell};

/// Puts what is said over a row: over each mandate, over the people, over each framework.
pub(super) fn mark(
    canvas: &mut Canvas<'_>,
    timeline: &Timeline,
    row: &TimelineRow,
    (lanes, people): (&[Lane], Rect),
    axis: Days,
    words: &TimelineWords,
    locale: &dyn Locale,
) {
    let mut told: Vec<(Rect, String)> = Vec::new();
    let kinds = [
        (&words.mandate, &words.no_mandate),
        (&words.framework, &words.no_framework),
    ];
    for (place, (lane, (what, none))) in lanes.iter().zip(kinds).enumerate() {
        for (area, bar) in lane.places() {
            let says = bar.map_or_else(
                || none.clone(),
                |bar| term(bar.term, bar.urgency, what, words, locale),
            );
            // Bars are lower than a pointer is steady.
            told.push((area.grown(0.0, 2.0), says));
        }
        // The people stand between the two.
        if place == 0 {
            let says = tell::people(timeline, row, axis, words, locale);
            let is_reconstructed = tell::is_reconstructed(row, axis);
            told.push((people, marked(says, is_reconstructed, &words.reconstructed)));
        }
    }
    for (area, says) in told {
        canvas.mark(area, &words.detail.told(&row.name, &says));
    }
}

/// A mandate or framework: what it is, from when until when, and what it allows.
fn term(
    term: Term,
    urgency: Urgency,
    what: &str,
    words: &TimelineWords,
    locale: &dyn Locale,
) -> String {
    let detail = &words.detail;
    let day = |day, is_vague| {
        let day = locale.day_in_full(day);
        if is_vague {
            detail.at_latest.fill(&[("date", &day)])
        } else {
            day
        }
    };
    let from = match term.from {
        Start::On(first) => {
            let first = day(first, term.from_is_vague);
            Some(detail.from.fill(&[("date", &first)]))
        }
        Start::Unknown { .. } => None,
    };
    let until = match term.until {
        End::On(last) => {
            let last = day(last, term.until_is_vague);
            let phrase = match urgency {
                Urgency::Expiring => &detail.expiring,
                Urgency::Past | Urgency::Later => &detail.until,
            };
            phrase.fill(&[("date", &last)])
        }
        End::Indefinite => detail.end.fill(&[("what", &words.indefinite)]),
        End::Unknown { .. } => detail.end.fill(&[("what", &words.unknown)]),
    };
    let days = match (from, term.until) {
        (Some(from), End::On(_)) => format!("{from} {until}"),
        (Some(from), End::Indefinite | End::Unknown { .. }) => format!("{from}, {until}"),
        (None, _) => format!("{}, {until}", detail.begin_unknown),
    };
    let mut told = format!("{what}, {days}");
    if let Some(allowed) = term.allowed {
        for figure in figures(allowed, words, locale) {
            told.push_str(", ");
            told.push_str(&figure);
        }
    }
    one_stop(told)
}

/// How many a framework allows.
fn figures(allowed: Allowed, words: &TimelineWords, locale: &dyn Locale) -> Vec<String> {
    let detail = &words.detail;
    let of = |count: Option<u32>, phrase: &Phrase| {
        count.map(|count| phrase.fill_count(count, locale, &[]))
    };
    let more = allowed.more_for_a_time.then(|| words.temporary.clone());
    [
        of(allowed.military, &detail.military),
        of(allowed.civilian, &detail.civilian),
        more,
    ]
    .into_iter()
    .flatten()
    .collect()
}
