//! From lines to statements, in one go.

use jiff::civil::Date;
use kader_citation::Catalogue;
use kader_citation::date::Bound;

use super::document::{Document, Range};
use super::names::{Mention, Named, Names, learned};
use super::source::SourceDocument;
use super::statements::{self, Facts, Material, Statement, tokens};
use super::words::Word;
use crate::model::Period;

/// What a reader may know beforehand.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The day on which the document was written, where that is known.
    pub on: Option<Date>,
    /// The missions of a register.
    pub missions: Vec<Named>,
    /// What the country calls itself and its own; empty for the usual words.
    pub home: Vec<String>,
}

/// A document with everything that was understood of it.
#[derive(Debug)]
pub struct Reading {
    /// The document.
    pub document: Document,
    /// Its missions.
    pub names: Names,
    /// Its dates, numbers, durations and citations.
    pub facts: Facts,
    /// Its words.
    pub words: Vec<Word>,
    /// The mentions of missions in it.
    pub mentions: Vec<Mention>,
    /// The period that it reports on.
    pub period: Option<Period>,
    /// The day on which it was written: as given, or as it says itself.
    pub on: Option<Date>,
    /// What it states.
    pub statements: Vec<Statement>,
    /// Its sentences, each with its section.
    pub sentences: Vec<(Range, usize)>,
}

impl Reading {
    /// Reads a document.
    ///
    /// ```
    /// use kader_citation::Catalogue;
    /// use kader_core::reading::{Known, Reading, SourceDocument};
    ///
    /// let text = "Het mandaat van UNMIS loopt tot en met 30 juni 2023.";
    /// let source = SourceDocument::from_text(text);
    /// let reading = Reading::of(&source, Known::default(), &Catalogue::builtin());
    /// let told: Vec<String> = reading.statements.iter().map(|one| reading.tell(one)).collect();
    /// assert_eq!(told, ["unmis mandate.until 2023-06-30"]);
    /// ```
    #[must_use]
    pub fn of(source: &SourceDocument, known: Known, catalogue: &Catalogue) -> Self {
        let document = Document::read(source);
        let on = known.on.or_else(|| dated(&document));
        let facts = Facts::of(&document, on, catalogue);
        let names = learned(&document, known.missions);
        let (words, mentions) = tokens(&document, &names);
        let period = period(&document, &facts);
        let home = if known.home.is_empty() {
            home()
        } else {
            known.home
        };
        let sentences = document
            .blocks
            .iter()
            .flat_map(|block| {
                let section = block.section;
                let ranges = super::words::sentences(&document.text, &block.range);
                ranges.into_iter().map(move |range| (range, section))
            })
            .collect();
        let statements = statements::read(&Material {
            document: &document,
            names: &names,
            facts: &facts,
            words: &words,
            mentions: &mentions,
            period,
            on,
            home: &home,
        });
        Self {
            document,
            names,
            facts,
            words,
            mentions,
            period,
            on,
            statements,
            sentences,
        }
    }

    /// The id of a statement's subject; nothing where it is about the document as a whole.
    #[must_use]
    pub fn subject(&self, statement: &Statement) -> Option<&str> {
        let mission = self.names.missions.get(statement.subject?)?;
        Some(&mission.id)
    }

    /// A statement in short: subject, predicate, value.
    #[must_use]
    pub fn tell(&self, statement: &Statement) -> String {
        let subject = self.subject(statement).unwrap_or("-");
        format!("{subject} {} {}", statement.predicate, statement.value)
    }
}

/// What the country calls itself, from the catalogue.
fn home() -> Vec<String> {
    let mut words = Vec::new();
    for lang in crate::wording::Lang::ALL {
        let said = crate::wording::words(lang, "reading-home").unwrap_or_default();
        words.extend(
            said.split_whitespace()
                .map(|word| super::words::fold(word).collect()),
        );
    }
    words
}

/// The day that a letter gives itself: "Datum 12 september 2022", "Den Haag, 17 mei 2023".
fn dated(document: &Document) -> Option<Date> {
    let head = document
        .text
        .char_indices()
        .nth(3_000)
        .map_or(document.text.len(), |(at, _)| at);
    let head = document.text.get(..head)?;
    for line in head.lines() {
        let lower = line.trim().to_lowercase();
        let led = ["datum", "date", "den haag", "the hague"]
            .iter()
            .any(|lead| lower.starts_with(lead));
        if !led {
            continue;
        }
        let dates = kader_citation::read_dates(line, document.language(), None);
        let day = dates.first().and_then(|date| date.when.clone());
        if let Some(kader_citation::date::When::Exact(day)) = day {
            return Some(day);
        }
    }
    None
}

/// The period that a document reports on: of the pairs of a first and a last day near such
/// words the one that stands most often, the earliest of these.
fn period(document: &Document, facts: &Facts) -> Option<Period> {
    const CUES: [&str; 12] = [
        "periode",
        "rapportage",
        "overzicht",
        "totale inzet",
        "inzet in",
        "period",
        "report",
        "ingezet",
        "uitgezonden",
        "verslagjaar",
        "deployed",
        "overview",
    ];
    let mut found: Vec<(Period, usize)> = Vec::new();
    for pair in facts.dates.windows(2) {
        let [from, until] = pair else { continue };
        let ends = matches!(until.bound, Some(Bound::Through | Bound::Until));
        let begins = !matches!(from.bound, Some(Bound::Through | Bound::Until | Bound::By));
        let close = until.range.start.saturating_sub(from.range.end) <= 24;
        let start = document.text.get(..from.range.start).map_or(0, |text| {
            text.char_indices().rev().nth(60).map_or(0, |(at, _)| at)
        });
        let before = document
            .text
            .get(start..from.range.start)
            .unwrap_or_default()
            .to_lowercase();
        let cued = CUES.iter().any(|cue| before.contains(cue));
        let long = from
            .when
            .earliest()
            .checked_add(jiff::Span::new().days(80))
            .ok();
        let long = long.is_some_and(|least| until.when.latest() >= least);
        if !(ends && begins && close && cued && long) {
            continue;
        }
        let Some(period) = Period::new(from.when.earliest(), until.when.latest()) else {
            continue;
        };
        match found.iter_mut().find(|(own, _)| *own == period) {
            Some((_, count)) => *count += 1,
            None => found.push((period, 1)),
        }
    }
    // The first of those that stand most often.
    let most = found.iter().map(|(_, count)| *count).max()?;
    found
        .iter()
        .find(|(_, count)| *count == most)
        .map(|(period, _)| *period)
}
