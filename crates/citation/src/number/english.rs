//! English number words, in the British manner ("one hundred and fifty").

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

const SCALES: [(&str, u64); 6] = [
    ("quintillion", 1_000_000_000_000_000_000),
    ("quadrillion", 1_000_000_000_000_000),
    ("trillion", 1_000_000_000_000),
    ("billion", 1_000_000_000),
    ("million", 1_000_000),
    ("thousand", 1_000),
];

/// The number in English words, in lower case.
///
/// ```
/// use kader_citation::number::english_words;
///
/// assert_eq!(english_words(21), "twenty-one");
/// assert_eq!(english_words(150), "one hundred and fifty");
/// assert_eq!(english_words(2_023), "two thousand and twenty-three");
/// ```
#[must_use]
pub fn english_words(number: u64) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut rest = number;
    for (name, value) in SCALES {
        if rest >= value {
            parts.push(below_thousand(rest / value));
            parts.push(name.to_owned());
            rest %= value;
        }
    }
    if rest > 0 || parts.is_empty() {
        if rest > 0 && rest < 100 && !parts.is_empty() {
            parts.push("and".to_owned());
        }
        parts.push(below_thousand(rest));
    }
    parts.join(" ")
}

fn below_thousand(number: u64) -> String {
    let (hundreds, rest) = (number / 100, number % 100);
    match (hundreds, rest) {
        (0, _) => below_hundred(rest),
        (_, 0) => format!("{} hundred", below_hundred(hundreds)),
        _ => format!(
            "{} hundred and {}",
            below_hundred(hundreds),
            below_hundred(rest)
        ),
    }
}

fn below_hundred(number: u64) -> String {
    if let Some(word) = usize::try_from(number)
        .ok()
        .and_then(|index| SMALL.get(index))
    {
        return (*word).to_owned();
    }
    let tens = usize::try_from(number / 10)
        .ok()
        .and_then(|index| index.checked_sub(2))
        .and_then(|index| TENS.get(index))
        .copied()
        .unwrap_or_default();
    match number % 10 {
        0 => tens.to_owned(),
        unit => format!("{tens}-{}", below_hundred(unit)),
    }
}

/// The value of a number in English words, or `None` when the words are none.
///
/// Capitals, spaces, soft hyphens and hyphens do not matter; "and" may be left out.
///
/// ```
/// use kader_citation::number::parse_english_words;
///
/// assert_eq!(parse_english_words("Twenty-one"), Some(21));
/// assert_eq!(parse_english_words("one hundred fifty"), Some(150));
/// assert_eq!(parse_english_words("a hundred ships"), None);
/// ```
#[must_use]
pub fn parse_english_words(words: &str) -> Option<u64> {
    let folded = super::fold::fold(words)?;
    parse_folded(&folded)
}

/// Like [`parse_english_words`], of letters already folded to plain lower case.
pub(crate) fn parse_folded(letters: &str) -> Option<u64> {
    if letters == "zero" {
        return Some(0);
    }
    large(letters, &SCALES)
}

fn large(letters: &str, scales: &[(&str, u64)]) -> Option<u64> {
    let Some(((name, value), smaller)) = scales.split_first() else {
        return up_to_999(letters);
    };
    let Some((left, right)) = letters.split_once(name) else {
        return large(letters, smaller);
    };
    let head = up_to_999(left)?.checked_mul(*value)?;
    if right.is_empty() {
        return Some(head);
    }
    let right = right.strip_prefix("and").unwrap_or(right);
    head.checked_add(large(right, smaller)?)
}

fn up_to_999(letters: &str) -> Option<u64> {
    let Some((left, right)) = letters.split_once("hundred") else {
        return up_to_99(letters);
    };
    let count = if left == "a" { 1 } else { up_to_99(left)? };
    // "fifteen hundred" is said, "twenty hundred" is not.
    if count >= 100 || (count >= 10 && count.is_multiple_of(10)) {
        return None;
    }
    if right.is_empty() {
        return Some(count * 100);
    }
    Some(count * 100 + up_to_99(right.strip_prefix("and").unwrap_or(right))?)
}

fn up_to_99(letters: &str) -> Option<u64> {
    let small = (1_u64..)
        .zip(&SMALL[1..])
        .find(|(_, word)| **word == letters);
    if let Some((value, _)) = small {
        return Some(value);
    }
    let (tens, unit) = (2_u64..)
        .zip(TENS)
        .find_map(|(value, word)| Some((value, letters.strip_prefix(word)?)))?;
    if unit.is_empty() {
        return Some(tens * 10);
    }
    let (value, _) = (1_u64..10)
        .zip(&SMALL[1..10])
        .find(|(_, word)| **word == unit)?;
    Some(tens * 10 + value)
}
