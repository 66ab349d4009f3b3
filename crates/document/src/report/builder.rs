//! Building the document, section by section.

use std::collections::BTreeMap;

use kader_core::figures::Sought;
use kader_core::model::{Edition, Include, Section, SectionId, SectionKind};
use kader_core::record::{Code, Span};
use kader_core::register::Register;
use kader_core::wording::{Lang, Message};

use super::numbering::{Numbered, number};
use super::resolver::Resolver;
use super::{abbreviations, annexes, drawing, facts, meta, small_tables, sources, typed_numbers};
use crate::narrative::{self, parse};
use crate::tree::{Block, Document, Heading, Inline, Note, Notice, NoticeKind, Receipt, text};

/// What a report is made with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Whether gaps are marked instead of refused.
    pub draft: bool,
    /// What it is made from, for colophon and metadata.
    pub receipt: Receipt,
}

/// Something that is wrong with a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The section.
    pub section: Option<SectionId>,
    /// The text in which it stands, by the name of its file; nothing where a text is missing.
    pub file: Option<String>,
    /// What, and where in the text.
    pub problem: narrative::Problem,
}

/// A report, and what is wrong with it.
#[derive(Debug)]
pub struct Built {
    /// The report. With an error among the problems it has gaps, and is fit for a draft only.
    pub document: Document,
    /// What is wrong, in reading order.
    pub problems: Vec<Problem>,
}

impl Built {
    /// Whether nothing at the level of an error is wrong.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.problems
            .iter()
            .all(|problem| problem.problem.code.is_warning())
    }
}

/// Builds the report of an edition.
#[must_use]
pub fn build(register: &Register, edition: &Edition, options: &Options) -> Built {
    made(register, edition, options, false)
}

/// The report of an edition as its proofreader needs it: a draft with its text, footnotes,
/// sources and abbreviations, and without tables and drawings. Nothing is said of numbers that
/// were typed by hand.
#[must_use]
pub fn proof(register: &Register, edition: &Edition) -> Built {
    let options = Options {
        draft: true,
        receipt: Receipt::default(),
    };
    made(register, edition, &options, true)
}

fn made(register: &Register, edition: &Edition, options: &Options, is_proof: bool) -> Built {
    let lang = register.identity.language;
    let sections = number(edition, lang);
    let resolver = Resolver::new(register, Sought::of(edition), &sections);
    let mut builder = Builder {
        register,
        edition,
        lang,
        sections: &sections,
        resolver: &resolver,
        is_proof,
        blocks: Vec::new(),
        notes: Vec::new(),
        problems: Vec::new(),
        abbreviations_at: None,
        sources_at: None,
    };
    for section in &edition.sections {
        builder.section(section);
    }
    builder.finish(options)
}

/// A report while it is built. Footnotes are numbered once through the document, as they come.
pub(super) struct Builder<'r> {
    pub(super) register: &'r Register,
    pub(super) edition: &'r Edition,
    pub(super) lang: Lang,
    sections: &'r BTreeMap<SectionId, Numbered>,
    pub(super) resolver: &'r Resolver<'r>,
    /// Whether only its text is asked for.
    is_proof: bool,
    pub(super) blocks: Vec<Block>,
    notes: Vec<Note>,
    problems: Vec<Problem>,
    /// Where the list of abbreviations goes, which is made of what the rest uses.
    abbreviations_at: Option<usize>,
    /// Where the sources go, which are those that the rest cites.
    sources_at: Option<usize>,
}

impl Builder<'_> {
    /// Adds a footnote; the mark for it.
    pub(super) fn footnote(&mut self, text: Vec<Inline>) -> Inline {
        self.notes.push(Note { text });
        Inline::NoteReference {
            number: self.notes.len(),
        }
    }

    fn section(&mut self, section: &Section) {
        let Some(numbered) = self.sections.get(&section.id) else {
            return;
        };
        self.blocks.push(Block::Heading(Heading {
            level: numbered.level,
            number: numbered.number.clone(),
            anchor: numbered.anchor.clone(),
            text: vec![text(section.title.in_language(self.lang))],
            in_contents: true,
        }));
        for include in &section.includes {
            if *include == Include::MissionFacts && !self.is_proof {
                self.blocks.extend(facts::facts(self, section));
            }
        }
        if !section.without_text {
            self.narrative(section, numbered);
        }
        match section.kind {
            Some(SectionKind::MandatesAnnex | SectionKind::PersonnelAnnex) if self.is_proof => {
                annexes::only_footnotes(self, section.kind);
            }
            Some(SectionKind::MandatesAnnex) => annexes::mandates(self),
            Some(SectionKind::PersonnelAnnex) => annexes::personnel(self),
            Some(SectionKind::Abbreviations) => self.abbreviations_at = Some(self.blocks.len()),
            Some(SectionKind::Sources) => self.sources_at = Some(self.blocks.len()),
            Some(SectionKind::Text | SectionKind::Region | SectionKind::Mission) | None => {}
        }
        if !self.is_proof {
            for include in &section.includes {
                self.include(*include);
            }
        }
        for below in &section.sections {
            self.section(below);
        }
    }

    fn include(&mut self, include: Include) {
        let (register, edition) = (self.register, self.edition);
        let drawings = match include {
            Include::MonthGraph => drawing::month_graph(register, edition),
            Include::Timeline => drawing::timeline(register, edition),
            Include::PersonnelChart => drawing::personnel_chart(register, edition),
            Include::SmallMultiples => drawing::small_multiples(register, edition),
            Include::Requests => drawing::requests(register, edition),
            Include::Expiries => {
                let table = small_tables::expiries(self);
                self.blocks.push(table);
                return;
            }
            Include::Differences => {
                let table = small_tables::differences(self);
                self.blocks.push(table);
                return;
            }
            // Stands before the text.
            Include::MissionFacts => return,
        };
        self.blocks.extend(drawings.into_iter().map(Block::Drawing));
    }

    fn narrative(&mut self, section: &Section, numbered: &Numbered) {
        let key = (self.edition.id.clone(), section.id.clone());
        let Some(narrative) = self.register.narratives.get(&key) else {
            let message = Message::new("E306").with("section", section.id.as_str());
            let problem = narrative::Problem {
                code: Code::MissingSection,
                span: Span::default(),
                message: message.clone(),
                remedy: None,
            };
            self.problems.push(Problem {
                section: Some(section.id.clone()),
                file: None,
                problem,
            });
            let words = kader_core::wording::say(self.lang, &message);
            self.blocks.push(Block::Notice(Notice {
                kind: NoticeKind::Gap,
                title: vec![text(words)],
                content: Vec::new(),
            }));
            return;
        };
        let parsed = parse(
            &narrative.text,
            numbered.level.below(),
            numbered.anchor.as_str(),
            self.resolver,
        );
        let warnings = if self.is_proof {
            Vec::new()
        } else {
            typed_numbers::warnings(
                self.register,
                self.resolver,
                self.edition,
                section,
                &parsed.typed,
            )
        };
        for problem in parsed.problems.into_iter().chain(warnings) {
            self.problems.push(Problem {
                section: Some(section.id.clone()),
                file: Some(narrative.file.clone()),
                problem,
            });
        }
        let before = self.notes.len();
        self.notes
            .extend(parsed.footnotes.into_iter().map(|text| Note { text }));
        let mut blocks = parsed.blocks;
        blocks.iter_mut().for_each(|block| renumber(block, before));
        self.blocks.extend(blocks);
    }

    fn finish(mut self, options: &Options) -> Built {
        if let Some(at) = self.sources_at {
            let cited = sources::sources(self.register, &self.blocks, &self.notes, self.lang);
            self.blocks.splice(at..at, cited);
        }
        let meta = meta::meta(self.register, self.edition, self.lang, options);
        let mut document = Document {
            meta,
            body: self.blocks,
            notes: self.notes,
        };
        let mut used = abbreviations::used(self.register, &document, self.lang);
        if let Some(at) = self.abbreviations_at {
            // The list stands after the sources were put in only if it stands behind them.
            let shift = self
                .sources_at
                .filter(|sources| *sources < at)
                .map_or(0, |_| 1);
            let terms = std::mem::take(&mut used.terms);
            document.body.insert(
                (at + shift).min(document.body.len()),
                Block::Terms { terms },
            );
            for short in used.unknown {
                let problem = narrative::Problem {
                    code: Code::UnknownAbbreviation,
                    span: Span::default(),
                    message: Message::new("E307").with("short", short),
                    remedy: None,
                };
                self.problems.push(Problem {
                    section: None,
                    file: None,
                    problem,
                });
            }
        }
        Built {
            document,
            problems: self.problems,
        }
    }
}

/// Gives the marks of a section's footnotes their numbers in the document.
fn renumber(block: &mut Block, by: usize) {
    let run = |inlines: &mut Vec<Inline>| renumber_run(inlines, by);
    match block {
        Block::Heading(heading) => run(&mut heading.text),
        Block::Paragraph { content } => run(content),
        Block::List { items, .. } => {
            items
                .iter_mut()
                .flatten()
                .for_each(|block| renumber(block, by));
        }
        Block::Quote { content } => content.iter_mut().for_each(|block| renumber(block, by)),
        // A narrative has none of these.
        Block::Terms { .. } | Block::Table(_) | Block::Drawing(_) | Block::Notice(_) => {}
    }
}

fn renumber_run(inlines: &mut [Inline], by: usize) {
    for inline in inlines {
        match inline {
            Inline::NoteReference { number } => *number += by,
            Inline::Emphasis { content }
            | Inline::Strong { content }
            | Inline::Link { content, .. } => renumber_run(content, by),
            _ => {}
        }
    }
}
