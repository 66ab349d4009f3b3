//! What a record looks like: the base of the JSON Schema and of the reference.

/// Whether a field may appear in what the public sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Publication {
    /// It may, if its record may.
    Public,
    /// It may not, whatever its record says.
    Restricted,
}

/// One of the words that a field allows.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The word in data.
    pub word: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// What goes with it, for a state that carries data.
    pub fields: Vec<FieldShape>,
}

/// A field of a table.
#[derive(Debug, Clone)]
pub struct FieldShape {
    /// Its key in data.
    pub key: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// Whether it may be published.
    pub publication: Publication,
    /// Whether it must be there.
    pub required: bool,
    /// What it holds. A function, since a table may hold tables of its own kind: the sections
    /// of a section.
    pub shape: fn() -> Shape,
}

/// What a value may look like.
#[derive(Debug, Clone)]
pub enum Shape {
    /// Words that match a pattern, if one is given (ECMA 262).
    Text {
        /// The pattern.
        pattern: Option<&'static str>,
        /// What such words are called in the reference: `id of a mission`.
        name: &'static str,
        /// An example.
        example: &'static str,
    },
    /// A whole number within bounds, both inclusive.
    Integer {
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// A number with decimals.
    Decimal,
    /// Yes or no.
    Boolean,
    /// A day, as `2023-04-30`.
    Date,
    /// This word and no other.
    Word(&'static str),
    /// One of some words.
    Choice {
        /// Its name in the schema.
        name: &'static str,
        /// What it is.
        meaning: &'static str,
        /// The words.
        choices: Vec<Choice>,
    },
    /// A state: a word alone, or a table with the word under `tag` and what goes with it.
    State {
        /// Its name in the schema.
        name: &'static str,
        /// What it is.
        meaning: &'static str,
        /// The key of the word.
        tag: &'static str,
        /// The states.
        choices: Vec<Choice>,
    },
    /// Several.
    List(Box<Shape>),
    /// A table.
    Table {
        /// Its name in the schema.
        name: &'static str,
        /// What it is.
        meaning: &'static str,
        /// Its fields.
        fields: Vec<FieldShape>,
    },
    /// One of several forms.
    OneOf {
        /// Its name in the schema.
        name: &'static str,
        /// What it is.
        meaning: &'static str,
        /// The forms.
        forms: Vec<Shape>,
    },
}
