//! The free text of records: whatever someone could type anything into.

use crate::record::{Choice, Entry, FieldShape, Path, Publication, Shape, Step, Value};

/// Words of a record, with the way to them and whether their field may be published.
pub(super) struct FreeText<'v> {
    /// The way to them.
    pub path: Path,
    /// The words.
    pub words: &'v str,
    /// Whether each field on the way may be published.
    pub is_public: bool,
}

/// Every free text in a value of a shape. Ids, references, choices and dates are none.
pub(super) fn free_texts<'v>(shape: &Shape, value: &'v Value) -> Vec<FreeText<'v>> {
    let mut found = Vec::new();
    collect(shape, value, &mut Path::default(), true, &mut found);
    found
}

fn collect<'v>(
    shape: &Shape,
    value: &'v Value,
    path: &mut Path,
    is_public: bool,
    found: &mut Vec<FreeText<'v>>,
) {
    match (shape, value) {
        (Shape::Text { pattern: None, .. }, Value::Text(words)) => found.push(FreeText {
            path: path.clone(),
            words,
            is_public,
        }),
        (Shape::List(item), Value::List(items)) => {
            for (place, node) in items.iter().enumerate() {
                path.0.push(Step::Item(place));
                collect(item, &node.value, path, is_public, found);
                path.0.pop();
            }
        }
        (Shape::Table { .. } | Shape::State { .. }, Value::Table(entries)) => {
            for (entry, field) in fields(shape, entries) {
                path.0.push(Step::Field(field.key));
                let is_public = is_public && field.publication == Publication::Public;
                collect(&(field.shape)(), &entry.node.value, path, is_public, found);
                path.0.pop();
            }
        }
        // What another source says of a field may be anything.
        (Shape::OneOf { forms, .. }, Value::Text(words)) if forms.is_empty() => {
            found.push(FreeText {
                path: path.clone(),
                words,
                is_public,
            });
        }
        (Shape::OneOf { forms, .. }, _) => {
            if let Some(form) = forms.iter().find(|form| fits(form, value)) {
                collect(form, value, path, is_public, found);
            }
        }
        _ => {}
    }
}

/// The entries of a table with the fields that they are.
pub(super) fn fields<'s, 'e>(
    shape: &'s Shape,
    entries: &'e [Entry],
) -> impl Iterator<Item = (&'e Entry, &'s FieldShape)> {
    let known = match shape {
        Shape::Table { fields, .. } => fields.as_slice(),
        Shape::State { tag, choices, .. } => {
            let word = entries.iter().find(|entry| entry.key == *tag);
            let word = word.map(|entry| &entry.node.value);
            let is_it =
                |choice: &&Choice| matches!(word, Some(Value::Text(word)) if word == choice.word);
            let choice = choices.iter().find(is_it);
            choice.map_or(&[][..], |choice| choice.fields.as_slice())
        }
        _ => &[],
    };
    entries.iter().filter_map(|entry| {
        let field = known.iter().find(|field| field.key == entry.key)?;
        Some((entry, field))
    })
}

/// Whether a value can be of this form.
fn fits(form: &Shape, value: &Value) -> bool {
    match (form, value) {
        (Shape::Word(word), Value::Text(text)) => word == text,
        (Shape::Text { .. }, Value::Text(_))
        | (Shape::Date, Value::Date(_))
        | (Shape::Integer { .. }, Value::Integer(_))
        | (Shape::Boolean, Value::Boolean(_))
        | (Shape::List(_), Value::List(_))
        | (Shape::Table { .. }, Value::Table(_)) => true,
        (Shape::OneOf { forms, .. }, _) => forms.iter().any(|form| fits(form, value)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Event, Request};
    use crate::record::{Field, Reader};

    fn read<R: Field>(entries: Vec<(&str, Value)>) -> R {
        let entries = entries
            .into_iter()
            .map(|(key, value)| Entry::made(key, value));
        let node = Value::Table(entries.collect()).made();
        let mut reader = Reader::new();
        let record = R::read(&node, &mut reader);
        record.unwrap_or_else(|| panic!("{:?}", reader.into_problems()))
    }

    fn text(words: &str) -> Value {
        Value::Text(words.to_owned())
    }

    #[test]
    fn each_text_is_found_with_its_way_and_its_publication() {
        let vague = Value::Table(vec![
            Entry::made("words", text("in the spring")),
            Entry::made("earliest", text("2023-03-01")),
            Entry::made("latest", text("2023-05-31")),
        ]);
        let said = Value::Table(vec![
            Entry::made("field", text("what")),
            Entry::made("says", text("another thing")),
            Entry::made("source", text("letter-1#2")),
        ]);
        let event: Event = read(vec![
            ("id", text("an-event")),
            ("mission", text("a-mission")),
            ("kind", text("security")),
            ("date", vague),
            (
                "what",
                Value::Table(vec![Entry::made("en", text("a thing"))]),
            ),
            ("remark", text("a remark")),
            ("attestation", Value::List(vec![said.made()])),
        ]);
        let value = event.write().expect("a table");
        let found: Vec<(String, &str, bool)> = free_texts(&Event::shape(), &value)
            .into_iter()
            .map(|found| (found.path.to_string(), found.words, found.is_public))
            .collect();
        let found: Vec<(&str, &str, bool)> = found
            .iter()
            .map(|(path, words, public)| (path.as_str(), *words, *public))
            .collect();
        assert_eq!(
            found,
            [
                ("date.words", "in the spring", true),
                ("what.en", "a thing", true),
                ("remark", "a remark", false),
                ("attestation[0].field", "what", true),
                ("attestation[0].says", "another thing", true),
            ]
        );
    }

    #[test]
    fn a_restricted_field_is_not_public_in_a_public_record() {
        let request: Request = read(vec![
            ("id", text("2023-1")),
            ("contribution", text("teams")),
            ("submitted", text("2023-01-01")),
            ("flag", text("XE")),
            ("ship", text("ship 1")),
            ("state", text("submitted")),
        ]);
        let value = request.write().expect("a table");
        let found = free_texts(&Request::shape(), &value);
        let ship = found.iter().find(|found| found.words == "ship 1");
        assert!(ship.is_some_and(|ship| !ship.is_public));
        let flag = found.iter().find(|found| found.words == "XE");
        assert!(flag.is_some_and(|flag| flag.is_public));
    }
}
