//! Commitments to parliament (toezeggingen).

use super::read::Hit;
use super::{Citation, Style};
use crate::token::Cursor;

/// A commitment by a minister, in the series of the House that registered it.
///
/// ```
/// use kader_citation::citation::Commitment;
///
/// assert_eq!(Commitment::Senate { number: 2761 }.identifier(), "T02761");
/// let house = Commitment::House { year: 2022, month: 6, number: 123 };
/// assert_eq!(house.identifier(), "TZ202206-123");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Commitment {
    /// Of the Senate: `T` and five digits, one series.
    Senate {
        /// The number, 1 to 99 999.
        number: u32,
    },
    /// Of the House of Representatives: `TZ`, year and month, and a number.
    House {
        /// The year.
        year: u16,
        /// The month, 1 to 12.
        month: u8,
        /// The number in that month.
        number: u16,
    },
}

impl Commitment {
    /// The number in its series.
    ///
    /// ```
    /// use kader_citation::citation::Commitment;
    /// assert_eq!(Commitment::Senate { number: 12 }.identifier(), "T00012");
    /// ```
    #[must_use]
    pub fn identifier(&self) -> String {
        match self {
            Commitment::Senate { number } => format!("T{number:05}"),
            Commitment::House {
                year,
                month,
                number,
            } => {
                format!("TZ{year}{month:02}-{number:03}")
            }
        }
    }

    /// The commitment in a style: its number alone, which is the same in all.
    ///
    /// ```
    /// use kader_citation::citation::{Commitment, Style};
    /// assert_eq!(Commitment::Senate { number: 2761 }.print(Style::Ministry), "T02761");
    /// ```
    #[must_use]
    pub fn print(&self, _: Style) -> String {
        self.identifier()
    }
}

pub(crate) fn read(mut cursor: Cursor<'_, '_>) -> Option<Hit> {
    let first = cursor.at;
    let commitment = if cursor.first_word(&["t"]) {
        let digits = cursor.tight_number()?;
        // The series has not come past T09999; other numbers with a T are no
        // commitments.
        if digits.len != 5 || digits.value == 0 || digits.value > 9_999 {
            return None;
        }
        Commitment::Senate {
            number: digits.value,
        }
    } else if cursor.first_word(&["tz"]) {
        let when = cursor.tight_number()?;
        let month = u8::try_from(when.value % 100).ok()?;
        let year = u16::try_from(when.value / 100).ok()?;
        if when.len != 6 || !(1..=12).contains(&month) || !(2000..2200).contains(&year) {
            return None;
        }
        cursor.tight('-').then_some(())?;
        let number = cursor.tight_number()?;
        if number.len < 3 {
            return None;
        }
        Commitment::House {
            year,
            month,
            number: u16::try_from(number.value).ok()?,
        }
    } else {
        return None;
    };
    (!cursor.runs_on()).then(|| Hit::certain(Citation::Commitment(commitment), first, cursor.at))
}
