//! Names by the words around them: "de bijdrage aan …".

use std::collections::BTreeSet;

use super::gather::add;
use super::learn::{BODIES, TYPES};
use super::{From, Names};
use crate::reading::document::Document;
use crate::reading::words::Word;

/// Words before a name that only a mission has.
const STRONG: [&str; 12] = [
    "bijdrage",
    "bijdragen",
    "deelname",
    "mandaat",
    "kader",
    "contribution",
    "mandate",
    "framework",
    "bijgedragen",
    "programma",
    "trainingsprogramma",
    "contributed",
];
/// Words in a sentence by which a name behind a preposition is that of a mission.
const WEAK: [&str; 22] = [
    "militairen",
    "stafofficieren",
    "waarnemers",
    "ingezet",
    "uitgezonden",
    "experts",
    "missie",
    "missies",
    "operatie",
    "inzet",
    "mandaat",
    "kader",
    "bijdrage",
    "nederland",
    "military",
    "deployed",
    "personnel",
    "mission",
    "netherlands",
    "bijdragen",
    "kaders",
    "mandate",
];
const BEFORE: [&str; 18] = [
    "aan",
    "bij",
    "voor",
    "van",
    "in",
    "naar",
    "to",
    "for",
    "of",
    "de",
    "missie",
    "operatie",
    "the",
    "en",
    "and",
    "programma",
    "trainingsprogramma",
    "taakgroep",
];

pub(super) fn context(
    document: &Document,
    all: &[Word],
    places: &BTreeSet<String>,
    names: &mut Names,
) {
    let told = names
        .missions
        .iter()
        .filter(|mission| !mission.sections.is_empty() || mission.from != From::Register)
        .count();
    let rich = told >= 3;
    let mut found: Vec<Vec<&Word>> = Vec::new();
    for (at, word) in all.iter().enumerate() {
        let typed = word.capital && TYPES.contains(&word.folded.as_str());
        if !(typed || looks_short(word)) || BODIES.contains(&word.folded.as_str()) || word.tied {
            continue;
        }
        let Some(before) = at.checked_sub(1).and_then(|at| all.get(at)) else {
            continue;
        };
        let from = at.saturating_sub(7);
        let near = all.get(from..at).unwrap_or_default();
        let strong = near.iter().any(|one| STRONG.contains(&one.folded.as_str()));
        let around = all
            .get(at.saturating_sub(25)..(at + 25).min(all.len()))
            .unwrap_or_default();
        let weak = around.iter().any(|one| WEAK.contains(&one.folded.as_str()));
        // In a row of names the comma stands for the word before the first.
        let in_row = strong && word.parted && before.capital;
        let compound = ["missie", "operatie", "mission", "operation"]
            .iter()
            .any(|kind| before.folded.ends_with(kind));
        let announced = BEFORE.contains(&before.folded.as_str()) || compound || in_row;
        if !announced || !(strong || weak && !rich) {
            continue;
        }
        let mut parts = vec![word];
        for next in all.iter().skip(at + 1).take(2) {
            let last = parts.last().map_or(word.end, |last| last.end);
            // Another paragraph begins with a capital too.
            let apart = document.raw(&(last..next.start)).contains("\n\n");
            let goes_on =
                next.capital && !next.parted && !apart && !BODIES.contains(&next.folded.as_str());
            if !goes_on {
                break;
            }
            parts.push(next);
        }
        if typed && parts.len() < 2 {
            continue;
        }
        found.push(parts);
    }
    for parts in found {
        let one: Vec<String> = parts.iter().map(|word| word.folded.clone()).collect();
        let already = (1..=one.len()).any(|length| {
            names.missions.iter().any(|mission| {
                mission
                    .spellings
                    .iter()
                    .any(|other| *other == one[..length])
            })
        });
        if !already {
            let name = one.join(" ");
            add(names, &name, None, From::Context, places);
        }
    }
}

/// Whether a word has three capitals at least, as short names do.
fn looks_short(word: &Word) -> bool {
    word.capital && word.capitals >= 3
}
