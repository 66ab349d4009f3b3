//! The kinds of citations.

use std::fmt;

use serde::Serialize;

/// What kind of thing is cited. The name is the one programs see.
///
/// ```
/// use kader_citation::citation::Kind;
///
/// assert_eq!(Kind::UnResolution.name(), "un-resolution");
/// assert_eq!(Kind::ALL.len(), 13);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A parliamentary paper of either House.
    Kamerstuk,
    /// The proceedings of a House.
    Handelingen,
    /// The appendix to the proceedings: questions with their answers.
    Aanhangsel,
    /// Written questions by a member, as put.
    Kamervraag,
    /// A document in the House's own administration (`2022D25755`).
    HouseDocument,
    /// A case in the House's own administration (`2022Z12463`).
    HouseCase,
    /// The Bulletin of Acts and Decrees.
    Staatsblad,
    /// The Government Gazette.
    Staatscourant,
    /// Legislation in force, by its BWB number or Juriconnect reference.
    Legislation,
    /// A resolution of the Security Council.
    UnResolution,
    /// A statement by the President of the Security Council.
    UnPresidentialStatement,
    /// An act of the EU's common foreign and security policy.
    EuAct,
    /// A commitment to parliament.
    Commitment,
}

impl Kind {
    /// Every kind, in the order of the documentation.
    ///
    /// ```
    /// use kader_citation::citation::Kind;
    /// assert_eq!(Kind::ALL[0], Kind::Kamerstuk);
    /// ```
    pub const ALL: [Kind; 13] = [
        Kind::Kamerstuk,
        Kind::Handelingen,
        Kind::Aanhangsel,
        Kind::Kamervraag,
        Kind::HouseDocument,
        Kind::HouseCase,
        Kind::Staatsblad,
        Kind::Staatscourant,
        Kind::Legislation,
        Kind::UnResolution,
        Kind::UnPresidentialStatement,
        Kind::EuAct,
        Kind::Commitment,
    ];

    /// The kind's name in data.
    ///
    /// ```
    /// assert_eq!(kader_citation::citation::Kind::EuAct.name(), "eu-act");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Kamerstuk => "kamerstuk",
            Kind::Handelingen => "handelingen",
            Kind::Aanhangsel => "aanhangsel",
            Kind::Kamervraag => "kamervraag",
            Kind::HouseDocument => "house-document",
            Kind::HouseCase => "house-case",
            Kind::Staatsblad => "staatsblad",
            Kind::Staatscourant => "staatscourant",
            Kind::Legislation => "legislation",
            Kind::UnResolution => "un-resolution",
            Kind::UnPresidentialStatement => "un-presidential-statement",
            Kind::EuAct => "eu-act",
            Kind::Commitment => "commitment",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}
