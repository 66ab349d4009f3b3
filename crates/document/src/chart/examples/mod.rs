//! Example inputs: the published figures of the 2023 edition, with invented headcounts per
//! day where it has none (marked as reconstructed), in Dutch and in English.

mod language;
mod maps;
mod month_graphs;
mod multiples;
mod tallies;
mod timelines;

pub(super) use language::{Dutch, English};
pub(super) use maps::{map_words, maps};
pub(super) use month_graphs::{month_graph_words, month_graphs};
pub(super) use multiples::{multiples, small_multiples_words};
pub(super) use tallies::{tallies, tally_bars_words};
pub(super) use timelines::{timeline_words, timelines};

use jiff::civil::Date;
use proptest::prelude::*;

use super::data::{Days, Limit, Limits, Run, Series};
use super::geometry::Rect;
use super::svg::Canvas;
use super::{GREATEST_HEIGHT, WIDTH};

/// `2022-01-31`.
pub(super) fn day(iso: &str) -> Date {
    iso.parse().unwrap()
}

/// `2022-01-01..2023-04-30`.
pub(super) fn days(span: &str) -> Days {
    let (first, last) = span.split_once("..").unwrap();
    Days::new(day(first), day(last)).unwrap()
}

/// Runs of `2022-01-01..2022-03-31` with their people and reconstructed people.
pub(super) fn series(runs: &[(&str, u32, u32)]) -> Series {
    let run = |(span, people, reconstructed): &(&str, u32, u32)| Run {
        days: days(span),
        people: *people,
        reconstructed: *reconstructed,
    };
    Series::new(runs.iter().map(run).collect()).unwrap()
}

/// Limits of `2022-01-01..2022-03-31` with their base and temporary extra.
pub(super) fn limits(all: &[(&str, u32, u32)]) -> Limits {
    let limit = |(span, base, temporary): &(&str, u32, u32)| Limit {
        days: days(span),
        base: *base,
        temporary: *temporary,
    };
    Limits::new(all.iter().map(limit).collect()).unwrap()
}

/// Compares a chart with its committed picture; `UPDATE=1` rewrites it instead.
pub(super) fn same_as_committed(name: &str, svg: &str) {
    let path = format!("{}/tests/charts/{name}.svg", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, svg).unwrap();
    }
    let committed = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{path}: {error}; make it with UPDATE=1 cargo test"));
    assert!(
        committed == svg,
        "{path} differs; look at it after UPDATE=1 cargo test"
    );
}

/// That every text lies within the picture and none covers another.
pub(super) fn layout_holds(canvas: &Canvas<'_>, height: f64) -> Result<(), TestCaseError> {
    let picture = Rect::new(0.0, 0.0, WIDTH, height);
    prop_assert!(height <= GREATEST_HEIGHT, "{height} is higher than a page");
    let texts = canvas.texts();
    for (index, text) in texts.iter().enumerate() {
        prop_assert!(picture.holds(text.area), "{text:?} leaves {picture:?}");
        for other in texts.iter().skip(index + 1) {
            prop_assert!(!text.area.overlaps(other.area), "{text:?} covers {other:?}");
        }
    }
    Ok(())
}

/// A day some time after 2010.
pub(super) fn day_after_2010(offset: i32) -> Date {
    day("2010-01-01")
        .checked_add(jiff::Span::new().days(offset))
        .unwrap()
}

/// Any span of up to twelve years.
pub(super) fn any_days() -> impl Strategy<Value = Days> {
    let length = prop_oneof![0..40i32, 0..800i32, 0..4300i32];
    (0..3000i32, length).prop_map(|(first, length)| {
        Days::new(day_after_2010(first), day_after_2010(first + length)).unwrap()
    })
}

/// Runs of days within about fourteen years, with a number for each and gaps between some.
fn any_runs(most: usize) -> impl Strategy<Value = Vec<(Days, u32, u32)>> {
    let people = prop_oneof![0..4u32, 0..40u32, 0..12_000u32];
    (
        0..2500i32,
        prop::collection::vec((0..400i32, 0..3i32, people, 0..=100u32), 0..most),
    )
        .prop_map(|(mut offset, runs)| {
            let mut all = Vec::new();
            for (length, gap, people, share) in runs {
                let first = offset + if gap == 0 { length / 3 } else { 0 };
                let last = first + length;
                all.push((
                    Days::new(day_after_2010(first), day_after_2010(last)).unwrap(),
                    people,
                    share,
                ));
                offset = last + 1;
            }
            all
        })
}

/// Any headcount.
pub(super) fn any_series() -> impl Strategy<Value = Series> {
    any_runs(40).prop_map(|runs| {
        let run = |(days, people, share): (Days, u32, u32)| Run {
            days,
            people,
            reconstructed: people * share / 100,
        };
        Series::new(runs.into_iter().map(run).collect()).unwrap()
    })
}

/// Any limits.
pub(super) fn any_limits() -> impl Strategy<Value = Limits> {
    any_runs(8).prop_map(|runs| {
        let limit = |(days, base, share): (Days, u32, u32)| Limit {
            days,
            base,
            temporary: if share > 60 { share } else { 0 },
        };
        Limits::new(runs.into_iter().map(limit).collect()).unwrap()
    })
}

/// Any name, short or far too long, with signs that markup would take for its own.
pub(super) fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z]{2,8}",
        "[A-Z][a-z]{1,14}( [a-z&<\"(]{1,16}){0,9}",
        "[A-Z]{40,60}",
        Just(String::new()),
    ]
}
