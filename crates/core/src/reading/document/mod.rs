//! A document as people see it: sections, paragraphs, footnotes and tables, in a clean text of
//! which every byte knows where it stood.
//!
//! The clean text has no page furniture and no marks of footnotes; a paragraph runs on across
//! lines and pages. Lines within it are still separated by line breaks, so that readers of
//! numbers and dates see where a word was broken.

mod abbreviations;
mod build;
mod headings;
mod layout;
mod notes;
mod place;
pub mod tables;

pub use abbreviations::Abbreviation;
pub use headings::Titled;
pub use notes::{Mark, Note};
pub use place::{Place, Places};
pub use tables::{Column, Row, Table, TableCell};

use kader_citation::Language;

use super::source::SourceDocument;

/// A stretch of the clean text, in bytes; the end is exclusive.
pub type Range = std::ops::Range<usize>;

/// A document, taken apart.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// The clean text.
    pub text: String,
    /// Where each byte of it stood.
    pub places: Places,
    /// The sections, in order; the first is what comes before any heading.
    pub sections: Vec<Section>,
    /// Paragraphs, items and headings, in order.
    pub blocks: Vec<Block>,
    /// The tables, in order.
    pub tables: Vec<Table>,
    /// The footnotes, in order.
    pub notes: Vec<Note>,
    /// The marks of footnotes in the text, in order.
    pub marks: Vec<Mark>,
    /// The list of abbreviations.
    pub abbreviations: Vec<Abbreviation>,
    /// Whether most of it is English.
    pub english: bool,
}

/// A section: a heading with what follows it, up to the next heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    /// Its number as printed: `2.3.1`; none where it has none.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// How deep it lies, from 1; 0 for what comes before any heading.
    pub level: u8,
    /// The section that it belongs to.
    pub parent: Option<usize>,
    /// Its heading in the clean text.
    pub heading: Range,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// An item of a list.
    Item,
    /// The text of a footnote, by its place in [`Document::notes`].
    Note(usize),
}

/// A stretch of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands in the clean text.
    pub range: Range,
    /// The section that it stands in.
    pub section: usize,
}

impl Document {
    /// The document that the lines of a source make.
    ///
    /// ```
    /// use kader_core::reading::{Document, SourceDocument};
    /// let source = SourceDocument::from_text("2.1 UNMIS\n\nNederland draagt bij\naan de missie.\n");
    /// let document = Document::read(&source);
    /// assert_eq!(document.sections[1].title, "UNMIS");
    /// assert_eq!(document.words(&document.blocks[0].range), "Nederland draagt bij aan de missie.");
    /// ```
    #[must_use]
    pub fn read(source: &SourceDocument) -> Self {
        build::build(source)
    }

    /// The clean text of a stretch, as it stands.
    #[must_use]
    pub fn raw(&self, range: &Range) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// The text of a stretch with single spaces.
    #[must_use]
    pub fn words(&self, range: &Range) -> String {
        joined(self.raw(range))
    }

    /// Where a stretch of the clean text stood.
    #[must_use]
    pub fn place(&self, range: &Range) -> Place {
        self.places.of(range)
    }

    /// The section of a stretch of the clean text.
    #[must_use]
    pub fn section_at(&self, at: usize) -> usize {
        let after = self
            .sections
            .partition_point(|section| section.heading.start <= at);
        after.saturating_sub(1)
    }

    /// How a place names a section: by the number of the nearest that has one, else by its title.
    #[must_use]
    pub fn section_name(&self, section: usize) -> &str {
        let numbered = self
            .ancestors(section)
            .find_map(|at| self.sections.get(at)?.number.as_deref());
        let own = self
            .sections
            .get(section)
            .map_or("", |one| one.title.as_str());
        numbered.unwrap_or(own)
    }

    /// The language that most of it is in.
    #[must_use]
    pub fn language(&self) -> Language {
        if self.english {
            Language::English
        } else {
            Language::Dutch
        }
    }

    /// A section and those that it belongs to, the nearest first.
    pub fn ancestors(&self, section: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(section), |section| {
            self.sections.get(*section).and_then(|one| one.parent)
        })
    }
}

/// Words with single spaces; a word that was broken at the end of a line is whole again.
#[must_use]
pub fn joined(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for piece in raw.split_whitespace() {
        if out.is_empty() {
            out.push_str(piece);
            continue;
        }
        if out.ends_with('\u{ad}') {
            out.pop();
            out.push_str(piece);
            continue;
        }
        let broken = out.ends_with('-')
            && piece.starts_with(char::is_lowercase)
            && !out.ends_with(" -")
            && !matches!(piece, "en" | "of" | "and" | "or");
        if broken {
            let kept = out[..out.len() - 1]
                .chars()
                .next_back()
                .is_some_and(char::is_uppercase);
            if !kept {
                out.pop();
            }
        } else {
            out.push(' ');
        }
        out.push_str(piece);
    }
    out
}
