//! Days, vague days, periods, and the two kinds of missing end.

use std::fmt;

use jiff::civil::Date;

use crate::record::{Code, Field, Node, Reader, Shape, Value};
use crate::wording::Message;

/// An answer that can be withheld: what is vague or unknown is neither yes nor no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Known {
    /// Certainly not.
    No,
    /// It cannot be told.
    Unknown,
    /// Certainly.
    Yes,
}

impl Known {
    /// Both: the weaker of the two.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// Either: the stronger of the two.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }
}

impl From<bool> for Known {
    fn from(certain: bool) -> Self {
        if certain { Known::Yes } else { Known::No }
    }
}

/// A day, exact or as vague as its source: "medio augustus 2022" keeps its words and the
/// range of days that they allow, both ends inclusive.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    earliest: Date,
    latest: Date,
    words: Option<String>,
}

impl Moment {
    /// An exact day.
    #[must_use]
    pub fn on(day: Date) -> Self {
        Self {
            earliest: day,
            latest: day,
            words: None,
        }
    }

    /// A day that the words leave open within a range; nothing if the range is reversed.
    #[must_use]
    pub fn vague(words: &str, earliest: Date, latest: Date) -> Option<Self> {
        (earliest <= latest).then(|| Self {
            earliest,
            latest,
            words: Some(words.to_owned()),
        })
    }

    /// The first day that it can be.
    #[must_use]
    pub fn earliest(&self) -> Date {
        self.earliest
    }

    /// The last day that it can be.
    #[must_use]
    pub fn latest(&self) -> Date {
        self.latest
    }

    /// The words of the source, if it is vague.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        self.words.as_deref()
    }

    /// The day, if it is exact.
    #[must_use]
    pub fn exact(&self) -> Option<Date> {
        (self.earliest == self.latest).then_some(self.earliest)
    }

    /// Whether a day is this one or comes after it.
    #[must_use]
    pub fn reached_on(&self, day: Date) -> Known {
        if day >= self.latest {
            Known::Yes
        } else if day < self.earliest {
            Known::No
        } else {
            Known::Unknown
        }
    }

    /// Whether a day comes after this one.
    #[must_use]
    pub fn passed_on(&self, day: Date) -> Known {
        if day > self.latest {
            Known::Yes
        } else if day <= self.earliest {
            Known::No
        } else {
            Known::Unknown
        }
    }
}

/// An exact day as in data, a vague one as its words.
impl fmt::Display for Moment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.words {
            Some(words) => formatter.write_str(words),
            None => write!(formatter, "{}", self.earliest),
        }
    }
}

impl Field for Moment {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.value {
            Value::Table(_) => {}
            Value::Text(words) if is_no_day(words) => {
                not_a_day(node, words, "remedy-vague-day", reader);
                return None;
            }
            _ => return Date::read(node, reader).map(Self::on),
        }
        let mut table = reader.table(node)?;
        let words: Option<String> = table.field("words", reader);
        let earliest: Option<Date> = table.field("earliest", reader);
        let latest: Option<Date> = table.field("latest", reader);
        table.finish(&["words", "earliest", "latest"], reader);
        let (words, earliest, latest) = (words?, earliest?, latest?);
        Self::vague(&words, earliest, latest).or_else(|| {
            reader.problem(Code::ReversedPeriod, node.span, reversed(earliest, latest));
            None
        })
    }

    fn write(&self) -> Option<Value> {
        use crate::record::Entry;
        match &self.words {
            None => Some(Value::Date(self.earliest)),
            Some(words) => Some(Value::Table(vec![
                Entry::made("words", Value::Text(words.clone())),
                Entry::made("earliest", Value::Date(self.earliest)),
                Entry::made("latest", Value::Date(self.latest)),
            ])),
        }
    }

    fn shape() -> Shape {
        use crate::record::{FieldShape, Publication};
        let field = |key, meaning, shape: fn() -> Shape| FieldShape {
            key,
            meaning,
            publication: Publication::Public,
            required: true,
            shape,
        };
        Shape::OneOf {
            name: "Moment",
            meaning: "A day, or the words of a vague date with the range of days they allow.",
            forms: vec![
                Shape::Date,
                Shape::Table {
                    name: "VagueDay",
                    meaning: "A vague date.",
                    fields: vec![
                        field("words", "The words of the source.", String::shape),
                        field("earliest", "The first day that they allow.", Date::shape),
                        field(
                            "latest",
                            "The last day that they allow, inclusive.",
                            Date::shape,
                        ),
                    ],
                },
            ],
        }
    }
}

pub(super) fn reversed(from: Date, until: Date) -> Message {
    Message::new("E108")
        .with("from", from.to_string())
        .with("until", until.to_string())
}

/// When something begins to hold: from this day on, inclusive.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Begin {
    /// On this day.
    On(Moment),
    /// No source tells.
    Unknown,
}

/// Until when something holds: through this day, inclusive.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// Through this day.
    On(Moment),
    /// It is known to have no end.
    Indefinite,
    /// No source tells.
    Unknown,
}

impl End {
    /// The exact last day, if there is one.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        match self {
            End::On(moment) => moment.exact(),
            End::Indefinite | End::Unknown => None,
        }
    }
}

/// As in data: a date, the words of a vague one, `indefinite` or `unknown`.
impl fmt::Display for End {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            End::On(moment) => moment.fmt(formatter),
            End::Indefinite => formatter.write_str("indefinite"),
            End::Unknown => formatter.write_str("unknown"),
        }
    }
}

/// As in data: a date, the words of a vague one, or `unknown`.
impl fmt::Display for Begin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Begin::On(moment) => moment.fmt(formatter),
            Begin::Unknown => formatter.write_str("unknown"),
        }
    }
}

/// Whether words are not even meant as a day in digits.
fn is_no_day(words: &str) -> bool {
    !words.starts_with(|first: char| first.is_ascii_digit())
}

fn not_a_day(node: &Node, words: &str, remedy: &'static str, reader: &mut Reader) {
    let message = Message::new("E105").with("value", words);
    reader.problem_with(Code::BadDate, node.span, message, Message::new(remedy));
}

impl Field for Begin {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.value {
            Value::Text(word) if word == "unknown" => Some(Begin::Unknown),
            Value::Text(word) if is_no_day(word) => {
                not_a_day(node, word, "remedy-begin", reader);
                None
            }
            _ => Moment::read(node, reader).map(Begin::On),
        }
    }

    fn write(&self) -> Option<Value> {
        match self {
            Begin::On(moment) => moment.write(),
            Begin::Unknown => Some(Value::Text("unknown".to_owned())),
        }
    }

    fn shape() -> Shape {
        Shape::OneOf {
            name: "Begin",
            meaning: "The first day on which it holds, or `unknown`: no source tells.",
            forms: vec![Moment::shape(), Shape::Word("unknown")],
        }
    }
}

impl Field for End {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.value {
            Value::Text(word) if word == "unknown" => Some(End::Unknown),
            Value::Text(word) if word == "indefinite" => Some(End::Indefinite),
            Value::Text(word) if is_no_day(word) => {
                not_a_day(node, word, "remedy-end", reader);
                None
            }
            _ => Moment::read(node, reader).map(End::On),
        }
    }

    fn write(&self) -> Option<Value> {
        match self {
            End::On(moment) => moment.write(),
            End::Indefinite | End::Unknown => Some(Value::Text(self.to_string())),
        }
    }

    fn shape() -> Shape {
        Shape::OneOf {
            name: "End",
            meaning: "The last day on which it holds, inclusive; `indefinite`: it is known to \
                      have no end; `unknown`: no source tells.",
            forms: vec![
                Moment::shape(),
                Shape::Word("indefinite"),
                Shape::Word("unknown"),
            ],
        }
    }
}
