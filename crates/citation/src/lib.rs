//! How Dutch officials cite, count and date: parse and print.
//!
//! The crate depends on nothing else of Kader. It reads running text, Dutch or
//! English, and it writes back in the forms that officials use.
//!
//! ```
//! use kader_citation::{date, number};
//!
//! assert_eq!(number::dutch_words(23), "drieëntwintig");
//! assert_eq!(number::dutch_digits(13_289), "13.289");
//! assert_eq!(date::dutch(jiff::civil::date(2023, 8, 31)), "31 augustus 2023");
//! ```

pub mod citation;
pub mod date;
pub mod language;
pub mod number;

pub use language::Language;
