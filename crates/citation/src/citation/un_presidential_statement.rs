//! Statements by the President of the Security Council.

use super::read::Hit;
use super::{Citation, Style};
use crate::token::Cursor;

/// A statement by the President of the Security Council, numbered per year.
///
/// ```
/// use kader_citation::citation::UnPresidentialStatement;
///
/// let statement = UnPresidentialStatement { year: 2022, number: 5 };
/// assert_eq!(statement.identifier(), "S/PRST/2022/5");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnPresidentialStatement {
    /// The year.
    pub year: u16,
    /// The number in that year.
    pub number: u16,
}

impl UnPresidentialStatement {
    /// The document symbol.
    ///
    /// ```
    /// use kader_citation::citation::UnPresidentialStatement;
    /// let statement = UnPresidentialStatement { year: 2015, number: 9 };
    /// assert_eq!(statement.identifier(), "S/PRST/2015/9");
    /// ```
    #[must_use]
    pub fn identifier(&self) -> String {
        format!("S/PRST/{}/{}", self.year, self.number)
    }

    /// The official link.
    ///
    /// ```
    /// use kader_citation::citation::UnPresidentialStatement;
    /// let statement = UnPresidentialStatement { year: 2015, number: 9 };
    /// assert_eq!(statement.url(), "https://undocs.org/S/PRST/2015/9");
    /// ```
    #[must_use]
    pub fn url(&self) -> String {
        format!("https://undocs.org/{}", self.identifier())
    }

    /// The statement in a style: its symbol, which is the same in all.
    ///
    /// ```
    /// use kader_citation::citation::{Style, UnPresidentialStatement};
    /// let statement = UnPresidentialStatement { year: 2015, number: 9 };
    /// assert_eq!(statement.print(Style::Model), "S/PRST/2015/9");
    /// ```
    #[must_use]
    pub fn print(&self, _: Style) -> String {
        self.identifier()
    }
}

pub(crate) fn read(mut cursor: Cursor<'_, '_>) -> Option<Hit> {
    let first = cursor.at;
    if !(cursor.first_word(&["s"]) && cursor.tight('/') && cursor.word(&["prst"])) {
        return None;
    }
    cursor.tight('/').then_some(())?;
    let year = cursor.number()?.year()?;
    cursor.tight('/').then_some(())?;
    let number = u16::try_from(cursor.number()?.plain()?).ok()?;
    if cursor.runs_on() {
        return None;
    }
    let statement = UnPresidentialStatement { year, number };
    Some(Hit::certain(
        Citation::UnPresidentialStatement(statement),
        first,
        cursor.at,
    ))
}
