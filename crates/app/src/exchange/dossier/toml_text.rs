//! TOML to nodes, with every syntax error.

use kader_core::record::{Entry, Node, Span, Value};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A syntax error and its place.
pub(super) struct SyntaxError {
    pub(super) span: Span,
    pub(super) reason: String,
}

/// Parses a TOML document into a node; what could be read, and every error.
pub(super) fn parse(text: &str) -> (Node, Vec<SyntaxError>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut faults: Vec<SyntaxError> = errors
        .into_iter()
        .map(|error| SyntaxError {
            span: error
                .span()
                .map_or_else(Span::default, |range| Span::new(range.start, range.end)),
            reason: error.message().to_owned(),
        })
        .collect();
    let range = table.span();
    let node = Node {
        value: table_value(table.get_ref(), &mut faults),
        span: Span::new(range.start, range.end),
    };
    (node, faults)
}

fn table_value(table: &DeTable<'_>, faults: &mut Vec<SyntaxError>) -> Value {
    let mut entries: Vec<Entry> = table
        .iter()
        .map(|(key, value)| {
            let range = key.span();
            Entry {
                key: key.get_ref().to_string(),
                key_span: Span::new(range.start, range.end),
                node: node(value, faults),
            }
        })
        .collect();
    // In the order of the file.
    entries.sort_by_key(|entry| (entry.key_span.start, entry.key_span.end));
    Value::Table(entries)
}

fn node(value: &Spanned<DeValue<'_>>, faults: &mut Vec<SyntaxError>) -> Node {
    let range = value.span();
    let span = Span::new(range.start, range.end);
    let value = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(integer) => match i64::from_str_radix(integer.as_str(), integer.radix()) {
            Ok(integer) => Value::Integer(integer),
            Err(_) => Value::Text(integer.as_str().to_owned()),
        },
        DeValue::Float(float) => Value::Decimal(float.as_str().to_owned()),
        DeValue::Boolean(boolean) => Value::Boolean(*boolean),
        DeValue::Datetime(datetime) => date(&datetime.to_string()),
        DeValue::Array(items) => Value::List(items.iter().map(|item| node(item, faults)).collect()),
        DeValue::Table(table) => table_value(table, faults),
    };
    Node { value, span }
}

/// A day; a time or a day that does not exist stays words, of which the field says what is wrong.
fn date(text: &str) -> Value {
    text.parse()
        .ok()
        .filter(|_| text.len() == 10)
        .map_or(Value::Text(text.to_owned()), Value::Date)
}
