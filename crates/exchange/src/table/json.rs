//! A table as JSON.

use kader_core::figures::{FigureTable, FigureValue};
use kader_core::wording::{Lang, say};
use serde_json::{Map, Value, json};

/// A table as one JSON document, with the receipt of what it was made from. A figure that is not
/// available is `null` and says why.
#[must_use]
pub fn json(table: &FigureTable, receipt: &Value) -> String {
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
