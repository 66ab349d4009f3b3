//! Names are gathered: each goes to the mission that it is a spelling of, or to a new one.

use std::collections::BTreeSet;

use super::learn::{TYPES, main_part};
use super::{From, Named, Names, slug, spelling};

/// Letters and digits alone, folded.
pub(super) fn squash(name: &str) -> String {
    spelling(name).concat()
}

/// Whether a longer name begins with a shorter one at a sign between its parts.
pub(super) fn begins_with(long: &str, short: &str) -> bool {
    let (long, short) = (spelling(long), spelling(short));
    long.len() > short.len() && long.starts_with(&short)
}

/// The mission that a name is another spelling of.
pub(super) fn find(names: &Names, name: &str, places: &BTreeSet<String>) -> Option<usize> {
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
pub(super) fn only_longer(names: &Names, labels: &[String], label: &str) -> Option<usize> {
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
pub(super) fn add(
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

pub(super) fn spell(names: &mut Names, at: usize, name: &str) {
    let one = spelling(name);
    if let Some(mission) = names.missions.get_mut(at)
        && !one.is_empty()
        && !mission.spellings.contains(&one)
    {
        mission.spellings.push(one);
    }
}

pub(super) fn exact(names: &Names, one: &[String]) -> Option<usize> {
    names.missions.iter().position(|mission| {
        mission
            .spellings
            .iter()
            .any(|other| other.as_slice() == one)
    })
}
