//! T103: an annex gives an end, or a basis, that the text knows to be renewed.

use kader_citation::date::When;

use super::{Review, TextRule, value};
use crate::checks::{Finding, Rule, Severity};
use crate::reading::names::MissionAt;
use crate::reading::statements::{Predicate, Statement, Value};
use crate::wording::Message;

/// The rule.
pub static RULE: TextRule = TextRule {
    rule: Rule {
        code: "T103",
        name: "annex-not-updated",
        severity: Severity::Error,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    breaking: "2.1 UNMIS\n\nHet mandaat van UNMIS is op 31 augustus 2022 met een jaar verlengd tot 31 augustus 2023 \
               (VNVR-resolutie 2650).\n\n## Bijlage 1\n\n| Missie | Rechtsbasis | Mandaat tot | Kader tot |\n\
               | --- | --- | --- | --- |\n| UNMIS | VNVR-resolutie 2591 | 31 augustus 2022 | 31 juli 2025 |\n",
    clean: "2.1 UNMIS\n\nHet mandaat van UNMIS is op 31 augustus 2022 met een jaar verlengd tot eind augustus 2023 \
            (VNVR-resolutie 2650).\n\n## Bijlage 1\n\n| Missie | Rechtsbasis | Mandaat tot | Kader tot |\n\
            | --- | --- | --- | --- |\n| UNMIS | VNVR-resolutie 2650 | 31 augustus 2023 | 31 juli 2025 |\n",
    check,
};

fn check(review: &Review<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for subject in review.subjects() {
        let mandate = ends(review, subject, Predicate::MandateUntil);
        let instrument = instruments(review, subject);
        match (mandate, instrument) {
            (Some((table, text)), instrument) => {
                let mut finding = tell(review, subject, table, text);
                if let Some((table, text)) = instrument {
                    finding = review.shown(review.shown(finding, table), text);
                }
                found.push(finding);
            }
            (None, Some((table, text))) => {
                let message = Message::new("T103-instrument")
                    .with("subject", review.name(subject))
                    .with("table", value(table))
                    .with("text", value(text));
                let finding = Finding::differs(&RULE.rule, review.subject(subject), message)
                    .at_most(Severity::Warning);
                found.push(review.shown(review.shown(finding, table), text));
            }
            (None, None) => {}
        }
        if let Some((table, text)) = ends(review, subject, Predicate::FrameworkUntil) {
            found.push(tell(review, subject, table, text));
        }
    }
    found
}

fn tell(
    review: &Review<'_>,
    subject: Option<MissionAt>,
    table: &Statement,
    text: &Statement,
) -> Finding {
    let renewed = text.predicate == Predicate::MandateRenewed;
    let earlier = is_later(text, table) || renewed;
    let what = Message::new(super::annex_sizes::word(table.predicate));
    let message = Message::new(match (renewed, earlier) {
        (true, _) => "T103-renewed",
        (false, true) => "T103",
        (false, false) => "T103-later",
    })
    .with("subject", review.name(subject))
    .with("what", what)
    .with("table", value(table))
    .with("text", value(text));
    // What the text tells later than the annex replaces it; the reverse leaves both open.
    let finding = if earlier {
        Finding::contradicts(&RULE.rule, review.subject(subject), message)
    } else {
        Finding::differs(&RULE.rule, review.subject(subject), message).at_most(Severity::Warning)
    };
    review.shown(review.shown(finding, table), text)
}

fn is_later(text: &Statement, table: &Statement) -> bool {
    match (&text.value, &table.value) {
        (Value::Indefinite, _) => true,
        (Value::When(text), Value::When(table)) => text.latest() > table.latest(),
        _ => false,
    }
}

/// The end of an annex and the last one of the text, where they cannot be the same.
fn ends<'r>(
    review: &'r Review<'_>,
    subject: Option<MissionAt>,
    predicate: Predicate,
) -> Option<(&'r Statement, &'r Statement)> {
    subject?;
    let mut tables = review.of(subject, predicate).filter(|one| one.in_table());
    let table = tables.next()?;
    let texts = review.of(subject, predicate).filter(|one| !one.in_table());
    let last = texts.max_by_key(|one| match &one.value {
        Value::Indefinite => (1, None),
        Value::When(when) => (0, Some(when.latest())),
        _ => (0, None),
    });
    // Where a section agrees with the annex, another that does not is told of as told twice.
    let agreed = super::told_twice::last_by_section(review, subject, predicate)
        .iter()
        .any(|one| agree(&table.value, &one.value));
    if agreed {
        return None;
    }
    if let Some(last) = last {
        return (!agree(&table.value, &last.value)).then_some((table, last));
    }
    // Where the text tells when and for how long it was renewed, and not until when.
    let until_of_annex = table.value.when()?;
    let renewed = review
        .of(subject, Predicate::MandateRenewed)
        .filter(|_| predicate == Predicate::MandateUntil)
        .max_by_key(|one| one.value.when().map(When::latest))?;
    let duration = review
        .of(subject, Predicate::MandateDuration)
        .find(|one| one.around == renewed.around)?;
    let (Value::When(on), Value::Duration(length)) = (&renewed.value, &duration.value) else {
        return None;
    };
    let until = length.after(on.earliest())?;
    let slack = until.checked_sub(jiff::Span::new().days(62)).ok()?;
    (until_of_annex.latest() < slack).then_some((table, renewed))
}

fn agree(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::When(one), Value::When(other)) => {
            one.earliest() <= other.latest() && other.earliest() <= one.latest()
        }
        (one, other) => one == other,
    }
}

/// The basis of an annex and that of a renewal in the text, where both are cited and differ.
fn instruments<'r>(
    review: &'r Review<'_>,
    subject: Option<MissionAt>,
) -> Option<(&'r Statement, &'r Statement)> {
    subject?;
    let is_cited = |one: &&Statement| matches!(&one.value, Value::Words(words) if words.starts_with("S/RES/") || words.starts_with('3'));
    let stated = || {
        review
            .of(subject, Predicate::MandateInstrument)
            .filter(is_cited)
    };
    let table = stated().find(|one| one.in_table())?;
    let texts: Vec<&Statement> = stated().filter(|one| !one.in_table()).collect();
    let kind = |one: &Statement| one.value.to_string().starts_with("S/RES/");
    let last = texts.iter().rev().find(|one| kind(one) == kind(table))?;
    let same = texts.iter().any(|text| text.value == table.value);
    let doubtful = [table, *last]
        .iter()
        .any(|one| super::citations::is_doubtful(review, &one.range));
    (!same && !doubtful).then_some((table, *last))
}
