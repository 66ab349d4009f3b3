//! The tree of nodes as JSON, in exactly one way: what the log keeps of a record and hashes.
//!
//! - no white space; the keys of a table in their own order, each once;
//! - strings as RFC 8785 (JSON Canonicalization Scheme) writes them: `"`, `\` and control
//!   characters escaped, in the shortest way that JSON has, everything else as UTF-8;
//! - whole numbers as their digits, decimals as they were written, never as binary fractions;
//! - a day as the string `"2023-04-30"`.
//!
//! JSON has no days and fewer decimals than [`Value`]. The few values that would come back as
//! something else are tables with one key that begins with `$`: `{"$text":"2023-04-30"}` is
//! words that look like a day, `{"$date":"-000044-03-15"}` a day that does not look like one,
//! `{"$decimal":"+1.5"}` a decimal that JSON would write otherwise. A key of a table that
//! begins with `$` is written with one more.

mod parse;

pub use parse::{NotCanonical, parse};

use std::fmt::Write as _;

use super::field::read_date;
use super::{Entry, Value};

/// How deep lists and tables may lie in each other: no record comes near it, and reading what
/// was tampered with needs an end.
pub const DEPTH: usize = 100;

/// A value as canonical JSON.
///
/// ```
/// use kader_core::record::{Entry, Value, json};
/// let value = Value::Table(vec![
///     Entry::made("short", Value::Text("LAF".to_owned())),
///     Entry::made("seats", Value::Integer(12)),
/// ]);
/// assert_eq!(json::write(&value), r#"{"short":"LAF","seats":12}"#);
/// ```
#[must_use]
pub fn write(value: &Value) -> String {
    let mut text = String::new();
    write_value(value, &mut text);
    text
}

fn write_value(value: &Value, text: &mut String) {
    match value {
        Value::Text(words) if read_date(words).is_some() => write_special("$text", words, text),
        Value::Text(words) => write_string(words, text),
        Value::Integer(number) => {
            let _ = write!(text, "{number}");
        }
        Value::Decimal(digits) if parse::is_decimal(digits) => text.push_str(digits),
        Value::Decimal(digits) => write_special("$decimal", digits, text),
        Value::Boolean(true) => text.push_str("true"),
        Value::Boolean(false) => text.push_str("false"),
        Value::Date(day) => {
            let words = day.to_string();
            if read_date(&words).is_some() {
                write_string(&words, text);
            } else {
                write_special("$date", &words, text);
            }
        }
        Value::List(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write_value(&item.value, text);
            }
            text.push(']');
        }
        Value::Table(entries) => write_table(entries, text),
    }
}

fn write_table(entries: &[Entry], text: &mut String) {
    text.push('{');
    for (place, entry) in entries.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        if entry.key.starts_with('$') {
            write_string(&format!("${}", entry.key), text);
        } else {
            write_string(&entry.key, text);
        }
        text.push(':');
        write_value(&entry.node.value, text);
    }
    text.push('}');
}

fn write_special(key: &str, words: &str, text: &mut String) {
    text.push('{');
    write_string(key, text);
    text.push(':');
    write_string(words, text);
    text.push('}');
}

/// A string as canonical JSON, at the end of a text.
pub fn write_string(words: &str, text: &mut String) {
    text.push('"');
    for letter in words.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\u{8}' => text.push_str("\\b"),
            '\t' => text.push_str("\\t"),
            '\n' => text.push_str("\\n"),
            '\u{C}' => text.push_str("\\f"),
            '\r' => text.push_str("\\r"),
            control if control < ' ' => {
                let _ = write!(text, "\\u{:04x}", u32::from(control));
            }
            plain => text.push(plain),
        }
    }
    text.push('"');
}
