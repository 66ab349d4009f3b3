//! The marks of footnotes in the text, told by the format or found by what the footnotes ask for.

use super::{MarkAt, NoteLines};
use crate::reading::document::layout::{Layout, Look};
use crate::reading::source::{Bytes, LineKind, SourceDocument};

/// Digits that may be the mark of a footnote.
pub(super) struct Candidate {
    line: usize,
    bytes: Bytes,
    pub(super) value: u32,
    /// Whether they stand behind a number, as a raised 12 does behind 266.
    pub(super) within_number: bool,
}

pub(super) fn candidates(source: &SourceDocument, layout: &Layout) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (index, line) in source.lines.iter().enumerate() {
        let telling = matches!(
            line.kind,
            LineKind::Unknown | LineKind::Item | LineKind::Row { .. }
        ) || matches!(line.kind, LineKind::Heading(_) | LineKind::Text);
        if layout.looks[index] == Look::Text && telling {
            in_line(&line.text, index, &mut found);
        }
    }
    found
}

fn in_line(text: &str, line: usize, found: &mut Vec<Candidate>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let length = bytes[at..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let (start, end) = (at, at + length);
        at = end;
        let after = text[end..].chars().next();
        if after.is_some_and(|one| one.is_alphanumeric() || matches!(one, '-' | '/' | '%')) {
            continue;
        }
        let decimal = after.is_some_and(|one| matches!(one, '.' | ','))
            && text[end + 1..].starts_with(|one: char| one.is_ascii_digit());
        if decimal {
            continue;
        }
        let before = text[..start].chars().next_back();
        let glued = before.is_some_and(|one| {
            one.is_alphabetic()
                || matches!(one, '.' | ')' | '’' | '”' | '"' | '!' | '?' | ']' | ',')
        });
        if glued && length <= 2 && fits_word(&text[..start]) {
            push(text, line, start, end, false, found);
        } else if before.is_none_or(char::is_whitespace) && (3..=8).contains(&length) {
            for mark in 1..=2 {
                push(text, line, end - mark, end, true, found);
            }
        }
    }
}

fn push(
    text: &str,
    line: usize,
    start: usize,
    end: usize,
    within: bool,
    found: &mut Vec<Candidate>,
) {
    let digits = &text[start..end];
    if !digits.starts_with('0')
        && let Ok(value) = digits.parse()
    {
        found.push(Candidate {
            line,
            bytes: Bytes { start, end },
            value,
            within_number: within,
        });
    }
}

/// Whether a mark may stand behind these words: not behind "nr." or a single capital ("G5").
fn fits_word(before: &str) -> bool {
    let word: String = before
        .chars()
        .rev()
        .take_while(|one| !one.is_whitespace())
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    let bare = word.trim_end_matches(['.', ')', '’', '”', '"', '!', '?', ']', ',']);
    let signs = word.len() - bare.len();
    let lower = bare.to_lowercase();
    let label = [
        "nr", "nrs", "art", "p", "pag", "blz", "no", "nummer", "d", "a",
    ];
    if label.contains(&lower.trim_start_matches('(')) {
        return false;
    }
    let letters = bare.chars().filter(|one| one.is_alphabetic()).count();
    if signs > 0 {
        // Behind "2023." as well, but not behind "12." at the start of a line.
        return letters >= 1 || bare.chars().count() >= 4;
    }
    letters >= 3 && !bare.contains('-')
        || letters >= 2 && bare.ends_with(char::is_lowercase)
        || letters >= 5
}

/// The marks in the text: those that the format tells, else such digits as the footnotes ask
/// for, in their order.
pub(in crate::reading::document) fn marks(
    source: &SourceDocument,
    layout: &Layout,
    notes: &[NoteLines],
) -> Vec<MarkAt> {
    let is_note = |line: usize, bytes: &Bytes| {
        notes
            .iter()
            .flat_map(|note| &note.lines)
            .any(|(at, start)| *at == line && bytes.start < *start)
    };
    let told = source
        .lines
        .iter()
        .enumerate()
        .flat_map(|(index, line)| line.marks.iter().map(move |bytes| (index, line, *bytes)));
    let told: Vec<MarkAt> = told
        .filter(|(index, _, bytes)| !is_note(*index, bytes))
        .map(|(line, source, bytes)| {
            let raw = source.text.get(bytes.start..bytes.end).unwrap_or_default();
            let mark = plain(raw);
            let known = notes.iter().any(|note| note.mark == mark);
            MarkAt {
                mark,
                line,
                bytes,
                known,
            }
        })
        .collect();
    if !told.is_empty() || source.lines.iter().any(|line| !line.marks.is_empty()) {
        return told;
    }
    guessed(source, layout, notes)
}

/// A mark without its signs: `[^3]` and `³` are 3.
fn plain(raw: &str) -> String {
    raw.chars()
        .filter_map(|one| match one {
            '[' | ']' | '^' | '(' | ')' | ' ' => None,
            '¹' => Some('1'),
            '²' => Some('2'),
            '³' => Some('3'),
            '⁰' => Some('0'),
            '⁴'..='⁹' => char::from_digit(u32::from(one) - u32::from('⁰'), 10),
            other => Some(other),
        })
        .collect()
}

fn guessed(source: &SourceDocument, layout: &Layout, notes: &[NoteLines]) -> Vec<MarkAt> {
    let note_lines: std::collections::HashSet<usize> = notes
        .iter()
        .flat_map(|note| note.lines.iter().map(|(line, _)| *line))
        .collect();
    let mut all = candidates(source, layout);
    all.retain(|one| !note_lines.contains(&one.line));
    let numbers: Vec<u32> = notes
        .iter()
        .filter_map(|note| note.mark.parse().ok())
        .collect();
    let mut found: Vec<MarkAt> = Vec::new();
    let mut from = 0;
    for (index, number) in numbers.iter().enumerate() {
        let next = numbers.get(index + 1).and_then(|next| {
            (from..all.len()).find(|at| all[*at].value == *next && !all[*at].within_number)
        });
        let before_next = |at: &usize| next.is_none_or(|next| *at < next);
        let place = |within: bool| {
            (from..all.len())
                .find(|at| all[*at].value == *number && all[*at].within_number == within)
        };
        let chosen = place(false)
            .filter(before_next)
            .or_else(|| {
                place(true)
                    .filter(before_next)
                    .filter(|at| splits_well(source, &all[*at]))
            })
            .or_else(|| place(false).filter(|_| next.is_none()));
        if let Some(at) = chosen {
            let one = &all[at];
            found.push(MarkAt {
                mark: number.to_string(),
                line: one.line,
                bytes: one.bytes,
                known: true,
            });
            from = at + 1;
        }
    }
    found.extend(strays(&all, &numbers, &found));
    found.sort_by_key(|mark| (mark.line, mark.bytes.start));
    found
}

/// Whether a row of a table makes a mark behind a number likely: of the numbers at the end of
/// the line it would be greater than the last, the total, and without the mark it is not.
fn splits_well(source: &SourceDocument, one: &Candidate) -> bool {
    let text = source.lines[one.line].text.trim_end();
    let mut numbers: Vec<(usize, u64)> = Vec::new();
    let mut end = text.len();
    for word in text.rsplit(char::is_whitespace) {
        let start = end - word.len();
        if let Ok(count) = word.parse() {
            numbers.push((start, count));
        } else if !word.is_empty() {
            break;
        }
        end = start.saturating_sub(1);
    }
    let own = numbers
        .iter()
        .find(|(start, _)| *start < one.bytes.start && one.bytes.end <= text.len());
    let own = own.filter(|(start, _)| {
        text.get(*start..one.bytes.end)
            .is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()))
    });
    let (Some((start, whole)), Some((_, last))) = (own, numbers.first()) else {
        return false;
    };
    let without: Option<u64> = text
        .get(*start..one.bytes.start)
        .and_then(|word| word.parse().ok());
    numbers.len() >= 3 && whole > last && without.is_some_and(|without| without <= *last)
}

/// Marks for which there is no footnote: the numbers that the footnotes skip, or the one after
/// the last, where a mark of that number stands between its neighbours.
fn strays(all: &[Candidate], numbers: &[u32], found: &[MarkAt]) -> Vec<MarkAt> {
    let Some(last) = numbers.last() else {
        return Vec::new();
    };
    let place = |number: u32| {
        found
            .iter()
            .find(|mark| mark.mark == number.to_string())
            .map(|mark| (mark.line, mark.bytes.start))
    };
    let missing = (1..=*last + 1).filter(|number| !numbers.contains(number));
    let mut strays = Vec::new();
    for number in missing {
        let Some(low) = place(number.saturating_sub(1)) else {
            continue;
        };
        let high = place(number + 1);
        let stray = all.iter().find(|one| {
            let at = (one.line, one.bytes.start);
            let near = high.is_some() || one.line < low.0 + 400;
            one.value == number
                && !one.within_number
                && at > low
                && near
                && high.is_none_or(|high| at < high)
        });
        if let Some(one) = stray {
            strays.push(MarkAt {
                mark: number.to_string(),
                line: one.line,
                bytes: one.bytes,
                known: false,
            });
        }
    }
    strays
}
