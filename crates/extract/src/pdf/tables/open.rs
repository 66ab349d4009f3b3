//! Tables with level ruling lines only: rows by the lines, columns by what lines up.

use super::aligned::{gutters, split};
use super::strokes::Area;
use super::{CellText, Table, filled, rows};
use crate::pdf::lines::{Line, lines};
use crate::pdf::words::Word;

/// The table that level lines make with the words between the first and the last of them.
pub(super) fn read(area: &Area, words: &[Word]) -> Option<Table> {
    let first = area.level.first()?;
    let last = area.level.last()?;
    let (left, right) = (first.from - 2.0, first.to + 2.0);
    let inside: Vec<Word> = words
        .iter()
        .filter(|word| {
            let (x, y) = word.middle();
            x >= left && x <= right && y > first.at && y < last.at
        })
        .cloned()
        .collect();
    let all = lines(inside);
    let gutters = gutters(&all, left, right);
    if gutters.is_empty() {
        return None;
    }
    let bands: Vec<(f64, f64)> = area
        .level
        .windows(2)
        .map(|pair| (pair[0].at, pair[1].at))
        .collect();
    let in_band = |band: &(f64, f64)| -> Vec<Line> {
        all.iter()
            .filter(|line| line.base > band.0 && line.base <= band.1 + 1.0)
            .cloned()
            .collect()
    };
    let filled_bands = bands.iter().filter(|band| !in_band(band).is_empty()).count();
    let row_by_band = filled_bands >= 3 && filled_bands * 4 >= all.len();
    let mut found: Vec<Vec<CellText>> = Vec::new();
    for band in &bands {
        let split = in_band(band)
            .into_iter()
            .map(|line| (split(&line, &gutters), line))
            .map(|(cells, line)| (line, cells))
            .collect::<Vec<_>>();
        if row_by_band {
            let mut row: Vec<(usize, usize, Vec<Word>)> = Vec::new();
            for (from, to, words) in split.into_iter().flat_map(|(_, cells)| cells) {
                match row.iter_mut().find(|cell| cell.0 <= to && from <= cell.1) {
                    Some(cell) => {
                        (cell.0, cell.1) = (cell.0.min(from), cell.1.max(to));
                        cell.2.extend(words);
                    }
                    None => row.push((from, to, words)),
                }
            }
            row.sort_by_key(|cell| cell.0);
            if !row.is_empty() {
                found.push(filled(row, gutters.len() + 1));
            }
        } else {
            found.extend(rows(split));
        }
    }
    let mut edges = vec![first.from];
    edges.extend(gutters.iter().map(|gutter| f64::midpoint(gutter.0, gutter.1)));
    edges.push(first.to);
    Some(Table {
        top: first.at,
        bottom: last.at,
        edges,
        rows: found,
    })
}
