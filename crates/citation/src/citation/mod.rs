//! What officials cite, one file a kind: identity, identifier, link, styles.

mod error;
pub mod kamerstuk;
mod letters;
mod session;
mod style;

pub use error::ParseError;
pub use kamerstuk::{Dossier, Kamerstuk, PaperNumber, Suffix};
pub use letters::Letters;
pub use session::{House, Session};
pub use style::Style;
