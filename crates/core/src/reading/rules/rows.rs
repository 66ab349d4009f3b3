//! T110: a mission stands in one annex and not in the other, or in an annex and nowhere in the
//! text, or in a section of its own and in no annex.

use super::{Review, TextRule};
use crate::checks::{Finding, Rule, Severity};
use crate::reading::document::tables::TableKind;
use crate::reading::names::MissionAt;
use crate::reading::statements::{Predicate, Value};
use crate::wording::Message;

/// The rule.
pub static RULE: TextRule = TextRule {
    rule: Rule {
        code: "T110",
        name: "row-without-section",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    breaking: "2.1 UNMIS\n\nAan UNMIS leverde Nederland negen militairen.\n\n## Bijlage 2\n\n\
               | Missie | Kader militair | Ingezet militair |\n| --- | --- | --- |\n| UNMIS | 4 | 9 |\n| UNTAG | 6 | 20 |\n",
    clean: "2.1 UNMIS\n\nAan UNMIS leverde Nederland negen militairen.\n\n## Bijlage 2\n\n\
            | Missie | Kader militair | Ingezet militair |\n| --- | --- | --- |\n| UNMIS | 4 | 9 |\n\
            | UNTAG (separate rapportage) | 6 | 20 |\n",
    check,
};

/// Labels that say themselves that the mission is told of elsewhere.
const ELSEWHERE: [&str; 6] = [
    "separat",
    "aparte",
    "afzonderlijk",
    "vgr",
    "elders",
    "separate",
];

fn check(review: &Review<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let reading = review.reading;
    let has_sections = reading
        .names
        .missions
        .iter()
        .any(|mission| !mission.sections.is_empty());
    for mission in 0..reading.names.missions.len() {
        let rows = rows_of(review, mission);
        let first = rows.first();
        if first.is_some_and(|(_, label)| ELSEWHERE.iter().any(|word| label.contains(word))) {
            continue;
        }
        if let Some((range, _)) = first {
            if has_sections && !is_told_of(review, mission) {
                let message = Message::new("T110").with("subject", review.name(Some(mission)));
                let finding = Finding::unconfirmed(&RULE.rule, review.mission(mission), message);
                found.push(review.show(finding, range));
            }
            continue;
        }
        found.extend(without_row(review, mission));
    }
    found
}

/// The rows of a mission with their labels in lower case.
fn rows_of(review: &Review<'_>, mission: MissionAt) -> Vec<(std::ops::Range<usize>, String)> {
    let document = &review.reading.document;
    let tables = document
        .tables
        .iter()
        .filter(|table| table.kind.has_missions());
    tables
        .flat_map(|table| &table.rows)
        .filter(|row| review.reading.names.of_label(document, &row.label) == Some(mission))
        .map(|row| (row.label.clone(), document.words(&row.label).to_lowercase()))
        .collect()
}

/// Whether the mission is mentioned outside of tables and the list of abbreviations.
fn is_told_of(review: &Review<'_>, mission: MissionAt) -> bool {
    let reading = review.reading;
    let own = reading.names.missions.get(mission);
    own.is_some_and(|own| !own.sections.is_empty())
        || reading
            .mentions
            .iter()
            .filter(|one| one.mission == mission)
            .any(|one| {
                reading
                    .document
                    .blocks
                    .iter()
                    .any(|block| block.range.contains(&one.start))
            })
}

/// A mission with a section in which people or limits are told of, and no row in an annex of
/// people that has the others.
fn without_row(review: &Review<'_>, mission: MissionAt) -> Option<Finding> {
    let reading = review.reading;
    let named = reading.names.missions.get(mission)?;
    let section = named.sections.first()?;
    let annex = reading
        .document
        .tables
        .iter()
        .any(|table| table.kind == TableKind::Personnel && table.rows.len() >= 3);
    let told = reading.statements.iter().find(|one| {
        let counted = matches!(
            one.predicate,
            Predicate::FrameworkMilitary
                | Predicate::FrameworkCivilian
                | Predicate::DeployedMilitary
                | Predicate::DeployedCivilian
        );
        one.subject == Some(mission)
            && counted
            && matches!(one.value, Value::Count(count) if count > 0)
    })?;
    if !annex {
        return None;
    }
    let heading = reading.document.sections.get(*section)?.heading.clone();
    let message = Message::new("T110-section").with("subject", review.name(Some(mission)));
    let finding = Finding::unconfirmed(&RULE.rule, review.mission(mission), message);
    Some(review.shown(review.show(finding, &heading), told))
}
