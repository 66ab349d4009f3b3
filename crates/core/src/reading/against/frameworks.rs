//! T202: a limit, or its end, that the register has otherwise.

use super::{AgainstRule, Comparison};
use crate::checks::{Finding, Rule, Severity, end};
use crate::figures::framework_base;
use crate::model::{Category, ContributionId, End, Framework};
use crate::reading::names::MissionAt;
use crate::reading::rules::value;
use crate::reading::statements::{Predicate, Statement, Value};
use crate::wording::Message;

/// The rule.
pub static RULE: AgainstRule = AgainstRule {
    rule: Rule {
        code: "T202",
        name: "framework-not-as-registered",
        severity: Severity::Error,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    register: &[],
    breaking: "2.1 OMFC\n\nHet nationaal kader voor OMFC bedraagt drie militairen.\n",
    clean: "2.1 OMFC\n\nHet nationaal kader voor OMFC bedraagt twee militairen en één politiefunctionaris.\n",
    check,
};

fn check(comparison: &Comparison<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, mission) in comparison.missions() {
        let contributions = comparison.contributions(mission);
        let ids: Vec<ContributionId> = contributions.iter().map(|one| one.id.clone()).collect();
        let frameworks: Vec<&Framework> = ids
            .iter()
            .flat_map(|id| comparison.register.frameworks_of(id))
            .collect();
        if frameworks.is_empty() {
            continue;
        }
        found.extend(until(comparison, at, &frameworks));
        for (predicate, category) in [
            (Predicate::FrameworkMilitary, Category::Military),
            (Predicate::FrameworkCivilian, Category::Civilian),
        ] {
            found.extend(size(
                comparison,
                at,
                (predicate, category),
                &ids,
                &frameworks,
            ));
        }
    }
    found
}

/// The first statement of a limit that is neither that of the period nor that of any framework.
fn size(
    comparison: &Comparison<'_>,
    at: MissionAt,
    (predicate, category): (Predicate, Category),
    ids: &[ContributionId],
    frameworks: &[&Framework],
) -> Option<Finding> {
    let period = comparison.review.reading.period;
    let of_period = period
        .map(|period| framework_base(comparison.register, ids, category, period))
        .and_then(|figure| figure.value.count());
    let single = |framework: &&Framework| framework.base(category).map(u64::from);
    let registered = |count: u64, table: bool| match of_period {
        Some(limit) if table => limit == count,
        _ => {
            frameworks
                .iter()
                .filter_map(single)
                .any(|limit| limit == count)
                || of_period == Some(count)
        }
    };
    let any = of_period.is_some() || frameworks.iter().any(|one| single(one).is_some());
    let wrong = comparison
        .stated(at, predicate)
        .into_iter()
        .filter(|one| one.is_plain())
        .find(|one| {
            one.value
                .count()
                .is_some_and(|count| !registered(count, one.in_table()))
        })?;
    if !any {
        return None;
    }
    let review = &comparison.review;
    let framework = frameworks.last()?;
    let known = of_period.or_else(|| single(framework)).unwrap_or_default();
    let message = Message::new("T202")
        .with("subject", review.name(Some(at)))
        .with("what", Message::new(crate::reading::rules::word(predicate)))
        .with("document", value(wrong))
        .with("register", known);
    let finding = Finding::differs(&RULE.rule, review.subject(Some(at)), message);
    Some(shown(comparison, finding, wrong, framework))
}

/// The first end that no framework of the register has.
fn until(comparison: &Comparison<'_>, at: MissionAt, frameworks: &[&Framework]) -> Option<Finding> {
    let same =
        |statement: &Statement, framework: &Framework| match (&statement.value, &framework.until) {
            (Value::When(when), End::On(until)) => {
                when.earliest() <= until.latest() && until.earliest() <= when.latest()
            }
            (Value::Indefinite, End::Indefinite) | (_, End::Unknown) => true,
            _ => false,
        };
    let wrong = comparison
        .stated(at, Predicate::FrameworkUntil)
        .into_iter()
        .find(|one| !frameworks.iter().any(|framework| same(one, framework)))?;
    let review = &comparison.review;
    let framework = frameworks.last()?;
    let message = Message::new("T202-until")
        .with("subject", review.name(Some(at)))
        .with("document", value(wrong))
        .with("register", end(&framework.until));
    let finding = Finding::differs(&RULE.rule, review.subject(Some(at)), message);
    Some(shown(comparison, finding, wrong, framework))
}

fn shown(
    comparison: &Comparison<'_>,
    finding: Finding,
    wrong: &Statement,
    framework: &Framework,
) -> Finding {
    let says = Message::new("reading-registered-framework")
        .with(
            "military",
            framework
                .military
                .map_or("–".to_owned(), |count| count.to_string()),
        )
        .with(
            "civilian",
            framework
                .civilian
                .map_or("–".to_owned(), |count| count.to_string()),
        )
        .with("until", end(&framework.until));
    let finding = comparison.review.shown(finding, wrong);
    finding.shown_by(framework.id.record(), "", says)
}
