//! A message before it is words.

use jiff::civil::Date;

use crate::model::Text;

/// A part of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// Words as they are: a name, an id, an excerpt.
    Words(String),
    /// A count; the words around it agree with it.
    Count(i64),
    /// A day, written in the reader's language.
    Day(Date),
    /// Words of the register, in the reader's language where they have it.
    Text(Text),
    /// Another message, said in the reader's language.
    Message(Box<Message>),
}

impl From<&str> for Argument {
    fn from(words: &str) -> Self {
        Argument::Words(words.to_owned())
    }
}

impl From<String> for Argument {
    fn from(words: String) -> Self {
        Argument::Words(words)
    }
}

impl From<&String> for Argument {
    fn from(words: &String) -> Self {
        Argument::Words(words.clone())
    }
}

impl From<&Text> for Argument {
    fn from(text: &Text) -> Self {
        Argument::Text(text.clone())
    }
}

impl From<Text> for Argument {
    fn from(text: Text) -> Self {
        Argument::Text(text)
    }
}

impl From<i64> for Argument {
    fn from(count: i64) -> Self {
        Argument::Count(count)
    }
}

impl From<u64> for Argument {
    fn from(count: u64) -> Self {
        Argument::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Argument {
    fn from(count: u32) -> Self {
        Argument::Count(i64::from(count))
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Argument::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<Date> for Argument {
    fn from(day: Date) -> Self {
        Argument::Day(day)
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Argument::Message(Box::new(message))
    }
}

/// A message: its name in the catalogue and its parts.
///
/// ```
/// use kader_core::wording::{Lang, Message, say};
/// let message = Message::new("E102").with("field", "until");
/// assert_eq!(say(Lang::En, &message), "the field `until` is missing");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its name in the catalogue.
    pub name: &'static str,
    /// Its parts, by name.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// A message without parts.
    #[must_use]
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            arguments: Vec::new(),
        }
    }

    /// The message with a further part.
    #[must_use]
    pub fn with(mut self, part: &'static str, argument: impl Into<Argument>) -> Self {
        self.arguments.push((part, argument.into()));
        self
    }
}
