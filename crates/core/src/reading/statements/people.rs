//! Numbers of people: what is counted, and which numbers belong together.

use super::Sentence;
use super::value::Qualifier;
use crate::reading::document::Range;
use crate::reading::words::Word;

/// What kind of people are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Military.
    Military,
    /// Civilians and police.
    Civilian,
    /// People of no stated kind.
    Any,
    /// Both kinds together.
    Both,
}

/// A number of people, or several in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// From the first number through the last noun.
    pub range: Range,
    /// How many of each kind.
    pub counts: Vec<(Category, u64)>,
    /// What is said about the numbers.
    pub qualifiers: Vec<Qualifier>,
    /// The word before the first number.
    pub before: Option<String>,
}

impl Group {
    /// How many of a kind; people of no stated kind count as military.
    #[must_use]
    pub fn count(&self, category: Category) -> Option<u64> {
        self.counts
            .iter()
            .find(|(own, _)| *own == category)
            .map(|(_, count)| *count)
    }
}

const MILITARY: [&str; 22] = [
    "militair",
    "militairen",
    "officier",
    "officieren",
    "waarnemer",
    "waarnemers",
    "trainer",
    "trainers",
    "instructeur",
    "instructeurs",
    "marinier",
    "mariniers",
    "soldier",
    "soldiers",
    "troops",
    "officer",
    "officers",
    "observer",
    "observers",
    "onderofficier",
    "onderofficieren",
    "genderadviseur",
];
const CIVIL: [&str; 18] = [
    "civiel",
    "civiele",
    "politie",
    "police",
    "polad",
    "polads",
    "ipo",
    "ipos",
    "civilian",
    "civilians",
    "politiek",
    "political",
    "burger",
    "burgers",
    "agent",
    "agenten",
    "politiemensen",
    "civil",
];
const ANYONE: [&str; 20] = [
    "personen",
    "persoon",
    "mensen",
    "functionaris",
    "functionarissen",
    "medewerker",
    "medewerkers",
    "expert",
    "experts",
    "adviseur",
    "adviseurs",
    "personnel",
    "people",
    "persons",
    "staff",
    "man",
    "adviser",
    "advisers",
    "advisor",
    "advisors",
];
/// Words at which the thing that is counted has been named, or will not be.
const STOPS: [&str; 34] = [
    "van", "in", "op", "met", "voor", "per", "aan", "die", "dat", "bij", "en", "of", "als", "naar",
    "door", "te", "tot", "werkzaam", "zijn", "waren", "werd", "werden", "is", "was", "of", "to",
    "for", "at", "and", "who", "with", "were", "are", "uit",
];

/// What a noun counts.
fn noun(word: &str) -> Option<Category> {
    let ends = |list: &[&str]| {
        list.iter()
            .any(|one| word == *one || one.len() >= 6 && word.ends_with(one))
    };
    let police = word.starts_with("politie");
    if police && (ends(&ANYONE) || word.ends_with("agenten") || word.ends_with("agent")) {
        Some(Category::Civilian)
    } else if ends(&MILITARY) || word.starts_with("staf") && ends(&ANYONE) {
        Some(Category::Military)
    } else if CIVIL.contains(&word)
        && !matches!(
            word,
            "civiel"
                | "civiele"
                | "politiek"
                | "police"
                | "civilian"
                | "political"
                | "civil"
                | "politie"
        )
    {
        Some(Category::Civilian)
    } else if ends(&ANYONE) {
        Some(Category::Any)
    } else {
        None
    }
}

/// The noun that is counted from a word on: its kind and the word after it.
fn counted(words: &[Word], from: usize) -> Option<(Category, usize)> {
    let mut kind: Option<Category> = None;
    let mut military = false;
    for (offset, word) in words.iter().enumerate().skip(from).take(6) {
        let text = word.folded.as_str();
        if word.parted && offset > from {
            return None;
        }
        // "civiele- en politiefunctionarissen".
        let and = matches!(text, "en" | "and") && kind == Some(Category::Civilian);
        if STOPS.contains(&text) && !and {
            return None;
        }
        if CIVIL.contains(&text) {
            kind = Some(Category::Civilian);
        }
        military |= text.starts_with("milit");
        if let Some(found) = noun(text) {
            let after_adjective = kind.unwrap_or(found);
            // "military personnel", "militaire adviseur", "Police Officers".
            let category = match (after_adjective, found) {
                (Category::Civilian, _) | (_, Category::Civilian) => Category::Civilian,
                (_, Category::Any) if military => Category::Military,
                (other, _) => other,
            };
            let more = words.get(offset + 1).is_some_and(|next| {
                !next.parted
                    && noun(&next.folded).is_some()
                    && !STOPS.contains(&next.folded.as_str())
            });
            if more {
                military |= found == Category::Military;
                continue;
            }
            return Some((category, offset + 1));
        }
    }
    None
}

/// A number with its noun.
struct One {
    number: Range,
    end: usize,
    first_word: usize,
    after_word: usize,
    category: Category,
    count: u64,
    qualifiers: Vec<Qualifier>,
}

/// The numbers of people in a sentence.
#[must_use]
pub fn groups(sentence: &Sentence<'_>) -> Vec<Group> {
    let words = sentence.words;
    let mut ones: Vec<One> = Vec::new();
    let mut bare: Vec<(usize, u64, Range, Vec<Qualifier>)> = Vec::new();
    for number in sentence.numbers {
        let Some(count) = number.whole else { continue };
        let after = words.partition_point(|word| word.start < number.range.end);
        let first_word = words.partition_point(|word| word.start < number.range.start);
        let qualifiers: Vec<Qualifier> = number
            .qualifiers
            .iter()
            .map(|one| Qualifier::Number(*one))
            .collect();
        match counted(words, after) {
            Some((category, end)) => {
                let category = both(words, end, category);
                let (category, end) = match category {
                    (Category::Both, end) => (Category::Both, end),
                    (other, _) => (other, end),
                };
                ones.push(One {
                    number: number.range.clone(),
                    end: words.get(end - 1).map_or(number.range.end, |word| word.end),
                    first_word,
                    after_word: end,
                    category,
                    count,
                    qualifiers,
                });
            }
            None => bare.push((first_word, count, number.range.clone(), qualifiers)),
        }
    }
    ones.extend(elliptic(words, &bare, &ones));
    ones.sort_by_key(|one| one.number.start);
    join(sentence, ones)
}

/// "militairen en civiele experts en politiefunctionarissen": one number for both kinds.
fn both(words: &[Word], end: usize, category: Category) -> (Category, usize) {
    let mut kinds = vec![category];
    let mut at = end;
    loop {
        let and = words
            .get(at)
            .is_some_and(|word| matches!(word.folded.as_str(), "en" | "and"));
        if !and {
            break;
        }
        match counted(words, at + 1) {
            Some((more, after)) if words.get(at + 1).is_some_and(|word| !is_number(word)) => {
                kinds.push(more);
                at = after;
            }
            _ => break,
        }
    }
    let military = kinds.contains(&Category::Military);
    let civilian = kinds.contains(&Category::Civilian);
    if military && civilian {
        (Category::Both, at)
    } else {
        (category, end)
    }
}

fn is_number(word: &Word) -> bool {
    word.folded.starts_with(|one: char| one.is_ascii_digit())
        || kader_citation::number::parse_dutch(&word.folded).is_some()
        || kader_citation::number::parse_english(&word.folded).is_some()
}

/// "van vijf naar negen militairen"; "voor X van drie militairen, voor Y van dertien".
fn elliptic(
    words: &[Word],
    bare: &[(usize, u64, Range, Vec<Qualifier>)],
    ones: &[One],
) -> Vec<One> {
    let word = |at: usize| words.get(at).map_or("", |word| word.folded.as_str());
    bare.iter()
        .filter_map(|(first, count, range, qualifiers)| {
            let before = first.checked_sub(1).map_or("", word);
            if !matches!(before, "van" | "of" | "from") {
                return None;
            }
            let next = ones.iter().find(|one| one.first_word > *first);
            let raised = matches!(word(first + 1), "naar" | "tot" | "to")
                && next.is_some_and(|next| next.first_word == first + 2);
            let earlier = ones.iter().rev().find(|one| one.after_word < *first);
            let model = if raised { next } else { earlier }?;
            let ends = words
                .get(first + 1)
                .is_none_or(|next| next.parted || matches!(next.folded.as_str(), "en" | "and"));
            (raised || ends).then(|| One {
                number: range.clone(),
                end: range.end,
                first_word: *first,
                after_word: first + 1,
                category: model.category,
                count: *count,
                qualifiers: qualifiers.clone(),
            })
        })
        .collect()
}

/// Joins numbers that stand in a row: "twee experts, drie militairen en één adviseur".
fn join(sentence: &Sentence<'_>, ones: Vec<One>) -> Vec<Group> {
    let words = sentence.words;
    let mut found: Vec<Group> = Vec::new();
    let mut last: Option<usize> = None;
    for one in ones {
        let in_row = last.is_some_and(|after| in_row(sentence, after, one.first_word));
        let same_said = found
            .last()
            .is_some_and(|group| degrees(&group.qualifiers) == degrees(&one.qualifiers));
        last = Some(one.after_word);
        if in_row
            && same_said
            && let Some(group) = found.last_mut()
        {
            group.range.end = one.end;
            match group
                .counts
                .iter_mut()
                .find(|(own, _)| *own == one.category)
            {
                Some((_, count)) => *count = count.saturating_add(one.count),
                None => group.counts.push((one.category, one.count)),
            }
            for qualifier in one.qualifiers {
                if !group.qualifiers.contains(&qualifier) {
                    group.qualifiers.push(qualifier);
                }
            }
            continue;
        }
        let before = one.first_word.checked_sub(1).and_then(|at| words.get(at));
        found.push(Group {
            range: one.number.start..one.end,
            counts: vec![(one.category, one.count)],
            qualifiers: one.qualifiers,
            before: before.map(|word| word.folded.clone()),
        });
    }
    for group in &mut found {
        any_is_military(&mut group.counts);
    }
    found
}

fn degrees(qualifiers: &[Qualifier]) -> Vec<Qualifier> {
    qualifiers
        .iter()
        .copied()
        .filter(|one| matches!(one, Qualifier::Number(one) if one.is_degree()))
        .collect()
}

/// Whether nothing stands between but places and "en".
fn in_row(sentence: &Sentence<'_>, after: usize, first: usize) -> bool {
    let words = sentence.words;
    let between = words.get(after..first).unwrap_or_default();
    let joined = between
        .last()
        .is_some_and(|word| matches!(word.folded.as_str(), "en" | "and" | "plus"))
        || between.is_empty() && words.get(first).is_some_and(|word| word.parted);
    let start = between.first().map_or(0, |word| word.start);
    let end = words.get(first).map_or(0, |word| word.start);
    let interrupted = sentence
        .mentions
        .iter()
        .any(|mention| mention.start >= start && mention.start < end && !between.is_empty())
        || sentence
            .topics
            .iter()
            .any(|topic| topic.start >= start && topic.start < end && !between.is_empty())
        || sentence
            .reading_text(&(start..end))
            .is_some_and(|raw| !between.is_empty() && raw.contains(';'));
    joined && between.len() <= 12 && !interrupted
}

/// "personen" beside "politiefunctionarissen" are military; alone they count as military too.
fn any_is_military(counts: &mut Vec<(Category, u64)>) {
    let Some(at) = counts
        .iter()
        .position(|(category, _)| *category == Category::Any)
    else {
        return;
    };
    let (_, count) = counts.remove(at);
    match counts
        .iter_mut()
        .find(|(category, _)| *category == Category::Military)
    {
        Some((_, military)) => *military = military.saturating_add(count),
        None => counts.push((Category::Military, count)),
    }
}
