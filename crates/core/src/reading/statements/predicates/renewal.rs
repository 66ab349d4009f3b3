//! When and for how long a mandate or a framework was renewed.

use kader_citation::date::When;

use crate::reading::document::Range;
use crate::reading::statements::{
    Predicate, Sentence, Statement, StatementRule, Topic, TopicWord, Value,
};

/// The rule.
pub static RULE: StatementRule = StatementRule {
    name: "renewal",
    predicates: &[
        Predicate::MandateRenewed,
        Predicate::MandateDuration,
        Predicate::FrameworkDuration,
    ],
    examples: &[
        (
            "Het mandaat van UNMIS is op 31 augustus 2022 met een jaar verlengd.",
            &["mandate.renewed 2022-08-31", "mandate.duration P12M"],
        ),
        (
            "Het kabinet verlengt het nationaal kader voor UNMIS met twee jaar.",
            &["framework.duration P24M"],
        ),
        (
            "Deze taak van het mandaat werd voor zes maanden verlengd.",
            &[],
        ),
        (
            "De uitzendduur van één militair werd met zes maanden verlengd.",
            &[],
        ),
    ],
    read,
};

fn read(sentence: &Sentence<'_>, found: &mut Vec<Statement>) {
    let renews = sentence.has_start(&["verleng", "vernieuw", "renew", "extend", "hernieuw"]);
    if !renews || sentence.is_denied() {
        return;
    }
    for date in sentence.dates {
        let topic = topic(sentence, date.range.start);
        let on = sentence
            .before(date.range.start)
            .next()
            .is_some_and(|word| matches!(word.folded.as_str(), "op" | "on" | "per"));
        // "Bij resolutie 2666 van 20 december 2022".
        let of_paper = sentence.cited.iter().any(|cited| {
            let between = cited.range.end..date.range.start;
            matches!(
                sentence.reading_text(&between).map(str::trim),
                Some("van" | "of")
            )
        });
        let of_number = {
            let mut before = sentence
                .before(date.range.start)
                .map(|word| word.folded.as_str());
            matches!(before.next(), Some("van" | "of"))
                && before
                    .next()
                    .is_some_and(|word| word.parse::<u32>().is_ok())
                && before
                    .next()
                    .is_some_and(|word| word.ends_with("resolutie") || word == "resolution")
        };
        let on = on || of_paper || of_number;
        let mandate = topic.is_some_and(|topic| topic.topic == Topic::Mandate);
        if mandate
            && on
            && date.bound.is_none()
            && matches!(date.when, When::Exact(_))
            && !super::ends::ends_on(sentence, date)
        {
            let value = Value::When(date.when.clone());
            push(
                sentence,
                topic,
                Predicate::MandateRenewed,
                value,
                &date.range,
                found,
            );
        }
    }
    for duration in sentence.durations {
        let Some(topic) = topic(sentence, duration.range.start) else {
            continue;
        };
        let by = sentence.before(duration.range.start).take(3).any(|word| {
            matches!(
                word.folded.as_str(),
                "met" | "voor" | "periode" | "for" | "by" | "duur" | "period"
            )
        });
        let predicate = match topic.topic {
            Topic::Mandate => Predicate::MandateDuration,
            Topic::Framework => Predicate::FrameworkDuration,
            Topic::Contribution | Topic::Ceiling | Topic::Other => continue,
        };
        if by {
            let value = Value::Duration(duration.duration);
            push(
                sentence,
                Some(topic),
                predicate,
                value,
                &duration.range,
                found,
            );
        }
    }
}

/// The topic at a byte; where nothing else is spoken of, a resolution that is renewed is one.
fn topic(sentence: &Sentence<'_>, at: usize) -> Option<TopicWord> {
    if let Some(topic) = sentence.topic_or_carried(at) {
        return Some(topic);
    }
    let basis = sentence.words.iter().find(|word| {
        word.folded.ends_with("resolutie")
            || word.folded == "rechtsbasis"
            || word.folded == "resolution"
    })?;
    let renewed_itself = sentence
        .words
        .iter()
        .any(|word| word.folded.starts_with("verlengd"))
        && sentence.has(&["rechtsbasis"]);
    renewed_itself.then_some(TopicWord {
        topic: Topic::Mandate,
        start: basis.start,
        end: basis.end,
    })
}

fn push(
    sentence: &Sentence<'_>,
    topic: Option<TopicWord>,
    predicate: Predicate,
    value: Value,
    range: &Range,
    found: &mut Vec<Statement>,
) {
    let subject = sentence.subject_with(range.start, topic);
    found.push(sentence.state(subject, predicate, value, range));
}
