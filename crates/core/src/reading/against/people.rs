//! T203: people sent in a period, otherwise than the register counts them.

use super::{AgainstRule, Comparison};
use crate::checks::{Finding, Rule, Severity};
use crate::figures::deployed;
use crate::model::{Category, ContributionId};
use crate::reading::rules::value;
use crate::reading::statements::Predicate;
use crate::wording::Message;

/// The rule.
pub static RULE: AgainstRule = AgainstRule {
    rule: Rule {
        code: "T203",
        name: "people-not-as-registered",
        severity: Severity::Error,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    register: &[],
    breaking: "1 Inleiding\n\nDeze rapportage gaat over de periode van 1 januari 2022 tot en met 30 april 2023.\n\n2.1 OMFC\n\nIn de rapportageperiode heeft Nederland acht militairen ingezet in OMFC.\n",
    clean: "1 Inleiding\n\nDeze rapportage gaat over de periode van 1 januari 2022 tot en met 30 april 2023.\n\n2.1 OMFC\n\nIn de rapportageperiode heeft Nederland circa zeven militairen ingezet in OMFC.\n",
    check,
};

fn check(comparison: &Comparison<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, mission) in comparison.missions() {
        let contributions = comparison.contributions(mission);
        let ids: Vec<ContributionId> = contributions.iter().map(|one| one.id.clone()).collect();
        for (predicate, category) in [
            (Predicate::DeployedMilitary, Category::Military),
            (Predicate::DeployedCivilian, Category::Civilian),
        ] {
            for statement in comparison.stated(at, predicate) {
                let (Some(period), Some(count), true) = (
                    statement.period,
                    statement.value.count(),
                    statement.is_plain(),
                ) else {
                    continue;
                };
                let figure = deployed(comparison.register, &ids, category, period);
                let Some(registered) = figure.value.count().filter(|own| *own != count) else {
                    continue;
                };
                let review = &comparison.review;
                let message = Message::new("T203")
                    .with("subject", review.name(Some(at)))
                    .with("what", Message::new(crate::reading::rules::word(predicate)))
                    .with("document", value(statement))
                    .with("register", registered);
                let subject = review.subject(Some(at));
                // What was reconstructed says nothing of the world.
                let finding = if figure.because.reconstructed {
                    Finding::reconstructed(&RULE.rule, subject, message)
                } else {
                    Finding::differs(&RULE.rule, subject, message)
                };
                let says = Message::new("reading-registered-people").with("count", registered);
                let finding = review.shown(finding, statement);
                found.push(contributions.iter().fold(finding, |finding, one| {
                    finding.shown_by(one.id.record(), "", says.clone())
                }));
                break;
            }
        }
    }
    found
}
