//! Parliamentary papers (Kamerstukken) of both Houses.
//!
//! A paper is a number in a dossier. The House numbers its papers, the Senate
//! letters them; before the letters the Senate numbered them per session.

mod dossier;
mod lead;
mod number;
mod parts;
pub(crate) mod read;

use std::fmt;

pub use dossier::{Dossier, Suffix};
pub use number::PaperNumber;

use super::{House, ParseError, Style};

/// A parliamentary paper: its dossier and its number in it.
///
/// ```
/// use kader_citation::citation::{Kamerstuk, Style};
///
/// let paper = Kamerstuk::from_identifier("kst-35925-X-59").unwrap();
/// assert_eq!(paper.identifier(), "kst-35925-X-59");
/// assert_eq!(paper.print(Style::Ministry), "Kamerstuk 35 925 X, nr. 59");
/// assert_eq!(paper.url(), "https://zoek.officielebekendmakingen.nl/kst-35925-X-59.html");
///
/// let senate = Kamerstuk::from_identifier("kst-29521-D").unwrap();
/// assert_eq!(senate.print(Style::Model), "Kamerstukken I 29521, D");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Kamerstuk {
    dossier: Dossier,
    number: PaperNumber,
}

impl Kamerstuk {
    /// The paper with this number in this dossier.
    ///
    /// ```
    /// use kader_citation::citation::{Dossier, Kamerstuk, PaperNumber};
    ///
    /// let dossier = Dossier::new(29_521, None).unwrap();
    /// let paper = Kamerstuk::new(dossier, PaperNumber::House(446));
    /// assert_eq!(paper.identifier(), "kst-29521-446");
    /// ```
    #[must_use]
    pub const fn new(dossier: Dossier, number: PaperNumber) -> Kamerstuk {
        Kamerstuk { dossier, number }
    }

    /// The dossier the paper is in.
    ///
    /// ```
    /// use kader_citation::citation::Kamerstuk;
    /// let paper = Kamerstuk::from_identifier("kst-21501-02-2480").unwrap();
    /// assert_eq!(paper.dossier().number(), 21_501);
    /// ```
    #[must_use]
    pub const fn dossier(&self) -> Dossier {
        self.dossier
    }

    /// The paper's number or letter in the dossier.
    ///
    /// ```
    /// use kader_citation::citation::{Kamerstuk, PaperNumber};
    /// let paper = Kamerstuk::from_identifier("kst-21501-02-2480").unwrap();
    /// assert_eq!(paper.number(), PaperNumber::House(2480));
    /// ```
    #[must_use]
    pub const fn number(&self) -> PaperNumber {
        self.number
    }

    /// The House whose paper it is, which its number tells.
    ///
    /// ```
    /// use kader_citation::citation::{House, Kamerstuk};
    /// let paper = Kamerstuk::from_identifier("kst-34558-G").unwrap();
    /// assert_eq!(paper.house(), House::First);
    /// ```
    #[must_use]
    pub const fn house(&self) -> House {
        match self.number {
            PaperNumber::House(_) => House::Second,
            PaperNumber::Senate(_) | PaperNumber::OldSenate { .. } => House::First,
        }
    }

    /// The official identifier.
    ///
    /// ```
    /// use kader_citation::citation::Kamerstuk;
    /// let paper = Kamerstuk::from_identifier("kst-19992000-26243-165a").unwrap();
    /// assert_eq!(paper.identifier(), "kst-19992000-26243-165a");
    /// ```
    #[must_use]
    pub fn identifier(&self) -> String {
        let dossier = self.dossier.compact();
        match self.number {
            PaperNumber::OldSenate { session, .. } => {
                format!("kst-{}-{dossier}-{}", session.compact(), self.number)
            }
            _ => format!("kst-{dossier}-{}", self.number),
        }
    }

    /// The official link.
    ///
    /// ```
    /// use kader_citation::citation::Kamerstuk;
    /// let paper = Kamerstuk::from_identifier("kst-36124-1").unwrap();
    /// assert_eq!(paper.url(), "https://zoek.officielebekendmakingen.nl/kst-36124-1.html");
    /// ```
    #[must_use]
    pub fn url(&self) -> String {
        format!(
            "https://zoek.officielebekendmakingen.nl/{}.html",
            self.identifier()
        )
    }

    /// The paper of an official identifier, such as `kst-29521-446`,
    /// `kst-35925-X-59`, `kst-21501-02-2480`, `kst-29521-D` or
    /// `kst-19992000-26243-165a`.
    ///
    /// # Errors
    /// When the text is not such an identifier.
    ///
    /// ```
    /// use kader_citation::citation::Kamerstuk;
    /// assert!(Kamerstuk::from_identifier("kst-29521-446").is_ok());
    /// assert!(Kamerstuk::from_identifier("stb-2022-3").is_err());
    /// ```
    pub fn from_identifier(text: &str) -> Result<Kamerstuk, ParseError> {
        let fault = |reason| ParseError::new(text, reason, "write it as kst-29521-446");
        let rest = text
            .strip_prefix("kst-")
            .ok_or_else(|| fault("no identifier of a paper"))?;
        let mut parts: Vec<&str> = rest.split('-').collect();
        let session = match parts.first() {
            Some(first) if first.len() == 8 => {
                let session = super::Session::parse(first)?;
                parts.remove(0);
                Some(session)
            }
            _ => None,
        };
        let (dossier, suffix, number) = match parts.as_slice() {
            [dossier, number] => (*dossier, None, *number),
            [dossier, suffix, number] => (*dossier, Some(*suffix), *number),
            _ => return Err(fault("a paper has a dossier and a number")),
        };
        let suffix = match suffix {
            Some(suffix) => {
                Some(Suffix::parse(suffix).ok_or_else(|| fault("no suffix of a dossier"))?)
            }
            None => None,
        };
        let dossier = dossier::plain_number(dossier)
            .and_then(|number| Dossier::new(number, suffix))
            .ok_or_else(|| fault("no number of a dossier"))?;
        let number = PaperNumber::parse(number, session)
            .ok_or_else(|| fault("no number or letter of a paper"))?;
        Ok(Kamerstuk { dossier, number })
    }

    /// The paper in a style.
    ///
    /// ```
    /// use kader_citation::citation::{Kamerstuk, Style};
    /// let paper = Kamerstuk::from_identifier("kst-21501-02-2480").unwrap();
    /// assert_eq!(paper.print(Style::Ministry), "Kamerstuk 21 501-02, nr. 2480");
    /// ```
    #[must_use]
    pub fn print(&self, style: Style) -> String {
        self.print_in(style, None)
    }

    /// Like `print`, in a session, which only the official model shows.
    pub(crate) fn print_in(&self, style: Style, session: Option<super::Session>) -> String {
        let (word, nr) = match style {
            Style::Model => ("Kamerstukken", "nr."),
            Style::Ministry => ("Kamerstuk", "nr."),
            Style::English => ("Parliamentary Paper", "no."),
        };
        let session = match self.number {
            // Its number says nothing without the session, whatever the style.
            PaperNumber::OldSenate { session, .. } => Some(session),
            _ => session.filter(|_| style == Style::Model),
        };
        let house = match (style, session) {
            (Style::Model, None) => format!("{} ", self.house().numeral()),
            (_, Some(session)) => format!("{} {session}, ", self.house().numeral()),
            _ => String::new(),
        };
        let dossier = match style {
            Style::Model => self.dossier.unspaced(),
            Style::Ministry | Style::English => self.dossier.to_string(),
        };
        let nr = match self.number {
            PaperNumber::Senate(_) => String::new(),
            _ => format!("{nr} "),
        };
        format!("{word} {house}{dossier}, {nr}{}", self.number)
    }
}

impl fmt::Display for Kamerstuk {
    /// The ministries' style.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.print(Style::Ministry))
    }
}
