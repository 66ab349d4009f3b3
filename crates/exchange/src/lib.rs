//! Exchange: how a register comes in and goes out as files.

pub mod dossier;
pub mod findings;
pub mod plan;
mod reason;
pub mod settings;
pub mod sheet;
mod source_text;
pub mod table;

pub use reason::reason;
pub use source_text::{Diagnostic, Position, SourceText, Sources};
