//! The Government Gazette (Staatscourant).

use super::read::Hit;
use super::{Citation, Style};
use crate::token::Cursor;

/// A publication in the Staatscourant: a year and a number.
///
/// ```
/// use kader_citation::citation::{Staatscourant, Style};
///
/// let regulation = Staatscourant { year: 2022, number: 3319 };
/// assert_eq!(regulation.identifier(), "stcrt-2022-3319");
/// assert_eq!(regulation.print(Style::Model), "Stcrt. 2022, 3319");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Staatscourant {
    /// The year of publication.
    pub year: u16,
    /// The number in that year.
    pub number: u32,
}

impl Staatscourant {
    /// The official identifier, `stcrt-2022-3319`.
    ///
    /// ```
    /// use kader_citation::citation::Staatscourant;
    /// let regulation = Staatscourant { year: 2018, number: 28_291 };
    /// assert_eq!(regulation.identifier(), "stcrt-2018-28291");
    /// ```
    #[must_use]
    pub fn identifier(&self) -> String {
        format!("stcrt-{}-{}", self.year, self.number)
    }

    /// The publication in a style.
    ///
    /// ```
    /// use kader_citation::citation::{Staatscourant, Style};
    /// let regulation = Staatscourant { year: 2022, number: 3319 };
    /// assert_eq!(regulation.print(Style::Ministry), "Staatscourant 2022, nr. 3319");
    /// ```
    #[must_use]
    pub fn print(&self, style: Style) -> String {
        let Staatscourant { year, number } = self;
        match style {
            Style::Model => format!("Stcrt. {year}, {number}"),
            Style::Ministry => format!("Staatscourant {year}, nr. {number}"),
            Style::English => format!("Government Gazette {year}, {number}"),
        }
    }
}

pub(crate) fn read(mut cursor: Cursor<'_, '_>) -> Option<Hit> {
    let first = cursor.at;
    let named = cursor.first_word(&["stcrt", "staatscourant"])
        || (cursor.first_word(&["government"]) && cursor.word(&["gazette"]));
    named.then_some(())?;
    let (year, number) = super::staatsblad::year_and_number(&mut cursor)?;
    let citation = Citation::Staatscourant(Staatscourant { year, number });
    Some(Hit::certain(citation, first, cursor.at))
}
