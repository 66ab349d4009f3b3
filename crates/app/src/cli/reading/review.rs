//! `kader review`: where a document contradicts itself, or differs from a register.

use std::collections::BTreeSet;

use kader_core::checks::{Evidence, Finding, Rule, Spot};
use kader_core::model::Period;
use kader_core::reading::{Reading, SourceDocument, against, compare, review, rules};
use kader_core::wording::{Lang, Message, say, words};
use kader_exchange::Sources;
use kader_exchange::dossier::{Loaded, Locator};

use super::{Opened, place_at, read, section_at};
use crate::cli::arguments::ReviewArguments;
use crate::cli::findings::{self, Chosen, Findings, Place, Told};
use crate::cli::{Failure, Output};

/// Reviews a document.
pub fn run(asked: &ReviewArguments, output: &mut Output) -> Result<u8, Failure> {
    let every: Vec<&'static Rule> = within().chain(beside()).collect();
    let chosen = Chosen::new(&every, &asked.findings, output)?;
    let (opened, mut against) = super::both(&asked.read, output)?;
    if let Some(against) = &mut against {
        against.place();
    }
    let known_at = against.as_ref().map(|against| against.known_at.data());
    let against = against.map(|against| against.loaded);
    let reading = read(&opened, against.as_ref().map(|loaded| &loaded.register));
    if reading.statements.is_empty() {
        let message = Message::new("review-nothing-read").with("file", &opened.name);
        let text = say(output.lang(), &message);
        output.note(&text);
    }
    let mut found = review(&reading, &opened.name);
    if let Some(loaded) = &against {
        found.extend(compare(&reading, &loaded.register, &opened.name));
    }
    found.retain(|finding| chosen.asks(finding.rule));
    let folder = asked
        .read
        .against
        .as_ref()
        .map(|folder| folder.display().to_string());
    let telling = Telling {
        opened: &opened,
        reading: &reading,
        against: against.as_ref().map(|loaded| Locator::new(loaded, &found)),
        folder: folder.as_deref(),
        lang: output.lang(),
    };
    let told = telling.told(found);
    let beside = against.as_ref().zip(folder.as_deref());
    let sources = texts(&opened, &reading, beside, &told);
    let rules = chosen.rules().iter().copied();
    let asked_rules = rules.filter(|rule| against.is_some() || within().any(|one| one == *rule));
    let findings = Findings {
        told,
        waived: Vec::new(),
        sources: &sources,
        prefix: String::new(),
        rules: asked_rules.collect(),
        input_sha256: opened.sha256.clone(),
        known_at,
        on: reading.period.map(Period::until).or(reading.on),
        closing: closing(&reading),
        lang: output.lang(),
    };
    findings::show(&findings, &asked.findings, output)
}

/// The rules over a document, in order of code.
pub fn within() -> impl Iterator<Item = &'static Rule> {
    rules::RULES.iter().map(|rule| &rule.rule)
}

/// The rules over a document beside a register, in order of code.
pub fn beside() -> impl Iterator<Item = &'static Rule> {
    against::RULES.iter().map(|rule| &rule.rule)
}

/// What is said of a text that breaks a rule, by that rule alone; beside a register where it
/// is about one.
pub fn shown(text: &str, rule: &'static Rule, against: Option<&Loaded>, lang: Lang) -> String {
    let opened = Opened {
        name: words(lang, "review-example").unwrap_or_default(),
        source: SourceDocument::from_text(text),
        sha256: String::new(),
    };
    let reading = read(&opened, against.map(|loaded| &loaded.register));
    let mut found = review(&reading, &opened.name);
    if let Some(loaded) = against {
        found.extend(compare(&reading, &loaded.register, &opened.name));
    }
    found.retain(|finding| finding.rule == rule);
    let folder = against.map(|_| "dossier");
    let telling = Telling {
        opened: &opened,
        reading: &reading,
        against: against.map(|loaded| Locator::new(loaded, &found)),
        folder,
        lang,
    };
    let told = telling.told(found);
    let findings = Findings {
        sources: &texts(&opened, &reading, against.zip(folder), &told),
        told,
        waived: Vec::new(),
        prefix: String::new(),
        rules: vec![rule],
        input_sha256: String::new(),
        known_at: None,
        on: None,
        closing: closing(&reading),
        lang,
    };
    findings::human_without_closing(&findings, false)
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
    opened: &'t Opened,
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
            let first = told
                .places
                .iter()
                .find(|place| place.file == self.opened.name);
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
            (Spot::Text { file, span }, _) if *file == self.opened.name => {
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
fn texts(
    opened: &Opened,
    reading: &Reading,
    beside: Option<(&Loaded, &str)>,
    told: &[Told],
) -> Sources {
    let mut sources = Sources::default();
    sources.add(&opened.name, reading.document.places.source().to_owned());
    let Some((loaded, folder)) = beside else {
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
