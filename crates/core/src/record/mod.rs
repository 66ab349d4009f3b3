//! How a record is read, written and described: once, for every form it is kept in.
//!
//! A type of the model is declared with [`record!`](crate::record!), [`state!`](crate::state!)
//! or [`choice!`](crate::choice!). From that one declaration follow its reading (every error at
//! once, each at its place), its writing, its JSON Schema and its page in the reference, so
//! that the four cannot drift apart. Files in TOML, bodies in JSON and rows in CSV all pass
//! through the same neutral tree of [`Node`]s.
//!
//! Each field says whether it may be published: `public` or `restricted`. There is no default;
//! a field without it does not compile.

mod field;
pub mod json;
mod macros;
mod node;
mod problem;
mod reader;
mod shape;

pub use field::{Field, Visit};
pub use node::{Entry, Node, Span, Value};
pub use problem::{Code, Problem};
pub use reader::{Path, Reader, Step, Table, nearest, unknown_choice};
pub use shape::{Choice, FieldShape, Publication, Shape};
