//! How Dutch officials cite, count and date: parse and print.
//!
//! The crate depends on nothing else of Kader. It reads running text, Dutch or
//! English, and it writes back in the forms that officials use. It never
//! panics on input, and it never guesses: what the words do not allow has no
//! identifier; what is improbable is a [`problem`].
//!
//! ```
//! use kader_citation::{Catalogue, date, number, scan};
//!
//! let text = "De missie telt circa negentig militairen (Kamerstuk 29 521, nr. 446).";
//! let found = scan(text, &Catalogue::builtin());
//! assert_eq!(found[0].identifier().as_deref(), Some("kst-29521-446"));
//!
//! assert_eq!(number::dutch_words(23), "drieëntwintig");
//! assert_eq!(number::dutch_digits(13_289), "13.289");
//! assert_eq!(date::dutch(jiff::civil::date(2023, 8, 31)), "31 augustus 2023");
//! ```

pub mod catalogue;
pub mod citation;
pub mod date;
pub mod language;
pub mod number;
pub mod output;
pub mod place;
pub mod problem;
pub mod qualifier;
mod reading;
mod scan;
#[cfg(test)]
mod short_cuts;
mod token;

pub use catalogue::Catalogue;
pub use citation::{Citation, Kind};
pub use language::Language;
pub use output::{Cited, CitedItem, CitedProblem, cite};
pub use qualifier::Qualifier;
pub use reading::{
    Found, FoundDate, FoundDuration, FoundNumber, read_all, read_dates, read_durations,
    read_numbers,
};
pub use scan::{Mention, scan};
