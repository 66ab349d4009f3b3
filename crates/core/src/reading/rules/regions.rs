//! T111: an annex places a mission in another region than its chapter does.

use super::{Review, TextRule};
use crate::checks::{Finding, Rule, Severity};
use crate::reading::names::{MissionAt, slug};
use crate::wording::Message;

/// The rule.
pub static RULE: TextRule = TextRule {
    rule: Rule {
        code: "T111",
        name: "region-differs",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    breaking: "2.1 Europa\n\n2.1.1 UNTAG\n\nAan UNTAG is gedacht.\n\n2.2 Afrika\n\n2.2.1 UNMIS\n\nAan UNMIS ook.\n\n## Bijlage 1\n\n\
               | Regio | Missie | Rechtsbasis | Mandaat tot | Kader tot |\n| --- | --- | --- | --- | --- |\n\
               | Europa | UNTAG | Verzoek | Onbepaald | Onbepaald |\n| | UNMIS | Verzoek | Onbepaald | Onbepaald |\n",
    clean: "2.1 Europa\n\n2.1.1 UNTAG\n\nAan UNTAG is gedacht.\n\n2.2 Afrika\n\n2.2.1 UNMIS\n\nAan UNMIS ook.\n\n## Bijlage 1\n\n\
            | Regio | Missie | Rechtsbasis | Mandaat tot | Kader tot |\n| --- | --- | --- | --- | --- |\n\
            | Europa | UNTAG | Verzoek | Onbepaald | Onbepaald |\n| Afrika overige missies | UNMIS | Verzoek | Onbepaald | Onbepaald |\n",
    check,
};

fn check(review: &Review<'_>) -> Vec<Finding> {
    let document = &review.reading.document;
    let regions = regions(review);
    let mut found = Vec::new();
    for mission in 0..review.reading.names.missions.len() {
        let own = chapters(review, mission);
        if own.is_empty() {
            continue;
        }
        let rows = document
            .tables
            .iter()
            .filter(|table| table.kind.has_missions())
            .flat_map(|table| &table.rows)
            .filter(|row| review.reading.names.of_label(document, &row.label) == Some(mission));
        for row in rows {
            let Some(group) = row.group.as_deref() else {
                continue;
            };
            let group_slug = slug(group);
            let named = |title: &str| {
                let title = slug(title);
                !title.is_empty()
                    && (group_slug == title || group_slug.starts_with(&format!("{title}-")))
            };
            let known = regions.iter().any(|(_, title)| named(title));
            if !known || own.iter().any(|(_, title)| named(title)) {
                continue;
            }
            // The outermost below the chapters of the report, if there is one.
            let level = |at: usize| document.sections.get(at).map_or(0, |one| one.level);
            let below = own.iter().rev().find(|(at, _)| level(*at) >= 2);
            let Some((section, title)) = below.or(own.last()) else {
                continue;
            };
            let message = Message::new("T111")
                .with("subject", review.name(Some(mission)))
                .with("annex", group)
                .with("chapter", *title);
            let finding = Finding::differs(&RULE.rule, review.mission(mission), message);
            let finding = review.show(finding, &row.label);
            let heading = document
                .sections
                .get(*section)
                .map(|section| section.heading.clone());
            found.push(match heading {
                Some(heading) => review.show(finding, &heading),
                None => finding,
            });
            break;
        }
    }
    found
}

/// The chapters that hold sections of missions.
fn regions<'r>(review: &'r Review<'_>) -> Vec<(usize, &'r str)> {
    let missions = 0..review.reading.names.missions.len();
    missions
        .flat_map(|mission| chapters(review, mission))
        .collect()
}

/// The numbered sections above the first one of a mission.
fn chapters<'r>(review: &'r Review<'_>, mission: MissionAt) -> Vec<(usize, &'r str)> {
    let document = &review.reading.document;
    let Some(section) = review
        .reading
        .names
        .missions
        .get(mission)
        .and_then(|mission| mission.sections.first())
    else {
        return Vec::new();
    };
    document
        .ancestors(*section)
        .skip(1)
        .filter_map(|at| {
            let one = document.sections.get(at)?;
            (one.level >= 1 && one.number.is_some()).then_some((at, one.title.as_str()))
        })
        .collect()
}
