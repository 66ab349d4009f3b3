//! Lines and cells become clean text, of which every byte knows where it stood.

use super::Builder;
use crate::reading::document::Mark;
use crate::reading::source::Cell;

impl Builder<'_> {
    /// Adds the text of a line from a byte on, without its marks.
    pub(super) fn emit(&mut self, index: usize, from: usize) {
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

    pub(super) fn emit_cell(&mut self, index: usize, start: usize, end: usize) {
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
