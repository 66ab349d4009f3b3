//! Dates and durations survive the way into words and back.

#![allow(clippy::unwrap_used)]

use jiff::civil::{Date, date};
use kader_citation::date::{Duration, When, dutch, english, parse, parse_duration, parse_on};
use kader_citation::{Language, read_dates};
use proptest::prelude::*;

fn day() -> impl Strategy<Value = Date> {
    (0_i32..73_000).prop_map(|days| {
        date(1900, 1, 1)
            .checked_add(jiff::Span::new().days(days))
            .unwrap()
    })
}

#[test]
fn days_that_do_not_exist_are_refused() {
    for text in [
        "30 februari 2022",
        "31 april 2023",
        "2023-02-29",
        "0 mei 2022",
        "32-01-2022",
    ] {
        assert_eq!(parse(text), None, "{text}");
    }
}

#[test]
fn a_year_left_out_comes_from_the_other_end_of_the_period() {
    let found = read_dates("van maart tot en met juni 2022", Language::Dutch, None);
    let first = found[0].when.as_ref().map(ToString::to_string);
    assert_eq!(first.as_deref(), Some("2022-03-01..2022-03-31"));
}

#[test]
fn the_arithmetic_of_months_keeps_to_the_month() {
    assert_eq!(
        Duration::Months(1).after(date(2024, 1, 31)),
        Some(date(2024, 2, 29))
    );
    assert_eq!(
        Duration::Months(12).last_day(date(2022, 9, 1)),
        Some(date(2023, 8, 31))
    );
    assert_eq!(Duration::Days(u32::MAX).after(date(2022, 1, 1)), None);
    assert_eq!(Duration::Months(u32::MAX).after(date(2022, 1, 1)), None);
}

proptest! {
    #[test]
    fn a_day_returns_from_every_form(day in day()) {
        let (d, m, y) = (day.day(), day.month(), day.year());
        for text in [
            dutch(day),
            english(day),
            day.to_string(),
            format!("{d:02}-{m:02}-{y}"),
            format!("{d}/{m}/{y}"),
        ] {
            prop_assert_eq!(parse(&text), Some(When::Exact(day)), "{}", text);
        }
    }

    #[test]
    fn a_vague_date_allows_the_days_it_is_said_of(day in day()) {
        let (month, year) = (dutch(day).split_once(' ').unwrap().1.to_owned(), day.year());
        let part = match day.day() {
            1..=10 => "begin",
            11..=20 => "medio",
            _ => "eind",
        };
        let half = if day.month() <= 6 { "eerste" } else { "tweede" };
        let quarter = ["eerste", "tweede", "derde", "vierde"][(day.month() as usize - 1) / 3];
        let season = match day.month() {
            3..=5 => format!("voorjaar van {year}"),
            6..=8 => format!("zomer van {year}"),
            9..=11 => format!("najaar van {year}"),
            12 => format!("winter van {year}"),
            _ => format!("winter van {}", year - 1),
        };
        for text in [
            month.clone(),
            year.to_string(),
            format!("{part} {month}"),
            format!("{half} helft van {year}"),
            format!("{quarter} kwartaal van {year}"),
            season,
        ] {
            // The winter of 1899 is before the first year that is read.
            if text.ends_with("1899") {
                continue;
            }
            let when = parse(&text);
            let When::Vague(vague) = when.clone().unwrap() else { panic!("{text}: {when:?}") };
            prop_assert!(vague.allows(day), "{} of {}", text, day);
            prop_assert_eq!(vague.words, text);
        }
    }

    #[test]
    fn jl_is_the_last_such_day(on in day(), back in 0_i32..360) {
        let day = on.checked_sub(jiff::Span::new().days(back)).unwrap();
        let words = dutch(day);
        let (without_year, _) = words.rsplit_once(' ').unwrap();
        // The 29th of February has no such day in most years.
        prop_assume!(!without_year.starts_with("29 f"));
        let text = format!("{without_year} jl.");
        prop_assert_eq!(parse_on(&text, Some(on)), Some(When::Exact(day)), "{} on {}", text, on);
    }

    #[test]
    fn a_duration_returns_from_its_words(months in 0_u32..5_000, days in 0_u32..5_000) {
        for duration in [Duration::Months(months), Duration::Days(days)] {
            for language in Language::ALL {
                let words = duration.words(language);
                prop_assert_eq!(parse_duration(&words), Some(duration), "{}", words);
            }
        }
    }

    #[test]
    fn a_period_of_days_has_that_many(first in day(), days in 1_u32..5_000) {
        let last = Duration::Days(days).last_day(first).unwrap();
        let length = first.until(last).unwrap().get_days();
        prop_assert_eq!(length + 1, i32::try_from(days).unwrap());
    }
}
