//! The list of abbreviations, made of what the text uses: nothing missing, nothing unused.

use std::collections::{BTreeSet, HashSet};

use kader_core::register::Register;
use kader_core::wording::Lang;

use crate::tree::{Block, Document, Inline, Term, text};

/// What a document uses.
pub(super) struct Used {
    /// The abbreviations that it uses, with what they stand for.
    pub(super) terms: Vec<Term>,
    /// What looks like an abbreviation and is explained nowhere.
    pub(super) unknown: Vec<String>,
}

/// The words of a document, and what looks like an abbreviation among them.
#[derive(Default)]
struct Words<'d> {
    all: HashSet<&'d str>,
    candidates: BTreeSet<&'d str>,
}

/// Finds the abbreviations that a document uses.
pub(super) fn used(register: &Register, document: &Document, lang: Lang) -> Used {
    let mut words = Words::default();
    for block in &document.body {
        // Labels of tables and drawings may be set in capitals: they are no candidates.
        let is_running = !matches!(block, Block::Table(_) | Block::Drawing(_));
        let visit = &mut |run| words.collect(run, is_running);
        Document::each_run_of(std::slice::from_ref(block), visit);
        if let Block::Drawing(drawing) = block {
            words.split(&drawing.alternative);
        }
    }
    for note in &document.notes {
        words.collect(&note.text, true);
    }
    let mut known: Vec<_> = register.abbreviations.values().collect();
    known.sort_by_key(|abbreviation| {
        (
            abbreviation.short.to_lowercase(),
            abbreviation.short.clone(),
        )
    });
    let terms = known
        .iter()
        .filter(|abbreviation| is_used(&abbreviation.short, |word| words.all.contains(word)))
        .map(|abbreviation| Term {
            term: vec![text(abbreviation.short.clone())],
            meaning: vec![text(abbreviation.meaning.in_language(lang))],
        })
        .collect();
    // A longer abbreviation explains its parts: EUNAVFOR MED.
    let explained: BTreeSet<&str> = known
        .iter()
        .flat_map(|abbreviation| abbreviation.short.split([' ', '-', '/']))
        .collect();
    let unknown = words
        .candidates
        .into_iter()
        .filter(|candidate| !explained.contains(candidate))
        .map(str::to_owned)
        .collect();
    Used { terms, unknown }
}

/// Whether an abbreviation is among some words: it, or each of its parts.
pub(crate) fn is_used(short: &str, has: impl Fn(&str) -> bool) -> bool {
    has(short) || short.contains([' ', '-', '/']) && short.split([' ', '-', '/']).all(has)
}

/// The words of a text, without the endings that Dutch hangs on abbreviations: `VPD's`.
pub(crate) fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| {
        !character.is_alphanumeric() && character != '\'' && character != '’'
    })
    .filter_map(|word| word.split(['\'', '’']).next())
    .filter(|bare| !bare.is_empty())
}

impl<'d> Words<'d> {
    fn split(&mut self, text: &'d str) {
        self.all.extend(words_of(text));
    }

    fn collect(&mut self, run: &'d [Inline], is_running: bool) {
        for inline in run {
            match inline {
                Inline::Text { text } => {
                    self.split(text);
                    if is_running {
                        self.candidates.extend(candidates_in(text));
                    }
                }
                Inline::Figure { text, .. }
                | Inline::CrossReference { text, .. }
                | Inline::Abbreviation { text, .. } => self.split(text),
                Inline::Emphasis { content }
                | Inline::Strong { content }
                | Inline::Link { content, .. } => self.collect(content, is_running),
                Inline::Unavailable { .. }
                | Inline::Citation { .. }
                | Inline::NoteReference { .. }
                | Inline::Gap { .. } => {}
            }
        }
    }
}

/// Words of two capitals or more, and nothing but capitals and digits behind them, that are no
/// Roman number and no part of a citation such as `S/RES/2650`.
fn candidates_in(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |character: char| character.is_alphanumeric() || matches!(character, '/' | '-');
    text.split(move |character: char| !is_part(character))
        .filter(|word| !word.contains('/'))
        .flat_map(|word| word.split('-'))
        .filter(|word| {
            let mut capitals = 0;
            let all = word.chars().all(|letter| {
                capitals += 1;
                letter.is_uppercase()
            });
            all && capitals >= 2 && !word.chars().all(|letter| "IVXLC".contains(letter))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn candidates_are_words_of_capitals() {
        let found: Vec<&str> =
            candidates_in("De VN en het IDF-konvooi, deel II, S/RES/2650, C-130, VPD's en EMASoH")
                .collect();
        assert_eq!(found, ["VN", "IDF", "VPD"]);
    }

    #[test]
    fn endings_are_no_part_of_an_abbreviation() {
        let words: Vec<&str> = words_of("VPD's, VN-missie; IPO’s").collect();
        assert_eq!(words, ["VPD", "VN", "missie", "IPO"]);
    }
}
