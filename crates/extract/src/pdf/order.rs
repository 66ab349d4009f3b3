//! In which order the lines of a page are read: columns one after the other, and tables whose
//! columns only line up.

use super::lines::Line;
use super::tables::Table;
use super::tables::aligned::{self, Gutter};

/// A part of a page, read from above.
#[derive(Debug, Clone)]
pub(super) enum Block {
    /// Lines of one column.
    Text(Vec<Line>),
    /// A table.
    Table(Table),
}

/// Pieces of a line that lie further apart may be in different columns.
const APART: f64 = 9.0;
/// Lines of columns have so many letters at least on average, else they are rather cells.
const PROSE: usize = 24;
/// Lines that are looked at together.
const MOST_LINES: usize = 240;

/// A piece of a line, by its line.
struct Row {
    pieces: Vec<Line>,
}

/// The parts of a page in the order in which they are read.
pub(super) fn blocks(lines: Vec<Line>) -> Vec<Block> {
    if is_contents(&lines) {
        return vec![Block::Text(lines)];
    }
    let rows: Vec<Row> = lines
        .iter()
        .map(|line| Row {
            pieces: pieces(line),
        })
        .collect();
    let low = lines.iter().map(Line::x0).fold(f64::MAX, f64::min);
    let high = lines.iter().map(Line::x1).fold(f64::MIN, f64::max);
    let mut found: Vec<Block> = Vec::new();
    let mut text: Vec<Line> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let band = band(&rows[at..], low, high);
        let part = band.and_then(|(length, gutters)| {
            let part = parted(&lines[at..at + length], &rows[at..at + length], &gutters)?;
            Some((length, part))
        });
        if let Some((length, part)) = part {
            if !text.is_empty() {
                found.push(Block::Text(std::mem::take(&mut text)));
            }
            found.extend(part);
            at += length;
        } else {
            text.push(lines[at].clone());
            at += 1;
        }
    }
    if !text.is_empty() {
        found.push(Block::Text(text));
    }
    found
}

/// Whether lines are a table of contents: most end with a page at the right, in order.
fn is_contents(lines: &[Line]) -> bool {
    let pages: Vec<(u32, f64)> = lines
        .iter()
        .filter_map(|line| {
            let last = line.words.last()?;
            let number = last.text.trim_start_matches('.').parse().ok()?;
            (last.x0 - line.words.iter().rev().nth(1)?.x1 > APART).then_some((number, last.x1))
        })
        .collect();
    let right = pages.first().map_or(0.0, |(_, right)| *right);
    pages.len() >= 3
        && pages.len() * 2 > lines.len()
        && pages.is_sorted_by_key(|(page, _)| *page)
        && pages.first().map(|one| one.0) != pages.last().map(|one| one.0)
        && pages.iter().all(|(_, at)| (at - right).abs() < 4.0)
}

/// The pieces of a line that lie far apart.
fn pieces(line: &Line) -> Vec<Line> {
    let mut found: Vec<Vec<super::words::Word>> = Vec::new();
    let mut end = f64::MIN;
    for word in &line.words {
        let apart = word.x0 - end > APART.max(line.size * 1.2);
        match found.last_mut() {
            Some(piece) if !apart => piece.push(word.clone()),
            _ => found.push(vec![word.clone()]),
        }
        end = end.max(word.x1);
    }
    found.into_iter().map(Line::of).collect()
}

/// The most lines from the first on that have an upright gap in common, with text on both
/// sides; how many, and the gaps.
fn band(rows: &[Row], low: f64, high: f64) -> Option<(usize, Vec<Gutter>)> {
    let mut free: Vec<Gutter> = vec![(low, high)];
    let mut sides: (f64, f64) = (f64::MAX, f64::MIN);
    let mut best: Option<(usize, Vec<Gutter>)> = None;
    for (index, row) in rows.iter().take(MOST_LINES).enumerate() {
        for piece in &row.pieces {
            let (from, to) = (piece.x0(), piece.x1());
            sides = (sides.0.min(from), sides.1.max(to));
            free = free
                .into_iter()
                .flat_map(|gap| [(gap.0, gap.1.min(from)), (gap.0.max(to), gap.1)])
                .filter(|gap| gap.1 - gap.0 >= APART)
                .collect();
        }
        if free.is_empty() {
            break;
        }
        let inner: Vec<Gutter> = free
            .iter()
            .filter(|gap| gap.0 > sides.0 && gap.1 < sides.1)
            .copied()
            .collect();
        let right = inner
            .first()
            .is_some_and(|gap| row.pieces.iter().any(|piece| piece.x0() >= gap.1));
        if !inner.is_empty() && (right || best.is_some()) {
            // Lines at the end that have nothing to the right are not of the band.
            let length = if right {
                index + 1
            } else {
                best.as_ref().map_or(index + 1, |(length, _)| *length)
            };
            best = Some((length, inner));
        } else if inner.is_empty() && best.is_some() {
            break;
        }
    }
    best.filter(|(length, _)| *length >= 3)
}

/// Columns of text or a table; nothing where the lines are read as they stand.
fn parted(lines: &[Line], rows: &[Row], gutters: &[Gutter]) -> Option<Vec<Block>> {
    let columns = gutters.len() + 1;
    let column = |piece: &Line| gutters.iter().filter(|gap| piece.x0() >= gap.0).count();
    let mut parts: Vec<Vec<Line>> = vec![Vec::new(); columns];
    let mut together = 0;
    for row in rows {
        let mut here: Vec<usize> = Vec::new();
        for piece in &row.pieces {
            let at = column(piece);
            parts[at].push(piece.clone());
            if !here.contains(&at) {
                here.push(at);
            }
        }
        together += usize::from(here.len() >= 2);
    }
    let least = parts.iter().map(Vec::len).min().unwrap_or(0);
    let prose = |part: &Vec<Line>| {
        part.len() >= 4 && part.iter().map(Line::letters).sum::<usize>() >= part.len() * PROSE
    };
    let is_text = parts.iter().all(prose) || least >= 3 && together * 10 < least * 6;
    if is_text {
        return Some(parts.into_iter().map(Block::Text).collect());
    }
    aligned::read(lines, gutters).map(|table| vec![Block::Table(table)])
}
