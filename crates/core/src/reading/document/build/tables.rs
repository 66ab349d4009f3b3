//! Tables of which the cells are known, and annexes whose cells the text layer has lost.

use std::collections::HashMap;

use super::{BETWEEN, Builder};
use crate::reading::document::layout::{self, Look};
use crate::reading::document::tables::{self, LayerLine};
use crate::reading::document::{Block, BlockKind, Range, headings};
use crate::reading::source::{Cell, LineKind};

impl<'s> Builder<'s> {
    /// Reads the rows of a table; the line after it.
    pub(super) fn grid(&mut self, at: usize) -> usize {
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
    pub(super) fn further_lines(&self, row: usize, table: u32) -> Vec<(usize, &'s [Cell])> {
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

    /// Reads the lines of an annex, where a table may stand whose cells the text layer has lost;
    /// the line after it.
    pub(super) fn region(&mut self, at: usize) -> usize {
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
    pub(super) fn leftover(&mut self, lines: &[LayerLine], used: &std::ops::Range<usize>) {
        let section = self.section_now();
        let usual = usize::from(self.layout.wide);
        let mut open: Option<Range> = None;
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
