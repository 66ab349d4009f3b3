//! The dossier: the state of a register as plain files.
//!
//! [`read`] and [`write()`] are inverses of each other. What a dossier looks like is told by
//! [`layout`]; `docs/dossier.md` is made from it and from the types of the model.

pub(crate) mod csv_rows;
pub(crate) mod csv_text;
pub(crate) mod csv_write;
pub(crate) mod decode;
pub(crate) mod deployments;
mod folder;
mod holding;
pub mod layout;
mod loading;
mod locate;
mod mission;
mod read;
pub mod reference;
mod template;
mod toml_faults;
pub(crate) mod toml_text;
pub(crate) mod toml_write;
mod write;

pub(crate) use loading::in_words_of_columns;

pub use folder::{foreign, is_free, write_folder};
pub use locate::{Location, Locator};
pub use read::{Loaded, Place, Places, files, read, read_files};
pub use template::template;
pub use write::{deployments as write_deployments, write};

use std::collections::BTreeMap;

/// The files of a dossier by name, relative to its folder and with `/`.
pub type Files = BTreeMap<String, Vec<u8>>;
