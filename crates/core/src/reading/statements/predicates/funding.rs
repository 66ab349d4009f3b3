//! Money a year for a mission or programme.

use crate::reading::statements::{Predicate, Qualifier, Sentence, Statement, StatementRule, Value};

/// The rule.
pub static RULE: StatementRule = StatementRule {
    name: "funding",
    predicates: &[Predicate::FundingPerYear],
    examples: &[
        (
            "De steun aan UNMIS bestaat uit een jaarlijkse bijdrage van 3,5 miljoen euro.",
            &["funding.per_year EUR 3500000"],
        ),
        ("Een reder betaalt voor UNMIS 5.000 euro per dag.", &[]),
    ],
    read,
};

fn read(sentence: &Sentence<'_>, found: &mut Vec<Statement>) {
    let yearly = sentence.has(&["jaarlijkse", "jaarlijks", "annual", "annually", "yearly"])
        || sentence.has_phrase(&["per", "jaar"])
        || sentence.has_phrase(&["a", "year"])
        || sentence.has_phrase(&["per", "year"]);
    if !yearly || sentence.is_denied() {
        return;
    }
    for number in sentence.numbers {
        let Some(amount) = number.whole else { continue };
        let text = &sentence.material.document.text;
        let before = text
            .get(sentence.range.start..number.range.start)
            .unwrap_or_default();
        let behind = sentence
            .after(number.range.end)
            .next()
            .is_some_and(|word| matches!(word.folded.as_str(), "euro" | "eur"));
        let ahead = before.trim_end().ends_with('€')
            || before.trim_end().ends_with("EUR")
            || before.trim_end().ends_with("euro");
        let Some(subject) = sentence.subject_at(number.range.start) else {
            continue;
        };
        if behind || ahead {
            let qualifiers: Vec<Qualifier> = number
                .qualifiers
                .iter()
                .map(|one| Qualifier::Number(*one))
                .collect();
            found.push(
                sentence
                    .state(
                        Some(subject),
                        Predicate::FundingPerYear,
                        Value::Money(amount),
                        &number.range,
                    )
                    .qualified(&qualifiers),
            );
        }
    }
}
