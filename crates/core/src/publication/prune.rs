//! A value without what may not be published, by what its shape declares.

use std::collections::BTreeSet;

use crate::model::{RecordKind, RecordRef, SourceRef, Visibility};
use crate::record::{Entry, Field, FieldShape, Node, Publication, Reader, Shape, Value};

/// The records that are not there for the public.
pub(super) type Gone = BTreeSet<RecordRef>;

/// Whether a record says of itself that it may not be published.
pub(super) fn is_restricted<R: Field>(record: &R) -> bool {
    let restricted = Visibility::Restricted.write();
    match record.write() {
        Some(Value::Table(entries)) => entries
            .into_iter()
            .any(|entry| entry.key == "publication" && Some(entry.node.value) == restricted),
        _ => true,
    }
}

/// A record without its restricted fields and without what names a record that is gone; nothing
/// where it cannot do without.
pub(super) fn pruned<R: Field + Clone>(record: &R, shape: &Shape, gone: &Gone) -> Option<R> {
    let value = record.write()?;
    let left = prune(&value, shape, gone)?;
    if left == value {
        return Some(record.clone());
    }
    R::read(&left.made(), &mut Reader::new())
}

/// What is left of a value; nothing where nothing may be.
fn prune(value: &Value, shape: &Shape, gone: &Gone) -> Option<Value> {
    match (shape, value) {
        (Shape::Text { name, .. }, Value::Text(text)) => {
            let named = named(name, text);
            let is_gone = named.is_some_and(|record| gone.contains(&record));
            (!is_gone).then(|| value.clone())
        }
        (Shape::List(item), Value::List(items)) => {
            let left = items
                .iter()
                .filter_map(|node| prune(&node.value, item, gone));
            let left: Vec<Node> = left.map(Value::made).collect();
            (!left.is_empty() || items.is_empty()).then_some(Value::List(left))
        }
        (Shape::Table { fields, .. }, Value::Table(entries)) => {
            table(entries, None, fields, gone).map(Value::Table)
        }
        (Shape::State { tag, choices, .. }, Value::Table(entries)) => {
            let word = entries.iter().find(|entry| entry.key == *tag)?;
            let choice = choices
                .iter()
                .find(|choice| word.node.value == Value::Text(choice.word.to_owned()))?;
            table(entries, Some(tag), &choice.fields, gone).map(Value::Table)
        }
        // Any value: what another source says, which is looked at where its field is known.
        (Shape::OneOf { forms, .. }, value) if forms.is_empty() => Some(value.clone()),
        (Shape::OneOf { forms, .. }, value) => {
            let form = forms.iter().find(|form| fits(form, value))?;
            prune(value, form, gone)
        }
        (_, value) => Some(value.clone()),
    }
}

/// The record that a text of this kind names.
fn named(name: &str, text: &str) -> Option<RecordRef> {
    match name {
        "source" => SourceRef::parse(text).map(|source| source.paper.record()),
        "record" => RecordRef::parse(text),
        name => {
            let word = name.strip_prefix("id-")?;
            let kinds = RecordKind::ALL.iter().copied();
            let kind = kinds.into_iter().find(|kind| kind.word() == word)?;
            let id = text.to_owned();
            Some(RecordRef { kind, id })
        }
    }
}

/// Whether a value has this form.
fn fits(form: &Shape, value: &Value) -> bool {
    match (form, value) {
        (Shape::Table { fields, .. }, Value::Table(entries)) => entries
            .iter()
            .all(|entry| fields.iter().any(|field| field.key == entry.key)),
        (Shape::State { .. }, Value::Table(_))
        | (Shape::List(_), Value::List(_))
        | (Shape::Integer { .. }, Value::Integer(_))
        | (Shape::Boolean, Value::Boolean(_))
        | (Shape::Date, Value::Date(_))
        | (Shape::Decimal, Value::Decimal(_) | Value::Integer(_)) => true,
        (Shape::Word(word), Value::Text(text)) => word == text,
        (Shape::Text { .. } | Shape::Choice { .. } | Shape::State { .. }, Value::Text(_)) => true,
        (Shape::OneOf { forms, .. }, value) => forms.iter().any(|form| fits(form, value)),
        _ => false,
    }
}

/// What is left of a table; nothing where something is gone that it cannot do without.
fn table(
    entries: &[Entry],
    tag: Option<&str>,
    fields: &[FieldShape],
    gone: &Gone,
) -> Option<Vec<Entry>> {
    let mut left = Vec::with_capacity(entries.len());
    for entry in entries {
        if tag == Some(entry.key.as_str()) {
            left.push(entry.clone());
            continue;
        }
        // What no one declared, no one declared public.
        let field = fields.iter().find(|field| field.key == entry.key)?;
        let shape = (field.shape)();
        let value = match field.publication {
            Publication::Restricted => None,
            Publication::Public if field.key == "attestation" => {
                attestations(&entry.node.value, &shape, fields, gone)
            }
            Publication::Public => prune(&entry.node.value, &shape, gone),
        };
        match value {
            Some(value) => left.push(Entry::made(&entry.key, value)),
            None if field.required || is_about(&shape) => return None,
            None => {}
        }
    }
    Some(left)
}

/// Whether a field tells what its table is about: a list of records, of which none is left. An
/// empty one would be about nothing, or about everything.
fn is_about(shape: &Shape) -> bool {
    matches!(shape, Shape::List(item) if matches!(&**item,
        Shape::Text { name, .. } if name.starts_with("id-")))
}

/// The attestations of fields that may be published, without those that name what is gone.
fn attestations(value: &Value, shape: &Shape, fields: &[FieldShape], gone: &Gone) -> Option<Value> {
    let Value::List(items) = prune(value, shape, gone)? else {
        return None;
    };
    let part = |entries: &[Entry], key: &str| {
        let found = entries.iter().find(|entry| entry.key == key);
        found.map(|entry| entry.node.value.clone())
    };
    let may = |item: &Node| {
        let Value::Table(entries) = &item.value else {
            return false;
        };
        let (Some(Value::Text(key)), Some(says)) = (part(entries, "field"), part(entries, "says"))
        else {
            return false;
        };
        fields.iter().any(|field| {
            field.key == key
                && field.publication == Publication::Public
                && prune(&says, &(field.shape)(), gone).as_ref() == Some(&says)
        })
    };
    let left: Vec<Node> = items.into_iter().filter(may).collect();
    (!left.is_empty()).then_some(Value::List(left))
}
