//! Places in the log.

use std::fmt;

use kader_core::record::{Code, Field, Node, Reader, Shape, Value};
use kader_core::wording::Message;

macro_rules! places {
    ($($(#[doc = $doc:literal])+ $name:ident)+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(i64);

        impl $name {
            /// The first.
            pub const FIRST: Self = Self(1);

            /// The place with this number; nothing below 1.
            #[must_use]
            pub fn new(number: i64) -> Option<Self> {
                (number >= 1).then_some(Self(number))
            }

            /// Its number.
            #[must_use]
            pub fn number(self) -> i64 {
                self.0
            }

            /// The place so many further on.
            #[must_use]
            pub fn further(self, count: u32) -> Self {
                Self(self.0.saturating_add(i64::from(count)))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }

        impl Field for $name {
            fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
                let Value::Integer(number) = node.value else {
                    reader.wrong_type(node, "integer");
                    return None;
                };
                Self::new(number).or_else(|| {
                    let message = Message::new("E107").with("value", number);
                    reader.problem(Code::BadCount, node.span, message);
                    None
                })
            }

            fn write(&self) -> Option<Value> {
                Some(Value::Integer(self.0))
            }

            fn shape() -> Shape {
                Shape::Integer { least: 1, most: i64::MAX }
            }
        }
    )+};
}

places! {
    /// The place of an entry in the log, from 1, without gaps.
    Position
    /// The place of a deployment row among all of the log, from 1, without gaps.
    RowNumber
}

impl Position {
    /// The place of the entry after this one.
    #[must_use]
    pub fn next(self) -> Self {
        self.further(1)
    }

    /// Its number as columns hold it. No log has four thousand million entries.
    #[must_use]
    pub fn column(self) -> u32 {
        u32::try_from(self.0).unwrap_or(u32::MAX - 1)
    }
}
