//! What the annexes of an edition published beside what the register gives: the rows that differ.

mod cited;
mod mandates;
mod personnel;
mod said;

use kader_citation::Catalogue;
use kader_core::checks::{Snapshot, Spot};
use kader_core::figures::FigureTable;
use kader_core::model::{ContributionId, Edition, Mission, Text};
use kader_core::record::Path;
use kader_core::wording::Message;

pub use cited::{Cited, folded, key};
pub use personnel::{columns, shown_by};
pub use said::{Said, until};

/// How much a difference proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It is found only in reconstructed detail.
    Reconstructed,
    /// No source shows what would be right.
    Unconfirmed,
    /// The two cannot both be right.
    Differs,
}

/// A published value that differs from what the register gives.
#[derive(Debug)]
pub struct CellDifference {
    /// The way to the published value in the edition.
    pub path: Path,
    /// What differs, as part of a sentence.
    pub what: Message,
    /// What was published, as evidence.
    pub says: Message,
    /// What shows that it is otherwise.
    pub shown: Vec<(Spot, Message)>,
    /// How much it proves.
    pub verdict: Verdict,
}

/// A row of an annex with published values that differ.
#[derive(Debug)]
pub struct RowDifference<'r> {
    /// Its label.
    pub label: &'r Text,
    /// The mission whose row it is.
    pub mission: &'r Mission,
    /// The contributions that it counts.
    pub contributions: &'r [ContributionId],
    /// Everything that was published in it, as data.
    pub published: Vec<String>,
    /// The values that differ, in the order of the columns; never empty.
    pub cells: Vec<CellDifference>,
}

/// The rows of both annexes with published values that differ, in their order.
#[must_use]
pub fn differing_rows<'r>(
    snapshot: &Snapshot<'r>,
    edition: &'r Edition,
    annex2: &FigureTable,
    known: &Catalogue,
) -> Vec<RowDifference<'r>> {
    let mut rows = mandates::rows(snapshot, edition, known);
    rows.extend(personnel::rows(snapshot, edition, annex2));
    rows
}
