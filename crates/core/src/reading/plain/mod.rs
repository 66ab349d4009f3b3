//! Plain text and Markdown as lines, with the little that their signs tell.

mod aligned;

use super::source::{Bytes, Cell, LineKind, SourceDocument, SourceLine};

/// The lines of a text.
pub(super) fn read(text: &str) -> SourceDocument {
    let paged = text.contains('\u{c}');
    let mut page = 1_u32;
    let mut tables = 0;
    let mut in_table = false;
    let read = text.split('\n').map(|text| {
        page = page.saturating_add(u32::try_from(text.matches('\u{c}').count()).unwrap_or(0));
        let mut line = SourceLine::new(text);
        if paged {
            line.page = Some(page);
        }
        let cells = row(text);
        if let Some(cells) = cells {
            tables += u32::from(!in_table);
            in_table = true;
            line.kind = if cells
                .iter()
                .all(|cell| is_ruler(&text[cell.bytes.start..cell.bytes.end]))
            {
                LineKind::Blank
            } else {
                LineKind::Row {
                    table: tables,
                    cells,
                }
            };
        } else {
            in_table = false;
            line.kind = kind(text);
        }
        line.marks = marks(text);
        line
    });
    let mut lines: Vec<SourceLine> = read.collect();
    aligned::mark(&mut lines, &mut tables);
    SourceDocument::new(lines)
}

fn kind(text: &str) -> LineKind {
    let trimmed = text.trim_start();
    let hashes = trimmed.bytes().take_while(|byte| *byte == b'#').count();
    if (1..=6).contains(&hashes) && trimmed[hashes..].starts_with(' ') {
        return LineKind::Heading(u8::try_from(hashes).unwrap_or(6));
    }
    if let Some(mark) = trimmed
        .strip_prefix("[^")
        .and_then(|rest| rest.split_once("]:"))
        .map(|(mark, _)| mark)
        && mark.len() <= 8
    {
        return LineKind::Note(mark.to_owned());
    }
    if ["- ", "* ", "• ", "– ", "\u{f0b7} ", "o "]
        .iter()
        .any(|sign| trimmed.starts_with(sign))
    {
        return LineKind::Item;
    }
    LineKind::Unknown
}

/// The cells between the bars of a Markdown row.
fn row(text: &str) -> Option<Vec<Cell>> {
    let trimmed = text.trim();
    if !(trimmed.starts_with('|') && trimmed.ends_with('|') && trimmed.len() > 2) {
        return None;
    }
    let base = text.len() - text.trim_start().len();
    let mut cells = Vec::new();
    let mut start = base + 1;
    for (at, _) in trimmed.match_indices('|').skip(1) {
        let end = base + at;
        let cell = text.get(start..end)?;
        // The signs of bold and slanting words are no part of them.
        let blank = |one: char| one.is_whitespace() || matches!(one, '*' | '_');
        let lead = cell.len() - cell.trim_start_matches(blank).len();
        let from = start + lead;
        cells.push(Cell {
            bytes: Bytes {
                start: from,
                end: from + cell.trim_matches(blank).len(),
            },
            columns: 1,
            continued: false,
        });
        start = end + 1;
    }
    (cells.len() >= 2).then_some(cells)
}

fn is_ruler(cell: &str) -> bool {
    cell.len() >= 3 && cell.bytes().all(|byte| matches!(byte, b'-' | b':'))
}

/// Marks that a sign tells: `[^3]`, and raised digits.
fn marks(text: &str) -> Vec<Bytes> {
    let mut found = Vec::new();
    for (start, _) in text.match_indices("[^") {
        if let Some(length) = text[start..].find(']').filter(|length| *length <= 10) {
            found.push(Bytes {
                start,
                end: start + length + 1,
            });
        }
    }
    let raised = |one: char| matches!(one, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    let mut at = 0;
    while let Some(start) = text[at..].find(raised).map(|offset| at + offset) {
        let length = text[start..]
            .find(|one| !raised(one))
            .unwrap_or(text.len() - start);
        found.push(Bytes {
            start,
            end: start + length,
        });
        at = start + length;
    }
    found.sort_unstable();
    found
}
