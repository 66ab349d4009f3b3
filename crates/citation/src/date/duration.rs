//! Durations and their arithmetic.

use std::fmt;

use jiff::Span;
use jiff::civil::Date;

use crate::Language;
use crate::number::{self, Decimal};
use crate::token::{Cursor, Gap, Shape, Tokens};

/// A length of time as officials give it: whole months, or whole days.
///
/// ```
/// use jiff::civil::date;
/// use kader_citation::date::parse_duration;
///
/// let extension = parse_duration("achttien maanden").unwrap();
/// assert_eq!(extension.to_string(), "P18M");
/// // Begun on 1 January 2023, it ends on 30 June 2024.
/// assert_eq!(extension.last_day(date(2023, 1, 1)), Some(date(2024, 6, 30)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Duration {
    /// Calendar months; a year is twelve, half a year six.
    Months(u32),
    /// Days; a week is seven.
    Days(u32),
}

impl Duration {
    /// The day that lies this much later. A day that the month does not have
    /// becomes its last.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use kader_citation::date::Duration;
    /// assert_eq!(Duration::Months(6).after(date(2022, 8, 31)), Some(date(2023, 2, 28)));
    /// ```
    #[must_use]
    pub fn after(self, day: Date) -> Option<Date> {
        day.checked_add(self.span()?).ok()
    }

    /// The day that lies this much earlier.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use kader_citation::date::Duration;
    /// assert_eq!(Duration::Days(10).before(date(2022, 3, 1)), Some(date(2022, 2, 19)));
    /// ```
    #[must_use]
    pub fn before(self, day: Date) -> Option<Date> {
        day.checked_sub(self.span()?).ok()
    }

    /// The last day of a period of this length whose first day is given, both
    /// inclusive; `None` for a length of nothing.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use kader_citation::date::Duration;
    /// assert_eq!(Duration::Days(1).last_day(date(2022, 3, 1)), Some(date(2022, 3, 1)));
    /// assert_eq!(Duration::Months(0).last_day(date(2022, 3, 1)), None);
    /// ```
    #[must_use]
    pub fn last_day(self, first: Date) -> Option<Date> {
        if matches!(self, Duration::Months(0) | Duration::Days(0)) {
            return None;
        }
        self.after(first)?.yesterday().ok()
    }

    /// The duration in words: "een half jaar", "achttien maanden", "two years".
    ///
    /// ```
    /// use kader_citation::{Language, date::Duration};
    /// assert_eq!(Duration::Months(6).words(Language::Dutch), "een half jaar");
    /// assert_eq!(Duration::Months(18).words(Language::Dutch), "achttien maanden");
    /// assert_eq!(Duration::Months(24).words(Language::English), "two years");
    /// assert_eq!(Duration::Days(1).words(Language::English), "one day");
    /// ```
    #[must_use]
    pub fn words(self, language: Language) -> String {
        let (count, one, many) = match (self, language) {
            (Duration::Months(6), Language::Dutch) => return "een half jaar".to_owned(),
            (Duration::Months(months), Language::Dutch) if months > 0 && months % 12 == 0 => {
                (months / 12, "jaar", "jaar")
            }
            (Duration::Months(months), Language::Dutch) => (months, "maand", "maanden"),
            (Duration::Days(days), Language::Dutch) => (days, "dag", "dagen"),
            (Duration::Months(months), Language::English) if months > 0 && months % 12 == 0 => {
                (months / 12, "year", "years")
            }
            (Duration::Months(months), Language::English) => (months, "month", "months"),
            (Duration::Days(days), Language::English) => (days, "day", "days"),
        };
        let words = match language {
            Language::Dutch => number::dutch_words(u64::from(count)),
            Language::English => number::english_words(u64::from(count)),
        };
        format!("{words} {}", if count == 1 { one } else { many })
    }

    fn span(self) -> Option<Span> {
        match self {
            Duration::Months(months) => Span::new().try_months(months).ok(),
            Duration::Days(days) => Span::new().try_days(days).ok(),
        }
    }
}

impl fmt::Display for Duration {
    /// ISO 8601: `P18M`, `P10D`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Duration::Months(months) => write!(formatter, "P{months}M"),
            Duration::Days(days) => write!(formatter, "P{days}D"),
        }
    }
}

/// The duration that a text is, Dutch or English; the article "een" counts as
/// one here.
///
/// ```
/// use kader_citation::date::{Duration, parse_duration};
///
/// assert_eq!(parse_duration("een half jaar"), Some(Duration::Months(6)));
/// assert_eq!(parse_duration("anderhalf jaar"), Some(Duration::Months(18)));
/// assert_eq!(parse_duration("six weeks"), Some(Duration::Days(42)));
/// assert_eq!(parse_duration("anderhalve dag"), None);
/// ```
#[must_use]
pub fn parse_duration(text: &str) -> Option<Duration> {
    let text = text.trim();
    let tokens = Tokens::of(text, 0, text.len());
    Language::ALL.into_iter().find_map(|language| {
        let mut cursor = Cursor::new(&tokens, 0);
        let duration = duration_at(&mut cursor, language)?;
        (cursor.at == tokens.len()).then_some(duration)
    })
}

#[derive(Clone, Copy)]
enum Unit {
    Months(u64),
    Days(u64),
}

const DUTCH: [(&[&str], Unit); 5] = [
    (&["jaar", "jaren"], Unit::Months(12)),
    (&["kwartaal", "kwartalen"], Unit::Months(3)),
    (&["maand", "maanden"], Unit::Months(1)),
    (&["week", "weken"], Unit::Days(7)),
    (&["dag", "dagen"], Unit::Days(1)),
];
const ENGLISH: [(&[&str], Unit); 4] = [
    (&["year", "years"], Unit::Months(12)),
    (&["month", "months"], Unit::Months(1)),
    (&["week", "weeks"], Unit::Days(7)),
    (&["day", "days"], Unit::Days(1)),
];

/// Takes a duration.
pub(crate) fn duration_at(cursor: &mut Cursor<'_, '_>, language: Language) -> Option<Duration> {
    let start = *cursor;
    let half = || start.tokens.is_one_of(start.at, &["half", "halve"]);
    if start.at_word() && !number::read::may_begin_word(&start, language) && !half() {
        return None;
    }
    let glued = start.touches()
        && start
            .peek()
            .is_some_and(|token| token.shape == Shape::Number)
        && !start
            .before()
            .is_none_or(|token| matches!(token.shape, Shape::Sign('(' | '"' | '“')));
    if glued {
        return None;
    }
    let mut trial = *cursor;
    let count = count_at(&mut trial, language)?;
    let units: &[(&[&str], Unit)] = match language {
        Language::Dutch => &DUTCH,
        Language::English => &ENGLISH,
    };
    if trial.gap() == Gap::None {
        return None;
    }
    let half_unit = language == Language::Dutch && trial.word(&["halfjaar"]);
    let unit = if half_unit {
        Unit::Months(6)
    } else {
        units
            .iter()
            .find_map(|(words, unit)| trial.word(words).then_some(*unit))?
    };
    let mut count = count;
    if language == Language::English && count == Decimal::from(1) {
        let mut tail = trial;
        if tail.words(&["and", "a", "half"]) {
            count = Decimal::new(15, 1);
            trial = tail;
        }
    }
    let duration = of(count, unit)?;
    *cursor = trial;
    Some(duration)
}

fn count_at(cursor: &mut Cursor<'_, '_>, language: Language) -> Option<Decimal> {
    let mut trial = *cursor;
    match language {
        Language::Dutch => {
            let article = trial.first_word(&["een"]);
            let half = if article {
                trial.word(&["half"])
            } else {
                trial.first_word(&["half"])
            };
            if half {
                *cursor = trial;
                return Some(Decimal::new(5, 1));
            }
        }
        Language::English => {
            if trial.first_word(&["half"]) && trial.word(&["a", "an"]) {
                *cursor = trial;
                return Some(Decimal::new(5, 1));
            }
        }
    }
    let mut trial = *cursor;
    if let Some(count) = number::read::number_at(&mut trial, language) {
        *cursor = trial;
        return Some(count);
    }
    let article = match language {
        Language::Dutch => "een",
        Language::English => "a",
    };
    cursor.first_word(&[article]).then(|| Decimal::from(1))
}

/// A count of a unit, where that is whole months or days.
fn of(count: Decimal, unit: Unit) -> Option<Duration> {
    let (factor, wrap): (u64, fn(u32) -> Duration) = match unit {
        Unit::Months(factor) => (factor, Duration::Months),
        Unit::Days(factor) => (factor, Duration::Days),
    };
    let whole = count.times(factor)?.whole()?;
    u32::try_from(whole).ok().map(wrap)
}
