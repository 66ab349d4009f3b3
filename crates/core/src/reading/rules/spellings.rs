//! T112: a mission's name is written in more ways than one.

use std::collections::BTreeMap;

use super::{Review, TextRule};
use crate::checks::{Finding, Rule, Severity};
use crate::reading::document::{Range, joined};
use crate::wording::Message;

/// The rule.
pub static RULE: TextRule = TextRule {
    rule: Rule {
        code: "T112",
        name: "spelled-in-two-ways",
        severity: Severity::Info,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    breaking: "2.1 EUNAVFOR MED Boreas\n\nDe bijdrage aan EUNAVFOR MED Boreas loopt door.\n\n## Bijlage 2\n\n\
               | Missie | Kader militair | Ingezet militair |\n| --- | --- | --- |\n| EUNAVFORMED Boreas | 4 | 9 |\n",
    clean: "2.1 EUNAVFOR MED Boreas\n\nDe bijdrage aan EUNAVFOR MED Boreas loopt door, ook die van Boreas-schepen.\n\n## Bijlage 2\n\n\
            | Missie | Kader militair | Ingezet militair |\n| --- | --- | --- |\n| EUNAVFOR MED BOREAS | 4 | 9 |\n",
    check,
};

fn check(review: &Review<'_>) -> Vec<Finding> {
    let reading = review.reading;
    let mut found = Vec::new();
    for mission in 0..reading.names.missions.len() {
        // By letters alone, then by how they stand.
        let mut ways: BTreeMap<String, BTreeMap<String, (Range, usize)>> = BTreeMap::new();
        for mention in reading.mentions.iter().filter(|one| one.mission == mission) {
            let range = mention.start..mention.end;
            // A line may end behind the sign between two parts.
            let words = joined(reading.document.raw(&range)).replace("/ ", "/");
            let letters: String = crate::reading::words::fold(&words)
                .filter(|one| one.is_alphanumeric())
                .collect();
            let entry = ways.entry(letters).or_default().entry(words);
            entry.or_insert((range, 0)).1 += 1;
        }
        for ways in ways.values() {
            found.extend(differ(review, mission, ways));
        }
    }
    found
}

fn differ(
    review: &Review<'_>,
    mission: usize,
    ways: &BTreeMap<String, (Range, usize)>,
) -> Option<Finding> {
    let (usual, (first, _)) = ways.iter().max_by_key(|(_, (_, count))| *count)?;
    let spaces = |name: &str| name.matches([' ', '-']).count();
    let short = |name: &str| {
        !name.contains(' ') && name.chars().filter(|one| one.is_uppercase()).count() >= 3
    };
    let other = ways.iter().find(|(way, _)| {
        let capitals = way.chars().all(|one| !one.is_lowercase());
        // A whole name in capitals is a matter of layout; a short one has its own.
        let layout = capitals && !short(usual);
        *way != usual
            && (spaces(way) != spaces(usual)
                || !layout && way.to_lowercase() == usual.to_lowercase())
    });
    let (way, (range, _)) = other?;
    let message = Message::new("T112")
        .with("usual", usual.as_str())
        .with("other", way.as_str());
    let finding = Finding::differs(&RULE.rule, review.mission(mission), message);
    Some(review.show(review.show(finding, range), first))
}
