//! T201: an end of a mandate, or what it rests on, that the register has otherwise.

use std::collections::BTreeSet;

use kader_citation::{Catalogue, scan};

use super::{AgainstRule, Comparison};
use crate::checks::{Finding, Rule, Severity, end};
use crate::model::{End, Mandate, MissionId};
use crate::reading::names::MissionAt;
use crate::reading::rules::value;
use crate::reading::statements::{Predicate, Statement, Value};
use crate::register::MandateInForce;
use crate::wording::Message;

/// The rule.
pub static RULE: AgainstRule = AgainstRule {
    rule: Rule {
        code: "T201",
        name: "mandate-not-as-registered",
        severity: Severity::Error,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    register: &[],
    breaking: "2.1 OMFC\n\nHet mandaat van OMFC loopt tot en met 31 augustus 2023.\n",
    clean: "2.1 OMFC\n\nHet mandaat van OMFC liep tot en met 31 augustus 2022 en is verlengd tot augustus 2024.\n",
    check,
};

fn check(comparison: &Comparison<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, mission) in comparison.missions() {
        let mandates = comparison.register.mandates_of(mission);
        if mandates.is_empty() {
            continue;
        }
        let current = current(comparison, mission);
        let ends = comparison.stated(at, Predicate::MandateUntil);
        let wrong = ends.iter().find(|one| !fits(one, &mandates, current));
        if let Some(wrong) = wrong {
            found.push(tell(comparison, at, wrong, &mandates, current));
            continue;
        }
        found.extend(instrument(comparison, at, mission, &mandates));
    }
    found
}

fn current<'c>(comparison: &Comparison<'c>, mission: &'c MissionId) -> Option<&'c Mandate> {
    match comparison.register.mandate_on(mission, comparison.on?) {
        MandateInForce::Certain(mandate) => Some(mandate),
        MandateInForce::Unknown(_) | MandateInForce::None => None,
    }
}

/// Whether the register can have meant this end. An annex gives the mandate in force; running
/// text may tell of any.
fn fits(statement: &Statement, mandates: &[&Mandate], current: Option<&Mandate>) -> bool {
    match current.filter(|_| statement.in_table()) {
        Some(current) => same_end(statement, current),
        None => mandates.iter().any(|mandate| same_end(statement, mandate)),
    }
}

fn same_end(statement: &Statement, mandate: &Mandate) -> bool {
    match (&statement.value, &mandate.until) {
        (Value::When(when), End::On(until)) => {
            when.earliest() <= until.latest() && until.earliest() <= when.latest()
        }
        (Value::Indefinite, End::Indefinite) | (_, End::Unknown) => true,
        _ => false,
    }
}

fn tell(
    comparison: &Comparison<'_>,
    at: MissionAt,
    wrong: &Statement,
    mandates: &[&Mandate],
    current: Option<&Mandate>,
) -> Finding {
    let review = &comparison.review;
    let last = mandates.iter().max_by_key(|mandate| match &mandate.until {
        End::On(until) => (0, Some(until.latest())),
        End::Indefinite => (1, None),
        End::Unknown => (0, None),
    });
    let mandate = current.or(last.copied());
    let registered = mandate.map_or_else(|| end(&End::Unknown), |mandate| end(&mandate.until));
    let message = Message::new("T201")
        .with("subject", review.name(Some(at)))
        .with("document", value(wrong))
        .with("register", registered.clone());
    let finding = Finding::differs(&RULE.rule, review.subject(Some(at)), message);
    let finding = review.shown(finding, wrong);
    match mandate {
        Some(mandate) => {
            let says = Message::new("check-mandate-until")
                .with("instrument", mandate.title_in_tables())
                .with("until", registered);
            finding.shown_by(mandate.id.record(), "until", says)
        }
        None => finding,
    }
}

/// An instrument of an annex that none of the register's mandates and legal bases is.
fn instrument(
    comparison: &Comparison<'_>,
    at: MissionAt,
    mission: &MissionId,
    mandates: &[&Mandate],
) -> Option<Finding> {
    let known = Catalogue::builtin();
    let mut registered: BTreeSet<String> = BTreeSet::new();
    let bases = comparison
        .register
        .legal_bases
        .values()
        .filter(|basis| basis.mission == *mission)
        .flat_map(|basis| {
            basis
                .title
                .wordings()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        });
    for words in mandates
        .iter()
        .map(|mandate| mandate.instrument.clone())
        .chain(bases)
    {
        registered.extend(
            scan(&words, &known)
                .iter()
                .filter_map(kader_citation::Mention::identifier),
        );
    }
    let wrong = comparison
        .stated(at, Predicate::MandateInstrument)
        .into_iter()
        .find(|one| {
            let Value::Words(words) = &one.value else {
                return false;
            };
            let same_kind = |id: &String| id.starts_with("S/RES/") == words.starts_with("S/RES/");
            let cited = words.starts_with("S/RES/") || words.starts_with('3');
            // Only where the register has one of the same kind to compare with.
            cited && registered.iter().any(same_kind) && !registered.contains(words)
        })?;
    let review = &comparison.review;
    let mandate = mandates.last()?;
    let message = Message::new("T201-instrument")
        .with("subject", review.name(Some(at)))
        .with("document", value(wrong))
        .with("register", mandate.instrument.as_str());
    let finding =
        Finding::differs(&RULE.rule, review.subject(Some(at)), message).at_most(Severity::Warning);
    let says = Message::new("check-mandate-until")
        .with("instrument", mandate.title_in_tables())
        .with("until", end(&mandate.until));
    Some(
        review
            .shown(finding, wrong)
            .shown_by(mandate.id.record(), "instrument", says),
    )
}
