//! How many people a national framework allows.

use crate::reading::statements::{
    Category, Predicate, Sentence, Statement, StatementRule, Topic, TopicWord, Value, groups,
};

/// The rule.
pub static RULE: StatementRule = StatementRule {
    name: "framework-size",
    predicates: &[Predicate::FrameworkMilitary, Predicate::FrameworkCivilian],
    examples: &[
        (
            "Het nationale kader voor UNMIS betrof zes militairen en tien politiefunctionarissen.",
            &["framework.military 6", "framework.civilian 10"],
        ),
        (
            "Het kader van UNMIS (6 personen) wordt verlengd.",
            &["framework.military 6"],
        ),
        ("In het kader van UNMIS gaven drie sprekers les.", &[]),
    ],
    read,
};

fn read(sentence: &Sentence<'_>, found: &mut Vec<Statement>) {
    if sentence.is_denied() {
        return;
    }
    for group in groups(sentence) {
        let Some(topic) = framework_of(sentence, group.range.start) else {
            continue;
        };
        let subject = sentence.subject_with(group.range.start, Some(topic));
        for (category, predicate) in [
            (Category::Military, Predicate::FrameworkMilitary),
            (Category::Civilian, Predicate::FrameworkCivilian),
        ] {
            if let Some(count) = group.count(category) {
                let statement = sentence
                    .state(subject, predicate, Value::Count(count), &group.range)
                    .qualified(&group.qualifiers);
                found.push(statement);
            }
        }
    }
}

/// The word of the framework that a number at a byte belongs to.
pub(super) fn framework_of(sentence: &Sentence<'_>, at: usize) -> Option<TopicWord> {
    let topic = sentence
        .topics
        .iter()
        .rev()
        .find(|topic| topic.start < at)?;
    // Behind a comma another clause may have begun: "…, waren er twee geplaatst".
    let left = sentence.words.iter().any(|word| {
        word.start > topic.end
            && word.end <= at
            && word.parted
            && sentence
                .after(word.start)
                .take(3)
                .take_while(|next| next.end <= at)
                .any(|next| super::people::is_presence(&next.folded))
    });
    (topic.topic == Topic::Framework && !left).then_some(*topic)
}
