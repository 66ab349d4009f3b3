//! The ways a citation is printed.

/// How a citation is printed.
///
/// ```
/// use kader_citation::citation::{Kamerstuk, Style};
///
/// let paper = Kamerstuk::from_identifier("kst-29521-446").unwrap();
/// assert_eq!(paper.print(Style::Model), "Kamerstukken II 29521, nr. 446");
/// assert_eq!(paper.print(Style::Ministry), "Kamerstuk 29 521, nr. 446");
/// assert_eq!(paper.print(Style::English), "Parliamentary Paper 29 521, no. 446");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Style {
    /// The official model for regulations: Aanwijzingen voor de regelgeving,
    /// instruction 3.43.
    Model,
    /// The form the ministries use in letters to parliament.
    Ministry,
    /// The form for English editions.
    English,
}

impl Style {
    /// The three styles.
    ///
    /// ```
    /// assert_eq!(kader_citation::citation::Style::ALL.len(), 3);
    /// ```
    pub const ALL: [Style; 3] = [Style::Model, Style::Ministry, Style::English];
}
