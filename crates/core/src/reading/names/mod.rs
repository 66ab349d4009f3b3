//! The missions of a document, in all spellings: learned from its headings, annexes and
//! abbreviations, from what it calls a mission, and from a register where one is given.

mod context;
mod forms;
mod gather;
mod learn;

pub use learn::{given, learned};

use super::document::{Document, Range};
use super::words::{Word, fold};

/// A mission as a document knows it, by its place in [`Names::missions`].
pub type MissionAt = usize;

/// Where a name was learned from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum From {
    /// The register.
    Register,
    /// A heading.
    Heading,
    /// A row of an annex.
    Annex,
    /// Its full name with the short one in brackets.
    Definition,
    /// Words that only a mission has: "bijdrage aan …".
    Context,
}

/// A mission with its spellings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its id: that of the register, else its name in lower case with hyphens.
    pub id: String,
    /// Its name as the document has it first.
    pub name: String,
    /// Where it was learned from.
    pub from: From,
    /// Its spellings, each as folded words.
    pub spellings: Vec<Vec<String>>,
    /// Its sections.
    pub sections: Vec<usize>,
}

/// A mention of a mission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// The mission.
    pub mission: MissionAt,
    /// The first byte in the clean text.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// The missions of a document.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// The missions.
    pub missions: Vec<Named>,
    /// Every spelling by its first word: the mission and the whole spelling, the longest first.
    index: std::collections::HashMap<String, Vec<(MissionAt, Vec<String>)>>,
}

impl Names {
    /// The mentions among words, in order; they do not overlap.
    #[must_use]
    pub fn mentions(&self, words: &[Word]) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            match self.at(words, at) {
                Some((mission, length)) => {
                    found.push(Mention {
                        mission,
                        start: words[at].start,
                        end: words[at + length - 1].end,
                    });
                    at += length;
                }
                None => at += 1,
            }
        }
        found
    }

    fn at(&self, words: &[Word], at: usize) -> Option<(MissionAt, usize)> {
        let word = words.get(at)?;
        // A name has a capital or a digit in it; "as" is no mission.
        if !word.capital && !word.folded.starts_with(|one: char| one.is_ascii_digit()) {
            return None;
        }
        let spellings = self.index.get(&word.folded)?;
        spellings.iter().find_map(|(mission, spelling)| {
            let fits = spelling.iter().enumerate().all(|(offset, part)| {
                let word = words.get(at + offset);
                word.is_some_and(|word| word.folded == *part && (offset == 0 || !word.parted))
            });
            fits.then_some((*mission, spelling.len()))
        })
    }

    /// The mission that a section is about: its own, or that of the section it belongs to.
    #[must_use]
    pub fn of_section(&self, document: &Document, section: usize) -> Option<MissionAt> {
        document.ancestors(section).find_map(|section| {
            self.missions
                .iter()
                .position(|mission| mission.sections.contains(&section))
        })
    }

    /// The mission that a label of a row names.
    #[must_use]
    pub fn of_label(&self, document: &Document, label: &Range) -> Option<MissionAt> {
        let words = super::words::words(document.raw(label), label.start);
        self.mentions(&words).first().map(|mention| mention.mission)
    }

    fn reindex(&mut self) {
        self.index.clear();
        for (mission, named) in self.missions.iter().enumerate() {
            for spelling in &named.spellings {
                if let Some(first) = spelling.first() {
                    let entry = self.index.entry(first.clone()).or_default();
                    if !entry.iter().any(|(_, other)| other == spelling) {
                        entry.push((mission, spelling.clone()));
                    }
                }
            }
        }
        for entry in self.index.values_mut() {
            entry.sort_by_key(|(mission, spelling)| (std::cmp::Reverse(spelling.len()), *mission));
        }
    }
}

/// A name as folded words.
#[must_use]
pub fn spelling(name: &str) -> Vec<String> {
    super::words::words(name, 0)
        .into_iter()
        .map(|word| word.folded)
        .collect()
}

/// A name as an id: lower case, hyphens between words.
///
/// ```
/// use kader_core::reading::names::slug;
/// assert_eq!(slug("EUTM Karesië"), "eutm-karesie");
/// assert_eq!(slug("Early Forward Presence/SOLE"), "early-forward-presence-sole");
/// ```
#[must_use]
pub fn slug(name: &str) -> String {
    let mut out = String::new();
    for one in fold(name) {
        if one.is_alphanumeric() {
            out.push(one);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.trim_end_matches('-').to_owned()
}
