//! From when until when people were certainly there.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::cover::cover;
use crate::model::{Known, Period, Validity};
use crate::register::{DayNumber, Slice};

/// What shows that people were there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShownBy {
    /// Deployments, each as it was.
    Deployments,
    /// Posts that were the country's to fill, and the state of the contribution.
    Posts,
}

/// From when until when people of a contribution were certainly there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    /// Every longest time, in order.
    pub periods: Vec<Period>,
    /// What shows it.
    pub shown_by: ShownBy,
}

/// Every longest time with at least one deployment, reconstructed ones left out, through a day.
///
/// First days are in order, so it is one pass: a deployment that begins no later than the day
/// after the last one so far goes on with it.
#[must_use]
pub fn of_deployments(slice: Slice<'_>, through: Date) -> Vec<Period> {
    let Some((_, through)) = DayNumber::bounds(Period::day(through)) else {
        return Vec::new();
    };
    let through = through.min(DayNumber::LAST).number();
    let mut found: Vec<(u16, u16)> = Vec::new();
    for (place, (start, end)) in slice.starts.iter().zip(slice.ends).enumerate() {
        if *start > through {
            break;
        }
        if slice.kind(place).is_reconstructed() {
            continue;
        }
        let end = (*end).min(through);
        match found.last_mut() {
            Some((_, last)) if *start <= last.saturating_add(1) => *last = (*last).max(end),
            _ => found.push((*start, end)),
        }
    }
    found
        .into_iter()
        .filter_map(|(first, last)| {
            Period::new(DayNumber::from(first).day()?, DayNumber::from(last).day()?)
        })
        .collect()
}

/// Every longest time in which one of some validities certainly holds, through a day.
#[must_use]
pub fn certain(validities: &[Validity], through: Date) -> Vec<Period> {
    let Some(period) = Period::new(Date::MIN, through) else {
        return Vec::new();
    };
    joined(
        cover(validities, period)
            .into_iter()
            .filter(|stretch| stretch.known == Known::Yes)
            .map(|stretch| stretch.period),
    )
}

/// Periods in order, those joined that meet.
pub fn joined(periods: impl Iterator<Item = Period>) -> Vec<Period> {
    let mut joined: Vec<Period> = Vec::new();
    for period in periods {
        let met = joined.last_mut().filter(|last| {
            last.until()
                .checked_add(1.days())
                .is_ok_and(|next| period.from() <= next)
        });
        match met {
            Some(last) => {
                let until = last.until().max(period.until());
                if let Some(longer) = Period::new(last.from(), until) {
                    *last = longer;
                }
            }
            None => joined.push(period),
        }
    }
    joined
}

/// The days that two lists of periods, each in order and without overlap, have in common.
///
/// ```
/// use jiff::civil::date;
/// use kader_core::checks::presence::common;
/// use kader_core::model::Period;
/// let days = |from, until| Period::new(date(2023, 1, from), date(2023, 1, until)).unwrap();
/// let found = common(&[days(1, 10), days(20, 31)], &[days(8, 22)]);
/// assert_eq!(found, [days(8, 10), days(20, 22)]);
/// ```
#[must_use]
pub fn common(one: &[Period], other: &[Period]) -> Vec<Period> {
    let (mut left, mut right) = (one.iter().peekable(), other.iter().peekable());
    let mut found = Vec::new();
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        found.extend(Period::new(
            a.from().max(b.from()),
            a.until().min(b.until()),
        ));
        if a.until() < b.until() {
            left.next();
        } else {
            right.next();
        }
    }
    found
}
