//! Numbers as officials write them: in words and in digits, Dutch and English.
//!
//! ```
//! use kader_citation::number;
//!
//! assert_eq!(number::dutch_words(150), "honderdvijftig");
//! assert_eq!(number::english_words(150), "one hundred and fifty");
//! assert_eq!(number::dutch_digits(13_289), "13.289");
//! assert_eq!(number::english_digits(13_289), "13,289");
//! assert_eq!(number::parse_dutch("3,5 miljoen").unwrap().whole(), Some(3_500_000));
//! ```

mod decimal;
mod digits;
mod dutch;
mod english;
pub(crate) mod find;
pub(crate) mod fold;
pub(crate) mod read;

pub use decimal::Decimal;
pub use digits::{dutch_digits, english_digits};
pub use dutch::{dutch_words, parse_dutch_words};
pub use english::{english_words, parse_english_words};

use crate::Language;
use crate::token::{Cursor, Tokens};

/// The number that a Dutch text is, in words or digits: `eenentwintig`,
/// `anderhalf`, `13.289`, `3,5 miljoen`.
///
/// ```
/// use kader_citation::number::{Decimal, parse_dutch};
///
/// assert_eq!(parse_dutch("anderhalf"), Some(Decimal::new(15, 1)));
/// assert_eq!(parse_dutch("13.289"), Some(Decimal::from(13_289)));
/// assert_eq!(parse_dutch("een"), Some(Decimal::from(1)));
/// assert_eq!(parse_dutch("13.28"), None);
/// ```
#[must_use]
pub fn parse_dutch(text: &str) -> Option<Decimal> {
    whole(text, Language::Dutch).or_else(|| parse_dutch_words(text).map(Decimal::from))
}

/// The number that an English text is, in words or digits: `twenty-one`,
/// `13,289`, `3.5 million`.
///
/// ```
/// use kader_citation::number::{Decimal, parse_english};
///
/// assert_eq!(parse_english("3.5 million"), Some(Decimal::from(3_500_000)));
/// assert_eq!(parse_english("one and a half"), Some(Decimal::new(15, 1)));
/// ```
#[must_use]
pub fn parse_english(text: &str) -> Option<Decimal> {
    whole(text, Language::English).or_else(|| parse_english_words(text).map(Decimal::from))
}

fn whole(text: &str, language: Language) -> Option<Decimal> {
    let text = text.trim();
    let tokens = Tokens::of(text, 0, text.len());
    let mut cursor = Cursor::new(&tokens, 0);
    let value = read::number_at(&mut cursor, language)?;
    (cursor.at == tokens.len()).then_some(value)
}
