//! What changes, and the set of changes that stands or falls together.

use kader_core::model::PaperId;
use kader_core::record::{Field, Node, Reader, Shape, Value, json};
use kader_core::{record, state};

use super::{Key, Position, Rows};

/// The whole content of a record, as it is written ([`Field::write`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body(Node);

impl Body {
    /// The content with this value.
    #[must_use]
    pub fn new(value: Value) -> Self {
        Self(value.made())
    }

    /// The body that canonical JSON writes.
    ///
    /// # Errors
    /// Where it is not canonical.
    pub fn parse(text: &str) -> Result<Self, json::NotCanonical> {
        json::parse(text).map(Self)
    }

    /// The content, to be read.
    #[must_use]
    pub fn node(&self) -> &Node {
        &self.0
    }

    /// As canonical JSON.
    #[must_use]
    pub fn json(&self) -> String {
        json::write(&self.0.value)
    }
}

impl Field for Body {
    fn read(node: &Node, _: &mut Reader) -> Option<Self> {
        Some(Self(node.clone()))
    }

    fn write(&self) -> Option<Value> {
        Some(self.0.value.clone())
    }

    fn shape() -> Shape {
        Shape::OneOf {
            name: "Body",
            meaning: "A record of the kind, whole.",
            forms: Vec::new(),
        }
    }
}

state! {
    /// What changes of one record.
    pub enum Change by "is" {
        /// It holds with this content, new or in place of what it held before.
        Put = "put" {
            /// What changes.
            public record: Key,
            /// Its whole content.
            restricted body: Body,
        },
        /// It holds no longer. Its id is never used for something else.
        Withdraw = "withdraw" {
            /// What changes.
            public record: Key,
        },
        /// The same thing holds again, after it was withdrawn.
        Restore = "restore" {
            /// What changes.
            public record: Key,
            /// Its whole content.
            restricted body: Body,
        },
    }
}

impl Change {
    /// What changes.
    #[must_use]
    pub fn record(&self) -> &Key {
        match self {
            Change::Put { record, .. }
            | Change::Withdraw { record }
            | Change::Restore { record, .. } => record,
        }
    }

    /// The content that it gives; nothing for a withdrawal.
    #[must_use]
    pub fn body(&self) -> Option<&Body> {
        match self {
            Change::Put { body, .. } | Change::Restore { body, .. } => Some(body),
            Change::Withdraw { .. } => None,
        }
    }
}

record! {
    /// Changes that take effect together or not at all.
    pub struct ChangeSet {
        /// Why.
        restricted reason: Option<String>,
        /// The paper on which it rests.
        public paper: Option<PaperId>,
        /// The last entry that its maker had seen. A record that changed after it is a conflict.
        public based_on: Position,
        /// The proposal that this one takes up after it was returned.
        public revises: Option<Position>,
        /// The changes of records.
        public changes: Vec<Change>,
        /// The changes of deployments, which are rows of their own.
        public deployments: Option<Rows>,
    }
}
