//! Tables: what the template must know of them before it sets them.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::walk::has_links;
use super::{holds, plain};

/// From so many characters in a column of full width on, a row is too long to be sure that it
/// fits a page: about half a page.
const LONG_ROW: u64 = 2000;

/// Fills header rows and says of columns, groups and rows what they need.
///
/// # Errors
/// What is wrong with the table, and what to do, when its rows do not fit its columns.
pub(super) fn prepare(table: &mut Map<String, Value>) -> Result<(), (String, String)> {
    let shares: Vec<u64> = array(table.get("columns"))
        .map(|column| column["share"].as_u64().unwrap_or(1).max(1))
        .collect();
    if shares.is_empty() {
        return Err((
            "the table has no columns".to_owned(),
            "give it at least one".to_owned(),
        ));
    }
    let uneven = rows(table)
        .filter_map(|row| row["cells"].as_array())
        .find(|cells| cells.len() != shares.len());
    if let Some(cells) = uneven {
        let label = cells
            .first()
            .map(|cell| plain(&cell["content"]))
            .unwrap_or_default();
        return Err((
            format!(
                "the row “{label}” has {} cells, the table {} columns",
                cells.len(),
                shares.len()
            ),
            "give each row one cell for each column".to_owned(),
        ));
    }
    fill_header(table, shares.len())?;

    let marked: Vec<bool> = (0..shares.len())
        .map(|column| {
            rows(table).any(|row| holds(&row["cells"][column]["content"], &["note-reference"]))
        })
        .collect();
    for ((column, marked), share) in array_mut(table.get_mut("columns")).zip(marked).zip(&shares) {
        column["marked"] = json!(marked);
        column["share"] = json!(share);
    }
    let whole: u64 = shares.iter().sum();
    for group in array_mut(table.get_mut("groups")) {
        group["linked"] = json!(has_links(&group["label"]));
        for row in array_mut(group.get_mut("rows")) {
            let longest = array(row.get("cells"))
                .zip(&shares)
                .map(|(cell, share)| {
                    let length = plain(&cell["content"]).chars().count();
                    u64::try_from(length)
                        .unwrap_or(u64::MAX)
                        .saturating_mul(whole)
                        / share
                })
                .max();
            row["long"] = json!(longest.unwrap_or_default() > LONG_ROW);
        }
    }
    Ok(())
}

/// The numbers of the notes whose marks stand in the table, its caption and its remarks.
pub(super) fn marks(table: &Map<String, Value>) -> BTreeSet<u64> {
    fn collect(value: &Value, marks: &mut BTreeSet<u64>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| collect(item, marks)),
            Value::Object(object) => {
                if super::kind(object) == "note-reference" {
                    marks.extend(object["number"].as_u64().filter(|number| *number > 0));
                }
                object.values().for_each(|inner| collect(inner, marks));
            }
            _ => {}
        }
    }
    let mut marks = BTreeSet::new();
    table.values().for_each(|value| collect(value, &mut marks));
    marks
}

/// Fills each header row to the width of the table with empty cells, and keeps cells from
/// reaching below the header.
fn fill_header(table: &mut Map<String, Value>, width: usize) -> Result<(), (String, String)> {
    let height = array(table.get("header")).count();
    let mut taken = vec![vec![false; width]; height];
    for (number, row) in array_mut(table.get_mut("header")).enumerate() {
        let Some(cells) = row.as_array_mut() else {
            continue;
        };
        let mut column = 0;
        for cell in cells.iter_mut() {
            while taken[number].get(column) == Some(&true) {
                column += 1;
            }
            let across = span(&cell["columns"]);
            let down = span(&cell["rows"]).min(height - number);
            let places = taken[number].get_mut(column..column + across);
            if places.is_none_or(|places| places.iter().any(|taken| *taken)) {
                return Err((
                    format!(
                        "the header cell “{}” does not fit its row",
                        plain(&cell["content"])
                    ),
                    "let the cells of each header row span as many columns as the table has"
                        .to_owned(),
                ));
            }
            for row in &mut taken[number..number + down] {
                row[column..column + across].fill(true);
            }
            cell["columns"] = json!(across);
            cell["ends"] = json!(column + across == width);
            cell["rows"] = json!(down);
            column += across;
        }
        let free = taken[number].iter().filter(|taken| !**taken).count();
        taken[number].fill(true);
        cells.extend((0..free).map(
            |_| json!({ "content": [], "columns": 1, "rows": 1, "align": "start", "ends": false }),
        ));
    }
    Ok(())
}

fn span(value: &Value) -> usize {
    value
        .as_u64()
        .and_then(|span| usize::try_from(span).ok())
        .unwrap_or(1)
        .max(1)
}

fn rows(table: &Map<String, Value>) -> impl Iterator<Item = &Value> {
    array(table.get("groups")).flat_map(|group| array(group.get("rows")))
}

fn array(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

fn array_mut(value: Option<&mut Value>) -> impl Iterator<Item = &mut Value> {
    value.and_then(Value::as_array_mut).into_iter().flatten()
}
