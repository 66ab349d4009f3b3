//! What a field of a record can do, and the plain values that can.

use jiff::civil::Date;

use super::{Code, Node, Path, Reader, Shape, Step, Value};
use crate::model::RecordRef;
use crate::wording::Message;

/// A value that can stand in a record.
pub trait Field: Sized {
    /// Reads it; what is wrong is noted and nothing is returned.
    fn read(node: &Node, reader: &mut Reader) -> Option<Self>;

    /// Writes it, in the form that reads back as the same; nothing where it may be left out.
    fn write(&self) -> Option<Value>;

    /// What a missing key means; nothing where the key must be there.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }

    /// What it looks like.
    fn shape() -> Shape;

    /// Visits every reference to a record in it, with the way to it.
    fn references(&self, path: &mut Path, visit: &mut Visit<'_>) {
        let _ = (path, visit);
    }
}

/// Is called with the way to a reference, and the record that it names.
pub type Visit<'v> = dyn FnMut(&Path, RecordRef) + 'v;

impl Field for bool {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.value {
            Value::Boolean(value) => Some(*value),
            _ => {
                reader.wrong_type(node, "boolean");
                None
            }
        }
    }

    fn write(&self) -> Option<Value> {
        self.then_some(Value::Boolean(true))
    }

    fn absent() -> Option<Self> {
        Some(false)
    }

    fn shape() -> Shape {
        Shape::Boolean
    }
}

impl Field for u32 {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Value::Integer(value) = node.value else {
            reader.wrong_type(node, "integer");
            return None;
        };
        u32::try_from(value).ok().or_else(|| {
            reader.problem(
                Code::BadCount,
                node.span,
                Message::new("E107").with("value", value),
            );
            None
        })
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Integer(i64::from(*self)))
    }

    fn shape() -> Shape {
        Shape::Integer {
            least: 0,
            most: i64::from(u32::MAX),
        }
    }
}

/// Words that say something. Empty words are an error: leave the field out instead. So are
/// control characters other than tab and line ends, which no document can hold (XML 1.0, 2.2).
impl Field for String {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.value {
            Value::Text(text) if text.trim().is_empty() => {
                reader.problem(Code::EmptyText, node.span, Message::new("E110"));
                None
            }
            Value::Text(text) => {
                let bad = |character: &char| {
                    character.is_control() && !matches!(character, '\t' | '\n' | '\r')
                        || matches!(character, '\u{FFFE}' | '\u{FFFF}')
                };
                let Some(character) = text.chars().find(bad) else {
                    return Some(text.clone());
                };
                let code = format!("U+{:04X}", u32::from(character));
                let message = Message::new("E111").with("character", code);
                reader.problem(Code::ControlCharacter, node.span, message);
                None
            }
            _ => {
                reader.wrong_type(node, "text");
                None
            }
        }
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Text(self.clone()))
    }

    fn shape() -> Shape {
        Shape::Text {
            pattern: None,
            name: "text",
            example: "",
        }
    }
}

impl Field for Date {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.value {
            Value::Date(date) => Some(*date),
            Value::Text(text) => read_date(text).or_else(|| {
                let message = Message::new("E105").with("value", text);
                reader.problem(Code::BadDate, node.span, message);
                None
            }),
            _ => {
                reader.wrong_type(node, "date");
                None
            }
        }
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Date(*self))
    }

    fn shape() -> Shape {
        Shape::Date
    }
}

/// A day as data has it: `2023-04-30`, and nothing else.
pub(crate) fn read_date(text: &str) -> Option<Date> {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let well_formed = text.len() == 10
        && text.is_char_boundary(4)
        && digits(text.get(..4)?)
        && text.get(4..5)? == "-"
        && digits(text.get(5..7)?)
        && text.get(7..8)? == "-"
        && digits(text.get(8..)?);
    well_formed.then(|| text.parse().ok()).flatten()
}

impl<T: Field> Field for Option<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        T::read(node, reader).map(Some)
    }

    fn write(&self) -> Option<Value> {
        self.as_ref().and_then(Field::write)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn shape() -> Shape {
        T::shape()
    }

    fn references(&self, path: &mut Path, visit: &mut Visit<'_>) {
        if let Some(value) = self {
            value.references(path, visit);
        }
    }
}

impl<T: Field> Field for Vec<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Value::List(items) = &node.value else {
            reader.wrong_type(node, "list");
            return None;
        };
        let read: Vec<Option<T>> = items
            .iter()
            .enumerate()
            .map(|(place, item)| {
                reader.within(Step::Item(place), item, |reader| T::read(item, reader))
            })
            .collect();
        // One bad item spoils the list, after each has had its say.
        read.into_iter().collect()
    }

    fn write(&self) -> Option<Value> {
        (!self.is_empty()).then(|| {
            Value::List(
                self.iter()
                    .filter_map(Field::write)
                    .map(Value::made)
                    .collect(),
            )
        })
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn references(&self, path: &mut Path, visit: &mut Visit<'_>) {
        for (place, item) in self.iter().enumerate() {
            path.0.push(Step::Item(place));
            item.references(path, visit);
            path.0.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_iso_days_are_days() {
        assert!(read_date("2023-02-28").is_some());
        for wrong in [
            "2023-02-29",
            "28-02-2023",
            "2023-2-8",
            "20230228",
            "2023-02-28T00:00",
            "é",
        ] {
            assert_eq!(read_date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_bad_item_of_a_list_is_told() {
        let list = Value::List(vec![Value::Integer(-1).made(), Value::Boolean(true).made()]);
        let mut reader = Reader::new();
        assert_eq!(Vec::<u32>::read(&list.made(), &mut reader), None);
        let paths: Vec<String> = reader
            .into_problems()
            .iter()
            .map(|problem| problem.path.to_string())
            .collect();
        assert_eq!(paths, ["[0]", "[1]"]);
    }
}
