//! T114: the list of abbreviations and the text do not go together.

use std::collections::{BTreeMap, BTreeSet};

use super::{Review, TextRule};
use crate::checks::{Finding, Rule, Severity};
use crate::reading::document::Range;
use crate::wording::Message;

/// The rule.
pub static RULE: TextRule = TextRule {
    rule: Rule {
        code: "T114",
        name: "abbreviations-outdated",
        severity: Severity::Info,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    breaking: "Afkortingen\n\nAU  Afrikaanse Unie\nEU  Europese Unie\nHRA  High Risk Area\nKTC  Karesic Training Centre\n\
               VN  Verenigde Naties\n\n1 Inleiding\n\nDe AU, de EU en de VN meden de HRA.\n",
    clean: "Afkortingen\n\nAU  Afrikaanse Unie\nEU  Europese Unie\nHRA  High Risk Area\nKTC  Karesic Training Centre\n\
            VN  Verenigde Naties\n\n1 Inleiding\n\nDe AU, de EU-missies en de VN meden de HRA en het KTC.\n",
    check,
};

/// How often a short form stands without an explanation before that is told.
const OFTEN: usize = 3;

fn check(review: &Review<'_>) -> Vec<Finding> {
    let reading = review.reading;
    let document = &reading.document;
    if document.abbreviations.len() < 5 {
        return Vec::new();
    }
    let in_list = |at: usize| {
        document
            .abbreviations
            .iter()
            .any(|one| one.range.start <= at && at < one.range.end)
    };
    let mut used: BTreeMap<&str, Vec<Range>> = BTreeMap::new();
    for word in reading.words.iter().filter(|word| !in_list(word.start)) {
        used.entry(word.folded.as_str())
            .or_default()
            .push(word.start..word.end);
    }
    let is_used = |short: &str| {
        crate::reading::names::spelling(short).iter().all(|part| {
            used.contains_key(part.as_str()) || used.contains_key(format!("{part}s").as_str())
        })
    };
    let mut found = Vec::new();
    let unused: Vec<_> = document
        .abbreviations
        .iter()
        .filter(|one| !is_used(&one.short))
        .collect();
    if let Some(first) = unused.first() {
        let names: Vec<&str> = unused.iter().map(|one| one.short.as_str()).collect();
        let message = Message::new("T114")
            .with("count", names.len())
            .with("names", names.join(", "));
        let finding = Finding::differs(&RULE.rule, review.whole(), message);
        let finding = review.show(finding, &first.range);
        found.push(
            unused
                .iter()
                .skip(1)
                .fold(finding, |finding, one| review.show(finding, &one.range)),
        );
    }
    found.extend(unexplained(review, &in_list));
    found
}

/// Short forms that stand often and are explained nowhere.
fn unexplained(review: &Review<'_>, in_list: &dyn Fn(usize) -> bool) -> Option<Finding> {
    let reading = review.reading;
    let document = &reading.document;
    let listed: BTreeSet<String> = document
        .abbreviations
        .iter()
        .flat_map(|one| crate::reading::names::spelling(&one.short))
        .collect();
    let mut seen: BTreeMap<&str, Vec<Range>> = BTreeMap::new();
    let mut explained: BTreeSet<&str> = BTreeSet::new();
    let cited = |at: usize| {
        let cited = &reading.facts.cited;
        cited.iter().any(|one| one.range.contains(&at))
    };
    for word in reading.words.iter().filter(|word| !cited(word.start)) {
        let letters = word.folded.chars().all(char::is_alphabetic);
        let short =
            word.capitals >= 2 && word.capitals + 1 >= word.folded.chars().count() && letters;
        if !short || in_list(word.start) || word.folded.chars().count() > 10 {
            continue;
        }
        // "(PMSC)" behind its words, or "PMSC (…)" before them.
        let before = document
            .text
            .get(..word.start)
            .is_some_and(|text| text.ends_with('('));
        let after = document
            .text
            .get(word.end..)
            .is_some_and(|text| text.trim_start().starts_with('('));
        if before || after {
            explained.insert(&word.folded);
        }
        seen.entry(word.folded.as_str())
            .or_default()
            .push(word.start..word.end);
    }
    let missions: BTreeSet<&str> = reading
        .names
        .missions
        .iter()
        .flat_map(|mission| mission.spellings.iter().flatten())
        .map(String::as_str)
        .collect();
    let open: Vec<(&str, &Vec<Range>)> = seen
        .iter()
        .filter(|(word, places)| {
            places.len() >= OFTEN
                && !listed.contains(**word)
                && !listed.contains(word.trim_end_matches('s'))
                && !explained.contains(*word)
                && !missions.contains(*word)
                && !matches!(
                    **word,
                    "vnvr" | "nl" | "vs" | "vk" | "us" | "un" | "nato" | "eur"
                )
        })
        .map(|(word, places)| (*word, places))
        .collect();
    let first = open.first()?.1.first()?.clone();
    let names: Vec<String> = open
        .iter()
        .filter_map(|(_, places)| places.first())
        .map(|range| document.words(range))
        .collect();
    let message = Message::new("T114-unexplained")
        .with("count", names.len())
        .with("names", names.join(", "));
    let finding = Finding::unconfirmed(&RULE.rule, review.whole(), message);
    Some(review.show(finding, &first))
}
