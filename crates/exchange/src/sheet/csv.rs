//! CSV as rows of cells.

use std::borrow::Cow;
use std::ops::ControlFlow;

use super::cell::{Cells, Content, Head};
use super::limits;
use crate::dossier::csv_rows::{Row, Rows};

/// A row that cannot be read as cells.
pub(super) enum Torn {
    /// A quote opens in this line and no quote closes it.
    Unclosed(u32),
    /// In this line stands more behind the closing quote of a cell.
    AfterQuote(u32),
}

/// A CSV text with the separator of its cells.
#[derive(Clone, Copy)]
pub(super) struct Csv<'t> {
    pub(super) text: &'t str,
    pub(super) separator: u8,
}

impl<'t> Csv<'t> {
    /// The text with each separator that it may have.
    pub(super) fn each(text: &'t str) -> impl Iterator<Item = Self> {
        [b',', b';', b'\t']
            .into_iter()
            .map(move |separator| Self { text, separator })
    }

    /// The first rows.
    pub(super) fn head(self) -> Head {
        let mut head = Head::default();
        self.rows(
            &mut |line, cells, _| {
                let owned = cells
                    .iter()
                    .map(|(column, content)| (*column, content.clone().into_owned()));
                head.rows.push((line, owned.collect()));
                if head.rows.len() < limits::HEAD_ROWS {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                }
            },
            &mut |_| {},
        );
        head
    }

    /// How many cells the row has that begins in a line, with the empty ones.
    pub(super) fn width_of(self, line: u32) -> u32 {
        let mut width = 0;
        self.rows(
            &mut |found, _, cells| {
                if found < line {
                    return ControlFlow::Continue(());
                }
                width = cells;
                ControlFlow::Break(())
            },
            &mut |_| {},
        );
        width
    }

    /// Visits the rows that hold something, each with its line, its cells and how many cells it
    /// has with the empty ones.
    pub(super) fn rows(
        self,
        visit: &mut dyn FnMut(u32, &Cells<'t>, u32) -> ControlFlow<()>,
        torn: &mut dyn FnMut(Torn),
    ) {
        let mut lines = Lines::new(self.text);
        let mut cells: Cells<'t> = Vec::new();
        for row in Rows::new(self.text, self.separator) {
            let row = match row {
                Row::Cells(row) => row,
                Row::Unclosed(span) => {
                    torn(Torn::Unclosed(lines.at(span.start)));
                    continue;
                }
                Row::AfterQuote(span) => {
                    torn(Torn::AfterQuote(lines.at(span.start)));
                    continue;
                }
            };
            let line = lines.at(row.first().map_or(0, |cell| cell.span.start));
            let width = u32::try_from(row.len()).unwrap_or(u32::MAX);
            cells.clear();
            for (column, cell) in (0_u32..).zip(row) {
                // Spaces at the ends count only within quotes.
                let text = match cell.text {
                    Cow::Borrowed(text) if !cell.quoted => Cow::Borrowed(text.trim()),
                    text => text,
                };
                if !text.trim().is_empty() {
                    cells.push((column, Content::Text(text)));
                }
            }
            if !cells.is_empty() && visit(line, &cells, width) == ControlFlow::Break(()) {
                return;
            }
        }
    }
}

/// Tells lines of places that come one after the other.
struct Lines<'t> {
    text: &'t [u8],
    place: usize,
    line: u32,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text: text.as_bytes(),
            place: 0,
            line: 1,
        }
    }

    fn at(&mut self, offset: u32) -> u32 {
        let offset = usize::try_from(offset).unwrap_or(usize::MAX);
        let passed = self.text.get(self.place..offset).unwrap_or_default();
        let ends = passed.iter().filter(|byte| **byte == b'\n').count();
        self.line = self
            .line
            .saturating_add(u32::try_from(ends).unwrap_or(u32::MAX));
        self.place = self.place.max(offset);
        self.line
    }
}
