//! `kader figures`: the tables.

use kader_core::figures::{
    ColumnKind, Figure, FigureRow, FigureTable, FigureValue, Sought, TABLES, annex1_published,
    annex2_published, headcount_by_month, table,
};
use kader_core::model::Period;
use kader_core::register::Register;
use kader_core::wording::{Lang, Message, say, words};
use serde_json::{Map, Value, json};

use super::arguments::{By, FiguresArguments, TableFormat};
use super::register::changes;
use super::source::Opened;
use super::{Failure, Output, source};

/// Prints a table.
pub fn run(asked: &FiguresArguments, output: &mut Output) -> Result<u8, Failure> {
    if asked.table == changes::NAME {
        return changes::run(asked, output);
    }
    if asked.since.is_some() {
        return Err(output.refuse(&Message::new("since-for-changes")));
    }
    let opened = source::open(&asked.asked, output)?;
    let register = &opened.loaded.register;
    let edition = source::edition(register, &asked.asked, output)?;
    let mut sought = source::sought(edition, asked.on);
    sought.horizon = asked.horizon;
    if let (Some(from), Some(until)) = (asked.from, asked.until) {
        let Some(period) = Period::new(from, until) else {
            let message = Message::new("E108").with("from", from).with("until", until);
            output.complain_message(&message);
            return Err(Failure::Said);
        };
        sought.period = period;
        sought.on = asked.on.unwrap_or(period.until());
    }
    let found = compute(asked, register, sought);
    let Some(found) = found else {
        output.complain_message(&Message::new("E403").with("table", &asked.table));
        let message = Message::new("remedy-one-of").with("words", TABLES.join(", "));
        let remedy = say(output.lang(), &message);
        output.advise(&remedy);
        return Err(Failure::Said);
    };
    let about = about(&found, &opened, sought, output.lang());
    let data = || json(&found, &receipt(&opened, sought));
    show(&found, asked, &data, &about, output)
}

/// Shows a table in the format that is asked.
pub(super) fn show(
    found: &FigureTable,
    asked: &FiguresArguments,
    data: &dyn Fn() -> String,
    about: &[String],
    output: &mut Output,
) -> Result<u8, Failure> {
    let bytes = match asked.format {
        TableFormat::Table => human(found, output.lang()).into_bytes(),
        TableFormat::Csv => csv(found),
        TableFormat::Json => data().into_bytes(),
        TableFormat::Xlsx => xlsx(found, about, output.lang()).map_err(|error| {
            output.complain(&error.to_string());
            Failure::Said
        })?,
    };
    match &asked.out {
        Some(file) => std::fs::write(file, &bytes).map_err(|error| {
            let message = Message::new("cannot-write")
                .with("file", file.display().to_string())
                .with("reason", error.to_string());
            output.complain_message(&message);
            Failure::Said
        })?,
        None => output.result(&bytes)?,
    }
    if asked.format != TableFormat::Json {
        for note in &found.notes {
            let note = say(output.lang(), note);
            output.note(&note);
        }
    }
    Ok(0)
}

fn compute(
    asked: &FiguresArguments,
    register: &Register,
    sought: Sought<'_>,
) -> Option<FigureTable> {
    match asked.table.as_str() {
        "annex1" if asked.as_published => Some(annex1_published(register, sought.edition)),
        "annex2" if asked.as_published => Some(annex2_published(register, sought.edition)),
        "headcount" if asked.by == By::Month => {
            Some(headcount_by_month(register, sought.edition, sought.period))
        }
        name => table(register, sought, name),
    }
}

/// The heading of a column.
pub fn heading(key: &str, lang: Lang) -> String {
    let name = format!("column-{}", key.replace('_', "-"));
    words(lang, &name).unwrap_or_else(|| key.replace('_', " "))
}

/// A table for people: columns of equal width, counts at the right.
fn human(table: &FigureTable, lang: Lang) -> String {
    let head: Vec<String> = table
        .columns
        .iter()
        .map(|column| heading(column.key, lang))
        .collect();
    let body: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| {
            row.cells
                .iter()
                .map(|figure| figure.value.shown(lang))
                .collect()
        })
        .collect();
    let width = |place: usize| {
        let cells = body
            .iter()
            .filter_map(|row| row.get(place))
            .chain(head.get(place));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    let mut text = String::new();
    let mut line = |cells: &[String]| {
        let mut drawn = String::new();
        for ((cell, width), column) in cells.iter().zip(&widths).zip(&table.columns) {
            if !drawn.is_empty() {
                drawn.push_str("  ");
            }
            let padding = " ".repeat(width.saturating_sub(cell.chars().count()));
            match column.kind {
                ColumnKind::Count => drawn.extend([padding.as_str(), cell]),
                ColumnKind::Words | ColumnKind::Day => drawn.extend([cell, padding.as_str()]),
            }
        }
        text.push_str(drawn.trim_end());
        text.push('\n');
    };
    line(&head);
    let rule: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
    line(&rule);
    for (cells, row) in body.iter().zip(&table.rows) {
        if row.is_total {
            line(&rule);
        }
        line(cells);
    }
    if table.rows.is_empty() {
        text.push_str(&words(lang, "table-empty").unwrap_or_default());
        text.push('\n');
    }
    text
}

/// The tables whose columns are those of the published annexes and no others.
const AS_PRINTED: [&str; 2] = ["annex1", "annex2"];

/// A table as CSV: keys above, data below. The last column says whether a row rests on
/// reconstructed records; the annexes have the columns of the published ones alone.
pub fn csv(table: &FigureTable) -> Vec<u8> {
    let marked = says_reconstructed(table);
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    let keys = table.columns.iter().map(|column| column.key);
    // Writing to memory cannot fail.
    let _ = writer.write_record(keys.chain(marked.then_some("reconstructed")));
    for row in &table.rows {
        let cells = row.cells.iter().map(|figure| figure.value.data());
        let mark = marked.then(|| is_reconstructed(row).to_string());
        let _ = writer.write_record(cells.chain(mark));
    }
    writer.into_inner().unwrap_or_default()
}

/// Whether the CSV of a table has a column that says what rests on reconstructed records.
pub fn says_reconstructed(table: &FigureTable) -> bool {
    !AS_PRINTED.contains(&table.name)
}

/// Whether any cell of a row rests on reconstructed records.
pub fn is_reconstructed(row: &FigureRow) -> bool {
    row.cells.iter().any(|figure| figure.because.reconstructed)
}

pub(super) fn json(table: &FigureTable, receipt: &Value) -> String {
    let rows: Vec<Value> = table
        .rows
        .iter()
        .map(|row| {
            let mut cells = Map::new();
            for (column, figure) in table.columns.iter().zip(&row.cells) {
                let value = match &figure.value {
                    FigureValue::Blank => Value::Null,
                    FigureValue::Count(count) => json!(count),
                    other => json!(other.data()),
                };
                let mut cell = Map::new();
                cell.insert("value".into(), value);
                if let FigureValue::Unavailable(reason) = &figure.value {
                    cell.insert("value".into(), Value::Null);
                    cell.insert("unavailable".into(), json!(say(Lang::En, reason)));
                }
                if figure.because.reconstructed {
                    cell.insert("reconstructed".into(), json!(true));
                }
                cells.insert(column.key.to_owned(), Value::Object(cell));
            }
            json!({ "row": row.key, "total": row.is_total, "cells": cells })
        })
        .collect();
    let document = json!({
        "receipt": receipt,
        "table": table.name,
        "columns": table.columns.iter().map(|column| column.key).collect::<Vec<_>>(),
        "rows": rows,
        "notes": table.notes.iter().map(|note| say(Lang::En, note)).collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}

/// The receipt of a result in data.
pub fn receipt(opened: &Opened, sought: Sought<'_>) -> Value {
    json!({
        "version": env!("CARGO_PKG_VERSION"),
        "input_sha256": opened.loaded.sha256,
        "known_at": opened.known_at.data(),
        "on": sought.on.to_string(),
        "period": sought.period.to_string(),
        "edition": sought.edition.id.as_str(),
    })
}

/// What a reader of a workbook must know of it, line by line: what it was made from, and the
/// notes of its table.
fn about(table: &FigureTable, opened: &Opened, sought: Sought<'_>, lang: Lang) -> Vec<String> {
    let register = &opened.loaded.register;
    let notice = register.identity.notice.iter();
    let notice = notice.map(|notice| notice.in_language(lang).to_owned());
    let receipt = Message::new("xlsx-receipt")
        .with("version", env!("CARGO_PKG_VERSION"))
        .with("edition", sought.edition.id.as_str())
        .with("period", sought.period.to_string())
        .with("sha256", &opened.loaded.sha256);
    let notes = table.notes.iter().map(|note| say(lang, note));
    let mut told: Vec<String> = notice.collect();
    told.extend(notes);
    if table.rows.iter().any(is_reconstructed) {
        told.extend(words(lang, "xlsx-hatched"));
    }
    told.push(say(lang, &receipt));
    told
}

fn xlsx(
    table: &FigureTable,
    told: &[String],
    lang: Lang,
) -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook};
    let mut workbook = Workbook::new();
    // A fixed date: the same figures are the same bytes.
    let date = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&date));
    let bold = Format::new().set_bold();
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Bottom);
    let hatched = |format: Format, figure: &Figure| {
        if figure.because.reconstructed {
            let pattern = rust_xlsxwriter::FormatPattern::LightUp;
            format.set_italic().set_pattern(pattern)
        } else {
            format
        }
    };
    let sheet = workbook.add_worksheet();
    sheet.set_name(table.name)?;
    for (place, column) in (0_u16..).zip(&table.columns) {
        sheet.write_with_format(0, place, heading(column.key, lang), &head)?;
    }
    for (line, row) in (1_u32..).zip(&table.rows) {
        for (place, figure) in (0_u16..).zip(&row.cells) {
            let format = if row.is_total {
                bold.clone()
            } else {
                Format::new()
            };
            let format = hatched(format, figure);
            match &figure.value {
                FigureValue::Blank => {}
                FigureValue::Count(count) => {
                    // Excel knows no whole numbers; every count here is exact as a double.
                    let count = u32::try_from(*count).unwrap_or(u32::MAX);
                    sheet.write_with_format(line, place, count, &format)?;
                }
                FigureValue::Unavailable(_) => {
                    sheet.write_with_format(line, place, figure.value.shown(lang), &format)?;
                }
                other => {
                    sheet.write_with_format(line, place, other.data(), &format)?;
                }
            }
        }
    }
    sheet.autofit();
    sheet.set_freeze_panes(1, 0)?;
    let about = workbook.add_worksheet();
    about.set_name(words(lang, "xlsx-about").unwrap_or_default())?;
    for (line, told) in (0_u32..).zip(told) {
        about.write(line, 0, told)?;
    }
    about.set_column_width(0, 100)?;
    workbook.save_to_buffer()
}
