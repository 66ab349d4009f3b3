//! What a document states: subject, predicate, value, period, place.
//!
//! Each rule is one file in [`predicates`] with the sentences that show it; it looks at one
//! [`Sentence`] and says what it states. Tables are read by their columns.

mod facts;
mod people;
pub mod predicates;
mod sentence;
mod value;

pub use facts::{Cited, Facts, ReadDate, ReadDuration, ReadNumber};
pub use people::{Category, Group, groups};
pub use sentence::{Sentence, Topic, TopicWord};
pub use value::{Origin, Predicate, Qualifier, Statement, Value};

use jiff::civil::Date;

use super::document::{BlockKind, Document, Range};
use super::names::{Mention, MissionAt, Names};
use super::words::{Word, sentences, words};
use crate::model::Period;

/// A rule that reads statements from a sentence.
#[derive(Debug)]
pub struct StatementRule {
    /// Its name: `mandate-until`.
    pub name: &'static str,
    /// What it can state.
    pub predicates: &'static [Predicate],
    /// Sentences with what they state, as `predicate value`; nothing where they state nothing.
    pub examples: &'static [(&'static str, &'static [&'static str])],
    /// Reads a sentence.
    pub read: fn(&Sentence<'_>, &mut Vec<Statement>),
}

/// What sentences are read with.
#[derive(Debug)]
pub struct Material<'d> {
    /// The document.
    pub document: &'d Document,
    /// Its missions.
    pub names: &'d Names,
    /// Its dates, numbers, durations and citations.
    pub facts: &'d Facts,
    /// Its words.
    pub words: &'d [Word],
    /// The mentions of missions in it.
    pub mentions: &'d [Mention],
    /// The period that it reports on.
    pub period: Option<Period>,
    /// The day on which it was written.
    pub on: Option<Date>,
    /// What the country calls itself, folded: by these words its own people are known.
    pub home: &'d [String],
}

/// Everything that a document states, in the order of its text.
#[must_use]
pub fn read(material: &Material<'_>) -> Vec<Statement> {
    let mut found = Vec::new();
    let document = material.document;
    predicates::tables::read(material, &mut found);
    predicates::location::read(material, &mut found);
    let only = (material.names.missions.len() == 1).then_some(0);
    let mut last_section = usize::MAX;
    let mut carried: Option<MissionAt> = None;
    for block in &document.blocks {
        if block.section != last_section {
            carried = None;
            last_section = block.section;
        }
        let origin = match block.kind {
            BlockKind::Note(note) => Origin::Note(note),
            BlockKind::Paragraph | BlockKind::Item => Origin::Text,
        };
        let mut asked = predicates::requests::Asked::default();
        for range in sentences(&document.text, &block.range) {
            let mut sentence = Sentence::new(material, range, block.section, origin);
            sentence.carried = carried.or(only);
            for rule in predicates::RULES {
                (rule.read)(&sentence, &mut found);
            }
            predicates::requests::read(&sentence, &mut asked, &mut found);
            carried = sentence.mentions.last().map(|one| one.mission).or(carried);
        }
    }
    found.sort_by_key(|statement| (statement.range.start, statement.predicate));
    found.dedup_by(|one, two| {
        one.range == two.range && one.predicate == two.predicate && one.subject == two.subject
    });
    found
}

/// The words and mentions of a document.
#[must_use]
pub fn tokens(document: &Document, names: &Names) -> (Vec<Word>, Vec<Mention>) {
    let words = words(&document.text, 0);
    let mentions = names.mentions(&words);
    (words, mentions)
}

/// The part of a list, sorted by where its members begin, that begins in a range.
pub(crate) fn within<'l, T>(list: &'l [T], range: &Range, start: impl Fn(&T) -> usize) -> &'l [T] {
    let from = list.partition_point(|one| start(one) < range.start);
    let until = list.partition_point(|one| start(one) < range.end);
    list.get(from..until.max(from)).unwrap_or_default()
}
