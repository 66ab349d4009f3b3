//! What a text says beside the identity of what it cites.

use std::fmt;

use super::{House, Session};

/// What stands with a citation and does not belong to its identity.
///
/// ```
/// use kader_citation::{Catalogue, scan};
///
/// let text = "Kamerstukken II 2009/10, 27858, nr. 88, p. 3";
/// let mentions = scan(text, &Catalogue::empty());
/// let detail = mentions[0].detail;
/// assert_eq!(detail.session.unwrap().to_string(), "2009/10");
/// assert_eq!(detail.pages.unwrap().to_string(), "3");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Detail {
    /// The House the text names.
    pub house: Option<House>,
    /// The parliamentary year the text names.
    pub session: Option<Session>,
    /// Two years that are no parliamentary year, as written.
    pub odd_session: Option<(u16, u16)>,
    /// The pages.
    pub pages: Option<Pages>,
    /// The annex to the paper that is meant.
    pub annex: Option<Annex>,
}

/// A page, or the first and last of several (both inclusive).
///
/// ```
/// use kader_citation::citation::Pages;
///
/// assert_eq!(Pages { first: 25, last: 36 }.to_string(), "25-36");
/// assert_eq!(Pages { first: 4, last: 4 }.to_string(), "4");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pages {
    /// The first page.
    pub first: u32,
    /// The last page; the same as the first when there is one.
    pub last: u32,
}

impl fmt::Display for Pages {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(formatter, "{}", self.first)
        } else {
            write!(formatter, "{}-{}", self.first, self.last)
        }
    }
}

/// An annex to a paper: the only one, or one of several by its number.
///
/// ```
/// use kader_citation::{Catalogue, citation::Annex, scan};
///
/// let found = scan("de bijlage bij Kamerstuk 36 124, nr. 1", &Catalogue::empty());
/// assert_eq!(found[0].detail.annex, Some(Annex::Whole));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Annex {
    /// The annex, without a number.
    Whole,
    /// The annex with this number.
    Number(u16),
}
