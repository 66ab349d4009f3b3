//! Tables of plain text whose columns are made of blanks, as some extractors write them.
//!
//! Only what an annex or a box of facts surely is becomes rows: a head that names two of their
//! columns at least, or a first column that names two of their facts.

use std::ops::Range;

use crate::reading::document::tables::{Column, is_total, told};
use crate::reading::source::{Bytes, Cell, LineKind, SourceLine};

/// Words between two blanks or more: their place in characters and in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    columns: Range<usize>,
    bytes: Bytes,
}

/// Lines of a head at most.
const HEAD_LINES: usize = 4;
/// Blank lines within a table at most.
const BLANKS: usize = 2;
/// How far a piece may stand from the head of its column, in characters.
const ASIDE: usize = 6;

/// Makes rows of the lines that are rows of such tables; `tables` counts them.
pub(super) fn mark(lines: &mut [SourceLine], tables: &mut u32) {
    let mut at = 0;
    while at < lines.len() {
        let found = table(lines, at).or_else(|| facts(lines, at));
        let Some(found) = found else {
            at += 1;
            continue;
        };
        *tables += 1;
        at = found.end;
        for (line, cells) in found.rows {
            if let Some(line) = lines.get_mut(line) {
                line.kind = LineKind::Row {
                    table: *tables,
                    cells,
                };
            }
        }
    }
}

/// A table: its lines with their cells, and the line behind it.
struct Found {
    rows: Vec<(usize, Vec<Cell>)>,
    end: usize,
}

/// The pieces of a line; nothing where nothing is parted by blanks.
fn pieces(line: &SourceLine) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    if line.kind != LineKind::Unknown {
        return found;
    }
    let mut blanks = 2;
    for (column, (at, one)) in line.text.char_indices().enumerate() {
        if one.is_whitespace() {
            blanks += if one == '\t' { 2 } else { 1 };
            continue;
        }
        let end = at + one.len_utf8();
        match found.last_mut() {
            Some(last) if blanks < 2 => {
                last.columns.end = column + 1;
                last.bytes.end = end;
            }
            _ => found.push(Piece {
                columns: column..column + 1,
                bytes: Bytes { start: at, end },
            }),
        }
        blanks = 0;
    }
    found
}

/// The text of a piece without the mark of a footnote behind it: "266 13)".
fn bare<'t>(line: &'t SourceLine, piece: &Piece) -> &'t str {
    let text = line
        .text
        .get(piece.bytes.start..piece.bytes.end)
        .unwrap_or_default();
    let Some((words, mark)) = text.rsplit_once(' ') else {
        return text;
    };
    let is_mark = mark.len() <= 3
        && mark.strip_suffix(')').is_some_and(|digits| {
            !digits.is_empty() && digits.bytes().all(|one| one.is_ascii_digit())
        });
    if is_mark { words.trim_end() } else { text }
}

/// Whether a line is part of a head: pieces without figures.
fn is_head(line: &SourceLine, pieces: &[Piece]) -> bool {
    pieces.len() >= 2
        && pieces.iter().all(|piece| {
            let text = bare(line, piece);
            text.chars().count() <= 40 && !text.contains(|one: char| one.is_ascii_digit())
        })
}

fn table(lines: &[SourceLine], first: usize) -> Option<Found> {
    let own = pieces(lines.get(first)?);
    if !is_head(lines.get(first)?, &own) {
        return None;
    }
    let mut heads = vec![(first, own)];
    let (mut next, mut blanks) = (first + 1, 0);
    while let Some(line) = lines.get(next) {
        let own = pieces(line);
        if line.text.trim().is_empty() && blanks < BLANKS {
            blanks += 1;
        } else if heads.len() < HEAD_LINES && is_head(line, &own) && names_columns(line, &own) {
            heads.push((next, own));
            blanks = 0;
        } else {
            break;
        }
        next += 1;
    }
    let (_, leaf) = heads.iter().max_by_key(|(_, pieces)| pieces.len())?;
    let columns: Vec<Range<usize>> = leaf.iter().map(|piece| piece.columns.clone()).collect();
    let named: Vec<Column> = (0..columns.len())
        .filter_map(|column| told(&head_of(lines, &heads, &columns, column)))
        .filter(|column| !matches!(column, Column::Label | Column::Group))
        .collect();
    let surely = columns.len() >= 3
        && named.len() >= 2
        && named.iter().any(|one| *one != Column::DeployedTotal);
    if !surely {
        return None;
    }
    let after = heads.last()?.0 + 1;
    let mut rows: Vec<(usize, Vec<Cell>)> = heads
        .iter()
        .map(|(at, pieces)| (*at, head_cells(&lines[*at], pieces, &columns)))
        .collect();
    let (body, end) = body(lines, after, &columns);
    let whole = body
        .iter()
        .filter(|(_, cells)| filled(cells) >= 2 && !cells.iter().any(|cell| cell.continued))
        .count();
    rows.extend(body);
    (whole >= 2).then_some(Found { rows, end })
}

/// Whether half of the words at least are such as stand at the heads of annexes.
fn names_columns(line: &SourceLine, pieces: &[Piece]) -> bool {
    let known = pieces
        .iter()
        .filter(|piece| told(bare(line, piece)).is_some() || bare(line, piece).len() <= 8)
        .count();
    known * 2 >= pieces.len() && pieces.iter().any(|piece| told(bare(line, piece)).is_some())
}

/// The words above a column, in all lines of the head: a piece above several columns names each
/// that ends behind its start, up to the next piece.
fn head_of(
    lines: &[SourceLine],
    heads: &[(usize, Vec<Piece>)],
    columns: &[Range<usize>],
    column: usize,
) -> String {
    let mut words = Vec::new();
    for (at, pieces) in heads {
        let Some(own) = columns.get(column) else {
            continue;
        };
        let above = pieces
            .iter()
            .rev()
            .find(|piece| piece.columns.start < own.end);
        if let (Some(piece), Some(line)) = (above, lines.get(*at)) {
            words.push(bare(line, piece));
        }
    }
    words.join(" ")
}

/// The cells of a line of the head, each as wide as the columns that it is above.
fn head_cells(line: &SourceLine, pieces: &[Piece], columns: &[Range<usize>]) -> Vec<Cell> {
    let mut cells = Vec::new();
    let mut last: Option<usize> = None;
    for own in columns {
        let above = pieces
            .iter()
            .rposition(|piece| piece.columns.start < own.end);
        match (above, last, cells.last_mut()) {
            (Some(at), Some(before), Some(Cell { columns, .. })) if at == before => *columns += 1,
            (Some(at), _, _) => cells.extend(pieces.get(at).map(|piece| cell(line, piece, false))),
            (None, _, _) => cells.push(empty(false)),
        }
        last = above;
    }
    cells
}

fn cell(line: &SourceLine, piece: &Piece, continued: bool) -> Cell {
    Cell {
        bytes: Bytes {
            start: piece.bytes.start,
            end: piece.bytes.start + bare(line, piece).len(),
        },
        columns: 1,
        continued,
    }
}

fn empty(continued: bool) -> Cell {
    Cell {
        bytes: Bytes { start: 0, end: 0 },
        columns: 1,
        continued,
    }
}

fn filled(cells: &[Cell]) -> usize {
    cells
        .iter()
        .filter(|cell| cell.bytes.start < cell.bytes.end)
        .count()
}

/// The rows below a head, and the line behind the last.
fn body(
    lines: &[SourceLine],
    first: usize,
    columns: &[Range<usize>],
) -> (Vec<(usize, Vec<Cell>)>, usize) {
    let mut rows: Vec<(usize, Vec<Cell>)> = Vec::new();
    let mut label = String::new();
    let (mut at, mut end, mut blanks) = (first, first, 0);
    while let Some(line) = lines.get(at) {
        let own = pieces(line);
        if own.is_empty() {
            blanks += 1;
            if blanks > BLANKS || line.kind != LineKind::Unknown || line.text.contains('\u{c}') {
                break;
            }
            at += 1;
            continue;
        }
        let another = is_title(line) || is_head(line, &own) && names_columns(line, &own);
        let Some(places) = placed(line, &own, columns).filter(|_| !another) else {
            break;
        };
        let own_label = places
            .iter()
            .position(|place| *place == 0)
            .and_then(|at| own.get(at))
            .map_or("", |piece| bare(line, piece));
        let goes_on = blanks == 0 && !rows.is_empty() && goes_on(&label, own_label);
        // A line of running text ends as one.
        if own.len() == 1 && !goes_on && (own_label.is_empty() || own_label.ends_with('.')) {
            break;
        }
        let cells = (0..columns.len()).map(|column| {
            let piece = places.iter().position(|place| *place == column);
            match piece.and_then(|at| own.get(at)) {
                Some(piece) => cell(line, piece, goes_on),
                None => empty(goes_on),
            }
        });
        rows.push((at, cells.collect()));
        if goes_on {
            label.push(' ');
            label.push_str(own_label);
        } else {
            label = own_label.to_owned();
        }
        blanks = 0;
        at += 1;
        end = at;
        if is_total(&label) {
            break;
        }
    }
    (rows, end)
}

/// "Bijlage 2   Totale inzet": the title of what follows.
fn is_title(line: &SourceLine) -> bool {
    let mut words = line.text.split_whitespace();
    let first = words.next().unwrap_or_default().to_lowercase();
    let titled = [
        "bijlage", "annex", "appendix", "tabel", "table", "figuur", "figure",
    ];
    titled.contains(&first.as_str())
        && words
            .next()
            .is_some_and(|label| label.len() <= 3 && !label.starts_with(char::is_lowercase))
}

/// Whether a line goes on with the row above it.
fn goes_on(before: &str, label: &str) -> bool {
    let open = before.matches('(').count() > before.matches(')').count();
    label.is_empty()
        || open
        || before.ends_with(['-', '/', ',', '\u{ad}'])
        || label.starts_with(|one: char| one.is_lowercase() || one == '(')
}

/// The column of each piece, from left to right; nothing where they do not stand in columns.
fn placed(line: &SourceLine, pieces: &[Piece], columns: &[Range<usize>]) -> Option<Vec<usize>> {
    let mut found: Vec<usize> = Vec::new();
    for piece in pieces {
        let own = &piece.columns;
        let apart = |column: &Range<usize>| {
            column
                .start
                .saturating_sub(own.end)
                .max(own.start.saturating_sub(column.end))
        };
        let shared = |column: &Range<usize>| {
            own.end
                .min(column.end)
                .saturating_sub(own.start.max(column.start))
        };
        let (place, nearest) = columns
            .iter()
            .enumerate()
            .max_by_key(|(_, column)| (shared(column), usize::MAX - apart(column)))?;
        // A label is as long as it likes, up to the next column.
        let next = columns.get(place + 1).map_or(usize::MAX, |next| next.start);
        let fits = if place == 0 {
            own.start < next
        } else {
            apart(nearest) <= ASIDE
        };
        let overflows = own.end > next && bare(line, piece).split(' ').count() > 3;
        if !fits || overflows || found.last().is_some_and(|last| *last >= place) {
            return None;
        }
        found.push(place);
    }
    Some(found)
}

/// Lines of two pieces, of which the second all begin in one column, and the first name facts.
fn facts(lines: &[SourceLine], first: usize) -> Option<Found> {
    let own = pieces(lines.get(first)?);
    let [what, value] = own.as_slice() else {
        return None;
    };
    let columns = [what.columns.start, value.columns.start];
    let (mut rows, mut end, mut named) = (Vec::new(), first, 0);
    while let Some(line) = lines.get(end) {
        let own = pieces(line);
        let cells = match own.as_slice() {
            [what, value]
                if what.columns.start == columns[0] && value.columns.start == columns[1] =>
            {
                let column = told(bare(line, what));
                named += usize::from(
                    column.is_some_and(|one| !matches!(one, Column::Label | Column::Group)),
                );
                vec![cell(line, what, false), cell(line, value, false)]
            }
            [further] if further.columns.start == columns[1] && !rows.is_empty() => {
                vec![empty(true), cell(line, further, true)]
            }
            _ => break,
        };
        rows.push((end, cells));
        end += 1;
    }
    (rows.len() >= 3 && named >= 2).then_some(Found { rows, end })
}
