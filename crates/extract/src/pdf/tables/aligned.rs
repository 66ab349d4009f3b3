//! Columns by what lines up: gaps that go down through the lines.

use super::{CellText, Piece, Table, rows};
use crate::pdf::lines::Line;
use crate::pdf::words::Word;

/// The space between words is smaller than this, in parts of their size.
const WORD_SPACE: f64 = 0.36;

/// An upright gap: where it begins and ends.
pub(in crate::pdf) type Gutter = (f64, f64);

/// The gaps that go down through nearly all of the lines, from left to right.
pub(super) fn gutters(lines: &[Line], left: f64, right: f64) -> Vec<Gutter> {
    let width = (right - left).clamp(0.0, 5_000.0).ceil();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let place = |x: f64| (x - left).clamp(0.0, width) as usize;
    let mut taken = vec![0_usize; place(right) + 2];
    let mut sizes: Vec<f64> = lines.iter().map(|line| line.size).collect();
    sizes.sort_by(f64::total_cmp);
    let size = sizes.get(sizes.len() / 2).copied().unwrap_or(10.0);
    for line in lines {
        for (from, to) in pieces(line, WORD_SPACE) {
            for count in taken.iter_mut().take(place(to) + 1).skip(place(from)) {
                *count += 1;
            }
        }
    }
    // A head that stands above several columns may bridge a gap.
    let bridges = lines.len() / 7;
    let least = match lines.len() {
        0..=3 => size * 1.2,
        4..=5 => size * 0.6,
        _ => size * 0.35,
    };
    let mut found: Vec<Gutter> = Vec::new();
    let mut open: Option<usize> = None;
    let mut seen = false;
    for (at, count) in taken.iter().enumerate() {
        if *count <= bridges {
            if seen && open.is_none() {
                open = Some(at);
            }
        } else {
            if let Some(from) = open.take() {
                #[allow(clippy::cast_precision_loss)]
                let place = |at: usize| left + at as f64;
                let (from, to) = emptiest(&taken, from, at);
                if place(to) - place(from) >= least {
                    found.push((place(from), place(to)));
                }
            }
            seen = true;
        }
    }
    found
}

/// The part of a gap in which the fewest lines have anything: a long cell may reach into it.
fn emptiest(taken: &[usize], from: usize, to: usize) -> (usize, usize) {
    let within = taken.get(from..to).unwrap_or_default();
    let fewest = within.iter().min().copied().unwrap_or(0);
    let mut best = (from, from);
    let mut start = None;
    for (at, count) in within.iter().chain([&usize::MAX]).enumerate() {
        if *count == fewest {
            start = start.or(Some(from + at));
        } else if let Some(begun) = start.take()
            && from + at - begun > best.1 - best.0
        {
            best = (begun, from + at);
        }
    }
    best
}

/// Where the pieces of a line begin and end that are parted by more than `gap` of their size.
fn pieces(line: &Line, gap: f64) -> Vec<(f64, f64)> {
    let mut found: Vec<(f64, f64)> = Vec::new();
    for word in &line.words {
        match found.last_mut() {
            Some(last) if word.x0 - last.1 < line.size * gap => last.1 = last.1.max(word.x1),
            _ => found.push((word.x0, word.x1)),
        }
    }
    found
}

/// The cells of a line between gutters: the first and the last column of each, and its words.
pub(super) fn split(line: &Line, gutters: &[Gutter]) -> Vec<Piece> {
    let column = |word: &Word| {
        let x = f64::midpoint(word.x0, word.x1);
        gutters.iter().filter(|gutter| x > gutter.0).count()
    };
    let mut found: Vec<Piece> = Vec::new();
    let mut end = f64::MIN;
    for word in &line.words {
        let at = column(word);
        // A word space bridges a gap only if the words do not keep to its sides.
        let keeps = gutters
            .iter()
            .any(|gutter| end <= gutter.0 + 1.5 && word.x0 >= gutter.1 - 1.5);
        let touches = word.x0 - end < line.size * WORD_SPACE && !keeps;
        match found.last_mut() {
            Some(cell) if cell.1 == at || touches => {
                cell.1 = cell.1.max(at);
                cell.2.push(word.clone());
            }
            _ => found.push((at, at, vec![word.clone()])),
        }
        end = end.max(word.x1);
    }
    found
}

/// The table that lines make which have gaps in common; nothing where they are rather a list
/// of contents, or text beside labels.
pub(in crate::pdf) fn read(lines: &[Line], gutters: &[Gutter]) -> Option<Table> {
    let cells: Vec<(Line, Vec<Piece>)> = lines
        .iter()
        .map(|line| (line.clone(), split(line, gutters)))
        .collect();
    let several = cells.iter().filter(|(_, cells)| cells.len() >= 2).count();
    if several < 3 || several * 2 < lines.len() {
        return None;
    }
    let figures = |column: usize| {
        let texts: Vec<String> = cells
            .iter()
            .flat_map(|(_, cells)| cells)
            .filter(|cell| cell.0 == column)
            .map(|cell| Line::of(cell.2.clone()).text().0)
            .collect();
        let count = texts.iter().filter(|text| is_figure(text)).count();
        (count, texts)
    };
    let last = gutters.len();
    let (count, texts) = figures(last);
    let pages: Vec<u32> = texts.iter().filter_map(|text| text.parse().ok()).collect();
    let contents = last <= 2
        && pages.len() == texts.len()
        && pages.len() >= 4
        && pages.is_sorted()
        && pages.first() != pages.last();
    if contents || last == 1 && count * 10 < texts.len() * 6 {
        return None;
    }
    if last >= 2 && (1..=last).all(|column| figures(column).0 == 0) && lines.len() < 4 {
        return None;
    }
    let mut edges = vec![lines.iter().map(Line::x0).fold(f64::MAX, f64::min)];
    edges.extend(
        gutters
            .iter()
            .map(|gutter| f64::midpoint(gutter.0, gutter.1)),
    );
    edges.push(lines.iter().map(Line::x1).fold(0.0, f64::max));
    let found: Vec<Vec<CellText>> = rows(cells);
    let table = Table {
        top: lines.first().map(|line| line.base - line.size)?,
        bottom: lines.last().map(|line| line.base)?,
        edges,
        rows: found,
    };
    table.is_one().then_some(table)
}

/// Whether a cell has a figure, or the stroke that stands for none.
pub(super) fn is_figure(text: &str) -> bool {
    let text = text.trim();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    matches!(text, "-" | "–" | "—") || digits * 2 >= text.chars().count() && digits > 0
}
