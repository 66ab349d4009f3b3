//! Whether any of several validities holds, through time: the base of every rule that asks
//! whether people were covered.

use jiff::civil::Date;

use super::presence::joined;
use crate::model::{Known, Period, Validity};

/// Days in a row on which the answer is the same; both ends inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The days.
    pub period: Period,
    /// Whether one holds on each of them.
    pub known: Known,
}

/// Whether any of some validities holds, through a period: stretches in order that meet, each
/// as long as can be, and together the whole period.
///
/// ```
/// use jiff::civil::date;
/// use kader_core::checks::cover::cover;
/// use kader_core::model::{Begin, End, Known, Moment, Period, Validity};
/// let mandate = Validity {
///     from: Begin::On(Moment::on(date(2023, 1, 1))),
///     until: End::On(Moment::on(date(2023, 6, 30))),
/// };
/// let year = Period::new(date(2023, 1, 1), date(2023, 12, 31)).unwrap();
/// let stretches = cover(&[mandate], year);
/// assert_eq!(stretches[0].known, Known::Yes);
/// assert_eq!(stretches[1].period.from(), date(2023, 7, 1));
/// assert_eq!(stretches[1].known, Known::No);
/// ```
#[must_use]
pub fn cover(validities: &[Validity], period: Period) -> Vec<Stretch> {
    let sure = united(validities.iter().filter_map(Validity::certain), period);
    let may = united(validities.iter().filter_map(Validity::possible), period);
    let mut stretches = Stretches {
        next: Some(period.from()),
        found: Vec::new(),
    };
    let mut sure = sure.into_iter().peekable();
    for may in may {
        stretches.before(may, Known::No);
        while let Some(sure) = sure.next_if(|sure| sure.until() <= may.until()) {
            stretches.before(sure, Known::Unknown);
            stretches.push(sure, Known::Yes);
        }
        let rest = stretches
            .next
            .and_then(|next| Period::new(next, may.until()));
        if let Some(rest) = rest {
            stretches.push(rest, Known::Unknown);
        }
    }
    let rest = stretches
        .next
        .and_then(|next| Period::new(next, period.until()));
    if let Some(rest) = rest {
        stretches.push(rest, Known::No);
    }
    stretches.found
}

/// Stretches so far, and the day on which the next begins, if there is one.
struct Stretches {
    next: Option<Date>,
    found: Vec<Stretch>,
}

impl Stretches {
    fn push(&mut self, period: Period, known: Known) {
        self.found.push(Stretch { period, known });
        self.next = period.until().tomorrow().ok();
    }

    /// Fills up to the day before a period.
    fn before(&mut self, period: Period, known: Known) {
        let until = period.from().yesterday().ok();
        let gap = self.next.zip(until);
        if let Some(gap) = gap.and_then(|(from, until)| Period::new(from, until)) {
            self.push(gap, known);
        }
    }
}

/// What of some periods falls within another, in order, those joined that meet or overlap.
fn united(periods: impl Iterator<Item = Period>, within: Period) -> Vec<Period> {
    let mut periods: Vec<Period> = periods.filter_map(|one| one.within(within)).collect();
    periods.sort_unstable();
    joined(periods.into_iter())
}

/// The periods of the stretches with an answer.
#[must_use]
pub fn with(stretches: &[Stretch], known: Known) -> Vec<Period> {
    stretches
        .iter()
        .filter(|stretch| stretch.known == known)
        .map(|stretch| stretch.period)
        .collect()
}

/// Of some records the one that ended last before a time in which none holds.
pub(super) fn last_before<'r, R>(
    records: &[&'r R],
    gap: Period,
    validity: impl Fn(&R) -> Validity,
) -> Option<&'r R> {
    let until = |record: &R| validity(record).possible().map(Period::until);
    let ended = records.iter().copied();
    ended
        .filter(|record| until(record).is_some_and(|until| until < gap.from()))
        .max_by_key(|record| until(record))
}

/// Of some records the one that begins first after a time in which none holds.
pub(super) fn first_after<'r, R>(
    records: &[&'r R],
    gap: Period,
    validity: impl Fn(&R) -> Validity,
) -> Option<&'r R> {
    let from = |record: &R| validity(record).possible().map(Period::from);
    let begun = records.iter().copied();
    begun
        .filter(|record| from(record).is_some_and(|from| from > gap.until()))
        .min_by_key(|record| from(record))
}

/// That something which holds on a day ends before long, and nothing follows on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lapse {
    /// The first day on which nothing holds, or may not.
    pub from: Date,
    /// No: nothing holds from then on. Unknown: it cannot be told.
    pub known: Known,
}

/// Whether what holds on a day ends on that day or later, through a last one, without anything
/// that follows on. What holds again after a time in which it cannot be told has no gap.
#[must_use]
pub fn lapse(validities: &[Validity], on: Date, through: Date) -> Option<Lapse> {
    let window = Period::new(on, through.tomorrow().ok()?)?;
    let mut stretches = cover(validities, window).into_iter();
    stretches.next().filter(|now| now.known == Known::Yes)?;
    while let Some(next) = stretches.next() {
        let ends = match next.known {
            Known::Yes => continue,
            Known::No => next,
            Known::Unknown => match stretches.next() {
                Some(after) if after.known == Known::Yes => continue,
                after => after.unwrap_or(next),
            },
        };
        return Some(Lapse {
            from: ends.period.from(),
            known: ends.known,
        });
    }
    None
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::model::{Begin, End, Moment};

    fn day(number: i64) -> Date {
        date(2024, 2, 1)
            .checked_add(jiff::Span::new().days(number))
            .expect("a day")
    }

    fn moment() -> impl Strategy<Value = Moment> {
        (-5..40_i64, 0..9_i64).prop_map(|(first, vague)| {
            Moment::vague("about", day(first), day(first + vague)).expect("in order")
        })
    }

    fn validity() -> impl Strategy<Value = Validity> {
        let from = prop_oneof![6 => moment().prop_map(Begin::On), 1 => Just(Begin::Unknown)];
        let until = prop_oneof![
            6 => moment().prop_map(End::On),
            1 => Just(End::Indefinite),
            1 => Just(End::Unknown),
        ];
        (from, until).prop_map(|(from, until)| Validity { from, until })
    }

    proptest! {
        #[test]
        fn stretches_say_of_each_day_what_the_validities_say(
            validities in prop::collection::vec(validity(), 0..5),
            from in -10..40_i64,
            days in 0..50_i64,
        ) {
            let period = Period::new(day(from), day(from + days)).expect("in order");
            let stretches = cover(&validities, period);
            let told: Vec<(Date, Known)> = stretches
                .iter()
                .flat_map(|stretch| stretch.period.each_day().map(|day| (day, stretch.known)))
                .collect();
            let expected: Vec<(Date, Known)> = period
                .each_day()
                .map(|day| {
                    let each = validities.iter().map(|validity| validity.holds_on(day));
                    (day, each.max().unwrap_or(Known::No))
                })
                .collect();
            prop_assert_eq!(told, expected);
            for pair in stretches.windows(2) {
                prop_assert_ne!(pair[0].known, pair[1].known, "as long as can be");
            }
        }
    }
}
