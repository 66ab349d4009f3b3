//! Numbers as officials write them: in words and in digits, Dutch and English.
//!
//! ```
//! use kader_citation::number;
//!
//! assert_eq!(number::dutch_words(150), "honderdvijftig");
//! assert_eq!(number::english_words(150), "one hundred and fifty");
//! assert_eq!(number::dutch_digits(13_289), "13.289");
//! assert_eq!(number::english_digits(13_289), "13,289");
//! ```

mod digits;
mod dutch;
mod english;
pub(crate) mod fold;

pub use digits::{dutch_digits, english_digits};
pub use dutch::{dutch_words, parse_dutch_words};
pub use english::{english_words, parse_english_words};
