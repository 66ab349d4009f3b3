//! Plain data that charts are drawn from: days, counts of people and limits. Days are
//! inclusive at both ends; what no run covers is not known, and never taken for zero.

use std::fmt;

use jiff::civil::Date;

/// Why data cannot be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataError {
    /// A span ends before it begins.
    EndBeforeStart {
        /// Its first day.
        first: Date,
        /// Its last day.
        last: Date,
    },
    /// Two runs tell of one day, or stand in the wrong order.
    NotInOrder {
        /// The first day of the later run in the list.
        day: Date,
    },
    /// A run has more reconstructed people than people.
    TooManyReconstructed {
        /// The first day of the run.
        day: Date,
        /// Its people.
        people: u32,
        /// How many of them are said to be reconstructed.
        reconstructed: u32,
    },
}

impl fmt::Display for DataError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DataError::EndBeforeStart { first, last } => {
                write!(
                    formatter,
                    "the days {first} to {last} end before they begin; swap them"
                )
            }
            DataError::NotInOrder { day } => write!(
                formatter,
                "the run that begins on {day} overlaps or precedes the one before it; \
                 give runs in order, each day once"
            ),
            DataError::TooManyReconstructed {
                day,
                people,
                reconstructed,
            } => write!(
                formatter,
                "the run that begins on {day} counts {people} people of whom {reconstructed} \
                 reconstructed; the part cannot exceed the whole"
            ),
        }
    }
}

impl std::error::Error for DataError {}

/// A span of days, both ends inclusive, at least one day long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    first: Date,
    last: Date,
}

impl Days {
    /// The days from `first` up to and including `last`.
    ///
    /// # Errors
    /// [`DataError::EndBeforeStart`] if `last` lies before `first`.
    pub fn new(first: Date, last: Date) -> Result<Self, DataError> {
        if last < first {
            return Err(DataError::EndBeforeStart { first, last });
        }
        Ok(Self { first, last })
    }

    /// The first day.
    #[must_use]
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day, inclusive.
    #[must_use]
    pub fn last(self) -> Date {
        self.last
    }

    /// Whether `day` is one of them.
    #[must_use]
    pub fn contains(self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }

    /// The days that both have.
    #[must_use]
    pub fn shared(self, other: Days) -> Option<Days> {
        Days::new(self.first.max(other.first), self.last.min(other.last)).ok()
    }
}

/// Days from one to the other: negative if `other` lies before `day`.
pub(super) fn days_between(day: Date, other: Date) -> i32 {
    day.until(other).map_or(0, |span| span.get_days())
}

/// The day after; the last day that can be written is its own successor.
pub(super) fn day_after(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

/// Days on which the same number of people were on post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The days.
    pub days: Days,
    /// People on post on each of them.
    pub people: u32,
    /// How many of those people stand in reconstructed records.
    pub reconstructed: u32,
}

/// The highest count of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peak {
    /// The count.
    pub count: u32,
    /// The first day on which it was reached.
    pub day: Date,
}

/// People on post per day. A day in no run is a day without records.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Series {
    runs: Vec<Run>,
}

impl Series {
    /// A series of runs in order of their days.
    ///
    /// # Errors
    /// [`DataError::NotInOrder`] if a day is told twice, [`DataError::TooManyReconstructed`] if
    /// a part exceeds its whole.
    pub fn new(runs: Vec<Run>) -> Result<Self, DataError> {
        in_order(runs.iter().map(|run| run.days))?;
        for run in &runs {
            if run.reconstructed > run.people {
                return Err(DataError::TooManyReconstructed {
                    day: run.days.first,
                    people: run.people,
                    reconstructed: run.reconstructed,
                });
            }
        }
        Ok(Self { runs })
    }

    /// The runs, in order.
    #[must_use]
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// The runs within `span`, cut to it.
    pub fn within(&self, span: Days) -> impl Iterator<Item = Run> + '_ {
        self.runs
            .iter()
            .filter_map(move |run| run.days.shared(span).map(|days| Run { days, ..*run }))
    }

    /// The highest count within `span`; none if no day of it is known.
    #[must_use]
    pub fn peak(&self, span: Days) -> Option<Peak> {
        highest(self.within(span).map(|run| Peak {
            count: run.people,
            day: run.days.first,
        }))
    }

    /// The longest spans within `span` of which nothing is known.
    #[must_use]
    pub fn gaps(&self, span: Days) -> Vec<Days> {
        gaps(self.within(span).map(|run| run.days), span)
    }

    /// Whether anyone within `span` stands in reconstructed records.
    #[must_use]
    pub fn is_reconstructed(&self, span: Days) -> bool {
        self.within(span).any(|run| run.reconstructed > 0)
    }
}

/// The highest of peaks, the earliest of equals.
pub(super) fn highest(peaks: impl Iterator<Item = Peak>) -> Option<Peak> {
    peaks.reduce(|best, next| if next.count > best.count { next } else { best })
}

/// What `known`, in order, leaves open of `span`.
pub(super) fn gaps(known: impl Iterator<Item = Days>, span: Days) -> Vec<Days> {
    let mut open = Vec::new();
    let mut next = Some(span.first);
    for days in known {
        if let Some(from) = next
            && let Ok(until) = days.first.yesterday()
            && let Ok(gap) = Days::new(from, until)
        {
            open.push(gap);
        }
        next = days.last.tomorrow().ok();
    }
    if let Some(from) = next
        && let Ok(gap) = Days::new(from, span.last)
    {
        open.push(gap);
    }
    open
}

fn in_order(spans: impl Iterator<Item = Days>) -> Result<(), DataError> {
    let mut before: Option<Days> = None;
    for days in spans {
        if before.is_some_and(|before| days.first <= before.last) {
            return Err(DataError::NotInOrder { day: days.first });
        }
        before = Some(days);
    }
    Ok(())
}

/// Days on which the national framework allows the same number of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// The days.
    pub days: Days,
    /// The size that holds as a rule.
    pub base: u32,
    /// The temporary extra on top of it; 0 if there is none.
    pub temporary: u32,
}

/// The limit per day. A day in no limit is a day for which none is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Limits {
    limits: Vec<Limit>,
}

impl Limits {
    /// Limits in order of their days.
    ///
    /// # Errors
    /// [`DataError::NotInOrder`] if a day has two limits.
    pub fn new(limits: Vec<Limit>) -> Result<Self, DataError> {
        in_order(limits.iter().map(|limit| limit.days))?;
        Ok(Self { limits })
    }

    /// The limits within `span`, cut to it.
    pub fn within(&self, span: Days) -> impl Iterator<Item = Limit> + '_ {
        self.limits
            .iter()
            .filter_map(move |limit| limit.days.shared(span).map(|days| Limit { days, ..*limit }))
    }

    /// The highest of base and temporary extra together within `span`.
    #[must_use]
    pub fn highest(&self, span: Days) -> Option<u32> {
        self.within(span)
            .map(|limit| limit.base.saturating_add(limit.temporary))
            .max()
    }

    /// On each day for which both are known, the sum of both.
    #[must_use]
    pub fn with(&self, other: &Limits) -> Limits {
        let mut limits = Vec::new();
        for one in &self.limits {
            for two in &other.limits {
                if let Some(days) = one.days.shared(two.days) {
                    limits.push(Limit {
                        days,
                        base: one.base.saturating_add(two.base),
                        temporary: one.temporary.saturating_add(two.temporary),
                    });
                }
            }
        }
        Limits { limits }
    }
}

/// Military and civilian headcount of the same days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Both {
    pub days: Days,
    pub military: Run,
    pub civilian: Run,
}

impl Both {
    pub(super) fn total(self) -> u32 {
        self.military.people.saturating_add(self.civilian.people)
    }
}

/// Both categories on each day on which both are known; a category that a mission does not
/// have counts nobody.
pub(super) fn together(military: &Series, civilian: Option<&Series>, span: Days) -> Vec<Both> {
    let nobody = |days: Days| Run {
        days,
        people: 0,
        reconstructed: 0,
    };
    let Some(civilian) = civilian else {
        return military
            .within(span)
            .map(|run| Both {
                days: run.days,
                military: run,
                civilian: nobody(run.days),
            })
            .collect();
    };
    let mut both = Vec::new();
    let mut others = civilian.within(span).peekable();
    for run in military.within(span) {
        while let Some(other) = others.peek().copied() {
            if let Some(days) = run.days.shared(other.days) {
                both.push(Both {
                    days,
                    military: run,
                    civilian: other,
                });
            }
            if other.days.last > run.days.last {
                break;
            }
            others.next();
        }
    }
    both
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn days(first: (i8, i8), last: (i8, i8)) -> Days {
        Days::new(date(2022, first.0, first.1), date(2022, last.0, last.1)).unwrap()
    }

    fn run(first: (i8, i8), last: (i8, i8), people: u32) -> Run {
        Run {
            days: days(first, last),
            people,
            reconstructed: 0,
        }
    }

    #[test]
    fn what_no_run_covers_is_a_gap() {
        let series = Series::new(vec![run((2, 1), (2, 10), 3), run((2, 11), (3, 1), 4)]).unwrap();
        let gaps = series.gaps(days((1, 1), (4, 30)));
        assert_eq!(gaps, [days((1, 1), (1, 31)), days((3, 2), (4, 30))]);
        assert_eq!(series.gaps(days((2, 5), (2, 20))), []);
        assert_eq!(
            Series::default().gaps(days((1, 1), (1, 1))),
            [days((1, 1), (1, 1))]
        );
    }

    #[test]
    fn the_peak_is_the_first_day_of_the_highest_count() {
        let series = Series::new(vec![
            run((1, 1), (1, 31), 3),
            run((2, 1), (2, 10), 5),
            run((3, 1), (3, 10), 5),
        ])
        .unwrap();
        let peak = series.peak(days((1, 1), (12, 31))).unwrap();
        assert_eq!((peak.count, peak.day), (5, date(2022, 2, 1)));
        assert_eq!(series.peak(days((6, 1), (12, 31))), None);
    }

    #[test]
    fn only_days_that_both_know_are_added() {
        let military = Series::new(vec![run((1, 1), (1, 31), 3), run((2, 1), (3, 31), 4)]).unwrap();
        let civilian =
            Series::new(vec![run((1, 15), (2, 10), 1), run((2, 20), (6, 1), 2)]).unwrap();
        let both = together(&military, Some(&civilian), days((1, 1), (12, 31)));
        let told: Vec<(Days, u32)> = both.iter().map(|both| (both.days, both.total())).collect();
        assert_eq!(
            told,
            [
                (days((1, 15), (1, 31)), 4),
                (days((2, 1), (2, 10)), 5),
                (days((2, 20), (3, 31)), 6)
            ]
        );
    }

    #[test]
    fn bad_data_is_refused_with_its_place() {
        let twice = Series::new(vec![run((1, 1), (1, 31), 3), run((1, 31), (2, 2), 3)]);
        assert_eq!(
            twice,
            Err(DataError::NotInOrder {
                day: date(2022, 1, 31)
            })
        );
        let part = Series::new(vec![Run {
            reconstructed: 4,
            ..run((1, 1), (1, 2), 3)
        }]);
        assert!(part.unwrap_err().to_string().contains("2022-01-01"));
        assert!(Days::new(date(2022, 2, 1), date(2022, 1, 31)).is_err());
    }
}
