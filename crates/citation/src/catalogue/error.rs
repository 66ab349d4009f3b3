//! What is wrong with a file of a catalogue.

use std::fmt;

/// A row of a catalogue that cannot be read: file, line, what, remedy.
///
/// ```
/// use kader_citation::Catalogue;
///
/// let error = Catalogue::empty().with_csv("a.csv", "resolution,year\nx,2022\n").unwrap_err();
/// assert_eq!(error.line(), 2);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueError {
    pub(super) file: String,
    pub(super) line: usize,
    pub(super) what: String,
    pub(super) remedy: &'static str,
}

impl CatalogueError {
    /// The line of the row, from 1.
    ///
    /// ```
    /// use kader_citation::Catalogue;
    /// assert_eq!(Catalogue::empty().with_csv("a.csv", "a,b\n").unwrap_err().line(), 1);
    /// ```
    #[must_use]
    pub const fn line(&self) -> usize {
        self.line
    }
}

impl fmt::Display for CatalogueError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{}, line {}: {}; {}",
            self.file, self.line, self.what, self.remedy
        )
    }
}

impl std::error::Error for CatalogueError {}
