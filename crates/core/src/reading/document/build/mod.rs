//! From lines to the clean text with its parts.

mod emit;
mod tables;

use std::collections::{HashMap, HashSet};

use super::headings::{self, Titled};
use super::layout::{self, Layout, Look};
use super::notes::{self, MarkAt, NoteLines, ends_sentence};
use super::tables::{is_about_tables, is_header};
use super::{Block, BlockKind, Document, Note, Places, Section};
use crate::reading::source::{LineKind, SourceDocument};

/// What stands between two blocks: far enough that nothing is read across.
const BETWEEN: &str = "\n\n\n\n";

pub(super) fn build(source: &SourceDocument) -> Document {
    let layout = layout::layout(source);
    let notes = notes::notes(source, &layout);
    let marks = notes::marks(source, &layout, &notes);
    let note_lines = notes
        .iter()
        .flat_map(|note| note.lines.iter().map(|(line, _)| *line))
        .collect();
    let mut builder = Builder {
        source,
        layout,
        marks: by_line(&marks),
        note_lines,
        document: Document {
            places: Places::new(source),
            sections: vec![Section::default()],
            ..Document::default()
        },
        pending_notes: Vec::new(),
        notes: &notes,
        told_level: 0,
    };
    builder.run();
    let mut document = builder.document;
    document.marks.sort_by_key(|mark| mark.source.start);
    super::abbreviations::read(&mut document);
    document.english = is_english(&document.text);
    document
}

fn by_line(marks: &[MarkAt]) -> HashMap<usize, Vec<&MarkAt>> {
    let mut found: HashMap<usize, Vec<&MarkAt>> = HashMap::new();
    for mark in marks {
        found.entry(mark.line).or_default().push(mark);
    }
    found
}

struct Builder<'s> {
    source: &'s SourceDocument,
    layout: Layout,
    marks: HashMap<usize, Vec<&'s MarkAt>>,
    note_lines: HashSet<usize>,
    document: Document,
    /// Footnotes that stand within the paragraph that is being read.
    pending_notes: Vec<usize>,
    notes: &'s [NoteLines],
    /// The level of the last section of which it was told; 0 before any.
    told_level: u8,
}

impl Builder<'_> {
    fn run(&mut self) {
        let starts: HashMap<usize, usize> = self
            .notes
            .iter()
            .enumerate()
            .filter_map(|(index, note)| Some((note.lines.first()?.0, index)))
            .collect();
        let mut paragraph: Vec<usize> = Vec::new();
        let mut interrupted = false;
        let mut at = 0;
        while at < self.source.lines.len() {
            if let Some(note) = starts.get(&at) {
                self.pending_notes.push(*note);
            }
            let skipped = self.note_lines.contains(&at)
                || matches!(
                    self.layout.looks[at],
                    Look::Furniture | Look::Rule | Look::Rotated
                );
            if skipped {
                interrupted = true;
                at += 1;
                continue;
            }
            if self.layout.looks[at] == Look::Blank {
                at += 1;
                continue;
            }
            let line = &self.source.lines[at];
            if let LineKind::Row { .. } = line.kind {
                self.close(&mut paragraph);
                at = self.grid(at);
                interrupted = false;
                continue;
            }
            if let Some(title) = headings::heading(self.source, &self.layout, at, self.in_list()) {
                self.close(&mut paragraph);
                at = self.section(at, &title);
                interrupted = false;
                let annex = self.document.sections.last().is_some_and(|section| {
                    headings::is_annex(&self.document.text[section.heading.clone()])
                        || is_about_tables(&section.title)
                });
                if annex {
                    at = self.region(at);
                }
                continue;
            }
            if is_header(line.text.trim()) {
                self.close(&mut paragraph);
                at = self.region(at);
                interrupted = false;
                continue;
            }
            if !paragraph.is_empty() && self.begins(at, &paragraph, interrupted) {
                self.close(&mut paragraph);
            }
            interrupted = false;
            paragraph.push(at);
            at += 1;
        }
        self.close(&mut paragraph);
        self.close_notes();
    }

    /// Whether a line begins a new paragraph.
    fn begins(&self, at: usize, paragraph: &[usize], interrupted: bool) -> bool {
        let line = &self.source.lines[at];
        let Some(before) = paragraph
            .last()
            .and_then(|last| self.source.lines.get(*last))
        else {
            return true;
        };
        if line.kind == LineKind::Item || line.kind == LineKind::Text && line.paragraph.is_none() {
            return true;
        }
        let unfinished = !ends_sentence(&before.text)
            && line
                .text
                .trim_start()
                .starts_with(|one: char| one.is_lowercase() || one.is_ascii_digit() || one == '(');
        if line.paragraph.is_some() && before.paragraph.is_some() {
            return line.paragraph != before.paragraph && !(interrupted && unfinished);
        }
        if interrupted || self.layout.page_starts[at] {
            return !unfinished && ends_sentence(&before.text);
        }
        self.layout.blanks_before[at] > usize::from(self.layout.wide)
    }

    /// Whether a list of abbreviations is being read: its short lines are no headings.
    fn in_list(&self) -> bool {
        let last = self.document.sections.last();
        last.is_some_and(|section| super::abbreviations::is_title(&section.title))
    }

    fn section_now(&self) -> usize {
        self.document.sections.len() - 1
    }

    fn close(&mut self, paragraph: &mut Vec<usize>) {
        let start = self.document.text.len();
        let mut kind = BlockKind::Paragraph;
        for (place, line) in paragraph.iter().enumerate() {
            if place > 0 {
                self.document.text.push('\n');
            } else if self.source.lines[*line].kind == LineKind::Item {
                kind = BlockKind::Item;
            }
            self.emit(*line, 0);
        }
        paragraph.clear();
        let range = start..self.document.text.len();
        if !range.is_empty() {
            let section = self.section_now();
            self.document.blocks.push(Block {
                kind,
                range,
                section,
            });
            self.document.text.push_str(BETWEEN);
        }
        self.close_notes();
    }

    fn close_notes(&mut self) {
        for index in std::mem::take(&mut self.pending_notes) {
            let start = self.document.text.len();
            let note = &self.notes[index];
            for (place, (line, from)) in note.lines.iter().enumerate() {
                if place > 0 {
                    self.document.text.push('\n');
                }
                self.emit(*line, *from);
            }
            let range = start..self.document.text.len();
            let section = self.section_now();
            self.document.blocks.push(Block {
                kind: BlockKind::Note(self.document.notes.len()),
                range: range.clone(),
                section,
            });
            self.document.notes.push(Note {
                mark: note.mark.clone(),
                range,
            });
            self.document.text.push_str(BETWEEN);
        }
    }

    /// Begins a section; the line after its heading.
    fn section(&mut self, at: usize, title: &Titled) -> usize {
        let start = self.document.text.len();
        let mut lines = vec![at];
        let mut next = at + 1;
        // A title that goes on in the next line begins it in lower case.
        while let Some(line) = self.source.lines.get(next) {
            match self.layout.looks[next] {
                Look::Blank => next += 1,
                Look::Text
                    if title.number.is_some()
                        && lines.len() == 1
                        && line.kind == LineKind::Unknown
                        && self.layout.blanks_before[next] <= usize::from(self.layout.wide)
                        && line.text.trim().chars().count() <= 40
                        && line.text.trim().starts_with(char::is_lowercase)
                        && !ends_sentence(&line.text) =>
                {
                    lines.push(next);
                    next += 1;
                }
                _ => break,
            }
        }
        let last = lines.last().copied().unwrap_or(at);
        self.emit(at, 0);
        let line = &self.source.lines[at];
        let lead = line.text.len() - line.text.trim_start().len();
        let title_start = (start + title.title.saturating_sub(lead)).min(self.document.text.len());
        for line in lines.iter().skip(1) {
            self.document.text.push('\n');
            self.emit(*line, 0);
        }
        let range = start..self.document.text.len();
        let words = super::joined(
            self.document
                .text
                .get(title_start..range.end)
                .unwrap_or_default(),
        );
        // A heading that is known by its look lies below the last of which the level was told; a
        // caption below any.
        let level = if title.level > 0 {
            self.told_level = title.level;
            title.level
        } else if headings::is_caption(&words) {
            let own = self.document.sections.iter().rev();
            let mut own = own.filter(|section| !headings::is_caption(&section.title));
            own.next()
                .map_or(1, |section| section.level.saturating_add(1))
        } else {
            self.told_level.saturating_add(1)
        };
        let parent = self
            .document
            .sections
            .iter()
            .rposition(|section| section.level < level && section.level > 0);
        self.document.sections.push(Section {
            number: title.number.clone(),
            title: words,
            level,
            parent,
            heading: range,
        });
        self.document.text.push_str(BETWEEN);
        last + 1
    }
}

/// Whether a text is English, by its smallest words.
fn is_english(text: &str) -> bool {
    let (mut dutch, mut english) = (0_usize, 0_usize);
    for word in text.split_whitespace().take(20_000) {
        match word {
            "de" | "het" | "een" | "van" | "en" | "De" | "Het" => dutch += 1,
            "the" | "of" | "and" | "The" | "was" | "to" => english += 1,
            _ => {}
        }
    }
    english > dutch
}
