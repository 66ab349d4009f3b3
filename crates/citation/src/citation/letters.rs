//! A short run of capitals: a budget chapter or a number of the Senate.

use std::fmt;

/// One to five capitals A to Z, such as the budget chapter `XVII` or the
/// Senate's paper `AB`.
///
/// ```
/// use kader_citation::citation::Letters;
///
/// assert_eq!(Letters::new("X").unwrap().as_str(), "X");
/// assert_eq!(Letters::new("x"), None);
/// assert_eq!(Letters::new("TOOLONG"), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Letters {
    bytes: [u8; 5],
}

impl Letters {
    /// The letters of a text, or `None` unless it is one to five capitals.
    ///
    /// ```
    /// assert!(kader_citation::citation::Letters::new("VI").is_some());
    /// ```
    #[must_use]
    pub fn new(text: &str) -> Option<Letters> {
        let mut bytes = [0_u8; 5];
        if text.is_empty() || text.len() > bytes.len() {
            return None;
        }
        for (slot, byte) in bytes.iter_mut().zip(text.bytes()) {
            if !byte.is_ascii_uppercase() {
                return None;
            }
            *slot = byte;
        }
        Some(Letters { bytes })
    }

    /// The letters as text.
    ///
    /// ```
    /// use kader_citation::citation::Letters;
    /// assert_eq!(Letters::new("IIA").unwrap().as_str(), "IIA");
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        let length = self
            .bytes
            .iter()
            .position(|byte| *byte == 0)
            .unwrap_or(self.bytes.len());
        std::str::from_utf8(&self.bytes[..length]).unwrap_or_default()
    }

    /// Whether these can be a chapter of the state budget: a Roman numeral,
    /// perhaps with A or B (`IIA`), or the single letter of a fund (`K`).
    ///
    /// ```
    /// use kader_citation::citation::Letters;
    /// assert!(Letters::new("XVII").unwrap().is_chapter());
    /// assert!(!Letters::new("AB").unwrap().is_chapter());
    /// ```
    #[must_use]
    pub fn is_chapter(&self) -> bool {
        let text = self.as_str();
        let numeral = text.trim_end_matches(['A', 'B']);
        text.len() == 1 || (text.len() - numeral.len() <= 1 && CHAPTERS.contains(&numeral))
    }
}

/// The numerals that chapters of the state budget have had.
const CHAPTERS: [&str; 20] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    "XVI", "XVII", "XVIII", "XIX", "XX",
];

impl fmt::Display for Letters {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl fmt::Debug for Letters {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}", self.as_str())
    }
}
