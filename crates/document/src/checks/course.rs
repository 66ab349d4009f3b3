//! From when until when a mandate or framework runs, to hold a stated length of time against.

use jiff::ToSpan as _;
use jiff::civil::Date;
use kader_citation::date::Duration;
use kader_core::model::{Begin, End, Framework, Mandate, Moment, RecordRef};

use super::ReportSnapshot;

/// Days that a stated length may be off: a month has not always a day with that number, and
/// some count the first day and others do not.
const SLACK: i64 = 3;

/// What a stated length of time ends with, and what it may be counted from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// The mandate or framework.
    pub record: RecordRef,
    /// The last day.
    pub until: Date,
    /// The end of the one before it, with its record.
    pub before: Option<(RecordRef, Date)>,
    /// The days from which it may be counted; vague ones with all that they allow.
    pub from: Vec<Moment>,
    /// Whether the first day is known exactly.
    is_exact: bool,
}

impl Course {
    /// That of a mandate; nothing where its end is not known exactly.
    pub fn of_mandate(report: &ReportSnapshot<'_, '_>, mandate: &Mandate) -> Option<Self> {
        let mandates = report.snapshot.mandates_of(&mandate.mission);
        let renewed = match &mandate.renews {
            Some(id) => report.register().mandates.get(id),
            None => {
                let all = mandates
                    .iter()
                    .copied()
                    .filter(|other| other.id != mandate.id);
                let last = last_before(all, mandate.until.day()?, |other| &other.until);
                last.filter(|other| goes_on(&mandate.from, &other.until))
            }
        };
        let before = renewed.and_then(|other| Some((other.id.record(), other.until.day()?)));
        let adopted = mandate.adopted.iter().cloned();
        Self::new(
            mandate.id.record(),
            &mandate.until,
            &mandate.from,
            adopted,
            before,
        )
    }

    /// That of a framework; nothing where its end is not known exactly.
    pub fn of_framework(report: &ReportSnapshot<'_, '_>, framework: &Framework) -> Option<Self> {
        let all = report
            .snapshot
            .frameworks_of(&framework.contribution)
            .iter()
            .copied();
        let others = all.filter(|other| other.id != framework.id);
        let last = last_before(others, framework.until.day()?, |other| &other.until);
        let last = last.filter(|other| goes_on(&framework.from, &other.until));
        let before = last.and_then(|other| Some((other.id.record(), other.until.day()?)));
        let none = std::iter::empty();
        Self::new(
            framework.id.record(),
            &framework.until,
            &framework.from,
            none,
            before,
        )
    }

    fn new(
        record: RecordRef,
        until: &End,
        from: &Begin,
        others: impl Iterator<Item = Moment>,
        before: Option<(RecordRef, Date)>,
    ) -> Option<Self> {
        let first = match from {
            Begin::On(moment) => Some(moment.clone()),
            Begin::Unknown => None,
        };
        Some(Self {
            record,
            until: until.day()?,
            before,
            is_exact: first.as_ref().is_some_and(|first| first.exact().is_some()),
            from: first.into_iter().chain(others).collect(),
        })
    }

    /// Whether a length certainly leads to the last day from nowhere that it may be counted
    /// from. What it extends, or else the first day, must be known exactly.
    pub fn contradicts(&self, duration: Duration, extends: bool) -> bool {
        let is_known = if extends {
            self.before.is_some()
        } else {
            self.is_exact
        };
        let before = self.before.iter().map(|(_, day)| Moment::on(*day));
        let mut starts = before.chain(self.from.iter().cloned());
        is_known && !starts.any(|start| leads(&start, duration, self.until))
    }
}

/// Of several the last that ended before a day, if its end is known exactly. One that may have
/// ended before it makes that uncertain.
fn last_before<'r, T>(
    all: impl Iterator<Item = &'r T>,
    day: Date,
    until: impl Fn(&T) -> &End,
) -> Option<&'r T> {
    let ended = all.filter_map(|other| match until(other) {
        End::On(moment) if moment.earliest() < day => Some((moment.latest(), other)),
        End::On(_) | End::Indefinite | End::Unknown => None,
    });
    ended
        .max_by_key(|(latest, _)| *latest)
        .map(|(_, other)| other)
}

/// Days between an end and the begin of what still goes on from it.
const PAUSE: i64 = 31;

/// Whether what begins so goes on from what ended so, without a long time between.
fn goes_on(from: &Begin, until: &End) -> bool {
    let (Begin::On(from), End::On(until)) = (from, until) else {
        return false;
    };
    let limit = until.latest().checked_add(PAUSE.days());
    limit.is_ok_and(|limit| from.earliest() <= limit)
}

/// Whether a length of time may lead from a start to a last day, some days more or less.
fn leads(start: &Moment, duration: Duration, until: Date) -> bool {
    let reach = |day: Date, days: i64| day.checked_add(days.days()).ok();
    let (Some(earliest), Some(latest)) = (
        duration.after(start.earliest()),
        duration.after(start.latest()),
    ) else {
        return true;
    };
    let near = reach(earliest, -SLACK).is_none_or(|first| first <= until)
        && reach(latest, SLACK).is_none_or(|last| until <= last);
    near || from_month_to_month(start, duration, until)
}

/// From the end of a month to the end of another counts as whole months.
fn from_month_to_month(start: &Moment, duration: Duration, until: Date) -> bool {
    let (Some(start), Duration::Months(months)) = (start.exact(), duration) else {
        return false;
    };
    let number = |day: Date| i64::from(day.year()) * 12 + i64::from(day.month());
    let ends = |day: Date| day == day.last_of_month();
    ends(start) && ends(until) && number(until) - number(start) == i64::from(months)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_ended_long_before_is_not_extended() {
        let from = Begin::On(Moment::on(date(2022, 11, 2)));
        let ended = |day| End::On(Moment::on(day));
        assert!(goes_on(&from, &ended(date(2022, 11, 2))));
        assert!(goes_on(&from, &ended(date(2022, 11, 1))));
        assert!(!goes_on(&from, &ended(date(2005, 11, 22))));
        assert!(!goes_on(&Begin::Unknown, &ended(date(2022, 11, 2))));
    }

    #[test]
    fn months_are_counted_from_end_to_end() {
        let leads = |from, months, until| leads(&Moment::on(from), Duration::Months(months), until);
        assert!(leads(date(2022, 12, 31), 18, date(2024, 6, 30)));
        assert!(leads(date(2023, 2, 28), 6, date(2023, 8, 31)));
        assert!(leads(date(2022, 8, 31), 6, date(2023, 2, 28)));
        assert!(leads(date(2022, 11, 2), 12, date(2023, 11, 2)));
        assert!(!leads(date(2022, 8, 31), 12, date(2023, 6, 30)));
    }

    proptest! {
        /// Counted day by day: so many months later is the same day of the month, or the last
        /// day of a shorter one.
        #[test]
        fn a_length_leads_where_counting_leads(
            start in 0_i64..6000,
            months in 1_u32..40,
            off in -40_i64..40,
        ) {
            let first = date(2010, 1, 1);
            let start = first.checked_add(start.days()).unwrap();
            let mut day = start;
            for _ in 0..months {
                let next = day.last_of_month().tomorrow().unwrap();
                let wanted = start.day().min(next.days_in_month());
                day = next;
                while day.day() < wanted {
                    day = day.tomorrow().unwrap();
                }
            }
            let until = day.checked_add(off.days()).unwrap();
            let found = leads(&Moment::on(start), Duration::Months(months), until);
            let whole = start == start.last_of_month() && until == until.last_of_month()
                && until.month() == day.month();
            prop_assert_eq!(found, off.abs() <= SLACK || whole);
        }
    }
}
