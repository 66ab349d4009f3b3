//! Between a register and the bodies of its records.

use std::collections::BTreeMap;

use kader_core::model::{EditionId, Identity, RecordKind, RecordRef, SectionId};
use kader_core::record::{Entry as Item, Field, Node, Path, Reader, Value};
use kader_core::register::{Narrative, Records, Register};
use kader_core::wording::Message;

use crate::Fault;
use crate::entry::{Body, Key, Policy};
use crate::fault::Unsound;

/// The tables of a register, each with the kind of its records, for whoever goes through all.
macro_rules! each_table {
    ($each:ident!($($before:tt)*)) => {
        $each! { $($before)*
            regions Region,
            papers Paper,
            abbreviations Abbreviation,
            missions Mission,
            legal_bases LegalBasis,
            mandates Mandate,
            contributions Contribution,
            frameworks Framework,
            posts Post,
            tallies Tally,
            events Event,
            decisions Decision,
            commitments Commitment,
            funding Funding,
            objectives Objective,
            assessments Assessment,
            evaluations Evaluation,
            requests Request,
            parameters Parameter,
            editions Edition,
            waivers Waiver,
        }
    };
}

pub(crate) use each_table;

/// The body of each record of a register, deployments left out.
#[must_use]
pub fn bodies(register: &Register) -> BTreeMap<Key, Body> {
    let mut bodies = BTreeMap::new();
    let mut add = |key: Key, value: Option<Value>| {
        bodies.extend(value.map(|value| (key, Body::new(value))));
    };
    add(Key::Identity, register.identity.write());
    for ((edition, section), narrative) in &register.narratives {
        let key = Key::Narrative(edition.clone(), section.clone());
        add(key, Some(write_narrative(narrative)));
    }
    macro_rules! add_all {
        ($($field:ident $kind:ident,)+) => {
            $(for record in register.$field.values() {
                add(Key::Record(record.id.record()), record.write());
            })+
        };
    }
    each_table!(add_all!());
    bodies
}

/// The records with these bodies, without deployments.
///
/// # Errors
/// Every body that is not that of a record of its kind with its id.
pub fn records<'b>(
    bodies: impl IntoIterator<Item = (&'b Key, &'b Body)>,
) -> Result<Records, Vec<Unsound>> {
    let mut records = Records::default();
    let mut unsound = Vec::new();
    for (key, body) in bodies {
        unsound.extend(add(&mut records, key, body).err().into_iter().flatten());
    }
    if unsound.is_empty() {
        Ok(records)
    } else {
        Err(unsound)
    }
}

/// The records that a body names.
///
/// # Errors
/// As of [`records`].
pub(crate) fn named(key: &Key, body: &Body) -> Result<Vec<Key>, Vec<Unsound>> {
    let records = records([(key, body)])?;
    let mut named = Vec::new();
    // Sections and rows are parts of an edition, not records of their own.
    let mut see = |_: &Path, to: RecordRef| {
        if !matches!(to.kind, RecordKind::Section | RecordKind::Row) {
            named.push(Key::Record(to));
        }
    };
    macro_rules! see_all {
        ($($field:ident $kind:ident,)+) => {
            $(for record in &records.$field {
                record.references(&mut Path::default(), &mut see);
            })+
        };
    }
    each_table!(see_all!());
    Ok(named)
}

fn add(records: &mut Records, key: &Key, body: &Body) -> Result<(), Vec<Unsound>> {
    match key {
        Key::Policy => {}
        Key::Identity => records.identity = Some(read::<Identity>(key, body)?),
        Key::Narrative(edition, section) => {
            let narrative = read_narrative(body.node())
                .ok_or_else(|| vec![Unsound::Other(unread(key, Message::new("E110")))])?;
            let place: (EditionId, SectionId) = (edition.clone(), section.clone());
            records.narratives.insert(place, narrative);
        }
        Key::Record(named) => {
            macro_rules! add_one {
                ($($field:ident $kind:ident,)+) => {
                    match named.kind {
                        $(RecordKind::$kind => {
                            let record = read(key, body)?;
                            let kader_core::model::$kind { id, .. } = &record;
                            same(key, named, &id.record())?;
                            records.$field.push(record);
                        })+
                        RecordKind::Section | RecordKind::Row | RecordKind::Deployment => {}
                    }
                };
            }
            each_table!(add_one!());
        }
    }
    Ok(())
}

fn unread(key: &Key, reason: Message) -> Message {
    Message::new("E505-body")
        .with("record", key.to_string())
        .with("reason", reason)
}

fn same(key: &Key, named: &RecordRef, read: &RecordRef) -> Result<(), Vec<Unsound>> {
    if named == read {
        return Ok(());
    }
    let reason = Message::new("E505-id").with("record", read.to_string());
    Err(vec![Unsound::Other(unread(key, reason))])
}

fn read<R: Field>(key: &Key, body: &Body) -> Result<R, Vec<Unsound>> {
    let mut reader = Reader::new();
    let record = R::read(body.node(), &mut reader);
    let problems = reader.into_problems();
    match record {
        Some(record) if problems.is_empty() => Ok(record),
        _ => Err(problems
            .into_iter()
            .map(|problem| Unsound::Body {
                record: key.clone(),
                problem,
            })
            .collect()),
    }
}

/// A narrative as it is kept: any text, an empty one too.
fn write_narrative(narrative: &Narrative) -> Value {
    Value::Table(vec![
        Item::made("file", Value::Text(narrative.file.clone())),
        Item::made("text", Value::Text(narrative.text.clone())),
    ])
}

fn read_narrative(node: &Node) -> Option<Narrative> {
    let Value::Table(items) = &node.value else {
        return None;
    };
    match items.as_slice() {
        [file, text] if file.key == "file" && text.key == "text" => {
            match (&file.node.value, &text.node.value) {
                (Value::Text(file), Value::Text(text)) => Some(Narrative {
                    text: text.clone(),
                    file: file.clone(),
                }),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The policy that a body says.
///
/// # Errors
/// When it says none, or is withdrawn: a register always has a policy.
pub(crate) fn policy(body: Option<&Body>) -> Result<Policy, Fault> {
    let none = || {
        let message = unread(&Key::Policy, Message::new("E505-policy"));
        Fault::NotWhole(vec![Unsound::Other(message)])
    };
    let Some(Value::Table(items)) = body.map(|body| &body.node().value) else {
        return Err(none());
    };
    let [item] = items.as_slice() else {
        return Err(none());
    };
    match &item.node.value {
        Value::Text(word) if item.key == "people" => Policy::parse(word).ok_or_else(none),
        _ => Err(none()),
    }
}

/// The body of a policy.
#[must_use]
pub fn policy_body(policy: Policy) -> Body {
    let word = Value::Text(policy.word().to_owned());
    Body::new(Value::Table(vec![Item::made("people", word)]))
}
