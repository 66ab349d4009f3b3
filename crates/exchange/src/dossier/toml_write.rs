//! Nodes to TOML: plain values first, then tables, then lists of tables, each in the order of
//! the model, so that the same state is always the same bytes.

use std::fmt::Write as _;

use kader_core::record::{Entry, Value};

/// Writes a document.
pub(crate) fn document(entries: &[Entry]) -> String {
    let mut text = String::new();
    table(entries, "", &mut text);
    text
}

/// Writes one value, on one line.
pub(crate) fn value(value: &Value) -> String {
    let mut text = String::new();
    inline(value, &mut text);
    text
}

/// Whether a value stands on the line of its key.
fn is_inline(entry: &Entry) -> bool {
    // What another source says is kept as it was written, in the order in which it was.
    if entry.key == "says" {
        return true;
    }
    match &entry.node.value {
        Value::Table(entries) => {
            // A small table that is a value rather than a part: a vague date, a state.
            entries
                .iter()
                .all(|entry| !matches!(entry.node.value, Value::List(_) | Value::Table(_)))
                && entries.len() <= 5
        }
        Value::List(items) => {
            items
                .iter()
                .all(|item| !matches!(item.value, Value::Table(_)))
                || items.iter().all(|item| is_small(&item.value))
        }
        _ => true,
    }
}

/// Whether an item of a list is words by language, which stay on one line.
fn is_small(value: &Value) -> bool {
    match value {
        Value::Table(entries) => entries.iter().all(|entry| {
            matches!(entry.key.as_str(), "nl" | "en") && matches!(entry.node.value, Value::Text(_))
        }),
        _ => true,
    }
}

fn table(entries: &[Entry], prefix: &str, text: &mut String) {
    for entry in entries.iter().filter(|entry| is_inline(entry)) {
        let _ = write!(text, "{} = ", entry.key);
        inline(&entry.node.value, text);
        text.push('\n');
    }
    for entry in entries.iter().filter(|entry| !is_inline(entry)) {
        let name = format!("{prefix}{}", entry.key);
        match &entry.node.value {
            Value::List(items) => {
                for item in items {
                    let _ = writeln!(text, "\n[[{name}]]");
                    if let Value::Table(entries) = &item.value {
                        table(entries, &format!("{name}."), text);
                    }
                }
            }
            Value::Table(entries) => {
                let _ = writeln!(text, "\n[{name}]");
                table(entries, &format!("{name}."), text);
            }
            _ => {}
        }
    }
}

fn inline(value: &Value, text: &mut String) {
    match value {
        Value::Text(words) => string(words, text),
        Value::Integer(integer) => {
            let _ = write!(text, "{integer}");
        }
        Value::Decimal(decimal) => text.push_str(decimal),
        Value::Boolean(boolean) => {
            let _ = write!(text, "{boolean}");
        }
        Value::Date(date) => {
            let _ = write!(text, "{date}");
        }
        Value::List(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    text.push_str(", ");
                }
                inline(&item.value, text);
            }
            text.push(']');
        }
        Value::Table(entries) => {
            text.push('{');
            for (place, entry) in entries.iter().enumerate() {
                text.push_str(if place > 0 { ", " } else { " " });
                let _ = write!(text, "{} = ", entry.key);
                inline(&entry.node.value, text);
            }
            text.push_str(" }");
        }
    }
}

/// A basic string, with every character that could be misread escaped.
fn string(words: &str, text: &mut String) {
    text.push('"');
    for character in words.chars() {
        match character {
            // Characters that no editor shows, so that no one deletes them unseen.
            '\u{FEFF}' => text.push_str("\\uFEFF"),
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            control if control.is_control() => {
                let _ = write!(text, "\\u{:04X}", u32::from(control));
            }
            plain => text.push(plain),
        }
    }
    text.push('"');
}
