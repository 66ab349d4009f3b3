//! The document tree: what a report says, free of how it looks.
//!
//! Renderers add nothing to it: every word a reader sees stands in the tree, also the
//! fixed ones ([`Labels`]), in the language of the document.

#[cfg(any(test, feature = "arbitrary"))]
pub mod arbitrary;
mod block;
mod drawing;
mod inline;
mod meta;
mod table;
mod walk;

pub use block::{Block, Heading, Level, Notice, NoticeKind, Term};
pub use drawing::Drawing;
pub use inline::{Inline, plain_text, text};
pub use meta::{Labels, Meta, Receipt};
pub use table::{Align, Cell, CellValue, Column, HeaderCell, Row, RowGroup, RowKind, Table};

use serde::Serialize;

/// A place that can be pointed at: unique within a document, and safe as an HTML `id`,
/// a URL fragment and a Typst label (`a-z`, `0-9` and `-`, beginning with a letter).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Anchor(String);

impl Anchor {
    /// Makes an anchor of any text: letters and digits are kept in lower case, accents are
    /// dropped to their base letter where that is simple, all else becomes one hyphen.
    ///
    /// ```
    /// use kader_document::tree::Anchor;
    /// assert_eq!(Anchor::new("2.3.1 UNIFIL (Libanon)").as_str(), "s-2-3-1-unifil-libanon");
    /// ```
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut anchor = String::with_capacity(text.len());
        for character in text.chars().flat_map(char::to_lowercase) {
            match character {
                'a'..='z' | '0'..='9' => anchor.push(character),
                'é' | 'ë' | 'è' | 'ê' => anchor.push('e'),
                'ï' | 'í' => anchor.push('i'),
                'ö' | 'ó' => anchor.push('o'),
                'ü' | 'ú' => anchor.push('u'),
                'á' | 'ä' | 'à' => anchor.push('a'),
                'ç' => anchor.push('c'),
                _ if anchor.ends_with('-') || anchor.is_empty() => {}
                _ => anchor.push('-'),
            }
        }
        let anchor = anchor.trim_end_matches('-');
        if anchor.starts_with(|first: char| first.is_ascii_lowercase()) {
            Self(anchor.to_owned())
        } else {
            Self(format!("s-{anchor}"))
        }
    }

    /// The anchor as it stands in a link, without `#`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A footnote: its number is its place in [`Document::notes`], counted from 1.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Note {
    /// What it says.
    pub text: Vec<Inline>,
}

/// A whole report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    /// Title page, metadata and colophon.
    pub meta: Meta,
    /// Everything after the contents, in reading order.
    pub body: Vec<Block>,
    /// The footnotes, numbered once through the document: the first is note 1.
    pub notes: Vec<Note>,
}
