//! A text as words to be compared: folded, numbers together as people part them, endings aside.

use std::ops::Range;

use super::fold::push;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word, folded.
    pub folded: String,
    /// Where it stands, in bytes.
    pub place: Range<usize>,
}

/// The words of a text: letters and digits that stand together, an apostrophe between letters
/// aside. A number that is parted in thousands, as `29 521` or `29.521`, is one word.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open: Option<Word> = None;
    for (at, letter) in text.char_indices() {
        let mut folded = String::new();
        push(letter, &mut folded);
        let belongs = !folded.is_empty() && folded.chars().all(char::is_alphanumeric);
        // An accent that stands apart belongs to its letter and adds nothing.
        if belongs || folded.is_empty() && open.is_some() {
            let word = open.get_or_insert_with(|| Word {
                folded: String::new(),
                place: at..at,
            });
            word.folded.push_str(&folded);
            word.place.end = at + letter.len_utf8();
        } else {
            words.extend(open.take());
        }
    }
    words.extend(open);
    joined(text, words)
}

/// Puts together what parts one number.
fn joined(text: &str, words: Vec<Word>) -> Vec<Word> {
    let digits = |word: &Word| word.folded.bytes().all(|byte| byte.is_ascii_digit());
    let mut out: Vec<Word> = Vec::with_capacity(words.len());
    for word in words {
        if let Some(last) = out.last_mut() {
            let gap = text.get(last.place.end..word.place.start).unwrap_or(" - ");
            let parts = matches!(gap, " " | "." | "\u{a0}" | "\u{202f}" | "\u{2009}");
            // Years stand beside days: only one to three digits are thousands of what follows.
            let is_thousands = digits(last)
                && digits(&word)
                && word.folded.len() == 3
                && last.place.len() <= 3
                && last.folded.len() == last.place.len();
            if parts && is_thousands {
                last.folded.push_str(&word.folded);
                last.place.end = word.place.end;
                continue;
            }
        }
        out.push(word);
    }
    out
}

/// Words that say nothing of what is looked for.
const EMPTY: [&str; 14] = [
    "nr", "nrs", "no", "de", "het", "een", "van", "en", "in", "the", "of", "and", "a", "an",
];

/// The words of a question, those that say nothing left out unless there are no others.
#[must_use]
pub fn question(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in words(text) {
        if !found.contains(&word.folded) {
            found.push(word.folded);
        }
    }
    let telling: Vec<String> = found
        .iter()
        .filter(|word| !EMPTY.contains(&word.as_str()))
        .cloned()
        .collect();
    // More words than this no one means; each costs a walk through the index.
    let mut asked = if telling.is_empty() { found } else { telling };
    asked.truncate(12);
    asked
}

/// A word without what its number or case adds: `missies` and `missie`, `mandaten` and
/// `mandaat`, `brieven` and `brief` come out alike (Dutch), as do `mandates` and `mandate`.
#[must_use]
pub fn stem(word: &str) -> String {
    if word.len() < 4 || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return word.to_owned();
    }
    let ending = ["en", "es", "s", "n", "e"].into_iter().find(|ending| {
        // In short words it is part of them: reis.
        let least = if *ending == "s" { 4 } else { 3 };
        word.ends_with(ending) && word.len() >= ending.len() + least
    });
    let bare = ending
        .and_then(|ending| word.strip_suffix(ending))
        .unwrap_or(word);
    // What ended in an e behind the ending loses it too: mandates, mandate.
    let bare = match bare.strip_suffix('e') {
        Some(shorter) if shorter.len() >= 3 => shorter,
        _ => bare,
    };
    let mut stem = String::with_capacity(bare.len());
    for letter in bare.chars() {
        if stem.ends_with(letter) {
            continue;
        }
        stem.push(letter);
    }
    let last = match stem.chars().last() {
        Some('v') => Some('f'),
        Some('z') => Some('s'),
        _ => None,
    };
    if let Some(last) = last {
        stem.pop();
        stem.push(last);
    }
    stem
}

/// How well a word of a text answers a word of a question; nothing where it does not.
#[must_use]
pub fn answers(asked: &str, asked_stem: &str, word: &str) -> Option<u32> {
    if word == asked {
        return Some(10);
    }
    let is_number = asked.bytes().all(|byte| byte.is_ascii_digit());
    if is_number {
        return (asked.len() >= 3 && word.starts_with(asked)).then_some(4);
    }
    if stem(word) == asked_stem {
        return Some(8);
    }
    if asked.len() >= 2 && word.starts_with(asked) {
        return Some(6);
    }
    if asked_stem.len() >= 4 && word.starts_with(asked_stem) {
        return Some(5);
    }
    (asked.len() >= 4 && word.contains(asked) || asked_stem.len() >= 5 && word.contains(asked_stem))
        .then_some(3)
}

/// Whether one letter more, fewer or other makes one word of the other.
#[must_use]
pub fn is_near(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let alike = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (mut rest, mut others) = (
        one.get(alike..).unwrap_or_default(),
        other.get(alike..).unwrap_or_default(),
    );
    if let ([_, tail @ ..], [_, tails @ ..]) = (rest, others)
        && rest.len() == others.len()
    {
        // Two letters in the wrong order are one slip too.
        if let ([a, b, left @ ..], [c, d, right @ ..]) = (rest, others)
            && (a, b) == (d, c)
        {
            return left == right;
        }
        return tail == tails;
    }
    if rest.len() < others.len() {
        std::mem::swap(&mut rest, &mut others);
    }
    rest.get(1..) == Some(others) || rest == others
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn numbers_are_read_as_people_part_them() {
        for text in ["29521-446", "29 521 nr. 446", "29.521, nr. 446"] {
            assert_eq!(question(text), ["29521", "446"], "{text}");
        }
        assert_eq!(folded("30 april 2023"), ["30", "april", "2023"]);
        assert_eq!(
            folded("in 2022 300 mensen"),
            ["in", "2022", "300", "mensen"]
        );
    }

    #[test]
    fn case_accents_and_ligatures_do_not_matter() {
        assert_eq!(folded("Coördinatie"), folded("COORDINATIE"));
        assert_eq!(folded("co\u{f6}rdinatie"), folded("coo\u{308}rdinatie"));
        assert_eq!(folded("ĳsland"), folded("IJsland"));
        assert_eq!(folded("oﬃcier"), folded("officier"));
    }

    #[test]
    fn singular_and_plural_are_one() {
        for (one, many) in [
            ("missie", "missies"),
            ("mandaat", "mandaten"),
            ("brief", "brieven"),
            ("reis", "reizen"),
            ("kader", "kaders"),
            ("schip", "schippen"),
            ("mandate", "mandates"),
        ] {
            assert_eq!(stem(one), stem(many), "{one}");
        }
        assert_ne!(stem("missie"), stem("mandaat"));
    }

    #[test]
    fn a_part_of_a_compound_is_found_and_worth_less() {
        let asked = |asked: &str, word: &str| answers(asked, &stem(asked), word);
        let whole = asked("kwartier", "kwartier");
        let part = asked("kwartier", "hoofdkwartier");
        assert!(part.is_some() && part < whole);
        assert_eq!(asked("iers", "beiers"), Some(3));
        assert_eq!(asked("ier", "hoofdkwartier"), None);
    }

    #[test]
    fn one_slip_is_near() {
        for near in ["minsma", "minussma", "minusme", "mniusma"] {
            assert!(is_near("minusma", near), "{near}");
        }
        assert!(!is_near("minusma", "mnsma"));
        assert!(is_near("a", "a"));
    }
}
