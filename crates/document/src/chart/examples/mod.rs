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
use super::detail::DetailWords;
use super::geometry::Rect;
use super::svg::Canvas;
use super::words::Phrase;
use super::{Chart, GREATEST_HEIGHT, WIDTH};
use crate::tree::{Inline, plain_text};

/// The words of marks in Dutch.
pub(super) fn detail_words() -> DetailWords {
    DetailWords {
        on: "op {date}".into(),
        through: "van {from} tot en met {until}".into(),
        from: "van {date}".into(),
        until: "tot en met {date}".into(),
        expiring: "tot en met {date}, loopt binnenkort af".into(),
        at_latest: "uiterlijk {date}".into(),
        begin_unknown: "begin onbekend".into(),
        end: "einde {what}".into(),
        military: Phrase::counted("{count} militair", "{count} militairen"),
        civilian: Phrase::counted("{count} burger of agent", "{count} burgers en politie"),
        together: "{count} samen".into(),
        most: "ten hoogste {people}".into(),
        limit: "kader {count}".into(),
        temporary: "+ {count} tijdelijk".into(),
        limit_most: "kader ten hoogste {count}".into(),
        missing: "{who}: geen gegevens".into(),
        row: "{name}: {figures}.".into(),
    }
}

/// What the marks of a picture say, with the areas over which they say it.
pub(super) fn details(svg: &str) -> Vec<(Rect, String)> {
    let value = |mark: &str, name: &str| -> f64 {
        let (_, rest) = mark.split_once(&format!(" {name}=\"")).unwrap();
        rest.split('"').next().unwrap().parse().unwrap()
    };
    svg.split("<g class=\"mark\"><title>")
        .skip(1)
        .map(|mark| {
            let (says, rest) = mark.split_once("</title>").unwrap();
            let (shape, _) = rest.split_once("/>\n</g>").unwrap();
            assert!(
                shape.ends_with(" fill=\"none\" pointer-events=\"all\""),
                "{shape}"
            );
            let (left, top) = (value(shape, "x"), value(shape, "y"));
            let right = left + value(shape, "width");
            (
                Rect::new(left, top, right, top + value(shape, "height")),
                unescaped(says),
            )
        })
        .collect()
}

/// That marks lie within the picture and none covers another.
pub(super) fn marks_hold(svg: &str, height: f64) -> Result<(), TestCaseError> {
    let picture = Rect::new(0.0, 0.0, WIDTH, height);
    let marks = details(svg);
    for (index, (area, says)) in marks.iter().enumerate() {
        prop_assert!(picture.holds(*area), "{says} leaves {picture:?}");
        prop_assert!(says.ends_with('.') && !says.ends_with(".."), "{says}");
        // Written with two decimals.
        let area = area.grown(-0.01, -0.01);
        for (other, also) in marks.iter().skip(index + 1) {
            let other = other.grown(-0.01, -0.01);
            prop_assert!(!area.overlaps(other), "{says} covers {also}");
        }
    }
    Ok(())
}

/// That each cell of the table of a chart is told at a mark that begins with the name of its
/// row, but for the columns of some keys.
pub(super) fn cells_are_told(chart: &Chart, but: &[&str]) {
    let marks = details(&chart.svg);
    let table = &chart.data;
    for row in table.groups.iter().flat_map(|group| &group.rows) {
        let name = plain_text(&row.cells[0].content);
        let told: Vec<&str> = marks
            .iter()
            .map(|(_, says)| says.as_str())
            .filter(|says| says.starts_with(&name))
            .collect();
        assert!(!told.is_empty(), "nothing is told of {name}");
        for (cell, column) in row.cells.iter().zip(&table.columns).skip(1) {
            if but.contains(&column.key.as_str()) {
                continue;
            }
            let words = match cell.content.as_slice() {
                [Inline::Unavailable { reason, .. }] => reason.clone(),
                content => plain_text(content),
            };
            for part in words.split("; ") {
                let found = told.iter().any(|says| says.contains(part));
                assert!(found, "{name}, {}: {part} is not in {told:?}", column.key);
            }
        }
    }
}

/// The words of which markup was made; there must be no other markup in them.
pub(super) fn unescaped(markup: &str) -> String {
    assert!(!markup.contains(['<', '>', '"', '\'']), "{markup}");
    let mut words = markup.to_owned();
    for (name, sign) in [
        ("lt", "<"),
        ("gt", ">"),
        ("quot", "\""),
        ("#39", "'"),
        ("amp", "&"),
    ] {
        words = words.replace(&format!("&{name};"), sign);
    }
    words
}

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
