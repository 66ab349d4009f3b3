//! Where a fact comes from, who says otherwise, and what may be done with it.

use std::fmt;

use jiff::civil::Date;

use super::PaperId;
use crate::choice;
use crate::record::{
    Code, Entry, Field, FieldShape, Node, Path, Publication, Reader, Shape, Step, Table, Value,
    Visit,
};
use crate::wording::Message;

choice! {
    /// Whether a fact may be published.
    pub enum Visibility {
        /// It may.
        Public = "public",
        /// It may not: it stays out of every public output.
        Restricted = "restricted",
    }
}

/// A place in a paper: `jvom-2023#2.3.1`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceRef {
    /// The paper.
    pub paper: PaperId,
    /// Where in it: a section, page or article, in the paper's own numbering.
    pub locator: Option<String>,
}

impl fmt::Display for SourceRef {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.locator {
            Some(locator) => write!(formatter, "{}#{locator}", self.paper),
            None => self.paper.fmt(formatter),
        }
    }
}

impl SourceRef {
    /// The reference that a text writes, if it writes one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (paper, locator) = match text.split_once('#') {
            Some((_, locator)) if locator.trim() != locator || locator.is_empty() => return None,
            Some((paper, locator)) => (paper, Some(locator.to_owned())),
            None => (text, None),
        };
        PaperId::new(paper).map(|paper| Self { paper, locator })
    }
}

impl Field for SourceRef {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Value::Text(text) = &node.value else {
            reader.wrong_type(node, "text");
            return None;
        };
        Self::parse(text).or_else(|| {
            reader.problem(
                Code::BadId,
                node.span,
                Message::new("E106").with("value", text),
            );
            None
        })
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Text(self.to_string()))
    }

    fn shape() -> Shape {
        Shape::Text {
            pattern: Some("^[A-Za-z0-9][A-Za-z0-9.-]*(#.+)?$"),
            name: "source",
            example: "jvom-2023#2.3.1",
        }
    }

    fn references(&self, path: &mut Path, visit: &mut Visit<'_>) {
        visit(path, self.paper.record());
    }
}

/// What another source says of a field: kept beside the value that was adopted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attestation {
    /// The key of the field.
    pub field: String,
    /// What the source says; it reads as the field itself would.
    pub says: Value,
    /// Which source.
    pub source: SourceRef,
    /// What there is to say about it.
    pub remark: Option<String>,
}

impl Attestation {
    fn read(
        node: &Node,
        reader: &mut Reader,
        reads_as: fn(&str, &Node, &mut Reader) -> Option<bool>,
    ) -> Option<Self> {
        let mut table = reader.table(node)?;
        let field_node = table.take("field");
        let field = match field_node {
            Some(node) => reader.within(Step::Field("field"), node, |reader| {
                String::read(node, reader)
            }),
            None => {
                let message = Message::new("E102").with("field", "field");
                reader.problem(Code::MissingField, table.head(), message);
                None
            }
        };
        let says = table.take("says");
        if says.is_none() {
            let message = Message::new("E102").with("field", "says");
            reader.problem(Code::MissingField, table.head(), message);
        }
        let source: Option<SourceRef> = table.field("source", reader);
        let remark: Option<Option<String>> = table.field("remark", reader);
        table.finish(&["field", "says", "source", "remark"], reader);
        let (field, says) = (field?, says?);
        let sound = reader.within(Step::Field("says"), says, |reader| {
            reads_as(&field, says, reader)
        });
        if sound.is_none() {
            let span = field_node.map_or(node.span, |node| node.span);
            reader.problem(
                Code::UnknownField,
                span,
                Message::new("E101").with("field", &field),
            );
        }
        (sound == Some(true)).then_some(())?;
        Some(Self {
            field,
            says: says.value.clone(),
            source: source?,
            remark: remark?,
        })
    }

    fn shape() -> Shape {
        let field = |key, meaning, required, shape: fn() -> Shape| FieldShape {
            key,
            meaning,
            publication: Publication::Public,
            required,
            shape,
        };
        let said = || Shape::OneOf {
            name: "Said",
            meaning: "Any value.",
            forms: Vec::new(),
        };
        Shape::Table {
            name: "Attestation",
            meaning: "What another source says of one field.",
            fields: vec![
                field("field", "The field.", true, String::shape),
                field(
                    "says",
                    "What it says, as the field itself is written.",
                    true,
                    said,
                ),
                field("source", "Which source.", true, SourceRef::shape),
                field(
                    "remark",
                    "What there is to say about it.",
                    false,
                    String::shape,
                ),
            ],
        }
    }

    fn write(&self) -> Value {
        let mut entries = vec![
            Entry::made("field", Value::Text(self.field.clone())),
            Entry::made("says", self.says.clone()),
            Entry::made("source", Value::Text(self.source.to_string())),
        ];
        if let Some(remark) = &self.remark {
            entries.push(Entry::made("remark", Value::Text(remark.clone())));
        }
        Value::Table(entries)
    }
}

/// Where a record comes from and what may be done with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// The sources of the adopted values.
    pub sources: Vec<SourceRef>,
    /// What other sources say of single fields.
    pub attestations: Vec<Attestation>,
    /// Why these values were adopted, where sources differ.
    pub adopted_because: Option<String>,
    /// The last day on which someone saw that it still holds.
    pub still_valid_on: Option<Date>,
    /// Whether it may be published.
    pub visibility: Visibility,
    /// What there is to say about it.
    pub remark: Option<String>,
}

/// Public, without source or remark.
impl Default for Provenance {
    fn default() -> Self {
        Self {
            sources: Vec::new(),
            attestations: Vec::new(),
            adopted_because: None,
            still_valid_on: None,
            visibility: Visibility::Public,
            remark: None,
        }
    }
}

impl Provenance {
    /// Takes the common fields out of a record's table.
    pub fn read_from(
        table: &mut Table<'_>,
        reader: &mut Reader,
        reads_as: fn(&str, &Node, &mut Reader) -> Option<bool>,
    ) -> Option<Self> {
        let sources: Option<Vec<SourceRef>> = table.field("sources", reader);
        let attestations = match table.take("attestation") {
            None => Some(Vec::new()),
            Some(node) => reader.within(Step::Field("attestation"), node, |reader| {
                let Value::List(items) = &node.value else {
                    reader.wrong_type(node, "list");
                    return None;
                };
                let read: Vec<Option<Attestation>> = items
                    .iter()
                    .enumerate()
                    .map(|(place, item)| {
                        reader.within(Step::Item(place), item, |reader| {
                            Attestation::read(item, reader, reads_as)
                        })
                    })
                    .collect();
                read.into_iter().collect()
            }),
        };
        let adopted_because: Option<Option<String>> = table.field("adopted_because", reader);
        let still_valid_on: Option<Option<Date>> = table.field("still_valid_on", reader);
        let visibility: Option<Option<Visibility>> = table.field("publication", reader);
        let remark: Option<Option<String>> = table.field("remark", reader);
        Some(Self {
            sources: sources?,
            attestations: attestations?,
            adopted_because: adopted_because?,
            still_valid_on: still_valid_on?,
            visibility: visibility?.unwrap_or(Visibility::Public),
            remark: remark?,
        })
    }

    /// Puts the common fields at the end of a record's table.
    pub fn write_into(&self, entries: &mut Vec<Entry>) {
        let mut push = |key, value: Option<Value>| {
            if let Some(value) = value {
                entries.push(Entry::made(key, value));
            }
        };
        push("sources", self.sources.write());
        push("adopted_because", self.adopted_because.write());
        push("still_valid_on", self.still_valid_on.write());
        push(
            "publication",
            (self.visibility == Visibility::Restricted)
                .then(|| Value::Text(self.visibility.word().to_owned())),
        );
        push("remark", self.remark.write());
        push(
            "attestation",
            (!self.attestations.is_empty()).then(|| {
                Value::List(
                    self.attestations
                        .iter()
                        .map(|said| said.write().made())
                        .collect(),
                )
            }),
        );
    }

    /// Visits the papers that it names.
    pub fn references_from(&self, path: &mut Path, visit: &mut Visit<'_>) {
        path.0.push(Step::Field("sources"));
        self.sources.references(path, visit);
        path.0.pop();
        for (place, said) in self.attestations.iter().enumerate() {
            let steps = [
                Step::Field("attestation"),
                Step::Item(place),
                Step::Field("source"),
            ];
            path.0.extend(steps);
            said.source.references(path, visit);
            path.0.truncate(path.0.len() - 3);
        }
    }

    /// The fields of a record with the common ones behind them.
    #[must_use]
    pub fn extend(mut fields: Vec<FieldShape>, _: &str) -> Vec<FieldShape> {
        let field = |key, meaning, shape: fn() -> Shape| FieldShape {
            key,
            meaning,
            publication: Publication::Public,
            required: false,
            shape,
        };
        fields.extend([
            field(
                "sources",
                "The sources of the adopted values.",
                Vec::<SourceRef>::shape,
            ),
            field(
                "attestation",
                "What other sources say of single fields.",
                || Shape::List(Box::new(Attestation::shape())),
            ),
            field(
                "adopted_because",
                "Why these values were adopted, where sources differ.",
                String::shape,
            ),
            field(
                "still_valid_on",
                "The last day on which someone saw that it still holds.",
                Date::shape,
            ),
            field(
                "publication",
                "Whether it may be published.",
                Visibility::shape,
            ),
            FieldShape {
                publication: Publication::Restricted,
                ..field("remark", "What there is to say about it.", String::shape)
            },
        ]);
        fields
    }
}
