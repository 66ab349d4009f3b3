//! Which header is which field, as someone decided: kept beside the files that it is for.

use std::collections::BTreeMap;

use kader_core::record::{Code, Entry, Node, Value, nearest};
use kader_core::wording::Message;

use super::columns::{RowKind, columns, plain};
use super::{Fault, Place};
use crate::SourceText;
use crate::dossier::{toml_text, toml_write};

/// What becomes of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// It is this field: `state.decided`.
    Field(String),
    /// It is left out.
    LeftOut,
}

/// Which header is which field. It wins over what headers usually mean.
///
/// As a file:
///
/// ```toml
/// rows = "deployments"
/// sheet = "Blad1"
///
/// [columns]
/// "Vertrek" = "from"
/// "Interne notitie" = "-"
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapping {
    /// What the rows are; nothing where it is for any.
    pub rows: Option<RowKind>,
    /// The sheet that is read.
    pub sheet: Option<String>,
    /// What becomes of each column, by its header.
    pub columns: BTreeMap<String, Target>,
}

/// How a mapping says that a column is left out.
const LEFT_OUT: &str = "-";

impl Mapping {
    /// What it says of a header; spelling that is alike counts as the same.
    #[must_use]
    pub fn target(&self, header: &str) -> Option<&Target> {
        self.columns.get(header).or_else(|| {
            let header = plain(header);
            let mut alike = self.columns.iter();
            alike
                .find(|(known, _)| plain(known) == header)
                .map(|(_, target)| target)
        })
    }

    /// The text of its file.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let text = |words: &str| Value::Text(words.to_owned());
        let mut entries = Vec::new();
        if let Some(rows) = self.rows {
            entries.push(Entry::made("rows", text(rows.word())));
        }
        if let Some(sheet) = &self.sheet {
            entries.push(Entry::made("sheet", text(sheet)));
        }
        let mut file = toml_write::document(&entries);
        file.push_str("\n[columns]\n");
        for (header, target) in &self.columns {
            let target = match target {
                Target::Field(path) => path,
                Target::LeftOut => LEFT_OUT,
            };
            let (header, target) = (text(header), text(target));
            file.push_str(&toml_write::value(&header));
            file.push_str(" = ");
            file.push_str(&toml_write::value(&target));
            file.push('\n');
        }
        file
    }

    /// Reads its file. Fields are those of the rows that it is for, or of any rows where it does
    /// not say.
    ///
    /// # Errors
    /// Everything that is wrong with it, each at its line.
    pub fn parse(name: &str, text: &str) -> Result<Self, Vec<Fault>> {
        let source = SourceText {
            name: name.to_owned(),
            text: text.to_owned(),
        };
        let mut reading = Reading {
            source: &source,
            faults: Vec::new(),
        };
        let (node, errors) = toml_text::parse(text);
        for error in errors {
            let place = reading.place(error.span.start);
            reading.faults.push(Fault {
                code: Code::BadToml,
                place,
                field: None,
                excerpt: None,
                message: error.message,
                remedy: None,
            });
        }
        let mapping = reading.mapping(&node);
        if reading.faults.is_empty() {
            Ok(mapping)
        } else {
            Err(reading.faults)
        }
    }
}

struct Reading<'t> {
    source: &'t SourceText,
    faults: Vec<Fault>,
}

impl Reading<'_> {
    fn place(&self, offset: u32) -> Place {
        let line = self.source.position(offset).line;
        Place::file(&self.source.name).at(u32::try_from(line).unwrap_or(u32::MAX), None)
    }

    fn mapping(&mut self, node: &Node) -> Mapping {
        let mut mapping = Mapping::default();
        let Value::Table(entries) = &node.value else {
            return mapping;
        };
        for entry in entries {
            match (entry.key.as_str(), &entry.node.value) {
                ("rows", Value::Text(word)) => {
                    mapping.rows = RowKind::parse(word);
                    if mapping.rows.is_none() {
                        let known: Vec<&str> = RowKind::ALL.map(RowKind::word).to_vec();
                        let message = Message::new("E104").with("value", word);
                        self.unknown(&entry.node, Code::UnknownChoice, message, word, &known);
                    }
                }
                ("sheet", Value::Text(sheet)) => mapping.sheet = Some(sheet.clone()),
                ("columns", Value::Table(_)) => {}
                ("rows" | "sheet" | "columns", _) => self.no_word(entry),
                (key, _) => {
                    let message = Message::new("E101").with("field", key);
                    let known = ["rows", "sheet", "columns"];
                    self.unknown(&entry.node, Code::UnknownField, message, key, &known);
                }
            }
        }
        let table = entries.iter().find(|entry| entry.key == "columns");
        if let Some(Value::Table(entries)) = table.map(|entry| &entry.node.value) {
            let kinds = mapping
                .rows
                .map_or(RowKind::ALL.to_vec(), |kind| vec![kind]);
            let known: Vec<String> = kinds
                .into_iter()
                .flat_map(columns)
                .map(|column| column.path)
                .collect();
            for entry in entries {
                let Value::Text(path) = &entry.node.value else {
                    self.no_word(entry);
                    continue;
                };
                let target = if path == LEFT_OUT {
                    Target::LeftOut
                } else {
                    Target::Field(path.clone())
                };
                if target != Target::LeftOut && !known.contains(path) {
                    let message = Message::new("E101").with("field", path);
                    let known: Vec<&str> = known.iter().map(String::as_str).collect();
                    self.unknown(&entry.node, Code::UnknownField, message, path, &known);
                }
                mapping.columns.insert(entry.key.clone(), target);
            }
        }
        mapping
    }

    fn no_word(&mut self, entry: &Entry) {
        let place = self.place(entry.node.span.start);
        self.faults.push(Fault {
            code: Code::WrongType,
            place,
            field: Some(entry.key.clone()),
            excerpt: None,
            message: Message::new("E011-mapping").with("key", &entry.key),
            remedy: None,
        });
    }

    fn unknown(&mut self, at: &Node, code: Code, message: Message, word: &str, known: &[&str]) {
        let remedy = match nearest(word, known) {
            Some(near) => Message::new("remedy-did-you-mean").with("word", near),
            None => Message::new("remedy-one-of").with("words", known.join(", ")),
        };
        let place = self.place(at.span.start);
        self.faults.push(Fault {
            code,
            place,
            field: None,
            excerpt: Some(word.to_owned()),
            message,
            remedy: Some(remedy),
        });
    }
}
