//! What a change is about.

use std::fmt;

use kader_core::model::{DeploymentId, EditionId, RecordKind, RecordRef, SectionId};
use kader_core::record::{Field, Node, Reader, Shape, Value};

use super::of_words;

/// What a change is about: a record, or one of the few things that have no id of their own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// Whose register it is.
    Identity,
    /// How many people a change needs.
    Policy,
    /// The text of a section of an edition.
    Narrative(EditionId, SectionId),
    /// A record.
    Record(RecordRef),
}

impl Key {
    /// The deployment with this id. Deployments are changed by rows of their own
    /// ([`super::DeploymentChanges`]); the key names one in messages.
    #[must_use]
    pub fn deployment(id: DeploymentId) -> Self {
        Key::Record(RecordRef {
            kind: RecordKind::Deployment,
            id: id.to_string(),
        })
    }

    /// The key that words write, as [`fmt::Display`] does; nothing for what is no record by
    /// itself (a section, a row of an annex) or has rows of its own (a deployment).
    #[must_use]
    pub fn parse(words: &str) -> Option<Self> {
        match words.split_once('/') {
            None if words == "identity" => Some(Key::Identity),
            None if words == "policy" => Some(Key::Policy),
            Some(("narrative", rest)) => {
                let (edition, section) = rest.split_once('/')?;
                let (edition, section) = (EditionId::new(edition)?, SectionId::new(section)?);
                Some(Key::Narrative(edition, section))
            }
            _ => RecordRef::parse(words)
                .filter(|record| {
                    let apart = [RecordKind::Section, RecordKind::Row, RecordKind::Deployment];
                    !apart.contains(&record.kind)
                })
                .map(Key::Record),
        }
    }

    /// The word of its kind.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Key::Identity => "identity",
            Key::Policy => "policy",
            Key::Narrative(..) => "narrative",
            Key::Record(record) => record.kind.word(),
        }
    }

    /// Its id within its kind; empty for what there is one of.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Key::Identity | Key::Policy => String::new(),
            Key::Narrative(edition, section) => format!("{edition}/{section}"),
            Key::Record(record) => record.id.clone(),
        }
    }
}

/// `mission/unifil`, `narrative/jvom-2023/unifil`, `identity`, `policy`.
impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Key::Identity | Key::Policy => formatter.write_str(self.kind()),
            Key::Narrative(edition, section) => write!(formatter, "narrative/{edition}/{section}"),
            Key::Record(record) => record.fmt(formatter),
        }
    }
}

impl Field for Key {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        of_words(node, reader, Self::parse)
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Text(self.to_string()))
    }

    fn shape() -> Shape {
        Shape::Text {
            pattern: Some("^(identity|policy|[a-z-]+/[A-Za-z0-9./-]+)$"),
            name: "record",
            example: "mission/unifil",
        }
    }
}
