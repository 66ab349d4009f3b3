//! Tables: by ruling lines where there are any, else by columns that line up.

pub(super) mod aligned;
mod grid;
mod open;
mod strokes;

use kader_core::reading::{Bytes, Cell, LineKind, SourceLine};

use super::ink::Ink;
use super::lines::{Line, join, lines};
use super::words::Word;

/// A table of a page.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    pub(super) top: f64,
    pub(super) bottom: f64,
    /// Where its columns begin and end, from left to right.
    pub(super) edges: Vec<f64>,
    pub(super) rows: Vec<Vec<CellText>>,
}

/// A cell with its text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct CellText {
    pub(super) text: String,
    pub(super) marks: Vec<Bytes>,
    pub(super) columns: u16,
    pub(super) continued: bool,
}

impl CellText {
    /// The cell that these words make.
    fn of(words: Vec<Word>, columns: usize) -> Self {
        let (mut turned, upright): (Vec<Word>, Vec<Word>) =
            words.into_iter().partition(|word| word.turned);
        turned.sort_by_key(|word| word.nth);
        let (mut text, marks) = join(&lines(upright));
        for word in turned {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&word.text);
        }
        Self {
            text,
            marks,
            columns: u16::try_from(columns.max(1)).unwrap_or(u16::MAX),
            continued: false,
        }
    }
}

impl Table {
    /// Whether the rows make a table: at least two of them have two cells with something in
    /// them.
    fn is_one(&self) -> bool {
        let full = self
            .rows
            .iter()
            .filter(|row| row.iter().filter(|cell| !cell.text.is_empty()).count() >= 2);
        let own = self.rows.iter().flatten().filter(|cell| !cell.continued);
        let (mut filled, mut all) = (0, 0);
        for cell in own {
            all += 1;
            filled += usize::from(!cell.text.is_empty());
        }
        // The lines of a drawing make a table with hardly anything in it, or of no shape.
        let mut shapes: Vec<Vec<(u16, bool)>> = self
            .rows
            .iter()
            .map(|row| {
                row.iter()
                    .map(|cell| (cell.columns, cell.continued))
                    .collect()
            })
            .collect();
        shapes.sort_unstable();
        shapes.dedup();
        let shapeless = self.rows.len() > 6 && shapes.len() * 2 > self.rows.len();
        self.edges.len() > 2 && full.count() >= 2 && filled * 4 >= all && !shapeless
    }

    /// Whether it goes on with a table of the page before.
    pub(super) fn goes_on(&self, before: &Self) -> bool {
        let last = self.edges.len().saturating_sub(1);
        self.edges.len() == before.edges.len()
            && self
                .edges
                .iter()
                .zip(&before.edges)
                .enumerate()
                .all(|(at, (one, other))| {
                    let outer = at == 0 || at == last;
                    (one - other).abs() < if outer { 6.0 } else { 30.0 }
                })
    }
}

/// The tables that ruling lines make, and the words that stand in none of them.
pub(super) fn ruled(ink: &Ink, words: Vec<Word>) -> (Vec<Table>, Vec<Word>) {
    let strokes = strokes::Strokes::of(&ink.rules);
    let mut words = words;
    let mut tables = Vec::new();
    for area in strokes.grids() {
        take(&mut tables, &mut words, |words| grid::read(&area, words));
    }
    for area in strokes.ladders() {
        take(&mut tables, &mut words, |words| open::read(&area, words));
    }
    tables.sort_by(|one: &Table, other| one.top.total_cmp(&other.top));
    (tables, words)
}

/// Adds a table if there is one, and takes its words away from the others.
fn take(tables: &mut Vec<Table>, words: &mut Vec<Word>, read: impl Fn(&[Word]) -> Option<Table>) {
    let Some(table) = read(words).filter(Table::is_one) else {
        return;
    };
    let (left, right) = (
        table.edges.first().copied().unwrap_or(0.0),
        table.edges.last().copied().unwrap_or(0.0),
    );
    words.retain(|word| {
        let (x, y) = word.middle();
        !(x >= left && x <= right && y >= table.top && y <= table.bottom)
    });
    tables.push(table);
}

/// A row as a line of the text.
pub(super) fn row(cells: &[CellText], table: u32) -> SourceLine {
    let texts: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
    let mut line = SourceLine::row(&texts).in_table(table);
    if let LineKind::Row { cells: placed, .. } = &mut line.kind {
        for (cell, text) in placed.iter_mut().zip(cells) {
            *cell = Cell {
                columns: text.columns.max(1),
                continued: text.continued,
                ..*cell
            };
            line.marks.extend(text.marks.iter().map(|mark| Bytes {
                start: mark.start + cell.bytes.start,
                end: mark.end + cell.bytes.start,
            }));
        }
    }
    line
}

/// A piece of a row: its first and its last column, and its words.
type Piece = (usize, usize, Vec<Word>);

/// The rows of lines whose cells are known: a line that goes on with the cells above it is no
/// row of its own.
fn rows(lines: Vec<(Line, Vec<Piece>)>) -> Vec<Vec<CellText>> {
    let mut gaps: Vec<f64> = lines
        .windows(2)
        .map(|pair| pair[1].0.base - pair[0].0.base)
        .collect();
    gaps.sort_by(f64::total_cmp);
    let usual = gaps.get(gaps.len() / 2).copied().unwrap_or(0.0);
    let mut rows: Vec<Vec<Piece>> = Vec::new();
    let mut above: Option<f64> = None;
    for (line, cells) in lines {
        let gap = above.map_or(f64::MAX, |above| line.base - above);
        let tight = gap < line.size * 1.45;
        let starts_row = cells.iter().any(|(from, _, _)| *from == 0);
        let only_first = cells.iter().all(|(from, _, _)| *from == 0);
        let lower = line
            .words
            .first()
            .is_some_and(|word| word.text.starts_with(char::is_lowercase));
        let goes_on = tight && (!starts_row || only_first && (gap < usual * 0.85 || lower));
        above = Some(line.base);
        match rows.last_mut() {
            Some(row) if goes_on => {
                for (from, to, words) in cells {
                    match row.iter_mut().find(|cell| cell.0 <= from && from <= cell.1) {
                        Some(cell) => cell.2.extend(words),
                        None => row.push((from, to, words)),
                    }
                }
                row.sort_by_key(|cell| cell.0);
            }
            _ => rows.push(cells),
        }
    }
    let width = rows
        .iter()
        .flatten()
        .map(|cell| cell.1 + 1)
        .max()
        .unwrap_or(0);
    rows.into_iter().map(|row| filled(row, width)).collect()
}

/// A row with its empty cells.
fn filled(row: Vec<Piece>, width: usize) -> Vec<CellText> {
    let mut cells = Vec::new();
    let mut at = 0;
    for (from, to, words) in row {
        while at < from {
            cells.push(CellText::of(Vec::new(), 1));
            at += 1;
        }
        cells.push(CellText::of(words, (to + 1).saturating_sub(at)));
        at = at.max(to + 1);
    }
    while at < width {
        cells.push(CellText::of(Vec::new(), 1));
        at += 1;
    }
    cells
}
