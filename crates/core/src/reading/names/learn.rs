//! How names are learned.

use std::collections::{BTreeSet, HashMap};

use super::{From, Named, Names, slug, spelling};
use crate::reading::document::Document;
use crate::reading::words::{Word, words};
use crate::register::Register;

/// Bodies and things that are written like missions and are none.
const BODIES: [&str; 40] = [
    "vn", "eu", "navo", "au", "vs", "un", "nato", "ovse", "osce", "usa", "vk", "isis", "pmsc",
    "pmscs", "vpd", "vpds", "eod", "iob", "jvom", "vgr", "vnvr", "unsc", "unscr", "gbvb", "cfsp",
    "wtbk", "hra", "ipo", "ipos", "polad", "iod", "ngo", "sg", "sgvn", "hom", "fhq", "ohq", "mhq",
    "euro", "eur",
];

/// Words that a mission's name can begin with.
const TYPES: [&str; 8] = [
    "taakgroep",
    "operatie",
    "missie",
    "operation",
    "mission",
    "task",
    "taskforce",
    "opleidingsmissie",
];

/// The missions of a register.
#[must_use]
pub fn given(register: &Register) -> Vec<Named> {
    register
        .missions
        .values()
        .map(|mission| {
            let mut names: Vec<String> = crate::wording::Lang::ALL
                .iter()
                .flat_map(|lang| {
                    let full = mission
                        .full_name
                        .as_ref()
                        .map(|name| name.in_language(*lang));
                    [Some(mission.name.in_language(*lang)), full]
                })
                .flatten()
                .map(str::to_owned)
                .collect();
            names.extend(mission.variants.iter().cloned());
            let mut spellings: Vec<Vec<String>> = Vec::new();
            for name in &names {
                let one = spelling(main_part(name));
                if !one.is_empty() && !spellings.contains(&one) {
                    spellings.push(one);
                }
            }
            Named {
                id: mission.id.as_str().to_owned(),
                name: names.first().cloned().unwrap_or_default(),
                from: From::Register,
                spellings,
                sections: Vec::new(),
            }
        })
        .collect()
}

/// The missions that a document names, beside those that are given.
#[must_use]
pub fn learned(document: &Document, known: Vec<Named>) -> Names {
    let mut names = Names {
        missions: known,
        ..Names::default()
    };
    let all = words(&document.text, 0);
    let labels = labels(document);
    let places = places(document, &labels);
    headings(document, &labels, &places, &mut names);
    for label in &labels {
        let name = main_part(label);
        match only_longer(&names, &labels, name) {
            Some(mission) => spell(&mut names, mission, name),
            None => {
                add(&mut names, name, None, From::Annex, &places);
            }
        }
    }
    names.reindex();
    context(document, &all, &places, &mut names);
    definitions(document, &all, &places, &mut names);
    short_forms(&all, &places, &mut names);
    names.reindex();
    prefer_long(document, &all, &mut names);
    names.reindex();
    names
}

/// A name without what stands in brackets behind it.
pub(in crate::reading) fn main_part(name: &str) -> &str {
    let name = name.split('(').next().unwrap_or(name);
    // "UNMIS – Zandland".
    let dashed = [" – ", " — ", " - "]
        .iter()
        .find_map(|dash| name.split_once(dash))
        .filter(|(first, _)| is_short_name(first.trim()));
    dashed
        .map_or(name, |(first, _)| first)
        .trim()
        .trim_end_matches([',', ':', '.'])
}

/// What stands in brackets behind a name.
pub(in crate::reading) fn bracketed(name: &str) -> Option<&str> {
    let (_, rest) = name.split_once('(')?;
    rest.rsplit_once(')').map(|(inside, _)| inside.trim())
}

fn labels(document: &Document) -> Vec<String> {
    let tables = document
        .tables
        .iter()
        .filter(|table| table.kind.has_missions());
    let rows = tables
        .flat_map(|table| &table.rows)
        .filter(|row| !row.is_total);
    rows.map(|row| document.words(&row.label))
        .filter(|label| !label.is_empty())
        .collect()
}

/// Words that name places: what stands in brackets behind names.
fn places(document: &Document, labels: &[String]) -> BTreeSet<String> {
    let titles = document
        .sections
        .iter()
        .map(|section| section.title.as_str());
    titles
        .chain(labels.iter().map(String::as_str))
        .filter_map(bracketed)
        .flat_map(spelling)
        .collect()
}

/// Whether a word is written as a short name: two capitals at least, "UNIFIL", "EMASoH".
fn is_short_name(raw: &str) -> bool {
    let capitals = raw.chars().filter(|one| one.is_uppercase()).count();
    capitals >= 2 && capitals * 2 >= raw.chars().count()
}

fn headings(document: &Document, labels: &[String], places: &BTreeSet<String>, names: &mut Names) {
    for (index, section) in document.sections.iter().enumerate() {
        let main = main_part(&section.title);
        let parts: Vec<&str> = main.split_whitespace().collect();
        let Some(first) = parts.first() else { continue };
        let bare = first.split(['-', '/']).next().unwrap_or(first);
        let folded = spelling(bare).concat();
        let named = (is_short_name(bare) && bare.chars().count() >= 3
            || TYPES.contains(&folded.as_str()) && parts.len() >= 2)
            && !BODIES.contains(&folded.as_str());
        let capitals = parts
            .iter()
            .skip(1)
            .all(|part| part.starts_with(|one: char| one.is_uppercase() || one.is_ascii_digit()));
        let in_register = find(names, main, places).is_some();
        let as_label = labels.iter().any(|label| {
            let label = main_part(label);
            squash(label) == squash(main) || begins_with(label, main) && parts.len() >= 2
        });
        let full = document.abbreviations.iter().find(|one| {
            let long = squash(main_part(&one.long));
            let title = squash(main);
            let same = title == long || title == format!("{long}s") || title == format!("{long}en");
            same && labels
                .iter()
                .any(|label| squash(main_part(label)) == squash(&one.short))
        });
        if let Some(full) = full {
            let at = add(names, &full.short, Some(index), From::Heading, places);
            spell(names, at, main);
        } else if named && capitals && parts.len() <= 5 || in_register || as_label {
            add(names, main, Some(index), From::Heading, places);
        }
    }
}

/// Letters and digits alone, folded.
fn squash(name: &str) -> String {
    spelling(name).concat()
}

/// Whether a longer name begins with a shorter one at a sign between its parts.
fn begins_with(long: &str, short: &str) -> bool {
    let (long, short) = (spelling(long), spelling(short));
    long.len() > short.len() && long.starts_with(&short)
}

/// The mission that a name is another spelling of.
fn find(names: &Names, name: &str, places: &BTreeSet<String>) -> Option<usize> {
    let parts = spelling(name);
    let squashed = parts.concat();
    if squashed.is_empty() {
        return None;
    }
    let core = core(&parts, places);
    let position = |same: &dyn Fn(&[String]) -> bool| {
        names
            .missions
            .iter()
            .position(|mission| mission.spellings.iter().any(|other| same(other)))
    };
    position(&|other| other.concat() == squashed)
        .or_else(|| position(&|other| !core.is_empty() && self::core(other, places) == core))
        .or_else(|| {
            // "EMASoH-AGENOR" for "EMASoH": one word that stands for the whole elsewhere.
            let joined = name.contains(['-', '/']);
            position(&|other| {
                joined
                    && other.len() < parts.len()
                    && !other.is_empty()
                    && parts.starts_with(other)
                    && other.concat().chars().count() >= 4
            })
        })
        .or_else(|| {
            // "TAKUBA" for "Taakgroep Takuba".
            position(&|other| {
                let stripped = |one: &[String]| {
                    let typed = one
                        .first()
                        .is_some_and(|first| TYPES.contains(&first.as_str()));
                    one.get(usize::from(typed)..).unwrap_or_default().to_vec()
                };
                let (one, two) = (stripped(other), stripped(&parts));
                !one.is_empty() && one == two
            })
        })
}

/// The mission of a chapter that a label names with one word more, "EUSEC Lysië" for "EUSEC":
/// where it is the only one of the annexes that begins so.
fn only_longer(names: &Names, labels: &[String], label: &str) -> Option<usize> {
    let parts = spelling(label);
    let [first, _] = parts.as_slice() else {
        return None;
    };
    let mission = exact(names, std::slice::from_ref(first))?;
    let headed = names
        .missions
        .get(mission)
        .is_some_and(|one| one.from == From::Heading);
    let alone = labels.iter().all(|other| {
        let other = spelling(main_part(other));
        other.first() != Some(first) || other == parts || other.len() == 1
    });
    (headed && alone).then_some(mission)
}

/// A name without words that name places.
fn core(parts: &[String], places: &BTreeSet<String>) -> Vec<String> {
    let kept: Vec<String> = parts
        .iter()
        .skip(1)
        .filter(|part| !places.contains(*part))
        .cloned()
        .collect();
    let mut out: Vec<String> = parts.first().cloned().into_iter().collect();
    out.extend(kept);
    out
}

/// Adds a name, to the mission that it is a spelling of or as a new one.
fn add(
    names: &mut Names,
    name: &str,
    section: Option<usize>,
    from: From,
    places: &BTreeSet<String>,
) -> usize {
    let at = find(names, name, places).unwrap_or_else(|| {
        names.missions.push(Named {
            id: slug(name),
            name: name.to_owned(),
            from,
            spellings: Vec::new(),
            sections: Vec::new(),
        });
        names.missions.len() - 1
    });
    if let Some(mission) = names.missions.get_mut(at) {
        mission.sections.extend(section);
    }
    spell(names, at, name);
    at
}

fn spell(names: &mut Names, at: usize, name: &str) {
    let one = spelling(name);
    if let Some(mission) = names.missions.get_mut(at)
        && !one.is_empty()
        && !mission.spellings.contains(&one)
    {
        mission.spellings.push(one);
    }
}

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

fn context(document: &Document, all: &[Word], places: &BTreeSet<String>, names: &mut Names) {
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

/// "United Nations Truce Supervision Organization (UNTSO)".
fn definitions(document: &Document, all: &[Word], places: &BTreeSet<String>, names: &mut Names) {
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

fn exact(names: &Names, one: &[String]) -> Option<usize> {
    names.missions.iter().position(|mission| {
        mission
            .spellings
            .iter()
            .any(|other| other.as_slice() == one)
    })
}

/// "Atalanta" for "EUNAVFOR Atalanta", "EUTM" for "EUTM Mali": where no other mission has it and
/// it names no place.
fn short_forms(all: &[Word], places: &BTreeSet<String>, names: &mut Names) {
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
fn prefer_long(document: &Document, all: &[Word], names: &mut Names) {
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
