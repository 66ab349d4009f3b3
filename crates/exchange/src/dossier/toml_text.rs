//! TOML to nodes, with every syntax error.

use kader_core::record::{Entry, Node, Span, Value};
use kader_core::wording::Message;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::toml_faults::{self, Fault};

/// A syntax error and its place.
pub(crate) struct SyntaxError {
    pub(crate) span: Span,
    pub(crate) message: Message,
}

/// Parses a TOML document into a node; what could be read, and every error.
///
/// A day that does not exist is no syntax error here: it stays words, of which the field says
/// what is wrong, so that the rest of the file is still read.
pub(crate) fn parse(text: &str) -> (Node, Vec<SyntaxError>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let faults: Vec<Fault> = errors
        .iter()
        .map(|error| Fault::new(text, error.span(), error.message()))
        .collect();
    let days: Vec<Span> = faults
        .iter()
        .filter(|fault| fault.is_day())
        .map(|fault| fault.span)
        .collect();
    let reading = Reading { text, days: &days };
    let range = table.span();
    let node = Node {
        value: reading.table(table.get_ref()),
        span: Span::new(range.start, range.end),
    };
    (node, toml_faults::told(text, faults))
}

/// Parses one value, which stands within a text that is not TOML; its parts stand where it does.
///
/// # Errors
/// The first thing that is wrong with it.
pub(crate) fn value(text: &str, span: Span) -> Result<Value, Message> {
    let parsed = DeValue::parse(text).map_err(|error| {
        Message::new("E002").with(
            "reason",
            Fault::new(text, error.span(), error.message()).reason(text),
        )
    })?;
    let reading = Reading { text, days: &[] };
    let mut node = reading.node(&parsed);
    stand_at(&mut node, span);
    Ok(node.value)
}

fn stand_at(node: &mut Node, span: Span) {
    node.span = span;
    match &mut node.value {
        Value::List(items) => items.iter_mut().for_each(|item| stand_at(item, span)),
        Value::Table(entries) => {
            for entry in entries {
                entry.key_span = span;
                stand_at(&mut entry.node, span);
            }
        }
        _ => {}
    }
}

struct Reading<'t> {
    text: &'t str,
    /// Where days stand that do not exist.
    days: &'t [Span],
}

impl Reading<'_> {
    fn table(&self, table: &DeTable<'_>) -> Value {
        let mut entries: Vec<Entry> = table
            .iter()
            .map(|(key, value)| {
                let range = key.span();
                Entry {
                    key: key.get_ref().to_string(),
                    key_span: Span::new(range.start, range.end),
                    node: self.node(value),
                }
            })
            .collect();
        // In the order of the file.
        entries.sort_by_key(|entry| (entry.key_span.start, entry.key_span.end));
        Value::Table(entries)
    }

    fn node(&self, value: &Spanned<DeValue<'_>>) -> Node {
        let range = value.span();
        let span = Span::new(range.start, range.end);
        if self.days.contains(&span) {
            let words = self.text.get(range).unwrap_or_default();
            let value = Value::Text(words.to_owned());
            return Node { value, span };
        }
        let value = match value.get_ref() {
            DeValue::String(text) => Value::Text(text.to_string()),
            // Beyond 64 bits every bound is broken, whatever the number is.
            DeValue::Integer(integer) => {
                let beyond = if integer.as_str().starts_with('-') {
                    i64::MIN
                } else {
                    i64::MAX
                };
                let parsed = i64::from_str_radix(integer.as_str(), integer.radix());
                Value::Integer(parsed.unwrap_or(beyond))
            }
            DeValue::Float(float) => Value::Decimal(float.as_str().trim_start_matches('+').into()),
            DeValue::Boolean(boolean) => Value::Boolean(*boolean),
            DeValue::Datetime(datetime) => day(&datetime.to_string()),
            DeValue::Array(items) => {
                Value::List(items.iter().map(|item| self.node(item)).collect())
            }
            DeValue::Table(table) => self.table(table),
        };
        Node { value, span }
    }
}

/// A day; a time stays words, of which the field says what is wrong.
fn day(text: &str) -> Value {
    text.parse()
        .ok()
        .filter(|_| text.len() == 10)
        .map_or(Value::Text(text.to_owned()), Value::Date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry<'n>(node: &'n Node, key: &str) -> &'n Value {
        match &node.value {
            Value::Table(entries) => {
                &entries
                    .iter()
                    .find(|entry| entry.key == key)
                    .expect("it is there")
                    .node
                    .value
            }
            _ => panic!("not a table"),
        }
    }

    #[test]
    fn a_day_that_does_not_exist_stays_words() {
        let (node, faults) = parse("a = 2023-02-30\nb = 30-04-2023\nc = 1\n");
        assert!(faults.is_empty());
        assert_eq!(*entry(&node, "a"), Value::Text("2023-02-30".into()));
        assert_eq!(*entry(&node, "b"), Value::Text("30-04-2023".into()));
        assert_eq!(*entry(&node, "c"), Value::Integer(1));
    }

    #[test]
    fn a_number_too_large_is_still_a_number() {
        let (node, faults) = parse("a = 99999999999999999999\nb = -99999999999999999999\n");
        assert!(faults.is_empty());
        assert_eq!(*entry(&node, "a"), Value::Integer(i64::MAX));
        assert_eq!(*entry(&node, "b"), Value::Integer(i64::MIN));
    }

    #[test]
    fn depth_is_bounded() {
        let deep = format!("a = {}", "[".repeat(100_000));
        assert!(!parse(&deep).1.is_empty());
        let deep = format!("{} = 1", vec!["a"; 100_000].join("."));
        assert!(!parse(&deep).1.is_empty());
    }
}
