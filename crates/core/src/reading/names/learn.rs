//! How names are learned.

use std::collections::BTreeSet;

use super::context::context;
use super::forms::{definitions, prefer_long, short_forms};
use super::gather::{add, begins_with, find, only_longer, spell, squash};
use super::{From, Named, Names, spelling};
use crate::reading::document::Document;
use crate::reading::words::words;
use crate::register::Register;

/// Bodies and things that are written like missions and are none.
pub(super) const BODIES: [&str; 40] = [
    "vn", "eu", "navo", "au", "vs", "un", "nato", "ovse", "osce", "usa", "vk", "isis", "pmsc",
    "pmscs", "vpd", "vpds", "eod", "iob", "jvom", "vgr", "vnvr", "unsc", "unscr", "gbvb", "cfsp",
    "wtbk", "hra", "ipo", "ipos", "polad", "iod", "ngo", "sg", "sgvn", "hom", "fhq", "ohq", "mhq",
    "euro", "eur",
];

/// Words that a mission's name can begin with.
pub(super) const TYPES: [&str; 8] = [
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
