//! What a date in a text allows.

use std::fmt;

use jiff::civil::Date;
use serde::Serialize;

/// A date as a text gives it: one day, or words that allow several.
///
/// ```
/// use jiff::civil::date;
/// use kader_citation::date::When;
///
/// let day = When::Exact(date(2022, 8, 31));
/// assert_eq!(day.earliest(), day.latest());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum When {
    /// One day.
    Exact(Date),
    /// Several days.
    Vague(Vague),
}

/// Vague words with the days they allow, both ends inclusive.
///
/// ```
/// use jiff::civil::date;
/// use kader_citation::date::{Vague, When, parse};
///
/// let Some(When::Vague(end)) = parse("eind 2014") else { panic!() };
/// assert_eq!(end.words, "eind 2014");
/// assert!(end.allows(date(2014, 12, 1)));
/// assert!(!end.allows(date(2014, 9, 30)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Vague {
    /// The words, with single spaces.
    pub words: String,
    /// The first day they allow.
    pub earliest: Date,
    /// The last day they allow.
    pub latest: Date,
}

impl Vague {
    /// Whether the words allow a day.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use kader_citation::date::{When, parse};
    /// let Some(When::Vague(autumn)) = parse("najaar van 2022") else { panic!() };
    /// assert!(autumn.allows(date(2022, 10, 17)));
    /// ```
    #[must_use]
    pub fn allows(&self, day: Date) -> bool {
        self.earliest <= day && day <= self.latest
    }
}

impl When {
    /// The first day it allows.
    ///
    /// ```
    /// use jiff::civil::date;
    /// let when = kader_citation::date::parse("augustus 2022").unwrap();
    /// assert_eq!(when.earliest(), date(2022, 8, 1));
    /// ```
    #[must_use]
    pub const fn earliest(&self) -> Date {
        match self {
            When::Exact(day) => *day,
            When::Vague(vague) => vague.earliest,
        }
    }

    /// The last day it allows.
    ///
    /// ```
    /// use jiff::civil::date;
    /// let when = kader_citation::date::parse("augustus 2022").unwrap();
    /// assert_eq!(when.latest(), date(2022, 8, 31));
    /// ```
    #[must_use]
    pub const fn latest(&self) -> Date {
        match self {
            When::Exact(day) => *day,
            When::Vague(vague) => vague.latest,
        }
    }
}

impl fmt::Display for When {
    /// ISO 8601: a day, or the first and last day with two dots between.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            When::Exact(day) => write!(formatter, "{day}"),
            When::Vague(vague) => write!(formatter, "{}..{}", vague.earliest, vague.latest),
        }
    }
}

/// How a date bounds a period.
///
/// ```
/// use kader_citation::date::Bound;
/// assert_eq!(Bound::Through.name(), "through");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// The period begins with it: vanaf, per, van … tot.
    From,
    /// Begun with it and still so: sinds.
    Since,
    /// The period ends with it, inclusive: tot en met, t/m.
    Through,
    /// The period ends at it: tot. Dutch leaves open whether the day itself
    /// counts; the mandates cited here include it.
    Until,
    /// On it or earlier: uiterlijk.
    By,
    /// Earlier than it: voor.
    Before,
    /// Later than it: na.
    After,
}

impl Bound {
    /// The bound's name in data.
    ///
    /// ```
    /// assert_eq!(kader_citation::date::Bound::From.name(), "from");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Bound::From => "from",
            Bound::Since => "since",
            Bound::Through => "through",
            Bound::Until => "until",
            Bound::By => "by",
            Bound::Before => "before",
            Bound::After => "after",
        }
    }
}

/// Where the year of a date comes from.
///
/// ```
/// use kader_citation::{Language, date::YearSource, read_dates};
///
/// let found = read_dates("eind juni 2022, medio augustus", Language::Dutch, None);
/// assert_eq!(found[0].year, YearSource::Stated);
/// assert_eq!(found[1].year, YearSource::Nearby);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum YearSource {
    /// It stands with the date.
    Stated,
    /// It was left out; a date shortly before, or the other end of the same
    /// period, has it.
    Nearby,
    /// It was left out; the day on which the text was written supplies it.
    Given,
    /// It was left out, and nothing tells it.
    Missing,
}
