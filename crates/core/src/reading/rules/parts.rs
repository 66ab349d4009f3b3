//! T106: parts are more than their whole, or leave something of it untold.

use super::{Review, TextRule};
use crate::checks::{Finding, Rule, Severity};
use crate::reading::statements::{Predicate, Statement};
use crate::wording::Message;

/// The rule.
pub static RULE: TextRule = TextRule {
    rule: Rule {
        code: "T106",
        name: "parts-exceed-whole",
        severity: Severity::Error,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    breaking: "Er zijn 71 bijstandsaanvragen ontvangen. Vijfentwintig zijn er met VPD’s uitgevoerd en 41 door PMSC’s.\n",
    clean: "Er zijn 71 bijstandsaanvragen ontvangen. Vijfentwintig zijn er met VPD’s uitgevoerd.\n",
    check,
};

fn check(review: &Review<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let wholes: Vec<&Statement> = review.stated(Predicate::RequestsTotal).collect();
    for whole in &wholes {
        // The parts that follow it, up to the next whole.
        let next = wholes
            .iter()
            .map(|one| one.range.start)
            .filter(|start| *start > whole.range.start)
            .min()
            .unwrap_or(usize::MAX);
        let mut parts: Vec<&Statement> = Vec::new();
        for predicate in [
            Predicate::RequestsVpd,
            Predicate::RequestsPmsc,
            Predicate::RequestsRefused,
            Predicate::RequestsWithdrawn,
        ] {
            let part = review.stated(predicate).find(|one| {
                one.section == whole.section
                    && one.range.start > whole.range.start
                    && one.range.start < next
            });
            parts.extend(part);
        }
        let exact = whole.is_plain() && parts.iter().all(|part| part.is_plain());
        let both = parts.len() >= 2;
        if exact && both {
            found.extend(compare(review, whole, &parts));
        }
    }
    found.extend(totals(review));
    found
}

fn compare(review: &Review<'_>, whole: &Statement, parts: &[&Statement]) -> Option<Finding> {
    let sum = parts
        .iter()
        .filter_map(|part| part.value.count())
        .fold(0, u64::saturating_add);
    let all = whole.value.count()?;
    if sum == all {
        return None;
    }
    let subject = review.subject(whole.subject);
    let finding = if sum > all {
        let message = Message::new("T106").with("whole", all).with("sum", sum);
        Finding::contradicts(&RULE.rule, subject, message)
    } else {
        // What became of the rest may be told nowhere, and be in order.
        let message = Message::new("T106-rest")
            .with("whole", all)
            .with("sum", sum)
            .with("rest", all - sum);
        Finding::differs(&RULE.rule, subject, message).at_most(Severity::Warning)
    };
    let finding = review.shown(finding, whole);
    Some(
        parts
            .iter()
            .fold(finding, |finding, part| review.shown(finding, part)),
    )
}

/// People sent: military and civilian against all of them, where the text tells all three.
fn totals(review: &Review<'_>) -> Option<Finding> {
    let told = |predicate| {
        review
            .of(None, predicate)
            .find(|one| !one.in_table() && one.is_plain())
    };
    let whole = told(Predicate::TotalDeployedTotal)?;
    let parts = [
        told(Predicate::TotalDeployedMilitary)?,
        told(Predicate::TotalDeployedCivilian)?,
    ];
    let tabled = |one: &Statement| {
        let same = review
            .of(None, one.predicate)
            .find(|other| other.in_table());
        same.is_none_or(|other| other.value == one.value)
    };
    // Where one of them differs from the table, that is the cause.
    let consistent = tabled(whole) && parts.iter().all(|part| tabled(part));
    let same_period = parts.iter().all(|part| part.period == whole.period);
    let sum = parts
        .iter()
        .filter_map(|part| part.value.count())
        .fold(0, u64::saturating_add);
    let all = whole.value.count()?;
    if sum == all || !consistent || !same_period {
        return None;
    }
    let message = Message::new("T106-people")
        .with("whole", all)
        .with("sum", sum);
    let finding = Finding::contradicts(&RULE.rule, review.whole(), message);
    let finding = review.shown(finding, whole);
    Some(
        parts
            .iter()
            .fold(finding, |finding, part| review.shown(finding, part)),
    )
}
