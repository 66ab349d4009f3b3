//! Findings as they are shown: each with the places that take part; as JSON, as CSV and as SARIF.

mod csv;
mod document;
mod json;
mod register;
mod sarif;

use std::borrow::Cow;

use crate::{SourceText, Sources};
use jiff::civil::Date;
use kader_core::checks::{Finding, Rule, Severity};
use kader_core::record::Span;
use kader_core::wording::{Lang, Message, say, say_attribute, words};

pub use csv::csv;
pub use document::{Against, Review};
pub use json::json;
pub use register::of_register;
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
    pub sources: Cow<'f, Sources>,
    /// What is put before the name of a file for people.
    pub prefix: String,
    /// The rules that were asked, in order of code.
    pub rules: Vec<&'static Rule>,
    /// SHA-256 of what was read, in hexadecimal.
    pub input_sha256: String,
    /// When it was known: a time, or that a dossier has no history; nothing where no register
    /// was asked.
    pub known_at: Option<String>,
    /// The day that was asked about, or that a document is about; nothing where it does not say.
    pub on: Option<Date>,
    /// What is said at the end, with `errors`, `warnings` and `infos` for the counts.
    pub closing: Message,
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

    /// The text that a place is in, if it is in one.
    #[must_use]
    pub fn text(&self, place: &Place) -> Option<&SourceText> {
        self.sources.named(&place.file)
    }

    /// The lines and columns of a place, from 1, the end exclusive; nothing where it is in no
    /// text.
    #[must_use]
    pub fn lines(&self, place: &Place) -> Option<Lines> {
        let text = self.text(place)?;
        let span = place.span?;
        let (begin, end) = (text.position(span.start), text.position(span.end));
        let line = text.text.lines().nth(begin.line - 1).unwrap_or_default();
        Some(Lines {
            line: begin.line,
            column: begin.column,
            end_line: end.line,
            end_column: end.column,
            excerpt: around(line, begin.column - 1),
        })
    }

    /// How many of each severity, and what was waived, in one sentence.
    #[must_use]
    pub fn summary(&self) -> String {
        let message = self
            .closing
            .clone()
            .with("errors", self.count(Severity::Error))
            .with("warnings", self.count(Severity::Warning))
            .with("infos", self.count(Severity::Info));
        let mut said = say(self.lang, &message);
        if !self.waived.is_empty() {
            let message = Message::new("check-waived").with("count", self.waived.len());
            said.push(' ');
            said.push_str(&say(self.lang, &message));
        }
        said
    }
}

/// Where a place stands in its text. Lines and columns count from 1, the end exclusive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    /// The line of its first character.
    pub line: usize,
    /// The column of that.
    pub column: usize,
    /// The line of its end.
    pub end_line: usize,
    /// The column of that.
    pub end_column: usize,
    /// The words around it.
    pub excerpt: String,
}

/// How many characters of a line are shown around a place: a paragraph of a word processor's
/// file is one line.
const SHOWN: usize = 240;

/// The words of a line around one of its characters; all of it where it is short.
#[must_use]
pub fn around(line: &str, at: usize) -> String {
    let line = line.trim_end();
    let characters: Vec<char> = line.chars().collect();
    if characters.len() <= SHOWN {
        return line.trim().to_owned();
    }
    let whole_word = |from: usize| {
        let rest = characters.get(from..).unwrap_or_default();
        let gap = rest.iter().position(|letter| letter.is_whitespace());
        from + gap.map_or(0, |gap| gap + 1)
    };
    let first = match at.saturating_sub(SHOWN / 3) {
        0 => 0,
        cut => whole_word(cut).min(at),
    };
    let cut = (first + SHOWN).min(characters.len());
    let shown: String = characters.get(first..cut).into_iter().flatten().collect();
    let (before, after) = (first > 0, cut < characters.len());
    let shown = match shown.rfind(char::is_whitespace) {
        Some(gap) if after && first + SHOWN / 2 > at => {
            shown.get(..gap).unwrap_or(&shown).to_owned()
        }
        _ => shown,
    };
    let dots = |cut: bool| if cut { "…" } else { "" };
    format!("{}{}{}", dots(before), shown.trim(), dots(after))
}

#[cfg(test)]
mod tests {
    use super::{SHOWN, around};

    #[test]
    fn a_short_line_is_shown_whole() {
        assert_eq!(around("  Zij duurt een jaar. ", 7), "Zij duurt een jaar.");
    }

    #[test]
    fn of_a_long_line_the_words_around_the_place_are_shown() {
        let line = "woord ".repeat(90) + "hier " + &"woord ".repeat(90);
        let shown = around(&line, 540);
        assert!(
            shown.starts_with("…woord") && shown.ends_with("woord…"),
            "{shown}"
        );
        assert!(shown.contains("hier") && shown.chars().count() <= SHOWN + 2);
    }

    #[test]
    fn a_long_line_without_spaces_is_cut_all_the_same() {
        let shown = around(&"é".repeat(2_000), 1_000);
        assert_eq!(shown.chars().count(), SHOWN + 2);
    }
}
