//! What a mandate rests on.

use kader_citation::Kind;

use crate::reading::statements::{Predicate, Sentence, Statement, StatementRule, Topic, Value};

/// The rule.
pub static RULE: StatementRule = StatementRule {
    name: "instrument",
    predicates: &[Predicate::MandateInstrument],
    examples: &[
        (
            "Het mandaat van UNMIS is verlengd tot 31 augustus 2023 (VNVR-resolutie 2650).",
            &[
                "mandate.until 2023-08-31",
                "mandate.instrument S/RES/2650 (2022)",
            ],
        ),
        (
            "De missie UNMIS is gebaseerd op VNVR-resolutie 2631.",
            &["mandate.instrument S/RES/2631 (2022)"],
        ),
        ("In maart 2022 is VNVR-resolutie 2608 verlopen.", &[]),
        (
            "Met VNVR-resolutie 2650 werd deze taak voor zes maanden verlengd.",
            &[],
        ),
    ],
    read,
};

fn read(sentence: &Sentence<'_>, found: &mut Vec<Statement>) {
    let rests = sentence.has_start(&["berust", "gebaseerd", "stoelt", "based", "rests"])
        || sentence.has_phrase(&["geldt", "als", "rechtsbasis"]);
    let renews = sentence.has_start(&["verleng", "vernieuw", "renew", "extend", "hernieuw"]);
    let mandate = sentence
        .topics
        .iter()
        .find(|topic| topic.topic == Topic::Mandate)
        .copied();
    let other = sentence
        .topics
        .iter()
        .any(|topic| topic.topic == Topic::Other);
    let spoken_of = rests || renews && mandate.is_some() && !other;
    if !spoken_of || sentence.is_denied() {
        return;
    }
    for cited in sentence.cited {
        let kind = matches!(cited.kind, Kind::UnResolution | Kind::EuAct);
        if let (true, Some(identifier)) = (kind, &cited.identifier) {
            let subject = sentence.subject_with(cited.range.start, mandate);
            let value = Value::Words(identifier.clone());
            found.push(sentence.state(subject, Predicate::MandateInstrument, value, &cited.range));
        }
    }
}
