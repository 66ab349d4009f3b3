//! T205: money a year that the register has otherwise.

use super::{AgainstRule, Comparison};
use crate::checks::example::Change;
use crate::checks::{Finding, Rule, Severity};
use crate::model::Funding;
use crate::reading::rules::value;
use crate::reading::statements::{Predicate, Value};
use crate::wording::Message;

/// The rule.
pub static RULE: AgainstRule = AgainstRule {
    rule: Rule {
        code: "T205",
        name: "funding-not-as-registered",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    register: &[Change::Add {
        file: "missions/omfc.toml",
        text: "\n[[funding]]\nid = \"omfc-fund\"\ncontribution = \"omfc-observers\"\namount = \"EUR 2000000\"\n\
               per_year = true\nfrom_year = 2022\nuntil_year = 2024\nsources = [\"letter-2022-31#4\"]\n",
    }],
    breaking: "2.1 OMFC\n\nNederland stelt jaarlijks 3 miljoen euro beschikbaar voor OMFC.\n",
    clean: "2.1 OMFC\n\nNederland stelt jaarlijks circa 2 miljoen euro beschikbaar voor OMFC.\n",
    check,
};

fn check(comparison: &Comparison<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, mission) in comparison.missions() {
        let registered: Vec<&Funding> = comparison
            .register
            .funding
            .values()
            .filter(|one| one.mission == *mission && one.per_year && one.amount.is_some())
            .collect();
        let Some(first) = registered.first() else {
            continue;
        };
        let same = |amount: u64| {
            registered
                .iter()
                .filter_map(|one| one.amount.as_ref())
                .any(|own| {
                    u64::try_from(own.hundredths())
                        .is_ok_and(|own| own == amount.saturating_mul(100))
                })
        };
        let wrong = comparison
            .stated(at, Predicate::FundingPerYear)
            .into_iter()
            .find(|one| {
                matches!(one.value, Value::Money(amount) if !same(amount)) && one.is_plain()
            });
        if let Some(wrong) = wrong {
            let review = &comparison.review;
            let amount = first
                .amount
                .as_ref()
                .map_or(String::new(), ToString::to_string);
            let message = Message::new("T205")
                .with("subject", review.name(Some(at)))
                .with("document", value(wrong))
                .with("register", amount.as_str());
            let finding = Finding::differs(&RULE.rule, review.subject(Some(at)), message);
            let says = Message::new("reading-registered-amount").with("amount", amount);
            found.push(
                review
                    .shown(finding, wrong)
                    .shown_by(first.id.record(), "amount", says),
            );
        }
    }
    found
}
