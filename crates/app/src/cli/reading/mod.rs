//! Documents read back at the command line: a PDF, DOCX, ODT or text, from a file or standard
//! input.

pub mod review;
pub mod statements;

use std::io::Read;
use std::path::Path;

use kader_citation::Catalogue;
use kader_core::reading::names::given;
use kader_core::reading::{Known, Reading, SourceDocument};
use kader_core::register::Register;
use kader_core::wording::Message;
use kader_extract::{extract, limits};
use sha2::{Digest, Sha256};

use super::arguments::ReadArguments;
use super::source::{self, Opened as Source};
use super::{Failure, Output};

/// A document that was opened.
pub struct Opened {
    /// Its name, as it was given; `-` for standard input.
    pub name: String,
    /// Its lines.
    pub source: SourceDocument,
    /// SHA-256 over its bytes, in hexadecimal.
    pub sha256: String,
}

/// Opens a document, or says why it cannot be read and what to do.
pub fn open(file: &Path, output: &mut Output) -> Result<Opened, Failure> {
    let name = file.display().to_string();
    let bytes = bytes(file).map_err(|error| {
        let message = Message::new("cannot-read")
            .with("file", &name)
            .with("reason", kader_exchange::reason(&error));
        output.refuse(&message)
    })?;
    let source = extract(&name, &bytes).map_err(|error| {
        let message = Message::new("cannot-read")
            .with("file", &name)
            .with("reason", error.message());
        output.complain_message(&message);
        let remedy = error.remedy(output.lang());
        output.advise(&remedy);
        Failure::Said
    })?;
    let hash = Sha256::digest(&bytes);
    Ok(Opened {
        name,
        source,
        sha256: hash.iter().map(|byte| format!("{byte:02x}")).collect(),
    })
}

/// Opens a document, and the register beside which it is to be read.
pub fn both(
    asked: &ReadArguments,
    output: &mut Output,
) -> Result<(Opened, Option<Source>), Failure> {
    let opened = open(&asked.document, output)?;
    let against = asked.against.as_deref();
    let against = against.map(|against| source::open_at(against, None, output));
    Ok((opened, against.transpose()?))
}

/// The bytes of a file, one more than are allowed at most.
fn bytes(file: &Path) -> std::io::Result<Vec<u8>> {
    let most = u64::try_from(limits::FILE_BYTES).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    if file.as_os_str() == "-" {
        std::io::stdin()
            .take(most.saturating_add(1))
            .read_to_end(&mut bytes)?;
    } else {
        // A folder opens on some systems and fails only when it is read.
        let opened = std::fs::File::open(file)?;
        opened
            .take(most.saturating_add(1))
            .read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// What a document says, its missions known by the names that a register gives them too.
pub fn read(opened: &Opened, register: Option<&Register>) -> Reading {
    let known = Known {
        missions: register.map(given).unwrap_or_default(),
        ..Known::default()
    };
    Reading::of(&opened.source, known, &Catalogue::builtin())
}
