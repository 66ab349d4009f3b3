//! What is written: one entry of the log, whole, in the one form that is hashed.
//!
//! Every type here is declared once, with the declarations of the model
//! ([`kader_core::record!`]), so that the log reads and writes as records do.

mod author;
mod chain;
mod change;
mod deployments;
mod instant;
mod key;
mod position;
mod reach;
mod rows;

pub use author::{ActorId, Author, Policy, RegisterId, Role};
pub use chain::{Hash, Sealed};
pub use change::{Body, Change, ChangeSet};
pub use deployments::{DeploymentChanges, Gatherer};
pub use instant::Instant;
pub use key::Key;
pub use position::{Position, RowNumber};
pub use reach::{may_change, may_change_kind};
pub use rows::{DeploymentChange, DeploymentRow, Digester, RowContent, Rows};

use kader_core::record::{Code, Node, Reader, Value};
use kader_core::wording::Message;
use kader_core::{record, state};

/// What words write, or the problem that they are none such.
fn of_words<T>(
    node: &Node,
    reader: &mut Reader,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    let Value::Text(words) = &node.value else {
        reader.wrong_type(node, "text");
        return None;
    };
    parse(words).or_else(|| {
        let message = Message::new("E106").with("value", words);
        reader.problem(Code::BadId, node.span, message);
        None
    })
}

record! {
    /// One entry of the log: who did what, when, in which role.
    pub struct Entry {
        /// Its place in the log; the first is 1.
        public position: Position,
        /// When it was made, in UTC.
        public time: Instant,
        /// Who made it, as a pseudonym.
        restricted actor: ActorId,
        /// In which role.
        public role: Role,
        /// What was done.
        public act: Act,
    }
}

state! {
    /// What an entry does.
    pub enum Act by "is" {
        /// A register begins. The first entry, and only that.
        Founded = "founded" {
            /// The id of the register, which tells its log from any other.
            public register: RegisterId,
            /// How many people a change needs, to begin with.
            public policy: Policy,
            /// The version of the program that founded it.
            public version: String,
        },
        /// Changes take effect at once: the policy asks for one person.
        Recorded = "recorded" {
            /// The changes.
            public set: ChangeSet,
        },
        /// Changes are proposed; they take effect when someone else approves.
        Proposed = "proposed" {
            /// The changes.
            public set: ChangeSet,
        },
        /// A proposal takes effect.
        Approved = "approved" {
            /// Where it was proposed.
            public of: Position,
        },
        /// A proposal is given back to whoever made it.
        Returned = "returned" {
            /// Where it was proposed.
            public of: Position,
            /// Why.
            restricted reason: String,
        },
        /// A proposal is taken back by whoever made it.
        Withdrawn = "withdrawn" {
            /// Where it was proposed.
            public of: Position,
        },
    }
}
