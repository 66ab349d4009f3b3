//! Title page, metadata, fixed words and the receipt of a document.

use serde::Serialize;

use super::Inline;

/// What a report was made from, so that anyone can make it again, byte for byte.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Receipt {
    /// Name and version of the program: `kader 0.1.0`.
    pub producer: String,
    /// SHA-256 over the input, in hexadecimal.
    pub input_sha256: String,
    /// As the register was known at: a time, or `dossier` where the input has no history.
    pub known_at: String,
    /// The day on which what holds was asked, in ISO 8601.
    pub valid_on: String,
    /// Further parameters, each as printed: `edition jvom-2023`.
    pub parameters: Vec<String>,
}

/// Fixed words that a renderer needs, in the language of the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Labels {
    /// Above the contents.
    pub contents: String,
    /// Before a page number: `Pagina`.
    pub page: String,
    /// Between page number and number of pages: `van`.
    pub of: String,
    /// Above the footnotes on the web.
    pub notes: String,
    /// Before the number of one footnote, said by a screen reader at its mark: `Noot`.
    pub note: String,
    /// Said of a figure in which a reconstructed record takes part: `gereconstrueerd`.
    pub reconstructed: String,
    /// Before the number of a table.
    pub table: String,
    /// Before the number of a drawing.
    pub drawing: String,
    /// On the control that shows a drawing's figures.
    pub show_data: String,
    /// Above the receipt.
    pub colophon: String,
    /// On the link from a footnote back to its mark.
    pub back: String,
    /// On the link that skips to the text.
    pub skip: String,
    /// The rows of the colophon: producer, input, known at, valid on, parameters.
    pub receipt: [String; 5],
}

/// What a document says about itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Meta {
    /// BCP 47 tag: `nl`, `en`.
    pub language: String,
    /// The title.
    pub title: String,
    /// The line below it.
    pub subtitle: String,
    /// Who issues it: ministries, as printed on the title page.
    pub issuers: Vec<String>,
    /// The period or date as printed on the title page.
    pub date: String,
    /// In the running head of each page.
    pub running_head: String,
    /// One or two sentences for catalogues and search engines.
    pub description: String,
    /// Words to find it by.
    pub keywords: Vec<String>,
    /// What must be seen first: that this is an example, a draft, or partly reconstructed.
    pub notices: Vec<Vec<Inline>>,
    /// The fixed words.
    pub labels: Labels,
    /// What it was made from.
    pub receipt: Receipt,
}
