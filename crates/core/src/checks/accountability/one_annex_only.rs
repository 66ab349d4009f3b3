//! P110: a mission in one annex of an edition and not in the other.

use std::collections::BTreeMap;

use super::{editions, personnel_rows, row_way};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, Spot};
use crate::model::{ContributionId, Edition, MissionId, Reported};
use crate::record::{Path, Step};
use crate::wording::Message;

/// The rule. What is told of in a report of its own stands among the people only: its mandates
/// are in that report.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "P110",
        name: "one-annex-only",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Replace {
            file: "editions/report-2023/edition.toml",
            from: r#"
[[mandates_annex.group.row]]
id = "m-ships"
label = "Ship Protection"
contributions = ["protection-teams"]
"#,
            to: "",
        }],
        clean: &[
            Change::Replace {
                file: "editions/report-2023/edition.toml",
                from: r#"
[[mandates_annex.group.row]]
id = "m-ships"
label = "Ship Protection"
contributions = ["protection-teams"]
"#,
                to: "",
            },
            Change::Replace {
                file: "editions/report-2023/edition.toml",
                from: "id = \"ships\"\nlabel = \"Ship Protection\"",
                to: "id = \"ships\"\nseparate = true\nlabel = \"Ship Protection\"",
            },
        ],
    },
    check,
};

/// The way to the first row of each mission.
type Rows<'r> = BTreeMap<&'r MissionId, Path>;

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    editions(snapshot)
        .flat_map(|edition| of_edition(snapshot, edition))
        .collect()
}

fn of_edition(snapshot: &Snapshot<'_>, edition: &Edition) -> Vec<Finding> {
    let (Some(mandates), Some(_)) = (&edition.mandates_annex, &edition.personnel_annex) else {
        return Vec::new();
    };
    let mut limits = Rows::new();
    for (group, found) in mandates.groups.iter().enumerate() {
        for (row, found) in found.rows.iter().enumerate() {
            let way = row_way("mandates_annex", group, row);
            note(snapshot, &found.contributions, way, &mut limits);
        }
    }
    let mut people = Rows::new();
    let mut separate = Rows::new();
    for (way, row) in personnel_rows(edition) {
        let rows = if row.separate {
            &mut separate
        } else {
            &mut people
        };
        note(snapshot, &row.contributions, way, rows);
    }
    let lacks_limits = people
        .iter()
        .filter(|(mission, _)| !limits.contains_key(*mission));
    let lacks_people = limits
        .iter()
        .filter(|(mission, _)| !people.contains_key(*mission) && !separate.contains_key(*mission));
    let each = lacks_limits
        .map(|(mission, way)| (*mission, way, true))
        .chain(lacks_people.map(|(mission, way)| (*mission, way, false)));
    each.filter_map(|(mission, way, is_among_people)| {
        of_mission(snapshot, edition, mission, way, is_among_people)
    })
    .collect()
}

fn note<'r>(
    snapshot: &Snapshot<'r>,
    contributions: &[ContributionId],
    mut way: Vec<Step>,
    rows: &mut Rows<'r>,
) {
    way.push(Step::Field("contributions"));
    for id in contributions {
        if let Some(contribution) = snapshot.register.contributions.get(id) {
            let path = Path(way.clone());
            rows.entry(&contribution.mission).or_insert(path);
        }
    }
}

fn of_mission(
    snapshot: &Snapshot<'_>,
    edition: &Edition,
    mission: &MissionId,
    way: &Path,
    is_among_people: bool,
) -> Option<Finding> {
    let found = snapshot.register.missions.get(mission)?;
    if found.reported == Reported::Separately {
        return None;
    }
    let (message, other, here, there) = if is_among_people {
        (
            Message::new("P110"),
            "mandates_annex",
            Message::new("P110-says-people"),
            Message::new("P110-says-no-mandates"),
        )
    } else {
        (
            Message::new("P110-mandates"),
            "personnel_annex",
            Message::new("P110-says-mandates"),
            Message::new("P110-says-no-people"),
        )
    };
    let message = message
        .with("mission", &found.name)
        .with("edition", &edition.title);
    let record = edition.id.record();
    let spot = Spot::Record {
        record: record.clone(),
        path: way.clone(),
    };
    Some(
        Finding::differs(&RULE.rule, found.id.record(), message)
            .shown_by(record, other, there)
            .shown_at(spot, here),
    )
}
