//! What officials cite, one file a kind: identity, identifier, link, styles.
//!
//! A [`Citation`] is an identity: two texts that cite the same paper in other
//! words give equal values. What a text adds (the session, pages, an annex) is
//! [`Detail`]; where it stands is a [`Mention`](crate::Mention).
//!
//! ```
//! use kader_citation::citation::{Citation, Style};
//!
//! let paper = Citation::parse("Kamerstuk 29521-446").unwrap();
//! assert_eq!(paper.identifier(), "kst-29521-446");
//! assert_eq!(paper.print(Style::Ministry), "Kamerstuk 29 521, nr. 446");
//! ```

pub(crate) mod aanhangsel;
pub(crate) mod commitment;
mod detail;
mod error;
pub(crate) mod eu_act;
pub(crate) mod handelingen;
pub(crate) mod house_number;
mod identity;
pub mod kamerstuk;
mod kind;
pub(crate) mod legislation;
mod letters;
mod parliament;
pub(crate) mod read;
mod session;
pub(crate) mod staatsblad;
pub(crate) mod staatscourant;
mod style;
pub(crate) mod un_presidential_statement;
pub(crate) mod un_resolution;

pub use aanhangsel::Aanhangsel;
pub use commitment::Commitment;
pub use detail::{Annex, Detail, Pages};
pub use error::ParseError;
pub use eu_act::{ActKind, EuAct};
pub use handelingen::Handelingen;
pub use house_number::{HouseCase, HouseDocument, Kamervraag};
pub use identity::Citation;
pub use kamerstuk::{Dossier, Kamerstuk, PaperNumber, Suffix};
pub use kind::Kind;
pub use legislation::Legislation;
pub use letters::Letters;
pub use read::{Doubt, Reading};
pub use session::{House, Session};
pub use staatsblad::Staatsblad;
pub use staatscourant::Staatscourant;
pub use style::Style;
pub use un_presidential_statement::UnPresidentialStatement;
pub use un_resolution::UnResolution;
