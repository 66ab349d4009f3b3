//! Exchange: how a register comes in and goes out as files.

pub mod dossier;
mod source_text;

pub use source_text::{Diagnostic, Position, SourceText, Sources};
