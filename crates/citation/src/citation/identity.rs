//! One value for whatever is cited.

use std::fmt;

use super::{
    Aanhangsel, Commitment, Detail, EuAct, Handelingen, HouseCase, HouseDocument, Kamerstuk,
    Kamervraag, Kind, Legislation, ParseError, Reading, Staatsblad, Staatscourant, Style,
    UnPresidentialStatement, UnResolution,
};
use crate::Catalogue;

/// Something that can be cited: its identity, whatever the words were.
///
/// ```
/// use kader_citation::citation::{Citation, Kind};
///
/// let act = Citation::parse("(CFSP) 2020/472").unwrap();
/// assert_eq!(act.kind(), Kind::EuAct);
/// assert_eq!(act.identifier(), "32020D0472");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Citation {
    /// A parliamentary paper.
    Kamerstuk(Kamerstuk),
    /// Proceedings of a House.
    Handelingen(Handelingen),
    /// A question with its answer, in the appendix to the proceedings.
    Aanhangsel(Aanhangsel),
    /// Written questions.
    Kamervraag(Kamervraag),
    /// A document of the House.
    HouseDocument(HouseDocument),
    /// A case of the House.
    HouseCase(HouseCase),
    /// A publication in the Bulletin of Acts and Decrees.
    Staatsblad(Staatsblad),
    /// A publication in the Government Gazette.
    Staatscourant(Staatscourant),
    /// Legislation in force.
    Legislation(Legislation),
    /// A resolution of the Security Council.
    UnResolution(UnResolution),
    /// A statement by the President of the Security Council.
    UnPresidentialStatement(UnPresidentialStatement),
    /// An act of the EU's common foreign and security policy.
    EuAct(EuAct),
    /// A commitment to parliament.
    Commitment(Commitment),
}

/// Runs the same expression on whichever kind it is.
macro_rules! each {
    ($value:expr, $inner:ident => $body:expr) => {
        match $value {
            Citation::Kamerstuk($inner) => $body,
            Citation::Handelingen($inner) => $body,
            Citation::Aanhangsel($inner) => $body,
            Citation::Kamervraag($inner) => $body,
            Citation::HouseDocument($inner) => $body,
            Citation::HouseCase($inner) => $body,
            Citation::Staatsblad($inner) => $body,
            Citation::Staatscourant($inner) => $body,
            Citation::Legislation($inner) => $body,
            Citation::UnResolution($inner) => $body,
            Citation::UnPresidentialStatement($inner) => $body,
            Citation::EuAct($inner) => $body,
            Citation::Commitment($inner) => $body,
        }
    };
}

impl Citation {
    /// The kind of thing.
    ///
    /// ```
    /// use kader_citation::citation::{Citation, Kind};
    /// assert_eq!(Citation::parse("stb-2022-3").unwrap().kind(), Kind::Staatsblad);
    /// ```
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Citation::Kamerstuk(_) => Kind::Kamerstuk,
            Citation::Handelingen(_) => Kind::Handelingen,
            Citation::Aanhangsel(_) => Kind::Aanhangsel,
            Citation::Kamervraag(_) => Kind::Kamervraag,
            Citation::HouseDocument(_) => Kind::HouseDocument,
            Citation::HouseCase(_) => Kind::HouseCase,
            Citation::Staatsblad(_) => Kind::Staatsblad,
            Citation::Staatscourant(_) => Kind::Staatscourant,
            Citation::Legislation(_) => Kind::Legislation,
            Citation::UnResolution(_) => Kind::UnResolution,
            Citation::UnPresidentialStatement(_) => Kind::UnPresidentialStatement,
            Citation::EuAct(_) => Kind::EuAct,
            Citation::Commitment(_) => Kind::Commitment,
        }
    }

    /// The canonical identifier.
    ///
    /// ```
    /// use kader_citation::citation::Citation;
    /// let resolution = Citation::parse("VNVR-resolutie 2658/2022").unwrap();
    /// assert_eq!(resolution.identifier(), "S/RES/2658 (2022)");
    /// ```
    #[must_use]
    pub fn identifier(&self) -> String {
        each!(self, inner => inner.identifier())
    }

    /// The official link, or `None` where none can be made of the identifier:
    /// a commitment, or a resolution whose year is not known.
    ///
    /// ```
    /// use kader_citation::citation::Citation;
    /// let law = Citation::parse("BWBR0046257").unwrap();
    /// assert_eq!(law.url().unwrap(), "https://wetten.overheid.nl/BWBR0046257");
    /// ```
    #[must_use]
    pub fn url(&self) -> Option<String> {
        match self {
            Citation::Kamerstuk(paper) => Some(paper.url()),
            Citation::UnResolution(resolution) => resolution.url(),
            Citation::Commitment(_) => None,
            Citation::Handelingen(_)
            | Citation::Aanhangsel(_)
            | Citation::Kamervraag(_)
            | Citation::Staatsblad(_)
            | Citation::Staatscourant(_) => Some(published(&self.identifier())),
            Citation::HouseDocument(document) => Some(document.url()),
            Citation::HouseCase(case) => Some(case.url()),
            Citation::Legislation(law) => Some(law.url()),
            Citation::UnPresidentialStatement(statement) => Some(statement.url()),
            Citation::EuAct(act) => Some(act.url()),
        }
    }

    /// The citation in a style.
    ///
    /// ```
    /// use kader_citation::citation::{Citation, Style};
    /// let law = Citation::parse("Stb. 2022, 3").unwrap();
    /// assert_eq!(law.print(Style::Ministry), "Staatsblad 2022, nr. 3");
    /// ```
    #[must_use]
    pub fn print(&self, style: Style) -> String {
        each!(self, inner => inner.print(style))
    }

    /// The citation in a style, with the session and the pages where the
    /// style has a place for them.
    ///
    /// ```
    /// use kader_citation::citation::{Citation, Detail, Pages, Session, Style};
    ///
    /// let paper = Citation::parse("kst-27858-88").unwrap();
    /// let detail = Detail {
    ///     session: Session::from_first_year(2009),
    ///     pages: Some(Pages { first: 3, last: 3 }),
    ///     ..Detail::default()
    /// };
    /// let model = "Kamerstukken II 2009/10, 27858, nr. 88, p. 3";
    /// assert_eq!(paper.print_with(Style::Model, &detail), model);
    /// ```
    #[must_use]
    pub fn print_with(&self, style: Style, detail: &Detail) -> String {
        let head = match self {
            Citation::Kamerstuk(paper) => paper.print_in(style, detail.session),
            Citation::Handelingen(_) => self.print(style),
            _ => return self.print(style),
        };
        match detail.pages {
            Some(pages) => format!("{head}, p. {pages}"),
            None => head,
        }
    }

    /// The citation that a text is, from its first character to its last.
    /// Identifiers are read as well as running words.
    ///
    /// # Errors
    /// When the text is no citation, more than one, or does not allow an
    /// identity.
    ///
    /// ```
    /// use kader_citation::citation::Citation;
    /// assert!(Citation::parse("Kamerstuk 29 521, nr. 446").is_ok());
    /// assert!(Citation::parse("Kamerstuk 29 521").is_err());
    /// assert!(Citation::parse("zie Kamerstuk 29 521, nr. 446").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Citation, ParseError> {
        let text = text.trim();
        let fault =
            |reason| ParseError::new(text, reason, "write one citation, such as kst-29521-446");
        let mut found = crate::scan(text, &Catalogue::empty());
        let Some(mention) = found.pop() else {
            return Err(fault("no citation is recognised"));
        };
        if !found.is_empty() || mention.raw != text {
            return Err(fault("more stands here than one citation"));
        }
        match mention.reading {
            Reading::Certain(citation) => Ok(citation),
            Reading::Uncertain(_) => Err(fault("the words do not tell which one is meant")),
        }
    }
}

/// The official link of what is published under an identifier.
fn published(identifier: &str) -> String {
    format!("https://zoek.officielebekendmakingen.nl/{identifier}.html")
}

impl fmt::Display for Citation {
    /// The ministries' style.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.print(Style::Ministry))
    }
}
