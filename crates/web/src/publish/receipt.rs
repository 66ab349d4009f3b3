//! What a folder was made from, and every file of it with its hash.

use jiff::civil::Date;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::site::Known;

/// The name of the receipt: by it a folder is known as one that was published.
pub const NAME: &str = "receipt.json";

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Where in the folder.
    pub file: String,
    /// How large it is.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

impl Written {
    /// A file with its content.
    pub fn new(file: String, content: &[u8]) -> Self {
        let hash = Sha256::digest(content);
        Self {
            file,
            bytes: u64::try_from(content.len()).unwrap_or(u64::MAX),
            sha256: hash.iter().map(|byte| format!("{byte:02x}")).collect(),
        }
    }
}

/// The receipt of a folder.
pub fn receipt(known: &Known, days: &[Date], written: &[Written]) -> String {
    let days: Vec<String> = days.iter().map(Date::to_string).collect();
    let files = written
        .iter()
        .map(|one| json!({ "file": one.file, "bytes": one.bytes, "sha256": one.sha256 }));
    let document = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "input_sha256": known.stamp.hash(),
        "known_at": known.stamp.known_at(),
        "days": days,
        "files": files.collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}
