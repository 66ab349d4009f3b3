//! The rows of the personnel annex with the contributions that each counts.

use super::count::distinct;
use crate::model::{Contribution, DeploymentRecords, Edition, PersonnelRow};
use crate::register::Register;

/// A row of the personnel annex.
pub(super) struct AnnexRow<'r> {
    /// The row.
    pub row: &'r PersonnelRow,
    /// The contributions that it counts, each once.
    pub held: Vec<&'r Contribution>,
}

impl<'r> AnnexRow<'r> {
    /// The contributions, if each deployment of each of them is recorded.
    pub fn recorded(&self) -> Option<&[&'r Contribution]> {
        let complete = self
            .held
            .iter()
            .all(|contribution| contribution.is_recorded());
        complete.then_some(self.held.as_slice())
    }
}

/// The rows of the personnel annex of an edition, in order.
pub(super) fn annex_rows<'r>(
    register: &'r Register,
    edition: &'r Edition,
) -> impl Iterator<Item = AnnexRow<'r>> {
    edition
        .personnel_annex
        .iter()
        .flat_map(|annex| &annex.groups)
        .flat_map(|group| &group.rows)
        .map(|row| AnnexRow {
            row,
            held: distinct(register, &row.contributions),
        })
}

/// Whether any deployment of a contribution is, or may be, reconstructed.
pub(super) fn is_reconstructed(register: &Register, contribution: &Contribution) -> bool {
    contribution.deployments == DeploymentRecords::Reconstructed
        || register.deployments.has_reconstructed(&contribution.id)
}
