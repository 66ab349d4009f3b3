//! The annex of legal bases, mandates and frameworks, from the lines of a text layer.

use std::collections::HashSet;

use super::columns::is_head_line;
use super::{Column, LayerLine, Row, Table, TableCell, TableKind};
use crate::reading::document::{Document, Range};
use crate::reading::words::is_impossible;

/// Words that a legal basis begins with.
const BASES: [&str; 33] = [
    "vnvr",
    "vn-",
    "unsc",
    "unscr",
    "resolutie",
    "resolution",
    "overeenkomst",
    "agreement",
    "verzoek",
    "request",
    "uitnodiging",
    "invitation",
    "cfsp",
    "gbvb",
    "besluit",
    "decision",
    "raadsbesluit",
    "art",
    "artikel",
    "article",
    "o.b.v",
    "note",
    "verdrag",
    "treaty",
    "s/res",
    "memorandum",
    "mou",
    "council",
    "eu-besluit",
    "veiligheidsraad",
    "gemeenschappelijk",
    "op",
    "(gbvb)",
];

/// Ends that are none, as words of a table.
const OPEN: [&str; 9] = [
    "onbepaald",
    "doorlopend",
    "indefinite",
    "ongoing",
    "onbekend",
    "unknown",
    "permanent",
    "open-ended",
    "n.v.t.",
];

/// Reads the table, if the lines hold one.
pub(super) fn read(
    document: &Document,
    lines: &[LayerLine],
    section: usize,
    alone: &HashSet<String>,
) -> Option<(Table, std::ops::Range<usize>)> {
    let first = lines.iter().position(|line| {
        let lower = document.raw(&line.range).to_lowercase();
        is_head_line(&lower) && (lower.contains("rechtsbas") || lower.contains("legal basis"))
    })?;
    let last = lines
        .iter()
        .enumerate()
        .skip(first)
        .take(12)
        .take_while(|(_, line)| is_head_line(document.raw(&line.range)))
        .map(|(index, _)| index)
        .last()?;
    let body = lines.get(last + 1..)?;
    let start = body.first()?.range.start;
    let end = body.last()?.range.end;
    let pairs = pairs(document, start, end);
    let mut rows = Vec::new();
    let mut from = start;
    let mut group: Option<String> = None;
    let mut used = last + 1;
    for (mandate, framework) in pairs {
        let lead = document.raw(&(from..mandate.start));
        let from_here = from + lead.len() - lead.trim_start().len();
        // What is too long for a row is text below the table.
        if mandate.start.saturating_sub(from_here) > 400 {
            break;
        }
        for line in body.iter().filter(|line| line.range.start <= mandate.start) {
            if !line.group.is_empty() && line.range.end >= from_here {
                group = Some(line.group.clone());
            }
        }
        let (from_here, named) = past_group(document, from_here..mandate.start, alone);
        group = named.or(group);
        let (label, basis) = split(document, from_here..mandate.start);
        from = framework.end;
        let mut cells = Vec::new();
        for (column, range) in [
            (Column::Basis, basis),
            (Column::MandateUntil, mandate),
            (Column::FrameworkUntil, framework),
        ] {
            if !range.is_empty() {
                cells.push(TableCell {
                    column,
                    range,
                    count: None,
                });
            }
        }
        rows.push(Row {
            label,
            group: group.clone(),
            cells,
            is_total: false,
        });
        used = lines
            .iter()
            .position(|line| line.range.end >= from)
            .map_or(lines.len(), |index| index + 1);
    }
    (!rows.is_empty()).then_some((
        Table {
            kind: TableKind::Mandates,
            section,
            rows,
        },
        first..used,
    ))
}

/// Days that their month does not have, "31 juni 2025": wrong, but ends of a row all the same.
fn impossible(document: &Document, start: usize, text: &str) -> Vec<Range> {
    let words = crate::reading::words::words(text, start);
    words
        .windows(3)
        .filter(|window| matches!(window, [day, month, year] if is_impossible(day, month, year)))
        .filter_map(|window| Some(window.first()?.start..window.last()?.end))
        .filter(|range| document.raw(range).len() <= 24)
        .collect()
}

/// The byte behind the lines that name a group of rows, and the group.
fn past_group(
    document: &Document,
    range: Range,
    alone: &HashSet<String>,
) -> (usize, Option<String>) {
    let (mut from, mut group) = (range.start, None);
    while let Some((line, rest)) = document.raw(&(from..range.end)).split_once('\n') {
        // What is left must still be a row.
        let mut words = rest.split_whitespace();
        let first = words.next().unwrap_or_default();
        let is_row = words.next().is_some() && !is_basis(first) && !first.starts_with('(');
        if !(is_row && alone.contains(&line.trim().to_lowercase())) {
            break;
        }
        group = Some(line.trim().to_owned());
        from += line.len() + 1;
        let rest = document.raw(&(from..range.end));
        from += rest.len() - rest.trim_start().len();
    }
    (from, group)
}

/// Two ends that stand side by side: of the mandate and of the framework.
fn pairs(document: &Document, start: usize, end: usize) -> Vec<(Range, Range)> {
    let text = document.raw(&(start..end));
    let mut ends: Vec<Range> = kader_citation::Language::ALL
        .into_iter()
        .map(|language| kader_citation::read_dates(text, language, None))
        .max_by_key(Vec::len)
        .unwrap_or_default()
        .into_iter()
        .filter(|date| date.when.is_some())
        .map(|date| start + date.place.start..start + date.place.end)
        .collect();
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim();
        if OPEN.contains(&bare.to_lowercase().as_str()) {
            ends.push(start + at..start + at + bare.len());
        }
        at += word.len();
    }
    ends.extend(impossible(document, start, text));
    ends.sort_by_key(|range| range.start);
    let mut found = Vec::new();
    let mut index = 0;
    while let (Some(one), Some(two)) = (ends.get(index), ends.get(index + 1)) {
        if document.raw(&(one.end..two.start)).trim().is_empty() {
            found.push((one.clone(), two.clone()));
            index += 2;
        } else {
            index += 1;
        }
    }
    found
}

/// Whether a legal basis begins with a word.
fn is_basis(word: &str) -> bool {
    let bare = word.trim().to_lowercase();
    let stem = bare.trim_end_matches(['.', ',', ':']);
    BASES.iter().any(|base| {
        stem == *base
            || base.len() > 3 && stem.starts_with(base)
            || base.ends_with('-') && bare.starts_with(base)
    })
}

/// The label and the legal basis of a row.
fn split(document: &Document, range: Range) -> (Range, Range) {
    let text = document.raw(&range);
    let mut at = 0;
    let mut depth = 0_i32;
    let mut cut = None;
    for word in text.split_inclusive(char::is_whitespace) {
        if at > 0 && depth == 0 && is_basis(word) {
            cut = Some(at);
            break;
        }
        depth += i32::try_from(word.matches('(').count()).unwrap_or(0);
        depth -= i32::try_from(word.matches(')').count()).unwrap_or(0);
        at += word.len();
    }
    // Without such a word the first line is the label.
    let cut = cut.or_else(|| text.find('\n')).unwrap_or(text.len());
    let trimmed = |start: usize, end: usize| {
        let raw = document.raw(&(start..end));
        let lead = raw.len() - raw.trim_start().len();
        let start = start + lead;
        start..start + raw.trim().len()
    };
    (
        trimmed(range.start, range.start + cut),
        trimmed(range.start + cut, range.end),
    )
}
