//! The annex of personnel: limits and people sent as published, held against the register.

use kader_core::checks::{Snapshot, Spot};
use kader_core::figures::{Figure, FigureTable, FigureValue, Part};
use kader_core::model::{
    Count, DeploymentRecords, Edition, Mission, PersonnelRow, PublishedPersonnel, RecordKind,
};
use kader_core::record::{Path, Step};
use kader_core::wording::Message;

use super::{CellDifference, RowDifference, Verdict};
use crate::checks::snapshot::{further, row_path};

/// What a row publishes: the key of each column, the name of its heading, and the value.
pub fn columns(published: &PublishedPersonnel) -> [(&'static str, &'static str, Option<Count>); 6] {
    [
        (
            "framework_military",
            "R104-limit-military",
            published.framework_military,
        ),
        (
            "framework_military_temporary",
            "R104-limit-extra",
            published.framework_military_temporary,
        ),
        (
            "framework_civilian",
            "R104-limit-civilian",
            published.framework_civilian,
        ),
        (
            "deployed_military",
            "R104-sent-military",
            published.deployed_military,
        ),
        (
            "deployed_civilian",
            "R104-sent-civilian",
            published.deployed_civilian,
        ),
        (
            "deployed_total",
            "R104-sent-total",
            published.deployed_total,
        ),
    ]
}

/// The rows that differ.
pub(super) fn rows<'r>(
    snapshot: &Snapshot<'r>,
    edition: &'r Edition,
    table: &FigureTable,
) -> Vec<RowDifference<'r>> {
    let groups = edition
        .personnel_annex
        .iter()
        .flat_map(|annex| &annex.groups);
    let mut found = Vec::new();
    for (group_place, group) in groups.enumerate() {
        for (row_place, row) in group.rows.iter().enumerate() {
            let path = row_path("personnel_annex", group_place, row_place);
            found.extend(of_row(snapshot, row, &path, table));
        }
    }
    found
}

fn of_row<'r>(
    snapshot: &Snapshot<'r>,
    row: &'r PersonnelRow,
    path: &Path,
    table: &FigureTable,
) -> Option<RowDifference<'r>> {
    let published = row.published.as_ref()?;
    let mission: &Mission = snapshot.register.mission_of(row.contributions.first()?)?;
    let has_parts = published.deployed_military.is_some() || published.deployed_civilian.is_some();
    let cells: Vec<CellDifference> = columns(published)
        .into_iter()
        // A total of parts that were published is held against these, not once more here.
        .filter(|(key, _, _)| !(has_parts && *key == "deployed_total"))
        .filter_map(|(key, heading, said)| {
            let figure = table.figure(row.id.as_str(), key)?;
            let mut cell = of_cell(snapshot, row, figure, heading, said?)?;
            if key == "framework_military" && is_with_temporary(row, table, said?) {
                return None;
            }
            cell.path = further(path, [Step::Field("published"), Step::Field(key)]);
            Some(cell)
        })
        .collect();
    let said = columns(published)
        .into_iter()
        .filter_map(|(_, _, said)| said);
    (!cells.is_empty()).then(|| RowDifference {
        label: &row.label,
        mission,
        contributions: &row.contributions,
        published: said.map(|said| said.to_string()).collect(),
        cells,
    })
}

/// Whether a limit was published with the temporary extra in it.
fn is_with_temporary(row: &PersonnelRow, table: &FigureTable, said: Count) -> bool {
    let count = |key| {
        let figure = table.figure(row.id.as_str(), key);
        figure.and_then(|figure| figure.value.count())
    };
    let apart = row
        .published
        .as_ref()
        .is_some_and(|published| published.framework_military_temporary.is_some());
    let (base, extra) = (
        count("framework_military"),
        count("framework_military_temporary"),
    );
    !apart && extra.is_some() && base.unwrap_or(0) + extra.unwrap_or(0) == u64::from(said)
}

fn of_cell(
    snapshot: &Snapshot<'_>,
    row: &PersonnelRow,
    figure: &Figure,
    heading: &'static str,
    said: Count,
) -> Option<CellDifference> {
    let (computed, verdict) = match &figure.value {
        FigureValue::Count(count) if figure.because.reconstructed => {
            (*count, Verdict::Reconstructed)
        }
        FigureValue::Count(count) => (*count, Verdict::Differs),
        // Where nothing is recorded, nothing can be held against it.
        FigureValue::Blank if is_recorded(snapshot, row, heading) => (0, Verdict::Differs),
        FigureValue::Blank
        | FigureValue::Unavailable(_)
        | FigureValue::Words(_)
        | FigureValue::Day(_)
        | FigureValue::End(_) => return None,
    };
    (computed != u64::from(said)).then(|| CellDifference {
        path: Path::default(),
        what: Message::new("R104-count")
            .with("column", Message::new(heading))
            .with("published", said)
            .with("computed", computed),
        says: Message::new("R104-published").with("said", said),
        shown: shown_by(row, figure, heading),
        verdict,
    })
}

/// Whether the register holds what a blank figure would be made of.
fn is_recorded(snapshot: &Snapshot<'_>, row: &PersonnelRow, heading: &str) -> bool {
    row.contributions.iter().all(|contribution| {
        if heading.starts_with("R104-limit") {
            return !snapshot.frameworks_of(contribution).is_empty();
        }
        let found = snapshot.register.contributions.get(contribution);
        found.is_some_and(|found| found.deployments == DeploymentRecords::Kept)
    })
}

/// What a figure of a row was made of, as evidence: frameworks, tallies, contributions.
#[must_use]
pub fn shown_by(row: &PersonnelRow, figure: &Figure, heading: &str) -> Vec<(Spot, Message)> {
    let size = match heading {
        "R104-limit-civilian" => "civilian",
        "R104-limit-extra" => "temporary",
        _ => "military",
    };
    let parts = figure.because.parts.iter().filter_map(|part| match part {
        Part::Record { record, count } => {
            let key = match record.kind {
                RecordKind::Tally => "count",
                RecordKind::Framework => size,
                _ => "id",
            };
            let record = record.clone();
            let path = Path(vec![Step::Field(key)]);
            Some((Spot::Record { record, path }, count.unwrap_or(0)))
        }
        Part::Deployments {
            contribution,
            count,
            ..
        } => {
            let record = contribution.record();
            let path = Path::default();
            Some((Spot::Record { record, path }, *count))
        }
        Part::Figure { .. } => None,
    });
    let mut shown: Vec<(Spot, Message)> = parts
        .map(|(spot, count)| (spot, Message::new("R104-shows-count").with("count", count)))
        .collect();
    if shown.is_empty() {
        shown.extend(row.contributions.first().map(|contribution| {
            let record = contribution.record();
            let path = Path::default();
            let says = Message::new("R104-shows-count").with("count", 0_u64);
            (Spot::Record { record, path }, says)
        }));
    }
    shown
}
