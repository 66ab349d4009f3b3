//! T113: a heading and an annex place a mission in different countries.

use std::collections::BTreeSet;

use super::{Review, TextRule};
use crate::checks::{Finding, Rule, Severity};
use crate::reading::statements::{Predicate, Statement, Value};
use crate::wording::Message;

/// The rule.
pub static RULE: TextRule = TextRule {
    rule: Rule {
        code: "T113",
        name: "location-differs",
        severity: Severity::Info,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    breaking: "2.1 UNMIS (Zandland en Karesië)\n\nAan UNMIS is gedacht.\n\n## Bijlage 1\n\n\
               | Missie | Rechtsbasis | Mandaat tot | Kader tot |\n| --- | --- | --- | --- |\n\
               | UNMIS (Zandland, Karesië en Lysië) | Verzoek | Onbepaald | Onbepaald |\n",
    clean: "2.1 UNMIS (Zandland en Karesië)\n\nAan UNMIS is gedacht.\n\n## Bijlage 1\n\n\
            | Missie | Rechtsbasis | Mandaat tot | Kader tot |\n| --- | --- | --- | --- |\n\
            | UNMIS (Karesië, Zandland) | Verzoek | Onbepaald | Onbepaald |\n",
    check,
};

fn check(review: &Review<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for subject in review.subjects() {
        let all: Vec<&Statement> = review.of(subject, Predicate::Location).collect();
        let Some(first) = all.first() else { continue };
        let other = all.iter().find(|one| places(one) != places(first));
        if let Some(other) = other {
            let message = Message::new("T113")
                .with("subject", review.name(subject))
                .with("one", first.value.to_string())
                .with("other", other.value.to_string());
            let finding = Finding::differs(&RULE.rule, review.subject(subject), message);
            found.push(review.shown(review.shown(finding, first), other));
        }
    }
    found
}

/// The places that words name, whatever their order.
fn places(statement: &Statement) -> BTreeSet<String> {
    let Value::Words(words) = &statement.value else {
        return BTreeSet::new();
    };
    crate::reading::names::spelling(words)
        .into_iter()
        .filter(|word| !matches!(word.as_str(), "en" | "de" | "het" | "and" | "the"))
        .collect()
}
