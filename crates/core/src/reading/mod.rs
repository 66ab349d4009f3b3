//! Documents read back: what they state, and where they contradict themselves or a register.
//!
//! [`source`] is what a reader of a file delivers.

mod plain;
pub mod source;

pub use source::{Bytes, Cell, LineKind, SourceDocument, SourceLine};
