//! Tables with level ruling lines only: rows by the lines, columns by what lines up.

use super::aligned::{Gutter, gutters, split};
use super::strokes::Area;
use super::{CellText, Piece, Table, filled, rows};
use crate::pdf::lines::{Line, lines};
use crate::pdf::words::Word;

/// The table that level lines make with the words between the first and the last of them; a row
/// above or below these that keeps to the columns is of it as well.
pub(super) fn read(area: &Area, words: &[Word]) -> Option<Table> {
    let first = area.level.first()?;
    let last = area.level.last()?;
    let (left, right) = (first.from - 2.0, first.to + 2.0);
    let beside = |word: &&Word| {
        let (x, _) = word.middle();
        x >= left && x <= right
    };
    let all = lines(words.iter().filter(beside).cloned().collect());
    let inside: Vec<Line> = all
        .iter()
        .filter(|line| line.base > first.at && line.base <= last.at + 1.0)
        .cloned()
        .collect();
    let gutters = gutters(&inside, left, right);
    if gutters.is_empty() {
        return None;
    }
    let above = fitting(
        all.iter().rev().filter(|line| line.base <= first.at),
        first.at,
        &gutters,
    );
    let below = fitting(
        all.iter().filter(|line| line.base > last.at + 1.0),
        last.at,
        &gutters,
    );
    let top = above.last().map_or(first.at, |line| line.base - line.size);
    let bottom = below
        .last()
        .map_or(last.at, |line| line.base + line.size * 0.3);
    let mut heights: Vec<f64> = area.level.iter().map(|stroke| stroke.at).collect();
    heights.extend([top, bottom]);
    heights.sort_by(f64::total_cmp);
    let bands: Vec<Vec<Line>> = heights
        .windows(2)
        .map(|pair| {
            let within = |line: &&Line| line.base > pair[0] && line.base <= pair[1] + 1.0;
            all.iter().filter(within).cloned().collect()
        })
        .filter(|band: &Vec<Line>| !band.is_empty())
        .collect();
    let count: usize = bands.iter().map(Vec::len).sum();
    let row_by_band = bands.len() >= 3 && bands.len() * 4 >= count;
    let mut found: Vec<Vec<CellText>> = Vec::new();
    for (index, band) in bands.into_iter().enumerate() {
        let pieces: Vec<(Line, Vec<Piece>)> = band
            .into_iter()
            .map(|line| {
                let pieces = split(&line, &gutters);
                (line, pieces)
            })
            .collect();
        if row_by_band {
            found.extend(band_rows(pieces, gutters.len() + 1, index == 0));
        } else {
            found.extend(rows(pieces));
        }
    }
    let mut edges = vec![first.from];
    edges.extend(
        gutters
            .iter()
            .map(|gutter| f64::midpoint(gutter.0, gutter.1)),
    );
    edges.push(first.to);
    Some(Table {
        top,
        bottom,
        edges,
        rows: found,
    })
}

/// Lines next to a ruling line that keep to the columns, the nearest first.
fn fitting<'l>(
    lines: impl Iterator<Item = &'l Line>,
    from: f64,
    gutters: &[Gutter],
) -> Vec<&'l Line> {
    let mut at = from;
    let fits = |line: &&Line| {
        let near = (line.base - at).abs() < line.size * 2.4;
        at = line.base;
        let pieces = split(line, gutters);
        near && pieces.len() >= 2 && pieces.iter().all(|(from, to, _)| from == to)
    };
    lines
        .take(3)
        .take_while({
            let mut fits = fits;
            move |line| fits(line)
        })
        .collect()
}

/// The rows of a band between two lines: one, but a title of rows below it is set apart, and so
/// is a head that stands above several columns.
fn band_rows(lines: Vec<(Line, Vec<Piece>)>, width: usize, first: bool) -> Vec<Vec<CellText>> {
    let mut found: Vec<Vec<Piece>> = Vec::new();
    let mut before: Option<(bool, bool)> = None;
    for (line, mut pieces) in lines {
        let is_title = pieces.len() == 1 && pieces.iter().all(|piece| piece.0 == 0);
        let look = (line.is_bold(), is_title);
        let apart = before.is_none_or(|(bold, titled)| bold != look.0 && (titled || is_title));
        before = Some(look);
        let over = first && found.len() == 1 && stretch(&mut found, &pieces, width);
        match found.last_mut() {
            Some(row) if !apart && !over => {
                for (from, to, words) in pieces {
                    match row.iter_mut().find(|cell| cell.0 <= to && from <= cell.1) {
                        Some(cell) => {
                            (cell.0, cell.1) = (cell.0.min(from), cell.1.max(to));
                            cell.2.extend(words);
                        }
                        None => row.push((from, to, words)),
                    }
                }
                row.sort_by_key(|cell| cell.0);
            }
            _ => {
                pieces.sort_by_key(|cell| cell.0);
                found.push(pieces);
            }
        }
    }
    found.into_iter().map(|row| filled(row, width)).collect()
}

/// Whether the first line of a head stands above several columns that the next line names;
/// then its pieces are stretched over them.
fn stretch(found: &mut [Vec<Piece>], below: &[Piece], width: usize) -> bool {
    let Some(head) = found.first_mut() else {
        return false;
    };
    let starts: Vec<usize> = head.iter().map(|piece| piece.0).collect();
    let names = |column: usize| below.iter().find(|piece| piece.0 == column);
    let named = |piece: &Piece| {
        piece
            .2
            .first()
            .is_some_and(|word| word.text.starts_with(char::is_uppercase))
    };
    let end = |at: usize| {
        starts
            .iter()
            .find(|start| **start > at)
            .copied()
            .unwrap_or(width)
    };
    let spans = starts
        .iter()
        .any(|start| end(*start) > start + 1 && names(start + 1).is_some());
    let all_named = starts.iter().all(|start| names(*start).is_some_and(named));
    if !(spans && all_named && below.len() > head.len()) {
        return false;
    }
    for piece in head {
        piece.1 = end(piece.0) - 1;
    }
    true
}
