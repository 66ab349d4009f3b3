//! T115: a footnote without a mark, a mark without a footnote, numbers that skip.

use super::{Review, TextRule};
use crate::checks::{Finding, Rule, Severity};
use crate::wording::Message;

/// The rule.
pub static RULE: TextRule = TextRule {
    rule: Rule {
        code: "T115",
        name: "footnote-unmatched",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    breaking: "De grens1 is gesteld en de duur2 ook, net als de aard3 ervan.\n\n1 Door het kabinet.\n2 In maanden.\n",
    clean: "De grens1 is gesteld en de duur2 ook.\n\n1 Door het kabinet.\n2 In maanden.\n",
    check,
};

fn check(review: &Review<'_>) -> Vec<Finding> {
    let document = &review.reading.document;
    let mut found = Vec::new();
    for note in &document.notes {
        let marked = document.marks.iter().any(|mark| mark.mark == note.mark);
        if !marked {
            let message = Message::new("T115-no-mark").with("mark", note.mark.as_str());
            let finding =
                Finding::unconfirmed(&RULE.rule, review.whole(), message).at_most(Severity::Info);
            found.push(review.show(finding, &note.range));
        }
    }
    let mut told: Vec<&str> = Vec::new();
    for mark in &document.marks {
        let has_text = document.notes.iter().any(|note| note.mark == mark.mark);
        if !has_text && !document.notes.is_empty() && !told.contains(&mark.mark.as_str()) {
            told.push(&mark.mark);
            let message = Message::new("T115").with("mark", mark.mark.as_str());
            let finding = Finding::differs(&RULE.rule, review.whole(), message);
            let start = document.text.get(..mark.at).map_or(0, |text| {
                text.rfind(char::is_whitespace).map_or(0, |at| at + 1)
            });
            found.push(review.show(finding, &(start..mark.at.max(start + 1))));
        }
    }
    found.extend(skipped(review, &told));
    found
}

/// Footnotes whose numbers skip one, of which no mark stands in the text either.
fn skipped(review: &Review<'_>, told: &[&str]) -> Option<Finding> {
    let notes = &review.reading.document.notes;
    let numbers: Vec<u32> = notes
        .iter()
        .filter_map(|note| note.mark.parse().ok())
        .collect();
    let at = numbers.windows(2).position(|pair| {
        pair[1] > pair[0] + 1 && !told.contains(&(pair[0] + 1).to_string().as_str())
    })?;
    let (before, after) = (notes.get(at)?, notes.get(at + 1)?);
    let message = Message::new("T115-skips")
        .with("before", before.mark.as_str())
        .with("after", after.mark.as_str());
    let finding = Finding::differs(&RULE.rule, review.whole(), message).at_most(Severity::Info);
    Some(review.show(review.show(finding, &after.range), &before.range))
}
