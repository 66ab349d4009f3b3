//! The rules over the register: what is wrong, and what will be.
//!
//! A rule is one file: its code and name, the law or decision that it follows, changes to a small
//! [example] that break it, and its check, a pure function of a [`Snapshot`]. Its words stand in
//! `wording/checks`, a file for each family. Rules over the report stand in `kader-document`,
//! where the report is.
//!
//! A finding says what the data proves and no more. What rests on reconstructed records alone is
//! never said of the world; what no source shows "cannot be confirmed".

mod accountability;
pub mod cover;
mod data;
mod deployments;
pub mod example;
mod finding;
mod frameworks;
mod headcount;
mod held;
mod mandates;
pub mod parameters;
pub mod presence;
mod privacy;
mod rule;
mod snapshot;
mod vessel_protection;
mod waivers;
mod words;

pub use finding::{Evidence, Finding, Spot};
pub use presence::{Presence, ShownBy};
pub use rule::{Certainty, Retired, Rule, Severity, find};
pub use snapshot::Snapshot;
pub use waivers::{Settled, WAIVER_RULES, settle, unknown_rules};
pub use words::{end, list, moment, period};

/// A rule over the register.
#[derive(Debug)]
pub struct RegisterRule {
    /// What it tells of itself.
    pub rule: Rule,
    /// Finds what breaks it.
    pub check: fn(&Snapshot<'_>) -> Vec<Finding>,
}

/// The rules over the register, in the order of their codes.
pub static RULES: &[&RegisterRule] = &[
    &deployments::deployed_outside_post::RULE,
    &deployments::tour_too_long::RULE,
    &deployments::person_twice_at_once::RULE,
    &deployments::home_too_short::RULE,
    &deployments::post_unfilled::RULE,
    &deployments::other_category::RULE,
    &deployments::post_overfilled::RULE,
    &deployments::records_not_kept::RULE,
    &deployments::deployed_outside_contribution::RULE,
    &deployments::tour_too_short::RULE,
    &frameworks::days_without_framework::RULE,
    &frameworks::framework_missing::RULE,
    &frameworks::limit_exceeded::RULE,
    &frameworks::posts_above_limit::RULE,
    &frameworks::reserve_undecided::RULE,
    &frameworks::temporary_overrun::RULE,
    &frameworks::framework_outlives_mandate::RULE,
    &frameworks::framework_outlives_contribution::RULE,
    &frameworks::framework_change_undecided::RULE,
    &frameworks::framework_lapsing::RULE,
    &frameworks::framework_unused::RULE,
    &frameworks::frameworks_disagree::RULE,
    &mandates::mandate_expired::RULE,
    &mandates::days_without_mandate::RULE,
    &mandates::mandate_missing::RULE,
    &mandates::mandate_unconfirmed::RULE,
    &mandates::mandate_lapsing::RULE,
    &mandates::renewal_gap::RULE,
    &mandates::renewal_overlap::RULE,
    &mandates::task_continued::RULE,
    &mandates::present_while_suspended::RULE,
    &mandates::without_legal_basis::RULE,
    &mandates::legal_basis_superseded::RULE,
    &mandates::reserved_task::RULE,
    &mandates::ceiling_exceeded::RULE,
    &accountability::edition_late::RULE,
    &accountability::due_date_off::RULE,
    &accountability::report_gap::RULE,
    &accountability::report_overlap::RULE,
    &accountability::decision_unreported::RULE,
    &accountability::contribution_unreported::RULE,
    &accountability::commitment_overdue::RULE,
    &accountability::informed_afterwards::RULE,
    &accountability::contribution_omitted::RULE,
    &accountability::one_annex_only::RULE,
    &accountability::separate_period_differs::RULE,
    &accountability::evaluation_overdue::RULE,
    &accountability::counted_twice::RULE,
    &accountability::evaluation_missing::RULE,
    &accountability::framework_told_late::RULE,
    &data::source_missing::RULE,
    &data::source_too_early::RULE,
    &data::exact_date_known::RULE,
    &data::not_seen_lately::RULE,
    &data::paper_miscited::RULE,
    &vessel_protection::teams_over_in_year::RULE,
    &vessel_protection::teams_over_at_once::RULE,
    &vessel_protection::private_before_licences::RULE,
    &vessel_protection::private_under_military_flag::RULE,
    &vessel_protection::private_without_ground::RULE,
    &vessel_protection::cost_not_shown::RULE,
    &vessel_protection::requests_unaccounted::RULE,
    &vessel_protection::protected_without_grant::RULE,
    &vessel_protection::decision_overdue::RULE,
    &vessel_protection::request_dates_contradict::RULE,
    &privacy::personal_data::RULE,
    &privacy::restricted_reachable::RULE,
    &privacy::small_cell::RULE,
];

/// Codes that are no longer used.
pub const RETIRED: &[Retired] = &[];

/// What the rules over the register find, in the order of the rules.
#[must_use]
pub fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    RULES
        .iter()
        .flat_map(|rule| (rule.check)(snapshot))
        .collect()
}
