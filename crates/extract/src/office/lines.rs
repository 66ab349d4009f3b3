//! The lines of an office file while they are written: words, marks of footnotes, footnotes.

use std::collections::VecDeque;

use kader_core::reading::{Bytes, Cell, LineKind, SourceDocument, SourceLine};

use crate::error::{ExtractError, Limit};
use crate::limits;

/// A paragraph while it is written.
#[derive(Debug, Clone, Default)]
pub(super) struct Inline {
    pub(super) text: String,
    pub(super) marks: Vec<Bytes>,
}

impl Inline {
    /// Adds words. Breaks within a paragraph become spaces; control characters and
    /// soft hyphens are left out.
    pub(super) fn push(&mut self, words: &str) {
        for one in words.chars() {
            match one {
                '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' => self.space(),
                '\u{2011}' => self.text.push('-'),
                one if one.is_control() || matches!(one, '\u{ad}' | '\u{feff}' | '\u{200b}') => {}
                one => self.text.push(one),
            }
        }
    }

    /// Adds a space, unless there is one.
    pub(super) fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
    }

    /// Adds the mark of a footnote.
    pub(super) fn mark(&mut self, mark: &str) {
        let start = self.text.len();
        self.text.push_str(mark);
        if !mark.is_empty() {
            self.marks.push(Bytes {
                start,
                end: self.text.len(),
            });
        }
    }

    /// Marks what was added from a byte on, if it is a raised number or sign.
    pub(super) fn raise(&mut self, from: usize) {
        let raised = self.text.get(from..).unwrap_or_default();
        let number = raised.trim_end_matches(')');
        let is_mark = (1..=3).contains(&number.chars().count())
            && (number.bytes().all(|byte| byte.is_ascii_digit())
                || number.chars().all(|one| "*†‡§".contains(one)));
        let unit = ["m", "km", "cm", "dm", "mm"].iter().any(|unit| {
            let before = self.text.get(..from).unwrap_or_default();
            before
                .strip_suffix(unit)
                .is_some_and(|rest| !rest.ends_with(char::is_alphabetic))
        });
        if is_mark && !unit {
            self.marks.push(Bytes {
                start: from,
                end: self.text.len(),
            });
        }
    }

    /// Adds another paragraph of the same cell.
    pub(super) fn append(&mut self, other: &Self) {
        if other.text.trim().is_empty() {
            return;
        }
        self.space();
        let start = self.text.len();
        self.text.push_str(&other.text);
        self.marks.extend(other.marks.iter().map(|mark| Bytes {
            start: mark.start + start,
            end: mark.end + start,
        }));
    }

    /// Without spaces at its ends.
    fn trimmed(&self) -> Self {
        let lead = self.text.len() - self.text.trim_start().len();
        let text = self.text.trim().to_owned();
        let marks = self
            .marks
            .iter()
            .map(|mark| Bytes {
                start: mark.start.saturating_sub(lead),
                end: mark.end.saturating_sub(lead),
            })
            .filter(|mark| mark.end <= text.len() && mark.start < mark.end)
            .collect();
        Self { text, marks }
    }
}

/// A cell of a table while it is written.
#[derive(Debug, Clone, Default)]
pub(super) struct CellInline {
    pub(super) inline: Inline,
    pub(super) columns: u16,
    pub(super) continued: bool,
}

/// A footnote that waits for the end of the paragraph that it belongs to.
#[derive(Debug, Clone, Default)]
pub(super) struct Footnote {
    pub(super) mark: String,
    pub(super) paragraphs: Vec<Inline>,
}

/// Writes the lines of an office file.
#[derive(Debug, Default)]
pub(super) struct Writer {
    lines: Vec<SourceLine>,
    paragraph: u32,
    tables: u32,
    characters: usize,
    waiting: VecDeque<Footnote>,
}

impl Writer {
    /// Counts what was written; beyond the bound the file is refused.
    pub(super) fn count(&mut self, characters: usize) -> Result<(), ExtractError> {
        self.characters = self.characters.saturating_add(characters);
        if self.characters > limits::CHARACTERS {
            Err(ExtractError::TooLarge(Limit::Elements))
        } else {
            Ok(())
        }
    }

    fn push(&mut self, inline: &Inline, kind: LineKind) {
        let mut line = SourceLine::new(&inline.text)
            .of_kind(kind)
            .in_paragraph(self.paragraph);
        line.marks.clone_from(&inline.marks);
        self.lines.push(line);
    }

    /// Writes a paragraph; an empty one is an empty line.
    pub(super) fn paragraph(
        &mut self,
        inline: &Inline,
        kind: LineKind,
    ) -> Result<(), ExtractError> {
        let inline = inline.trimmed();
        self.count(inline.text.len() + 1)?;
        if inline.text.is_empty() {
            let blank = self
                .lines
                .last()
                .is_none_or(|line| line.kind == LineKind::Blank);
            if !blank {
                self.lines
                    .push(SourceLine::new("").of_kind(LineKind::Blank));
            }
        } else {
            self.paragraph += 1;
            self.push(&inline, kind);
        }
        self.notes()
    }

    /// A new table.
    pub(super) fn table(&mut self) {
        self.tables += 1;
    }

    /// Writes a row of the table that was begun last.
    pub(super) fn row(&mut self, cells: &[CellInline]) -> Result<(), ExtractError> {
        let cells: Vec<(Inline, u16, bool)> = cells
            .iter()
            .map(|cell| (cell.inline.trimmed(), cell.columns.max(1), cell.continued))
            .collect();
        let texts: Vec<&str> = cells.iter().map(|cell| cell.0.text.as_str()).collect();
        self.count(texts.iter().map(|text| text.len() + 1).sum())?;
        let mut line = SourceLine::row(&texts).in_table(self.tables);
        if let LineKind::Row { cells: placed, .. } = &mut line.kind {
            for (place, (inline, columns, continued)) in placed.iter_mut().zip(&cells) {
                *place = Cell {
                    columns: *columns,
                    continued: *continued,
                    ..*place
                };
                line.marks.extend(inline.marks.iter().map(|mark| Bytes {
                    start: mark.start + place.bytes.start,
                    end: mark.end + place.bytes.start,
                }));
            }
        }
        self.lines.push(line);
        Ok(())
    }

    /// A footnote that is written behind the paragraph or table that it belongs to.
    pub(super) fn footnote(&mut self, note: Footnote) {
        self.waiting.push_back(note);
    }

    /// Writes the footnotes that wait.
    pub(super) fn notes(&mut self) -> Result<(), ExtractError> {
        while let Some(note) = self.waiting.pop_front() {
            self.paragraph += 1;
            let mut paragraphs = note.paragraphs.iter().map(Inline::trimmed);
            let mut first = Inline::default();
            first.mark(&note.mark);
            first.text.push(' ');
            first.append(&paragraphs.next().unwrap_or_default());
            let rest = paragraphs.filter(|inline| !inline.text.is_empty());
            for inline in std::iter::once(first).chain(rest.collect::<Vec<_>>()) {
                self.count(inline.text.len() + 1)?;
                self.push(&inline, LineKind::Note(note.mark.clone()));
            }
        }
        Ok(())
    }

    /// The document that was written.
    pub(super) fn finish(mut self) -> Result<SourceDocument, ExtractError> {
        self.notes()?;
        Ok(SourceDocument::new(self.lines))
    }
}
