//! What was found in a document, with the places in it and in the register beside it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use kader_core::checks::{Evidence, Finding, Rule, Spot};
use kader_core::model::Period;
use kader_core::reading::{Reading, compare, review};
use kader_core::record::Span;
use kader_core::wording::{Lang, Message, say};

use super::{Findings, Place, Told};
use crate::Sources;
use crate::dossier::{Loaded, Locator};

/// A document that was read, to be reviewed.
#[derive(Debug, Clone, Copy)]
pub struct Review<'r> {
    /// Its name, as it was given.
    pub name: &'r str,
    /// SHA-256 over its bytes, in hexadecimal.
    pub sha256: &'r str,
    /// What it says.
    pub reading: &'r Reading,
    /// The register beside which it is read, if any.
    pub against: Option<Against<'r>>,
    /// The language of the reader.
    pub lang: Lang,
}

/// A register beside which a document is read.
#[derive(Debug, Clone, Copy)]
pub struct Against<'r> {
    /// The register, with its places.
    pub loaded: &'r Loaded,
    /// The name of its folder or file, before the names of its places.
    pub folder: &'r str,
    /// When it was known so.
    pub known_at: Option<&'r str>,
}

impl<'r> Review<'r> {
    /// What these rules find, the worst first, and then as the document goes.
    #[must_use]
    pub fn findings(&self, rules: Vec<&'static Rule>) -> Findings<'r> {
        let mut found = review(self.reading, self.name);
        if let Some(against) = &self.against {
            found.extend(compare(self.reading, &against.loaded.register, self.name));
        }
        found.retain(|finding| rules.contains(&finding.rule));
        let telling = Telling {
            name: self.name,
            reading: self.reading,
            against: self
                .against
                .map(|against| Locator::new(against.loaded, &found)),
            folder: self.against.map(|against| against.folder),
            lang: self.lang,
        };
        let told = telling.told(found);
        Findings {
            sources: Cow::Owned(texts(self.name, self.reading, self.against, &told)),
            told,
            waived: Vec::new(),
            prefix: String::new(),
            rules,
            input_sha256: self.sha256.to_owned(),
            known_at: self
                .against
                .and_then(|against| against.known_at)
                .map(str::to_owned),
            on: self.reading.period.map(Period::until).or(self.reading.on),
            closing: closing(self.reading),
            lang: self.lang,
        }
    }
}

/// The place of a stretch of the document's text.
fn place_at(reading: &Reading, span: Span) -> kader_core::reading::Place {
    let bytes = |offset: u32| usize::try_from(offset).unwrap_or(usize::MAX);
    let places = &reading.document.places;
    places.at(bytes(span.start), bytes(span.end))
}

/// The section that a place of the input stands in: its number, else its title.
fn section_at(reading: &Reading, place: &kader_core::reading::Place) -> String {
    let document = &reading.document;
    let sections = &document.sections;
    let before = sections
        .iter()
        .rposition(|section| {
            section.level > 0 && document.place(&section.heading).start <= place.start
        })
        .unwrap_or(0);
    document.section_name(before).to_owned()
}

/// How much was understood, so that nobody takes silence for soundness.
fn closing(reading: &Reading) -> Message {
    let subjects: BTreeSet<_> = reading
        .statements
        .iter()
        .filter_map(|statement| statement.subject)
        .collect();
    Message::new("review-summary")
        .with("statements", reading.statements.len())
        .with("missions", subjects.len())
}

/// What findings are told with.
struct Telling<'t> {
    name: &'t str,
    reading: &'t Reading,
    against: Option<Locator<'t>>,
    folder: Option<&'t str>,
    lang: Lang,
}

impl Telling<'_> {
    /// The findings with their places: the worst first, and then as the document goes.
    fn told(&self, found: Vec<Finding>) -> Vec<Told> {
        let mut told: Vec<Told> = found
            .into_iter()
            .map(|finding| Told {
                places: finding.evidence.iter().map(|one| self.place(one)).collect(),
                finding,
            })
            .collect();
        told.sort_by_key(|told| {
            let first = told.places.iter().find(|place| place.file == self.name);
            let start = first
                .and_then(|place| place.span)
                .map_or(u32::MAX, |span| span.start);
            (
                std::cmp::Reverse(told.finding.severity),
                start,
                told.finding.rule.code,
            )
        });
        told
    }

    fn place(&self, evidence: &Evidence) -> Place {
        let says = say(self.lang, &evidence.says);
        match (&evidence.spot, &self.against) {
            (Spot::Text { file, span }, _) if *file == self.name => {
                let stood = span.map(|span| place_at(self.reading, span));
                Place {
                    file: file.clone(),
                    span: *span,
                    section: stood
                        .as_ref()
                        .map(|place| section_at(self.reading, place))
                        .unwrap_or_default(),
                    page: stood.as_ref().and_then(|place| place.page),
                    paragraph: stood.as_ref().and_then(|place| place.paragraph),
                    says,
                }
            }
            (spot, Some(locator)) => {
                let location = locator.locate(spot);
                let folder = self.folder.unwrap_or_default();
                Place {
                    file: if location.file.is_empty() {
                        location.file
                    } else {
                        beside_folder(folder, &location.file)
                    },
                    span: location.span,
                    section: location.section,
                    page: None,
                    paragraph: None,
                    says,
                }
            }
            (Spot::Text { file, span }, None) => Place {
                file: file.clone(),
                span: *span,
                section: String::new(),
                page: None,
                paragraph: None,
                says,
            },
            (Spot::Record { record, .. }, None) => Place {
                file: String::new(),
                span: None,
                section: record.to_string(),
                page: None,
                paragraph: None,
                says,
            },
        }
    }
}

/// The name of a file of a dossier, so that it cannot be taken for one beside the document.
fn beside_folder(folder: &str, file: &str) -> String {
    format!("{}/{file}", folder.trim_end_matches('/'))
}

/// The texts that the places are in: the document's, and those of the dossier that take part.
fn texts(name: &str, reading: &Reading, against: Option<Against<'_>>, told: &[Told]) -> Sources {
    let mut sources = Sources::default();
    sources.add(name, reading.document.places.source().to_owned());
    let Some(Against { loaded, folder, .. }) = against else {
        return sources;
    };
    let named: BTreeSet<&str> = told
        .iter()
        .flat_map(|told| &told.places)
        .map(|place| place.file.as_str())
        .collect();
    for text in loaded.sources.iter() {
        let name = beside_folder(folder, &text.name);
        if named.contains(name.as_str()) {
            sources.add(&name, text.text.clone());
        }
    }
    sources
}
