//! Canonical JSON: exact both ways.

use jiff::civil::Date;
use kader_core::record::{Entry, Value, json};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::string::string_regex;

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        string_regex("[0-9]{4}-[01][0-9]-[0-3][0-9]").unwrap(),
        string_regex("[\u{0}-\u{1f}\"\\\\$a-c]{0,6}").unwrap(),
    ]
}

fn day() -> impl Strategy<Value = Date> {
    (-9999_i16..=9999, 1_i8..=12, 1_i8..=28)
        .prop_map(|(year, month, day)| jiff::civil::date(year, month, day))
}

/// Any value, with keys that stand once in their table.
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        words().prop_map(Value::Text),
        any::<i64>().prop_map(Value::Integer),
        string_regex("[-+]?[0-9]{1,3}(\\.[0-9]{1,6})?([eE][-+]?[0-9]{1,2})?")
            .unwrap()
            .prop_map(Value::Decimal),
        any::<String>().prop_map(Value::Decimal),
        any::<bool>().prop_map(Value::Boolean),
        day().prop_map(Value::Date),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5)
                .prop_map(|items| Value::List(items.into_iter().map(Value::made).collect())),
            vec((words(), inner), 0..5).prop_map(|pairs| {
                let mut entries: Vec<Entry> = Vec::new();
                for (key, value) in pairs {
                    if entries.iter().all(|entry| entry.key != key) {
                        entries.push(Entry::made(&key, value));
                    }
                }
                Value::Table(entries)
            }),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_reads_back_as_the_same(value in value()) {
        let text = json::write(&value);
        let node = json::parse(&text);
        prop_assert_eq!(node.map(|node| node.value), Ok(value), "{}", text);
    }

    /// One byte changed in canonical JSON: it no longer reads, or is another value. There are
    /// no two ways to write the same.
    #[test]
    fn no_other_bytes_read_as_the_same(value in value(), at in any::<prop::sample::Index>(), to in any::<u8>()) {
        let text = json::write(&value);
        let mut bytes = text.clone().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = to;
        if let Ok(other) = String::from_utf8(bytes)
            && let Ok(node) = json::parse(&other)
        {
            prop_assert_eq!(json::write(&node.value), other.clone());
            prop_assert_eq!(node.value == value, other == text);
        }
    }
}
