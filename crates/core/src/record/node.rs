//! The neutral tree between a file and a record.

use jiff::civil::Date;

/// A stretch of the text a node was read from, in bytes; the end is exclusive.
/// A node that was made, not read, has the empty span at 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// A span of byte offsets. Texts beyond 4 GiB are cut off at that: no dossier file is.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            start: clamp(start),
            end: clamp(end),
        }
    }
}

/// A value with the place it was read from.
#[derive(Debug, Clone)]
pub struct Node {
    /// What it holds.
    pub value: Value,
    /// Where it stood.
    pub span: Span,
}

/// Two nodes are equal when they hold the same, wherever they stood.
impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl Eq for Node {}

/// A key of a table with its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stood.
    pub key_span: Span,
    /// The value.
    pub node: Node,
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key && self.node == other.node
    }
}

impl Eq for Entry {}

/// What a node holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with decimals, as it was written: `33.2774`. Never a binary fraction.
    Decimal(String),
    /// Yes or no.
    Boolean(bool),
    /// A day.
    Date(Date),
    /// Several of the same.
    List(Vec<Node>),
    /// Named values, in the order of the file.
    Table(Vec<Entry>),
}

impl Value {
    /// The node of this value that stands nowhere.
    #[must_use]
    pub fn made(self) -> Node {
        Node {
            value: self,
            span: Span::default(),
        }
    }
}

impl Entry {
    /// An entry that stands nowhere.
    #[must_use]
    pub fn made(key: &str, value: Value) -> Self {
        Self {
            key: key.to_owned(),
            key_span: Span::default(),
            node: value.made(),
        }
    }
}
