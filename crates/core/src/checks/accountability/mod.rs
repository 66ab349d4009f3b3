//! Rules about how parliament is told (P).

pub(super) mod commitment_overdue;
pub(super) mod contribution_omitted;
pub(super) mod contribution_unreported;
pub(super) mod counted_twice;
pub(super) mod decision_unreported;
pub(super) mod due_date_off;
pub(super) mod edition_late;

pub(super) mod evaluation_missing;
pub(super) mod evaluation_overdue;
pub(super) mod framework_told_late;
pub(super) mod informed_afterwards;
pub(super) mod one_annex_only;
pub(super) mod report_gap;
pub(super) mod report_overlap;
pub(super) mod separate_period_differs;

mod series;
mod told;

use super::Snapshot;
use crate::model::{Contribution, ContributionKind, ContributionState, Edition, PersonnelRow};
use crate::record::Step;

/// Whether a contribution sends, or sent, people: it began, and it is not money alone.
fn sends_people(contribution: &Contribution) -> bool {
    let began = match contribution.state {
        ContributionState::Running { .. }
        | ContributionState::Suspended { .. }
        | ContributionState::Ended { .. } => true,
        ContributionState::Asked { .. }
        | ContributionState::Intended { .. }
        | ContributionState::Conditional { .. }
        | ContributionState::Declined { .. }
        | ContributionState::NeverStarted { .. } => false,
    };
    began && contribution.kind != ContributionKind::Money
}

/// The rows of the personnel annex of an edition, each with the way to it.
fn personnel_rows(edition: &Edition) -> impl Iterator<Item = (Vec<Step>, &PersonnelRow)> {
    let groups = edition
        .personnel_annex
        .iter()
        .flat_map(|annex| &annex.groups);
    groups.enumerate().flat_map(|(group, found)| {
        found.rows.iter().enumerate().map(move |(row, found)| {
            let way = row_way("personnel_annex", group, row);
            (way, found)
        })
    })
}

/// The way to a row of an annex.
fn row_way(annex: &'static str, group: usize, row: usize) -> Vec<Step> {
    vec![
        Step::Field(annex),
        Step::Field("group"),
        Step::Item(group),
        Step::Field("row"),
        Step::Item(row),
    ]
}

/// The editions of a register, in order of id.
fn editions<'r>(snapshot: &Snapshot<'r>) -> impl Iterator<Item = &'r Edition> {
    snapshot.register.editions.values()
}
