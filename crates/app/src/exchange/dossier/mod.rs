//! The dossier: the state of a register as plain files.
//!
//! [`read`] and [`write`] are inverses of each other. What a dossier looks like is told by
//! [`layout`]; `docs/dossier.md` is made from it and from the types of the model.

mod csv_text;
mod csv_write;
mod decode;
mod deployments;
pub mod layout;
mod read;
mod toml_text;
mod toml_write;
mod write;

pub use read::{Loaded, Place, Places, read, read_files};
pub use write::write;

use std::collections::BTreeMap;

/// The files of a dossier by name, relative to its folder and with `/`.
pub type Files = BTreeMap<String, Vec<u8>>;
