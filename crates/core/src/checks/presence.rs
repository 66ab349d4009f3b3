//! From when until when people were certainly there.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::Finding;
use super::cover::cover;
use crate::model::{Begin, Contribution, Known, Moment, Period, Validity};
use crate::register::{DayNumber, Slice};
use crate::wording::Message;

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

/// Adds to a finding that people of a contribution were there, and what shows it.
pub(super) fn shown(
    finding: Finding,
    contribution: &Contribution,
    periods: &[Period],
    shown_by: ShownBy,
) -> Finding {
    let says = Message::new(match shown_by {
        ShownBy::Deployments => "check-deployed-through",
        ShownBy::Posts => "check-posts-through",
    })
    .with("contribution", &contribution.name)
    .with("days", super::words::longest(periods));
    finding.shown_by(contribution.id.record(), "", says)
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

/// A validity that began no later than something else did: the later begins that its own source
/// allows are left out. Where none is left, the two do not belong together and it stays.
#[must_use]
pub fn narrowed(validity: Validity, begin: &Begin) -> Validity {
    let Begin::On(other) = begin else {
        return validity;
    };
    let from = match &validity.from {
        Begin::Unknown => Moment::vague("", Date::MIN, other.latest()),
        Begin::On(own) if own.latest() > other.latest() => {
            Moment::vague(own.words().unwrap_or(""), own.earliest(), other.latest())
        }
        Begin::On(_) => None,
    };
    match from {
        Some(from) => Validity {
            from: Begin::On(from),
            ..validity
        },
        None => validity,
    }
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

/// The days of some periods that are in none of others; each list in order and without overlap.
///
/// ```
/// use jiff::civil::date;
/// use kader_core::checks::presence::except;
/// use kader_core::model::Period;
/// let days = |from, until| Period::new(date(2023, 1, from), date(2023, 1, until)).unwrap();
/// let found = except(&[days(1, 10), days(20, 31)], &[days(4, 5), days(10, 22)]);
/// assert_eq!(found, [days(1, 3), days(6, 9), days(23, 31)]);
/// ```
#[must_use]
pub fn except(one: &[Period], other: &[Period]) -> Vec<Period> {
    let mut found = Vec::new();
    let mut rest = other;
    for period in one {
        let mut next = Some(period.from());
        while let Some((taken, after)) = rest.split_first() {
            if taken.from() > period.until() {
                break;
            }
            let before = next.zip(taken.from().yesterday().ok());
            found.extend(before.and_then(|(from, until)| Period::new(from, until)));
            // One that reaches beyond this period takes from the next one too.
            if taken.until() >= period.until() {
                next = None;
                break;
            }
            next = next.max(taken.until().tomorrow().ok());
            rest = after;
        }
        found.extend(next.and_then(|from| Period::new(from, period.until())));
    }
    found
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_is_taken_to_the_last_day_there_is_leaves_what_came_before() {
        let all = Period::new(Date::MIN, Date::MAX).expect("in order");
        let later = Period::new(date(2023, 1, 1), Date::MAX).expect("in order");
        let earlier = Period::new(Date::MIN, date(2022, 12, 31));
        assert_eq!(except(&[all], &[later]), Vec::from_iter(earlier));
        assert_eq!(except(&[all], &[all]), []);
    }

    #[test]
    fn a_begin_is_narrowed_only_by_one_that_it_may_precede() {
        let from = |day: i8| Begin::On(Moment::on(date(2022, 1, day)));
        let run = Validity {
            from: Begin::Unknown,
            until: crate::model::End::Indefinite,
        };
        let narrow = narrowed(run.clone(), &from(10));
        assert_eq!(narrow.certain().map(Period::from), Some(date(2022, 1, 10)));
        assert_eq!(narrowed(run, &Begin::Unknown).from, Begin::Unknown);
        let exact = Validity {
            from: from(20),
            until: crate::model::End::Indefinite,
        };
        assert_eq!(narrowed(exact.clone(), &from(10)), exact, "they do not fit");
    }
}
