//! The Bulletin of Acts and Decrees (Staatsblad).

use super::read::Hit;
use super::{Citation, Style};
use crate::token::Cursor;

/// A publication in the Staatsblad: a year and a number.
///
/// ```
/// use kader_citation::citation::{Staatsblad, Style};
///
/// let act = Staatsblad { year: 2022, number: 3 };
/// assert_eq!(act.identifier(), "stb-2022-3");
/// assert_eq!(act.print(Style::Model), "Stb. 2022, 3");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Staatsblad {
    /// The year of publication.
    pub year: u16,
    /// The number in that year.
    pub number: u32,
}

impl Staatsblad {
    /// The official identifier, `stb-2022-3`.
    ///
    /// ```
    /// use kader_citation::citation::Staatsblad;
    /// assert_eq!(Staatsblad { year: 1996, number: 366 }.identifier(), "stb-1996-366");
    /// ```
    #[must_use]
    pub fn identifier(&self) -> String {
        format!("stb-{}-{}", self.year, self.number)
    }

    /// The publication in a style.
    ///
    /// ```
    /// use kader_citation::citation::{Staatsblad, Style};
    /// let act = Staatsblad { year: 2022, number: 3 };
    /// assert_eq!(act.print(Style::English), "Bulletin of Acts and Decrees 2022, 3");
    /// ```
    #[must_use]
    pub fn print(&self, style: Style) -> String {
        let Staatsblad { year, number } = self;
        match style {
            Style::Model => format!("Stb. {year}, {number}"),
            Style::Ministry => format!("Staatsblad {year}, nr. {number}"),
            Style::English => format!("Bulletin of Acts and Decrees {year}, {number}"),
        }
    }
}

pub(crate) fn read(mut cursor: Cursor<'_, '_>) -> Option<Hit> {
    let first = cursor.at;
    let named = cursor.first_word(&["stb", "staatsblad"])
        || (cursor.first_word(&["bulletin"]) && cursor.words(&["of", "acts", "and", "decrees"]));
    named.then_some(())?;
    let (year, number) = year_and_number(&mut cursor)?;
    Some(Hit::certain(
        Citation::Staatsblad(Staatsblad { year, number }),
        first,
        cursor.at,
    ))
}

/// Reads `. 2022, 3`, ` 2022, nr. 3`, ` (2022, nr. 3)`, `-2022-3`, ` 2022/3`.
pub(super) fn year_and_number(cursor: &mut Cursor<'_, '_>) -> Option<(u16, u32)> {
    let identifier = cursor.tight('-');
    cursor.tight('.');
    let bracket = cursor.sign('(');
    let year = cursor.number()?.year()?;
    let separated = if identifier || cursor.tight('-') || cursor.tight('/') {
        !identifier || cursor.tight('-')
    } else {
        cursor.sign(',') | cursor.number_sign().is_some()
    };
    let number = if separated {
        cursor.number()?.plain()?
    } else {
        return None;
    };
    if bracket && !cursor.sign(')') {
        return None;
    }
    (!cursor.runs_on() && !super::read::month_follows(cursor)).then_some((year, number))
}
