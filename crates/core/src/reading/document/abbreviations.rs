//! The list of abbreviations.

use super::{Document, Range};

/// An abbreviation with what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Abbreviation {
    /// The short form: `AU`.
    pub short: String,
    /// What it stands for.
    pub long: String,
    /// Its line in the clean text.
    pub range: Range,
}

/// Titles of the list.
const TITLES: [&str; 5] = [
    "afkortingen",
    "lijst van afkortingen",
    "afkortingenlijst",
    "abbreviations",
    "list of abbreviations",
];

/// Whether a title is that of the list.
pub(super) fn is_title(title: &str) -> bool {
    TITLES.contains(&title.to_lowercase().as_str())
}

/// Takes the list out of the blocks of its section.
pub(super) fn read(document: &mut Document) {
    let Some(section) = document
        .sections
        .iter()
        .position(|section| is_title(&section.title))
    else {
        return;
    };
    let mut found: Vec<Abbreviation> = Vec::new();
    for block in document
        .blocks
        .iter()
        .filter(|block| block.section == section)
    {
        let mut at = block.range.start;
        for line in document.text[block.range.clone()].split('\n') {
            let range = at..at + line.len();
            at += line.len() + 1;
            if let Some((short, long)) = entry(line) {
                found.push(Abbreviation { short, long, range });
            } else if let Some(last) = found.last_mut()
                && !line.trim().is_empty()
            {
                last.long = format!("{} {}", last.long, line.trim());
            }
        }
    }
    document.blocks.retain(|block| block.section != section);
    for table in document
        .tables
        .iter()
        .filter(|table| table.section == section)
    {
        for row in &table.rows {
            let cells: Vec<&Range> = row.cells.iter().map(|cell| &cell.range).collect();
            let long = cells
                .iter()
                .map(|range| document.words(range))
                .find(|words| !words.is_empty());
            if let (Some(long), false) = (long, row.label.is_empty()) {
                found.push(Abbreviation {
                    short: document.words(&row.label),
                    long,
                    range: row.label.clone(),
                });
            }
        }
    }
    document.tables.retain(|table| table.section != section);
    document.abbreviations = found;
}

/// "AU  Afrikaanse Unie": the first word, or the words before two blanks.
fn entry(line: &str) -> Option<(String, String)> {
    let line = line.trim();
    let (short, long) = line
        .split_once("\t")
        .or_else(|| line.split_once("  "))
        .or_else(|| line.split_once(": "))
        .or_else(|| line.split_once(' '))?;
    let (short, long) = (short.trim(), long.trim());
    let capital = short.chars().filter(|one| one.is_uppercase()).count();
    let fits = capital >= 2 && short.chars().count() <= 20 && !long.is_empty();
    if !fits {
        return None;
    }
    // A short form of two words has its second in capitals too: "EUPOL COPPS".
    let mut short = short.to_owned();
    let mut long = long;
    while let Some((word, rest)) = long.split_once(' ') {
        let all_caps = word.len() >= 3 && word.chars().all(char::is_uppercase);
        if !all_caps {
            break;
        }
        short = format!("{short} {word}");
        long = rest.trim_start();
    }
    Some((short, long.to_owned()))
}
