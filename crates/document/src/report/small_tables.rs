//! Tables of figures that a section shows beside its text: what ends, where sources differ.

use kader_core::figures::{ColumnKind, FigureTable, Sought};
use kader_core::wording::{Lang, Message, say, words};

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

/// Where published and computed figures differ.
pub(super) fn differences(builder: &Builder<'_>) -> Block {
    let table = kader_core::figures::differences(builder.register, builder.edition);
    let caption = say(builder.lang, &Message::new("report-differences"));
    let columns = [
        ("figure", 5),
        ("published", 3),
        ("computed", 3),
        ("source", 3),
    ];
    drawn(&table, &columns, "differences", &caption, builder.lang)
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
