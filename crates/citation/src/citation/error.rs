//! Why a text is not the citation that was asked for.

use std::fmt;

/// A text that is not one citation: what was read, what is wrong, what to do.
///
/// ```
/// use kader_citation::citation::Kamerstuk;
///
/// let error = Kamerstuk::from_identifier("kst-29521").unwrap_err();
/// assert_eq!(error.text(), "kst-29521");
/// assert!(error.to_string().contains("kst-29521-446"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseError {
    text: String,
    reason: &'static str,
    remedy: &'static str,
}

impl ParseError {
    pub(crate) fn new(text: &str, reason: &'static str, remedy: &'static str) -> ParseError {
        ParseError {
            text: text.to_owned(),
            reason,
            remedy,
        }
    }

    /// The text that could not be read.
    ///
    /// ```
    /// use kader_citation::citation::Session;
    /// assert_eq!(Session::parse("2009/11").unwrap_err().text(), "2009/11");
    /// ```
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is wrong with it.
    ///
    /// ```
    /// use kader_citation::citation::Session;
    /// assert!(!Session::parse("2009/11").unwrap_err().reason().is_empty());
    /// ```
    #[must_use]
    pub fn reason(&self) -> &str {
        self.reason
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "\"{}\": {}; {}",
            self.text, self.reason, self.remedy
        )
    }
}

impl std::error::Error for ParseError {}
