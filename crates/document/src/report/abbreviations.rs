//! The list of abbreviations, made of what the text uses: nothing missing, nothing unused.

use std::collections::BTreeSet;

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

/// Finds the abbreviations that a document uses.
pub(super) fn used(register: &Register, document: &Document, lang: Lang) -> Used {
    let mut words = BTreeSet::new();
    document.each_run(&mut |run| collect(run, &mut words, &mut BTreeSet::new()));
    let candidates = candidates(document);
    for block in &document.body {
        if let Block::Drawing(drawing) = block {
            split(&drawing.alternative, &mut words);
        }
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
        .filter(|abbreviation| is_used(&abbreviation.short, &words))
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
    let unknown = candidates
        .into_iter()
        .filter(|candidate| !explained.contains(candidate.as_str()))
        .collect();
    Used { terms, unknown }
}

/// What looks like an abbreviation in running text. Labels of tables and drawings may be set in
/// capitals and are left alone.
fn candidates(document: &Document) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let text: Vec<&Block> = document
        .body
        .iter()
        .filter(|block| !matches!(block, Block::Table(_) | Block::Drawing(_)))
        .collect();
    let mut words = BTreeSet::new();
    for block in text {
        let visit = &mut |run: &[Inline]| collect(run, &mut words, &mut found);
        Document::each_run_of(std::slice::from_ref(block), visit);
    }
    for note in &document.notes {
        collect(&note.text, &mut words, &mut found);
    }
    found
}

fn is_used(short: &str, words: &BTreeSet<String>) -> bool {
    words.contains(short)
        || short.contains([' ', '-', '/'])
            && short
                .split([' ', '-', '/'])
                .all(|part| words.contains(part))
}

/// The words of a text, without the endings that Dutch hangs on abbreviations: `VPD's`.
fn split(text: &str, words: &mut BTreeSet<String>) {
    for word in text.split(|character: char| {
        !character.is_alphanumeric() && character != '\'' && character != '’'
    }) {
        let bare = word.split(['\'', '’']).next().unwrap_or_default();
        if !bare.is_empty() {
            words.insert(bare.to_owned());
        }
    }
}

fn collect(run: &[Inline], words: &mut BTreeSet<String>, candidates: &mut BTreeSet<String>) {
    for inline in run {
        match inline {
            Inline::Text { text } => {
                split(text, words);
                candidates.extend(candidates_in(text));
            }
            Inline::Figure { text, .. }
            | Inline::CrossReference { text, .. }
            | Inline::Abbreviation { text, .. } => split(text, words),
            Inline::Emphasis { content }
            | Inline::Strong { content }
            | Inline::Link { content, .. } => collect(content, words, candidates),
            Inline::Unavailable { .. }
            | Inline::Citation { .. }
            | Inline::NoteReference { .. }
            | Inline::Gap { .. } => {}
        }
    }
}

/// Words of two capitals or more, and nothing but capitals and digits behind them, that are no
/// Roman number and no part of a citation such as `S/RES/2650`.
fn candidates_in(text: &str) -> impl Iterator<Item = String> + '_ {
    let is_part = |character: char| character.is_alphanumeric() || matches!(character, '/' | '-');
    text.split(move |character: char| !is_part(character))
        .filter(|word| !word.contains('/'))
        .flat_map(|word| word.split('-'))
        .filter(|word| {
            let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
            capitals >= 2
                && word.chars().all(char::is_uppercase)
                && !word.chars().all(|letter| "IVXLC".contains(letter))
        })
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn candidates_are_words_of_capitals() {
        let found: Vec<String> =
            candidates_in("De VN en het IDF-konvooi, deel II, S/RES/2650, C-130, VPD's en EMASoH")
                .collect();
        assert_eq!(found, ["VN", "IDF", "VPD"]);
    }

    #[test]
    fn endings_are_no_part_of_an_abbreviation() {
        let mut words = BTreeSet::new();
        split("VPD's, VN-missie; IPO’s", &mut words);
        assert!(words.contains("VPD") && words.contains("VN") && words.contains("IPO"));
    }
}
