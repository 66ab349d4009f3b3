//! When something holds, as far as sources tell.

use jiff::civil::Date;

use super::{Begin, End, Known, Moment, Period};
use crate::record::Code;
use crate::wording::Message;

/// When something holds, both ends inclusive.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Validity {
    /// From when.
    pub from: Begin,
    /// Until when.
    pub until: End,
}

impl Validity {
    /// Whether it holds on a day: whether every begin and end that the sources allow says so.
    /// It never ends before it begins, so it certainly holds on an exact first or last day,
    /// even where the other end is unknown.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use kader_core::model::{Begin, End, Known, Moment, Validity};
    /// let validity = Validity {
    ///     from: Begin::On(Moment::on(date(2022, 8, 31))),
    ///     until: End::Unknown,
    /// };
    /// assert_eq!(validity.holds_on(date(2022, 8, 30)), Known::No);
    /// assert_eq!(validity.holds_on(date(2022, 8, 31)), Known::Yes);
    /// assert_eq!(validity.holds_on(date(2022, 9, 1)), Known::Unknown);
    /// ```
    #[must_use]
    pub fn holds_on(&self, day: Date) -> Known {
        self.touches(Period::day(day))
    }

    /// Whether it holds on at least one day of a period: whether every begin and end that the
    /// sources allow says so.
    #[must_use]
    pub fn touches(&self, period: Period) -> Known {
        let (mut begin, mut end) = self.ranges();
        if begin.0 > end.1 || begin.0 > period.until() || end.1 < period.from() {
            return Known::No;
        }
        begin.1 = begin.1.min(end.1);
        end.0 = end.0.max(begin.0);
        if begin.1 <= period.until() && end.0 >= period.from() {
            Known::Yes
        } else {
            Known::Unknown
        }
    }

    /// The days on which it certainly holds; nothing where there is no such day.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use kader_core::model::{Begin, End, Moment, Period, Validity};
    /// let words = "by the end of May";
    /// let end = Moment::vague(words, date(2022, 5, 25), date(2022, 5, 31)).unwrap();
    /// let validity = Validity {
    ///     from: Begin::On(Moment::on(date(2022, 1, 1))),
    ///     until: End::On(end),
    /// };
    /// let days = |month, day| Period::new(date(2022, 1, 1), date(2022, month, day));
    /// assert_eq!(validity.certain(), days(5, 25));
    /// assert_eq!(validity.possible(), days(5, 31));
    /// ```
    #[must_use]
    pub fn certain(&self) -> Option<Period> {
        let (begin, end) = self.ranges();
        if begin.0 > end.1 {
            return None;
        }
        Period::new(begin.1.min(end.1), end.0.max(begin.0))
    }

    /// The days on which it can hold; nothing where its end comes before its begin.
    #[must_use]
    pub fn possible(&self) -> Option<Period> {
        let (begin, end) = self.ranges();
        Period::new(begin.0, end.1)
    }

    /// The range of days in which it can begin, and that in which it can end.
    fn ranges(&self) -> ((Date, Date), (Date, Date)) {
        let range = |moment: &Moment| (moment.earliest(), moment.latest());
        let begin = match &self.from {
            Begin::On(moment) => range(moment),
            Begin::Unknown => (Date::MIN, Date::MAX),
        };
        let end = match &self.until {
            End::On(moment) => range(moment),
            End::Indefinite => (Date::MAX, Date::MAX),
            End::Unknown => (Date::MIN, Date::MAX),
        };
        (begin, end)
    }

    /// The first day that it can hold on, if there is one.
    #[must_use]
    pub fn earliest(&self) -> Option<Date> {
        match &self.from {
            Begin::On(moment) => Some(moment.earliest()),
            Begin::Unknown => None,
        }
    }

    /// Whether its end comes before its begin, whatever vague ends may mean.
    #[must_use]
    pub fn is_reversed(&self) -> bool {
        match (&self.from, &self.until) {
            (Begin::On(from), End::On(until)) => until.latest() < from.earliest(),
            _ => false,
        }
    }

    /// What a record's own check says if it is reversed.
    #[must_use]
    pub(crate) fn fault(&self) -> Option<(Code, &'static str, Message)> {
        self.is_reversed().then(|| {
            let message = Message::new("E108")
                .with("from", self.from.to_string())
                .with("until", self.until.to_string());
            (Code::ReversedPeriod, "until", message)
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_vague_end_is_unknown_within_its_range_only() {
        let end = Moment::vague("medio mei 2022", date(2022, 5, 11), date(2022, 5, 20));
        let validity = Validity {
            from: Begin::On(Moment::on(date(2021, 11, 1))),
            until: End::On(end.expect("in order")),
        };
        assert_eq!(validity.holds_on(date(2022, 5, 11)), Known::Yes);
        assert_eq!(validity.holds_on(date(2022, 5, 12)), Known::Unknown);
        assert_eq!(validity.holds_on(date(2022, 5, 20)), Known::Unknown);
        assert_eq!(validity.holds_on(date(2022, 5, 21)), Known::No);
    }
}
