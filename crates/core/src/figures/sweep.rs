//! People on post per day: one pass over the records, one over the days.

use jiff::civil::Date;

use crate::model::{Category, ContributionId, Period};
use crate::register::{DayNumber, Register};

/// People on post on each day of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sweep {
    /// The period.
    pub period: Period,
    /// How many on each of its days.
    pub counts: Vec<u32>,
}

impl Sweep {
    /// The highest count, and the first day on which it was reached.
    #[must_use]
    pub fn peak(&self) -> (u32, Option<Date>) {
        let mut peak = (0, None);
        for (count, day) in self.counts.iter().zip(self.period.each_day()) {
            if *count > peak.0 {
                peak = (*count, Some(day));
            }
        }
        peak
    }

    /// The sum over the days: days on post, each person counted on each.
    #[must_use]
    pub fn person_days(&self) -> u64 {
        self.counts.iter().map(|count| u64::from(*count)).sum()
    }

    /// Each day with its count.
    pub fn each_day(&self) -> impl Iterator<Item = (Date, u32)> + '_ {
        self.period.each_day().zip(self.counts.iter().copied())
    }
}

/// People of a category on post on each day of a period, over some contributions, from the
/// deployments that are recorded.
///
/// Each deployment adds one where it begins and takes one away after it ends; the running sum
/// is the headcount.
#[must_use]
pub fn sweep<'c>(
    register: &Register,
    contributions: impl IntoIterator<Item = &'c ContributionId>,
    category: Category,
    period: Period,
) -> Sweep {
    let from = DayNumber::offset(period.from());
    let until = DayNumber::offset(period.until());
    let days = usize::try_from(until - from + 1).unwrap_or(0);
    let mut changes = vec![0_i32; days + 1];
    for contribution in contributions {
        let slice = register.deployments.of(contribution);
        for (place, (start, end)) in slice.starts.iter().zip(slice.ends).enumerate() {
            let start = i32::from(*start);
            // One that is open lasts, also beyond the days that can be held.
            let end = match *end {
                open if open == DayNumber::OPEN.number() => until,
                end => i32::from(end),
            };
            // Starts are in order: nothing after this one begins in the period.
            if start > until {
                break;
            }
            if end < from || slice.kind(place).category() != category {
                continue;
            }
            let first = usize::try_from(start.max(from) - from).unwrap_or(0);
            let after = usize::try_from(end.min(until) + 1 - from).unwrap_or(days);
            if let Some(change) = changes.get_mut(first) {
                *change += 1;
            }
            if let Some(change) = changes.get_mut(after) {
                *change -= 1;
            }
        }
    }
    let mut present = 0_i32;
    let counts = changes
        .iter()
        .take(days)
        .map(|change| {
            present += change;
            u32::try_from(present).unwrap_or(0)
        })
        .collect();
    Sweep { period, counts }
}
