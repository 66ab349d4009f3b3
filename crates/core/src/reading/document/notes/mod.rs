//! Footnotes: their texts, in the middle of pages or at their foot, and their marks.

mod marks;

pub(super) use marks::marks;

use marks::candidates;

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
