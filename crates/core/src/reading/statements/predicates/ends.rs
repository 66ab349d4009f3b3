//! Until when a mandate or a framework holds.

use kader_citation::date::{Bound, When};

use crate::reading::statements::{
    Predicate, ReadDate, Sentence, Statement, StatementRule, Topic, TopicWord, Value,
};

/// The rule.
pub static RULE: StatementRule = StatementRule {
    name: "ends",
    predicates: &[Predicate::MandateUntil, Predicate::FrameworkUntil],
    examples: &[
        (
            "Het mandaat van UNMIS loopt tot en met 30 juni 2023.",
            &["mandate.until 2023-06-30"],
        ),
        (
            "Het nationaal kader voor UNMIS eindigt op 15 augustus 2023.",
            &["framework.until 2023-08-15"],
        ),
        (
            "Met de resolutie werd deze taak tot 30 juni 2023 verlengd, het mandaat niet.",
            &[],
        ),
        (
            "Nederland heeft sinds januari 2023 geen nationaal kader meer voor UNMIS.",
            &["framework.until 2022-12-31"],
        ),
        (
            "Nederland geeft in het kader van UNMIS tot 30 juni 2023 les.",
            &[],
        ),
    ],
    read,
};

/// Words before or behind a date by which something ends on it.
const ENDS: [&str; 21] = [
    "loopt",
    "afloopt",
    "eindigt",
    "verloopt",
    "verstrijkt",
    "einddatum",
    "afliep",
    "eindigde",
    "vervalt",
    "expires",
    "ends",
    "expired",
    "ended",
    "aflopen",
    "verliep",
    "liep",
    "loop",
    "eindigen",
    "beeindigt",
    "beeindigd",
    "expire",
];

fn read(sentence: &Sentence<'_>, found: &mut Vec<Statement>) {
    for date in sentence.dates {
        let Some(topic) = sentence.topic_or_carried(date.range.start) else {
            continue;
        };
        let predicate = match topic.topic {
            Topic::Mandate => Predicate::MandateUntil,
            Topic::Framework => Predicate::FrameworkUntil,
            Topic::Contribution | Topic::Ceiling | Topic::Other => continue,
        };
        if ends_on(sentence, date) && !is_denied(sentence, topic, date) {
            let subject = sentence.subject_with(date.range.start, Some(topic));
            found.push(sentence.state(
                subject,
                predicate,
                Value::When(date.when.clone()),
                &date.range,
            ));
        }
    }
    indefinite(sentence, found);
    none_since(sentence, found);
}

/// "heeft sinds januari 2023 geen nationaal kader meer": it ended on the day before.
fn none_since(sentence: &Sentence<'_>, found: &mut Vec<Statement>) {
    let Some(topic) = sentence.topics.iter().find(|topic| {
        topic.topic == Topic::Framework
            && sentence
                .before(topic.start)
                .take(2)
                .any(|word| matches!(word.folded.as_str(), "geen" | "no"))
    }) else {
        return;
    };
    let since = sentence
        .dates
        .iter()
        .find(|date| matches!(date.bound, Some(Bound::Since)));
    let (Some(date), true) = (since, sentence.has(&["meer", "longer"])) else {
        return;
    };
    if let Ok(day) = date.when.earliest().yesterday() {
        let subject = sentence.subject_with(topic.start, Some(*topic));
        let value = Value::When(When::Exact(day));
        found.push(sentence.state(subject, Predicate::FrameworkUntil, value, &date.range));
    }
}

/// Whether something ends on a date.
pub(super) fn ends_on(sentence: &Sentence<'_>, date: &ReadDate) -> bool {
    match date.bound {
        Some(Bound::Through | Bound::Until) => {
            // "tot en met januari 2023" of a whole period is told by the period.
            true
        }
        Some(Bound::From | Bound::Since | Bound::After | Bound::Before) => false,
        Some(Bound::By) => false,
        None => {
            let set = sentence.has(&["vastgesteld"]) && sentence.has(&["einddatum", "einde"]);
            let near_before = sentence
                .before(date.range.start)
                .take(6)
                .take_while(|word| word.folded != "verlengd")
                .any(|word| ENDS.contains(&word.folded.as_str()));
            let near_after = sentence
                .after(date.range.end)
                .take(3)
                .take_while(|word| !matches!(word.folded.as_str(), "en" | "and"))
                .any(|word| ENDS.contains(&word.folded.as_str()) || word.folded == "af");
            // "eindigt op X en dat voor Y op Z": the end of the first holds for the second.
            let on = sentence
                .before(date.range.start)
                .next()
                .is_some_and(|word| matches!(word.folded.as_str(), "op" | "on" | "per"));
            let again = on
                && sentence.has(&["eindigt", "loopt", "expires", "ends", "verloopt"])
                && sentence
                    .before(date.range.start)
                    .take(6)
                    .any(|word| matches!(word.folded.as_str(), "dat" | "die" | "that"));
            on && (near_before || set || near_after) || again
        }
    }
}

fn is_denied(sentence: &Sentence<'_>, topic: TopicWord, date: &ReadDate) -> bool {
    // "sinds januari 2023 geen kader meer".
    let none = sentence
        .before(topic.start)
        .take(2)
        .any(|word| matches!(word.folded.as_str(), "geen" | "no"));
    // A period that the sentence reports on is no end of what it speaks of.
    let reported = sentence.before(date.range.start).take(9).any(|word| {
        matches!(
            word.folded.as_str(),
            "periode" | "rapportageperiode" | "period"
        )
    }) && date.bound == Some(Bound::Through)
        && !sentence.has_start(&["verleng", "extend", "renew"]);
    none || reported || sentence.is_denied()
}

/// "voor onbepaalde tijd", "zonder einddatum".
fn indefinite(sentence: &Sentence<'_>, found: &mut Vec<Statement>) {
    const PHRASES: [&[&str]; 4] = [
        &["voor", "onbepaalde", "tijd"],
        &["voor", "onbepaalde", "duur"],
        &["of", "indefinite", "duration"],
        &["no", "end", "date"],
    ];
    for phrase in PHRASES {
        let at = sentence.words.windows(phrase.len()).position(|window| {
            window
                .iter()
                .zip(phrase)
                .all(|(word, part)| word.folded == *part)
        });
        let Some(at) = at else { continue };
        let (Some(first), Some(last)) = (
            sentence.words.get(at),
            sentence.words.get(at + phrase.len() - 1),
        ) else {
            continue;
        };
        let range = first.start..last.end;
        let topic = sentence.topic_at(range.start);
        let predicate = match topic.map(|topic| topic.topic) {
            Some(Topic::Mandate) => Predicate::MandateUntil,
            Some(Topic::Framework) => Predicate::FrameworkUntil,
            _ => continue,
        };
        let subject = sentence.subject_with(range.start, topic);
        found.push(sentence.state(subject, predicate, Value::Indefinite, &range));
    }
}
