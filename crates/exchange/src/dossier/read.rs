//! Reading a dossier: every error at once, and where each value stood.

use std::collections::BTreeMap;
use std::path::Path as FilePath;

use kader_core::model::RecordRef;
use kader_core::record::{Code, Path, Span};
use kader_core::register::Register;
use kader_core::wording::Message;
use sha2::{Digest, Sha256};

use super::Files;
use super::layout::{self, Role};
use super::loading::Loading;
use crate::{Diagnostic, Sources};

/// How deep folders may lie: `editions/<id>/narrative`.
const DEPTH: usize = 3;

/// Where a record stood.
#[derive(Debug, Clone)]
pub struct Place {
    /// The file, by its number in the sources.
    pub text: usize,
    /// The record as a whole.
    pub span: Span,
    /// Its values.
    pub values: Vec<(Path, Span)>,
}

/// The nearest value on the way to one that has a place of its own.
pub(super) fn span_of(place: &Place, mut way: Path) -> Span {
    loop {
        if let Some((_, span)) = place.values.iter().find(|(path, _)| *path == way) {
            return *span;
        }
        if way.0.pop().is_none() {
            return place.span;
        }
    }
}

/// Where each record stood; a record that stood twice has two places.
pub type Places = BTreeMap<RecordRef, Vec<Place>>;

/// A dossier that was read.
#[derive(Debug)]
pub struct Loaded {
    /// The register.
    pub register: Register,
    /// The texts.
    pub sources: Sources,
    /// Where each record stood.
    pub places: Places,
    /// SHA-256 over the names and bytes of all files that were read, in hexadecimal.
    pub sha256: String,
}

/// Reads the dossier in a folder.
///
/// # Errors
/// Everything that is wrong with it, in the order of its files, with the texts to show it in.
pub fn read(folder: &FilePath) -> Result<Loaded, (Vec<Diagnostic>, Sources)> {
    read_files(&files(folder)?)
}

/// The files of the dossier in a folder, as they are.
///
/// # Errors
/// Every file that cannot be read.
pub fn files(folder: &FilePath) -> Result<Files, (Vec<Diagnostic>, Sources)> {
    let mut files = Files::new();
    let mut diagnostics = Vec::new();
    collect(folder, "", &mut files, &mut diagnostics);
    if diagnostics.is_empty() {
        Ok(files)
    } else {
        Err((diagnostics, Sources::default()))
    }
}

fn collect(folder: &FilePath, prefix: &str, files: &mut Files, diagnostics: &mut Vec<Diagnostic>) {
    let unreadable = |name: &str, error: &std::io::Error| {
        let message = Message::new("E005").with("reason", crate::reason(error));
        Diagnostic::of_file(Code::UnreadableFile, name, message)
    };
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let message = Message::new("E005-folder").with("reason", crate::reason(&error));
            diagnostics.push(Diagnostic::of_file(Code::UnreadableFile, prefix, message));
            return;
        }
    };
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                diagnostics.push(unreadable(prefix, &error));
                continue;
            }
        };
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let path = entry.path();
        if path.is_dir() {
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            // Deeper lies nothing of a dossier, but perhaps a link that leads round.
            if prefix.matches('/').count() >= DEPTH {
                let message = Message::new("E004").with("file", &name);
                diagnostics.push(Diagnostic::of_file(Code::UnknownFile, &name, message));
            } else {
                collect(&path, &format!("{name}/"), files, diagnostics);
            }
            continue;
        }
        if layout::role(&name) == Role::Beside {
            continue;
        }
        match std::fs::read(&path) {
            Ok(bytes) => {
                files.insert(name, bytes);
            }
            Err(error) => diagnostics.push(unreadable(&name, &error)),
        }
    }
}

/// Reads a dossier from its files.
///
/// # Errors
/// Everything that is wrong with it, in the order of its files, with the texts to show it in.
pub fn read_files(files: &Files) -> Result<Loaded, (Vec<Diagnostic>, Sources)> {
    let mut loading = Loading::default();
    for (name, bytes) in files {
        loading.read_file(name, bytes);
    }
    loading.finish(sha256(files))
}

fn sha256(files: &Files) -> String {
    let mut hash = Sha256::new();
    for (name, bytes) in files {
        if layout::role(name) != Role::Beside {
            hash.update(name.as_bytes());
            hash.update([0]);
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        }
    }
    hash.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
