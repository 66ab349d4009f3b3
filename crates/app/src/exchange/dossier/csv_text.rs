//! CSV to nodes: comma or semicolon, as Dutch Excel writes it.

use kader_core::record::{Code, Entry, FieldShape, Node, Shape, Span, Value};
use kader_core::wording::Message;

/// Something wrong with the form of a CSV file.
pub(super) struct FormError {
    pub(super) code: Code,
    pub(super) span: Span,
    pub(super) message: Message,
    pub(super) remedy: Option<Message>,
}

/// A column: the way to its field, and what that field holds.
struct Column {
    path: Vec<String>,
    shape: Shape,
    span: Span,
}

/// The separator of a CSV text: of comma, semicolon and tab the one most used in its first line.
pub(super) fn separator(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |separator: u8| first.bytes().filter(|byte| *byte == separator).count();
    [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|separator| (count(*separator), *separator == b','))
        .unwrap_or(b',')
}

/// Where the cells of a row stand within the text, quotes included.
fn cell_spans(text: &str, begin: usize, separator: u8) -> Vec<Span> {
    let bytes = text.as_bytes();
    let (mut spans, mut start, mut quoted) = (Vec::new(), begin, false);
    let mut place = begin;
    while place < bytes.len() {
        match bytes[place] {
            b'"' => quoted = !quoted,
            b'\r' | b'\n' if !quoted => break,
            byte if byte == separator && !quoted => {
                spans.push(Span::new(start, place));
                start = place + 1;
            }
            _ => {}
        }
        place += 1;
    }
    spans.push(Span::new(start, place));
    spans
}

/// The fields of a record, by key.
pub(super) fn fields(shape: &Shape) -> &[FieldShape] {
    match shape {
        Shape::Table { fields, .. } => fields,
        _ => &[],
    }
}

/// The shape of the field that a dotted column names.
fn shape_at(shape: &Shape, path: &[&str]) -> Option<Shape> {
    let Some((key, rest)) = path.split_first() else {
        return Some(shape.clone());
    };
    match shape {
        Shape::Table { fields, .. } => fields
            .iter()
            .find(|field| field.key == *key)
            .and_then(|field| shape_at(&field.shape, rest)),
        Shape::State { choices, .. } => choices
            .iter()
            .flat_map(|choice| &choice.fields)
            .find(|field| field.key == *key)
            .and_then(|field| shape_at(&field.shape, rest)),
        _ => None,
    }
}

/// The columns that a record can have, for the message about one that it cannot.
pub(super) fn columns_of(shape: &Shape) -> Vec<String> {
    let mut columns = Vec::new();
    for field in fields(shape) {
        match &field.shape {
            Shape::State { choices, .. } => {
                columns.push(field.key.to_owned());
                for inner in choices.iter().flat_map(|choice| &choice.fields) {
                    let column = format!("{}.{}", field.key, inner.key);
                    if !columns.contains(&column) {
                        columns.push(column);
                    }
                }
            }
            Shape::Table { fields, .. } => {
                columns.extend(
                    fields
                        .iter()
                        .map(|inner| format!("{}.{}", field.key, inner.key)),
                );
            }
            // Lists of tables have no place in a row.
            Shape::List(inner) if matches!(**inner, Shape::Table { .. }) => {}
            _ => columns.push(field.key.to_owned()),
        }
    }
    columns
}

/// Parses a CSV text into one table node per row, by the shape of the record.
pub(super) fn parse(text: &str, shape: &Shape) -> (Vec<Node>, Vec<FormError>) {
    let separator = separator(text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut faults = Vec::new();
    let mut rows = Vec::new();
    let mut columns: Option<Vec<Column>> = None;
    for record in reader.records() {
        // The text is UTF-8 and rows may be ragged: nothing else can go wrong in memory.
        let Ok(record) = record else { continue };
        let begin = record.position().map_or(0, csv::Position::byte);
        let spans = cell_spans(
            text,
            usize::try_from(begin).unwrap_or(usize::MAX),
            separator,
        );
        match &columns {
            None => columns = Some(header(&record, &spans, shape, &mut faults)),
            Some(_) if record.iter().all(|cell| cell.trim().is_empty()) => {}
            Some(columns) => {
                let span = Span {
                    start: spans.first().map_or(0, |span| span.start),
                    end: spans.last().map_or(0, |span| span.end),
                };
                if record.len() == columns.len() {
                    rows.push(row(&record, &spans, columns, span));
                } else {
                    faults.push(FormError {
                        code: Code::RaggedRow,
                        span,
                        message: Message::new("E008")
                            .with("found", record.len())
                            .with("expected", columns.len()),
                        remedy: None,
                    });
                }
            }
        }
    }
    (rows, faults)
}

fn header(
    record: &csv::StringRecord,
    spans: &[Span],
    shape: &Shape,
    faults: &mut Vec<FormError>,
) -> Vec<Column> {
    let columns: Vec<Column> = record
        .iter()
        .zip(spans)
        .map(|(name, span)| {
            let path: Vec<&str> = name.trim().split('.').collect();
            let found = shape_at(shape, &path);
            if found.is_none() {
                let known = columns_of(shape).join(", ");
                faults.push(FormError {
                    code: Code::UnknownColumn,
                    span: *span,
                    message: Message::new("E007").with("column", name.trim()),
                    remedy: Some(Message::new("remedy-one-of").with("words", known)),
                });
            }
            Column {
                path: path.into_iter().map(str::to_owned).collect(),
                shape: found.unwrap_or(Shape::Boolean),
                span: *span,
            }
        })
        .collect();
    let end = columns.last().map_or(0, |column| column.span.end);
    for field in fields(shape).iter().filter(|field| field.required) {
        if !columns
            .iter()
            .any(|column| column.path.first().is_some_and(|key| key == field.key))
        {
            faults.push(FormError {
                code: Code::MissingColumn,
                span: Span { start: 0, end },
                message: Message::new("E006").with("column", field.key),
                remedy: None,
            });
        }
    }
    columns
}

fn row(record: &csv::StringRecord, spans: &[Span], columns: &[Column], span: Span) -> Node {
    let mut entries: Vec<Entry> = Vec::new();
    for ((cell, cell_span), column) in record.iter().zip(spans).zip(columns) {
        if cell.trim().is_empty() {
            continue;
        }
        let node = Node {
            value: value(cell, &column.shape, *cell_span),
            span: *cell_span,
        };
        put(&mut entries, &column.path, node, column.span);
    }
    Node {
        value: Value::Table(entries),
        span,
    }
}

/// Puts a value at its place; a state whose word stands in `state` and whose data in
/// `state.from` becomes one table.
fn put(entries: &mut Vec<Entry>, path: &[String], node: Node, key_span: Span) {
    let Some((key, rest)) = path.split_first() else {
        return;
    };
    let place = entries.iter().position(|entry| entry.key == *key);
    if rest.is_empty() {
        match place.and_then(|place| entries.get_mut(place)) {
            Some(Entry {
                node:
                    Node {
                        value: Value::Table(inner),
                        ..
                    },
                ..
            }) => {
                inner.push(Entry {
                    key: "is".to_owned(),
                    key_span,
                    node,
                });
            }
            _ => entries.push(Entry {
                key: key.clone(),
                key_span,
                node,
            }),
        }
        return;
    }
    let place = place.unwrap_or_else(|| {
        let table = Node {
            value: Value::Table(Vec::new()),
            span: node.span,
        };
        entries.push(Entry {
            key: key.clone(),
            key_span,
            node: table,
        });
        entries.len() - 1
    });
    let Some(entry) = entries.get_mut(place) else {
        return;
    };
    if !matches!(entry.node.value, Value::Table(_)) {
        let word = entry.node.clone();
        let is = Entry {
            key: "is".to_owned(),
            key_span: entry.key_span,
            node: word,
        };
        entry.node.value = Value::Table(vec![is]);
    }
    if let Value::Table(inner) = &mut entry.node.value {
        put(inner, rest, node, key_span);
    }
}

/// A cell as the value that its field holds; what does not fit stays words, of which the field
/// says what is wrong.
fn value(cell: &str, shape: &Shape, span: Span) -> Value {
    let trimmed = cell.trim();
    let words = || Value::Text(trimmed.to_owned());
    match shape {
        Shape::Integer { .. } => trimmed.parse().map_or_else(|_| words(), Value::Integer),
        Shape::Decimal => Value::Decimal(trimmed.replace(',', ".")),
        Shape::Boolean => match trimmed.to_lowercase().as_str() {
            "true" | "waar" | "ja" | "yes" | "1" => Value::Boolean(true),
            "false" | "onwaar" | "nee" | "no" | "0" => Value::Boolean(false),
            _ => words(),
        },
        Shape::Date => date(trimmed).map_or_else(words, Value::Date),
        Shape::List(inner) => Value::List(
            trimmed
                .split(';')
                .map(str::trim)
                .filter(|item| !item.is_empty())
                .map(|item| Node {
                    value: value(item, inner, span),
                    span,
                })
                .collect(),
        ),
        Shape::OneOf { forms, .. } => {
            let fits = |form: &Shape| match (form, value(trimmed, form, span)) {
                (Shape::Date, Value::Date(date)) => Some(Value::Date(date)),
                (Shape::Integer { .. }, Value::Integer(count)) => Some(Value::Integer(count)),
                (Shape::OneOf { .. }, found @ (Value::Date(_) | Value::Integer(_))) => Some(found),
                _ => None,
            };
            forms.iter().find_map(fits).unwrap_or_else(words)
        }
        Shape::Text { .. } | Shape::Choice { .. } | Shape::State { .. } | Shape::Table { .. } => {
            words()
        }
    }
}

/// A day as data has it, or as Dutch Excel writes it: `30-4-2023`, day first. With slashes it
/// could be either order, and is not taken for a day.
pub(super) fn date(text: &str) -> Option<jiff::civil::Date> {
    let parts: Vec<&str> = text.split('-').collect();
    let [first, month, last] = parts.as_slice() else {
        return None;
    };
    let digits = |part: &str, most: usize| {
        !part.is_empty() && part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if first.len() == 4 {
        return (text.len() == 10).then(|| text.parse().ok()).flatten();
    }
    if !digits(first, 2) || !digits(month, 2) || last.len() != 4 || !digits(last, 4) {
        return None;
    }
    jiff::civil::Date::new(last.parse().ok()?, month.parse().ok()?, first.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as day;

    use super::*;

    #[test]
    fn dutch_excel_is_read() {
        assert_eq!(separator("id;post;from\n1;a;b,c,d,e"), b';');
        assert_eq!(date("1-12-2022"), Some(day(2022, 12, 1)));
        assert_eq!(date("2022-12-01"), Some(day(2022, 12, 1)));
        for wrong in ["1/12/2022", "31-2-2022", "2022-1-1", "1-12-22", ""] {
            assert_eq!(date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn cells_are_found_within_quotes() {
        let text = "a,\"b,\n c\",d\r\ne";
        let cells: Vec<&str> = cell_spans(text, 0, b',')
            .into_iter()
            .map(|span| &text[span.start as usize..span.end as usize])
            .collect();
        assert_eq!(cells, ["a", "\"b,\n c\"", "d"]);
    }
}
