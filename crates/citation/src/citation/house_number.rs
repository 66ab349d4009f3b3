//! Numbers of the House's own administration: documents, cases, questions.
//!
//! They are a year, a letter and five digits. Only D (document) and Z (zaak, a
//! case) exist. Written questions are a case, and published under its number.

use super::read::{Doubt, Hit};
use super::{Citation, Kind, Style};
use crate::token::Cursor;

/// A document of the House of Representatives.
///
/// ```
/// use kader_citation::citation::HouseDocument;
///
/// let document = HouseDocument { year: 2022, number: 25_755 };
/// assert_eq!(document.identifier(), "2022D25755");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HouseDocument {
    /// The year of registration.
    pub year: u16,
    /// The number in that year, at most five digits.
    pub number: u32,
}

/// A case of the House of Representatives.
///
/// ```
/// use kader_citation::citation::HouseCase;
///
/// let case = HouseCase { year: 2022, number: 12_463 };
/// assert_eq!(case.identifier(), "2022Z12463");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HouseCase {
    /// The year of registration.
    pub year: u16,
    /// The number in that year, at most five digits.
    pub number: u32,
}

/// Written questions by a member of the House, by the number of their case.
///
/// ```
/// use kader_citation::citation::{Kamervraag, Style};
///
/// let question = Kamervraag { year: 2021, number: 7_082 };
/// assert_eq!(question.identifier(), "kv-tk-2021Z07082");
/// assert_eq!(question.print(Style::Ministry), "Kamervragen 2021Z07082");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Kamervraag {
    /// The year of registration.
    pub year: u16,
    /// The number in that year, at most five digits.
    pub number: u32,
}

impl HouseDocument {
    /// The number, such as `2022D25755`.
    ///
    /// ```
    /// use kader_citation::citation::HouseDocument;
    /// assert_eq!(HouseDocument { year: 2022, number: 12 }.identifier(), "2022D00012");
    /// ```
    #[must_use]
    pub fn identifier(&self) -> String {
        format!("{}D{:05}", self.year, self.number)
    }

    /// The official link.
    ///
    /// ```
    /// use kader_citation::citation::HouseDocument;
    /// assert!(HouseDocument { year: 2022, number: 12 }.url().ends_with("=2022D00012"));
    /// ```
    #[must_use]
    pub fn url(&self) -> String {
        format!(
            "https://www.tweedekamer.nl/downloads/document?id={}",
            self.identifier()
        )
    }

    /// The document in a style.
    ///
    /// ```
    /// use kader_citation::citation::{HouseDocument, Style};
    /// let document = HouseDocument { year: 2022, number: 25_755 };
    /// assert_eq!(document.print(Style::Model), "2022D25755");
    /// ```
    #[must_use]
    pub fn print(&self, _: Style) -> String {
        self.identifier()
    }
}

impl HouseCase {
    /// The number, such as `2022Z12463`.
    ///
    /// ```
    /// use kader_citation::citation::HouseCase;
    /// assert_eq!(HouseCase { year: 2022, number: 12 }.identifier(), "2022Z00012");
    /// ```
    #[must_use]
    pub fn identifier(&self) -> String {
        format!("{}Z{:05}", self.year, self.number)
    }

    /// The official link.
    ///
    /// ```
    /// use kader_citation::citation::HouseCase;
    /// assert!(HouseCase { year: 2022, number: 12 }.url().ends_with("=2022Z00012"));
    /// ```
    #[must_use]
    pub fn url(&self) -> String {
        format!(
            "https://www.tweedekamer.nl/kamerstukken/detail?id={}",
            self.identifier()
        )
    }

    /// The case in a style.
    ///
    /// ```
    /// use kader_citation::citation::{HouseCase, Style};
    /// let case = HouseCase { year: 2022, number: 12_463 };
    /// assert_eq!(case.print(Style::Model), "2022Z12463");
    /// ```
    #[must_use]
    pub fn print(&self, _: Style) -> String {
        self.identifier()
    }
}

impl Kamervraag {
    /// The official identifier, such as `kv-tk-2021Z07082`.
    ///
    /// ```
    /// use kader_citation::citation::Kamervraag;
    /// assert_eq!(Kamervraag { year: 2021, number: 1 }.identifier(), "kv-tk-2021Z00001");
    /// ```
    #[must_use]
    pub fn identifier(&self) -> String {
        format!("kv-tk-{}Z{:05}", self.year, self.number)
    }

    /// The questions in a style.
    ///
    /// ```
    /// use kader_citation::citation::{Kamervraag, Style};
    /// let question = Kamervraag { year: 2021, number: 7_082 };
    /// assert_eq!(question.print(Style::English), "parliamentary questions 2021Z07082");
    /// ```
    #[must_use]
    pub fn print(&self, style: Style) -> String {
        let words = match style {
            Style::Model | Style::Ministry => "Kamervragen",
            Style::English => "parliamentary questions",
        };
        format!("{words} {}Z{:05}", self.year, self.number)
    }
}

/// Words that make a case a set of questions, in the last words before it.
const QUESTIONS: [&str; 7] = [
    "kamervragen",
    "kamervraag",
    "vragen",
    "vraagnummer",
    "vraagnummers",
    "questions",
    "question",
];
/// Words that make a number one of the House, whatever its letter.
const ADMINISTRATION: [&str; 7] = [
    "kamerstuk",
    "document",
    "documentnummer",
    "zaak",
    "zaaknummer",
    "vraagnummer",
    "kamervragen",
];
/// How many tokens back such a word may stand.
const BACK: usize = 5;

pub(crate) fn read(cursor: Cursor<'_, '_>) -> Option<Hit> {
    let mut at = cursor;
    let published = at.first_word(&["kv"]) && at.tight('-') && at.word(&["tk"]) && at.tight('-');
    let mut first = cursor.at;
    let mut cursor = if published { at } else { cursor };
    let year = cursor.digits()?.year()?;
    if !cursor.touches() {
        return None;
    }
    let raw = cursor.tokens.raw(cursor.at);
    let mut letters = raw.chars();
    let letter = letters.next().filter(char::is_ascii_alphabetic)?;
    if letters.next().is_some() {
        return None;
    }
    cursor.at += 1;
    let digits = cursor.tight_number()?;
    if digits.len != 5 || cursor.runs_on() {
        return None;
    }
    let number = digits.value;
    // The word is part of the citation where it stands directly before it.
    let paper = before(&cursor, first, 1, &["kamerstuk"]);
    let question = published || near(&cursor, first, &QUESTIONS);
    let citation = match (letter.to_ascii_uppercase(), question) {
        ('D', _) => Citation::HouseDocument(HouseDocument { year, number }),
        ('Z', true) => Citation::Kamervraag(Kamervraag { year, number }),
        ('Z', false) => Citation::HouseCase(HouseCase { year, number }),
        (letter, _) => {
            if !near(&cursor, first, &ADMINISTRATION) {
                return None;
            }
            if paper {
                first -= 1;
            }
            let doubt = Doubt::DocumentLetter {
                year,
                letter,
                number,
            };
            return Some(Hit::uncertain(Kind::HouseDocument, doubt, first, cursor.at));
        }
    };
    first -= match citation {
        _ if paper => 1,
        Citation::Kamervraag(_) if published => 0,
        Citation::Kamervraag(_) if before(&cursor, first, 1, &["kamervragen"]) => 1,
        Citation::Kamervraag(_)
            if before(&cursor, first, 1, &["questions"])
                && before(&cursor, first, 2, &["parliamentary"]) =>
        {
            2
        }
        _ => 0,
    };
    Some(Hit::certain(citation, first, cursor.at))
}

fn before(cursor: &Cursor<'_, '_>, at: usize, back: usize, words: &[&str]) -> bool {
    at.checked_sub(back)
        .is_some_and(|index| cursor.tokens.is_one_of(index, words))
}

fn near(cursor: &Cursor<'_, '_>, at: usize, words: &[&str]) -> bool {
    (1..=BACK).any(|back| before(cursor, at, back, words))
}
