//! The parliamentary year and the House it belongs to.

use std::fmt;

use super::ParseError;

/// A House of the States General.
///
/// ```
/// use kader_citation::citation::House;
///
/// assert_eq!(House::Second.numeral(), "II");
/// assert_eq!(House::First.code(), "ek");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum House {
    /// Eerste Kamer, the Senate: `I` in citations, `ek` in identifiers.
    First,
    /// Tweede Kamer, the House of Representatives: `II`, `tk`.
    Second,
}

impl House {
    /// The Roman numeral in citations.
    ///
    /// ```
    /// assert_eq!(kader_citation::citation::House::First.numeral(), "I");
    /// ```
    #[must_use]
    pub const fn numeral(self) -> &'static str {
        match self {
            House::First => "I",
            House::Second => "II",
        }
    }

    /// The code in identifiers.
    ///
    /// ```
    /// assert_eq!(kader_citation::citation::House::Second.code(), "tk");
    /// ```
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            House::First => "ek",
            House::Second => "tk",
        }
    }
}

/// A parliamentary year (vergaderjaar): it runs from the third Tuesday of
/// September of its first year to that of the next.
///
/// ```
/// use kader_citation::citation::Session;
///
/// let session = Session::parse("2009/10").unwrap();
/// assert_eq!(session.to_string(), "2009/10");
/// assert_eq!(session.compact(), "20092010");
/// assert_eq!(Session::parse("1999-2000").unwrap().to_string(), "1999/2000");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Session {
    first: u16,
}

impl Session {
    /// The session that opens in the given year, 1814 to 2199.
    ///
    /// ```
    /// use kader_citation::citation::Session;
    /// assert_eq!(Session::from_first_year(2020).unwrap().compact(), "20202021");
    /// assert_eq!(Session::from_first_year(1700), None);
    /// ```
    #[must_use]
    pub fn from_first_year(first: u16) -> Option<Session> {
        (1814..2200).contains(&first).then_some(Session { first })
    }

    /// The year in which the session opens.
    ///
    /// ```
    /// use kader_citation::citation::Session;
    /// assert_eq!(Session::parse("2014/15").unwrap().first_year(), 2014);
    /// ```
    #[must_use]
    pub const fn first_year(self) -> u16 {
        self.first
    }

    /// Both years in eight digits, as identifiers have it.
    ///
    /// ```
    /// use kader_citation::citation::Session;
    /// assert_eq!(Session::parse("2014/15").unwrap().compact(), "20142015");
    /// ```
    #[must_use]
    pub fn compact(self) -> String {
        format!("{}{}", self.first, self.first + 1)
    }

    /// Reads `2009/10`, `2009-2010`, `2009–2010` or `20092010`.
    ///
    /// # Errors
    /// When the text has another form, or the second year does not follow the
    /// first.
    ///
    /// ```
    /// use kader_citation::citation::Session;
    /// assert!(Session::parse("20202021").is_ok());
    /// assert!(Session::parse("2009/11").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Session, ParseError> {
        let fault = |reason| ParseError::new(text, reason, "write two years, such as 2009/10");
        let (first, second) = match text.split_once(['/', '-', '–']) {
            Some(pair) => pair,
            None if text.len() == 8 && text.is_ascii() => text.split_at(4),
            None => return Err(fault("no parliamentary year")),
        };
        let number = |digits: &str| {
            digits
                .bytes()
                .all(|byte| byte.is_ascii_digit())
                .then(|| digits.parse::<u16>().ok())
        };
        match (number(first).flatten(), number(second).flatten()) {
            (Some(first_year), Some(second_year)) if first.len() == 4 => {
                Session::from_years(first_year, second_year, second.len())
                    .ok_or_else(|| fault("the second year does not follow the first"))
            }
            _ => Err(fault("no parliamentary year")),
        }
    }

    /// The session of two years as written; the second in two or four digits.
    pub(crate) fn from_years(first: u16, second: u16, digits: usize) -> Option<Session> {
        let session = Session::from_first_year(first)?;
        let next = first + 1;
        let fits = match digits {
            2 => next % 100 == second,
            4 => next == second,
            _ => false,
        };
        fits.then_some(session)
    }
}

impl fmt::Display for Session {
    /// The official model's form: `2009/10`, and `1999/2000` at a century.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let next = self.first + 1;
        if next.is_multiple_of(100) {
            write!(formatter, "{}/{next}", self.first)
        } else {
            write!(formatter, "{}/{:02}", self.first, next % 100)
        }
    }
}
