//! Each entry carries the hash of the one before it.

use std::fmt;

use kader_core::record::{Field, Node, Reader, Shape, Value, json};
use kader_core::wording::Message;
use sha2::{Digest, Sha256};

use super::{Entry, of_words};

/// A SHA-256.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; 32]);

impl Hash {
    /// What stands for the hash of the entry before the first.
    pub const ZERO: Hash = Hash([0; 32]);

    /// The hash with these bytes.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The hash that 64 lower case hexadecimal digits write.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        let is_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() != 64 || !text.bytes().all(is_hex) {
            return None;
        }
        for (place, byte) in bytes.iter_mut().enumerate() {
            let digits = text.get(2 * place..2 * place + 2)?;
            *byte = u8::from_str_radix(digits, 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// The hash of an entry: over the hash of the one before it and its own bytes.
    #[must_use]
    pub fn link(previous: &Hash, bytes: &str) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(previous.0);
        hasher.update(bytes);
        Self(hasher.finalize().into())
    }
}

/// 64 hexadecimal digits.
impl fmt::Display for Hash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl Field for Hash {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        of_words(node, reader, Self::parse)
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Text(self.to_string()))
    }

    fn shape() -> Shape {
        Shape::Text {
            pattern: Some("^[0-9a-f]{64}$"),
            name: "sha256",
            example: "",
        }
    }
}

/// An entry with its bytes and its place in the chain.
#[derive(Debug, Clone, PartialEq)]
pub struct Sealed {
    /// The entry.
    pub entry: Entry,
    /// Exactly what is stored and hashed: canonical JSON.
    pub bytes: String,
    /// The hash of the entry before it.
    pub previous: Hash,
    /// Its own.
    pub hash: Hash,
}

impl Sealed {
    /// Seals an entry after another.
    #[must_use]
    pub fn new(entry: Entry, previous: Hash) -> Self {
        let written = entry.write().unwrap_or(Value::Table(Vec::new()));
        let bytes = json::write(&written);
        let hash = Hash::link(&previous, &bytes);
        Self {
            entry,
            bytes,
            previous,
            hash,
        }
    }

    /// Reads an entry back from what is stored of it.
    ///
    /// # Errors
    /// What of it is not as it was sealed.
    pub fn open(bytes: String, previous: Hash, hash: Hash) -> Result<Self, Message> {
        if Hash::link(&previous, &bytes) != hash {
            return Err(Message::new("E505-bytes"));
        }
        let unread = |reason: Message| Message::new("E505-entry").with("reason", reason);
        let node = json::parse(&bytes)
            .map_err(|fault| Message::new("E505-entry").with("reason", fault.to_string()))?;
        let mut reader = Reader::new();
        let entry = Entry::read(&node, &mut reader);
        let mut problems = reader.into_problems();
        match (entry, problems.is_empty()) {
            (Some(entry), true) => Ok(Self {
                entry,
                bytes,
                previous,
                hash,
            }),
            (_, false) => Err(unread(problems.swap_remove(0).message)),
            (None, true) => Err(Message::new("E505-bytes")),
        }
    }
}
