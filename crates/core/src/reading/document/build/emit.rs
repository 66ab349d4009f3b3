//! Lines and cells become clean text, of which every byte knows where it stood.

use super::Builder;
use crate::reading::document::Mark;
use crate::reading::source::Cell;

/// Where a word may be broken: no part of it, but at the end of a line, where one was.
const SOFT_HYPHEN: char = '\u{ad}';

impl Builder<'_> {
    /// Adds the text of a line from a byte on, without its marks.
    pub(super) fn emit(&mut self, index: usize, from: usize) {
        let text = self.source.lines[index].text.as_str();
        let end = text.trim_end().len();
        let lead = text.len() - text.trim_start().len();
        self.emit_cell(index, from.max(lead).min(end), end);
    }

    /// Adds a part of a line without its marks. A mark without a footnote is told, but stays:
    /// it may be part of a name.
    pub(super) fn emit_cell(&mut self, index: usize, start: usize, end: usize) {
        let source = self.source;
        let line = &source.lines[index];
        let marks = self.marks.get(&index).cloned().unwrap_or_default();
        let mut at = start;
        for mark in marks {
            let (from, to) = (mark.bytes.start, mark.bytes.end);
            let inside = from >= at && to <= end && from < to;
            if !inside || line.text.get(from..to).is_none() {
                continue;
            }
            self.push(index, at, from);
            self.document.marks.push(Mark {
                mark: mark.mark.clone(),
                at: self.document.text.len(),
                source: line.start + from..line.start + to,
            });
            at = if mark.known { to } else { from };
        }
        let rest = line.text.get(at..end).unwrap_or_default();
        self.push(index, at, at + rest.trim_end().len());
    }

    /// Adds bytes of a line as they stand, without soft hyphens.
    fn push(&mut self, index: usize, start: usize, end: usize) {
        let source = self.source;
        let line = &source.lines[index];
        let whole = line.text.get(start..end).unwrap_or_default();
        let last = whole.trim_end_matches(SOFT_HYPHEN).len();
        let mut at = start;
        for piece in whole[..last].split_inclusive(SOFT_HYPHEN) {
            let kept = piece.trim_end_matches(SOFT_HYPHEN);
            self.add(line.start + at, kept);
            at += piece.len();
        }
        self.add(line.start + at, &whole[last..]);
    }

    fn add(&mut self, source: usize, text: &str) {
        if !text.is_empty() {
            let clean = self.document.text.len();
            self.document.places.add(clean, source, text.len());
            self.document.text.push_str(text);
        }
    }

    /// Adds a further line of a cell that begins at `start` of the clean text.
    pub(super) fn emit_further(&mut self, line: usize, cell: Option<&Cell>, start: usize) {
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
}
