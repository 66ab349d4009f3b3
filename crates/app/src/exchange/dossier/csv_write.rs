//! Nodes to CSV rows: comma, UTF-8, one line feed a row (RFC 4180 but for the line end).

use kader_core::record::{Entry, Value};

/// Writes rows under the columns that any of them uses, in the order of `columns`.
pub(super) fn rows(columns: &[String], rows: &[Vec<Entry>]) -> Vec<u8> {
    let flat: Vec<Vec<(String, String)>> = rows.iter().map(|row| flatten(row)).collect();
    let used: Vec<&String> = columns
        .iter()
        .filter(|column| {
            flat.iter()
                .any(|row| row.iter().any(|(key, _)| key == *column))
        })
        .collect();
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(&used);
    for row in &flat {
        let cells = used.iter().map(|column| {
            row.iter()
                .find(|(key, _)| key == *column)
                .map_or("", |(_, cell)| cell.as_str())
        });
        let _ = writer.write_record(cells);
    }
    writer.into_inner().unwrap_or_default()
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

fn cell(value: &Value) -> String {
    match value {
        Value::Text(words) => words.clone(),
        Value::Integer(integer) => integer.to_string(),
        Value::Decimal(decimal) => decimal.clone(),
        Value::Boolean(boolean) => boolean.to_string(),
        Value::Date(date) => date.to_string(),
        Value::List(items) => items
            .iter()
            .map(|item| cell(&item.value))
            .collect::<Vec<_>>()
            .join("; "),
        // The model has no tables deeper than this in a row.
        Value::Table(_) => String::new(),
    }
}
