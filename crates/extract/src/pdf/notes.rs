//! Footnotes at the foot of a page.

use super::lines::Line;
use super::pages::PageText;

/// A footnote, or the end of one that began on the page before.
#[derive(Debug, Clone)]
pub(super) struct NoteText {
    /// Its mark; nothing where it goes on from the page before.
    pub(super) mark: Option<String>,
    pub(super) lines: Vec<Line>,
}

/// Type of footnotes is smaller than the text by this at least.
const SMALLER: f64 = 0.95;

/// Takes the footnotes out of the lines of a page. `body` is the size of running text, `open`
/// are the marks of pages before for which there was no footnote yet.
pub(super) fn take(page: &mut PageText, body: f64, open: &mut Vec<String>) {
    let lowest_table = page
        .tables
        .iter()
        .map(|table| table.bottom)
        .fold(0.0, f64::max);
    let small = |line: &&Line| line.size < body * SMALLER && line.base > lowest_table;
    let count = page.lines.iter().rev().take_while(small).count();
    let from = page.lines.len() - count;
    open.extend(marks_of(page, from));
    let marks = open.clone();
    let is_start = |line: &Line| mark_of(line, &marks).is_some();
    let Some(first) = page.lines[from..].iter().position(is_start) else {
        return;
    };
    // Small lines above the first mark, below a separating line, end a note of the page before.
    let begins = page.lines[from].base;
    let separated = page
        .separators
        .iter()
        .any(|y| *y < begins && begins - y < body * 2.5);
    let start = if separated { from } else { from + first };
    let mut notes: Vec<NoteText> = Vec::new();
    for line in page.lines.split_off(start) {
        let mark = mark_of(&line, &marks);
        match notes.last_mut() {
            Some(note) if mark.is_none() => note.lines.push(line),
            _ => notes.push(NoteText {
                mark,
                lines: vec![line],
            }),
        }
    }
    open.retain(|mark| notes.iter().all(|note| note.mark.as_ref() != Some(mark)));
    page.notes = notes;
}

/// The marks that stand in the text of a page.
fn marks_of(page: &PageText, before: usize) -> Vec<String> {
    let of = |text: &str, marks: &[kader_core::reading::Bytes]| -> Vec<String> {
        marks
            .iter()
            .filter_map(|mark| text.get(mark.start..mark.end))
            .map(|mark| mark.trim_end_matches(')').to_owned())
            .collect()
    };
    let in_lines = page.lines[..before].iter().flat_map(|line| {
        let (text, marks) = line.text();
        of(&text, &marks)
    });
    let in_cells = page
        .tables
        .iter()
        .flat_map(|table| table.rows.iter().flatten())
        .flat_map(|cell| of(&cell.text, &cell.marks));
    in_lines.chain(in_cells).collect()
}

/// The mark that a line begins with: raised, or one that stands in the text.
fn mark_of(line: &Line, marks: &[String]) -> Option<String> {
    let first = line.words.first()?;
    if line.words.len() < 2 {
        return None;
    }
    let mark = first.text.trim_end_matches(')');
    let digits = (1..=3).contains(&mark.len()) && mark.bytes().all(|byte| byte.is_ascii_digit());
    let sign = !mark.is_empty() && mark.chars().all(|one| "*†‡§".contains(one));
    let known = marks.iter().any(|known| known == mark);
    ((digits || sign) && (first.raised || known)).then(|| mark.to_owned())
}
