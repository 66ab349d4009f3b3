//! What stands within a paragraph, a cell or a heading.

use serde::Serialize;

use super::Anchor;

/// A run within a line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Inline {
    /// Words as they are.
    Text {
        /// The words; line breaks in it are spaces.
        text: String,
    },
    /// Emphasised.
    Emphasis {
        /// What is emphasised.
        content: Vec<Inline>,
    },
    /// Strongly emphasised.
    Strong {
        /// What is emphasised.
        content: Vec<Inline>,
    },
    /// A figure that was computed: its text and where it comes from.
    Figure {
        /// As printed: `28`, `achtentwintig`, `31 augustus 2023`.
        text: String,
        /// Its path, to ask the why of: `annex2/untso/deployed.military`.
        path: String,
        /// Whether any reconstructed record takes part in it.
        reconstructed: bool,
    },
    /// A figure that is not available ("n.b."), shown muted and never as zero.
    Unavailable {
        /// As printed: `n.b.`.
        text: String,
        /// Why, in words.
        reason: String,
    },
    /// A reference to a paper or another citable source.
    Citation {
        /// As printed: `Kamerstuk 29 521, nr. 446`.
        text: String,
        /// The id of the paper in the register.
        paper: String,
        /// Where it can be read, if it has an address.
        url: Option<String>,
    },
    /// A link to somewhere else.
    Link {
        /// What is linked.
        content: Vec<Inline>,
        /// Where to: `https:` or `mailto:` only.
        url: String,
    },
    /// A reference to a place in this document.
    CrossReference {
        /// As printed: `paragraaf 2.3.1`.
        text: String,
        /// Where to.
        target: Anchor,
    },
    /// The mark of a footnote.
    NoteReference {
        /// The number of the note, from 1.
        number: usize,
    },
    /// An abbreviation that the document explains in its list.
    Abbreviation {
        /// As printed.
        text: String,
        /// In full.
        meaning: String,
    },
    /// Something that is missing; only a draft has these.
    Gap {
        /// What is missing, in words.
        text: String,
    },
}

/// Words as they are.
///
/// ```
/// use kader_document::tree::{plain_text, text};
/// assert_eq!(plain_text(&[text("Bijlage 1")]), "Bijlage 1");
/// ```
#[must_use]
pub fn text(words: impl Into<String>) -> Inline {
    Inline::Text { text: words.into() }
}

/// The words of a run of inlines without their form; footnote marks are left out.
#[must_use]
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut words = String::new();
    for inline in inlines {
        push_plain_text(inline, &mut words);
    }
    words
}

fn push_plain_text(inline: &Inline, words: &mut String) {
    match inline {
        Inline::Text { text }
        | Inline::Figure { text, .. }
        | Inline::Unavailable { text, .. }
        | Inline::Citation { text, .. }
        | Inline::CrossReference { text, .. }
        | Inline::Abbreviation { text, .. }
        | Inline::Gap { text } => words.push_str(text),
        Inline::Emphasis { content }
        | Inline::Strong { content }
        | Inline::Link { content, .. } => {
            for inline in content {
                push_plain_text(inline, words);
            }
        }
        Inline::NoteReference { .. } => {}
    }
}
