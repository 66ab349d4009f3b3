//! Who makes entries, in which role, and how many people a change needs.

use std::fmt;

use kader_core::choice;
use kader_core::record::{Field, Node, Reader, Shape, Value};

use super::{Instant, of_words};

/// The pattern of names of actors and registers (ECMA 262).
const PATTERN: &str = "^[a-z0-9][a-z0-9._-]{0,79}$";

fn is_name(text: &str) -> bool {
    let good = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    text.len() <= 80
        && text.bytes().next().is_some_and(good)
        && text
            .bytes()
            .all(|byte| good(byte) || matches!(byte, b'.' | b'_' | b'-'))
}

macro_rules! names {
    ($($(#[doc = $doc:literal])+ $name:ident $word:literal $example:literal)+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The name with this text: lower case letters, digits, `.`, `_` and `-`, at most
            /// 80, the first a letter or digit.
            #[must_use]
            pub fn new(text: &str) -> Option<Self> {
                is_name(text).then(|| Self(text.to_owned()))
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl Field for $name {
            fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
                of_words(node, reader, Self::new)
            }

            fn write(&self) -> Option<Value> {
                Some(Value::Text(self.0.clone()))
            }

            fn shape() -> Shape {
                Shape::Text { pattern: Some(PATTERN), name: $word, example: $example }
            }
        }
    )+};
}

names! {
    /// Who made an entry: a pseudonym. Whose it is stands outside of the log, where it can be
    /// erased.
    ActorId "actor" "desk-3"
    /// The id of a register, given once and never again to another.
    RegisterId "register" "nl-2026-5f2c"
}

choice! {
    /// In which role someone makes an entry.
    pub enum Role {
        /// Writes reports and records facts.
        Editor = "editor",
        /// Records posts and rotations.
        Planner = "planner",
        /// Records and decides requests for the protection of ships.
        ProtectionDesk = "protection-desk",
        /// Approves what others propose, or returns it.
        Approver = "approver",
        /// Founds the register and sets its policy.
        Keeper = "keeper",
    }
}

impl Role {
    /// Whether it may change anything, or propose to.
    #[must_use]
    pub fn may_change(self) -> bool {
        self != Role::Approver
    }

    /// Whether it may decide on what others propose.
    #[must_use]
    pub fn may_decide(self) -> bool {
        matches!(self, Role::Approver | Role::Keeper)
    }

    /// Whether it may found a register and change its policy.
    #[must_use]
    pub fn may_govern(self) -> bool {
        self == Role::Keeper
    }
}

choice! {
    /// How many people a change needs.
    pub enum Policy {
        /// A change takes effect at once.
        OnePerson = "one-person",
        /// Four eyes: a change takes effect when a second person approves.
        TwoPeople = "two-people",
    }
}

/// Who makes an entry, in which role, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// Who.
    pub actor: ActorId,
    /// In which role.
    pub role: Role,
    /// When, by the clock of whoever calls.
    pub time: Instant,
}
