//! Nodes to CSV rows: comma, UTF-8, one line feed a row (RFC 4180 but for the line end).

use kader_core::record::{Entry, Value};

use super::{csv_text, toml_write};

/// Writes rows under the columns that any of them uses, in the order of `columns`.
pub(super) fn rows(columns: &[String], rows: &[Vec<Entry>]) -> Vec<u8> {
    let flat: Vec<Vec<(String, String)>> = rows.iter().map(|row| flatten(row)).collect();
    let used: Vec<&str> = columns
        .iter()
        .map(String::as_str)
        .filter(|column| {
            flat.iter()
                .any(|row| row.iter().any(|(key, _)| key == column))
        })
        .collect();
    let mut text = String::new();
    line(used.iter().copied(), &mut text);
    for row in &flat {
        let cells = used.iter().map(|column| {
            row.iter()
                .find(|(key, _)| key == column)
                .map_or("", |(_, cell)| cell.as_str())
        });
        line(cells, &mut text);
    }
    text.into_bytes()
}

fn line<'c>(cells: impl Iterator<Item = &'c str>, text: &mut String) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(',');
        }
        // Spaces at the ends count only within quotes.
        let needs_quotes = cell.trim() != cell
            || cell
                .chars()
                .any(|character| matches!(character, '"' | ',' | ';' | '\t' | '\r' | '\n'));
        if needs_quotes {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push('\n');
}

fn flatten(entries: &[Entry]) -> Vec<(String, String)> {
    let mut cells = Vec::new();
    for entry in entries {
        match &entry.node.value {
            Value::Table(inner) => {
                for part in inner {
                    let key = match part.key.as_str() {
                        "is" => entry.key.clone(),
                        part => format!("{}.{part}", entry.key),
                    };
                    cells.push((key, cell(&part.node.value)));
                }
            }
            value => cells.push((entry.key.clone(), cell(value))),
        }
    }
    cells
}

/// A value as it stands in a cell.
pub(crate) fn cell(value: &Value) -> String {
    match value {
        Value::Text(words) => words.clone(),
        Value::Integer(integer) => integer.to_string(),
        Value::Decimal(decimal) => decimal.clone(),
        Value::Boolean(boolean) => boolean.to_string(),
        Value::Date(date) => date.to_string(),
        // What has no place in a cell stands there as TOML.
        Value::List(items)
            if items
                .iter()
                .any(|item| matches!(item.value, Value::Table(_))) =>
        {
            toml_write::value(value)
        }
        Value::List(items) => items
            .iter()
            .map(|item| csv_text::item(&cell(&item.value)))
            .collect::<Vec<_>>()
            .join("; "),
        Value::Table(_) => toml_write::value(value),
    }
}
