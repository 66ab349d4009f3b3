//! Dossier numbers and their suffixes.

use std::fmt;

use crate::citation::Letters;

/// A dossier of parliamentary papers: a number of three to five digits, and
/// for some a suffix.
///
/// ```
/// use kader_citation::citation::{Dossier, Suffix};
///
/// let council = Dossier::new(21_501, Suffix::parse("02")).unwrap();
/// assert_eq!(council.to_string(), "21 501-02");
/// assert_eq!(council.compact(), "21501-02");
/// assert_eq!(Dossier::new(295_210, None), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Dossier {
    number: u32,
    suffix: Option<Suffix>,
}

impl Dossier {
    /// The dossier, or `None` when the number has not three to five digits.
    ///
    /// ```
    /// use kader_citation::citation::Dossier;
    /// assert!(Dossier::new(29_521, None).is_some());
    /// ```
    #[must_use]
    pub fn new(number: u32, suffix: Option<Suffix>) -> Option<Dossier> {
        (100..100_000)
            .contains(&number)
            .then_some(Dossier { number, suffix })
    }

    /// The dossier of `29521`, `35925-X` or `21501-02`.
    ///
    /// ```
    /// use kader_citation::citation::Dossier;
    /// assert_eq!(Dossier::parse("35925-X").unwrap().to_string(), "35 925 X");
    /// assert_eq!(Dossier::parse("X-35925"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Dossier> {
        match text.split_once('-') {
            Some((number, suffix)) => {
                Dossier::new(plain_number(number)?, Some(Suffix::parse(suffix)?))
            }
            None => Dossier::new(plain_number(text)?, None),
        }
    }

    /// The number without its suffix.
    ///
    /// ```
    /// use kader_citation::citation::Dossier;
    /// assert_eq!(Dossier::parse("21501-02").unwrap().number(), 21_501);
    /// ```
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.number
    }

    /// The suffix, if the dossier has one.
    ///
    /// ```
    /// use kader_citation::citation::{Dossier, Suffix};
    /// assert_eq!(Dossier::parse("21501-02").unwrap().suffix(), Some(Suffix::Part(2)));
    /// ```
    #[must_use]
    pub const fn suffix(&self) -> Option<Suffix> {
        self.suffix
    }

    /// The form in identifiers: `21501-02`, `35925-X`.
    ///
    /// ```
    /// use kader_citation::citation::Dossier;
    /// assert_eq!(Dossier::parse("35925-X").unwrap().compact(), "35925-X");
    /// ```
    #[must_use]
    pub fn compact(&self) -> String {
        match self.suffix {
            Some(suffix) => format!("{}-{suffix}", self.number),
            None => self.number.to_string(),
        }
    }

    /// The form of the official model, without a space in the number.
    pub(crate) fn unspaced(self) -> String {
        format!("{}{}", self.number, self.tail())
    }

    fn tail(self) -> String {
        match self.suffix {
            Some(suffix @ Suffix::Part(_)) => format!("-{suffix}"),
            Some(suffix) => format!(" {suffix}"),
            None => String::new(),
        }
    }
}

impl fmt::Display for Dossier {
    /// As papers print it: `29 521`, `35 925 X`, `21 501-02`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.number >= 10_000 {
            write!(
                formatter,
                "{} {:03}",
                self.number / 1_000,
                self.number % 1_000
            )?;
        } else {
            write!(formatter, "{}", self.number)?;
        }
        formatter.write_str(&self.tail())
    }
}

/// What follows a dossier's number.
///
/// ```
/// use kader_citation::citation::Suffix;
///
/// assert_eq!(Suffix::parse("X").unwrap().to_string(), "X");
/// assert_eq!(Suffix::parse("02"), Some(Suffix::Part(2)));
/// assert_eq!(Suffix::parse("(R2048)"), Some(Suffix::Kingdom(2048)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Suffix {
    /// A chapter or fund of the state budget: `X` is Defence, `V` Foreign
    /// Affairs.
    Chapter(Letters),
    /// A part, two digits: `21501-02`.
    Part(u8),
    /// The number of a bill of the Kingdom: `(R2048)`.
    Kingdom(u16),
}

impl Suffix {
    /// The suffix of a text, or `None`.
    ///
    /// ```
    /// use kader_citation::citation::Suffix;
    /// assert!(Suffix::parse("XVII").is_some());
    /// assert!(Suffix::parse("446").is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Suffix> {
        if let Some(kingdom) = text
            .strip_prefix("(R")
            .and_then(|rest| rest.strip_suffix(')'))
        {
            let number = plain_number(kingdom)?;
            return u16::try_from(number).ok().map(Suffix::Kingdom);
        }
        if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return text.parse().ok().map(Suffix::Part);
        }
        Letters::new(text)
            .filter(Letters::is_chapter)
            .map(Suffix::Chapter)
    }
}

impl fmt::Display for Suffix {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Suffix::Chapter(letters) => write!(formatter, "{letters}"),
            Suffix::Part(part) => write!(formatter, "{part:02}"),
            Suffix::Kingdom(number) => write!(formatter, "(R{number})"),
        }
    }
}

/// Digits only, without a leading zero.
pub(super) fn plain_number(text: &str) -> Option<u32> {
    let plain = !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}
