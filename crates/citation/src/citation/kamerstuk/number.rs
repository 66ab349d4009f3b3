//! The number of a paper within its dossier.

use std::fmt;

use crate::citation::{Letters, Session};

/// A paper's number: of the House in digits, of the Senate in letters.
///
/// ```
/// use kader_citation::citation::{Letters, PaperNumber};
///
/// assert_eq!(PaperNumber::House(446).to_string(), "446");
/// assert_eq!(PaperNumber::Senate(Letters::new("D").unwrap()).to_string(), "D");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PaperNumber {
    /// A paper of the House of Representatives, counted from 1 in the dossier.
    House(u32),
    /// A paper of the Senate, lettered A to Z, then AA and on.
    Senate(Letters),
    /// A paper of the Senate of before the letters, numbered per session,
    /// perhaps with a small letter.
    OldSenate {
        /// The session in which the number counts.
        session: Session,
        /// The number in that session.
        number: u32,
        /// The small letter of a later paper under one number.
        letter: Option<char>,
    },
}

impl PaperNumber {
    /// Reads a number; with a session it is an old one of the Senate.
    pub(crate) fn parse(text: &str, session: Option<Session>) -> Option<PaperNumber> {
        match session {
            Some(session) => {
                let digits = text.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
                let letter = match text.len() - digits.len() {
                    0 => None,
                    1 => text.chars().next_back(),
                    _ => return None,
                };
                let number = super::dossier::plain_number(digits)?;
                Some(PaperNumber::OldSenate {
                    session,
                    number,
                    letter,
                })
            }
            None if text.starts_with(|first: char| first.is_ascii_digit()) => {
                super::dossier::plain_number(text).map(PaperNumber::House)
            }
            None => Letters::new(text).map(PaperNumber::Senate),
        }
    }
}

impl fmt::Display for PaperNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PaperNumber::House(number) => write!(formatter, "{number}"),
            PaperNumber::Senate(letters) => write!(formatter, "{letters}"),
            PaperNumber::OldSenate { number, letter, .. } => {
                write!(formatter, "{number}")?;
                letter.map_or(Ok(()), |letter| write!(formatter, "{letter}"))
            }
        }
    }
}
