//! The two languages the crate reads and writes.

use serde::Serialize;

/// The language of a text: Dutch first, English for English editions.
///
/// ```
/// use kader_citation::Language;
///
/// assert_eq!(Language::from_tag("nl"), Some(Language::Dutch));
/// assert_eq!(Language::English.tag(), "en");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize)]
pub enum Language {
    /// Dutch, `nl`.
    #[default]
    #[serde(rename = "nl")]
    Dutch,
    /// English, `en`.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Both languages, Dutch first.
    ///
    /// ```
    /// assert_eq!(kader_citation::Language::ALL.len(), 2);
    /// ```
    pub const ALL: [Language; 2] = [Language::Dutch, Language::English];

    /// The language tag, `nl` or `en`.
    ///
    /// ```
    /// assert_eq!(kader_citation::Language::Dutch.tag(), "nl");
    /// ```
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Language::Dutch => "nl",
            Language::English => "en",
        }
    }

    /// The language of a tag, or `None` for a tag that is neither.
    ///
    /// ```
    /// use kader_citation::Language;
    /// assert_eq!(Language::from_tag("en"), Some(Language::English));
    /// assert_eq!(Language::from_tag("fr"), None);
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Language> {
        Language::ALL
            .into_iter()
            .find(|language| language.tag() == tag)
    }
}
