//! A mission in a few lines: mandate, framework, people.

use kader_core::figures::{FigureValue, annex1};
use kader_core::model::{
    Edition, End, MandatesAnnex, MandatesGroup, MandatesRow, Mission, PersonnelRow, RowId, Section,
};
use kader_core::register::MandateInForce;
use kader_core::wording::{Message, say, words};

use super::builder::Builder;
use super::resolver;
use crate::tree::{
    Align, Anchor, Block, Cell, CellValue, Column, HeaderCell, Inline, Row, RowGroup, RowKind,
    Table, text,
};

/// The facts of the missions of a section, a table each.
pub(super) fn facts(builder: &Builder<'_>, section: &Section) -> Vec<Block> {
    section
        .missions
        .iter()
        .filter_map(|id| builder.register.missions.get(id))
        .filter_map(|mission| of_mission(builder, mission))
        .collect()
}

fn of_mission(builder: &Builder<'_>, mission: &Mission) -> Option<Block> {
    let lang = builder.lang;
    let mut rows: Vec<Row> = Vec::new();
    let mut push = |name: &'static str, content: Vec<Inline>, value: CellValue| {
        let label = Cell {
            content: vec![text(words(lang, name).unwrap_or_default())],
            value: CellValue::Words,
        };
        rows.push(Row {
            kind: RowKind::Body,
            cells: vec![label, Cell { content, value }],
        });
    };
    push(
        "facts-lead",
        vec![text(mission.lead.name.in_language(lang))],
        CellValue::Words,
    );
    if let Some(mandate) = mandate(builder, mission) {
        push("facts-mandate", mandate, CellValue::Words);
    }
    if let Some((figure, path)) = framework_until(builder, mission) {
        let cell = resolver::inline(&figure, &path, lang);
        push(
            "facts-framework-until",
            cell.into_iter().collect(),
            CellValue::Words,
        );
    }
    for row in personnel_rows(builder.edition, builder, mission) {
        if let Some(content) = limit(builder, row) {
            push("facts-limit", content, CellValue::Words);
        }
        for (name, table, column) in [
            ("facts-deployed", "annex2", "deployed.total"),
            ("facts-peak", "peak", "total"),
        ] {
            let path = format!("{table}/{}/{column}", row.id);
            let figure = builder.resolver.figure(table, row.id.as_str(), column)?;
            if let Some(inline) = resolver::inline(&figure, &path, lang) {
                let day = builder.resolver.figure(table, row.id.as_str(), "total_day");
                let mut content = vec![inline];
                if let Some(FigureValue::Day(day)) = day.map(|figure| figure.value) {
                    let since = Message::new("facts-peak-since").with("day", day);
                    content.push(text(say(lang, &since)));
                }
                push(name, content, CellValue::Words);
            }
        }
    }
    // Who leads it is told by the text; alone it makes no table.
    if rows.len() < 2 {
        return None;
    }
    let caption = Message::new("facts-caption").with("mission", mission.name.in_language(lang));
    let column = |key: &str, share| Column {
        key: key.to_owned(),
        align: Align::Start,
        share,
    };
    let head = |name: &str| HeaderCell {
        content: vec![text(words(lang, name).unwrap_or_default())],
        columns: 1,
        rows: 1,
        align: Align::Start,
    };
    Some(Block::Table(Table {
        anchor: Anchor::new(&format!("facts-{}", mission.id)),
        caption: vec![text(say(lang, &caption))],
        columns: vec![column("what", 3), column("value", 5)],
        header: vec![vec![head("facts-column-what"), head("facts-column-value")]],
        groups: vec![RowGroup { label: None, rows }],
        remarks: Vec::new(),
    }))
}

/// The mandate in force on the last day, and until when it runs.
fn mandate(builder: &Builder<'_>, mission: &Mission) -> Option<Vec<Inline>> {
    let (register, lang) = (builder.register, builder.lang);
    let on = builder.edition.period.until();
    match register.mandate_on(&mission.id, on) {
        MandateInForce::Certain(mandate) if mandate.is_known() => {
            let title = mandate
                .title
                .as_ref()
                .map_or(mandate.instrument.as_str(), |title| title.in_language(lang));
            let path = format!("mandate/{}/until", mandate.id);
            let until = FigureValue::End(mandate.until.clone());
            let because =
                kader_core::figures::Because::of(kader_core::figures::CountingRule::Mandate);
            let figure = kader_core::figures::Figure::new(until, because);
            let mut content = vec![text(title)];
            if mandate.until == End::Indefinite {
                content.push(text(words(lang, "facts-indefinite").unwrap_or_default()));
                return Some(content);
            }
            if let Some(inline) = resolver::inline(&figure, &path, lang) {
                content.push(text(words(lang, "facts-until").unwrap_or_default()));
                content.push(inline);
            }
            Some(content)
        }
        MandateInForce::Certain(_) | MandateInForce::Unknown(_) => {
            Some(vec![Inline::Unavailable {
                text: words(lang, "unavailable").unwrap_or_default(),
                reason: say(lang, &Message::new("reason-mandate-unknown")),
            }])
        }
        MandateInForce::None => register
            .mandates_of(&mission.id)
            .last()
            .map(|_| vec![text(words(lang, "facts-no-mandate").unwrap_or_default())]),
    }
}

/// The end of the framework as the annex would give it, for a mission that may have no row.
fn framework_until(
    builder: &Builder<'_>,
    mission: &Mission,
) -> Option<(kader_core::figures::Figure, String)> {
    let contributions: Vec<_> = builder
        .edition
        .mandates_annex
        .iter()
        .flat_map(|annex| &annex.groups)
        .flat_map(|group| &group.rows)
        .filter(|row| is_of(builder, row, mission))
        .flat_map(|row| row.contributions.clone())
        .collect();
    let contributions = if contributions.is_empty() {
        personnel_rows(builder.edition, builder, mission)
            .into_iter()
            .flat_map(|row| row.contributions.clone())
            .collect()
    } else {
        contributions
    };
    let row = MandatesRow {
        id: RowId::new("row")?,
        label: mission.name.clone(),
        contributions,
        footnotes: Vec::new(),
        published: None,
    };
    let group = MandatesGroup {
        label: mission.name.clone(),
        rows: vec![row],
    };
    let annex = MandatesAnnex {
        title: mission.name.clone(),
        columns: Vec::new(),
        groups: vec![group],
        footnotes: Vec::new(),
    };
    let edition = Edition {
        mandates_annex: Some(annex),
        ..builder.edition.clone()
    };
    let table = annex1(builder.register, &edition, builder.edition.period.until());
    let figure = table.figure("row", "framework_until")?.clone();
    let path = builder
        .edition
        .mandates_annex
        .iter()
        .flat_map(|annex| &annex.groups)
        .flat_map(|group| &group.rows)
        .find(|row| is_of(builder, row, mission))
        .map_or_else(
            || format!("mission/{}/id", mission.id),
            |row| format!("annex1/{}/framework_until", row.id),
        );
    (figure.value != FigureValue::Blank).then_some((figure, path))
}

fn is_of(builder: &Builder<'_>, row: &MandatesRow, mission: &Mission) -> bool {
    row.contributions.first().is_some_and(|contribution| {
        builder
            .register
            .mission_of(contribution)
            .is_some_and(|of| of.id == mission.id)
    })
}

/// The rows of the personnel annex that count contributions to a mission.
fn personnel_rows<'e>(
    edition: &'e Edition,
    builder: &Builder<'_>,
    mission: &Mission,
) -> Vec<&'e PersonnelRow> {
    edition
        .personnel_annex
        .iter()
        .flat_map(|annex| &annex.groups)
        .flat_map(|group| &group.rows)
        .filter(|row| {
            row.contributions.iter().any(|contribution| {
                builder
                    .register
                    .mission_of(contribution)
                    .is_some_and(|of| of.id == mission.id)
            })
        })
        .collect()
}

/// "12 militairen", "4 militairen en 3 burgers en politiefunctionarissen".
fn limit(builder: &Builder<'_>, row: &PersonnelRow) -> Option<Vec<Inline>> {
    let lang = builder.lang;
    let mut content: Vec<Inline> = Vec::new();
    for (column, name) in [
        ("framework_military", "facts-military"),
        ("framework_military_temporary", "facts-temporary"),
        ("framework_civilian", "facts-civilian"),
    ] {
        let figure = builder.resolver.figure("annex2", row.id.as_str(), column)?;
        let path = format!("annex2/{}/{column}", row.id);
        let Some(inline) = resolver::inline(&figure, &path, lang) else {
            continue;
        };
        if !content.is_empty() {
            content.push(text(", "));
        }
        content.push(inline);
        let count = figure.value.count().unwrap_or(0);
        content.push(text(say(lang, &Message::new(name).with("count", count))));
    }
    (!content.is_empty()).then_some(content)
}
