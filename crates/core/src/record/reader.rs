//! Reading a tree of nodes into a record, with every problem at once.

use std::fmt;

use super::{Code, Entry, Field, Node, Problem, Span, Value};
use crate::wording::Message;

/// A step into a record.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// To a field.
    Field(&'static str),
    /// To an item of a list, from 0.
    Item(usize),
}

/// The way from a record to one of its values.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash, PartialOrd, Ord)]
pub struct Path(pub Vec<Step>);

impl fmt::Display for Path {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if place == 0 => formatter.write_str(name)?,
                Step::Field(name) => write!(formatter, ".{name}")?,
                Step::Item(item) => write!(formatter, "[{item}]")?,
            }
        }
        Ok(())
    }
}

/// Collects what is wrong, and where each value stood.
#[derive(Debug, Default)]
pub struct Reader {
    problems: Vec<Problem>,
    places: Vec<(Path, Span)>,
    path: Path,
}

impl Reader {
    /// A reader that has read nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Everything that was wrong, in the order in which it was met.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// Takes out what was wrong and where each value stood since the last time.
    pub fn take(&mut self) -> (Vec<Problem>, Vec<(Path, Span)>) {
        (
            std::mem::take(&mut self.problems),
            std::mem::take(&mut self.places),
        )
    }

    /// Whether nothing was wrong so far.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.problems.is_empty()
    }

    /// Where the reader is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Notes a problem at a place.
    pub fn problem(&mut self, code: Code, span: Span, message: Message) {
        self.problems.push(Problem {
            code,
            span,
            path: self.path.clone(),
            message,
            remedy: None,
        });
    }

    /// Notes a problem with advice of its own.
    pub fn problem_with(&mut self, code: Code, span: Span, message: Message, remedy: Message) {
        self.problems.push(Problem {
            code,
            span,
            path: self.path.clone(),
            message,
            remedy: Some(remedy),
        });
    }

    /// Notes a problem of one field of the record that is being read.
    pub fn problem_of(&mut self, field: &'static str, code: Code, span: Span, message: Message) {
        self.path.0.push(Step::Field(field));
        self.problem(code, span, message);
        self.path.0.pop();
    }

    /// Takes back that a field is missing from a table: it is there, misspelt.
    fn not_missing(&mut self, field: &str, table: Span) {
        let missing = Message::new("E102").with("field", field);
        let path = &self.path;
        self.problems.retain(|problem| {
            problem.span != table || problem.path != *path || problem.message != missing
        });
    }

    /// Reads a part one step further in.
    pub fn within<T>(&mut self, step: Step, node: &Node, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.0.push(step);
        self.places.push((self.path.clone(), node.span));
        let value = read(self);
        self.path.0.pop();
        value
    }

    /// Opens a table, or says that there should be one.
    pub fn table<'n>(&mut self, node: &'n Node) -> Option<Table<'n>> {
        if let Value::Table(entries) = &node.value {
            Some(Table {
                entries: entries.iter().map(Some).collect(),
                span: node.span,
            })
        } else {
            self.wrong_type(node, "table");
            None
        }
    }

    /// Says that a value is of another kind than `expected`, a word of the catalogue `kind-…`.
    pub fn wrong_type(&mut self, node: &Node, expected: &'static str) {
        let number = |words: &str| {
            let signs = |sign: char| sign.is_ascii_digit() || ".-".contains(sign);
            !words.is_empty() && words.chars().all(signs)
        };
        let remedy = match (&node.value, expected) {
            (Value::Text(words), "integer" | "decimal") if number(words) => "remedy-no-quotes",
            (Value::Text(words), "boolean") if words == "true" || words == "false" => {
                "remedy-no-quotes"
            }
            (Value::List(items), "table") if items.len() == 1 => "remedy-one-table",
            _ => {
                self.problem(
                    Code::WrongType,
                    node.span,
                    wrong_type(&node.value, expected),
                );
                return;
            }
        };
        self.wrong_type_with(node, expected, Message::new(remedy));
    }

    /// The same with advice of its own.
    pub fn wrong_type_with(&mut self, node: &Node, expected: &'static str, remedy: Message) {
        let message = wrong_type(&node.value, expected);
        self.problem_with(Code::WrongType, node.span, message, remedy);
    }
}

fn wrong_type(value: &Value, expected: &'static str) -> Message {
    let found = match value {
        Value::Text(_) => "text",
        Value::Integer(_) => "integer",
        Value::Decimal(_) => "decimal",
        Value::Boolean(_) => "boolean",
        Value::Date(_) => "date",
        Value::List(_) => "list",
        Value::Table(_) => "table",
    };
    Message::new("E103")
        .with("expected", expected)
        .with("found", found)
}

/// A table while it is read: what is taken from it is known, the rest is not.
#[derive(Debug)]
pub struct Table<'n> {
    entries: Vec<Option<&'n Entry>>,
    span: Span,
}

impl<'n> Table<'n> {
    /// Takes out the node of a key.
    pub fn take(&mut self, key: &str) -> Option<&'n Node> {
        self.entries
            .iter_mut()
            .find(|entry| entry.is_some_and(|entry| entry.key == key))
            .and_then(Option::take)
            .map(|entry| &entry.node)
    }

    /// Takes out and reads a field. `None` if it is wrong or missing; both have been said.
    pub fn field<T: Field>(&mut self, key: &'static str, reader: &mut Reader) -> Option<T> {
        match self.take(key) {
            Some(node) => reader.within(Step::Field(key), node, |reader| T::read(node, reader)),
            None => T::absent().or_else(|| {
                let message = Message::new("E102").with("field", key);
                reader.problem(Code::MissingField, self.head(), message);
                None
            }),
        }
    }

    /// Says of every key that was not taken that it is unknown, with the nearest of `known`.
    pub fn finish(self, known: &[&'static str], reader: &mut Reader) {
        for entry in self.entries.into_iter().flatten() {
            let message = Message::new("E101").with("field", &entry.key);
            match nearest(&entry.key, known) {
                Some(near) => {
                    reader.not_missing(near, self.span);
                    let remedy = Message::new("remedy-did-you-mean").with("word", near);
                    reader.problem_with(Code::UnknownField, entry.key_span, message, remedy);
                }
                None => {
                    let remedy = Message::new("remedy-one-of").with("words", known.join(", "));
                    reader.problem_with(Code::UnknownField, entry.key_span, message, remedy);
                }
            }
        }
    }

    /// Where the table begins: the place of what is missing from it.
    #[must_use]
    pub fn head(&self) -> Span {
        self.span
    }
}

/// Says that a word is not among those that a field allows, with the nearest that is.
pub fn unknown_choice(word: &str, span: Span, words: &[&'static str], reader: &mut Reader) {
    let message = Message::new("E104").with("value", word);
    let remedy = match nearest(word, words) {
        Some(near) => Message::new("remedy-did-you-mean").with("word", near),
        None => Message::new("remedy-one-of").with("words", words.join(", ")),
    };
    reader.problem_with(Code::UnknownChoice, span, message, remedy);
}

/// The word most like `word`, if one is like it: at most one letter in three differs.
#[must_use]
pub fn nearest<'w>(word: &str, among: &[&'w str]) -> Option<&'w str> {
    among
        .iter()
        .map(|candidate| (distance(word, candidate), *candidate))
        .min_by_key(|(distance, candidate)| (*distance, *candidate))
        .filter(|(distance, candidate)| *distance * 3 <= candidate.chars().count().max(3))
        .map(|(_, candidate)| candidate)
}

/// How many letters must be put in, left out, replaced or swapped with the next to make one
/// word of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    let mut above = None;
    for (line, left) in one.chars().enumerate() {
        let mut next = vec![line + 1];
        for (column, right) in other.iter().enumerate() {
            let replaced = row[column] + usize::from(left != *right);
            let mut least = replaced.min(row[column + 1] + 1).min(next[column] + 1);
            let swapped = column > 0 && above == Some(*right) && other[column - 1] == left;
            if let Some(corner) = before.get(column.wrapping_sub(1)).filter(|_| swapped) {
                least = least.min(corner + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
        above = Some(left);
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_finds_a_slip_and_nothing_far() {
        assert_eq!(
            nearest("untill", &["from", "until", "state"]),
            Some("until")
        );
        assert_eq!(nearest("titel", &["date", "title"]), Some("title"));
        assert_eq!(nearest("colour", &["from", "until", "state"]), None);
    }

    #[test]
    fn a_path_reads_like_the_file() {
        let path = Path(vec![
            Step::Field("framework"),
            Step::Item(1),
            Step::Field("until"),
        ]);
        assert_eq!(path.to_string(), "framework[1].until");
    }
}
