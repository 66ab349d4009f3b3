//! Exchange: how a register comes in and goes out as files.

pub mod dossier;
mod reason;
mod source_text;

pub use reason::reason;
pub use source_text::{Diagnostic, Position, SourceText, Sources};
