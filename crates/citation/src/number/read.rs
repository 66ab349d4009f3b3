//! A number at a place in running text.

use super::decimal::Decimal;
use super::{dutch, english};
use crate::Language;
use crate::token::{Cursor, Gap, Leads, Shape};

/// The parts number words are made of, to see quickly that a word is none.
const DUTCH_STEMS: [&str; 19] = [
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf", "der", "veer", "twintig", "tachtig", "honderd", "duizend", "nul",
];
/// Those that no number begins with.
const DUTCH_LARGE: [&str; 3] = ["mil", "bil", "tri"];
const ENGLISH_STEMS: [&str; 18] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twel", "thir", "fif", "twen", "for", "hundred", "thousand",
];
/// How the words begin that a number can begin with.
static DUTCH_LEADS: Leads = Leads::of(&DUTCH_STEMS).and(&["anderhalf"]);
static ENGLISH_LEADS: Leads = Leads::of(&ENGLISH_STEMS).and(&["a", "zero"]);
/// No number has more words than this.
const LONGEST: usize = 12;

/// Reads a number in words or in digits, with "miljoen" and the like after it.
pub(crate) fn number_at(cursor: &mut Cursor<'_, '_>, language: Language) -> Option<Decimal> {
    match cursor.peek()?.shape {
        Shape::Number => {
            let head = digits_at(cursor, language)?;
            scaled(cursor, head, language)
        }
        Shape::Word => words_at(cursor, language),
        Shape::Sign(_) => None,
    }
}

/// Reads "anderhalf miljoen", "eenentwintig", "one and a half million".
pub(crate) fn words_at(cursor: &mut Cursor<'_, '_>, language: Language) -> Option<Decimal> {
    match language {
        Language::Dutch => dutch_at(cursor),
        Language::English => english_at(cursor),
    }
}

fn dutch_at(cursor: &mut Cursor<'_, '_>) -> Option<Decimal> {
    if !may_begin_word(cursor, Language::Dutch) {
        return None;
    }
    // "een" is the article unless accented or before a large number.
    let large = ["miljoen", "miljard", "biljoen", "biljard", "triljoen"];
    let raw = cursor.tokens.raw(cursor.at);
    if raw.eq_ignore_ascii_case("een") && !cursor.tokens.is_one_of(cursor.at + 1, &large) {
        return None;
    }
    let word = cursor.tokens.folded(cursor.at);
    if let Some(half) = halves(&word) {
        cursor.at += 1;
        return scaled(cursor, half, Language::Dutch);
    }
    if !DUTCH_STEMS.iter().any(|stem| word.starts_with(stem)) {
        return None;
    }
    let (value, end) = longest(cursor, dutch::parse_folded, |word| {
        let mut stems = DUTCH_STEMS.iter().chain(&DUTCH_LARGE);
        word == "en" || stems.any(|stem| word.starts_with(stem))
    })?;
    cursor.at = end;
    Some(Decimal::from(value))
}

/// "anderhalf", "tweeënhalf", of letters already folded.
fn halves(word: &str) -> Option<Decimal> {
    if matches!(word, "anderhalf" | "anderhalve") {
        return Some(Decimal::new(15, 1));
    }
    let whole = word
        .strip_suffix("enhalf")
        .or_else(|| word.strip_suffix("enhalve"))?;
    let whole = dutch::parse_folded(whole).filter(|whole| *whole < 100)?;
    Some(Decimal::new(whole * 10 + 5, 1))
}

fn english_at(cursor: &mut Cursor<'_, '_>) -> Option<Decimal> {
    if !may_begin_word(cursor, Language::English) {
        return None;
    }
    let word = cursor.tokens.folded(cursor.at);
    if word == "a" {
        let mut trial = Cursor {
            at: cursor.at + 1,
            ..*cursor
        };
        let factor = [
            ("hundred", 100),
            ("thousand", 1_000),
            ("million", 1_000_000),
        ]
        .into_iter()
        .find_map(|(word, factor)| trial.word(&[word]).then_some(factor))?;
        *cursor = trial;
        return Some(Decimal::from(factor));
    }
    if word != "zero" && !ENGLISH_STEMS.iter().any(|stem| word.starts_with(stem)) {
        return None;
    }
    let (value, end) = longest(cursor, english::parse_folded, |word| {
        word == "and"
            || ENGLISH_STEMS.iter().any(|stem| word.starts_with(stem))
            || word.ends_with("illion")
    })?;
    cursor.at = end;
    let mut trial = *cursor;
    if trial.words(&["and", "a", "half"]) {
        *cursor = trial;
        let half = Decimal::new(value.checked_mul(10)?.checked_add(5)?, 1);
        return scaled(cursor, half, Language::English);
    }
    Some(Decimal::from(value))
}

/// Whether number words can begin here, by the first letters.
pub(crate) fn may_begin_word(cursor: &Cursor<'_, '_>, language: Language) -> bool {
    cursor.at_word() && leads(language).may(cursor.tokens.raw(cursor.at)) && cursor.starts_word()
}

/// How the words begin that a number can begin with.
pub(crate) const fn leads(language: Language) -> &'static Leads {
    match language {
        Language::Dutch => &DUTCH_LEADS,
        Language::English => &ENGLISH_LEADS,
    }
}

/// The longest run of words that is a number, and the token after it.
fn longest(
    cursor: &Cursor<'_, '_>,
    parse: fn(&str) -> Option<u64>,
    part: impl Fn(&str) -> bool,
) -> Option<(u64, usize)> {
    let mut letters = cursor.tokens.folded(cursor.at);
    let mut best = parse(&letters).map(|value| (value, cursor.at + 1));
    let mut trial = Cursor {
        at: cursor.at + 1,
        ..*cursor
    };
    for _ in 1..LONGEST {
        if trial.touches() && !trial.dash() {
            break;
        }
        if !trial.at_word() || trial.gap() == Gap::Far {
            break;
        }
        let word = trial.tokens.folded(trial.at);
        if !part(&word) {
            break;
        }
        letters.push_str(&word);
        trial.at += 1;
        if let Some(value) = parse(&letters) {
            best = Some((value, trial.at));
        }
    }
    best
}

/// Takes "miljoen" and the like; nothing where the number would be larger than any that is read:
/// the part before the word is not what was meant.
fn scaled(cursor: &mut Cursor<'_, '_>, head: Decimal, language: Language) -> Option<Decimal> {
    let scales: &[(&str, u64)] = match language {
        Language::Dutch => &[
            ("duizend", 1_000),
            ("miljoen", 1_000_000),
            ("miljard", 1_000_000_000),
            ("biljoen", 1_000_000_000_000),
            ("biljard", 1_000_000_000_000_000),
            ("triljoen", 1_000_000_000_000_000_000),
        ],
        Language::English => &[
            ("thousand", 1_000),
            ("million", 1_000_000),
            ("billion", 1_000_000_000),
            ("trillion", 1_000_000_000_000),
            ("quadrillion", 1_000_000_000_000_000),
            ("quintillion", 1_000_000_000_000_000_000),
        ],
    };
    for (word, factor) in scales {
        let mut trial = *cursor;
        if trial.word(&[word]) {
            let value = head.times(*factor)?;
            *cursor = trial;
            return Some(value);
        }
    }
    Some(head)
}

/// Reads digits with their separators of thousands and decimals.
fn digits_at(cursor: &mut Cursor<'_, '_>, language: Language) -> Option<Decimal> {
    let (thousands, point) = match language {
        Language::Dutch => ('.', ','),
        Language::English => (',', '.'),
    };
    let mut trial = *cursor;
    let head = trial.digits()?;
    if head.len > 1 && head.plain().is_none() {
        return None;
    }
    let mut value = u64::from(head.value);
    let mut grouped = 0;
    while head.len <= 3 && head.value > 0 && grouped < 4 {
        let mut group = trial;
        let by_sign = group.tight(thousands) && group.touches();
        let by_space = !by_sign && group.gap() == Gap::Space;
        let Some(digits) = group.number().filter(|digits| digits.len == 3) else {
            break;
        };
        if !(by_sign || by_space) || (by_space && !spaced_group(cursor, &trial, &group)) {
            break;
        }
        value = value
            .checked_mul(1_000)?
            .checked_add(u64::from(digits.value))?;
        trial = group;
        grouped += 1;
    }
    let mut decimals = trial;
    if decimals.tight(point)
        && decimals.touches()
        && let Some(digits) = decimals.number()
        && digits.len <= 4
    {
        let scale = u8::try_from(digits.len).ok()?;
        let units = value.checked_mul(10_u64.pow(u32::from(scale)))?;
        *cursor = decimals;
        return Some(Decimal::new(
            units.checked_add(u64::from(digits.value))?,
            scale,
        ));
    }
    *cursor = trial;
    Some(Decimal::from(value))
}

/// Whether a space separates thousands, and not two numbers of a table: it is
/// one that does not break, or money or a counted thing stands around it.
fn spaced_group(start: &Cursor<'_, '_>, head: &Cursor<'_, '_>, group: &Cursor<'_, '_>) -> bool {
    let tokens = start.tokens;
    let from = head.before().map_or(0, |token| token.end);
    let to = head.peek().map_or(from, |token| token.start);
    let space = tokens.text(from, to);
    if !matches!(space, "\u{a0}" | "\u{202f}" | "\u{2009}" | " ") {
        return false;
    }
    let money = start
        .before()
        .is_some_and(|token| token.shape == Shape::Sign('€'))
        || start
            .at
            .checked_sub(1)
            .is_some_and(|before| tokens.is_word(before, "eur"));
    let counted = group.gap() == Gap::Space
        && group.at_word()
        && tokens.raw(group.at).starts_with(char::is_lowercase);
    let mut tail = *group;
    let glued = tail.touches() && (tail.dash() || tail.tight('.')) && tail.tight_number().is_some();
    !glued && (space != " " || money || counted)
}
