//! What words cite, to tell two ways of citing one thing from two things.

use std::collections::BTreeSet;

use kader_citation::{Catalogue, Citation, scan};

/// The things that words cite with certainty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cited(BTreeSet<String>);

impl Cited {
    /// The things that words cite with certainty.
    #[must_use]
    pub fn by(words: &str, known: &Catalogue) -> Self {
        let mentions = scan(words, known);
        Self(
            mentions
                .iter()
                .filter_map(|found| found.citation())
                .map(key)
                .collect(),
        )
    }

    /// Whether the words cite nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether both cite some one thing.
    #[must_use]
    pub fn shares(&self, other: &Self) -> bool {
        !self.0.is_disjoint(&other.0)
    }

    /// What is cited by either.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }
}

/// The same for every way of citing one thing. Resolutions are numbered across the years, so
/// that one without its year is the same.
#[must_use]
pub fn key(citation: &Citation) -> String {
    match citation {
        Citation::UnResolution(resolution) => format!("s/res/{}", resolution.number),
        other => other.identifier().to_lowercase(),
    }
}

/// Words without what is only how they are written: case, spaces, signs.
#[must_use]
pub fn folded(words: &str) -> String {
    let letters = words.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
