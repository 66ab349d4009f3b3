//! Rows as records, one after the other.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kader_core::model::{Deployment, Post, Request};
use kader_core::record::{Code, Entry, Field, Node, Problem, Reader, Span, Value};
use kader_core::register::DeploymentsBuilder;
use kader_core::wording::{Argument, Message};

use super::cell::{Cells, Merged};
use super::columns::RowKind;
use super::deployments::Plain;
use super::fault::{Fault, Faults, excerpt};
use super::header::Header;
use super::place::letters;
use super::value::value;
use super::{Place, Rows};
use crate::dossier::{csv_text, in_words_of_columns};

/// Rows while they are read.
pub(super) struct Reading<'h> {
    place: Place,
    header: &'h Header,
    epoch: Option<Date>,
    made: Made<'h>,
    wrong: BTreeMap<u32, Option<String>>,
    faults: Faults,
}

/// The records, the rows in which something is wrong, and what.
pub(super) type Read = (Rows, BTreeMap<u32, Option<String>>, Faults);

/// Deployments, and how plain rows become them.
struct Bulk<'h> {
    plain: Plain<'h>,
    builder: DeploymentsBuilder,
    rows: Vec<u32>,
}

/// The records that are made.
enum Made<'h> {
    Deployments(Box<Bulk<'h>>),
    Posts(Vec<(u32, Post)>),
    Requests(Vec<(u32, Request)>),
}

impl<'h> Reading<'h> {
    pub(super) fn new(
        kind: RowKind,
        place: Place,
        header: &'h Header,
        epoch: Option<Date>,
    ) -> Self {
        let made = match kind {
            RowKind::Deployments => Made::Deployments(Box::new(Bulk {
                plain: Plain::new(header, epoch),
                builder: DeploymentsBuilder::new(),
                rows: Vec::new(),
            })),
            RowKind::Posts => Made::Posts(Vec::new()),
            RowKind::Requests => Made::Requests(Vec::new()),
        };
        Self {
            place,
            header,
            epoch,
            made,
            wrong: BTreeMap::new(),
            faults: Faults::default(),
        }
    }

    /// Reads a row.
    pub(super) fn row(&mut self, row: u32, cells: &Cells<'_>) {
        if let Made::Deployments(bulk) = &mut self.made
            && bulk.plain.read(cells, &mut bulk.builder).is_some()
        {
            bulk.rows.push(row);
            return;
        }
        let Some(node) = self.node(row, cells) else {
            return;
        };
        match &mut self.made {
            Made::Deployments(bulk) => {
                let mut reader = Reader::new();
                match Deployment::read(&node, &mut reader) {
                    Some(deployment) => {
                        bulk.builder.add(deployment);
                        bulk.rows.push(row);
                    }
                    None => self.tell(row, cells, reader),
                }
            }
            Made::Posts(posts) => {
                let mut reader = Reader::new();
                match Field::read(&node, &mut reader) {
                    Some(post) => posts.push((row, post)),
                    None => self.tell(row, cells, reader),
                }
            }
            Made::Requests(requests) => {
                let mut reader = Reader::new();
                match Field::read(&node, &mut reader) {
                    Some(request) => requests.push((row, request)),
                    None => self.tell(row, cells, reader),
                }
            }
        }
    }

    /// A row as a tree; nothing for one that only has cells which are left out, and for one of
    /// which a cell has no value.
    fn node(&mut self, row: u32, cells: &Cells<'_>) -> Option<Node> {
        let mut entries: Vec<Entry> = Vec::new();
        let (mut sound, mut is_stray) = (true, false);
        for (at, content) in cells {
            let span = cell_span(*at);
            let Some(field) = self.header.field(*at) else {
                // One word for all the cells of a row that stand under nothing.
                if !is_stray && !self.header.left_out.contains(at) {
                    (sound, is_stray) = (false, true);
                    let message = Message::new("E007-no-header").with("column", letters(*at));
                    let shown = content.shown().into_owned();
                    self.say(row, Some(*at), Code::UnknownColumn, message, &shown);
                }
                continue;
            };
            match value(content, field, self.epoch, span) {
                Ok(value) => csv_text::put(&mut entries, &field.keys, Node { value, span }, span),
                Err(fault) => {
                    sound = false;
                    let shown = content.shown().into_owned();
                    self.say(row, Some(*at), fault.code, fault.message, &shown);
                }
            }
        }
        if !sound {
            self.wrong.insert(row, self.id(cells));
            return None;
        }
        // What only has cells that are left out is a note of its writer.
        (!entries.is_empty()).then_some(Node {
            value: Value::Table(entries),
            span: ROW,
        })
    }

    /// What stands in the column of the id.
    fn id(&self, cells: &Cells<'_>) -> Option<String> {
        let fields = self.header.fields.iter();
        let (column, _) = fields.clone().find(|(_, field)| field.path == "id")?;
        let (_, content) = cells.iter().find(|(at, _)| at == column)?;
        Some(excerpt(&content.shown()))
    }

    fn say(&mut self, row: u32, at: Option<u32>, code: Code, message: Message, shown: &str) {
        let field = at.and_then(|at| self.header.field(at));
        self.faults.push(Fault {
            code,
            place: self.place.at(row, at),
            field: field.map(|field| field.path.clone()),
            excerpt: (!shown.is_empty()).then(|| excerpt(shown)),
            message,
            remedy: None,
        });
    }

    /// Tells what is wrong with a row that does not read as a record.
    fn tell(&mut self, row: u32, cells: &Cells<'_>, reader: Reader) {
        self.wrong.insert(row, self.id(cells));
        for problem in reader.into_problems() {
            let Problem {
                code,
                span,
                path,
                message,
                remedy,
            } = in_words_of_columns(problem);
            // A row as a whole spans all columns; a value spans its own.
            let column = (span != ROW).then_some(span.start);
            let content = cells.iter().find(|(at, _)| Some(*at) == column);
            let told = path.to_string();
            let field = column.and_then(|column| self.header.field(column));
            let field = match missing(code, &message) {
                Some(missing) if told.is_empty() => Some(missing.to_owned()),
                Some(missing) if told == missing => Some(told),
                Some(missing) => Some(format!("{told}.{missing}")),
                None => field
                    .map(|field| field.path.clone())
                    .or((!told.is_empty()).then_some(told)),
            };
            self.faults.push(Fault {
                code,
                place: self.place.at(row, column),
                field,
                excerpt: content.map(|(_, content)| excerpt(&content.shown())),
                message,
                remedy,
            });
        }
    }

    /// A row of a CSV file with another number of cells than its header.
    pub(super) fn ragged(&mut self, row: u32, cells: &Cells<'_>, (found, expected): (u32, u32)) {
        self.wrong.insert(row, self.id(cells));
        let message = Message::new("E008")
            .with("found", found)
            .with("expected", expected);
        self.say(row, None, Code::RaggedRow, message, "");
    }

    /// A row that is no row.
    pub(super) fn torn(&mut self, row: u32, message: Message) {
        self.wrong.insert(row, None);
        self.say(row, None, Code::BadCsv, message, "");
    }

    /// Cells below the header that are merged.
    pub(super) fn merged(&mut self, merged: Merged) {
        let row = merged.rows.0.max(self.header.row + 1);
        let ((first, last), (left, right)) = (merged.rows, merged.columns);
        let cells = format!("{}{first}:{}{last}", letters(left), letters(right));
        self.wrong.entry(row).or_insert(None);
        let message = Message::new("E011-merged").with("cells", cells);
        self.say(row, Some(left), Code::BadWorkbook, message, "");
    }

    /// The records, the rows in which something is wrong, and what.
    pub(super) fn finish(self) -> Read {
        let rows = match self.made {
            Made::Deployments(bulk) => Rows::Deployments(bulk.builder, bulk.rows),
            Made::Posts(posts) => Rows::Posts(posts),
            Made::Requests(requests) => Rows::Requests(requests),
        };
        (rows, self.wrong, self.faults)
    }
}

/// The field that a problem says is missing.
fn missing(code: Code, message: &Message) -> Option<&str> {
    if code != Code::MissingField {
        return None;
    }
    message
        .arguments
        .iter()
        .find_map(|(_, argument)| match argument {
            Argument::Words(field) => Some(field.as_str()),
            _ => None,
        })
}

/// The place of a row as a whole.
const ROW: Span = Span {
    start: 0,
    end: u32::MAX,
};

/// The place of a cell in its row.
fn cell_span(column: u32) -> Span {
    Span {
        start: column,
        end: column.saturating_add(1),
    }
}
