//! What was found in a text, for programs and for people.
//!
//! ```
//! use kader_citation::{Catalogue, Language, cite};
//!
//! let cited = cite("Kamerstuk 29 251, nr. 446", &Catalogue::builtin(), Language::Dutch);
//! assert_eq!(cited.citations[0].identifier.as_deref(), Some("kst-29251-446"));
//! assert_eq!(cited.citations[0].problems[0].rule, "C201");
//! ```

use std::fmt::Write as _;

use serde::Serialize;

use crate::problem::{Severity, judge, rule};
use crate::{Catalogue, Citation, Kind, Language, scan};

/// The citations of a text, as one JSON document has them.
///
/// ```
/// use kader_citation::{Catalogue, Language, cite};
///
/// let cited = cite("Stb. 2022, 3", &Catalogue::builtin(), Language::Dutch);
/// let json = serde_json::to_value(&cited).unwrap();
/// assert_eq!(json["citations"][0]["kind"], "staatsblad");
/// assert_eq!(json["citations"][0]["identifier"], "stb-2022-3");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cited<'t> {
    /// The citations, in the order of the text.
    pub citations: Vec<CitedItem<'t>>,
}

/// One citation.
///
/// ```
/// use kader_citation::{Catalogue, Language, cite};
/// let cited = cite("zie\nStb. 2022, 3", &Catalogue::builtin(), Language::Dutch);
/// assert_eq!((cited.citations[0].line, cited.citations[0].column), (2, 1));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CitedItem<'t> {
    /// The words as they stand.
    pub raw: &'t str,
    /// The line of the first character, from 1.
    pub line: usize,
    /// The column of the first character, from 1, in characters.
    pub column: usize,
    /// The line of the last character.
    pub end_line: usize,
    /// The column after the last character.
    pub end_column: usize,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The kind of thing cited.
    pub kind: Kind,
    /// Its identifier, where the words allow one.
    pub identifier: Option<String>,
    /// Its official link, where there is one.
    pub url: Option<String>,
    /// The day the text gives for it, ISO 8601.
    pub date: Option<String>,
    /// What is wrong with it.
    pub problems: Vec<CitedProblem>,
}

/// One problem with a citation.
///
/// ```
/// use kader_citation::{Catalogue, Language, cite};
/// let cited = cite("Kamerstuk 29 521", &Catalogue::builtin(), Language::English);
/// assert_eq!(cited.citations[0].problems[0].name, "no-number");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CitedProblem {
    /// The code of the rule.
    pub rule: &'static str,
    /// The rule's name in data.
    pub name: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in the language asked for.
    pub message: String,
    /// The identifier that may have been meant.
    pub suggestion: Option<String>,
}

/// Finds and judges the citations of a text.
///
/// ```
/// use kader_citation::{Catalogue, Language, cite};
/// let cited = cite("geen verwijzing", &Catalogue::builtin(), Language::Dutch);
/// assert!(cited.citations.is_empty());
/// ```
#[must_use]
pub fn cite<'t>(text: &'t str, known: &Catalogue, language: Language) -> Cited<'t> {
    let mentions = scan(text, known);
    let problems = judge(&mentions, known);
    let citations = mentions
        .iter()
        .enumerate()
        .map(|(index, mention)| CitedItem {
            raw: mention.raw,
            line: mention.place.line,
            column: mention.place.column,
            end_line: mention.place.end_line,
            end_column: mention.place.end_column,
            start: mention.place.start,
            end: mention.place.end,
            kind: mention.kind,
            identifier: mention.identifier(),
            url: mention.citation().and_then(Citation::url),
            date: mention.date.map(|date| date.to_string()),
            problems: problems
                .iter()
                .filter(|problem| problem.mention == index)
                .map(|problem| CitedProblem {
                    rule: problem.rule,
                    name: rule(problem.rule).map_or("", |rule| rule.slug),
                    severity: problem.severity,
                    message: problem.message.get(language).to_owned(),
                    suggestion: problem.suggestion.clone(),
                })
                .collect(),
        });
    Cited {
        citations: citations.collect(),
    }
}

impl Cited<'_> {
    /// The worst problem, if there is one.
    ///
    /// ```
    /// use kader_citation::{Catalogue, Language, cite, problem::Severity};
    /// let cited = cite("Kamerstuk 2023F14522", &Catalogue::builtin(), Language::Dutch);
    /// assert_eq!(cited.worst(), Some(Severity::Error));
    /// ```
    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        let problems = self.citations.iter().flat_map(|item| &item.problems);
        problems.map(|problem| problem.severity).max()
    }

    /// The lines of the text that cite something, each citation underlined,
    /// with its identifier, link and problems. The text is the one that was
    /// read.
    ///
    /// ```
    /// use kader_citation::{Catalogue, Language, cite};
    ///
    /// let text = "Zie Stb. 2022, 3 voor de wet.";
    /// let cited = cite(text, &Catalogue::builtin(), Language::Dutch);
    /// assert_eq!(cited.human(text, Language::Dutch), "\
    /// 1 | Zie Stb. 2022, 3 voor de wet.
    ///   |     ^^^^^^^^^^^^ stb-2022-3
    ///   |     https://zoek.officielebekendmakingen.nl/stb-2022-3.html
    /// ");
    /// ```
    #[must_use]
    pub fn human(&self, text: &str, language: Language) -> String {
        let lines: Vec<&str> = text.lines().collect();
        let width = self
            .citations
            .last()
            .map_or(1, |item| item.end_line.to_string().len());
        let mut out = String::new();
        let mut shown = 0;
        for item in &self.citations {
            let from = item.line.max(shown + 1);
            for number in item.line..=item.end_line {
                let line = lines
                    .get(number - 1)
                    .copied()
                    .unwrap_or_default()
                    .trim_end();
                if number >= from && !line.is_empty() {
                    let _ = writeln!(out, "{number:>width$} | {line}");
                    shown = number;
                }
                if number < item.end_line && !line.is_empty() {
                    let (indent, marks) = underline(line, number, item);
                    let _ = writeln!(out, "{:width$} | {indent}{marks}", "");
                }
            }
            let line = lines.get(item.end_line - 1).copied().unwrap_or_default();
            let (indent, marks) = underline(line, item.end_line, item);
            let identifier = item.identifier.as_deref().unwrap_or(item.kind.name());
            let _ = writeln!(out, "{:width$} | {indent}{marks} {identifier}", "");
            for note in notes(item, language) {
                let _ = writeln!(out, "{:width$} | {indent}{note}", "");
            }
        }
        out
    }
}

/// The blanks before a citation on a line, and the marks under it.
fn underline(line: &str, number: usize, item: &CitedItem<'_>) -> (String, String) {
    let first = if number == item.line {
        item.column - 1
    } else {
        0
    };
    let last = if number == item.end_line {
        item.end_column - 1
    } else {
        line.trim_end().chars().count()
    };
    // A tab stays a tab, so that the marks stand under the words.
    let blanks = line
        .chars()
        .take(first)
        .map(|letter| if letter == '\t' { '\t' } else { ' ' });
    (
        blanks.collect(),
        "^".repeat(last.saturating_sub(first).max(1)),
    )
}

fn notes(item: &CitedItem<'_>, language: Language) -> Vec<String> {
    let mut out: Vec<String> = item.url.iter().cloned().collect();
    for problem in &item.problems {
        let severity = match (problem.severity, language) {
            (Severity::Error, Language::Dutch) => "fout",
            (Severity::Error, Language::English) => "error",
            (Severity::Warning, Language::Dutch) => "waarschuwing",
            (Severity::Warning, Language::English) => "warning",
        };
        out.push(format!("{severity} {}: {}", problem.rule, problem.message));
        if let Some(meant) = &problem.suggestion {
            out.push(match language {
                Language::Dutch => format!("misschien bedoeld: {meant}"),
                Language::English => format!("perhaps meant: {meant}"),
            });
        }
    }
    out
}
