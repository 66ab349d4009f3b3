//! Holding the records of a dossier against each other, and telling what is wrong between them
//! at the place where it stands.

use std::collections::BTreeSet;

use kader_core::model::{RecordKind, RecordRef, Section};
use kader_core::record::{Code, Path, Span, Step, nearest};
use kader_core::register::{Fault, Register};
use kader_core::wording::Message;

use super::deployments;
use super::layout::{self, Role};
use super::loading::{Loading, Unread};
use super::read::{Loaded, Place, span_of};
use crate::{Diagnostic, SourceText, Sources};

impl Loading {
    pub(super) fn finish(mut self, sha256: String) -> Result<Loaded, (Vec<Diagnostic>, Sources)> {
        if self.sources.named(layout::IDENTITY).is_none() {
            let message = Message::new("E003").with("file", layout::IDENTITY);
            let diagnostic = Diagnostic::of_file(Code::MissingFile, layout::IDENTITY, message);
            self.diagnostics.push(diagnostic);
        }
        self.check_narratives();
        self.check_duplicates();
        let register = match Register::new(std::mem::take(&mut self.records)) {
            Ok(register) => Some(register),
            Err(faults) => {
                self.tell(&faults);
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

    /// Says which texts belong to no section.
    fn check_narratives(&mut self) {
        let mut told = Vec::new();
        for ((edition, section), narrative) in &self.records.narratives {
            let found = self
                .records
                .editions
                .iter()
                .find(|found| found.id == *edition);
            let (kind, id, known) = match found {
                None if self.may_be_unread(&edition.record()) => continue,
                // Its folder and its id differ, which was told.
                None if self
                    .sources
                    .named(&format!("editions/{edition}/edition.toml"))
                    .is_some() =>
                {
                    continue;
                }
                None => {
                    let editions = &self.records.editions;
                    let known = editions.iter().map(|edition| edition.id.as_str()).collect();
                    ("kind-edition", edition.as_str(), known)
                }
                Some(found) => {
                    let mut known = Vec::new();
                    sections(&found.sections, &mut known);
                    if known.contains(&section.as_str()) {
                        continue;
                    }
                    ("kind-section", section.as_str(), known)
                }
            };
            let message = Message::new("E202")
                .with("kind", Message::new(kind))
                .with("id", id);
            let mut diagnostic =
                Diagnostic::of_file(Code::DanglingReference, &narrative.file, message);
            diagnostic.remedy = nearest(id, &known)
                .map(|near| Message::new("remedy-did-you-mean").with("word", near));
            told.push(diagnostic);
        }
        self.diagnostics.extend(told);
    }

    /// Says which ids were used before, and where. Deployments are told apart: there may be
    /// millions, and they were not noted one by one.
    fn check_duplicates(&mut self) {
        let named: BTreeSet<&RecordRef> = self.places.keys().chain(self.failed.keys()).collect();
        let mut told = Vec::new();
        for record in named {
            if record.kind == RecordKind::Deployment {
                continue;
            }
            let sound = self.places.get(record).into_iter().flatten();
            let failed = self.failed.get(record).into_iter().flatten();
            let mut all: Vec<&Place> = sound.chain(failed).collect();
            all.sort_by_key(|place| (place.text, place.span.start));
            let Some((first, later)) = all.split_first() else {
                continue;
            };
            for place in later {
                told.push(self.used_before(
                    &record.id,
                    (first.text, id_span(first)),
                    (place.text, id_span(place)),
                ));
            }
        }
        self.diagnostics.extend(told);
    }

    fn used_before(&self, id: &str, first: (usize, Span), later: (usize, Span)) -> Diagnostic {
        let name = |number: usize| {
            let text = self.sources.get(number);
            text.map(|text| text.name.clone()).unwrap_or_default()
        };
        let line = self
            .sources
            .get(first.0)
            .map_or(0, |text| text.position(first.1.start).line);
        let message = Message::new("E201-before")
            .with("id", id)
            .with("file", name(first.0))
            .with("line", line);
        let mut diagnostic = Diagnostic::of_file(Code::DuplicateId, &name(later.0), message);
        diagnostic.span = Some(later.1);
        diagnostic.field = Some("id".to_owned());
        diagnostic
    }

    fn tell(&mut self, faults: &[Fault]) {
        let mut told = Vec::new();
        let mut papers = 0_usize;
        let mut of_deployments: BTreeSet<&RecordRef> = BTreeSet::new();
        for fault in faults {
            let in_edition = fault.record.kind == RecordKind::Edition && fault.path.0.len() > 1;
            if fault.code == Code::DuplicateId && !in_edition {
                // The others were told by `check_duplicates`.
                if fault.record.kind == RecordKind::Deployment {
                    told.extend(self.deployments_twice(&fault.record.id));
                }
                continue;
            }
            let Some(to) = &fault.to else {
                told.push(self.locate(fault));
                continue;
            };
            if self.may_be_unread(to) {
                continue;
            }
            if to.kind == RecordKind::Paper && self.sources.named(layout::PAPERS).is_none() {
                papers += 1;
                continue;
            }
            // One word for all the deployments that name it.
            let column = match fault.record.kind {
                RecordKind::Deployment => Some("source"),
                RecordKind::Post if to == &fault.record => Some("post"),
                _ => None,
            };
            match column {
                None => told.push(self.locate(fault)),
                Some(column) if of_deployments.insert(to) => {
                    told.push(self.locate_deployments(fault, column, &to.id));
                }
                Some(_) => {}
            }
        }
        if papers > 0 {
            let message = Message::new("E003-papers").with("count", papers);
            let diagnostic = Diagnostic::of_file(Code::MissingFile, layout::PAPERS, message);
            told.push(diagnostic);
        }
        self.diagnostics.extend(told);
    }

    /// Whether a record may stand in what could not be read: that was told already.
    fn may_be_unread(&self, record: &RecordRef) -> bool {
        let in_text = |unread: &Unread| {
            may_hold(&unread.role, record.kind) && unread.text.contains(record.id.as_str())
        };
        let identity_is_missing =
            record.kind == RecordKind::Region && self.sources.named(layout::IDENTITY).is_none();
        identity_is_missing
            || self.failed.contains_key(record)
            || self.nameless.contains(record)
            || self.unread.iter().any(in_text)
    }

    fn deployments_text(&self) -> Option<(usize, &SourceText)> {
        let number = self.deployments?;
        Some((number, self.sources.get(number)?))
    }

    /// The deployments that have an id which another had before.
    fn deployments_twice(&self, id: &str) -> Vec<Diagnostic> {
        let Some((number, text)) = self.deployments_text() else {
            return Vec::new();
        };
        let cells = deployments::cells(&text.text, "id", |cell| same_number(cell, id));
        let Some((first, later)) = cells.split_first() else {
            return Vec::new();
        };
        let told = later
            .iter()
            .map(|cell| self.used_before(id, (number, *first), (number, *cell)));
        told.collect()
    }

    /// A fault of deployments, at the first that has it.
    fn locate_deployments(&self, fault: &Fault, column: &str, id: &str) -> Diagnostic {
        let cells = self.deployments_text().map(|(_, text)| {
            deployments::cells(&text.text, column, |cell| {
                cell == id || cell.split_once('#').is_some_and(|(paper, _)| paper == id)
            })
        });
        let cells = cells.unwrap_or_default();
        let mut message = fault.message.clone();
        if cells.len() > 1 {
            message.name = "E202-rows";
            message = message.with("rows", cells.len() - 1);
        }
        let mut diagnostic = Diagnostic::of_file(fault.code, layout::DEPLOYMENTS, message);
        diagnostic.span = cells.first().copied();
        diagnostic.field = Some(column.to_owned());
        diagnostic.remedy.clone_from(&fault.remedy);
        diagnostic
    }

    /// A fault between records, at the place of the value that it is about.
    fn locate(&self, fault: &Fault) -> Diagnostic {
        let place = self
            .places
            .get(&fault.record)
            .and_then(|places| places.get(fault.occurrence).or_else(|| places.first()));
        let field = (!fault.path.0.is_empty()).then(|| fault.path.to_string());
        let file = place.and_then(|place| self.sources.get(place.text));
        Diagnostic {
            code: fault.code,
            file: file.map_or_else(String::new, |text| text.name.clone()),
            span: place.map(|place| span_of(place, fault.path.clone())),
            field,
            message: fault.message.clone(),
            remedy: fault.remedy.clone(),
        }
    }
}

fn id_span(place: &Place) -> Span {
    span_of(place, Path(vec![Step::Field("id")]))
}

fn same_number(cell: &str, id: &str) -> bool {
    cell == id
        || cell
            .parse::<u32>()
            .is_ok_and(|number| Ok(number) == id.parse())
}

fn sections<'s>(tree: &'s [Section], ids: &mut Vec<&'s str>) {
    for section in tree {
        ids.push(section.id.as_str());
        sections(&section.sections, ids);
    }
}

/// Whether a file of a dossier can hold records of a kind.
fn may_hold(role: &Role, kind: RecordKind) -> bool {
    match role {
        Role::Identity => kind == RecordKind::Region,
        Role::Papers => kind == RecordKind::Paper,
        Role::Abbreviations => kind == RecordKind::Abbreviation,
        Role::Parameters => kind == RecordKind::Parameter,
        Role::Commitments => kind == RecordKind::Commitment,
        Role::Waivers => kind == RecordKind::Waiver,
        Role::Deployments => kind == RecordKind::Deployment,
        Role::Requests => kind == RecordKind::Request,
        Role::Edition => kind == RecordKind::Edition,
        Role::Mission => !matches!(
            kind,
            RecordKind::Region
                | RecordKind::Paper
                | RecordKind::Abbreviation
                | RecordKind::Parameter
                | RecordKind::Commitment
                | RecordKind::Deployment
                | RecordKind::Request
                | RecordKind::Edition
                | RecordKind::Waiver
        ),
        Role::Narrative(..) | Role::Beside => false,
        // It may be any file under a name that is misspelt.
        Role::Unknown => true,
    }
}
