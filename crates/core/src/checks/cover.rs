//! Whether any of several validities holds, through time: the base of every rule that asks
//! whether people were covered.

use jiff::civil::Date;

use crate::figures::turns;
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
    let mut days: Vec<Date> = validities
        .iter()
        .flat_map(turns)
        .filter(|day| *day > period.from() && *day <= period.until())
        .collect();
    days.push(period.from());
    days.sort_unstable();
    days.dedup();
    let mut stretches: Vec<Stretch> = Vec::new();
    for (place, day) in days.iter().enumerate() {
        let until = match days.get(place + 1) {
            Some(next) => next.yesterday().unwrap_or(*day),
            None => period.until(),
        };
        let known = validities
            .iter()
            .map(|validity| validity.holds_on(*day))
            .max()
            .unwrap_or(Known::No);
        match stretches.last_mut() {
            Some(last) if last.known == known => {
                if let Some(longer) = Period::new(last.period.from(), until) {
                    last.period = longer;
                }
            }
            _ => stretches.extend(Period::new(*day, until).map(|period| Stretch { period, known })),
        }
    }
    stretches
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
