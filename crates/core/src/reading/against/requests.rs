//! T204: requests of shipping companies, otherwise than the register counts them.

use super::{AgainstRule, Comparison};
use crate::checks::{Finding, Rule, Severity};
use crate::figures::requests;
use crate::reading::rules::value;
use crate::reading::statements::Predicate;
use crate::wording::Message;

/// The rule.
pub static RULE: AgainstRule = AgainstRule {
    rule: Rule {
        code: "T204",
        name: "requests-not-as-registered",
        severity: Severity::Error,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    register: &[],
    breaking: "1 Inleiding\n\nDeze rapportage gaat over de periode van 1 januari 2022 tot en met 30 april 2023.\n\n3 Ship Protection\n\nRederijen dienden vijf bijstandsaanvragen in.\n",
    clean: "1 Inleiding\n\nDeze rapportage gaat over de periode van 1 januari 2022 tot en met 30 april 2023.\n\n3 Ship Protection\n\nRederijen dienden drie bijstandsaanvragen in.\n",
    check,
};

fn check(comparison: &Comparison<'_>) -> Vec<Finding> {
    let Some(period) = comparison.review.reading.period else {
        return Vec::new();
    };
    let table = requests(comparison.register, period);
    let mut found = Vec::new();
    for (predicate, column) in [
        (Predicate::RequestsTotal, "total"),
        (Predicate::RequestsVpd, "vpd"),
        (Predicate::RequestsPmsc, "pmsc"),
        (Predicate::RequestsRefused, "refused"),
        (Predicate::RequestsWithdrawn, "withdrawn"),
    ] {
        let registered = table
            .figure("period", column)
            .and_then(|figure| figure.value.count());
        let stated = comparison
            .review
            .reading
            .statements
            .iter()
            .find(|one| one.predicate == predicate && one.is_plain());
        let (Some(registered), Some(stated)) = (registered, stated) else {
            continue;
        };
        if stated.value.count() == Some(registered) {
            continue;
        }
        let review = &comparison.review;
        let message = Message::new("T204")
            .with("what", predicate.name())
            .with("document", value(stated))
            .with("register", registered);
        let finding = Finding::differs(&RULE.rule, review.whole(), message);
        found.push(review.shown(finding, stated));
    }
    found
}
