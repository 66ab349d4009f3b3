//! Where a document contradicts itself: a rule a file, each with a text that breaks it and one
//! that comes near.

mod abbreviations;
mod annex_ends;
mod annex_sizes;
mod citations;
mod dates;
mod durations;
mod footnotes;
mod locations;
mod outlived;
mod parts;
mod regions;
mod resolutions;
mod rows;
mod spellings;
mod sums;
mod told_twice;

pub(super) use annex_sizes::word;

use kader_citation::date::Duration;

use super::document::Range;
use super::names::MissionAt;
use super::statements::{Predicate, Statement};
use super::understand::Reading;
use crate::checks::{Finding, Rule, Spot};
use crate::model::{RecordKind, RecordRef};
use crate::wording::{Argument, Message};

/// A rule over a document.
#[derive(Debug)]
pub struct TextRule {
    /// What it tells of itself. Its examples are texts, and stand here beside it.
    pub rule: Rule,
    /// A text that breaks it.
    pub breaking: &'static str,
    /// A text that comes near and does not break it.
    pub clean: &'static str,
    /// Finds what breaks it.
    pub check: fn(&Review<'_>) -> Vec<Finding>,
}

/// The rules over a document, in the order of their codes.
pub static RULES: &[&TextRule] = &[
    &sums::RULE,
    &annex_sizes::RULE,
    &annex_ends::RULE,
    &outlived::MANDATE,
    &outlived::FRAMEWORK,
    &parts::RULE,
    &told_twice::RULE,
    &durations::RULE,
    &dates::RULE,
    &rows::RULE,
    &regions::RULE,
    &spellings::RULE,
    &locations::RULE,
    &abbreviations::RULE,
    &footnotes::RULE,
    &citations::RULE,
    &resolutions::RULE,
];

/// A document that is reviewed, by the name of its file.
#[derive(Debug, Clone, Copy)]
pub struct Review<'r> {
    /// What was understood of it.
    pub reading: &'r Reading,
    /// The name of its file.
    pub file: &'r str,
}

/// What contradicts itself in a document, in the order of the rules.
///
/// ```
/// use kader_citation::Catalogue;
/// use kader_core::reading::{Known, Reading, SourceDocument, review};
///
/// let text = "Rederijen dienden 18 bijstandsaanvragen in. Daarvan werden er 11 door een VPD \
///             uitgevoerd en 9 door een PMSC.";
/// let source = SourceDocument::from_text(text);
/// let reading = Reading::of(&source, Known::default(), &Catalogue::builtin());
/// let findings = review(&reading, "brief.txt");
/// assert_eq!(findings[0].rule.name, "parts-exceed-whole");
/// ```
#[must_use]
pub fn review(reading: &Reading, file: &str) -> Vec<Finding> {
    let review = Review { reading, file };
    RULES
        .iter()
        .flat_map(|rule| (rule.check)(&review))
        .collect()
}

/// How long an excerpt may be, in characters.
const EXCERPT: usize = 160;

impl Review<'_> {
    /// Where a stretch of the clean text stood.
    pub(in crate::reading) fn spot(&self, range: &Range) -> Spot {
        Spot::Text {
            file: self.file.to_owned(),
            span: Some(self.reading.document.place(range).span()),
        }
    }

    /// What a stretch says, with its section.
    pub(in crate::reading) fn says(&self, range: &Range, section: usize) -> Message {
        let document = &self.reading.document;
        let words: String = document.words(range).chars().take(EXCERPT).collect();
        let section = document.section_name(section);
        if section.is_empty() {
            return Message::new("reading-says").with("words", words);
        }
        let section: String = section.chars().take(60).collect();
        Message::new("reading-says-in")
            .with("section", section)
            .with("words", words)
    }

    /// A finding with a stretch as evidence.
    pub(super) fn show(&self, finding: Finding, range: &Range) -> Finding {
        let section = self.reading.document.section_at(range.start);
        finding.shown_at(self.spot(range), self.says(range, section))
    }

    /// A finding with a statement as evidence: the sentence or row that it stands in.
    pub(in crate::reading) fn shown(&self, finding: Finding, statement: &Statement) -> Finding {
        let says = self.says(&statement.range, statement.section);
        let predicate = Message::new("reading-stated")
            .with("predicate", Message::new(statement.predicate.word()))
            .with("value", value(statement))
            .with("says", says);
        finding.shown_at(self.spot(&statement.range), predicate)
    }

    /// The subject of a finding about a mission.
    pub(super) fn mission(&self, mission: MissionAt) -> RecordRef {
        let id = self
            .reading
            .names
            .missions
            .get(mission)
            .map_or("document", |one| one.id.as_str());
        RecordRef {
            kind: RecordKind::Mission,
            id: id.to_owned(),
        }
    }

    /// The subject of a finding about the document as a whole.
    pub(in crate::reading) fn whole(&self) -> RecordRef {
        RecordRef {
            kind: RecordKind::Edition,
            id: "document".to_owned(),
        }
    }

    /// The subject of a finding about a statement's subject.
    pub(in crate::reading) fn subject(&self, subject: Option<MissionAt>) -> RecordRef {
        subject.map_or_else(|| self.whole(), |mission| self.mission(mission))
    }

    /// What a subject is called in a message.
    pub(in crate::reading) fn name(&self, subject: Option<MissionAt>) -> Argument {
        match subject.and_then(|mission| self.reading.names.missions.get(mission)) {
            Some(mission) => Argument::Words(mission.name.clone()),
            None => Argument::Message(Box::new(Message::new("reading-document"))),
        }
    }

    /// The statements with a predicate.
    pub(super) fn stated(&self, predicate: Predicate) -> impl Iterator<Item = &Statement> {
        self.reading
            .statements
            .iter()
            .filter(move |one| one.predicate == predicate)
    }

    /// The statements of a subject with a predicate.
    pub(super) fn of(
        &self,
        subject: Option<MissionAt>,
        predicate: Predicate,
    ) -> impl Iterator<Item = &Statement> {
        self.stated(predicate)
            .filter(move |one| one.subject == subject)
    }

    /// Every subject of which something is stated, that of the whole document first.
    pub(super) fn subjects(&self) -> Vec<Option<MissionAt>> {
        let mut found: Vec<Option<MissionAt>> = self
            .reading
            .statements
            .iter()
            .map(|one| one.subject)
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// A length of time in the reader's language.
pub(in crate::reading) fn in_words(duration: Duration) -> Argument {
    let words = crate::model::Text::in_both(
        &duration.words(kader_citation::Language::Dutch),
        &duration.words(kader_citation::Language::English),
    );
    words.into()
}

/// A value in a message: a day in the reader's language, a count, words.
pub(in crate::reading) fn value(statement: &Statement) -> Argument {
    use super::statements::Value;
    use kader_citation::date::When;
    match &statement.value {
        Value::Count(count) => Argument::Words(count.to_string()),
        Value::When(When::Exact(day)) => Argument::Day(*day),
        Value::When(When::Vague(vague)) => Argument::Words(vague.words.clone()),
        Value::Indefinite => Argument::Message(Box::new(Message::new("check-indefinite"))),
        Value::Duration(duration) => in_words(*duration),
        Value::Money(_) | Value::Words(_) => Argument::Words(statement.value.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{Known, SourceDocument};
    use crate::wording::{Lang, say};
    use kader_citation::Catalogue;

    fn found(text: &str) -> Vec<Finding> {
        let source = SourceDocument::from_text(text);
        let reading = Reading::of(&source, Known::default(), &Catalogue::builtin());
        review(&reading, "text")
    }

    fn told(findings: &[Finding]) -> Vec<String> {
        findings
            .iter()
            .map(|finding| format!("{} {}", finding.rule.code, say(Lang::En, &finding.message)))
            .collect()
    }

    #[test]
    fn every_rule_finds_its_breaking_text_and_leaves_its_clean_one() {
        for rule in RULES {
            let code = rule.rule.code;
            let breaking = found(rule.breaking);
            let own: Vec<&Finding> = breaking
                .iter()
                .filter(|one| one.rule.code == code)
                .collect();
            assert_eq!(own.len(), 1, "{code}: {:#?}", told(&breaking));
            assert_eq!(
                breaking.len(),
                1,
                "{code}: one cause, one finding: {:#?}",
                told(&breaking)
            );
            for finding in own {
                assert!(!finding.evidence.is_empty(), "{code}");
                for lang in Lang::ALL {
                    let said = say(lang, &finding.message);
                    assert!(!said.contains(['{', '}']), "{code}: {said}");
                }
            }
            let clean = found(rule.clean);
            assert_eq!(told(&clean), Vec::<String>::new(), "{code}");
        }
    }

    #[test]
    fn codes_and_names_are_unique_and_codes_in_order() {
        let codes: Vec<&str> = RULES.iter().map(|rule| rule.rule.code).collect();
        assert!(codes.is_sorted_by(|one, next| one < next), "{codes:?}");
        let mut names: Vec<&str> = RULES.iter().map(|rule| rule.rule.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), RULES.len());
    }
}
