//! Documents read back: what they state, and where they contradict themselves or a register.
//!
//! [`source`] is what a reader of a file delivers; [`document`] takes it apart into sections,
//! paragraphs, footnotes and tables.

pub mod document;
pub mod names;
mod plain;
pub mod rules;
pub mod source;
pub mod statements;
mod understand;
pub mod words;

pub use document::{Document, Place};
pub use rules::{Review, TextRule, review};
pub use source::{Bytes, Cell, LineKind, SourceDocument, SourceLine};
pub use statements::{Predicate, Statement, Value};
pub use understand::{Known, Reading};
