//! From lines to the clean text with its parts.

use std::collections::{HashMap, HashSet};

use super::headings::{self, Titled};
use super::layout::{self, Layout, Look};
use super::notes::{self, MarkAt, NoteLines, ends_sentence};
use super::tables::{self, LayerLine};
use super::{Block, BlockKind, Document, Mark, Note, Places, Section};
use crate::reading::source::{Cell, LineKind, SourceDocument};

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
}

impl<'s> Builder<'s> {
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
                        || tables::is_about_tables(&section.title)
                });
                if annex {
                    at = self.region(at);
                }
                continue;
            }
            if tables::is_header(line.text.trim()) {
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

    /// Adds the text of a line from a byte on, without its marks.
    fn emit(&mut self, index: usize, from: usize) {
        let line = &self.source.lines[index];
        let text = line.text.as_str();
        let end = text.trim_end().len();
        let lead = text.len() - text.trim_start().len();
        let mut at = from.max(lead).min(end);
        let mut cuts: Vec<(usize, usize)> = Vec::new();
        for mark in self.marks.get(&index).into_iter().flatten() {
            let inside = mark.bytes.start >= at && mark.bytes.end <= end;
            let fits = text.is_char_boundary(mark.bytes.start)
                && text.is_char_boundary(mark.bytes.end)
                && mark.bytes.start < mark.bytes.end;
            if inside && fits {
                // A mark without a footnote is told, but may be part of a name.
                if mark.known {
                    cuts.push((mark.bytes.start, mark.bytes.end));
                }
                let before: usize = cuts
                    .iter()
                    .map(|(start, end)| end - start)
                    .sum::<usize>()
                    .saturating_sub(if mark.known {
                        mark.bytes.end - mark.bytes.start
                    } else {
                        0
                    });
                self.document.marks.push(Mark {
                    mark: mark.mark.clone(),
                    at: self.document.text.len() + mark.bytes.start
                        - at
                        - before.min(mark.bytes.start - at),
                    source: line.start + mark.bytes.start..line.start + mark.bytes.end,
                });
            }
        }
        for (start, stop) in cuts.into_iter().chain([(end, end)]) {
            if start >= at
                && let Some(piece) = text.get(at..start)
            {
                self.document
                    .places
                    .add(self.document.text.len(), line.start + at, piece.len());
                self.document.text.push_str(piece);
                at = stop;
            }
        }
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
        let level = if title.level == 0 {
            self.document
                .sections
                .iter()
                .rev()
                .find(|section| section.number.is_some() || section.level == 1)
                .map_or(1, |section| section.level.saturating_add(1))
        } else {
            title.level
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

    /// Reads the rows of a table; the line after it.
    fn grid(&mut self, at: usize) -> usize {
        let LineKind::Row { table, .. } = self.source.lines[at].kind else {
            return at + 1;
        };
        let mut rows = Vec::new();
        let mut next = at;
        while let Some(line) = self.source.lines.get(next) {
            match &line.kind {
                LineKind::Row { table: same, cells } if *same == table => {
                    let further = self.further_lines(next, table);
                    let mut ranges = Vec::new();
                    for (column, cell) in cells.iter().enumerate() {
                        let start = self.document.text.len();
                        self.emit_cell(next, cell.bytes.start, cell.bytes.end);
                        for (line, cells) in &further {
                            self.emit_further(*line, cells.get(column), start);
                        }
                        ranges.push((
                            start..self.document.text.len(),
                            cell.columns,
                            cell.continued,
                        ));
                        self.document.text.push_str(BETWEEN);
                    }
                    rows.push(ranges);
                    next += further.len();
                }
                _ if self.layout.looks[next] == Look::Blank => {}
                _ => break,
            }
            next += 1;
        }
        let section = self.section_now();
        if let Some(table) = tables::grid(&self.document, rows, section) {
            let further = self.document.tables.last().is_some_and(|last| {
                let title = |at: usize| self.document.sections.get(at).map(|one| &one.title);
                let same = last.section == section || title(last.section) == title(section);
                last.may_continue(&table) && (same || last.adds_up_with(&table))
            });
            match self.document.tables.last_mut().filter(|_| further) {
                Some(last) => last.rows.extend(table.rows),
                None => self.document.tables.push(table),
            }
        }
        self.close_notes();
        next
    }

    /// The lines below a row that only go on with its cells, with their own.
    fn further_lines(&self, row: usize, table: u32) -> Vec<(usize, &'s [Cell])> {
        let lines = self.source.lines.iter().enumerate().skip(row + 1);
        lines
            .map_while(|(at, line)| match &line.kind {
                LineKind::Row { table: same, cells } if *same == table && goes_on(cells) => {
                    Some((at, cells.as_slice()))
                }
                _ => None,
            })
            .collect()
    }

    /// Adds a further line of a cell that begins at `start` of the clean text.
    fn emit_further(&mut self, line: usize, cell: Option<&Cell>, start: usize) {
        let Some(bytes) = cell
            .map(|cell| cell.bytes)
            .filter(|one| one.start < one.end)
        else {
            return;
        };
        if self.document.text.len() > start {
            self.document.text.push('\n');
        }
        self.emit_cell(line, bytes.start, bytes.end);
    }

    fn emit_cell(&mut self, index: usize, start: usize, end: usize) {
        let line = &self.source.lines[index];
        let mut at = start;
        let marks: Vec<(usize, usize, String, bool)> = self
            .marks
            .get(&index)
            .into_iter()
            .flatten()
            .filter(|mark| mark.bytes.start >= start && mark.bytes.end <= end)
            .map(|mark| {
                (
                    mark.bytes.start,
                    mark.bytes.end,
                    mark.mark.clone(),
                    mark.known,
                )
            })
            .collect();
        for (from, to, mark, known) in marks {
            let Some(piece) = line.text.get(at..from) else {
                continue;
            };
            self.document
                .places
                .add(self.document.text.len(), line.start + at, piece.len());
            self.document.text.push_str(piece);
            self.document.marks.push(Mark {
                mark,
                at: self.document.text.len(),
                source: line.start + from..line.start + to,
            });
            at = if known { to } else { from };
        }
        if let Some(piece) = line.text.get(at..end) {
            let piece = piece.trim_end();
            self.document
                .places
                .add(self.document.text.len(), line.start + at, piece.len());
            self.document.text.push_str(piece);
        }
    }

    /// Reads the lines of an annex, where a table may stand whose cells the text layer has lost;
    /// the line after it.
    fn region(&mut self, at: usize) -> usize {
        let mut lines: Vec<LayerLine> = Vec::new();
        let mut letters = String::new();
        let mut next = at;
        let starts: HashMap<usize, usize> = self
            .notes
            .iter()
            .enumerate()
            .filter_map(|(index, note)| Some((note.lines.first()?.0, index)))
            .collect();
        while let Some(line) = self.source.lines.get(next) {
            if let Some(note) = starts.get(&next) {
                self.pending_notes.push(*note);
            }
            if self.note_lines.contains(&next) {
                next += 1;
                continue;
            }
            match self.layout.looks[next] {
                Look::Rotated => letters.push_str(line.text.trim()),
                Look::Text => {
                    let heading = headings::heading(self.source, &self.layout, next, true);
                    if heading.is_some() || matches!(line.kind, LineKind::Row { .. }) {
                        break;
                    }
                    let start = self.document.text.len();
                    self.emit(next, 0);
                    lines.push(LayerLine {
                        range: start..self.document.text.len(),
                        blanks: self.layout.blanks_before[next],
                        group: std::mem::take(&mut letters),
                    });
                    self.document.text.push('\n');
                }
                Look::Blank | Look::Furniture | Look::Rule => {}
            }
            next += 1;
        }
        self.document.text.push_str(BETWEEN);
        let section = self.section_now();
        let alone = layout::standing_alone(self.source);
        let (table, used) = tables::layer(&self.document, &lines, section, &alone);
        self.document.tables.extend(table);
        self.leftover(&lines, &used);
        self.close_notes();
        next.max(at)
    }

    /// What stands around a table is running text.
    fn leftover(&mut self, lines: &[LayerLine], used: &std::ops::Range<usize>) {
        let section = self.section_now();
        let usual = usize::from(self.layout.wide);
        let mut open: Option<super::Range> = None;
        let mut found = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            if used.contains(&index) {
                found.extend(open.take());
                continue;
            }
            match &mut open {
                Some(range) if line.blanks <= usual => range.end = line.range.end,
                _ => {
                    found.extend(open.take());
                    open = Some(line.range.clone());
                }
            }
        }
        found.extend(open);
        self.document
            .blocks
            .extend(found.into_iter().map(|range| Block {
                kind: BlockKind::Paragraph,
                range,
                section,
            }));
    }
}

/// Whether a row only goes on with the one above it.
fn goes_on(cells: &[Cell]) -> bool {
    let mut with_text = cells
        .iter()
        .filter(|cell| cell.bytes.start < cell.bytes.end)
        .peekable();
    with_text.peek().is_some() && with_text.all(|cell| cell.continued)
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
