//! The annex of limits and people, from the lines of a text layer.

use super::columns::is_head_line;
use super::{Column, LayerLine, Row, Table, TableCell, TableKind, count, heads, is_total, totals};
use crate::reading::document::{Document, Range};

/// A number at the end of a line.
struct Number {
    range: Range,
    count: u64,
    /// Whether it is a temporary extra in brackets.
    extra: bool,
    /// Blanks before it.
    gap: usize,
}

/// Reads the table, if the lines hold one.
pub(super) fn read(
    document: &Document,
    lines: &[LayerLine],
    section: usize,
) -> Option<(Table, std::ops::Range<usize>)> {
    let first = lines.iter().position(|line| {
        let text = document.raw(&line.range);
        is_head_line(text) && starts_head(text)
    })?;
    let mut last = first;
    for (index, line) in lines.iter().enumerate().skip(first).take(24) {
        if is_head_line(document.raw(&line.range)) {
            last = index;
        } else if !numbers(document, &line.range).1.is_empty() {
            break;
        }
    }
    let columns = heads::columns(document, lines.get(first..=last)?)?;
    // Where no row has a wide gap, gaps tell nothing.
    let spaced = lines.get(last + 1..)?.iter().any(|line| {
        numbers(document, &line.range)
            .1
            .iter()
            .skip(1)
            .any(|number| number.gap >= 2)
    });
    let mut rows: Vec<Row> = Vec::new();
    let mut pending: Vec<Range> = Vec::new();
    let mut group: Option<String> = None;
    let mut end = last + 1;
    for (index, line) in lines.iter().enumerate().skip(last + 1) {
        let (label, numbers) = numbers(document, &line.range);
        if numbers.is_empty() {
            let text = document.raw(&line.range);
            if text.chars().count() > 80 || text.ends_with('.') {
                break;
            }
            pending.push(line.range.clone());
            continue;
        }
        let (label, groups) = whole_label(document, &pending, label);
        pending.clear();
        group = groups.or(group);
        let is_total = is_total(document.raw(&label));
        rows.push(Row {
            label,
            group: group.clone(),
            cells: assign(&numbers, &columns, spaced),
            is_total,
        });
        end = index + 1;
        if is_total {
            break;
        }
    }
    totals::civilian_rows(&mut rows);
    (rows.len() >= 2).then_some((
        Table {
            kind: TableKind::Personnel,
            section,
            rows,
        },
        first..end,
    ))
}

fn starts_head(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "missie",
        "mission",
        "operatie",
        "milit",
        "kader",
        "framework",
        "ingezet",
    ]
    .iter()
    .any(|word| lower.contains(word))
}

/// The label of a line and the numbers at its end.
fn numbers(document: &Document, range: &Range) -> (Range, Vec<Number>) {
    let text = document.raw(range);
    let mut words: Vec<(usize, &str)> = Vec::new();
    let mut at = 0;
    for word in text.split([' ', '\t', '\u{a0}']) {
        if !word.is_empty() {
            words.push((at, word));
        }
        at += word.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    let mut found: Vec<Number> = Vec::new();
    let mut end = text.len();
    for (index, (start, word)) in words.iter().enumerate().rev() {
        let bare = word.trim_matches(['(', ')', '+']);
        let dash = matches!(*word, "-" | "–" | "—");
        let extra = word.starts_with("(+") || word.starts_with('+');
        let before_end = index
            .checked_sub(1)
            .and_then(|before| words.get(before))
            .map_or(0, |(at, word)| at + word.len());
        if dash {
            end = *start;
            continue;
        }
        let Some(count) = count(bare).filter(|_| extra || bare.len() == word.len()) else {
            break;
        };
        let offset = word.find(|one: char| one.is_ascii_digit()).unwrap_or(0);
        found.push(Number {
            range: range.start + start + offset..range.start + start + offset + bare.len(),
            count,
            extra,
            gap: start - before_end,
        });
        end = *start;
    }
    found.reverse();
    let label_end = range.start + text[..end].trim_end().len();
    (range.start..label_end, found)
}

/// The label with the lines before it that belong to it; the group that the rest names.
fn whole_label(document: &Document, pending: &[Range], label: Range) -> (Range, Option<String>) {
    let mut label = label;
    let mut rest = pending.len();
    for piece in pending.iter().rev() {
        let text = document.raw(&label);
        let before = document.raw(piece);
        let open = before.matches('(').count() > before.matches(')').count();
        let goes_on = text
            .trim_start()
            .starts_with(|one: char| one.is_lowercase() || one == ')')
            || open
            || before.trim_end().ends_with(['-', ',', '/']);
        if !(text.trim().is_empty() || goes_on) {
            break;
        }
        label = piece.start..label.end.max(piece.end);
        rest -= 1;
    }
    let group = rest
        .checked_sub(1)
        .and_then(|last| pending.get(last))
        .map(|range| document.words(range));
    (label, group)
}

/// Gives each number its column. Where cells are empty, that is the choice in which the people
/// add up and the blanks between the numbers are wide where a column is passed over.
fn assign(numbers: &[Number], columns: &[Column], spaced: bool) -> Vec<TableCell> {
    let plain: Vec<&Number> = numbers.iter().filter(|number| !number.extra).collect();
    let chosen = best(&plain, columns, spaced);
    let mut cells: Vec<TableCell> = Vec::new();
    for (number, place) in plain.iter().zip(&chosen) {
        let Some(column) = columns.get(*place) else {
            continue;
        };
        cells.push(TableCell {
            column: *column,
            range: number.range.clone(),
            count: Some(number.count),
        });
    }
    for number in numbers.iter().filter(|number| number.extra) {
        cells.push(TableCell {
            column: Column::FrameworkTemporary,
            range: number.range.clone(),
            count: Some(number.count),
        });
    }
    cells
}

fn best(numbers: &[&Number], columns: &[Column], spaced: bool) -> Vec<usize> {
    let (n, k) = (numbers.len().min(columns.len()), columns.len());
    let mut best: (i64, Vec<usize>) = (i64::MIN, Vec::new());
    // At most five columns, so at most ten ways.
    for mask in 0_u32..1 << k.min(8) {
        if mask.count_ones() as usize != n {
            continue;
        }
        let places: Vec<usize> = (0..k).filter(|place| mask >> place & 1 == 1).collect();
        let score = score(numbers, columns, &places, spaced);
        if score > best.0 {
            best = (score, places);
        }
    }
    best.1
}

fn score(numbers: &[&Number], columns: &[Column], places: &[usize], spaced: bool) -> i64 {
    let value = |column: Column| {
        let place = columns.iter().position(|one| *one == column)?;
        let index = places.iter().position(|one| *one == place)?;
        numbers.get(index).map(|number| number.count)
    };
    let mut score = 0;
    let (military, civilian) = (
        value(Column::DeployedMilitary),
        value(Column::DeployedCivilian),
    );
    if let Some(total) = value(Column::DeployedTotal) {
        score += 12;
        let sum = military.unwrap_or(0).saturating_add(civilian.unwrap_or(0));
        if sum == total && (military.is_some() || civilian.is_some()) {
            score += 20;
        }
    }
    score += i64::from(military.is_some()) * 4;
    score += i64::from(value(Column::FrameworkMilitary).is_some()) * 3;
    // Who has a limit for a kind of people sends of that kind.
    let has = |column| value(column).is_some();
    score += i64::from(has(Column::FrameworkMilitary) == has(Column::DeployedMilitary)) * 2;
    score += i64::from(has(Column::FrameworkCivilian) == has(Column::DeployedCivilian)) * 2;
    if spaced && let (Some(first), Some(number)) = (places.first(), numbers.first()) {
        score += if (number.gap >= 2) == (*first > 0) {
            6
        } else {
            0
        };
    }
    for (index, pair) in places.windows(2).enumerate().filter(|_| spaced) {
        let wide = numbers.get(index + 1).is_some_and(|number| number.gap >= 2);
        let passed = pair[1] > pair[0] + 1;
        score += if wide == passed { 6 } else { 0 };
    }
    score
}
