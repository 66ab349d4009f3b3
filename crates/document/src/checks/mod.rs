//! The rules over the report of an edition: its text, its annexes, and what the register gives.
//!
//! As the rules over the register (`kader_core::checks`), each is one file with its code and
//! name, changes to the example that break it, and its check, a pure function of a
//! [`ReportSnapshot`]. Their words stand in `wording/checks/…/report.ftl`.

mod abbreviation_unexplained;
mod abbreviation_unused;
mod annex_outdated;
mod citation_improbable;
mod citation_unregistered;
mod claim;
mod course;
mod duration_wrong;
mod footnote_lost;
mod name_misspelt;
mod number_contradicted;
mod number_typed;
pub mod prose;
pub mod published;
mod report_incomplete;
mod sentence;
mod snapshot;
mod sources_differing;
mod tally_mismatched;
mod total_wrong;

pub use snapshot::ReportSnapshot;

use kader_core::checks::{Finding, Rule, Snapshot};

/// A rule over the report of an edition.
#[derive(Debug)]
pub struct ReportRule {
    /// What it tells of itself.
    pub rule: Rule,
    /// Finds what breaks it.
    pub check: fn(&ReportSnapshot<'_, '_>) -> Vec<Finding>,
}

/// The rules over the report, in the order of their codes.
pub static RULES: &[&ReportRule] = &[
    &number_contradicted::RULE,
    &number_typed::RULE,
    &tally_mismatched::RULE,
    &annex_outdated::RULE,
    &total_wrong::RULE,
    &sources_differing::RULE,
    &abbreviation_unexplained::RULE,
    &abbreviation_unused::RULE,
    &name_misspelt::RULE,
    &footnote_lost::RULE,
    &citation_unregistered::RULE,
    &citation_improbable::RULE,
    &duration_wrong::RULE,
    &report_incomplete::RULE,
];

/// What the rules over the report find in the edition that is asked about, in the order of the
/// rules; nothing where none is.
#[must_use]
pub fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let Some(edition) = snapshot.edition else {
        return Vec::new();
    };
    let report = ReportSnapshot::new(snapshot, edition);
    RULES
        .iter()
        .flat_map(|rule| (rule.check)(&report))
        .collect()
}
