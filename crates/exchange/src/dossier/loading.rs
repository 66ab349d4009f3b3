//! Reading the files of a dossier, one after the other, and noting all that is wrong.

use std::collections::BTreeSet;

use kader_core::model::{
    Deployment, Edition, EditionId, Identity, MissionId, RecordKind, RecordRef, Region, SectionId,
};
use kader_core::record::{Code, Field, Node, Problem, Reader, Shape, Span, Value};
use kader_core::register::{Narrative, Records};
use kader_core::wording::{Argument, Message};

use super::layout::{self, Role};
use super::read::{Place, Places};
use super::{csv_text, decode, deployments, toml_text};
use crate::{Diagnostic, Sources};

/// A stretch that could not be read. References to what may stand in it are no errors of their
/// own.
pub(super) struct Unread {
    pub(super) role: Role,
    pub(super) text: String,
}

#[derive(Default)]
pub(super) struct Loading {
    pub(super) sources: Sources,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) places: Places,
    pub(super) records: Records,
    /// Where the records stood that could not be read.
    pub(super) failed: Places,
    /// Records that take the place of one whose id could not be read.
    pub(super) nameless: BTreeSet<RecordRef>,
    pub(super) unread: Vec<Unread>,
    /// The text of the deployments.
    pub(super) deployments: Option<usize>,
}

impl Loading {
    pub(super) fn read_file(&mut self, name: &str, bytes: &[u8]) {
        let role = layout::role(name);
        match role {
            Role::Beside => return,
            Role::Unknown => {
                let message = Message::new("E004").with("file", name);
                let mut diagnostic = Diagnostic::of_file(Code::UnknownFile, name, message);
                diagnostic.remedy = layout::meant(name)
                    .map(|near| Message::new("remedy-did-you-mean").with("word", near));
                self.diagnostics.push(diagnostic);
                self.not_read(role, decode::lossy(bytes));
                return;
            }
            _ => {}
        }
        let text = match decode::decode(bytes) {
            Ok(text) => text,
            Err(fault) => {
                let text = decode::lossy(bytes);
                self.not_read(role, text.clone());
                self.sources.add(name, text);
                let (span, message) = fault.told();
                let mut diagnostic = Diagnostic::of_file(Code::NotUtf8, name, message);
                diagnostic.span = span;
                self.diagnostics.push(diagnostic);
                return;
            }
        };
        let number = self.sources.add(name, text.clone());
        match role {
            Role::Beside | Role::Unknown => {}
            Role::Identity => self.read_identity(name, number, &text),
            Role::Papers => self.read_rows(name, number, &text, |records| &mut records.papers),
            Role::Abbreviations => {
                self.read_rows(name, number, &text, |records| &mut records.abbreviations);
            }
            Role::Requests => self.read_rows(name, number, &text, |records| &mut records.requests),
            Role::Deployments => self.read_deployments(name, number, &text),
            Role::Parameters => {
                self.read_tables(name, number, &text, "parameter", |records| {
                    &mut records.parameters
                });
            }
            Role::Commitments => {
                self.read_tables(name, number, &text, "commitment", |records| {
                    &mut records.commitments
                });
            }
            Role::Waivers => {
                self.read_tables(name, number, &text, "waiver", |records| {
                    &mut records.waivers
                });
            }
            Role::Mission => self.read_mission(name, number, &text),
            Role::Edition => self.read_edition(name, number, &text),
            Role::Narrative(edition, section) => self.add_narrative(name, edition, section, &text),
        }
    }

    fn add_narrative(&mut self, name: &str, edition: EditionId, section: SectionId, text: &str) {
        // Older programs end lines with a carriage return alone.
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let narrative = Narrative {
            text,
            file: name.to_owned(),
        };
        self.records
            .narratives
            .insert((edition, section), narrative);
    }

    pub(super) fn not_read(&mut self, role: Role, text: String) {
        self.unread.push(Unread { role, text });
    }

    pub(super) fn say(
        &mut self,
        file: &str,
        code: Code,
        span: Span,
        message: Message,
        remedy: Option<Message>,
    ) {
        let (file, span) = (file.to_owned(), Some(span));
        self.diagnostics.push(Diagnostic {
            code,
            file,
            span,
            field: None,
            message,
            remedy,
        });
    }

    fn say_problem(&mut self, file: &str, problem: Problem) {
        self.diagnostics.push(Diagnostic::of_problem(file, problem));
    }

    pub(super) fn parse_toml(&mut self, file: &str, text: &str) -> Option<Node> {
        let (node, faults) = toml_text::parse(text);
        let sound = faults.is_empty();
        for fault in faults {
            self.say(file, Code::BadToml, fault.span, fault.message, None);
        }
        if !sound {
            self.not_read(layout::role(file), text.to_owned());
        }
        sound.then_some(node)
    }

    /// Reads one record and notes what is wrong and where its values stood. Without a kind it
    /// has no id and stands for itself.
    pub(super) fn read_record<R: Field>(
        &mut self,
        file: &str,
        text: usize,
        kind: Option<RecordKind>,
        node: &Node,
    ) -> Option<R> {
        let mut reader = Reader::new();
        let record = R::read(node, &mut reader);
        let (problems, values) = reader.take();
        for problem in problems {
            self.say_problem(file, by_column(file, problem));
        }
        if let Some((kind, id)) = kind.zip(id_of(node)) {
            let named = RecordRef { kind, id };
            let place = Place {
                text,
                span: node.span,
                values,
            };
            let places = if record.is_some() {
                &mut self.places
            } else {
                &mut self.failed
            };
            places.entry(named).or_default().push(place);
        }
        record
    }

    pub(super) fn read_all<R: Field>(
        &mut self,
        file: &str,
        text: usize,
        kind: RecordKind,
        nodes: &[Node],
    ) -> Vec<R> {
        nodes
            .iter()
            .filter_map(|node| self.read_record(file, text, Some(kind), node))
            .collect()
    }

    /// Takes the tables under a key out of a node.
    pub(super) fn take_tables(&mut self, file: &str, node: &mut Node, key: &str) -> Vec<Node> {
        let Value::Table(entries) = &mut node.value else {
            return Vec::new();
        };
        let Some(place) = entries.iter().position(|entry| entry.key == key) else {
            return Vec::new();
        };
        let taken = entries.remove(place);
        match taken.node.value {
            Value::List(items) => items,
            // `[mandate]` where `[[mandate]]` was meant.
            Value::Table(_) => {
                let message = Message::new("E103-single").with("key", &taken.key);
                let remedy = Message::new("remedy-brackets").with("key", &taken.key);
                self.say(file, Code::WrongType, taken.key_span, message, Some(remedy));
                vec![taken.node]
            }
            _ => {
                let mut reader = Reader::new();
                reader.wrong_type(&taken.node, "list");
                for problem in reader.into_problems() {
                    self.say(file, problem.code, problem.span, problem.message, None);
                }
                Vec::new()
            }
        }
    }

    fn read_identity(&mut self, file: &str, text: usize, source: &str) {
        let Some(mut node) = self.parse_toml(file, source) else {
            return;
        };
        let regions = self.take_tables(file, &mut node, "region");
        let regions: Vec<Region> = self.read_all(file, text, RecordKind::Region, &regions);
        self.records.regions.extend(regions);
        // The identity has no id: it is the register itself.
        let identity: Option<Identity> = self.read_record(file, text, None, &node);
        if let Some(identity) = identity {
            if identity.format == layout::FORMAT {
                self.records.identity = Some(identity);
            } else {
                let message = Message::new("E009")
                    .with("found", identity.format)
                    .with("expected", layout::FORMAT);
                let span = value_span(&node, "format");
                self.say(file, Code::UnknownFormat, span, message, None);
            }
        }
    }

    fn read_edition(&mut self, file: &str, text: usize, source: &str) {
        let Some(node) = self.parse_toml(file, source) else {
            return;
        };
        let edition: Option<Edition> =
            self.read_record(file, text, Some(RecordKind::Edition), &node);
        if let Some(folder) = file.split('/').nth(1) {
            self.named_by(file, &node, folder);
        }
        self.records.editions.extend(edition);
    }

    /// Says that the id of what stands in a file is not the one that the file's name tells.
    pub(super) fn named_by(&mut self, file: &str, node: &Node, name: &str) {
        if let Some(id) = id_of(node).filter(|id| id != name && MissionId::new(id).is_some()) {
            let message = Message::new("E203-file-name")
                .with("id", id)
                .with("name", name);
            let span = value_span(node, "id");
            self.say(file, Code::Incoherent, span, message, None);
        }
    }

    fn read_tables<R: Field>(
        &mut self,
        file: &str,
        text: usize,
        source: &str,
        key: &'static str,
        into: impl Fn(&mut Records) -> &mut Vec<R>,
    ) {
        let Some(mut node) = self.parse_toml(file, source) else {
            return;
        };
        let tables = self.take_tables(file, &mut node, key);
        let mut reader = Reader::new();
        if let Some(table) = reader.table(&node) {
            table.finish(&[key], &mut reader);
        }
        for problem in reader.into_problems() {
            self.say_problem(file, problem);
        }
        let kind = match key {
            "parameter" => RecordKind::Parameter,
            "waiver" => RecordKind::Waiver,
            _ => RecordKind::Commitment,
        };
        let records = self.read_all(file, text, kind, &tables);
        into(&mut self.records).extend(records);
    }

    fn read_rows<R: Field>(
        &mut self,
        file: &str,
        text: usize,
        source: &str,
        into: impl Fn(&mut Records) -> &mut Vec<R>,
    ) {
        let kind = match layout::role(file) {
            Role::Papers => RecordKind::Paper,
            Role::Abbreviations => RecordKind::Abbreviation,
            _ => RecordKind::Request,
        };
        let nodes = self.parse_csv(file, source, &R::shape());
        let records = self.read_all(file, text, kind, &nodes);
        into(&mut self.records).extend(records);
    }

    fn parse_csv(&mut self, file: &str, source: &str, shape: &Shape) -> Vec<Node> {
        let parsed = csv_text::parse(source, shape);
        let bad_header = parsed
            .faults
            .iter()
            .any(|fault| matches!(fault.code, Code::MissingColumn | Code::UnknownColumn));
        for fault in parsed.faults {
            self.say(file, fault.code, fault.span, fault.message, fault.remedy);
        }
        if bad_header {
            self.not_read(layout::role(file), source.to_owned());
            return Vec::new();
        }
        for span in parsed.unread {
            let place = |offset: u32| usize::try_from(offset).unwrap_or(usize::MAX);
            let text = source.get(place(span.start)..place(span.end));
            self.not_read(layout::role(file), text.unwrap_or_default().to_owned());
        }
        parsed.rows
    }

    fn read_deployments(&mut self, file: &str, text: usize, source: &str) {
        self.deployments = Some(text);
        if let Some(builder) = deployments::read_plain(source) {
            self.records.deployments = builder;
            return;
        }
        for node in self.parse_csv(file, source, &Deployment::shape()) {
            let deployment: Option<Deployment> =
                self.read_record(file, text, Some(RecordKind::Deployment), &node);
            if let Some(deployment) = deployment {
                self.records.deployments.add(deployment);
            }
        }
    }
}

/// A problem of a file in the words of its columns, where it has columns.
fn by_column(file: &str, problem: Problem) -> Problem {
    match layout::role(file) {
        Role::Papers | Role::Abbreviations | Role::Requests | Role::Deployments => {
            in_words_of_columns(problem)
        }
        _ => problem,
    }
}

/// A problem of a row in the words of its columns: the word of a state stands in the column of
/// the state.
pub(crate) fn in_words_of_columns(mut problem: Problem) -> Problem {
    let missing_word = problem.code == Code::MissingField
        && problem
            .message
            .arguments
            .iter()
            .any(|(_, argument)| *argument == Argument::Words("is".to_owned()));
    if missing_word {
        let field = problem.path.to_string();
        problem.message = Message::new("E102").with("field", field);
    }
    problem
}

/// Where the value of a key stands, or else the whole.
fn value_span(node: &Node, key: &str) -> Span {
    let Value::Table(entries) = &node.value else {
        return node.span;
    };
    entries
        .iter()
        .find(|entry| entry.key == key)
        .map_or(node.span, |entry| entry.node.span)
}

/// The id that a table writes, whatever else is wrong with it. A number is one as well: those
/// of deployments are.
pub(super) fn id_of(node: &Node) -> Option<String> {
    let Value::Table(entries) = &node.value else {
        return None;
    };
    entries
        .iter()
        .find(|entry| entry.key == "id")
        .and_then(|entry| match &entry.node.value {
            Value::Text(id) => Some(id.clone()),
            Value::Integer(id) => Some(id.to_string()),
            _ => None,
        })
}
