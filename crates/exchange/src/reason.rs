//! Why a file could not be read or written, in the reader's language where that can be said.

use std::io::{Error, ErrorKind};

use kader_core::wording::Message;

/// The reason of an error of the system.
#[must_use]
pub fn reason(error: &Error) -> Message {
    match error.kind() {
        ErrorKind::NotFound => Message::new("io-not-found"),
        ErrorKind::PermissionDenied => Message::new("io-not-allowed"),
        ErrorKind::NotADirectory => Message::new("io-no-folder"),
        ErrorKind::StorageFull => Message::new("io-full"),
        _ => Message::new("io-other").with("words", error.to_string()),
    }
}
