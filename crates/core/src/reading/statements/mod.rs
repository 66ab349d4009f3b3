//! What a document states: subject, predicate, value, period, place.
//!
//! Each rule is one file in [`predicates`] with the sentences that show it; it looks at one
//! [`Sentence`] and says what it states. Tables are read by their columns.

mod facts;
mod people;
pub mod predicates;
mod sentence;
mod topics;
mod value;

pub use facts::{Cited, Facts, ReadDate, ReadDuration, ReadNumber};
pub use people::{Category, Group, groups};
pub use sentence::Sentence;
pub use topics::{Topic, TopicWord};
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
    let only = main_mission(material);
    let mut last_section = usize::MAX;
    let mut carried: Option<MissionAt> = None;
    let mut asked = predicates::requests::Asked::default();
    for block in &document.blocks {
        if block.section != last_section {
            carried = None;
            asked = predicates::requests::Asked::default();
            last_section = block.section;
        }
        let origin = match block.kind {
            BlockKind::Note(note) => Origin::Note(note),
            BlockKind::Paragraph | BlockKind::Item => Origin::Text,
        };
        asked = asked.in_next_paragraph();
        let mut spoken_of = None;
        for range in sentences(&document.text, &block.range) {
            let mut sentence = Sentence::new(material, range, block.section, origin);
            sentence.carried = carried.or(only);
            sentence.carried_topic = spoken_of;
            for rule in predicates::RULES {
                (rule.read)(&sentence, &mut found);
            }
            predicates::requests::read(&sentence, &mut asked, &mut found);
            spoken_of = sentence.topics.last().map(|topic| topic.topic);
            carried = sentence.mentions.last().map(|one| one.mission).or(carried);
        }
    }
    found.sort_by_key(|statement| (statement.range.start, statement.predicate));
    found.dedup_by(|one, two| {
        one.range == two.range && one.predicate == two.predicate && one.subject == two.subject
    });
    found
}

/// The mission that a document is about: its only one, or the only one that its title or the
/// line with its subject names.
fn main_mission(material: &Material<'_>) -> Option<MissionAt> {
    const LEADS: [&str; 4] = ["betreft", "onderwerp", "subject", "betr"];
    let document = material.document;
    if let [only] = material.names.missions.as_slice() {
        // One of several sections that stand side by side is about itself alone.
        let beside = |at: &usize| {
            let own = document.sections.get(*at);
            own.is_some_and(|own| {
                document
                    .sections
                    .iter()
                    .filter(|one| one.level == own.level && one.parent == own.parent)
                    .count()
                    > 2
            })
        };
        return (!only.sections.iter().any(beside)).then_some(0);
    }
    let title = document
        .sections
        .iter()
        .take(2)
        .map(|section| section.heading.clone())
        .filter(|heading| !heading.is_empty());
    let first = document
        .blocks
        .iter()
        .take_while(|block| block.range.start < 3_000)
        .flat_map(|block| lines(document, &block.range))
        .filter(|line| {
            let lower = document.raw(line).trim_start().to_lowercase();
            LEADS.iter().any(|lead| lower.starts_with(lead))
        });
    let mut named: Vec<MissionAt> = Vec::new();
    for range in first.chain(title) {
        let mentions = within(material.mentions, &range, |mention| mention.start);
        named.extend(mentions.iter().map(|mention| mention.mission));
        if !named.is_empty() {
            break;
        }
    }
    named.sort_unstable();
    named.dedup();
    match named.as_slice() {
        [only] if !has_own_section(material, *only) => Some(*only),
        _ => None,
    }
}

/// Whether a mission has a section beside others that have one: its name there is no title of
/// the whole.
fn has_own_section(material: &Material<'_>, mission: MissionAt) -> bool {
    let with_sections = |at: MissionAt| {
        material
            .names
            .missions
            .get(at)
            .is_some_and(|one| !one.sections.is_empty())
    };
    with_sections(mission)
        && (0..material.names.missions.len()).any(|at| at != mission && with_sections(at))
}

/// The lines of a stretch of the clean text.
fn lines(document: &Document, range: &Range) -> Vec<Range> {
    let mut at = range.start;
    let mut found = Vec::new();
    for line in document.raw(range).split('\n') {
        found.push(at..at + line.len());
        at += line.len() + 1;
    }
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
