//! Longer and shorter forms of names that are known.

use std::collections::{BTreeSet, HashMap};

use super::gather::{exact, spell};
use super::learn::{BODIES, TYPES, main_part};
use super::{From, Names, spelling};
use crate::reading::document::Document;
use crate::reading::words::Word;

/// "United Nations Truce Supervision Organization (UNTSO)".
pub(super) fn definitions(
    document: &Document,
    all: &[Word],
    places: &BTreeSet<String>,
    names: &mut Names,
) {
    for abbreviation in &document.abbreviations {
        if let Some(at) = exact(names, &spelling(&abbreviation.short)) {
            spell(names, at, main_part(&abbreviation.long));
        }
    }
    for (at, word) in all.iter().enumerate() {
        let opened = word.capitals >= 2 && word.parted && at >= 2;
        if !opened {
            continue;
        }
        let Some(mission) = exact(names, std::slice::from_ref(&word.folded)) else {
            continue;
        };
        let mut first = at;
        while let Some(before) = first.checked_sub(1).and_then(|index| all.get(index)) {
            let small = matches!(before.folded.as_str(), "in" | "of" | "and" | "the" | "for");
            let inner = small
                && first
                    .checked_sub(2)
                    .and_then(|index| all.get(index))
                    .is_some_and(|one| one.capital);
            let parted = all.get(first).is_some_and(|word| word.parted) && first != at;
            if parted || !(before.capital || inner) || at - first >= 9 {
                break;
            }
            first -= 1;
        }
        let initials: String = all[first..at]
            .iter()
            .filter(|one| one.capital)
            .filter_map(|one| one.folded.chars().next())
            .collect();
        let fits = at - first >= 2
            && word
                .folded
                .starts_with(initials.chars().next().unwrap_or('\0'));
        if fits {
            let long: Vec<&str> = all[first..at]
                .iter()
                .map(|one| one.folded.as_str())
                .collect();
            spell(names, mission, &long.join(" "));
        }
    }
    let _ = places;
}

/// "Atalanta" for "EUNAVFOR Atalanta", "EUTM" for "EUTM Mali": where no other mission has it and
/// it names no place.
pub(super) fn short_forms(all: &[Word], places: &BTreeSet<String>, names: &mut Names) {
    let mut count: HashMap<String, BTreeSet<usize>> = HashMap::new();
    for (at, mission) in names.missions.iter().enumerate() {
        for one in mission.spellings.iter().flatten() {
            count.entry(one.clone()).or_default().insert(at);
        }
    }
    let unique = |word: &str| count.get(word).is_some_and(|missions| missions.len() == 1);
    let as_place: BTreeSet<&str> = all
        .windows(2)
        .filter(|pair| {
            matches!(pair[0].folded.as_str(), "in" | "naar" | "uit" | "te") && pair[1].capital
        })
        .map(|pair| pair[1].folded.as_str())
        .collect();
    let mut further: Vec<(usize, String)> = Vec::new();
    for (at, mission) in names.missions.iter().enumerate() {
        let own = mission
            .spellings
            .iter()
            .filter(|one| one.len() >= 2 && one.len() <= 4);
        for one in own {
            let (Some(first), Some(last)) = (one.first(), one.last()) else {
                continue;
            };
            let long = last.chars().count() >= 4;
            let short = all
                .iter()
                .any(|word| word.folded == *first && word.capitals >= 3);
            // The words of a name in full are no names of their own.
            if !short && !TYPES.contains(&first.as_str()) {
                continue;
            }
            let named = long
                && unique(last)
                && !places.contains(last)
                && !as_place.contains(last.as_str())
                && !TYPES.contains(&last.as_str())
                && all.iter().any(|word| word.folded == *last && word.capital);
            if named && mission.from != From::Context {
                further.push((at, last.clone()));
            }
            let short = all
                .iter()
                .any(|word| word.folded == *first && word.capitals >= 3);
            if short && unique(first) && !BODIES.contains(&first.as_str()) {
                further.push((at, first.clone()));
            }
        }
    }
    for (at, word) in further {
        spell(names, at, &word);
    }
}

/// Where a document mostly says "EUTM Mali", that is the name, though the heading has "EUTM".
pub(super) fn prefer_long(document: &Document, all: &[Word], names: &mut Names) {
    for mission in &mut names.missions {
        if mission.from == From::Register {
            continue;
        }
        let Some(first) = mission.spellings.first().cloned() else {
            continue;
        };
        let longer: Vec<Vec<String>> = mission
            .spellings
            .iter()
            .filter(|one| one.len() == first.len() + 1 && one.starts_with(&first))
            .cloned()
            .collect();
        for long in longer {
            let (mut with, mut without) = (0_usize, 0_usize);
            let mut written = long.join(" ");
            for window in all.windows(long.len()) {
                let begins = window
                    .iter()
                    .zip(&first)
                    .all(|(word, part)| word.folded == *part);
                if begins {
                    let last = window.last().zip(long.last());
                    let same =
                        last.is_some_and(|(word, part)| word.folded == *part && !word.parted);
                    if same {
                        with += 1;
                        if let (Some(first), Some(last)) = (window.first(), window.last()) {
                            written = document.words(&(first.start..last.end));
                        }
                    } else {
                        without += 1;
                    }
                }
            }
            if with > without {
                mission.id = long.join("-");
                mission.name = written;
            }
        }
    }
}
