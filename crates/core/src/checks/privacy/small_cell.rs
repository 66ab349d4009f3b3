//! X103: a count of one or two people in an annex that was not public before.

use std::collections::BTreeSet;

use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, Spot, words};
use crate::figures::deployed;
use crate::model::{Category, Contribution, ContributionId, Edition, PersonnelRow};
use crate::publication::{is_published, is_small};
use crate::record::{Path, Step};
use crate::register::DayNumber;
use crate::wording::Message;

/// The rule. Reconstructed people are no one, and what was published is public already.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "X103",
        name: "small-cell",
        severity: Severity::Warning,
        sources: &["AVG"],
        // What was published is a count on one day, not that of the period.
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "id = \"omfc-civilian\"\nmeasure = \"deployed\"",
            to: "id = \"omfc-civilian\"\nmeasure = \"headcount\"",
        }],
        // Not counted in public elsewhere, but printed in the report.
        clean: &[
            Change::Replace {
                file: "missions/omfc.toml",
                from: "id = \"omfc-civilian\"\nmeasure = \"deployed\"",
                to: "id = \"omfc-civilian\"\nmeasure = \"headcount\"",
            },
            Change::Replace {
                file: "editions/report-2023/edition.toml",
                from: "id = \"omfc\"\nlabel = \"OMFC\"\n",
                to: "id = \"omfc\"\nlabel = \"OMFC\"\npublished = { deployed_civilian = 1 }\n",
            },
        ],
    },
    check,
};

/// In the edition that is asked about: of others the annex is out.
fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let Some(edition) = snapshot.edition else {
        return Vec::new();
    };
    let groups = edition
        .personnel_annex
        .iter()
        .flat_map(|annex| &annex.groups);
    let each = groups.enumerate().flat_map(|(group, found)| {
        let rows = found.rows.iter().enumerate();
        rows.map(move |(row, found)| (group, row, found))
    });
    each.filter_map(|(group, row, found)| {
        let cells = small_cells(snapshot, edition, found);
        let path = Path(vec![
            Step::Field("personnel_annex"),
            Step::Field("group"),
            Step::Item(group),
            Step::Field("row"),
            Step::Item(row),
        ]);
        of_row(edition, found, &cells, path)
    })
    .collect()
}

/// The small counts of a row that were not public before, by category.
fn small_cells(
    snapshot: &Snapshot<'_>,
    edition: &Edition,
    row: &PersonnelRow,
) -> Vec<(Category, u64)> {
    let each = Category::ALL.iter().filter_map(|category| {
        let count = small(snapshot, edition, row, *category)?;
        let of = (edition, edition.period);
        let is_public = is_published(snapshot.register, of, row, *category, count);
        (!is_public).then_some((*category, count))
    });
    each.collect()
}

/// A small count of people who were there, as far as the figure of a cell is one.
fn small(
    snapshot: &Snapshot<'_>,
    edition: &Edition,
    row: &PersonnelRow,
    category: Category,
) -> Option<u64> {
    // Most cells count more, which is quicker seen than the figure made.
    let (from, until) = DayNumber::bounds(edition.period)?;
    let of = |id| {
        snapshot
            .register
            .deployments
            .of(id)
            .touching(category, from, until)
    };
    let is_recorded = |id: &&ContributionId| {
        let contribution = snapshot.register.contributions.get(*id);
        contribution.is_some_and(Contribution::is_recorded)
    };
    let named: BTreeSet<_> = row.contributions.iter().filter(is_recorded).collect();
    let counted: u64 = named.into_iter().map(|id| u64::from(of(id))).sum();
    if !is_small(counted) {
        return None;
    }
    let figure = deployed(
        snapshot.register,
        &row.contributions,
        category,
        edition.period,
    );
    let count = figure.value.count().filter(|count| is_small(*count))?;
    (!figure.because.reconstructed).then_some(count)
}

fn of_row(
    edition: &Edition,
    row: &PersonnelRow,
    cells: &[(Category, u64)],
    path: Path,
) -> Option<Finding> {
    if cells.is_empty() {
        return None;
    }
    let counts = words::list(cells.iter().map(|(category, count)| {
        let message = match category {
            Category::Military => Message::new("X103-military"),
            Category::Civilian => Message::new("X103-civilian"),
        };
        message.with("count", *count)
    }));
    let message = Message::new("X103")
        .with("edition", &edition.title)
        .with("row", &row.label)
        .with("counts", counts.clone());
    let record = edition.id.record();
    let says = Message::new("X103-says").with("counts", counts);
    let spot = Spot::Record {
        record: record.clone(),
        path,
    };
    Some(Finding::contradicts(&RULE.rule, record, message).shown_at(spot, says))
}
