//! What is malformed, incomplete, ambiguous or improbable about citations.
//!
//! A rule is one file. It says no more than the words, the text and the
//! catalogue prove; what may have been meant is a suggestion.
//!
//! ```
//! use kader_citation::{Catalogue, problem, scan};
//!
//! let known = Catalogue::builtin();
//! let found = scan("Kamerstuk 29 251, nr. 446", &known);
//! let problems = problem::judge(&found, &known);
//! assert_eq!(problems[0].rule, "C201");
//! assert_eq!(problems[0].suggestion.as_deref(), Some("kst-29521-446"));
//! ```

mod ambiguous;
mod dossier_length;
mod house_mismatch;
mod house_number_letter;
mod no_number;
mod odd_session;
mod out_of_order;
mod resolution_year;
mod swapped_digits;
mod two_dates;

use jiff::civil::Date;
use serde::Serialize;

use crate::citation::{Citation, Kamerstuk};
use crate::{Catalogue, Language, Mention};

/// How bad a problem is.
///
/// ```
/// use kader_citation::problem::Severity;
/// assert!(Severity::Error > Severity::Warning);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Improbable, or not complete enough to follow.
    Warning,
    /// It cannot be right as it stands.
    Error,
}

/// A sentence in both languages.
///
/// ```
/// use kader_citation::{Language, problem::RULES};
/// assert_eq!(RULES[0].name.get(Language::Dutch), "cijfers verwisseld");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence<Text = String> {
    /// In Dutch.
    pub dutch: Text,
    /// In English.
    pub english: Text,
}

impl<Text: AsRef<str>> Sentence<Text> {
    /// The sentence in a language.
    ///
    /// ```
    /// use kader_citation::{Language, problem::RULES};
    /// assert_eq!(RULES[0].name.get(Language::English), "digits swapped");
    /// ```
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Dutch => self.dutch.as_ref(),
            Language::English => self.english.as_ref(),
        }
    }
}

/// A problem with one citation.
///
/// ```
/// use kader_citation::{Catalogue, Language, problem, scan};
///
/// let known = Catalogue::empty();
/// let problems = problem::judge(&scan("Kamerstuk 29 521", &known), &known);
/// assert_eq!((problems[0].rule, problems[0].mention), ("C206", 0));
/// assert!(problems[0].message.get(Language::English).contains("number"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The code of the rule.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The citation it is about: its index among those judged.
    pub mention: usize,
    /// What is wrong.
    pub message: Sentence,
    /// The identifier that may have been meant, where the evidence points to
    /// one.
    pub suggestion: Option<String>,
    /// The other citations that take part, by their index.
    pub evidence: Vec<usize>,
}

/// A rule about citations.
///
/// ```
/// use kader_citation::problem::RULES;
/// assert!(RULES.iter().all(|rule| rule.code.starts_with("C2")));
/// ```
#[derive(Debug)]
pub struct Rule {
    /// The code, such as `C201`.
    pub code: &'static str,
    /// The name in data.
    pub slug: &'static str,
    /// The name for people.
    pub name: Sentence<&'static str>,
    /// Why it matters.
    pub why: Sentence<&'static str>,
    /// How bad it is.
    pub severity: Severity,
    /// A text that breaks the rule.
    pub breaking: &'static str,
    /// A text like it that does not.
    pub clean: &'static str,
    check: fn(&Survey<'_, '_>) -> Vec<Flaw>,
}

/// The rules, in the order of their codes.
///
/// ```
/// use kader_citation::problem::{RULES, rule};
/// assert_eq!(rule("C204").unwrap().slug, "house-number-letter");
/// assert_eq!(RULES.len(), 10);
/// ```
pub const RULES: [&Rule; 10] = [
    &swapped_digits::RULE,
    &out_of_order::RULE,
    &two_dates::RULE,
    &house_number_letter::RULE,
    &resolution_year::RULE,
    &no_number::RULE,
    &ambiguous::RULE,
    &dossier_length::RULE,
    &odd_session::RULE,
    &house_mismatch::RULE,
];

/// The rule of a code or name.
///
/// ```
/// use kader_citation::problem::rule;
/// assert_eq!(rule("swapped-digits").unwrap().code, "C201");
/// assert!(rule("C999").is_none());
/// ```
#[must_use]
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES
        .into_iter()
        .find(|rule| rule.code == code || rule.slug == code)
}

/// Judges the citations of one text together, in the order of the text.
///
/// ```
/// use kader_citation::{Catalogue, problem::judge, scan};
/// let known = Catalogue::builtin();
/// assert!(judge(&scan("Kamerstuk 29 521, nr. 446", &known), &known).is_empty());
/// ```
#[must_use]
pub fn judge(mentions: &[Mention<'_>], known: &Catalogue) -> Vec<Problem> {
    let survey = Survey { mentions, known };
    let mut problems: Vec<Problem> = RULES
        .into_iter()
        .flat_map(|rule| {
            (rule.check)(&survey)
                .into_iter()
                .map(|flaw| flaw.under(rule))
        })
        .collect();
    problems.sort_by_key(|problem| (problem.mention, problem.rule));
    problems
}

/// What a rule looks at.
struct Survey<'m, 't> {
    mentions: &'m [Mention<'t>],
    known: &'m Catalogue,
}

impl Survey<'_, '_> {
    /// The papers cited with certainty: index, paper, and its date if given.
    fn papers(&self) -> impl Iterator<Item = (usize, Kamerstuk, Option<Date>)> + '_ {
        self.mentions
            .iter()
            .enumerate()
            .filter_map(|(index, mention)| match mention.citation() {
                Some(Citation::Kamerstuk(paper)) => Some((index, *paper, mention.date)),
                _ => None,
            })
    }
}

/// What a rule found, before its code is added.
struct Flaw {
    mention: usize,
    dutch: String,
    english: String,
    suggestion: Option<String>,
    evidence: Vec<usize>,
}

impl Flaw {
    fn new(mention: usize, dutch: String, english: String) -> Flaw {
        Flaw {
            mention,
            dutch,
            english,
            suggestion: None,
            evidence: Vec::new(),
        }
    }

    fn suggest(self, suggestion: Option<String>) -> Flaw {
        Flaw { suggestion, ..self }
    }

    fn because(self, evidence: Vec<usize>) -> Flaw {
        Flaw { evidence, ..self }
    }

    fn under(self, rule: &Rule) -> Problem {
        Problem {
            rule: rule.code,
            severity: rule.severity,
            mention: self.mention,
            message: Sentence {
                dutch: self.dutch,
                english: self.english,
            },
            suggestion: self.suggestion,
            evidence: self.evidence,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan;

    fn codes(text: &str) -> Vec<&'static str> {
        let known = Catalogue::builtin();
        judge(&scan(text, &known), &known)
            .into_iter()
            .map(|problem| problem.rule)
            .collect()
    }

    #[test]
    fn every_rule_finds_its_breaking_example_and_leaves_its_clean_one() {
        for rule in RULES {
            assert!(
                codes(rule.breaking).contains(&rule.code),
                "{}: {}",
                rule.code,
                rule.breaking
            );
            assert_eq!(
                codes(rule.clean),
                Vec::<&str>::new(),
                "{}: {}",
                rule.code,
                rule.clean
            );
        }
    }

    #[test]
    fn codes_and_names_are_unique_and_in_order() {
        let codes: Vec<_> = RULES.iter().map(|rule| rule.code).collect();
        let mut sorted = codes.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(codes, sorted);
        for rule in RULES {
            assert_eq!(
                super::rule(rule.slug).map(|found| found.code),
                Some(rule.code)
            );
        }
    }
}
