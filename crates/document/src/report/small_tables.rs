//! Tables of figures that a section shows beside its text: what ends, where sources differ.

use kader_core::figures::{ColumnKind, FigureRow, FigureTable, FigureValue, Sought};
use kader_core::model::SourceRef;
use kader_core::register::Register;
use kader_core::wording::{Lang, Message, day, say, words};

use super::builder::Builder;
use super::resolver;
use crate::tree::{
    Align, Anchor, Block, Cell, CellValue, Column, HeaderCell, Row, RowGroup, RowKind, Table, text,
};

/// What ends within half a year of the last day.
pub(super) fn expiries(builder: &Builder<'_>) -> Block {
    let sought = Sought::of(builder.edition);
    let table = kader_core::figures::expiries(builder.register, sought.on, sought.horizon);
    let caption = Message::new("report-expiries")
        .with("day", sought.on)
        .with("days", sought.horizon);
    let columns = [("mission", 3), ("what", 5), ("kind", 3), ("until", 3)];
    drawn(
        &table,
        &columns,
        "expiries",
        &say(builder.lang, &caption),
        builder.lang,
    )
}

/// Where published and computed figures differ, or one source from what was adopted; in the
/// words of a reader, not in paths.
pub(super) fn differences(builder: &Builder<'_>) -> Block {
    let (register, lang) = (builder.register, builder.lang);
    let mut table = kader_core::figures::differences(register, builder.edition);
    once(&mut table);
    for row in &mut table.rows {
        let path = row.key.clone();
        for (place, cell) in row.cells.iter_mut().enumerate() {
            let FigureValue::Words(said) = &cell.value else {
                continue;
            };
            let words = match place {
                0 => subject(builder, &path),
                3 => cited(register, said, lang),
                _ => readable(said, lang),
            };
            cell.value = FigureValue::Words(words);
        }
    }
    let caption = say(lang, &Message::new("report-differences"));
    let columns = [
        ("figure", 5),
        ("published", 4),
        ("computed", 4),
        ("source", 3),
    ];
    drawn(&table, &columns, "differences", &caption, lang)
}

/// Leaves out what sources say of a record where a cell of an annex already differs by the same
/// two values: it is one difference, told twice.
fn once(table: &mut FigureTable) {
    let values = |row: &FigureRow| {
        let cell = |place: usize| row.cells.get(place).map(|figure| figure.value.data());
        (cell(1), cell(2))
    };
    let is_cell = |row: &FigureRow| row.key.starts_with("annex");
    let cells: Vec<_> = table
        .rows
        .iter()
        .filter(|row| is_cell(row))
        .map(values)
        .collect();
    table
        .rows
        .retain(|row| is_cell(row) || !cells.contains(&values(row)));
}

/// What a path is about: `UNIFIL, mandaat tot en met`.
fn subject(builder: &Builder<'_>, path: &str) -> String {
    let (register, edition, lang) = (builder.register, builder.edition, builder.lang);
    let parts: Vec<&str> = path.split('/').collect();
    let [table, row, column] = parts.as_slice() else {
        return path.to_owned();
    };
    let heading = words(lang, &format!("column-{}", column.replace(['_', '.'], "-")))
        .unwrap_or_else(|| column.replace('_', " "));
    let heading = heading.to_lowercase();
    let personnel = edition
        .personnel_annex
        .iter()
        .flat_map(|annex| &annex.groups);
    let personnel = personnel.flat_map(|group| &group.rows);
    let mandates = edition
        .mandates_annex
        .iter()
        .flat_map(|annex| &annex.groups);
    let mandates = mandates.flat_map(|group| &group.rows);
    let label = match *table {
        "annex2" if *row == "total" => words(lang, "total"),
        "annex2" => personnel
            .filter(|found| found.id.as_str() == *row)
            .map(|found| found.label.in_language(lang).to_owned())
            .next(),
        "annex1" => mandates
            .filter(|found| found.id.as_str() == *row)
            .map(|found| found.label.in_language(lang).to_owned())
            .next(),
        kind => {
            let kind_word = words(lang, &format!("kind-{kind}")).unwrap_or_default();
            Some(match mission_of(register, kind, row) {
                Some(mission) => format!("{mission}, {kind_word}"),
                None => format!("{kind_word} {row}"),
            })
        }
    };
    format!("{}, {heading}", label.unwrap_or_else(|| (*row).to_owned()))
}

/// The name of the mission that a record belongs to.
fn mission_of<'r>(register: &'r Register, kind: &str, id: &str) -> Option<&'r str> {
    let lang = register.identity.language;
    let mission = match kind {
        "mission" => register.missions.get(id)?,
        "mandate" => register.missions.get(&register.mandates.get(id)?.mission)?,
        "legal-basis" => register
            .missions
            .get(&register.legal_bases.get(id)?.mission)?,
        "event" => register.missions.get(&register.events.get(id)?.mission)?,
        "contribution" => register
            .missions
            .get(&register.contributions.get(id)?.mission)?,
        "framework" => register.mission_of(&register.frameworks.get(id)?.contribution)?,
        "post" => register.mission_of(&register.posts.get(id)?.contribution)?,
        "decision" => register.mission_of(&register.decisions.get(id)?.contribution)?,
        _ => return None,
    };
    Some(mission.name.in_language(lang))
}

/// A value of data as a reader knows it.
fn readable(said: &str, lang: Lang) -> String {
    if let Ok(date) = said.parse::<jiff::civil::Date>() {
        return day(lang, date);
    }
    match said {
        "unknown" => words(lang, "unavailable"),
        "indefinite" => words(lang, "indefinite"),
        "ongoing" => words(lang, "ongoing"),
        _ => None,
    }
    .unwrap_or_else(|| said.to_owned())
}

/// A source as it is cited, with the place in it.
fn cited(register: &Register, source: &str, lang: Lang) -> String {
    let Some(source) = SourceRef::parse(source) else {
        return source.to_owned();
    };
    let paper = register
        .paper(&source.paper)
        .map_or_else(|| source.paper.to_string(), |paper| paper.cited(lang));
    match source.locator {
        Some(locator) => format!("{paper}, {locator}"),
        None => paper,
    }
}

fn drawn(
    table: &FigureTable,
    shown: &[(&str, u16)],
    anchor: &str,
    caption: &str,
    lang: Lang,
) -> Block {
    let kind = |key: &str| {
        table
            .column(key)
            .and_then(|place| table.columns.get(place))
            .map(|c| c.kind)
    };
    let align = |key: &str| match kind(key) {
        Some(ColumnKind::Count) => Align::End,
        _ => Align::Start,
    };
    let head = shown
        .iter()
        .map(|(key, _)| HeaderCell {
            content: vec![text(
                words(lang, &format!("column-{key}")).unwrap_or_default(),
            )],
            columns: 1,
            rows: 1,
            align: align(key),
        })
        .collect();
    let rows = table
        .rows
        .iter()
        .map(|row| {
            let cells = shown
                .iter()
                .map(|(key, _)| {
                    let figure = table.column(key).and_then(|place| row.cells.get(place));
                    let path = format!("{}/{}/{key}", table.name, row.key);
                    let inline = figure.and_then(|figure| resolver::inline(figure, &path, lang));
                    let inline = match (*key, figure) {
                        // Kinds of record are shown by their name.
                        ("kind", Some(figure)) => {
                            words(lang, &format!("kind-{}", figure.value.data())).map(text)
                        }
                        _ => inline,
                    };
                    let value = if inline.is_some() {
                        CellValue::Words
                    } else {
                        CellValue::Blank
                    };
                    Cell {
                        content: inline.into_iter().collect(),
                        value,
                    }
                })
                .collect();
            Row {
                kind: RowKind::Body,
                cells,
            }
        })
        .collect();
    Block::Table(Table {
        anchor: Anchor::new(anchor),
        caption: vec![text(caption)],
        columns: shown
            .iter()
            .map(|(key, share)| Column {
                key: (*key).to_owned(),
                align: align(key),
                share: *share,
            })
            .collect(),
        header: vec![head],
        groups: vec![RowGroup { label: None, rows }],
        remarks: Vec::new(),
    })
}
