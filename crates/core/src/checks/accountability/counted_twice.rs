//! P113: a contribution in two rows of the annex of people, counted twice in its total.

use std::collections::BTreeMap;

use super::{editions, personnel_rows};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, Spot};
use crate::model::{ContributionId, Edition, PersonnelRow};
use crate::record::{Path, Step};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "P113",
        name: "counted-twice",
        severity: Severity::Error,
        sources: &[],
        breaking: &[Change::Replace {
            file: "editions/report-2023/edition.toml",
            from: "id = \"ships\"\nlabel = \"Ship Protection\"\ncontributions = [\"protection-teams\"]",
            to: "id = \"ships\"\nlabel = \"Ship Protection\"\ncontributions = [\"protection-teams\", \"omfc-observers\"]",
        }],
        // Named twice in one row, it counts once.
        clean: &[Change::Replace {
            file: "editions/report-2023/edition.toml",
            from: "id = \"ships\"\nlabel = \"Ship Protection\"\ncontributions = [\"protection-teams\"]",
            to: "id = \"ships\"\nlabel = \"Ship Protection\"\ncontributions = [\"protection-teams\", \"protection-teams\"]",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    editions(snapshot)
        .flat_map(|edition| of_edition(snapshot, edition))
        .collect()
}

fn of_edition(snapshot: &Snapshot<'_>, edition: &Edition) -> Vec<Finding> {
    let mut rows: BTreeMap<&ContributionId, Vec<(Path, &PersonnelRow)>> = BTreeMap::new();
    for (way, row) in personnel_rows(edition) {
        for (place, id) in row.contributions.iter().enumerate() {
            let held = rows.entry(id).or_default();
            if held.iter().all(|(_, known)| known.id != row.id) {
                let mut path = Path(way.clone());
                path.0
                    .extend([Step::Field("contributions"), Step::Item(place)]);
                held.push((path, row));
            }
        }
    }
    let twice = rows.into_iter().filter(|(_, rows)| rows.len() > 1);
    twice
        .filter_map(|(id, rows)| {
            let contribution = snapshot.register.contributions.get(id)?;
            let message = Message::new("P113")
                .with("mission", snapshot.name_of(&contribution.mission))
                .with("contribution", &contribution.name)
                .with("edition", &edition.title)
                .with("count", rows.len());
            let finding = Finding::contradicts(&RULE.rule, edition.id.record(), message);
            // The later one is more likely the slip.
            let shown = rows.into_iter().rev().map(|(path, row)| {
                let record = edition.id.record();
                let says = Message::new("P113-says").with("row", &row.label);
                (Spot::Record { record, path }, says)
            });
            Some(shown.fold(finding, |finding, (spot, says)| {
                finding.shown_at(spot, says)
            }))
        })
        .collect()
}
