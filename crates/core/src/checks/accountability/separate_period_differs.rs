//! P111: what is told of in a report of its own, counted over another period than the edition.

use super::{editions, personnel_rows};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, Spot, words};
use crate::model::{Category, Edition, Measure, PersonnelRow, Tally};
use crate::record::{Path, Step};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "P111",
        name: "separate-period-differs",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[
            Change::Replace {
                file: "editions/report-2023/edition.toml",
                from: "id = \"ships\"\nlabel = \"Ship Protection\"",
                to: "id = \"ships\"\nseparate = true\nlabel = \"Ship Protection\"",
            },
            Change::Replace {
                file: "missions/ships.toml",
                from: "period = { from = 2022-01-01, until = 2023-04-30 }",
                to: "period = { from = 2022-01-01, until = 2022-12-31 }",
            },
        ],
        // Its own report counts by the year; there is a count of the whole period as well.
        clean: &[
            Change::Replace {
                file: "editions/report-2023/edition.toml",
                from: "id = \"ships\"\nlabel = \"Ship Protection\"",
                to: "id = \"ships\"\nseparate = true\nlabel = \"Ship Protection\"",
            },
            Change::Add {
                file: "missions/ships.toml",
                text: r#"
[[tally]]
id = "ships-2022"
measure = "deployed"
contributions = ["protection-teams"]
category = "military"
period = { from = 2022-01-01, until = 2022-12-31 }
count = 11
sources = ["desk-2023#2"]
"#,
            },
        ],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let each = editions(snapshot).flat_map(|edition| {
        let rows = personnel_rows(edition).filter(|(_, row)| row.separate);
        rows.filter_map(|(way, row)| of_row(snapshot, edition, way, row))
    });
    each.collect()
}

fn of_row(
    snapshot: &Snapshot<'_>,
    edition: &Edition,
    mut way: Vec<Step>,
    row: &PersonnelRow,
) -> Option<Finding> {
    let of_other_period = Category::ALL
        .iter()
        .flat_map(|category| of_category(snapshot, edition, row, *category));
    let tallies: Vec<&Tally> = of_other_period.collect();
    let first = tallies.first()?;
    let message = Message::new("P111")
        .with("row", &row.label)
        .with("days", words::period(first.period))
        .with("period", words::period(edition.period));
    let finding = Finding::differs(&RULE.rule, edition.id.record(), message);
    let finding = tallies.iter().fold(finding, |finding, tally| {
        let says = Message::new("P111-says-tally").with("days", words::period(tally.period));
        finding.shown_by(tally.id.record(), "period", says)
    });
    way.push(Step::Field("contributions"));
    let spot = Spot::Record {
        record: edition.id.record(),
        path: Path(way),
    };
    let says = Message::new("P111-says-row").with("period", words::period(edition.period));
    Some(finding.shown_at(spot, says))
}

/// The counts of a category that lie partly in the period of the edition, where none is of
/// exactly that period.
fn of_category<'r>(
    snapshot: &Snapshot<'r>,
    edition: &Edition,
    row: &PersonnelRow,
    category: Category,
) -> Vec<&'r Tally> {
    let unrecorded = |tally: &&Tally| {
        tally.contributions.iter().any(|id| {
            let contribution = snapshot.register.contributions.get(id);
            row.contributions.contains(id) && contribution.is_some_and(|held| !held.is_recorded())
        })
    };
    let period = edition.period;
    let tallies: Vec<&Tally> = snapshot
        .register
        .tallies
        .values()
        .filter(|tally| tally.measure == Measure::Deployed && tally.category == Some(category))
        .filter(|tally| tally.period.from() <= period.until())
        .filter(|tally| tally.period.until() >= period.from())
        .filter(unrecorded)
        .collect();
    if tallies.iter().any(|tally| tally.period == period) {
        return Vec::new();
    }
    tallies
}
