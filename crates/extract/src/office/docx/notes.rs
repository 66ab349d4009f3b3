//! Footnotes and endnotes by their ids.

use std::collections::HashMap;

use roxmltree::{Document, Node};

use super::numbering::formatted;
use crate::office::xml::{attribute, elements};

/// The notes of a document, and how many were referred to.
#[derive(Debug)]
pub(super) struct Notes<'a, 'i> {
    footnotes: HashMap<&'a str, Node<'a, 'i>>,
    endnotes: HashMap<&'a str, Node<'a, 'i>>,
    counts: (u32, u32),
}

/// Where a note stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    /// At the foot of the page.
    Foot,
    /// At the end.
    End,
}

impl<'a, 'i> Notes<'a, 'i> {
    pub(super) fn read(footnotes: &'a Document<'i>, endnotes: &'a Document<'i>) -> Self {
        let by_id = |document: &'a Document<'i>| {
            elements(document.root_element())
                // Separators have a type, notes have none.
                .filter(|note| attribute(*note, "type").is_none_or(|kind| kind == "normal"))
                .filter_map(|note| Some((attribute(note, "id")?, note)))
                .collect()
        };
        Self {
            footnotes: by_id(footnotes),
            endnotes: by_id(endnotes),
            counts: (0, 0),
        }
    }

    /// The note of an id and the mark that it gets; each is told once.
    pub(super) fn take(&mut self, id: &str, place: Where) -> Option<(String, Node<'a, 'i>)> {
        match place {
            Where::Foot => {
                let note = self.footnotes.remove(id)?;
                self.counts.0 += 1;
                Some((self.counts.0.to_string(), note))
            }
            Where::End => {
                let note = self.endnotes.remove(id)?;
                self.counts.1 += 1;
                Some((formatted(self.counts.1, "lowerRoman"), note))
            }
        }
    }

    /// Takes back the number of a note that has a mark of its own.
    pub(super) fn uncount(&mut self, place: Where) {
        match place {
            Where::Foot => self.counts.0 = self.counts.0.saturating_sub(1),
            Where::End => self.counts.1 = self.counts.1.saturating_sub(1),
        }
    }
}
