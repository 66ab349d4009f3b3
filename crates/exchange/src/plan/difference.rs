//! Which fields of a record differ, from what to what.

use kader_core::record::Value;

use crate::dossier::csv_write;

/// A field that changes. Nothing on a side means that the field is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// The way to it: `state.decided`.
    pub field: String,
    /// What it says, as a cell does.
    pub before: Option<String>,
    /// What it will say.
    pub after: Option<String>,
}

/// The fields in which two records differ, in the order of the record. Lists are compared as a
/// whole.
#[must_use]
pub fn difference(before: &Value, after: &Value) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    compare("", Some(before), Some(after), &mut changes);
    changes
}

fn compare(
    field: &str,
    before: Option<&Value>,
    after: Option<&Value>,
    changes: &mut Vec<FieldChange>,
) {
    if before == after {
        return;
    }
    let is_table = |value: Option<&Value>| matches!(value, Some(Value::Table(_)));
    if !is_table(before) && !is_table(after) {
        changes.push(FieldChange {
            field: field.to_owned(),
            before: before.map(csv_write::cell),
            after: after.map(csv_write::cell),
        });
        return;
    }
    let mut keys: Vec<&str> = Vec::new();
    for key in keys_of(after).chain(keys_of(before)) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    // A state without data is its word alone.
    if keys.contains(&"is") {
        keys.retain(|key| *key != SELF);
    }
    for key in keys {
        // The word of a state stands at the state itself, as it does in a column.
        let within = match key {
            "is" | SELF => field.to_owned(),
            key if field.is_empty() => key.to_owned(),
            key => format!("{field}.{key}"),
        };
        compare(&within, part(before, key), part(after, key), changes);
    }
}

/// What stands for a value that is no table beside one that is.
const SELF: &str = "";

fn keys_of(value: Option<&Value>) -> Box<dyn Iterator<Item = &str> + '_> {
    match value {
        Some(Value::Table(entries)) => Box::new(entries.iter().map(|entry| entry.key.as_str())),
        Some(_) => Box::new(std::iter::once(SELF)),
        None => Box::new(std::iter::empty()),
    }
}

fn part<'v>(value: Option<&'v Value>, key: &str) -> Option<&'v Value> {
    match value? {
        Value::Table(entries) => entries
            .iter()
            .find(|entry| entry.key == key)
            .map(|entry| &entry.node.value),
        // The word of a state without data is the state itself.
        value => matches!(key, "is" | SELF).then_some(value),
    }
}

#[cfg(test)]
mod tests {
    use kader_core::record::Entry;

    use super::*;

    fn text(words: &str) -> Value {
        Value::Text(words.into())
    }

    fn change(field: &str, before: Option<&str>, after: Option<&str>) -> FieldChange {
        FieldChange {
            field: field.into(),
            before: before.map(str::to_owned),
            after: after.map(str::to_owned),
        }
    }

    #[test]
    fn fields_that_differ_are_told_from_what_to_what() {
        let before = Value::Table(vec![
            Entry::made("id", text("a")),
            Entry::made("flag", text("NL")),
            Entry::made("state", text("submitted")),
            Entry::made("remark", text("gone")),
        ]);
        let decided = vec![
            Entry::made("is", text("refused")),
            Entry::made("ground", text("no-risk")),
        ];
        let after = Value::Table(vec![
            Entry::made("id", text("a")),
            Entry::made("flag", text("CW")),
            Entry::made("state", Value::Table(decided)),
        ]);
        assert_eq!(
            difference(&before, &after),
            [
                change("flag", Some("NL"), Some("CW")),
                change("state", Some("submitted"), Some("refused")),
                change("state.ground", None, Some("no-risk")),
                change("remark", Some("gone"), None),
            ]
        );
        assert_eq!(difference(&after, &after), []);
        let day = Value::Table(vec![Entry::made("from", text("2023-01-01"))]);
        let vague = vec![Entry::made("words", text("early"))];
        let vague = Value::Table(vec![Entry::made("from", Value::Table(vague))]);
        assert_eq!(
            difference(&day, &vague),
            [
                change("from.words", None, Some("early")),
                change("from", Some("2023-01-01"), None),
            ]
        );
    }
}
