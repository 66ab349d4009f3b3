//! What a SOURCE is: a dossier, a register file, or a register on a server.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use kader_core::wording::Message;

use super::{Failure, Output};

/// Where a register is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// A folder with a dossier.
    Dossier(PathBuf),
    /// A register file.
    File(PathBuf),
}

/// How the name of a register file ends.
const EXTENSION: &str = "kader";

/// The first bytes of every SQLite file.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

impl Address {
    /// The address that a path is: a register file by its name or its first bytes, anything
    /// else a dossier.
    pub fn of(path: &Path, output: &mut Output) -> Result<Self, Failure> {
        let text = path.to_string_lossy();
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Err(output.refuse(&Message::new("address-server-later")));
        }
        let named = path
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case(EXTENSION));
        if !path.is_dir() && (named || is_database(path)) {
            Ok(Self::File(path.to_owned()))
        } else {
            Ok(Self::Dossier(path.to_owned()))
        }
    }
}

fn is_database(path: &Path) -> bool {
    let mut start = [0; 16];
    std::fs::File::open(path)
        .and_then(|mut file| file.read_exact(&mut start))
        .is_ok()
        && start == *MAGIC
}
