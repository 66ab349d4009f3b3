//! Tables with ruling lines both ways. A cell that no line divides is one cell, however many
//! rows and columns it takes.

use super::strokes::{Area, Stroke, places};
use super::{CellText, Table, aligned, rows};
use crate::pdf::lines::lines;
use crate::pdf::words::Word;

/// More cells make a drawing.
const MOST_CELLS: usize = 10_000;

/// The table that an area of ruling lines makes with the words in it.
pub(super) fn read(area: &Area, words: &[Word]) -> Option<Table> {
    let ends = |strokes: &[Stroke]| -> Vec<f64> {
        let low = strokes.iter().map(|stroke| stroke.from);
        let high = strokes.iter().map(|stroke| stroke.to);
        [low.fold(f64::MAX, f64::min), high.fold(f64::MIN, f64::max)].to_vec()
    };
    let at = |strokes: &[Stroke]| -> Vec<f64> { strokes.iter().map(|one| one.at).collect() };
    let xs = places(at(&area.upright).into_iter().chain(ends(&area.level)));
    let ys = places(at(&area.level).into_iter().chain(ends(&area.upright)));
    let (columns, bands) = (xs.len().checked_sub(1)?, ys.len().checked_sub(1)?);
    if columns < 2 || bands < 1 || columns * bands > MOST_CELLS {
        return None;
    }
    let within = |low: f64, high: f64, at: f64| at >= low && at <= high;
    let place = |places: &[f64], at: f64| {
        let after = places.partition_point(|place| *place <= at);
        (after > 0 && after < places.len()).then(|| after - 1)
    };
    let mut held: Vec<Vec<Word>> = vec![Vec::new(); columns * bands];
    for word in words {
        let (x, y) = word.middle();
        if let (Some(column), Some(band)) = (place(&xs, x), place(&ys, y)) {
            held[band * columns + column].push(word.clone());
        }
    }
    // What parts a cell from the one beside it and the one below it.
    let upright = |x: f64, y: f64| {
        area.upright
            .iter()
            .any(|one| (one.at - x).abs() <= 3.0 && within(one.from - 1.0, one.to + 1.0, y))
    };
    let level = |y: f64, x: f64| {
        area.level
            .iter()
            .any(|one| (one.at - y).abs() <= 3.0 && within(one.from - 1.0, one.to + 1.0, x))
    };
    let middle = |places: &[f64], index: usize| (places[index] + places[index + 1]) / 2.0;
    let mut cells: Vec<(usize, usize)> = (0..columns * bands)
        .map(|index| (index / columns, index % columns))
        .collect();
    for band in 0..bands {
        for column in 0..columns {
            let index = band * columns + column;
            let beside = column > 0 && !upright(xs[column], middle(&ys, band));
            let below = band > 0 && !level(ys[band], middle(&xs, column));
            if beside {
                cells[index] = (band, cells[index - 1].1);
            }
            if below {
                let above = cells[index - columns];
                // Only whole cells go on: one as wide as that above it.
                if !beside || above.1 == cells[index].1 {
                    cells[index] = (above.0, above.1.max(cells[index].1));
                }
            }
        }
    }
    let mut found = Table {
        top: ys.first().copied()?,
        bottom: ys.last().copied()?,
        edges: xs,
        rows: Vec::new(),
    };
    for band in 0..bands {
        found.rows.extend(band_rows(band, columns, &cells, &held));
    }
    found
        .rows
        .retain(|row| row.iter().any(|cell| !cell.text.is_empty()));
    Some(found)
}

/// The rows of a band between two level lines: one, unless its cells hold lines of figures that
/// no ruling line parts.
fn band_rows(
    band: usize,
    columns: usize,
    cells: &[(usize, usize)],
    held: &[Vec<Word>],
) -> Vec<Vec<CellText>> {
    let mut row: Vec<(usize, usize, Vec<Word>, bool)> = Vec::new();
    let mut column = 0;
    while column < columns {
        let (first, left) = cells[band * columns + column];
        let same = |other: &usize| cells[band * columns + other] == (first, left);
        let end = (column..columns).take_while(same).last().unwrap_or(column);
        let continued = first < band;
        let words = if continued {
            Vec::new()
        } else {
            // The words of all that the cell takes.
            (0..cells.len())
                .filter(|index| cells[*index] == (first, left))
                .flat_map(|index| held[index].iter().cloned())
                .collect()
        };
        row.push((column, end, words, continued));
        column = end + 1;
    }
    let stacked = row.iter().any(|(_, _, words, _)| {
        let lines = lines(words.iter().filter(|word| !word.turned).cloned().collect());
        lines.len() >= 3 && lines.iter().all(|line| aligned::is_figure(&line.text().0))
    });
    if stacked && row.iter().all(|(_, _, _, continued)| !continued) {
        return apart(row);
    }
    let cell = |(from, to, words, continued): (usize, usize, Vec<Word>, bool)| CellText {
        continued,
        ..CellText::of(words, to + 1 - from)
    };
    vec![row.into_iter().map(cell).collect()]
}

/// The lines of a band as rows.
fn apart(row: Vec<(usize, usize, Vec<Word>, bool)>) -> Vec<Vec<CellText>> {
    let columns: Vec<(usize, usize, f64, f64)> = row
        .iter()
        .map(|(from, to, words, _)| {
            let low = words.iter().map(|word| word.x0).fold(f64::MAX, f64::min);
            let high = words.iter().map(|word| word.x1).fold(f64::MIN, f64::max);
            (*from, *to, low, high)
        })
        .collect();
    let words = row.into_iter().flat_map(|(_, _, words, _)| words).collect();
    let split = lines(words).into_iter().map(|line| {
        let mut cells: Vec<(usize, usize, Vec<Word>)> = Vec::new();
        for word in &line.words {
            let x = f64::midpoint(word.x0, word.x1);
            let Some((from, to, _, _)) = columns
                .iter()
                .find(|(_, _, low, high)| x >= low - 1.0 && x <= high + 1.0)
            else {
                continue;
            };
            match cells.iter_mut().find(|cell| cell.0 == *from) {
                Some(cell) => cell.2.push(word.clone()),
                None => cells.push((*from, *to, vec![word.clone()])),
            }
        }
        (line, cells)
    });
    rows(split.collect())
}
