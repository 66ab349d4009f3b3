//! What a sentence says with a typed number of people, where that is clear beyond doubt: the
//! limit, or how many were sent in the period. Every other sentence is left alone.

use std::collections::BTreeSet;
use std::ops::Range;

use kader_citation::Qualifier;
use kader_core::wording::Lang;

use super::prose::{BLANK, Number, Prose, within};

/// Whom a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Military people.
    Military,
    /// People of whatever category.
    People,
}

/// What a number is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The limit on military people.
    Limit,
    /// How many were sent in the period.
    Sent(Unit),
}

/// A typed number with what it is said to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim<'p> {
    /// The number.
    pub number: &'p Number,
    /// How much it is.
    pub value: u64,
    /// What it is said to be.
    pub what: What,
}

/// The words by which a claim is known, in a language; all in lower case.
struct Words {
    /// Military people, in one word or two.
    military: &'static [&'static str],
    /// People.
    people: &'static [&'static str],
    /// The limit.
    limit: &'static [&'static str],
    /// What may stand between the limit and its size.
    between: &'static [&'static str],
    /// That people were sent.
    sent: &'static [&'static str],
    /// That it is about the whole period.
    period: &'static [&'static str],
    /// That it is about some of them, or about another time.
    part: &'static [&'static str],
    /// That it is about how many there were at one time.
    at_once: &'static [&'static str],
    /// What a sentence may begin with: anything else may be a name.
    begin: &'static [&'static str],
}

const DUTCH: Words = Words {
    military: &["militairen"],
    people: &["mensen", "personen"],
    limit: &["kader"],
    between: &[
        "telt", "telde", "is", "was", "bedraagt", "bedroeg", "omvat", "omvatte", "biedt", "bood",
        "laat", "liet", "staat", "stond", "bestaat", "bestond", "van", "voor", "op", "aan", "uit",
        "plaats", "ruimte", "de", "het", "bijdrage", "missie",
    ],
    sent: &["ingezet", "uitgezonden", "zette", "zond"],
    period: &[
        "rapportageperiode",
        "verslagperiode",
        "deze periode",
        "hele periode",
        "in totaal",
        "alles bij elkaar",
    ],
    part: &[
        "waarvan",
        "waaronder",
        "hen",
        "andere",
        "overige",
        "beide",
        "nog",
        "extra",
        "telkens",
        "elk",
        "elke",
        "ieder",
        "iedere",
        "per",
        "nieuwe",
        "meer",
        "minder",
        "behalve",
        "naast",
        "tijdelijk",
        "tijdelijke",
        "eerst",
        "later",
        "niet",
        "geen",
    ],
    at_once: &["tegelijk", "tegelijkertijd", "moment", "bezetting"],
    begin: &[
        "in",
        "van",
        "het",
        "de",
        "over",
        "tijdens",
        "gedurende",
        "samen",
        "alles",
        "er",
    ],
};

const ENGLISH: Words = Words {
    military: &[
        "military people",
        "military personnel",
        "military persons",
        "soldiers",
    ],
    people: &["people", "persons"],
    limit: &["limit", "framework"],
    between: &[
        "is",
        "was",
        "stands",
        "stood",
        "counts",
        "counted",
        "allows",
        "allowed",
        "provides",
        "provided",
        "has",
        "had",
        "holds",
        "held",
        "for",
        "of",
        "at",
        "to",
        "the",
        "room",
        "contribution",
        "mission",
    ],
    sent: &["sent", "deployed", "served"],
    period: &[
        "this period",
        "the period",
        "reporting period",
        "in all",
        "in total",
        "altogether",
    ],
    part: &[
        "whom",
        "other",
        "others",
        "another",
        "both",
        "more",
        "fewer",
        "less",
        "extra",
        "each",
        "every",
        "per",
        "except",
        "besides",
        "temporary",
        "temporarily",
        "first",
        "later",
        "new",
        "not",
        "no",
    ],
    at_once: &["at once", "same time", "at a time", "moment"],
    begin: &["in", "the", "from", "over", "during", "altogether", "there"],
};

/// The claims of a text, in order. `own` are the words that may be written with a capital: the
/// country, its adjective and the missions that the text is about.
#[must_use]
pub fn claims<'p>(text: &'p Prose<'_>, lang: Lang, own: &BTreeSet<String>) -> Vec<Claim<'p>> {
    let words = match lang {
        Lang::Nl => &DUTCH,
        Lang::En => &ENGLISH,
    };
    let sentences = text.sentences.iter();
    sentences
        .filter_map(|sentence| of_sentence(text, sentence, words, own))
        .collect()
}

fn of_sentence<'p>(
    text: &'p Prose<'_>,
    sentence: &Range<usize>,
    words: &Words,
    own: &BTreeSet<String>,
) -> Option<Claim<'p>> {
    let numbers = within(&text.numbers, |number| &number.place, sentence);
    let mut counting = numbers.iter().filter_map(|number| {
        let after = text.words(&(number.place.end..sentence.end));
        Some((number, unit(after, words, own)?))
    });
    let (number, unit) = counting.next()?;
    let value = number.value?;
    let is_plain = number
        .qualifiers
        .iter()
        .all(|said| *said == Qualifier::InTotal);
    let is_dated = !within(&text.dates, |date| &date.place, sentence).is_empty()
        || !within(&text.durations, |lasting| &lasting.place, sentence).is_empty();
    let said = spaced(text.words(sentence));
    let says = |phrases: &[&str]| {
        phrases
            .iter()
            .any(|phrase| said.contains(&format!(" {phrase} ")))
    };
    if counting.next().is_some() || !is_plain || is_dated || says(words.part) {
        return None;
    }
    let before = text.words(&(sentence.start..number.place.start));
    if names_others(
        before,
        text.words(&(number.place.end..sentence.end)),
        words,
        own,
    ) {
        return None;
    }
    let foreign = |place: &Range<usize>| {
        let named = within(&text.named, |named| &named.place, place).iter();
        named
            .into_iter()
            .any(|named| !named.path.starts_with("edition/"))
    };
    if unit == Unit::Military
        && is_limit(before, words)
        && !foreign(&(sentence.start..number.place.start))
    {
        let what = What::Limit;
        return Some(Claim {
            number,
            value,
            what,
        });
    }
    let is_sent = says(words.sent) && says(words.period) && !says(words.at_once);
    (is_sent && !says(words.limit) && !foreign(sentence)).then_some(Claim {
        number,
        value,
        what: What::Sent(unit),
    })
}

/// Whom the number counts behind which these words stand; one adjective of the country may
/// stand between.
fn unit(after: &str, words: &Words, own: &BTreeSet<String>) -> Option<Unit> {
    let end = after.find(|sign: char| !sign.is_alphabetic() && sign != ' ');
    let after = after.get(..end.unwrap_or(after.len()))?;
    let mut rest: Vec<&str> = after.split_whitespace().take(3).collect();
    if rest.first().is_some_and(|word| own.contains(*word)) {
        rest.remove(0);
    }
    let begins = |phrase: &&str| {
        let mut parts = phrase.split(' ').zip(&rest);
        rest.len() >= phrase.split(' ').count()
            && parts.all(|(part, word)| word.to_lowercase() == part)
    };
    if words.military.iter().any(begins) {
        Some(Unit::Military)
    } else {
        words.people.iter().any(begins).then_some(Unit::People)
    }
}

/// Whether the words before a number end with the limit, and nothing between that turns it.
fn is_limit(before: &str, words: &Words) -> bool {
    let said = before.to_lowercase();
    let split = |sign: char| !sign.is_alphabetic();
    let place = words.limit.iter().filter_map(|limit| {
        let at = said.rfind(limit)?;
        let is_word = said.get(..at)?.ends_with(split) || at == 0;
        let rest = said.get(at + limit.len()..)?;
        (is_word && rest.starts_with(split)).then_some(rest)
    });
    let Some(rest) = place.min_by_key(|rest| rest.len()) else {
        return false;
    };
    !rest.contains([BLANK, ',', ';', ':', '('])
        && rest
            .split(split)
            .filter(|word| !word.is_empty())
            .all(|word| words.between.contains(&word))
}

/// Whether a sentence names anyone or anything but what the text is about, before its number or
/// behind it: then the number may be about that.
fn names_others(before: &str, behind: &str, words: &Words, own: &BTreeSet<String>) -> bool {
    let split = |said: &str| -> Vec<String> {
        let said = said.split(|sign: char| !sign.is_alphabetic());
        said.filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let is_name = |word: &String| word.starts_with(char::is_uppercase) && !own.contains(word);
    let before = split(before);
    let (first, rest) = before
        .split_first()
        .map_or((None, [].as_slice()), |(first, rest)| (Some(first), rest));
    let begins = |word: &String| words.begin.contains(&word.to_lowercase().as_str());
    first.is_some_and(|word| is_name(word) && !begins(word))
        || rest.iter().any(is_name)
        || split(behind).iter().any(is_name)
}

/// The words in lower case with one space around each.
fn spaced(sentence: &str) -> String {
    let mut said = String::from(" ");
    for word in sentence.split(|sign: char| !sign.is_alphanumeric()) {
        if !word.is_empty() {
            said.extend(word.chars().flat_map(char::to_lowercase));
            said.push(' ');
        }
    }
    said
}
