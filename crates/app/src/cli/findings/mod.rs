//! Findings as they are shown: each with the places that take part, as people read them, as
//! JSON, as CSV and as SARIF.

mod csv;
mod human;
mod json;
mod sarif;

use jiff::civil::Date;
use kader_core::checks::{Finding, Rule, Severity};
use kader_core::record::Span;
use kader_core::wording::{Lang, Message, say, say_attribute, words};
use kader_exchange::{SourceText, Sources};

pub use csv::csv;
pub use human::human;
pub use json::json;
pub use sarif::sarif;

/// A place in a text, with what it says.
#[derive(Debug, Clone)]
pub struct Place {
    /// The file as it is named in data; empty where the place is in none.
    pub file: String,
    /// Where in the text; nothing where the file as a whole is meant.
    pub span: Option<Span>,
    /// What it belongs to: a record, a section.
    pub section: String,
    /// The page of a document that has pages, from 1.
    pub page: Option<u32>,
    /// The paragraph of a document without lines, from 1.
    pub paragraph: Option<u32>,
    /// What it says, normalised, in the reader's language.
    pub says: String,
}

/// A finding with its places.
#[derive(Debug, Clone)]
pub struct Told {
    /// The finding.
    pub finding: Finding,
    /// The places, the one to mend first.
    pub places: Vec<Place>,
}

/// What was checked, and what was found.
#[derive(Debug)]
pub struct Findings<'f> {
    /// What stands, in the order in which it is shown.
    pub told: Vec<Told>,
    /// What was waived, with the reason.
    pub waived: Vec<(Told, String)>,
    /// The texts that the places are in.
    pub sources: &'f Sources,
    /// What is put before the name of a file for people.
    pub prefix: String,
    /// The rules that were asked, in order of code.
    pub rules: Vec<&'static Rule>,
    /// SHA-256 of what was read, in hexadecimal.
    pub input_sha256: String,
    /// When it was known: a time, or that a dossier has no history.
    pub known_at: &'static str,
    /// The day that was asked about.
    pub on: Date,
    /// The language for people.
    pub lang: Lang,
}

impl Findings<'_> {
    /// How many findings there are of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        let told = self.told.iter();
        told.filter(|told| told.finding.severity == severity)
            .count()
    }

    /// What a finding says.
    #[must_use]
    pub fn message(&self, finding: &Finding) -> String {
        say(self.lang, &finding.message)
    }

    /// What to do about a finding: its own advice, or that of its rule.
    #[must_use]
    pub fn advice(&self, finding: &Finding) -> String {
        match &finding.advice {
            Some(advice) => say(self.lang, advice),
            None => say_attribute(self.lang, finding.rule.code, "advice", &finding.message)
                .unwrap_or_default(),
        }
    }

    /// What a rule is called by people.
    #[must_use]
    pub fn title(&self, rule: &Rule) -> String {
        words(self.lang, &format!("{}.title", rule.code)).unwrap_or_default()
    }

    /// Why a rule matters.
    #[must_use]
    pub fn why(&self, rule: &Rule) -> String {
        words(self.lang, &format!("{}.why", rule.code)).unwrap_or_default()
    }

    fn text(&self, place: &Place) -> Option<&SourceText> {
        self.sources.named(&place.file)
    }

    /// The lines and columns of a place, from 1, the end exclusive; nothing where it is in no
    /// text.
    fn lines(&self, place: &Place) -> Option<Lines> {
        let text = self.text(place)?;
        let span = place.span?;
        let (begin, end) = (text.position(span.start), text.position(span.end));
        let excerpt = text.text.lines().nth(begin.line - 1).unwrap_or_default();
        Some(Lines {
            line: begin.line,
            column: begin.column,
            end_line: end.line,
            end_column: end.column,
            excerpt: excerpt.trim().to_owned(),
        })
    }

    /// How many of each severity, and what was waived, in one sentence.
    #[must_use]
    pub fn summary(&self) -> String {
        let message = Message::new("check-summary")
            .with("errors", self.count(Severity::Error))
            .with("warnings", self.count(Severity::Warning))
            .with("infos", self.count(Severity::Info))
            .with("on", self.on);
        let mut said = say(self.lang, &message);
        if !self.waived.is_empty() {
            let message = Message::new("check-waived").with("count", self.waived.len());
            said.push(' ');
            said.push_str(&say(self.lang, &message));
        }
        said
    }
}

/// Where a place stands in its text.
struct Lines {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    excerpt: String,
}
