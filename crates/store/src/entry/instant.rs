//! When an entry was made.

use std::fmt;

use jiff::Timestamp;
use kader_core::record::{Code, Field, Node, Reader, Shape, Value};
use kader_core::wording::Message;

/// A moment in UTC. It is handed in by whoever has a clock; nothing in this crate reads one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(pub Timestamp);

impl Instant {
    /// The moment that a text writes as entries do: `2026-11-25T10:30:00Z`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let instant = Self(text.parse().ok()?);
        (instant.to_string() == text).then_some(instant)
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl Field for Instant {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Value::Text(text) = &node.value else {
            reader.wrong_type(node, "text");
            return None;
        };
        Self::parse(text).or_else(|| {
            let message = Message::new("E105").with("value", text);
            reader.problem(Code::BadDate, node.span, message);
            None
        })
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Text(self.to_string()))
    }

    fn shape() -> Shape {
        Shape::Text {
            pattern: Some("^[0-9-]+T[0-9:.]+Z$"),
            name: "instant",
            example: "2026-11-25T10:30:00Z",
        }
    }
}
