//! Where the clean text stood.

use super::Range;
use crate::record::Span;

/// A place in the input: bytes, lines and columns of the extracted text, and page and paragraph
/// where the document has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Place {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The line of the first character, from 1.
    pub line: usize,
    /// Its column in characters, from 1.
    pub column: usize,
    /// The line of the last character.
    pub end_line: usize,
    /// The column after the last character.
    pub end_column: usize,
    /// The page, where there are pages.
    pub page: Option<u32>,
    /// The paragraph, where the format tells.
    pub paragraph: Option<u32>,
}

impl Place {
    /// Its bytes as findings keep them.
    #[must_use]
    pub fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// A run of bytes of the clean text that stood together in the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    clean: usize,
    source: usize,
    length: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct LineStart {
    start: usize,
    page: Option<u32>,
    paragraph: Option<u32>,
}

/// Where each byte of the clean text stood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    pieces: Vec<Piece>,
    lines: Vec<LineStart>,
    source: String,
}

impl Places {
    pub(super) fn new(source: &crate::reading::SourceDocument) -> Self {
        let lines = source.lines.iter().map(|line| LineStart {
            start: line.start,
            page: line.page,
            paragraph: line.paragraph,
        });
        Self {
            pieces: Vec::new(),
            lines: lines.collect(),
            source: source.text(),
        }
    }

    pub(super) fn add(&mut self, clean: usize, source: usize, length: usize) {
        if let Some(last) = self.pieces.last_mut()
            && last.clean + last.length == clean
            && last.source + last.length == source
        {
            last.length += length;
            return;
        }
        self.pieces.push(Piece {
            clean,
            source,
            length,
        });
    }

    /// The byte of the input that a byte of the clean text stood at; for one that was put in
    /// between, the end of what stands before it.
    fn source_of(&self, clean: usize) -> usize {
        let after = self.pieces.partition_point(|piece| piece.clean <= clean);
        let Some(piece) = after.checked_sub(1).and_then(|at| self.pieces.get(at)) else {
            return self.pieces.first().map_or(0, |piece| piece.source);
        };
        piece.source + (clean - piece.clean).min(piece.length)
    }

    /// The place of a stretch of the clean text.
    #[must_use]
    pub fn of(&self, range: &Range) -> Place {
        let start = self.source_of(range.start);
        let last = range.end.saturating_sub(1).max(range.start);
        let end = (self.source_of(last) + usize::from(range.end > range.start)).max(start);
        self.at(start, end)
    }

    /// The place of bytes of the input.
    #[must_use]
    pub fn at(&self, start: usize, end: usize) -> Place {
        let start = boundary(&self.source, start);
        let end = boundary_up(&self.source, end.max(start));
        let (line, column) = self.position(start);
        let (end_line, end_column) = self.position(end);
        let first = self.lines.get(line.saturating_sub(1));
        Place {
            start,
            end,
            line,
            column,
            end_line,
            end_column,
            page: first.and_then(|line| line.page),
            paragraph: first.and_then(|line| line.paragraph),
        }
    }

    /// The input.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    fn position(&self, at: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|line| line.start <= at).max(1);
        let start = self.lines.get(line - 1).map_or(0, |line| line.start);
        let before = self.source.get(start..at).unwrap_or_default();
        (line, before.chars().count() + 1)
    }
}

fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn boundary_up(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}
