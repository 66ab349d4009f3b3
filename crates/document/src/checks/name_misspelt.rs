//! R109: one name or abbreviation is written in two ways.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use kader_core::checks::example::Change;
use kader_core::checks::{Finding, Rule, Severity, Spot};
use kader_core::model::{Mission, RecordRef, Text};
use kader_core::record::Step;
use kader_core::register::Register;
use kader_core::wording::Message;

use super::prose::{BLANK, Prose};
use super::published::folded;
use super::snapshot::{further, row_path};
use super::{ReportRule, ReportSnapshot};

/// The rule. Only names that the register knows: of missions, with their variants, and
/// abbreviations.
pub static RULE: ReportRule = ReportRule {
    rule: Rule {
        code: "R109",
        name: "name-misspelt",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Replace {
            file: "editions/report-2023/narrative/omfc.md",
            from: "Its mandate was",
            to: "The mandate of the OMfC was",
        }],
        // An ending is no other spelling.
        clean: &[Change::Replace {
            file: "editions/report-2023/narrative/omfc.md",
            from: "Its mandate was",
            to: "The OMFC's mandate was",
        }],
    },
    check,
};

/// The fewest letters of a name that need not have two capitals: shorter ones may be a word.
const LONG: usize = 6;

/// A name as it stands somewhere.
struct Written {
    words: String,
    spot: Spot,
    /// Whether it is a label of an annex, which may be set in capitals.
    is_label: bool,
}

fn check(report: &ReportSnapshot<'_, '_>) -> Vec<Finding> {
    let names = Names::new(report.register());
    let mut found: BTreeMap<String, Vec<Written>> = BTreeMap::new();
    for text in &report.texts {
        in_text(report.register(), text, &names, &mut found);
    }
    in_labels(report, &names, &mut found);
    let names = &names;
    let findings = found.iter().filter_map(|(folded, written)| {
        let (owner, own) = names.0.get(folded)?;
        of_name(owner, own, written)
    });
    findings.collect()
}

/// The names that the register knows, without case, spaces and signs: each with the record that
/// it belongs to and how that writes it.
struct Names(BTreeMap<String, (RecordRef, String)>);

impl Names {
    fn new(register: &Register) -> Self {
        let mut names = BTreeMap::new();
        let mut add = |owner: RecordRef, words: &str| {
            names
                .entry(folded(words))
                .or_insert_with(|| (owner, words.to_owned()));
        };
        for mission in register.missions.values() {
            for words in Self::of_mission(mission) {
                add(mission.id.record(), words);
            }
        }
        for abbreviation in register.abbreviations.values() {
            add(abbreviation.id.record(), &abbreviation.short);
        }
        names.remove("");
        Self(names)
    }

    fn of_mission(mission: &Mission) -> impl Iterator<Item = &str> {
        let full = mission.full_name.iter().flat_map(Text::wordings);
        let variants = mission.variants.iter().map(String::as_str);
        mission.name.wordings().chain(full).chain(variants)
    }

    /// Whether some name begins with these letters.
    fn may_begin(&self, word: &str) -> bool {
        let key = folded(word);
        let mut from = self.0.range(key.clone()..);
        from.next().is_some_and(|(name, _)| name.starts_with(&key))
    }

    /// The longest name that begins with the first of some words, each with where it ends.
    fn longest(&self, words: &[(&str, usize)]) -> Option<(String, usize)> {
        let mut key = String::new();
        let mut longest = None;
        for (word, end) in words {
            key.push_str(&folded(word));
            let mut from = self.0.range(key.clone()..);
            match from.next() {
                Some((name, _)) if *name == key => longest = Some((key.clone(), *end)),
                Some((name, _)) if name.starts_with(&key) => {}
                _ => break,
            }
        }
        longest
    }
}

/// The words of a text, each with the byte where it begins.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut from = None;
    for (at, sign) in text.char_indices() {
        match (sign.is_alphanumeric(), from) {
            (true, None) => from = Some(at),
            (false, Some(begin)) => {
                words.push((begin, text.get(begin..at).unwrap_or_default()));
                from = None;
            }
            _ => {}
        }
    }
    if let Some(begin) = from {
        words.push((begin, text.get(begin..).unwrap_or_default()));
    }
    words
}

/// The names that stand in a text, with their places.
fn names_in(text: &str, names: &Names) -> Vec<(String, Range<usize>)> {
    let words = words(text);
    let mut found = Vec::new();
    let mut place = 0;
    while let Some((begin, word)) = words.get(place) {
        place += 1;
        if !word.contains(char::is_uppercase) || !names.may_begin(word) {
            continue;
        }
        // No name goes on over a figure or into another sentence.
        let rest: Vec<(&str, usize)> = words
            .iter()
            .skip(place - 1)
            .scan(*begin, |last, (at, word)| {
                let between = text.get(*last..*at).unwrap_or_default();
                let goes_on = !between.contains([BLANK, '.', ',', ';', ':', '(', ')', '\n']);
                *last = at + word.len();
                goes_on.then_some((*word, *last))
            })
            .take(12)
            .collect();
        let Some((name, end)) = names.longest(&rest) else {
            continue;
        };
        let is_sure = text.get(*begin..end).is_some_and(|written| {
            let capitals = written.chars().filter(|sign| sign.is_uppercase()).count();
            name.len() >= LONG || capitals >= 2
        });
        if is_sure {
            found.push((name, *begin..end));
            place += rest.iter().take_while(|(_, last)| *last < end).count();
        }
    }
    found
}

fn in_text(
    register: &Register,
    text: &Prose<'_>,
    names: &Names,
    found: &mut BTreeMap<String, Vec<Written>>,
) {
    for (name, place) in names_in(&text.plain, names) {
        let words = plain(text.words(&place));
        let spot = text.spot(&place);
        let is_label = false;
        found.entry(name).or_default().push(Written {
            words,
            spot,
            is_label,
        });
    }
    // Names that the text has from the register.
    for named in &text.named {
        let parts: Vec<&str> = named.path.split('/').collect();
        let ["mission", id, key] = parts.as_slice() else {
            continue;
        };
        let mission = register.missions.get(*id);
        let words = mission.and_then(|mission| match *key {
            "name" => Some(&mission.name),
            "full_name" => mission.full_name.as_ref(),
            _ => None,
        });
        if let Some(words) = words {
            let words = words.in_language(register.identity.language);
            found.entry(folded(words)).or_default().push(Written {
                words: plain(words),
                spot: text.spot(&named.place),
                is_label: false,
            });
        }
    }
}

fn in_labels(
    report: &ReportSnapshot<'_, '_>,
    names: &Names,
    found: &mut BTreeMap<String, Vec<Written>>,
) {
    let lang = report.lang();
    let mut add = |label: &str, spot: Spot| {
        for (name, place) in names_in(label, names) {
            found.entry(name).or_default().push(Written {
                words: plain(label.get(place).unwrap_or_default()),
                spot: spot.clone(),
                is_label: true,
            });
        }
    };
    let spot = |annex, group, row| {
        report.spot(further(
            &row_path(annex, group, row),
            [Step::Field("label")],
        ))
    };
    for (group, rows) in report
        .edition
        .mandates_annex
        .iter()
        .flat_map(|annex| &annex.groups)
        .enumerate()
    {
        for (row, found) in rows.rows.iter().enumerate() {
            add(
                found.label.in_language(lang),
                spot("mandates_annex", group, row),
            );
        }
    }
    for (group, rows) in report
        .edition
        .personnel_annex
        .iter()
        .flat_map(|annex| &annex.groups)
        .enumerate()
    {
        for (row, found) in rows.rows.iter().enumerate() {
            add(
                found.label.in_language(lang),
                spot("personnel_annex", group, row),
            );
        }
    }
}

/// A name as written, with one kind of space and apostrophe.
fn plain(words: &str) -> String {
    let words = words.replace('’', "'").replace('\u{ad}', "");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether two are the same but for the case of the first letter, which a sentence may change.
fn is_same(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.chars(), other.chars());
    let same = match (one.next(), other.next()) {
        (Some(one), Some(other)) => one.to_lowercase().eq(other.to_lowercase()),
        _ => false,
    };
    same && one.as_str() == other.as_str()
}

fn of_name(owner: &RecordRef, own: &str, written: &[Written]) -> Option<Finding> {
    let usual = plain(own);
    let in_text = || written.iter().filter(|written| !written.is_label);
    // What the register writes is right, if that is written anywhere; else what is most written.
    let count = |words: &str| {
        written
            .iter()
            .filter(|other| is_same(&other.words, words))
            .count()
    };
    let right = if written
        .iter()
        .any(|written| is_same(&written.words, &usual))
    {
        usual
    } else {
        let most = in_text().max_by_key(|written| (count(&written.words), &written.words))?;
        most.words.clone()
    };
    let differs = |written: &&Written| {
        let is_same = is_same(&written.words, &right);
        // Labels may be set in capitals.
        let is_case = written.words.to_lowercase() == right.to_lowercase();
        !(is_same || written.is_label && is_case)
    };
    let wrong: Vec<&Written> = written.iter().filter(differs).collect();
    let first = wrong
        .iter()
        .find(|written| !written.is_label)
        .or(wrong.first())?;
    let same = written
        .iter()
        .filter(|written| is_same(&written.words, &right))
        .min_by_key(|written| written.is_label)?;
    let spellings: BTreeSet<&str> = wrong.iter().map(|written| written.words.as_str()).collect();
    let message = Message::new("R109")
        .with("written", &first.words)
        .with("right", &right)
        .with("count", spellings.len());
    let finding = Finding::differs(&RULE.rule, owner.clone(), message);
    let finding = if first.is_label {
        finding.at_most(Severity::Info)
    } else {
        finding
    };
    let says = |words: &str| Message::new("R109-says").with("written", words);
    let mut shown = finding.shown_at(first.spot.clone(), says(&first.words));
    for other in wrong.iter().filter(|other| other.words != first.words) {
        shown = shown.shown_at(other.spot.clone(), says(&other.words));
    }
    Some(shown.shown_at(same.spot.clone(), says(&same.words)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(all: &[&str]) -> Names {
        let owner = kader_core::model::MissionId::new("x").unwrap().record();
        let each = all.iter();
        Names(
            each.map(|words| (folded(words), (owner.clone(), (*words).to_owned())))
                .collect(),
        )
    }

    fn found<'t>(text: &'t str, all: &[&str]) -> Vec<&'t str> {
        let found = names_in(text, &names(all));
        found.into_iter().map(|(_, place)| &text[place]).collect()
    }

    #[test]
    fn a_name_is_found_in_every_spelling() {
        let text = "EUNAVFOR MED Irini, EUNAVFORMED Irini, EUNAVFOR-MED IRINI en Irini.";
        let all = ["EUNAVFOR MED Irini", "Irini"];
        assert_eq!(
            found(text, &all),
            [
                "EUNAVFOR MED Irini",
                "EUNAVFORMED Irini",
                "EUNAVFOR-MED IRINI"
            ]
        );
    }

    #[test]
    fn a_word_is_no_abbreviation() {
        assert_eq!(found("As agreed, the AS and As.", &["AS"]), ["AS"]);
        assert_eq!(
            found("De VPD's en VPDs", &["VPD", "VPD's"]),
            ["VPD's", "VPDs"]
        );
    }

    #[test]
    fn a_name_does_not_go_on_in_the_next_sentence() {
        assert_eq!(
            found("In EUTM. Mali is groot.", &["EUTM Mali"]),
            Vec::<&str>::new()
        );
        assert_eq!(found("EUTM\nMali", &["EUTM Mali"]), Vec::<&str>::new());
    }

    #[test]
    fn the_first_letter_may_be_in_either_case() {
        assert!(is_same("Taakgroep Takuba", "taakgroep Takuba"));
        assert!(!is_same("TAKUBA", "Takuba"));
    }
}
