//! What people read, in Dutch and English, from one catalogue.
//!
//! Code speaks in [`Message`]s: a name in the catalogue and its parts. Only where something is
//! shown to a person does it become words, in that person's language. The catalogue is Fluent,
//! `crates/core/wording/nl.ftl` and `en.ftl`; a test holds the two and the code together.

mod catalogue;
mod lang;
mod message;

pub use catalogue::{say, say_attribute, words};
pub use lang::Lang;
pub use message::{Argument, Message};

use jiff::civil::Date;

/// A day as people write it: `31 augustus 2023`, `31 August 2023`.
#[must_use]
pub fn day(lang: Lang, day: Date) -> String {
    match lang {
        Lang::Nl => kader_citation::date::dutch(day),
        Lang::En => kader_citation::date::english(day),
    }
}

/// The day that words in Dutch or English name, if they name exactly one: the inverse of
/// [`day()`], and what else people write of the kind.
///
/// ```
/// use kader_core::wording::read_day;
/// use jiff::civil::date;
/// assert_eq!(read_day("31 december 2023"), Some(date(2023, 12, 31)));
/// assert_eq!(read_day("medio december 2023"), None);
/// ```
#[must_use]
pub fn read_day(words: &str) -> Option<Date> {
    match kader_citation::date::parse(words)? {
        kader_citation::date::When::Exact(day) => Some(day),
        kader_citation::date::When::Vague(_) => None,
    }
}
