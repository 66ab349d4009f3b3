//! T206: a mission of an annex or chapter that the register does not know.

use super::{AgainstRule, Comparison};
use crate::checks::{Finding, Rule, Severity};
use crate::reading::names::From;
use crate::wording::Message;

/// The rule.
pub static RULE: AgainstRule = AgainstRule {
    rule: Rule {
        code: "T206",
        name: "mission-not-registered",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    register: &[],
    breaking: "2.2 UNTAG\n\nHet nationaal kader voor UNTAG bedraagt drie militairen.\n",
    clean: "2.1 OMFC\n\nVN-missie UNTAG deelt zijn kamp met OMFC.\n",
    check,
};

fn check(comparison: &Comparison<'_>) -> Vec<Finding> {
    let reading = comparison.review.reading;
    let mut found = Vec::new();
    for (at, named) in reading.names.missions.iter().enumerate() {
        let told = matches!(named.from, From::Heading | From::Annex);
        let first = reading
            .statements
            .iter()
            .find(|one| one.subject == Some(at));
        if let (true, Some(first)) = (told, first) {
            let review = &comparison.review;
            let message = Message::new("T206").with("subject", review.name(Some(at)));
            let finding = Finding::unconfirmed(&RULE.rule, review.subject(Some(at)), message);
            found.push(review.shown(finding, first));
        }
    }
    found
}
