//! What stands under each other on a page.

use serde::Serialize;

use super::{Anchor, Drawing, Inline, Table};

/// The rank of a heading. Ranks are never skipped downwards (WCAG 1.3.1, PDF/UA 7.4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(into = "u8")]
pub enum Level {
    /// A chapter or an annex; begins a page on paper.
    Chapter,
    /// A region.
    Section,
    /// A mission.
    Subsection,
    /// A part of the text on a mission.
    Topic,
    /// A part of such a part.
    Subtopic,
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        match level {
            Level::Chapter => 1,
            Level::Section => 2,
            Level::Subsection => 3,
            Level::Topic => 4,
            Level::Subtopic => 5,
        }
    }
}

impl Level {
    /// One rank below this one; the lowest stays where it is.
    #[must_use]
    pub fn below(self) -> Self {
        match self {
            Level::Chapter => Level::Section,
            Level::Section => Level::Subsection,
            Level::Subsection => Level::Topic,
            Level::Topic | Level::Subtopic => Level::Subtopic,
        }
    }
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Heading {
    /// Its rank.
    pub level: Level,
    /// Its number as printed (`2.3.1`, `Bijlage 1`), if it has one.
    pub number: Option<String>,
    /// Where references to it lead.
    pub anchor: Anchor,
    /// Its words, without the number.
    pub text: Vec<Inline>,
    /// Whether the contents list it.
    pub in_contents: bool,
}

/// A term and what it means.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Term {
    /// The term.
    pub term: Vec<Inline>,
    /// What it means.
    pub meaning: Vec<Inline>,
}

/// Why a notice is there; decides its colour and its symbol, never its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeKind {
    /// Something to know before reading on.
    Information,
    /// A decision of the cabinet.
    Decision,
    /// What follows rests on reconstructed records.
    Reconstructed,
    /// Something is missing; only a draft has these.
    Gap,
}

/// A text set apart.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Notice {
    /// Why it is there. In data it is called `reason`, since `kind` says which block it is.
    #[serde(rename = "reason")]
    pub kind: NoticeKind,
    /// Its title.
    pub title: Vec<Inline>,
    /// What it says.
    pub content: Vec<Block>,
}

/// A block.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// A heading.
    Heading(Heading),
    /// A paragraph.
    Paragraph {
        /// Its content.
        content: Vec<Inline>,
    },
    /// A list.
    List {
        /// Whether the items are numbered from 1.
        ordered: bool,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// Terms with their meaning, such as the list of abbreviations.
    Terms {
        /// The terms, in the order in which they are printed.
        terms: Vec<Term>,
    },
    /// A quotation.
    Quote {
        /// Its content.
        content: Vec<Block>,
    },
    /// A table.
    Table(Table),
    /// A chart or map.
    Drawing(Drawing),
    /// A text set apart.
    Notice(Notice),
}
