//! T111: an annex places a mission in another region than its chapter does.

use super::{Review, TextRule};
use crate::checks::{Finding, Rule, Severity};
use crate::reading::document::Range;
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

/// A mission that stands under one region in an annex and under another in the chapters.
struct Astray<'r> {
    mission: MissionAt,
    group: &'r str,
    chapter: &'r str,
    label: Range,
    heading: Option<Range>,
}

fn check(review: &Review<'_>) -> Vec<Finding> {
    let regions = regions(review);
    let missions = 0..review.reading.names.missions.len();
    let astray: Vec<Astray<'_>> = missions
        .filter_map(|mission| astray(review, mission, &regions))
        .collect();
    let mut found = Vec::new();
    let mut told: Vec<(&str, &str)> = Vec::new();
    for one in &astray {
        let way = (one.group, one.chapter);
        if told.contains(&way) {
            continue;
        }
        told.push(way);
        // A region with another name moves all its missions at once.
        let further = astray
            .iter()
            .filter(|other| (other.group, other.chapter) == way)
            .count()
            - 1;
        let message = Message::new(if further == 0 { "T111" } else { "T111-several" })
            .with("subject", review.name(Some(one.mission)))
            .with("annex", one.group)
            .with("chapter", one.chapter)
            .with("further", further);
        let finding = Finding::differs(&RULE.rule, review.mission(one.mission), message);
        let finding = review.show(finding, &one.label);
        found.push(match &one.heading {
            Some(heading) => review.show(finding, heading),
            None => finding,
        });
    }
    found
}

fn astray<'r>(
    review: &'r Review<'_>,
    mission: MissionAt,
    regions: &[(usize, &str)],
) -> Option<Astray<'r>> {
    let document = &review.reading.document;
    let own = chapters(review, mission);
    let rows = document
        .tables
        .iter()
        .filter(|table| table.kind.has_missions())
        .flat_map(|table| &table.rows)
        .filter(|row| review.reading.names.of_label(document, &row.label) == Some(mission));
    // The outermost below the chapters of the report, if there is one.
    let level = |at: usize| document.sections.get(at).map_or(0, |one| one.level);
    let below = own.iter().rev().find(|(at, _)| level(*at) >= 2);
    let (section, chapter) = *below.or(own.last())?;
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
        if known && !own.iter().any(|(_, title)| named(title)) {
            return Some(Astray {
                mission,
                group,
                chapter,
                label: row.label.clone(),
                heading: document
                    .sections
                    .get(section)
                    .map(|section| section.heading.clone()),
            });
        }
    }
    None
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
