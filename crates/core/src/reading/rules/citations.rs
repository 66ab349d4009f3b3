//! T116: a citation that leads nowhere, or elsewhere. What is wrong with it is told by the rules
//! of `kader-citation`, each under its own code.

use kader_citation::problem::Severity as Told;

use super::{Review, TextRule};
use crate::checks::{Finding, Rule, Severity};
use crate::model::Text;
use crate::reading::document::Range;
use crate::wording::Message;

/// The rule.
pub static RULE: TextRule = TextRule {
    rule: Rule {
        code: "T116",
        name: "citation-doubtful",
        severity: Severity::Error,
        sources: &["Aanwijzingen voor de regelgeving 3.43"],
        breaking: &[],
        clean: &[],
    },
    breaking: "De beëindiging is gemeld (Kamerstuk 29 251, nr. 446).\n",
    clean: "De beëindiging is gemeld (Kamerstuk 29 521, nr. 446).\n",
    check,
};

/// Whether a citation at this place is told of by this rule: what follows from it is no finding
/// of its own.
pub(super) fn is_doubtful(review: &Review<'_>, range: &Range) -> bool {
    let facts = &review.reading.facts;
    facts.problems.iter().any(|problem| {
        facts
            .cited
            .get(problem.mention)
            .is_some_and(|cited| cited.range.start < range.end && range.start < cited.range.end)
    })
}

fn check(review: &Review<'_>) -> Vec<Finding> {
    let facts = &review.reading.facts;
    let mut found = Vec::new();
    for problem in &facts.problems {
        let Some(cited) = facts.cited.get(problem.mention) else {
            continue;
        };
        let words = review.reading.document.words(&cited.range);
        let said = Text::in_both(&problem.message.dutch, &problem.message.english);
        let message = match &problem.suggestion {
            Some(meant) => Message::new("T116-meant").with("meant", meant.as_str()),
            None => Message::new("T116"),
        };
        let message = message
            .with("words", words)
            .with("code", problem.rule)
            .with("said", said);
        let finding = match problem.severity {
            Told::Error => Finding::contradicts(&RULE.rule, review.whole(), message),
            Told::Warning => Finding::unconfirmed(&RULE.rule, review.whole(), message),
        };
        let finding = review.show(finding, &cited.range);
        let evidence = problem
            .evidence
            .iter()
            .filter_map(|index| facts.cited.get(*index));
        found.push(evidence.fold(finding, |finding, one| review.show(finding, &one.range)));
    }
    found
}
