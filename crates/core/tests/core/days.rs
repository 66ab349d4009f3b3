//! Whether something holds, against every reading of its dates.

use jiff::civil::Date;
use kader_core::model::{Begin, End, Known, Moment, Period, Validity};
use proptest::prelude::*;

use crate::oracle::each_day;
use crate::world::{day, moment};

/// The days that unknown dates are tried on: well beyond those that are asked about.
const TRIED: std::ops::Range<i64> = -20..60;

fn any_begin() -> impl Strategy<Value = Begin> {
    prop_oneof![
        4 => (5..25_i64, 0..6_i64).prop_map(|(from, days)| Begin::On(moment(from, days))),
        1 => Just(Begin::Unknown),
    ]
}

fn any_end() -> impl Strategy<Value = End> {
    prop_oneof![
        4 => (5..30_i64, 0..6_i64).prop_map(|(from, days)| End::On(moment(from, days))),
        1 => Just(End::Indefinite),
        1 => Just(End::Unknown),
    ]
}

fn dates(moment: &Moment) -> Vec<Date> {
    TRIED
        .map(day)
        .filter(|day| moment.earliest() <= *day && *day <= moment.latest())
        .collect()
}

/// Every pair of a first and a last day that is allowed.
fn pairs(validity: &Validity) -> Vec<(Date, Date)> {
    let begins = match &validity.from {
        Begin::On(moment) => dates(moment),
        Begin::Unknown => TRIED.map(day).collect(),
    };
    let ends = match &validity.until {
        End::On(moment) => dates(moment),
        End::Indefinite => vec![day(TRIED.end)],
        End::Unknown => TRIED.map(day).collect(),
    };
    let each = begins
        .iter()
        .flat_map(|begin| ends.iter().map(move |end| (*begin, *end)));
    each.filter(|(begin, end)| begin <= end).collect()
}

fn judged(answers: &[bool]) -> Known {
    match (answers.contains(&true), answers.contains(&false)) {
        (true, false) => Known::Yes,
        (true, true) => Known::Unknown,
        (false, _) => Known::No,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn it_holds_if_every_reading_says_so(
        from in any_begin(),
        until in any_end(),
        first in 0..35_i64,
        length in 0..12_i64,
    ) {
        let validity = Validity { from, until };
        let pairs = pairs(&validity);
        prop_assert_eq!(pairs.is_empty(), validity.is_reversed());
        let on = day(first);
        let holding: Vec<bool> =
            pairs.iter().map(|(begin, end)| *begin <= on && on <= *end).collect();
        prop_assert_eq!(validity.holds_on(on), judged(&holding));
        let period = Period::new(on, day(first + length)).unwrap();
        let touching: Vec<bool> = pairs
            .iter()
            .map(|(begin, end)| each_day(period).iter().any(|day| begin <= day && day <= end))
            .collect();
        prop_assert_eq!(validity.touches(period), judged(&touching));
    }

    #[test]
    fn a_vague_day_is_reached_and_passed_if_every_reading_says_so(
        from in 5..25_i64,
        slack in 0..6_i64,
        on in 0..35_i64,
    ) {
        let moment = moment(from, slack);
        let dates = dates(&moment);
        let reached: Vec<bool> = dates.iter().map(|date| *date <= day(on)).collect();
        prop_assert_eq!(moment.reached_on(day(on)), judged(&reached));
        let passed: Vec<bool> = dates.iter().map(|date| *date < day(on)).collect();
        prop_assert_eq!(moment.passed_on(day(on)), judged(&passed));
    }

    #[test]
    fn the_months_of_a_period_are_its_days(from in -400..400_i64, length in 0..800_i64) {
        let period = Period::new(day(from), day(from + length)).unwrap();
        let of_months: Vec<Date> = period.months().into_iter().flat_map(each_day).collect();
        prop_assert_eq!(&of_months, &each_day(period));
        prop_assert_eq!(&period.each_day().collect::<Vec<_>>(), &of_months);
        prop_assert_eq!(i64::from(period.days()), length + 1);
    }
}
