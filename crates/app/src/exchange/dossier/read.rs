//! Reading a dossier: every error at once, and where each value stood.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path as FilePath;

use kader_core::model::{
    Deployment, EditionId, Identity, Mission, RecordKind, RecordRef, Region, SectionId,
};
use kader_core::record::{Code, Entry, Field, Node, Path, Reader, Span, Value};
use kader_core::register::{Narrative, Records, Register};
use kader_core::wording::Message;
use sha2::{Digest, Sha256};

use super::layout::{self, Role};
use super::{Files, csv_text, decode, deployments, toml_text};
use crate::exchange::{Diagnostic, Sources};

/// Where a record stood.
#[derive(Debug, Clone)]
pub struct Place {
    /// The file, by its number in the sources.
    pub text: usize,
    /// The record as a whole.
    pub span: Span,
    /// Its values.
    pub values: Vec<(Path, Span)>,
}

/// Where each record stood; a record that stood twice has two places.
pub type Places = BTreeMap<RecordRef, Vec<Place>>;

/// A dossier that was read.
#[derive(Debug)]
pub struct Loaded {
    /// The register.
    pub register: Register,
    /// The texts.
    pub sources: Sources,
    /// Where each record stood.
    pub places: Places,
    /// SHA-256 over the names and bytes of all files that were read, in hexadecimal.
    pub sha256: String,
}

#[derive(Default)]
struct Loading {
    sources: Sources,
    diagnostics: Vec<Diagnostic>,
    places: Places,
    records: Records,
    /// Records that could not be read, so that references to them are not errors of their own.
    failed: BTreeSet<RecordRef>,
}

/// Reads the dossier in a folder.
///
/// # Errors
/// Everything that is wrong with it, in the order of its files, with the texts to show it in.
pub fn read(folder: &FilePath) -> Result<Loaded, (Vec<Diagnostic>, Sources)> {
    let mut files = Files::new();
    let mut diagnostics = Vec::new();
    collect(folder, "", &mut files, &mut diagnostics);
    if !diagnostics.is_empty() {
        return Err((diagnostics, Sources::default()));
    }
    read_files(&files)
}

fn collect(folder: &FilePath, prefix: &str, files: &mut Files, diagnostics: &mut Vec<Diagnostic>) {
    let unreadable = |name: &str, error: &std::io::Error| {
        let message = Message::new("E005").with("reason", error.to_string());
        Diagnostic::of_file(Code::UnreadableFile, name, message)
    };
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let name = if prefix.is_empty() {
                folder.display().to_string()
            } else {
                prefix.into()
            };
            diagnostics.push(unreadable(&name, &error));
            return;
        }
    };
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                diagnostics.push(unreadable(prefix, &error));
                continue;
            }
        };
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let path = entry.path();
        if path.is_dir() {
            if !entry.file_name().to_string_lossy().starts_with('.') {
                collect(&path, &format!("{name}/"), files, diagnostics);
            }
            continue;
        }
        if layout::role(&name) == Role::Beside {
            continue;
        }
        match std::fs::read(&path) {
            Ok(bytes) => {
                files.insert(name, bytes);
            }
            Err(error) => diagnostics.push(unreadable(&name, &error)),
        }
    }
}

/// Reads a dossier from its files.
///
/// # Errors
/// Everything that is wrong with it, in the order of its files, with the texts to show it in.
pub fn read_files(files: &Files) -> Result<Loaded, (Vec<Diagnostic>, Sources)> {
    let mut loading = Loading::default();
    for (name, bytes) in files {
        loading.read_file(name, bytes);
    }
    if !files.contains_key(layout::IDENTITY) {
        let message = Message::new("E003").with("file", layout::IDENTITY);
        loading.diagnostics.push(Diagnostic::of_file(
            Code::MissingFile,
            layout::IDENTITY,
            message,
        ));
    }
    loading.finish(sha256(files))
}

fn sha256(files: &Files) -> String {
    let mut hash = Sha256::new();
    for (name, bytes) in files {
        if layout::role(name) != Role::Beside {
            hash.update(name.as_bytes());
            hash.update([0]);
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        }
    }
    hash.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

impl Loading {
    fn read_file(&mut self, name: &str, bytes: &[u8]) {
        let role = layout::role(name);
        match role {
            Role::Beside => return,
            Role::Unknown => {
                let message = Message::new("E004").with("file", name);
                self.diagnostics
                    .push(Diagnostic::of_file(Code::UnknownFile, name, message));
                return;
            }
            _ => {}
        }
        let text = match decode::decode(bytes) {
            Ok(text) => text,
            Err(span) => {
                self.sources.add(name, decode::lossy(bytes));
                self.say(name, Code::NotUtf8, span, Message::new("E001"), None);
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
            Role::Mission => self.read_mission(name, number, &text),
            Role::Edition => {
                if let Some(node) = self.parse_toml(name, &text)
                    && let Some(edition) =
                        self.read_record(name, number, RecordKind::Edition, &node)
                {
                    self.records.editions.push(edition);
                }
            }
            Role::Narrative(edition, section) => self.add_narrative(name, edition, section, &text),
        }
    }

    fn add_narrative(&mut self, name: &str, edition: EditionId, section: SectionId, text: &str) {
        let text = text.replace("\r\n", "\n");
        let narrative = Narrative {
            text,
            file: name.to_owned(),
        };
        self.records
            .narratives
            .insert((edition, section), narrative);
    }

    fn say(
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

    fn parse_toml(&mut self, file: &str, text: &str) -> Option<Node> {
        let (node, faults) = toml_text::parse(text);
        let sound = faults.is_empty();
        for fault in faults {
            let message = Message::new("E002").with("reason", fault.reason);
            self.say(file, Code::BadToml, fault.span, message, None);
        }
        sound.then_some(node)
    }

    /// Reads one record and notes what is wrong and where its values stood.
    fn read_record<R: Field>(
        &mut self,
        file: &str,
        text: usize,
        kind: RecordKind,
        node: &Node,
    ) -> Option<R> {
        let mut reader = Reader::new();
        let record = R::read(node, &mut reader);
        let (problems, values) = reader.take();
        for problem in problems {
            let field = (!problem.path.0.is_empty()).then(|| problem.path.to_string());
            self.diagnostics.push(Diagnostic {
                code: problem.code,
                file: file.to_owned(),
                span: Some(problem.span),
                field,
                message: problem.message,
                remedy: problem.remedy,
            });
        }
        if let Some(id) = id_of(node) {
            let named = RecordRef { kind, id };
            if record.is_none() {
                self.failed.insert(named.clone());
            }
            let place = Place {
                text,
                span: node.span,
                values,
            };
            self.places.entry(named).or_default().push(place);
        }
        record
    }

    fn read_all<R: Field>(
        &mut self,
        file: &str,
        text: usize,
        kind: RecordKind,
        nodes: &[Node],
    ) -> Vec<R> {
        nodes
            .iter()
            .filter_map(|node| self.read_record(file, text, kind, node))
            .collect()
    }

    /// Takes the tables under a key out of a node.
    fn take_tables(&mut self, file: &str, node: &mut Node, key: &str) -> Vec<Node> {
        let Value::Table(entries) = &mut node.value else {
            return Vec::new();
        };
        let Some(place) = entries.iter().position(|entry| entry.key == key) else {
            return Vec::new();
        };
        let taken = entries.remove(place).node;
        match taken.value {
            Value::List(items) => items,
            _ => {
                let mut reader = Reader::new();
                reader.wrong_type(&taken, "list");
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
        let identity: Option<Identity> = self.read_record(file, text, RecordKind::Region, &node);
        if let Some(identity) = identity {
            if identity.format == layout::FORMAT {
                self.records.identity = Some(identity);
            } else {
                let message = Message::new("E009")
                    .with("found", identity.format)
                    .with("expected", layout::FORMAT);
                self.say(file, Code::UnknownFormat, node.span, message, None);
            }
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
        self.no_other_keys(file, &node, key);
        let kind = if key == "parameter" {
            RecordKind::Parameter
        } else {
            RecordKind::Commitment
        };
        let records = self.read_all(file, text, kind, &tables);
        into(&mut self.records).extend(records);
    }

    fn no_other_keys(&mut self, file: &str, node: &Node, key: &'static str) {
        let mut reader = Reader::new();
        if let Some(table) = reader.table(node) {
            table.finish(&[key], &mut reader);
        }
        for problem in reader.into_problems() {
            self.say(
                file,
                problem.code,
                problem.span,
                problem.message,
                problem.remedy,
            );
        }
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

    fn parse_csv(
        &mut self,
        file: &str,
        source: &str,
        shape: &kader_core::record::Shape,
    ) -> Vec<Node> {
        let (nodes, faults) = csv_text::parse(source, shape);
        let bad_header = faults.iter().any(|fault| fault.code != Code::RaggedRow);
        for fault in faults {
            self.say(file, fault.code, fault.span, fault.message, fault.remedy);
        }
        // Under a header that is wrong every row would be wrong again.
        if bad_header { Vec::new() } else { nodes }
    }

    fn read_deployments(&mut self, file: &str, text: usize, source: &str) {
        if let Some(builder) = deployments::read_plain(source) {
            self.records.deployments = builder;
            return;
        }
        for node in self.parse_csv(file, source, &Deployment::shape()) {
            let deployment: Option<Deployment> =
                self.read_record(file, text, RecordKind::Deployment, &node);
            if let Some(deployment) = deployment {
                self.records.deployments.add(deployment);
            }
        }
    }

    fn read_mission(&mut self, file: &str, text: usize, source: &str) {
        let Some(mut node) = self.parse_toml(file, source) else {
            return;
        };
        let id = id_of(&node).unwrap_or_default();
        let mut parts: BTreeMap<&str, Vec<Node>> = BTreeMap::new();
        for key in layout::IN_MISSION {
            let mut tables = self.take_tables(file, &mut node, key);
            if key != "tally" {
                tables
                    .iter_mut()
                    .for_each(|table| put_parent(table, "mission", &id));
            }
            parts.insert(key, tables);
        }
        let mission: Option<Mission> = self.read_record(file, text, RecordKind::Mission, &node);
        self.records.missions.extend(mission);
        let mut contributions = parts.remove("contribution").unwrap_or_default();
        for contribution in &mut contributions {
            let id = id_of(contribution).unwrap_or_default();
            for key in layout::IN_CONTRIBUTION {
                let mut tables = self.take_tables(file, contribution, key);
                tables
                    .iter_mut()
                    .for_each(|table| put_parent(table, "contribution", &id));
                parts.entry(key).or_default().extend(tables);
            }
        }
        parts.insert("contribution", contributions);
        macro_rules! read {
            ($($key:literal $kind:ident $field:ident,)+) => {$(
                let nodes = parts.remove($key).unwrap_or_default();
                let records = self.read_all(file, text, RecordKind::$kind, &nodes);
                self.records.$field.extend(records);
            )+};
        }
        read! {
            "legal_basis" LegalBasis legal_bases,
            "mandate" Mandate mandates,
            "contribution" Contribution contributions,
            "framework" Framework frameworks,
            "post" Post posts,
            "decision" Decision decisions,
            "tally" Tally tallies,
            "event" Event events,
            "funding" Funding funding,
            "objective" Objective objectives,
            "assessment" Assessment assessments,
            "evaluation" Evaluation evaluations,
        }
    }

    fn finish(mut self, sha256: String) -> Result<Loaded, (Vec<Diagnostic>, Sources)> {
        let records = std::mem::take(&mut self.records);
        let register = match Register::new(records) {
            Ok(register) => Some(register),
            Err(faults) => {
                for fault in faults {
                    // A reference to a record that could not be read is no error of its own.
                    let to_failed = self.failed.iter().any(|failed| {
                        fault.message.arguments.iter().any(|(_, argument)| {
                            *argument == kader_core::wording::Argument::Words(failed.id.clone())
                        })
                    });
                    if !(fault.code == Code::DanglingReference && to_failed) {
                        let diagnostic = self.locate(&fault);
                        self.diagnostics.push(diagnostic);
                    }
                }
                None
            }
        };
        match register {
            Some(register) if self.diagnostics.is_empty() => Ok(Loaded {
                register,
                sources: self.sources,
                places: self.places,
                sha256,
            }),
            _ => {
                self.diagnostics.sort_by_key(Diagnostic::order);
                Err((self.diagnostics, self.sources))
            }
        }
    }

    /// A fault between records, at the place of the value that it is about.
    fn locate(&self, fault: &kader_core::register::Fault) -> Diagnostic {
        let place = self
            .places
            .get(&fault.record)
            .and_then(|places| places.get(fault.occurrence).or_else(|| places.first()));
        let field = (!fault.path.0.is_empty()).then(|| fault.path.to_string());
        let file = place.and_then(|place| self.sources.get(place.text));
        let span = place.map(|place| {
            // The nearest value on the way that has a place of its own.
            let mut way = fault.path.clone();
            loop {
                if let Some((_, span)) = place.values.iter().find(|(path, _)| *path == way) {
                    return *span;
                }
                if way.0.pop().is_none() {
                    return place.span;
                }
            }
        });
        Diagnostic {
            code: fault.code,
            file: file.map_or_else(|| layout::DEPLOYMENTS.to_owned(), |text| text.name.clone()),
            span,
            field,
            message: fault.message.clone(),
            remedy: fault.remedy.clone(),
        }
    }
}

/// The id that a table writes, whatever else is wrong with it. A number is one as well: those
/// of deployments are.
fn id_of(node: &Node) -> Option<String> {
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

/// Tells a nested table what it is nested in. One that says so itself says it twice.
fn put_parent(table: &mut Node, key: &str, id: &str) {
    let span = table.span;
    if let Value::Table(entries) = &mut table.value {
        let node = Node {
            value: Value::Text(id.to_owned()),
            span,
        };
        let said = entries.iter().position(|entry| entry.key == key);
        let entry = Entry {
            key: key.to_owned(),
            key_span: span,
            node,
        };
        match said {
            // What is said at the wrong place stays, under a key that is then reported.
            Some(place) => entries.insert(place, entry),
            None => entries.push(entry),
        }
    }
}
