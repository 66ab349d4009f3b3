//! A day, month, season, quarter or year, and the part of it that is meant.
//!
//! The ranges of vague words, all inclusive:
//!
//! | words | of a month | of a year |
//! | --- | --- | --- |
//! | begin, early | 1st to 10th | January to March |
//! | medio, halverwege, mid | 11th to 20th | May to August |
//! | eind, late | 21st to the last day | October to December |
//! | eerste, tweede helft | 1st to 15th, 16th to the last | January to June, July to December |
//!
//! The thirds of a month are those that Dutch letters use. Of a year, "begin" and
//! "eind" are its first and last quarter, as in annual reports; "medio" is two
//! months on either side of 1 July. Seasons are the meteorological ones, whole
//! months, since no one means 21 September when writing "najaar"; the winter of a
//! year begins in its December.

use jiff::civil::Date;

use super::when::{Vague, When};

/// What is named, without its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    Day {
        month: i8,
        day: i8,
    },
    Month(i8),
    /// First month and how many months.
    Months(i8, i8),
    Year,
}

/// The part of it that is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Portion {
    Whole,
    Begin,
    Middle,
    End,
    FirstHalf,
    SecondHalf,
}

/// How a missing year is to be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relative {
    /// Not at all by its words.
    Plain,
    /// The last such day before the text: "jl.".
    Past,
    /// The year before, the same, the year after.
    Year(i16),
}

/// A date as read, its year perhaps missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Scope {
    pub(crate) year: Option<i16>,
    pub(super) extent: Extent,
    pub(super) portion: Portion,
    pub(super) relative: Relative,
}

impl Scope {
    /// Whether it is a year and nothing more.
    pub(crate) fn is_bare_year(&self) -> bool {
        self.extent == Extent::Year
            && self.portion == Portion::Whole
            && self.relative == Relative::Plain
    }

    /// Whether it is the name of a month or season and nothing more.
    pub(crate) fn is_bare_name(&self) -> bool {
        matches!(self.extent, Extent::Month(_) | Extent::Months(..))
            && self.portion == Portion::Whole
            && self.year.is_none()
    }

    /// Whether only the day of writing can tell its year.
    pub(crate) fn is_relative(&self) -> bool {
        self.relative != Relative::Plain
    }

    /// Whether it is a single day.
    pub(crate) fn is_day(&self) -> bool {
        matches!(self.extent, Extent::Day { .. })
    }

    /// The year, for a text written on this day.
    pub(crate) fn year_on(&self, on: Date) -> Option<i16> {
        match (self.relative, self.extent) {
            (Relative::Year(offset), _) => on.year().checked_add(offset),
            (Relative::Past, Extent::Day { month, day }) => {
                let same = Date::new(on.year(), month, day).ok();
                let passed = same.is_some_and(|same| same <= on);
                if passed {
                    Some(on.year())
                } else {
                    on.year().checked_sub(1)
                }
            }
            // Of a year left out the last is meant that is not still to come.
            _ => {
                let same = self.resolve(on.year(), "");
                let passed = same.is_none_or(|same| same.earliest() <= on);
                if passed {
                    Some(on.year())
                } else {
                    on.year().checked_sub(1)
                }
            }
        }
    }

    /// The days it allows in this year; `None` for a day that does not exist.
    pub(crate) fn resolve(&self, year: i16, raw: &str) -> Option<When> {
        let (earliest, latest) = match self.extent {
            Extent::Day { month, day } => return Date::new(year, month, day).ok().map(When::Exact),
            Extent::Month(month) => self.in_month(year, month)?,
            Extent::Months(first, count) => {
                let from = Date::new(year, first, 1).ok()?;
                let last = first + count - 1;
                let (year, last) = if last > 12 {
                    (year.checked_add(1)?, last - 12)
                } else {
                    (year, last)
                };
                (from, Date::new(year, last, 1).ok()?.last_of_month())
            }
            Extent::Year => self.in_year(year)?,
        };
        let words = raw.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(When::Vague(Vague {
            words,
            earliest,
            latest,
        }))
    }

    fn in_month(&self, year: i16, month: i8) -> Option<(Date, Date)> {
        let first = Date::new(year, month, 1).ok()?;
        let last = first.days_in_month();
        let (from, to) = match self.portion {
            Portion::Whole => (1, last),
            Portion::Begin => (1, 10),
            Portion::Middle => (11, 20),
            Portion::End => (21, last),
            Portion::FirstHalf => (1, 15),
            Portion::SecondHalf => (16, last),
        };
        Some((
            Date::new(year, month, from).ok()?,
            Date::new(year, month, to).ok()?,
        ))
    }

    fn in_year(&self, year: i16) -> Option<(Date, Date)> {
        let (from, to) = match self.portion {
            Portion::Whole => (1, 12),
            Portion::Begin => (1, 3),
            Portion::Middle => (5, 8),
            Portion::End => (10, 12),
            Portion::FirstHalf => (1, 6),
            Portion::SecondHalf => (7, 12),
        };
        let first = Date::new(year, from, 1).ok()?;
        Some((first, Date::new(year, to, 1).ok()?.last_of_month()))
    }
}
