//! Footnotes: their texts, in the middle of pages or at their foot, and their marks.

use super::Range;
use super::layout::{Layout, Look};
use crate::reading::source::{Bytes, LineKind, SourceDocument};

/// A footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its mark: `12`.
    pub mark: String,
    /// Its text in the clean text, without the mark.
    pub range: Range,
}

/// The mark of a footnote in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The mark: `12`.
    pub mark: String,
    /// The byte of the clean text before which it stood.
    pub at: usize,
    /// Its bytes in the input.
    pub source: Range,
}

/// A footnote by its lines.
pub(super) struct NoteLines {
    pub(super) mark: String,
    /// Each line with the byte at which its text begins.
    pub(super) lines: Vec<(usize, usize)>,
}

/// A mark by its line.
pub(super) struct MarkAt {
    pub(super) mark: String,
    pub(super) line: usize,
    pub(super) bytes: Bytes,
    /// Whether a footnote with this mark was found.
    pub(super) known: bool,
}

/// A line that begins with a number and goes on with words: the number and where they begin.
fn numbered(text: &str) -> Option<(u32, usize)> {
    let lead = text.len() - text.trim_start().len();
    let rest = &text[lead..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 3 {
        return None;
    }
    let number = rest[..digits].parse().ok()?;
    let after = &rest[digits..];
    let words = after.trim_start();
    let starts = words.starts_with(|one: char| one.is_alphabetic() || "‘’“\"'(".contains(one));
    (after.starts_with([' ', '\u{a0}', '\t']) && starts)
        .then(|| (number, lead + digits + after.len() - words.len()))
}

/// The texts of the footnotes.
pub(super) fn notes(source: &SourceDocument, layout: &Layout) -> Vec<NoteLines> {
    let mut found: Vec<NoteLines> = Vec::new();
    let candidates = candidates(source, layout);
    let mut open = false;
    let mut previous: Option<usize> = None;
    let mut widest = 0;
    for (index, line) in source.lines.iter().enumerate() {
        if let LineKind::Note(mark) = &line.kind {
            let begins = open.then(|| found.last().map(|note| &note.mark)).flatten() != Some(mark);
            let start = note_start(&line.text, &line.marks, begins);
            match found.last_mut() {
                Some(note) if !begins => note.lines.push((index, start)),
                _ => found.push(NoteLines {
                    mark: mark.clone(),
                    lines: vec![(index, start)],
                }),
            }
            (open, previous) = (true, Some(index));
            continue;
        }
        if layout.looks[index] != Look::Text {
            if matches!(layout.looks[index], Look::Furniture | Look::Rotated) {
                open = false;
            }
            continue;
        }
        if line.kind != LineKind::Unknown {
            (open, previous) = (false, Some(index));
            continue;
        }
        let expected = found
            .last()
            .and_then(|note| note.mark.parse::<u32>().ok())
            .map_or(1, |last| last + 1);
        let begins = numbered(&line.text).filter(|(number, start)| {
            let first = found.is_empty();
            let has_mark = candidates.iter().any(|one| one.value == *number);
            let after_rule = (1..=3)
                .filter_map(|back| index.checked_sub(back))
                .find(|at| layout.looks[*at] != Look::Blank)
                .is_some_and(|at| layout.looks[at] == Look::Rule);
            let title_like = is_title_like(line.text[*start..].trim());
            // The line before may end with a mark of its own.
            let ended = layout.blanks_before[index] > usize::from(layout.wide)
                || previous.is_none_or(|at| {
                    let before = source.lines[at].text.trim_end();
                    ends_sentence(before.trim_end_matches(|one: char| one.is_ascii_digit()))
                        || layout.page_starts[index]
                });
            let marked = candidates
                .iter()
                .any(|one| one.value == *number && !one.within_number);
            // One footnote may have lost its number; the next still follows.
            let skips = !first && *number == expected + 1 && (after_rule || marked);
            let in_order = *number == expected || (first && marked) || skips;
            in_order
                && (after_rule || open && has_mark || (has_mark || open) && !title_like && ended)
        });
        if let Some((number, start)) = begins {
            found.push(NoteLines {
                mark: number.to_string(),
                lines: vec![(index, start)],
            });
            let width = line.text.trim().chars().count();
            widest = if open { widest.max(width) } else { width };
            (open, previous) = (true, Some(index));
            continue;
        }
        if open && goes_on(source, layout, index, previous, widest) {
            if let Some(note) = found.last_mut() {
                let start = line.text.len() - line.text.trim_start().len();
                note.lines.push((index, start));
            }
            widest = widest.max(line.text.trim().chars().count());
        } else {
            open = false;
        }
        previous = Some(index);
    }
    found
}

fn note_start(text: &str, marks: &[Bytes], begins: bool) -> usize {
    let lead = text.len() - text.trim_start().len();
    let marked = marks
        .first()
        .filter(|mark| begins && mark.start <= lead)
        .map(|mark| mark.end);
    let start = match marked {
        Some(end) => end,
        None if begins && text[lead..].starts_with("[^") => {
            text.find("]:").map_or(lead, |at| at + 2)
        }
        None if begins => numbered(text).map_or(lead, |(_, start)| start),
        None => lead,
    };
    let rest = text.get(start..).unwrap_or_default();
    let rest_words = rest.trim_start_matches([' ', '\u{a0}', '\t', ':']);
    start + rest.len() - rest_words.len()
}

/// Whether a line goes on with the footnote that the line before it is part of.
fn goes_on(
    source: &SourceDocument,
    layout: &Layout,
    index: usize,
    previous: Option<usize>,
    widest: usize,
) -> bool {
    let usual = usize::from(layout.wide);
    if layout.page_starts[index] || layout.blanks_before[index] > usual {
        return false;
    }
    let Some(before) = previous.and_then(|at| source.lines.get(at)) else {
        return false;
    };
    let text = source.lines[index].text.trim();
    // A sentence that ends far short of the other lines is the last.
    let width = before.text.trim().chars().count();
    if ends_sentence(&before.text) && width * 10 < widest * 7 {
        return false;
    }
    if text.starts_with(char::is_lowercase) || !ends_sentence(&before.text) {
        return true;
    }
    // A line that ends short of the others is the last.
    before.text.trim().chars().count() * 10 >= widest * 9
}

fn is_title_like(text: &str) -> bool {
    text.chars().count() <= 70 && !ends_sentence(text) && !text.contains(". ")
}

pub(super) fn ends_sentence(text: &str) -> bool {
    text.trim_end()
        .trim_end_matches(['’', '”', '"', '\'', ')'])
        .ends_with(['.', '!', '?', ':', ';'])
}

/// Digits that may be the mark of a footnote.
struct Candidate {
    line: usize,
    bytes: Bytes,
    value: u32,
    /// Whether they stand behind a number, as a raised 12 does behind 266.
    within_number: bool,
}

fn candidates(source: &SourceDocument, layout: &Layout) -> Vec<Candidate> {
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
pub(super) fn marks(source: &SourceDocument, layout: &Layout, notes: &[NoteLines]) -> Vec<MarkAt> {
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
