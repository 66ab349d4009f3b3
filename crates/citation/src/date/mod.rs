//! Dates as officials write them: exact, vague with the days they allow, and
//! durations.
//!
//! ```
//! use jiff::civil::date;
//! use kader_citation::date::{self, When};
//!
//! assert_eq!(date::dutch(date(2023, 8, 31)), "31 augustus 2023");
//! assert_eq!(date::parse("31 augustus 2023"), Some(When::Exact(date(2023, 8, 31))));
//!
//! let When::Vague(middle) = date::parse("medio augustus 2022").unwrap() else { panic!() };
//! assert_eq!((middle.earliest, middle.latest), (date(2022, 8, 11), date(2022, 8, 20)));
//! ```

mod duration;
pub(crate) mod find;
mod month;
mod print;
pub(crate) mod read;
mod scope;
mod when;

use jiff::civil::Date;

pub(crate) use duration::duration_at;
pub use duration::{Duration, parse_duration};
pub use print::{dutch, dutch_month, english, english_month};
pub use when::{Bound, Vague, When, YearSource};

pub(crate) use month::{exact_at, month_word};

use crate::Language;
use crate::token::{Cursor, Tokens};

/// The date that a text is, Dutch or English, exact or vague; its year must
/// be in it.
///
/// ```
/// use jiff::civil::date;
/// use kader_citation::date::{When, parse};
///
/// assert_eq!(parse("2022-08-31"), Some(When::Exact(date(2022, 8, 31))));
/// assert_eq!(parse("31 August 2022"), Some(When::Exact(date(2022, 8, 31))));
/// assert!(matches!(parse("tweede helft van 2023"), Some(When::Vague(_))));
/// assert_eq!(parse("31 februari 2022"), None);
/// assert_eq!(parse("medio augustus"), None);
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<When> {
    parse_on(text, None)
}

/// Like [`parse`], of a text written on a known day: that day supplies what is
/// left out ("eind vorig jaar", "6 april jl.", "medio augustus").
///
/// ```
/// use jiff::civil::date;
/// use kader_citation::date::{When, parse_on};
///
/// let on = Some(date(2023, 5, 17));
/// assert_eq!(parse_on("6 april jl.", on), Some(When::Exact(date(2023, 4, 6))));
/// let When::Vague(end) = parse_on("eind vorig jaar", on).unwrap() else { panic!() };
/// assert_eq!((end.earliest, end.latest), (date(2022, 10, 1), date(2022, 12, 31)));
/// ```
#[must_use]
pub fn parse_on(text: &str, on: Option<Date>) -> Option<When> {
    let text = text.trim();
    let tokens = Tokens::of(text, 0, text.len());
    Language::ALL.into_iter().find_map(|language| {
        let mut cursor = Cursor::new(&tokens, 0);
        let scope = read::read(&mut cursor, language)?;
        if cursor.at != tokens.len() {
            return None;
        }
        let year = scope.year.or_else(|| scope.year_on(on?))?;
        scope.resolve(year, text)
    })
}
