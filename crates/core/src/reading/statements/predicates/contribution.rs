//! From when until when the country contributes.

use kader_citation::date::Bound;

use crate::reading::names::MissionAt;
use crate::reading::statements::{
    Predicate, ReadDate, Sentence, Statement, StatementRule, Topic, Value,
};

/// The rule.
pub static RULE: StatementRule = StatementRule {
    name: "contribution",
    predicates: &[Predicate::ContributionFrom, Predicate::ContributionUntil],
    examples: &[
        (
            "Nederland draagt sinds 2007 bij aan UNMIS.",
            &["contribution.from 2007-01-01..2007-12-31"],
        ),
        (
            "Het kabinet beëindigt de Nederlandse bijdrage aan UNMIS per 15 augustus 2023.",
            &["contribution.until 2023-08-15"],
        ),
        (
            "Vanaf juni 2023 zal Nederland een aanvullende bijdrage aan UNMIS leveren.",
            &[],
        ),
        (
            "Sinds november 2022 levert Nederland geen militairen meer aan UNMIS.",
            &[],
        ),
    ],
    read,
};

const GIVES: [&str; 20] = [
    "draagt",
    "droeg",
    "neemt",
    "nam",
    "levert",
    "leverde",
    "dragen",
    "nemen",
    "leveren",
    "deelgenomen",
    "bijgedragen",
    "contributed",
    "contributes",
    "contribute",
    "deelneemt",
    "deelnam",
    "bijdraagt",
    "bijdroeg",
    "neemt",
    "participates",
];
/// Words by which only a part of the contribution is meant, or a change of it.
const PARTS: [&str; 18] = [
    "aanvullende",
    "aanvullend",
    "uitgebreid",
    "uitbreiding",
    "tijdelijk",
    "tijdelijke",
    "extra",
    "additionele",
    "daarnaast",
    "tevens",
    "geen",
    "eerst",
    "ook",
    "additional",
    "temporarily",
    "no",
    "drie",
    "financieel",
];

fn read(sentence: &Sentence<'_>, found: &mut Vec<Statement>) {
    let gives = sentence.has(&GIVES);
    let topic = sentence
        .topics
        .iter()
        .find(|topic| topic.topic == Topic::Contribution);
    if !(gives || topic.is_some()) || sentence.has(&PARTS) || sentence.is_denied() {
        return;
    }
    let ranges = sentence
        .dates
        .iter()
        .filter(|date| matches!(date.bound, Some(Bound::From)))
        .count();
    if ranges > 1 || !(sentence.speaks_of_home() || topic.is_some()) {
        return;
    }
    for date in sentence.dates {
        if reports(sentence, date) {
            continue;
        }
        let near = sentence.topic_at(date.range.start);
        let other = sentence
            .topics
            .iter()
            .any(|topic| topic.start < date.range.start && topic.topic != Topic::Contribution);
        // "neemt sinds 1956 deel": what is spoken of behind it does not matter.
        let begins = matches!(date.bound, Some(Bound::Since)) && gives;
        let near = near.filter(|topic| !begins || topic.start < date.range.start);
        let of_contribution = near.is_none_or(|topic| topic.topic == Topic::Contribution);
        let predicate = match date.bound {
            Some(Bound::From | Bound::Since) if of_contribution && !other => {
                Predicate::ContributionFrom
            }
            Some(Bound::From) if of_contribution && ends_by(sentence, date) => {
                Predicate::ContributionUntil
            }
            Some(Bound::Through | Bound::Until) if of_contribution => Predicate::ContributionUntil,
            None if of_contribution && topic.is_some() && starts(sentence, date) => {
                Predicate::ContributionFrom
            }
            None if of_contribution && topic.is_some() && super::ends::ends_on(sentence, date) => {
                Predicate::ContributionUntil
            }
            _ => continue,
        };
        // "per 15 augustus" of something that is ended is its end.
        let predicate = if predicate == Predicate::ContributionFrom && ends_by(sentence, date) {
            Predicate::ContributionUntil
        } else {
            predicate
        };
        for subject in subjects(sentence, date) {
            let value = Value::When(date.when.clone());
            found.push(sentence.state(Some(subject), predicate, value, &date.range));
        }
    }
}

/// Whether a date is that of the period that is reported on.
fn reports(sentence: &Sentence<'_>, date: &ReadDate) -> bool {
    let named = sentence.before(date.range.start).take(10).any(|word| {
        matches!(
            word.folded.as_str(),
            "periode" | "rapportageperiode" | "period" | "tussen" | "between"
        )
    });
    let same = sentence.material.period.is_some_and(|period| {
        date.when.latest() == period.until() || date.when.earliest() == period.from()
    });
    let since = matches!(date.bound, Some(Bound::Since));
    named || same && !since && !sentence.has_start(&["verleng", "beeindig", "eindig", "extend"])
}

fn ends_by(sentence: &Sentence<'_>, date: &ReadDate) -> bool {
    let per = sentence
        .before(date.range.start)
        .next()
        .is_some_and(|word| matches!(word.folded.as_str(), "per" | "op"));
    per && sentence.has_start(&["beeindig"])
}

fn starts(sentence: &Sentence<'_>, date: &ReadDate) -> bool {
    sentence
        .after(date.range.end)
        .take(2)
        .chain(sentence.before(date.range.start).take(3))
        .any(|word| {
            matches!(
                word.folded.as_str(),
                "gestart" | "begonnen" | "aangevangen" | "started" | "began" | "startte" | "begon"
            )
        })
}

/// The missions that a date is about: several where the contributions to them are spoken of.
fn subjects(sentence: &Sentence<'_>, date: &ReadDate) -> Vec<MissionAt> {
    let several = sentence.has(&["bijdragen", "contributions"])
        && sentence
            .topics
            .iter()
            .any(|topic| topic.topic == Topic::Contribution);
    if several {
        let mut found: Vec<MissionAt> = Vec::new();
        for mention in sentence
            .mentions
            .iter()
            .filter(|mention| mention.start < date.range.start)
        {
            if !found.contains(&mention.mission) {
                found.push(mention.mission);
            }
        }
        if found.len() > 1 {
            return found;
        }
    }
    sentence.subject_at(date.range.start).into_iter().collect()
}
