//! R103: counting the records gives another number than was published.

use std::collections::BTreeSet;

use kader_core::checks::example::Change;
use kader_core::checks::{Finding, Rule, Severity};
use kader_core::figures::counted;
use kader_core::model::{Category, ContributionId, DeploymentRecords, Measure, RecordRef, Tally};
use kader_core::record::Step;
use kader_core::wording::{Argument, Message};

use super::{ReportRule, ReportSnapshot};

/// The rule.
pub static RULE: ReportRule = ReportRule {
    rule: Rule {
        code: "R103",
        name: "tally-mismatched",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Add {
            file: "missions/omfc.toml",
            text: r#"
[[tally]]
id = "omfc-military"
measure = "deployed"
contributions = ["omfc-observers"]
category = "military"
period = { from = 2022-01-01, until = 2023-04-30 }
count = 5
sources = ["report-2023#annex 2"]
"#,
        }],
        // A vague count allows several.
        clean: &[Change::Add {
            file: "missions/omfc.toml",
            text: r#"
[[tally]]
id = "omfc-military"
measure = "deployed"
contributions = ["omfc-observers"]
category = "military"
period = { from = 2022-01-01, until = 2023-04-30 }
count = { words = "about seven", least = 6, most = 8 }
sources = ["report-2023#annex 2"]
"#,
        }],
    },
    check,
};

fn check(report: &ReportSnapshot<'_, '_>) -> Vec<Finding> {
    let tallies = report.register().tallies.values();
    tallies
        .filter_map(|tally| of_tally(report, tally))
        .collect()
}

fn of_tally(report: &ReportSnapshot<'_, '_>, tally: &Tally) -> Option<Finding> {
    let register = report.register();
    let counted = counted(register, tally)?;
    let allowed = u64::from(tally.count.least())..=u64::from(tally.count.most());
    (!allowed.contains(&counted)).then_some(())?;
    // The published cell of an annex says the same and is told of as such.
    (!is_told(report, tally)).then_some(())?;
    let said = || match tally.count.words() {
        Some(words) => Argument::from(words),
        None => Argument::from(tally.count.least()),
    };
    let names = tally
        .contributions
        .iter()
        .filter_map(|id| register.mission_of(id))
        .map(|mission| &mission.name);
    let name = match tally.measure {
        Measure::Headcount => "R103-headcount",
        Measure::Deployed | Measure::Requests => "R103",
    };
    let message = Message::new(name)
        .with("mission", names.into_iter().next()?)
        .with("published", said())
        .with(
            "what",
            Message::new(match tally.category? {
                Category::Military => "R103-military",
                Category::Civilian => "R103-civilian",
            }),
        )
        .with("counted", counted)
        .with("from", tally.period.from())
        .with("until", tally.period.until());
    let is_reconstructed = tally.contributions.iter().any(|id| {
        let kept = register
            .contributions
            .get(id)
            .map(|found| found.deployments);
        kept == Some(DeploymentRecords::Reconstructed) || register.deployments.has_reconstructed(id)
    });
    let subject: RecordRef = match tally.contributions.as_slice() {
        [only] => only.record(),
        _ => tally.id.record(),
    };
    let finding = if is_reconstructed {
        Finding::reconstructed(&RULE.rule, subject, message)
    } else {
        Finding::differs(&RULE.rule, subject, message)
    };
    let says = Message::new("R104-published").with("said", said());
    let finding = finding.shown_by(tally.id.record(), "count", says);
    let says = Message::new("R103-says").with("counted", counted);
    let contributions = tally.contributions.iter();
    Some(contributions.fold(finding, |finding, id| {
        finding.shown_by(id.record(), "deployments", says.clone())
    }))
}

/// Whether a published cell that differs counts just what the tally counts, and says the same.
fn is_told(report: &ReportSnapshot<'_, '_>, tally: &Tally) -> bool {
    let of_period = tally.measure == Measure::Deployed && tally.period == report.edition.period;
    let (Some(category), Some(count)) = (tally.category.filter(|_| of_period), tally.exact())
    else {
        return false;
    };
    let column = match category {
        Category::Military => "deployed_military",
        Category::Civilian => "deployed_civilian",
    };
    let set = |ids: &[ContributionId]| ids.iter().cloned().collect::<BTreeSet<_>>();
    report.differing.iter().any(|row| {
        set(row.contributions) == set(&tally.contributions)
            && row.published.contains(&count.to_string())
            && row
                .cells
                .iter()
                .any(|cell| cell.path.0.last() == Some(&Step::Field(column)))
    })
}
