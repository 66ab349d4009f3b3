//! T108: a duration does not lead from one date to the other.

use kader_citation::date::{Duration, When};

use super::{Review, TextRule};
use crate::checks::{Finding, Rule, Severity};
use crate::reading::statements::{Predicate, Statement, Value};
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
        if let (Some(on), Some(until)) = (
            same(Predicate::MandateRenewed),
            same(Predicate::MandateUntil),
        ) {
            found.extend(from_renewal(review, on, length, until));
        }
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
        if let (Some(until), Some(before)) = (until, before) {
            found.extend(from_end(review, before, length, until));
        }
    }
    found
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
    let words = crate::model::Text::in_both(
        &duration.words(kader_citation::Language::Dutch),
        &duration.words(kader_citation::Language::English),
    );
    let message = Message::new("T108")
        .with("subject", review.name(length.subject))
        .with("duration", words)
        .with("from", super::value(from))
        .with("until", super::value(until));
    let finding = Finding::contradicts(&RULE.rule, review.subject(length.subject), message);
    let finding = review.shown(finding, length);
    review.shown(review.shown(finding, from), until)
}
