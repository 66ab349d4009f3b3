//! The annexes as tables, with their footnotes.

use kader_core::figures::{FigureRow, FigureTable, FigureValue, annex1, annex2};
use kader_core::model::{
    AnnexColumn, AnnexFootnote, Category, MandatesAnnex, PersonnelAnnex, SectionKind,
};
use kader_core::wording::words;

use super::builder::Builder;
use super::resolver;
use crate::tree::{
    Align, Anchor, Block, Cell, CellValue, Column, HeaderCell, Inline, Row, RowGroup, RowKind,
    Table, text,
};

/// A cell with a figure and the marks of its footnotes.
fn figure_cell(
    table: &FigureTable,
    row: &FigureRow,
    key: &str,
    marks: Vec<Inline>,
    builder: &Builder<'_>,
) -> Cell {
    let figure = table.column(key).and_then(|place| row.cells.get(place));
    let path = format!("{}/{}/{}", table.name, row.key, key);
    let inline = figure.and_then(|figure| resolver::inline(figure, &path, builder.lang));
    let value = match (&inline, figure.map(|figure| &figure.value)) {
        (None, _) => CellValue::Blank,
        (Some(Inline::Unavailable { .. }), _) => CellValue::Unavailable,
        (_, Some(FigureValue::Count(_))) => CellValue::Count,
        _ => CellValue::Words,
    };
    Cell {
        content: inline.into_iter().chain(marks).collect(),
        value,
    }
}

fn words_cell(content: Vec<Inline>) -> Cell {
    let value = if content.is_empty() {
        CellValue::Blank
    } else {
        CellValue::Words
    };
    Cell { content, value }
}

/// Whether a footnote stands at a place; dots, hyphens and underscores in it are the same.
pub(crate) fn stands_at(note: &AnnexFootnote, place: &str) -> bool {
    let fold = |key: &str| key.replace(['.', '-'], "_");
    fold(&note.at) == fold(place)
}

/// The marks of the footnotes that stand at a place.
fn marks(builder: &mut Builder<'_>, footnotes: &[AnnexFootnote], at: &str) -> Vec<Inline> {
    let lang = builder.lang;
    let here: Vec<_> = footnotes
        .iter()
        .filter(|note| stands_at(note, at))
        .collect();
    here.into_iter()
        .map(|note| builder.footnote(vec![text(note.text.in_language(lang))]))
        .collect()
}

fn header(content: Vec<Inline>, columns: usize, rows: u16, align: Align) -> HeaderCell {
    HeaderCell {
        content,
        columns: u16::try_from(columns).unwrap_or(1),
        rows,
        align,
    }
}

fn heading(builder: &Builder<'_>, name: &str) -> Inline {
    text(words(builder.lang, name).unwrap_or_default())
}

/// Puts the footnotes of an annex into the document, and nothing else of it.
pub(super) fn only_footnotes(builder: &mut Builder<'_>, kind: Option<SectionKind>) {
    let (edition, lang) = (builder.edition, builder.lang);
    let mandates = edition.mandates_annex.iter();
    let personnel = edition.personnel_annex.iter();
    let notes: Vec<&AnnexFootnote> = if kind == Some(SectionKind::MandatesAnnex) {
        let notes = mandates.flat_map(|annex| {
            let rows = annex.groups.iter().flat_map(|group| &group.rows);
            annex
                .footnotes
                .iter()
                .chain(rows.flat_map(|row| &row.footnotes))
        });
        notes.collect()
    } else {
        let notes = personnel.flat_map(|annex| {
            let rows = annex.groups.iter().flat_map(|group| &group.rows);
            annex
                .footnotes
                .iter()
                .chain(rows.flat_map(|row| &row.footnotes))
        });
        notes.collect()
    };
    for note in notes {
        builder.footnote(vec![text(note.text.in_language(lang))]);
    }
}

/// A column that is printed: its key, the name of its heading, its share of the width.
pub(crate) type MandatesColumn = (&'static str, &'static str, u16);

/// The columns of the annex of mandates that are printed beside the label.
pub(crate) fn mandates_columns(annex: &MandatesAnnex) -> Vec<MandatesColumn> {
    let shown = if annex.columns.is_empty() {
        AnnexColumn::ALL
    } else {
        &annex.columns
    };
    shown
        .iter()
        .map(|column| match column {
            AnnexColumn::LegalBasis => ("legal_basis", "column-legal-basis", 6),
            AnnexColumn::MandateUntil => ("mandate_until", "column-mandate-until", 4),
            AnnexColumn::FrameworkUntil => ("framework_until", "column-framework-until", 4),
        })
        .collect()
}

/// Puts the annex of mandates into the document.
pub(super) fn mandates(builder: &mut Builder<'_>) {
    let (register, edition, lang) = (builder.register, builder.edition, builder.lang);
    let Some(annex) = &edition.mandates_annex else {
        return;
    };
    let table = annex1(register, edition, edition.period.until());
    let columns = mandates_columns(annex);
    let mut head = vec![header(
        vec![heading(builder, "column-contribution")],
        1,
        1,
        Align::Start,
    )];
    for (key, name, _) in &columns {
        let mut content = vec![heading(builder, name)];
        content.extend(marks(builder, &annex.footnotes, key));
        head.push(header(content, 1, 1, Align::Start));
    }
    let mut groups = Vec::new();
    for group in &annex.groups {
        let mut rows = Vec::new();
        for row in &group.rows {
            let Some(figures) = table.row(row.id.as_str()) else {
                continue;
            };
            let mut label = vec![text(row.label.in_language(lang))];
            label.extend(marks(builder, &row.footnotes, "label"));
            let mut cells = vec![words_cell(label)];
            for (key, _, _) in &columns {
                let marks = marks(builder, &row.footnotes, key);
                cells.push(figure_cell(&table, figures, key, marks, builder));
            }
            rows.push(Row {
                kind: RowKind::Body,
                cells,
            });
        }
        groups.push(RowGroup {
            label: Some(vec![text(group.label.in_language(lang))]),
            rows,
        });
    }
    let column = |key: &str, share| Column {
        key: key.to_owned(),
        align: Align::Start,
        share,
    };
    let on = kader_core::wording::Message::new("report-as-on").with("day", edition.period.until());
    builder.blocks.push(Block::Table(Table {
        anchor: Anchor::new("annex1"),
        caption: vec![text(annex.title.in_language(lang))],
        columns: std::iter::once(column("contribution", 6))
            .chain(columns.iter().map(|(key, _, share)| column(key, *share)))
            .collect(),
        header: vec![head],
        groups,
        remarks: vec![vec![text(kader_core::wording::say(lang, &on))]],
    }));
}

/// A column of the annex of personnel: its key and the name of its heading.
pub(crate) struct PersonnelColumn {
    pub(crate) key: &'static str,
    heading: &'static str,
}

/// The columns of the annex of personnel that are printed: those of limits, and those of people
/// sent.
pub(crate) fn personnel_columns(
    annex: &PersonnelAnnex,
) -> (Vec<PersonnelColumn>, Vec<PersonnelColumn>) {
    let categories = if annex.categories.is_empty() {
        Category::ALL
    } else {
        &annex.categories
    };
    let of = |category: &Category, military, civilian| match category {
        Category::Military => PersonnelColumn {
            key: military,
            heading: "column-military",
        },
        Category::Civilian => PersonnelColumn {
            key: civilian,
            heading: "column-civilian-police",
        },
    };
    let limits = categories
        .iter()
        .map(|category| of(category, "framework_military", "framework_civilian"))
        .collect();
    let mut sent: Vec<PersonnelColumn> = categories
        .iter()
        .map(|category| of(category, "deployed_military", "deployed_civilian"))
        .collect();
    if categories.len() > 1 {
        sent.push(PersonnelColumn {
            key: "deployed_total",
            heading: "column-total",
        });
    }
    (limits, sent)
}

/// The key of the temporary extra, which is printed in the cell of the limit that it is added to.
pub(crate) const TEMPORARY: &str = "framework_military_temporary";

/// Puts the annex of personnel into the document.
pub(super) fn personnel(builder: &mut Builder<'_>) {
    let (register, edition, lang) = (builder.register, builder.edition, builder.lang);
    let Some(annex) = &edition.personnel_annex else {
        return;
    };
    let table = annex2(register, edition);
    let (limits, sent) = personnel_columns(annex);
    let top = vec![
        header(vec![heading(builder, "column-mission")], 1, 2, Align::Start),
        header(
            vec![heading(builder, "report-column-frameworks")],
            limits.len(),
            1,
            Align::End,
        ),
        header(
            vec![heading(builder, "report-column-deployed")],
            sent.len(),
            1,
            Align::End,
        ),
    ];
    let mut second = Vec::new();
    for column in limits.iter().chain(&sent) {
        let mut content = vec![heading(builder, column.heading)];
        content.extend(marks(builder, &annex.footnotes, column.key));
        second.push(header(content, 1, 1, Align::End));
    }
    let mut groups = Vec::new();
    for group in &annex.groups {
        let mut rows = Vec::new();
        for row in &group.rows {
            let Some(figures) = table.row(row.id.as_str()) else {
                continue;
            };
            let mut label = vec![text(row.label.in_language(lang))];
            label.extend(marks(builder, &row.footnotes, "label"));
            let mut cells = vec![words_cell(label)];
            for column in limits.iter().chain(&sent) {
                let marks = marks(builder, &row.footnotes, column.key);
                let mut cell = figure_cell(&table, figures, column.key, marks, builder);
                if column.key == "framework_military" {
                    with_temporary(&mut cell, &table, figures, &row.footnotes, builder);
                }
                cells.push(cell);
            }
            rows.push(Row {
                kind: RowKind::Body,
                cells,
            });
        }
        groups.push(RowGroup {
            label: Some(vec![text(group.label.in_language(lang))]),
            rows,
        });
    }
    if let Some(figures) = table.rows.iter().find(|row| row.is_total) {
        let mut cells = vec![words_cell(vec![heading(builder, "total")])];
        for column in limits.iter().chain(&sent) {
            cells.push(figure_cell(
                &table,
                figures,
                column.key,
                Vec::new(),
                builder,
            ));
        }
        groups.push(RowGroup {
            label: None,
            rows: vec![Row {
                kind: RowKind::Total,
                cells,
            }],
        });
    }
    let column = |key: &str, align, share| Column {
        key: key.to_owned(),
        align,
        share,
    };
    let reconstructed = table
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .any(|figure| figure.because.reconstructed);
    let mut remarks: Vec<Vec<Inline>> = Vec::new();
    if let Some(remark) = &annex.remark {
        remarks.push(vec![text(remark.in_language(lang))]);
    }
    if reconstructed {
        remarks.push(vec![heading(builder, "report-table-reconstructed")]);
    }
    builder.blocks.push(Block::Table(Table {
        anchor: Anchor::new("annex2"),
        caption: vec![text(annex.title.in_language(lang))],
        columns: std::iter::once(column("mission", Align::Start, 7))
            .chain(
                limits
                    .iter()
                    .chain(&sent)
                    .map(|shown| column(shown.key, Align::End, 3)),
            )
            .collect(),
        header: vec![top, second],
        groups,
        remarks,
    }));
}

/// A base size with the temporary extra behind it: `6 (+90)`.
fn with_temporary(
    cell: &mut Cell,
    table: &FigureTable,
    row: &FigureRow,
    footnotes: &[AnnexFootnote],
    builder: &mut Builder<'_>,
) {
    let extra = figure_cell(table, row, TEMPORARY, Vec::new(), builder);
    if extra.value == CellValue::Count {
        let marks_of_base: Vec<Inline> = cell
            .content
            .extract_if(.., |inline| matches!(inline, Inline::NoteReference { .. }))
            .collect();
        cell.content.push(text(" (+"));
        cell.content.extend(extra.content);
        cell.content.push(text(")"));
        cell.content.extend(marks_of_base);
        cell.content.extend(marks(builder, footnotes, TEMPORARY));
    }
}
