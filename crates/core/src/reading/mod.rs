//! Documents read back: what they state, and where they contradict themselves or a register.
//!
//! [`source`] is what a reader of a file delivers; [`document`] takes it apart into sections,
//! paragraphs, footnotes and tables; [`names`] learns which missions it speaks of; [`statements`]
//! is what it says; [`rules`] finds where it contradicts itself, [`against`] where it differs
//! from a register. [`Reading::of`], [`review`] and [`compare`] are the ways in.

pub mod against;
pub mod document;
pub mod names;
mod plain;
pub mod rules;
pub mod source;
pub mod statements;
mod understand;
pub mod words;

pub use against::compare;
pub use document::{Document, Place};
pub use rules::{Review, TextRule, review};
pub use source::{Bytes, Cell, LineKind, SourceDocument, SourceLine};
pub use statements::{Predicate, Statement, Value};
pub use understand::{Known, Reading};
