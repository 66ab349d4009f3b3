//! Why a document cannot be read.

use std::fmt;

use kader_core::wording::{Lang, Message, say, say_attribute};

use crate::kind::Kind;

/// Why a document cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExtractError {
    /// There is nothing in the file.
    Empty,
    /// The file is damaged.
    Broken(Kind),
    /// The file, or what is packed in it, is beyond a bound.
    TooLarge(Limit),
    /// There are pages or paragraphs, but no words on them.
    NoText,
    /// The pages are pictures: scanned, without a layer of text.
    Scanned,
    /// There is text, but its letters cannot be told from their shapes.
    Unmapped,
    /// A password is needed.
    Encrypted,
    /// A file of a kind that is not read.
    Unsupported(Unsupported),
}

/// Which bound was passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// The bytes of the file.
    File,
    /// What is packed in it.
    Unpacked,
    /// The pages.
    Pages,
    /// What is drawn on the pages, or the elements of an office file.
    Elements,
}

/// Kinds of file that are not read, but recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsupported {
    /// Word before 2007.
    OldWord,
    /// A workbook.
    Workbook,
    /// A presentation.
    Slides,
    /// A picture.
    Picture,
    /// Rich Text Format.
    Rtf,
    /// A web page or other markup.
    Markup,
    /// An archive.
    Archive,
    /// Anything else that is no text.
    Unknown,
}

impl ExtractError {
    /// What is wrong, as a message of the catalogue.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            ExtractError::Empty => Message::new("extract-empty"),
            ExtractError::Broken(Kind::Pdf) => Message::new("extract-broken-pdf"),
            ExtractError::Broken(Kind::Docx) => Message::new("extract-broken-docx"),
            ExtractError::Broken(Kind::Odt) => Message::new("extract-broken-odt"),
            ExtractError::Broken(Kind::Text) => Message::new("extract-unknown"),
            ExtractError::TooLarge(Limit::File) => Message::new("extract-large-file")
                .with("megabytes", crate::limits::FILE_BYTES >> 20),
            ExtractError::TooLarge(Limit::Unpacked) => Message::new("extract-large-unpacked"),
            ExtractError::TooLarge(Limit::Pages) => {
                Message::new("extract-large-pages").with("pages", crate::limits::PAGES)
            }
            ExtractError::TooLarge(Limit::Elements) => Message::new("extract-large-elements"),
            ExtractError::NoText => Message::new("extract-no-text"),
            ExtractError::Scanned => Message::new("extract-scanned"),
            ExtractError::Unmapped => Message::new("extract-unmapped"),
            ExtractError::Encrypted => Message::new("extract-encrypted"),
            ExtractError::Unsupported(kind) => match kind {
                Unsupported::OldWord => Message::new("extract-old-word"),
                Unsupported::Workbook => Message::new("extract-workbook"),
                Unsupported::Slides => Message::new("extract-slides"),
                Unsupported::Picture => Message::new("extract-picture"),
                Unsupported::Rtf => Message::new("extract-rtf"),
                Unsupported::Markup => Message::new("extract-markup"),
                Unsupported::Archive => Message::new("extract-archive"),
                Unsupported::Unknown => Message::new("extract-unknown"),
            },
        }
    }

    /// What to do instead, in a language.
    #[must_use]
    pub fn remedy(self, lang: Lang) -> String {
        let message = self.message();
        say_attribute(lang, message.name, "remedy", &message).unwrap_or_default()
    }
}

impl fmt::Display for ExtractError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&say(Lang::En, &self.message()))
    }
}

impl std::error::Error for ExtractError {}
