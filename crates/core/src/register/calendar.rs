//! Days as small numbers, for columns.

use jiff::civil::Date;

use crate::model::{Deployment, Period};

/// A day as the number of days since 1 January 1945: two bytes instead of four, which is what
/// makes ten million deployments fit in memory. It reaches to 2124.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayNumber(u16);

impl DayNumber {
    /// The first day that can be held.
    pub const FIRST: DayNumber = DayNumber(0);
    /// The last day that can be held.
    pub const LAST: DayNumber = DayNumber(u16::MAX - 1);
    /// After every day: the last day of a deployment that is still open.
    pub const OPEN: DayNumber = DayNumber(u16::MAX);

    /// The number of a day; nothing outside of what can be held.
    #[must_use]
    pub fn new(day: Date) -> Option<Self> {
        let days = Deployment::DAYS.0.until(day).ok()?.get_days();
        let number = u16::try_from(days).ok()?;
        (number <= Self::LAST.0).then_some(Self(number))
    }

    /// How many days a day comes after [`Self::FIRST`], negative before it: for counting over
    /// periods that reach beyond the days that can be held.
    #[must_use]
    pub fn offset(day: Date) -> i32 {
        Deployment::DAYS
            .0
            .until(day)
            .map_or(0, |span| span.get_days())
    }

    /// The numbers to hold first and last days against for a period, so that the days outside of
    /// what can be held come out right: nothing where the period lies before all of them, and
    /// [`Self::OPEN`] for a day after them, which only open deployments reach.
    #[must_use]
    pub fn bounds(period: Period) -> Option<(Self, Self)> {
        let number = |day: Date| {
            if day > Deployment::DAYS.1 {
                Self::OPEN
            } else {
                Self::nearest(day)
            }
        };
        let is_before = period.until() < Deployment::DAYS.0;
        (!is_before).then(|| (number(period.from()), number(period.until())))
    }

    /// The number of a day, or of the nearest that can be held. For questions about a period
    /// see [`Self::bounds`].
    #[must_use]
    pub fn nearest(day: Date) -> Self {
        Self::new(day).unwrap_or(if day < Deployment::DAYS.0 {
            Self::FIRST
        } else {
            Self::LAST
        })
    }

    /// The day; nothing where it is open.
    #[must_use]
    pub fn day(self) -> Option<Date> {
        if self == Self::OPEN {
            return None;
        }
        Deployment::DAYS
            .0
            .checked_add(jiff::Span::new().days(i64::from(self.0)))
            .ok()
    }

    /// The number itself.
    #[must_use]
    pub fn number(self) -> u16 {
        self.0
    }
}

impl From<u16> for DayNumber {
    fn from(number: u16) -> Self {
        Self(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bounds_are_those_of_the_model() {
        assert_eq!(DayNumber::FIRST.day(), Some(Deployment::DAYS.0));
        assert_eq!(DayNumber::LAST.day(), Some(Deployment::DAYS.1));
        assert_eq!(DayNumber::new(Deployment::DAYS.1), Some(DayNumber::LAST));
        assert_eq!(DayNumber::OPEN.day(), None);
        for number in [1, 365, 28_000, 40_000] {
            let day = DayNumber(number).day().expect("a day");
            assert_eq!(DayNumber::new(day), Some(DayNumber(number)));
        }
    }
}
