//! How many people of several contributions were certainly there at once.

use jiff::civil::Date;

use super::Snapshot;
use crate::figures::Days;
use crate::model::{Category, Contribution, DeploymentRecords, Period};
use crate::register::DayNumber;

/// The least that there can have been of a category on each day, from the first that a register
/// can hold through the day that is asked about: kept deployments, and where there are none the
/// seats of posts that were certainly to be filled.
pub(super) struct Daily {
    counts: Vec<u32>,
}

impl Daily {
    /// Of some contributions together.
    pub(super) fn of(
        snapshot: &Snapshot<'_>,
        contributions: &[&Contribution],
        category: Category,
    ) -> Self {
        let size = place(snapshot.on).map_or(0, |last| last + 1);
        let mut counts = vec![0_u32; size];
        let mut days = Days::default();
        for contribution in contributions {
            if contribution.deployments == DeploymentRecords::Kept {
                let slice = snapshot.register.deployments.of(&contribution.id);
                days.count(slice, snapshot.past(), |kind| !kind.is_reconstructed());
                let first = days.day(0).and_then(place).unwrap_or(0);
                for (sum, count) in counts.iter_mut().skip(first).zip(days.of(category)) {
                    *sum += count;
                }
                continue;
            }
            for (period, seats) in snapshot.seats(contribution, category) {
                let first = place(period.from()).unwrap_or(0);
                let Some(last) = place(period.until()) else {
                    continue;
                };
                for sum in counts.iter_mut().take(last + 1).skip(first) {
                    *sum += seats;
                }
            }
        }
        Self { counts }
    }

    /// What there can have been at once at the very most, without looking at any day.
    pub(super) fn at_most(
        snapshot: &Snapshot<'_>,
        contributions: &[&Contribution],
        category: Category,
    ) -> u64 {
        let each = contributions.iter().map(|contribution| {
            if contribution.deployments == DeploymentRecords::Kept {
                let slice = snapshot.register.deployments.of(&contribution.id);
                return u64::try_from(slice.len()).unwrap_or(u64::MAX);
            }
            let seats = snapshot.seats(contribution, category);
            seats.map(|(_, seats)| u64::from(seats)).sum()
        });
        each.sum()
    }

    /// Every longest time within a period with more than so many, and the most in it.
    pub(super) fn above(&self, period: Period, most: u32) -> Vec<(Period, u32)> {
        let mut found: Vec<(usize, usize, u32)> = Vec::new();
        let first = place(period.from()).unwrap_or(0);
        let after = place(period.until()).map_or(0, |last| last + 1);
        let counts = self.counts.iter().copied().enumerate();
        let within = counts.take(after).skip(first);
        for (place, count) in within.filter(|(_, count)| *count > most) {
            match found.last_mut() {
                Some((_, last, highest)) if *last + 1 == place => {
                    *last = place;
                    *highest = count.max(*highest);
                }
                _ => found.push((place, place, count)),
            }
        }
        found
            .into_iter()
            .filter_map(|(first, last, highest)| {
                Some((Period::new(day(first)?, day(last)?)?, highest))
            })
            .collect()
    }
}

/// The place of a day; nothing before the first that a register can hold.
fn place(day: Date) -> Option<usize> {
    usize::try_from(DayNumber::offset(day)).ok()
}

fn day(place: usize) -> Option<Date> {
    DayNumber::from(u16::try_from(place).ok()?).day()
}
