//! What the lines of a page are: blank, furniture, letters of a rotated heading, or text.

use std::collections::{HashMap, HashSet};

use super::headings::depth_of;
use crate::reading::source::{LineKind, SourceDocument, SourceLine};

/// What a line is, before headings and footnotes are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Nothing in it.
    Blank,
    /// The head or foot of a page.
    Furniture,
    /// A line that separates footnotes from the text.
    Rule,
    /// A letter or two of a heading that runs upwards.
    Rotated,
    /// Anything else.
    Text,
}

/// The lines of a document, looked at.
pub(super) struct Layout {
    pub(super) looks: Vec<Look>,
    /// Whether every line is followed by an empty one, as some extractors do.
    pub(super) wide: bool,
    /// Whether a new page begins at a line.
    pub(super) page_starts: Vec<bool>,
    /// How many blank lines stand before a line of text.
    pub(super) blanks_before: Vec<usize>,
    /// How much deeper the format says that headings lie than their numbers do: a title above
    /// all chapters is a level of its own.
    pub(super) deeper: u8,
}

/// A rule of this many blanks at least stands above footnotes.
const RULE_BLANKS: usize = 30;
/// Letters of a rotated heading stand on at least so many lines.
const ROTATED_LINES: usize = 3;
/// A line that stands on so many pages is furniture.
const REPEATED: usize = 3;

pub(super) fn layout(source: &SourceDocument) -> Layout {
    let lines = &source.lines;
    let mut looks: Vec<Look> = lines.iter().map(look).collect();
    rotated(lines, &mut looks);
    repeated(lines, &mut looks);
    let wide = is_wide(lines, &looks);
    let mut page_starts = vec![false; lines.len()];
    let mut blanks_before = vec![0; lines.len()];
    let (mut blanks, mut after_break) = (0, false);
    let mut page = None;
    for (index, line) in lines.iter().enumerate() {
        after_break |= line.text.contains('\u{c}') || looks[index] == Look::Furniture;
        match looks[index] {
            Look::Blank | Look::Furniture | Look::Rule => blanks += 1,
            Look::Rotated | Look::Text => {
                let moved = line.page.is_some() && line.page != page;
                // Some extractors put a single blank where a page begins.
                let marked = wide && line.text.starts_with(' ') && !line.text.starts_with("  ");
                page_starts[index] = after_break || moved || marked;
                page = line.page;
                blanks_before[index] = blanks;
                (blanks, after_break) = (0, false);
            }
        }
    }
    Layout {
        looks,
        wide,
        page_starts,
        blanks_before,
        deeper: deeper(lines),
    }
}

fn deeper(lines: &[SourceLine]) -> u8 {
    let numbered = lines.iter().find_map(|line| {
        let LineKind::Heading(level) = line.kind else {
            return None;
        };
        Some(level.saturating_sub(depth_of(&line.text)?))
    });
    numbered.unwrap_or(0)
}

fn look(line: &SourceLine) -> Look {
    match line.kind {
        LineKind::Blank => return Look::Blank,
        LineKind::Furniture => return Look::Furniture,
        LineKind::Text
        | LineKind::Heading(_)
        | LineKind::Item
        | LineKind::Row { .. }
        | LineKind::Note(_) => return Look::Text,
        LineKind::Unknown => {}
    }
    let text = line.text.trim();
    if text.is_empty() {
        let blanks = line.text.chars().filter(|one| *one == ' ').count();
        return if blanks >= RULE_BLANKS {
            Look::Rule
        } else {
            Look::Blank
        };
    }
    if text.len() >= 5 && text.chars().all(|one| matches!(one, '_' | '—' | '─')) {
        return Look::Rule;
    }
    // "Verslag over 2016        Pagina 3 van 9": the title of the report before it.
    let last = text.rsplit("   ").next().unwrap_or(text).trim();
    let told = last != text && last.contains(char::is_whitespace);
    if is_page_number(text) || told && is_page_number(last) {
        return Look::Furniture;
    }
    Look::Text
}

/// "Pagina 24 van 26", "Page 3 of 9", "3/26", "- 12 -".
fn is_page_number(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let number = |word: &str| {
        !word.is_empty() && word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    match words.as_slice() {
        ["pagina" | "page" | "blad" | "p.", page] => number(page),
        ["pagina" | "page" | "blad" | "p.", page, "van" | "of", all] => number(page) && number(all),
        [page, "van" | "of" | "/", all] => number(page) && number(all),
        ["-" | "–", page, "-" | "–"] => number(page),
        [one] => one.split_once('/').is_some_and(|(page, all)| {
            number(page) && number(all) && page.len() <= 3 && all.len() <= 3
        }),
        _ => false,
    }
}

/// Runs of very short lines of letters: a heading that runs upwards.
fn rotated(lines: &[SourceLine], looks: &mut [Look]) {
    let short = |line: &SourceLine| {
        let text = line.text.trim();
        let letters = text.chars().count();
        line.kind == LineKind::Unknown
            && letters <= 3
            && letters > 0
            && text.chars().all(|one| one.is_alphabetic() || one == '-')
    };
    let mut at = 0;
    while at < lines.len() {
        if !short(&lines[at]) || looks[at] != Look::Text {
            at += 1;
            continue;
        }
        let mut found = Vec::new();
        let mut next = at;
        while let Some(line) = lines.get(next) {
            match looks[next] {
                Look::Blank => {}
                Look::Text if short(line) => found.push(next),
                _ => break,
            }
            next += 1;
        }
        if found.len() >= ROTATED_LINES {
            for index in found {
                looks[index] = Look::Rotated;
            }
        }
        at = next.max(at + 1);
    }
}

/// Short lines of words alone that stand in the document more than once, or are the title of a
/// numbered section as well: names of regions above rows of a table are such. In lower case.
pub(super) fn standing_alone(source: &SourceDocument) -> HashSet<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for line in &source.lines {
        let fits = matches!(
            line.kind,
            LineKind::Unknown | LineKind::Text | LineKind::Heading(_)
        );
        let text = line.text.trim_matches(|one: char| {
            one.is_ascii_digit() || matches!(one, '.' | '#') || one.is_whitespace()
        });
        let words = fits
            && (3..=40).contains(&text.len())
            && text.starts_with(char::is_uppercase)
            && text
                .chars()
                .all(|one| one.is_alphabetic() || matches!(one, ' ' | '-' | '/'));
        if words {
            *seen.entry(text.to_lowercase()).or_default() += 1;
        }
    }
    seen.retain(|_, count| *count > 1);
    seen.into_keys().collect()
}

/// Lines that stand on several pages with nothing different but digits.
fn repeated(lines: &[SourceLine], looks: &mut [Look]) {
    let mut seen: HashMap<(String, u32), usize> = HashMap::new();
    let key = |line: &SourceLine| {
        let text = line.text.trim();
        let page = line.page?;
        let fits = line.kind == LineKind::Unknown && text.len() <= 90 && page > 0;
        let words: Vec<&str> = text.split_whitespace().collect();
        fits.then(|| {
            words
                .join(" ")
                .replace(|one: char| one.is_ascii_digit(), "#")
        })
    };
    let mut pages: HashMap<String, Vec<u32>> = HashMap::new();
    for line in lines {
        if let (Some(key), Some(page)) = (key(line), line.page) {
            let pages = pages.entry(key.clone()).or_default();
            if pages.last() != Some(&page) {
                pages.push(page);
            }
            *seen.entry((key, page)).or_default() += 1;
        }
    }
    for (line, look) in lines.iter().zip(looks) {
        let Some(key) = key(line) else { continue };
        let often = pages.get(&key).is_some_and(|pages| pages.len() >= REPEATED);
        // Once a page: rows of a table and subheadings stand where they will.
        let once = line
            .page
            .and_then(|page| seen.get(&(key, page)))
            .is_some_and(|count| *count == 1);
        let at_edge = is_at_edge(line, lines);
        if often && once && at_edge && *look == Look::Text {
            *look = Look::Furniture;
        }
    }
}

/// Whether a line is one of the first or last three with text on its page.
fn is_at_edge(line: &SourceLine, lines: &[SourceLine]) -> bool {
    let index = line.number.saturating_sub(1);
    let with_text = |other: &&SourceLine| !other.text.trim().is_empty();
    let same = |other: &&SourceLine| other.page == line.page;
    let before = lines[..index.min(lines.len())]
        .iter()
        .rev()
        .take_while(same)
        .filter(with_text);
    let after = lines
        .get(index + 1..)
        .unwrap_or_default()
        .iter()
        .take_while(same)
        .filter(with_text);
    before.take(3).count() < 3 || after.take(3).count() < 3
}

/// Whether nearly every line of text is followed by an empty one and goes on after it.
fn is_wide(lines: &[SourceLine], looks: &[Look]) -> bool {
    let (mut followed, mut tight, mut going_on) = (0_usize, 0_usize, 0_usize);
    for (index, pair) in looks.windows(2).enumerate() {
        match pair {
            [Look::Text, Look::Blank | Look::Rule] => {
                followed += 1;
                let next = lines
                    .get(index + 2)
                    .map_or("", |line| line.text.trim_start());
                going_on += usize::from(next.starts_with(char::is_lowercase));
            }
            [Look::Text, Look::Text] => tight += 1,
            _ => {}
        }
    }
    followed >= 4 && tight * 5 < followed && going_on * 8 >= followed
}
