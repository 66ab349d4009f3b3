//! T107: the same thing is told twice, and differently.

use super::{Review, TextRule, value};
use crate::checks::{Finding, Rule, Severity};
use crate::reading::names::MissionAt;
use crate::reading::statements::{Predicate, Qualifier, Statement, Value};
use crate::wording::Message;

/// The rule.
pub static RULE: TextRule = TextRule {
    rule: Rule {
        code: "T107",
        name: "told-twice-differently",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    breaking: "2.1 UNMIS\n\nHet mandaat van UNMIS loopt tot en met 30 juni 2023.\n\n3 Slot\n\nHet mandaat van UNMIS is \
               verlengd tot 31 december 2023.\n",
    clean: "2.1 UNMIS\n\nHet mandaat van UNMIS liep tot en met 30 juni 2022 en is verlengd tot 30 juni 2023.\n\n3 Slot\n\n\
            Het mandaat van UNMIS loopt tot juni 2023.\n",
    check,
};

/// What has one value only.
const SINGLE: [Predicate; 12] = [
    Predicate::FundingPerYear,
    Predicate::RequestsTotal,
    Predicate::FrameworkMilitary,
    Predicate::FrameworkCivilian,
    Predicate::ContributionFrom,
    Predicate::ContributionUntil,
    Predicate::TotalDeployedTotal,
    Predicate::TotalDeployedMilitary,
    Predicate::TotalDeployedCivilian,
    Predicate::DeployedMilitary,
    Predicate::DeployedCivilian,
    Predicate::DeployedTotal,
];

fn check(review: &Review<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for subject in review.subjects() {
        for predicate in SINGLE {
            let texts: Vec<&Statement> = review
                .of(subject, predicate)
                .filter(|one| !one.in_table() && one.is_plain())
                .collect();
            // What differs from the table, and no text agrees with it, is told there.
            let tables: Vec<&Statement> = review
                .of(subject, predicate)
                .filter(|one| one.in_table())
                .collect();
            let sides = |text: &&Statement| tables.iter().any(|table| table.value == text.value);
            if tables.is_empty() || texts.iter().any(sides) {
                found.extend(first_difference(review, subject, &texts));
            }
        }
        for predicate in [Predicate::MandateUntil, Predicate::FrameworkUntil] {
            found.extend(by_section(review, subject, predicate));
        }
    }
    found
}

/// Whether it is told of already that the text has an end of the contribution in two ways.
pub(super) fn ends_differ(review: &Review<'_>, subject: Option<MissionAt>) -> bool {
    let predicate = Predicate::ContributionUntil;
    let texts: Vec<&Statement> = review
        .of(subject, predicate)
        .filter(|one| !one.in_table() && one.is_plain())
        .collect();
    first_difference(review, subject, &texts).is_some()
}

fn first_difference(
    review: &Review<'_>,
    subject: Option<MissionAt>,
    texts: &[&Statement],
) -> Option<Finding> {
    for (index, one) in texts.iter().enumerate() {
        for other in texts.iter().skip(index + 1) {
            let dated = one.period.is_some() == other.period.is_some();
            let comparable = dated && one.period == other.period && one.around != other.around;
            let change = changed(review, one, other) && !outlasts(review, one, other);
            if comparable && !agree(one, other) && !change {
                return Some(tell(review, subject, one, other));
            }
        }
    }
    None
}

/// Whether one of the sentences tells of a change from one value to another.
fn changed(review: &Review<'_>, one: &Statement, other: &Statement) -> bool {
    const CHANGES: [&str; 13] = [
        "verhoog",
        "verlaag",
        "uitgebreid",
        "uitbreid",
        "aangepast",
        "gewijzigd",
        "verleng",
        "voorheen",
        "eerder",
        "increase",
        "extend",
        "reduce",
        "oorspronkelijk",
    ];
    // What was asked or sent in a period is past.
    let past = matches!(
        one.predicate,
        Predicate::RequestsTotal
            | Predicate::TotalDeployedTotal
            | Predicate::TotalDeployedMilitary
            | Predicate::TotalDeployedCivilian
    );
    if past {
        return false;
    }
    // Headcounts and people of a part of the mission are no whole.
    let partly = one.predicate == Predicate::DeployedMilitary && one.section == other.section;
    partly
        || [one, other].iter().any(|statement| {
            let text = review
                .reading
                .document
                .raw(&statement.around)
                .to_lowercase();
            CHANGES.iter().any(|word| text.contains(word))
        })
}

/// Whether a contribution was extended to one day and elsewhere ends on a later one: what was
/// extended may have ended earlier before, never later.
fn outlasts(review: &Review<'_>, one: &Statement, other: &Statement) -> bool {
    let extended = |statement: &Statement| {
        let text = review.reading.document.raw(&statement.around);
        text.to_lowercase().contains("verleng") || text.to_lowercase().contains("exten")
    };
    let later = |one: &Statement, other: &Statement| match (one.value.when(), other.value.when()) {
        (Some(one), Some(other)) => one.earliest() > other.latest(),
        _ => false,
    };
    let ends = one.predicate == Predicate::ContributionUntil;
    ends && match (extended(one), extended(other)) {
        (true, false) => later(other, one),
        (false, true) => later(one, other),
        _ => false,
    }
}

fn by_section(
    review: &Review<'_>,
    subject: Option<MissionAt>,
    predicate: Predicate,
) -> Option<Finding> {
    let last = last_by_section(review, subject, predicate);
    for (index, one) in last.iter().enumerate() {
        for other in last.iter().skip(index + 1) {
            if !agree(one, other) {
                return Some(tell(review, subject, one, other));
            }
        }
    }
    None
}

/// The last end that each section gives: within a section a renewal follows what it renews.
pub(super) fn last_by_section<'r>(
    review: &'r Review<'_>,
    subject: Option<MissionAt>,
    predicate: Predicate,
) -> Vec<&'r Statement> {
    let document = &review.reading.document;
    let chapter = |section: usize| {
        let own = |at: &usize| {
            review
                .reading
                .names
                .missions
                .iter()
                .any(|mission| mission.sections.contains(at))
        };
        document.ancestors(section).find(own).unwrap_or(section)
    };
    let mut last: Vec<(usize, &Statement)> = Vec::new();
    for one in review.of(subject, predicate).filter(|one| !one.in_table()) {
        let (Value::When(when), false) = (&one.value, one.has(Qualifier::Planned)) else {
            continue;
        };
        let place = chapter(one.section);
        match last.iter_mut().find(|(own, _)| *own == place) {
            Some((_, best)) => {
                let later = best
                    .value
                    .when()
                    .is_some_and(|best| when.latest() > best.latest());
                if later {
                    *best = one;
                }
            }
            None => last.push((place, one)),
        }
    }
    last.into_iter().map(|(_, one)| one).collect()
}

fn agree(one: &Statement, other: &Statement) -> bool {
    match (&one.value, &other.value) {
        (Value::When(one), Value::When(other)) => {
            one.earliest() <= other.latest() && other.earliest() <= one.latest()
        }
        (one, other) => one == other,
    }
}

fn tell(
    review: &Review<'_>,
    subject: Option<MissionAt>,
    one: &Statement,
    other: &Statement,
) -> Finding {
    let message = Message::new("T107")
        .with("subject", review.name(subject))
        .with(
            "what",
            Message::new(super::annex_sizes::word(one.predicate)),
        )
        .with("one", value(one))
        .with("other", value(other));
    let finding = Finding::differs(&RULE.rule, review.subject(subject), message);
    review.shown(review.shown(finding, one), other)
}
