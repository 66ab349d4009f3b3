//! Records that are put into a register, held against those that it has.

use std::collections::{BTreeMap, BTreeSet};

use kader_core::model::RecordRef;
use kader_core::record::{Field, Node, Reader, Span, Value};

use super::{Row, Subject, Verdict};
use crate::sheet::Place;

/// A record as data has it.
pub(super) fn written<R: Field>(record: &R) -> Value {
    record.write().unwrap_or(Value::Table(Vec::new()))
}

/// What becomes of a record that the register has, or has not.
pub(super) fn verdict<R: Field + PartialEq>(before: Option<&R>, after: &R) -> Verdict {
    match before {
        None => Verdict::Added(written(after)),
        Some(before) if before == after => Verdict::Unchanged,
        Some(before) => Verdict::Changed {
            before: written(before),
            after: written(after),
        },
    }
}

/// A record with the fields of another for those about which its source says nothing.
///
/// # Errors
/// What then does not fit together.
pub(super) fn filled<R: Field>(record: &R, before: &R, says: &BTreeSet<&str>) -> Result<R, Reader> {
    let (Value::Table(mut entries), Value::Table(held)) = (written(record), written(before)) else {
        return Err(Reader::new());
    };
    entries.extend(
        held.into_iter()
            .filter(|entry| !says.contains(entry.key.as_str())),
    );
    let node = Node {
        value: Value::Table(entries),
        span: Span::default(),
    };
    let mut reader = Reader::new();
    R::read(&node, &mut reader).ok_or(reader)
}

/// The rows of the records of one kind in two registers.
pub(super) fn tables<I: Ord, R: Field + PartialEq>(
    before: Option<&BTreeMap<I, R>>,
    after: &BTreeMap<I, R>,
    record: impl Fn(&I) -> RecordRef,
    place: impl Fn(&RecordRef) -> Option<Place>,
    rows: &mut Vec<Row>,
) {
    for (id, incoming) in after {
        let held = before.and_then(|before| before.get(id));
        let named = record(id);
        rows.push(Row {
            place: place(&named),
            subject: Subject::Record(named),
            verdict: verdict(held, incoming),
        });
    }
    let gone = before.into_iter().flatten();
    for (id, held) in gone.filter(|(id, _)| !after.contains_key(*id)) {
        rows.push(Row {
            subject: Subject::Record(record(id)),
            place: None,
            verdict: Verdict::Withdrawn(written(held)),
        });
    }
}
