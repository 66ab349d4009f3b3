//! Counts, exact and vague, and the categories in which people are counted.

use crate::choice;
use crate::record::{Code, Entry, Field, FieldShape, Node, Publication, Reader, Shape, Value};
use crate::wording::Message;

/// How many: people, seats, requests.
pub type Count = u32;

choice! {
    /// The category in which a person is counted.
    pub enum Category {
        /// Military personnel.
        Military = "military",
        /// Civilian experts and police officers, who share one framework.
        Civilian = "civilian",
    }
}

/// A count, exact or as vague as its source: "circa negentig" keeps its words and the range
/// that they allow, both ends inclusive.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct VagueCount {
    least: Count,
    most: Count,
    words: Option<String>,
}

impl VagueCount {
    /// An exact count.
    #[must_use]
    pub fn exactly(count: Count) -> Self {
        Self {
            least: count,
            most: count,
            words: None,
        }
    }

    /// A count that the words leave open; nothing if the range is reversed.
    #[must_use]
    pub fn vague(words: &str, least: Count, most: Count) -> Option<Self> {
        (least <= most).then(|| Self {
            least,
            most,
            words: Some(words.to_owned()),
        })
    }

    /// The least that it can be.
    #[must_use]
    pub fn least(&self) -> Count {
        self.least
    }

    /// The most that it can be.
    #[must_use]
    pub fn most(&self) -> Count {
        self.most
    }

    /// The words of the source, if it is vague.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        self.words.as_deref()
    }
}

impl Field for VagueCount {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.value {
            Value::Table(_) => {}
            Value::Text(words) if words.parse::<Count>().is_err() => {
                reader.wrong_type_with(node, "integer", Message::new("remedy-vague-count"));
                return None;
            }
            _ => return Count::read(node, reader).map(Self::exactly),
        }
        let mut table = reader.table(node)?;
        let words: Option<String> = table.field("words", reader);
        let least: Option<Count> = table.field("least", reader);
        let most: Option<Count> = table.field("most", reader);
        table.finish(&["words", "least", "most"], reader);
        let (words, least, most) = (words?, least?, most?);
        Self::vague(&words, least, most).or_else(|| {
            let message = Message::new("E107-reversed")
                .with("least", least)
                .with("most", most);
            reader.problem(Code::BadCount, node.span, message);
            None
        })
    }

    fn write(&self) -> Option<Value> {
        match &self.words {
            None => self.least.write(),
            Some(words) => Some(Value::Table(vec![
                Entry::made("words", Value::Text(words.clone())),
                Entry::made("least", Value::Integer(i64::from(self.least))),
                Entry::made("most", Value::Integer(i64::from(self.most))),
            ])),
        }
    }

    fn shape() -> Shape {
        let field = |key, meaning, shape: fn() -> Shape| FieldShape {
            key,
            meaning,
            publication: Publication::Public,
            required: true,
            shape,
        };
        Shape::OneOf {
            name: "VagueCount",
            meaning: "A count, or the words of a vague one with the range they allow.",
            forms: vec![
                Count::shape(),
                Shape::Table {
                    name: "VagueNumber",
                    meaning: "A vague count.",
                    fields: vec![
                        field("words", "The words of the source.", String::shape),
                        field("least", "The least that they allow.", Count::shape),
                        field("most", "The most that they allow, inclusive.", Count::shape),
                    ],
                },
            ],
        }
    }
}
