//! Axes: from counts and days to places on the picture, and where their marks stand.

use jiff::civil::Date;

use super::data::{Days, day_after, days_between};

/// An axis of counts, from zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct CountScale {
    /// Where zero is.
    zero: f64,
    /// Where `top` is.
    end: f64,
    top: f64,
}

impl CountScale {
    /// An axis from `zero` to `end`, where `top` stands; a top of 0 is taken for 1.
    pub(super) fn new(top: u32, zero: f64, end: f64) -> Self {
        Self {
            zero,
            end,
            top: f64::from(top.max(1)),
        }
    }

    pub(super) fn at(self, count: u32) -> f64 {
        self.zero + (self.end - self.zero) * f64::from(count) / self.top
    }
}

/// Round counts from 0 at equal steps of 1, 2 or 5 times a power of ten, at most `most` steps;
/// the last is at least `highest`.
pub(super) fn ticks(highest: u32, most: u32) -> Vec<u32> {
    let highest = u64::from(highest.max(1));
    let most = u64::from(most.max(1));
    let mut power: u64 = 1;
    let step = loop {
        if let Some(step) = [1, 2, 5]
            .map(|lead| lead * power)
            .into_iter()
            .find(|step| highest.div_ceil(*step) <= most)
        {
            break step;
        }
        power *= 10;
    };
    (0..=highest.div_ceil(step))
        .map(|index| u32::try_from(index * step).unwrap_or(u32::MAX))
        .collect()
}

/// An axis of days. A day takes room: it begins at [`TimeScale::start`] and ends where the
/// next begins.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct TimeScale {
    pub days: Days,
    pub left: f64,
    pub right: f64,
}

impl TimeScale {
    pub(super) fn new(days: Days, left: f64, right: f64) -> Self {
        Self { days, left, right }
    }

    fn length(self) -> f64 {
        f64::from(days_between(self.days.first(), self.days.last()) + 1)
    }

    /// Where a day begins; outside the axis too.
    pub(super) fn start(self, day: Date) -> f64 {
        let offset = f64::from(days_between(self.days.first(), day));
        self.left + (self.right - self.left) * offset / self.length()
    }

    /// Where a day ends.
    pub(super) fn end(self, day: Date) -> f64 {
        self.start(day) + self.day_width()
    }

    pub(super) fn day_width(self) -> f64 {
        (self.right - self.left) / self.length()
    }

    /// `x` kept on the axis.
    pub(super) fn kept(self, x: f64) -> f64 {
        x.clamp(self.left, self.right)
    }
}

/// A month or a year, cut to a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    pub year: i16,
    /// 1 to 12; 1 for a year.
    pub month: i8,
    pub days: Days,
}

/// The months of a span; the first and last may be cut.
pub(super) fn months(span: Days) -> Vec<Stretch> {
    stretches(span, Date::last_of_month, |day| (day.year(), day.month()))
}

/// The years of a span; the first and last may be cut.
pub(super) fn years(span: Days) -> Vec<Stretch> {
    stretches(span, Date::last_of_year, |day| (day.year(), 1))
}

fn stretches(
    span: Days,
    end: impl Fn(Date) -> Date,
    name: impl Fn(Date) -> (i16, i8),
) -> Vec<Stretch> {
    let mut all = Vec::new();
    let mut day = span.first();
    while let Ok(days) = Days::new(day, end(day).min(span.last())) {
        let (year, month) = name(day);
        all.push(Stretch { year, month, days });
        let next = day_after(days.last());
        if next == days.last() {
            break;
        }
        day = next;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn marks_are_round() {
        assert_eq!(ticks(0, 5), [0, 1]);
        assert_eq!(ticks(1, 5), [0, 1]);
        assert_eq!(ticks(12, 5), [0, 5, 10, 15]);
        assert_eq!(ticks(106, 5), [0, 50, 100, 150]);
        assert_eq!(ticks(1959, 5), [0, 500, 1000, 1500, 2000]);
        assert_eq!(ticks(10_000, 5), [0, 2000, 4000, 6000, 8000, 10_000]);
    }

    proptest! {
        #[test]
        fn marks_begin_at_zero_and_reach_the_highest(highest in 0u32.., most in 1u32..9) {
            let ticks = ticks(highest, most);
            prop_assert_eq!(ticks[0], 0);
            prop_assert!(ticks.len() - 1 <= most as usize);
            prop_assert!(ticks[ticks.len() - 1] >= highest);
            prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]));
        }

        #[test]
        fn months_cover_a_span_exactly(first in 0i64..20_000, length in 0i64..4000) {
            let start = date(1990, 1, 1).checked_add(jiff::Span::new().days(first)).unwrap();
            let span = Days::new(start, start.checked_add(jiff::Span::new().days(length)).unwrap()).unwrap();
            for all in [months(span), years(span)] {
                prop_assert_eq!(all[0].days.first(), span.first());
                prop_assert_eq!(all[all.len() - 1].days.last(), span.last());
                for pair in all.windows(2) {
                    prop_assert_eq!(day_after(pair[0].days.last()), pair[1].days.first());
                }
            }
        }
    }

    #[test]
    fn a_day_takes_its_share_of_the_axis() {
        let scale = TimeScale::new(
            Days::new(date(2022, 1, 1), date(2022, 1, 10)).unwrap(),
            0.0,
            100.0,
        );
        assert!((scale.start(date(2022, 1, 3)) - 20.0).abs() < 1e-9);
        assert!((scale.end(date(2022, 1, 10)) - 100.0).abs() < 1e-9);
        assert!((scale.start(date(2021, 12, 31)) + 10.0).abs() < 1e-9);
    }
}
