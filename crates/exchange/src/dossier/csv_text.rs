//! CSV to nodes: comma or semicolon, as Dutch Excel writes it.

use kader_core::record::{Code, Entry, FieldShape, Node, Shape, Span, Value, nearest};
use kader_core::wording::Message;

use super::csv_rows::{Cell, Row, Rows, separator};
use super::toml_text;

/// Something wrong with the form of a CSV file.
pub(super) struct FormError {
    pub(super) code: Code,
    pub(super) span: Span,
    pub(super) message: Message,
    pub(super) remedy: Option<Message>,
}

/// What a CSV text holds.
#[derive(Default)]
pub(super) struct Parsed {
    /// One table for each sound row.
    pub(super) rows: Vec<Node>,
    pub(super) faults: Vec<FormError>,
    /// The stretches that could not be read as rows.
    pub(super) unread: Vec<Span>,
}

/// A column: the way to its field, and what that field holds.
struct Column {
    path: Vec<String>,
    shape: Shape,
    span: Span,
}

/// The fields of a record, by key.
pub(crate) fn fields(shape: &Shape) -> &[FieldShape] {
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
    let within = |fields: &[FieldShape]| {
        fields
            .iter()
            .find(|field| field.key == *key)
            .and_then(|field| shape_at(&(field.shape)(), rest))
    };
    match shape {
        Shape::Table { fields, .. } => within(fields),
        Shape::State { choices, .. } => choices.iter().find_map(|choice| within(&choice.fields)),
        Shape::OneOf { forms, .. } => forms.iter().find_map(|form| shape_at(form, path)),
        _ => None,
    }
}

/// The columns that a record can have, in the order in which they are written.
pub(crate) fn columns_of(shape: &Shape) -> Vec<String> {
    let mut columns = Vec::new();
    for field in fields(shape) {
        let shape = (field.shape)();
        if !matches!(shape, Shape::Table { .. }) {
            columns.push(field.key.to_owned());
        }
        for inner in parts(&shape) {
            let column = format!("{}.{inner}", field.key);
            if !columns.contains(&column) {
                columns.push(column);
            }
        }
    }
    columns
}

/// The keys of the columns behind the first: what goes with a state, words by language.
fn parts(shape: &Shape) -> Vec<&'static str> {
    match shape {
        Shape::Table { fields, .. } => fields.iter().map(|field| field.key).collect(),
        Shape::State { choices, .. } => choices
            .iter()
            .flat_map(|choice| &choice.fields)
            .map(|field| field.key)
            .collect(),
        Shape::OneOf { forms, .. } => forms.iter().flat_map(parts).collect(),
        _ => Vec::new(),
    }
}

/// Whether a cell of this shape holds a list of tables, which stands in it as TOML.
pub(crate) fn is_toml(shape: &Shape) -> bool {
    match shape {
        Shape::List(inner) => matches!(**inner, Shape::Table { .. }),
        _ => false,
    }
}

/// Parses a CSV text into one table node per row, by the shape of the record.
pub(super) fn parse(text: &str, shape: &Shape) -> Parsed {
    let mut parsed = Parsed::default();
    let mut columns: Option<Vec<Column>> = None;
    for row in Rows::new(text, separator(text)) {
        let cells = match row {
            Row::Cells(cells) => cells,
            Row::Unclosed(span) => {
                parsed.quote(span, "E010");
                let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
                let line = line_of(text, span);
                parsed.unread.push(Span { end, ..line });
                continue;
            }
            Row::AfterQuote(span) => {
                parsed.quote(span, "E010-after");
                parsed.unread.push(line_of(text, span));
                continue;
            }
        };
        let Some(columns) = &columns else {
            columns = Some(header(&cells, shape, &mut parsed.faults));
            if parsed.faults.is_empty() {
                continue;
            }
            // Under a header that is wrong every row would be wrong again.
            return parsed;
        };
        if cells.iter().all(|cell| cell.text.trim().is_empty()) {
            continue;
        }
        let span = Span {
            start: cells.first().map_or(0, |cell| cell.span.start),
            end: cells.last().map_or(0, |cell| cell.span.end),
        };
        if cells.len() == columns.len() {
            let row = parsed.row(&cells, columns, span);
            parsed.rows.push(row);
        } else {
            parsed.unread.push(span);
            parsed.faults.push(FormError {
                code: Code::RaggedRow,
                span,
                message: Message::new("E008")
                    .with("found", cells.len())
                    .with("expected", columns.len()),
                remedy: None,
            });
        }
    }
    parsed
}

/// The line in which a place stands.
fn line_of(text: &str, span: Span) -> Span {
    let place = usize::try_from(span.start).unwrap_or(usize::MAX);
    let before = text.get(..place).unwrap_or_default();
    let after = text.get(place..).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Span::new(start, place + after.find('\n').unwrap_or(after.len()))
}

fn header(cells: &[Cell<'_>], shape: &Shape, faults: &mut Vec<FormError>) -> Vec<Column> {
    let is_column = |cell: &Cell<'_>| {
        let path: Vec<&str> = cell.text.trim().split('.').collect();
        shape_at(shape, &path).is_some()
    };
    if !cells.iter().any(is_column) {
        // It is a title, or the first row.
        let words = columns_of(shape).join(", ");
        faults.push(FormError {
            code: Code::MissingColumn,
            span: Span {
                start: cells.first().map_or(0, |cell| cell.span.start),
                end: cells.last().map_or(0, |cell| cell.span.end),
            },
            message: Message::new("E006-header"),
            remedy: Some(Message::new("remedy-one-of").with("words", words)),
        });
        return Vec::new();
    }
    let mut columns: Vec<Column> = Vec::new();
    for cell in cells {
        let path: Vec<&str> = cell.text.trim().split('.').collect();
        let found = shape_at(shape, &path);
        let twice = columns.iter().any(|column| column.path == path);
        let message = if twice { "E007-twice" } else { "E007" };
        if found.is_none() || twice {
            let known = columns_of(shape);
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let remedy = match nearest(cell.text.trim(), &known) {
                _ if twice => None,
                Some(near) => Some(Message::new("remedy-did-you-mean").with("word", near)),
                None => Some(Message::new("remedy-one-of").with("words", known.join(", "))),
            };
            faults.push(FormError {
                code: Code::UnknownColumn,
                span: cell.span,
                message: Message::new(message).with("column", cell.text.trim()),
                remedy,
            });
        }
        columns.push(Column {
            path: path.into_iter().map(str::to_owned).collect(),
            shape: found.unwrap_or(Shape::Boolean),
            span: cell.span,
        });
    }
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

impl Parsed {
    fn quote(&mut self, span: Span, name: &'static str) {
        self.faults.push(FormError {
            code: Code::BadCsv,
            span,
            message: Message::new(name),
            remedy: None,
        });
    }

    fn row(&mut self, cells: &[Cell<'_>], columns: &[Column], span: Span) -> Node {
        let mut entries: Vec<Entry> = Vec::new();
        for (cell, column) in cells.iter().zip(columns) {
            if cell.text.trim().is_empty() {
                continue;
            }
            let value = if is_toml(&column.shape) {
                self.toml(cell)
            } else {
                value(cell, &column.shape)
            };
            let node = Node {
                value,
                span: cell.span,
            };
            put(&mut entries, &column.path, node, column.span);
        }
        Node {
            value: Value::Table(entries),
            span,
        }
    }

    /// A list of tables, as TOML writes it.
    fn toml(&mut self, cell: &Cell<'_>) -> Value {
        match toml_text::value(&cell.text, cell.span) {
            Ok(value) => value,
            Err(message) => {
                self.faults.push(FormError {
                    code: Code::BadToml,
                    span: cell.span,
                    message,
                    remedy: None,
                });
                Value::List(Vec::new())
            }
        }
    }
}

/// Puts a value at its place; a state whose word stands in `state` and whose data in
/// `state.from` becomes one table.
pub(crate) fn put(entries: &mut Vec<Entry>, path: &[String], node: Node, key_span: Span) {
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
/// says what is wrong. Spaces around words count only within quotes.
fn value(cell: &Cell<'_>, shape: &Shape) -> Value {
    match shape {
        Shape::List(inner) => Value::List(
            items(&cell.text)
                .into_iter()
                .map(|item| Node {
                    value: scalar(item.trim(), inner).unwrap_or(Value::Text(item)),
                    span: cell.span,
                })
                .collect(),
        ),
        _ => scalar(cell.text.trim(), shape).unwrap_or_else(|| {
            let words = if cell.quoted {
                &cell.text
            } else {
                cell.text.trim()
            };
            Value::Text(words.to_owned())
        }),
    }
}

/// The value of some words, where they are more than words.
pub(crate) fn scalar(words: &str, shape: &Shape) -> Option<Value> {
    match shape {
        Shape::Integer { .. } => words.parse().ok().map(Value::Integer),
        Shape::Decimal => Some(Value::Decimal(words.replace(',', "."))),
        Shape::Boolean => match words.to_lowercase().as_str() {
            "true" | "waar" | "ja" | "yes" | "1" => Some(Value::Boolean(true)),
            "false" | "onwaar" | "nee" | "no" | "0" => Some(Value::Boolean(false)),
            _ => None,
        },
        Shape::Date => date(words).map(Value::Date),
        Shape::OneOf { forms, .. } => forms.iter().find_map(|form| scalar(words, form)),
        _ => None,
    }
}

/// The items of a list: between semicolons; one that has a semicolon, or spaces at its ends,
/// stands in quotes of its own.
pub(crate) fn items(text: &str) -> Vec<String> {
    let mut items = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let quoted = rest.strip_prefix('"').and_then(|inner| {
            let end = closing(inner)?;
            let behind = inner.get(end + 1..)?.trim_start();
            let behind = match behind.strip_prefix(';') {
                Some(behind) => behind,
                None if behind.is_empty() => behind,
                None => return None,
            };
            Some((inner.get(..end)?.replace("\"\"", "\""), behind))
        });
        let (item, behind) = quoted.unwrap_or_else(|| {
            let (item, behind) = rest.split_once(';').unwrap_or((rest, ""));
            (item.trim().to_owned(), behind)
        });
        if !item.is_empty() {
            items.push(item);
        }
        rest = behind.trim_start();
    }
    items
}

/// The first quote that is not doubled.
fn closing(text: &str) -> Option<usize> {
    let mut place = 0;
    loop {
        place += text.get(place..)?.find('"')?;
        if !text.get(place + 1..)?.starts_with('"') {
            return Some(place);
        }
        place += 2;
    }
}

/// An item of a list as it stands between semicolons.
pub(super) fn item(words: &str) -> String {
    let plain = words.trim() == words && !words.contains(';') && !words.starts_with('"');
    if plain {
        words.to_owned()
    } else {
        format!("\"{}\"", words.replace('"', "\"\""))
    }
}

/// A day as data has it, or as Dutch Excel writes it: `30-4-2023`, day first. With slashes it
/// could be either order, and is not taken for a day.
pub(crate) fn date(text: &str) -> Option<jiff::civil::Date> {
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
    fn days_as_dutch_excel_writes_them_are_read() {
        assert_eq!(date("1-12-2022"), Some(day(2022, 12, 1)));
        assert_eq!(date("2022-12-01"), Some(day(2022, 12, 1)));
        for wrong in ["1/12/2022", "31-2-2022", "2022-1-1", "1-12-22", ""] {
            assert_eq!(date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn items_of_a_list_keep_their_semicolons_in_quotes() {
        let all = ["a#1; 2", "b", " c ", "\"d\"", "e\"f", "g\";\"h"];
        let cell: Vec<String> = all.iter().map(|words| item(words)).collect();
        assert_eq!(items(&cell.join("; ")), all);
        assert_eq!(items("a;b ; ;c;"), ["a", "b", "c"]);
        assert_eq!(items("\"a; b"), ["\"a", "b"]);
    }
}
