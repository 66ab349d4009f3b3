//! T108: a duration does not lead from one date to the other.

use kader_citation::date::{Duration, When};

use super::{Review, TextRule};
use crate::checks::{Finding, Rule, Severity};
use crate::reading::statements::{Predicate, Statement, Value, within};
use crate::wording::Message;

/// The rule.
pub static RULE: TextRule = TextRule {
    rule: Rule {
        code: "T108",
        name: "duration-does-not-fit",
        severity: Severity::Error,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    breaking: "2.1 UNMIS\n\nHet mandaat van UNMIS is op 31 augustus 2022 met een half jaar verlengd tot 31 augustus 2023.\n",
    clean: "2.1 UNMIS\n\nHet mandaat van UNMIS is op 22 december 2022 met een half jaar verlengd tot 30 juni 2023.\n",
    check,
};

fn check(review: &Review<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for length in review.stated(Predicate::MandateDuration) {
        let same = |predicate| {
            review
                .of(length.subject, predicate)
                .find(|one| one.around == length.around)
        };
        let Some(until) = same(Predicate::MandateUntil) else {
            continue;
        };
        let on = same(Predicate::MandateRenewed);
        let told = on.and_then(|on| from_renewal(review, on, length, until));
        found.extend(match on {
            Some(_) => told,
            None => from_decision(review, length, until, MONTHS_AHEAD_MANDATE),
        });
    }
    for length in review.stated(Predicate::FrameworkDuration) {
        let ends: Vec<&Statement> = review
            .of(length.subject, Predicate::FrameworkUntil)
            .filter(|one| !one.in_table())
            .collect();
        let until = ends.iter().find(|one| one.around == length.around);
        let before = ends
            .iter()
            .rfind(|one| one.range.start < length.around.start && one.section == length.section);
        found.extend(match (until, before) {
            (Some(until), Some(before)) => from_end(review, before, length, until),
            (Some(until), None) => from_decision(review, length, until, MONTHS_AHEAD_FRAMEWORK),
            (None, _) => None,
        });
    }
    found
}

/// How long before its beginning the renewal of a mandate is decided at most.
const MONTHS_AHEAD_MANDATE: i32 = 4;
/// The same of a framework, which a cabinet extends earlier.
const MONTHS_AHEAD_FRAMEWORK: i32 = 8;

/// The decision is told by the year or the season: "eind 2022 besloten … te verlengen". What
/// was decided then began neither long before nor long after.
fn from_decision(
    review: &Review<'_>,
    length: &Statement,
    until: &Statement,
    ahead: i32,
) -> Option<Finding> {
    let facts = &review.reading.facts;
    let Value::Duration(duration) = length.value else {
        return None;
    };
    let dates = within(&facts.dates, &length.around, |date| date.range.start);
    let [decided] = dates
        .iter()
        .filter(|date| date.range.start != until.range.start)
        .collect::<Vec<_>>()[..]
    else {
        return None;
    };
    // Where an annex has another end, that is told of, and one of the two is the cause.
    let disputed = review
        .of(until.subject, until.predicate)
        .any(|one| one.in_table() && one.value != until.value);
    if disputed {
        return None;
    }
    let vague = decided.bound.is_none() && decided.year_stated;
    let last = exact(until)?;
    let begins = duration.before(last)?;
    let earliest = decided
        .when
        .earliest()
        .checked_sub(jiff::Span::new().days(31))
        .ok()?;
    let latest = decided
        .when
        .latest()
        .checked_add(jiff::Span::new().months(ahead))
        .ok()?;
    if !vague || decided.when.earliest() >= last || (earliest..=latest).contains(&begins) {
        return None;
    }
    let message = Message::new("T108-decided")
        .with("subject", review.name(length.subject))
        .with("duration", super::in_words(duration))
        .with("decided", review.reading.document.words(&decided.range))
        .with("until", super::value(until));
    let finding = Finding::differs(&RULE.rule, review.subject(length.subject), message)
        .at_most(Severity::Warning);
    let finding = review.shown(finding, length);
    Some(review.shown(review.show(finding, &decided.range), until))
}

fn exact(statement: &Statement) -> Option<jiff::civil::Date> {
    match statement.value.when()? {
        When::Exact(day) => Some(*day),
        When::Vague(_) => None,
    }
}

/// A mandate is renewed some time before its predecessor ends, seldom after it: the period of
/// the renewal begins within a month before and four months after the day of the decision.
fn from_renewal(
    review: &Review<'_>,
    on: &Statement,
    length: &Statement,
    until: &Statement,
) -> Option<Finding> {
    let (decided, last) = (exact(on)?, exact(until)?);
    let Value::Duration(duration) = length.value else {
        return None;
    };
    let begins = duration.before(last)?;
    let earliest = decided.checked_sub(jiff::Span::new().days(31)).ok()?;
    let latest = decided.checked_add(jiff::Span::new().days(122)).ok()?;
    (begins < earliest || begins > latest).then(|| tell(review, [on, length, until], duration))
}

/// A framework is extended from its end: give or take the days at the end of a month.
fn from_end(
    review: &Review<'_>,
    before: &Statement,
    length: &Statement,
    until: &Statement,
) -> Option<Finding> {
    let (old, new) = (exact(before)?, exact(until)?);
    let Value::Duration(duration) = length.value else {
        return None;
    };
    let expected = duration.after(old)?;
    let off = expected.until(new).ok()?.get_days().abs();
    (off > 3).then(|| tell(review, [before, length, until], duration))
}

fn tell(review: &Review<'_>, parts: [&Statement; 3], duration: Duration) -> Finding {
    let [from, length, until] = parts;
    let message = Message::new("T108")
        .with("subject", review.name(length.subject))
        .with("duration", super::in_words(duration))
        .with("from", super::value(from))
        .with("until", super::value(until));
    let finding = Finding::contradicts(&RULE.rule, review.subject(length.subject), message);
    let finding = review.shown(finding, length);
    review.shown(review.shown(finding, from), until)
}
