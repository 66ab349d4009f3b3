//! What the readers of the kinds share.

use super::{Citation, Detail, Dossier, House, Kind, Pages, Session};
use crate::token::{Cursor, Gap};

/// What a text was understood to cite.
///
/// ```
/// use kader_citation::{Catalogue, citation::Reading, scan};
///
/// let found = scan("Kamerstuk 29 521", &Catalogue::empty());
/// assert!(matches!(found[0].reading, Reading::Uncertain(_)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// The words allow exactly this.
    Certain(Citation),
    /// The words do not allow an identity, for this reason.
    Uncertain(Doubt),
}

/// Why the words of a citation do not allow an identity.
///
/// ```
/// use kader_citation::{Catalogue, citation::{Doubt, Reading}, scan};
///
/// let found = scan("Kamerstuk 29 521", &Catalogue::empty());
/// assert!(matches!(found[0].reading, Reading::Uncertain(Doubt::NoNumber { .. })));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// A dossier is named, but no paper in it.
    NoNumber {
        /// The dossier.
        dossier: Dossier,
    },
    /// The words fit more than one thing.
    Ambiguous {
        /// What they fit, the likelier first.
        readings: Vec<Citation>,
    },
    /// A number that is too long for a dossier.
    DossierLength {
        /// The number as read.
        number: u32,
    },
    /// A number of the House's administration with a letter other than D or Z.
    DocumentLetter {
        /// The year.
        year: u16,
        /// The letter that does not exist.
        letter: char,
        /// The serial number.
        number: u32,
    },
    /// It is clear what is meant, but its identifier cannot be told from the
    /// words: proceedings cited by page only.
    NoIdentifier,
}

/// Something found among the tokens: from `first` up to, not including, `end`.
#[derive(Debug, Clone)]
pub(crate) struct Hit {
    pub(crate) kind: Kind,
    pub(crate) first: usize,
    pub(crate) end: usize,
    pub(crate) reading: Reading,
    pub(crate) detail: Detail,
}

impl Hit {
    pub(crate) fn certain(citation: Citation, first: usize, end: usize) -> Hit {
        Hit {
            kind: citation.kind(),
            first,
            end,
            reading: Reading::Certain(citation),
            detail: Detail::default(),
        }
    }

    pub(crate) fn uncertain(kind: Kind, doubt: Doubt, first: usize, end: usize) -> Hit {
        Hit {
            kind,
            first,
            end,
            reading: Reading::Uncertain(doubt),
            detail: Detail::default(),
        }
    }

    pub(crate) fn with(self, detail: Detail) -> Hit {
        Hit { detail, ..self }
    }
}

/// The House and the parliamentary year, as they stand before a number.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Frame {
    pub(crate) house: Option<House>,
    pub(crate) session: Option<Session>,
    pub(crate) odd_session: Option<(u16, u16)>,
}

impl Frame {
    pub(crate) fn detail(self) -> Detail {
        Detail {
            house: self.house,
            session: self.session,
            odd_session: self.odd_session,
            ..Detail::default()
        }
    }
}

/// Reads "II", "TK", "Tweede Kamer", "I", "EK", "Eerste Kamer".
pub(crate) fn house(cursor: &mut Cursor<'_, '_>) -> Option<House> {
    for (house, words, pair) in [
        (
            House::Second,
            ["ii", "tk"],
            [["tweede", "kamer"], ["second", "chamber"]],
        ),
        (
            House::First,
            ["i", "ek"],
            [["eerste", "kamer"], ["first", "chamber"]],
        ),
    ] {
        if cursor.word(&words) || pair.iter().any(|pair| cursor.words(pair)) {
            return Some(house);
        }
    }
    None
}

/// Reads a House and a parliamentary year with their commas, each if there.
pub(crate) fn frame(cursor: &mut Cursor<'_, '_>) -> Frame {
    let mut frame = Frame {
        house: house(cursor),
        ..Frame::default()
    };
    let mut trial = *cursor;
    trial.sign(',');
    let named = trial.word(&["vergaderjaar", "session"]);
    if let Some((first, second, digits)) = years(&mut trial) {
        frame.session = Session::from_years(first, second, digits);
        frame.odd_session = frame.session.is_none().then_some((first, second));
        trial.sign(',');
        *cursor = trial;
    } else if named {
        *cursor = trial;
    } else if frame.house.is_some() {
        cursor.sign(',');
    }
    frame
}

/// Reads two years: `2009/10`, `2009-2010`, `2009–2010`.
pub(crate) fn years(cursor: &mut Cursor<'_, '_>) -> Option<(u16, u16, usize)> {
    let mut trial = *cursor;
    let first = trial.digits()?.year()?;
    if !(trial.touches() && (trial.sign('/') || trial.dash())) {
        return None;
    }
    let second = trial.number()?;
    if !matches!(second.len, 2 | 4) {
        return None;
    }
    let value = u16::try_from(second.value).ok()?;
    *cursor = trial;
    Some((first, value, second.len))
}

/// Reads ", p. 3-5".
pub(crate) fn pages(cursor: &mut Cursor<'_, '_>) -> Option<Pages> {
    let mut trial = *cursor;
    trial.sign(',');
    if !trial.word(&[
        "p",
        "pp",
        "pag",
        "blz",
        "bladzijde",
        "pagina",
        "page",
        "pages",
    ]) {
        return None;
    }
    trial.tight('.');
    let first = trial.number()?.plain()?;
    let mut last = first;
    let mut more = trial;
    if more.dash()
        && let Some(end) = more.number().and_then(crate::token::Digits::plain)
        && end >= first
    {
        last = end;
        trial = more;
    }
    *cursor = trial;
    Some(Pages { first, last })
}

/// Whether a number is the day of a date: the name of a month follows.
pub(crate) fn month_follows(cursor: &Cursor<'_, '_>) -> bool {
    let mut trial = *cursor;
    crate::date::month_word(&mut trial).is_some()
}

/// Whether the next token stands on the same line, after a space.
pub(crate) fn spaced(cursor: &Cursor<'_, '_>) -> bool {
    cursor.gap() == Gap::Space
}
