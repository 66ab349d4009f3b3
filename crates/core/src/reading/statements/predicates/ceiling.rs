//! The mandate's own limit on the whole mission: no figure of the country's.

use crate::reading::statements::{
    Category, Predicate, Sentence, Statement, StatementRule, Topic, Value, groups,
};

/// The rule.
pub static RULE: StatementRule = StatementRule {
    name: "ceiling",
    predicates: &[Predicate::CeilingMilitary, Predicate::CeilingCivilian],
    examples: &[(
        "Het troepenplafond van UNMIS is 13.289 militairen.",
        &["ceiling.military 13289"],
    )],
    read,
};

fn read(sentence: &Sentence<'_>, found: &mut Vec<Statement>) {
    for group in groups(sentence) {
        let topic = sentence
            .topics
            .iter()
            .rev()
            .find(|topic| topic.start < group.range.start);
        let Some(topic) = topic.filter(|topic| topic.topic == Topic::Ceiling) else {
            continue;
        };
        let subject = sentence.subject_with(group.range.start, Some(*topic));
        for (category, predicate) in [
            (Category::Military, Predicate::CeilingMilitary),
            (Category::Civilian, Predicate::CeilingCivilian),
        ] {
            if let Some(count) = group.count(category) {
                let value = Value::Count(count);
                found.push(
                    sentence
                        .state(subject, predicate, value, &group.range)
                        .qualified(&group.qualifiers),
                );
            }
        }
    }
}
