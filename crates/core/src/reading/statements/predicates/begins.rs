//! From when a mandate holds.

use kader_citation::date::Bound;

use crate::reading::statements::{
    Predicate, ReadDate, Sentence, Statement, StatementRule, Topic, Value,
};

/// The rule.
pub static RULE: StatementRule = StatementRule {
    name: "begins",
    predicates: &[Predicate::MandateFrom],
    examples: &[
        (
            "Het mandaat van UNMIS geldt van 1 juli 2022 tot en met 30 juni 2023.",
            &["mandate.from 2022-07-01", "mandate.until 2023-06-30"],
        ),
        (
            "Met ingang van 1 juli 2022 is een nieuw mandaat voor UNMIS van kracht.",
            &["mandate.from 2022-07-01"],
        ),
        (
            "Het mandaat van UNMIS ging in op 1 juli 2022.",
            &["mandate.from 2022-07-01"],
        ),
        (
            "Vanaf 1 juli 2022 voert UNMIS haar mandaat uit vanuit de hoofdstad.",
            &[],
        ),
        ("Op 1 juli 2022 besprak de Raad het mandaat van UNMIS.", &[]),
    ],
    read,
};

/// Verbs by which a mandate holds from a day on.
const HOLDS: [&str; 12] = [
    "geldt", "gold", "geldig", "loopt", "liep", "kracht", "runs", "ran", "applies", "valid",
    "force", "duurt",
];
/// Words by which it begins on a day.
const BEGINS: [&str; 14] = [
    "ging",
    "gaat",
    "ingegaan",
    "inging",
    "ingaat",
    "werking",
    "aangevangen",
    "begon",
    "begonnen",
    "entered",
    "enters",
    "started",
    "starts",
    "began",
];
/// Verbs by which it is given on a day.
const GIVES: [&str; 8] = [
    "gaf",
    "verleende",
    "kreeg",
    "gegeven",
    "verleend",
    "gave",
    "granted",
    "given",
];

fn read(sentence: &Sentence<'_>, found: &mut Vec<Statement>) {
    let mandate = sentence
        .topics
        .iter()
        .find(|topic| topic.topic == Topic::Mandate);
    let Some(mandate) = mandate.copied().filter(|_| !sentence.is_denied()) else {
        return;
    };
    for date in sentence.dates {
        let of_mandate = sentence
            .topic_at(date.range.start)
            .is_some_and(|topic| topic.topic == Topic::Mandate);
        if of_mandate && begins_on(sentence, date) {
            let subject = sentence.subject_with(date.range.start, Some(mandate));
            let value = Value::When(date.when.clone());
            if subject.is_some() {
                found.push(sentence.state(subject, Predicate::MandateFrom, value, &date.range));
            }
        }
    }
}

fn begins_on(sentence: &Sentence<'_>, date: &ReadDate) -> bool {
    // "met ingang van 1 juli".
    let with_effect = sentence
        .before(date.range.start)
        .take(2)
        .any(|word| matches!(word.folded.as_str(), "ingang" | "effect"));
    match date.bound {
        Some(Bound::From) => sentence.has(&HOLDS),
        None if with_effect => sentence.has(&HOLDS),
        None => {
            let on = sentence
                .before(date.range.start)
                .next()
                .is_some_and(|word| matches!(word.folded.as_str(), "op" | "on" | "per"));
            let near = sentence
                .before(date.range.start)
                .take(5)
                .chain(sentence.after(date.range.end).take(2))
                .any(|word| BEGINS.contains(&word.folded.as_str()));
            let given = sentence.has(&GIVES)
                && (sentence.has_phrase(&["een", "mandaat"])
                    || sentence.has_phrase(&["a", "mandate"]));
            on && (near || given)
        }
        _ => false,
    }
}
