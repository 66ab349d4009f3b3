//! Dutch number words.
//!
//! Spelling follows the Dutch spelling guide (Woordenlijst Nederlandse Taal,
//! Technische Handleiding): written together up to and including "duizend", a
//! space after "duizend" and around "miljoen" and larger.

const SMALL: [&str; 21] = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
];

const TENS: [&str; 8] = [
    "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
];

const SCALES: [(&str, u64); 5] = [
    ("triljoen", 1_000_000_000_000_000_000),
    ("biljard", 1_000_000_000_000_000),
    ("biljoen", 1_000_000_000_000),
    ("miljard", 1_000_000_000),
    ("miljoen", 1_000_000),
];

/// The number in Dutch words, in lower case.
///
/// One alone is "één", so that it is not read as the article. Numbers from
/// 1100 to 1999 are counted in hundreds ("vijftienhonderd"), as Dutch does.
///
/// ```
/// use kader_citation::number::dutch_words;
///
/// assert_eq!(dutch_words(1), "één");
/// assert_eq!(dutch_words(23), "drieëntwintig");
/// assert_eq!(dutch_words(150), "honderdvijftig");
/// assert_eq!(dutch_words(1_500), "vijftienhonderd");
/// assert_eq!(dutch_words(2_023), "tweeduizend drieëntwintig");
/// assert_eq!(dutch_words(3_200_000), "drie miljoen tweehonderdduizend");
/// ```
#[must_use]
pub fn dutch_words(number: u64) -> String {
    if number == 1 {
        return "één".to_owned();
    }
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
        parts.push(below_million(rest));
    }
    parts.join(" ")
}

fn below_million(number: u64) -> String {
    let (thousands, rest) = (number / 1_000, number % 1_000);
    if thousands == 0 {
        return below_thousand(number);
    }
    if thousands == 1 && rest >= 100 {
        return hundreds(number / 100, number % 100);
    }
    let head = if thousands == 1 {
        String::new()
    } else {
        below_thousand(thousands)
    };
    if rest == 0 {
        format!("{head}duizend")
    } else {
        format!("{head}duizend {}", below_thousand(rest))
    }
}

fn below_thousand(number: u64) -> String {
    if number < 100 {
        below_hundred(number)
    } else {
        hundreds(number / 100, number % 100)
    }
}

fn hundreds(count: u64, rest: u64) -> String {
    let head = if count == 1 {
        String::new()
    } else {
        below_hundred(count)
    };
    let tail = if rest == 0 {
        String::new()
    } else {
        below_hundred(rest)
    };
    format!("{head}honderd{tail}")
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
        // A unit that ends in e takes a diaeresis on the linking word.
        2 => format!("tweeën{tens}"),
        3 => format!("drieën{tens}"),
        unit => format!("{}en{tens}", below_hundred(unit)),
    }
}

/// The value of a number in Dutch words, or `None` when the words are none.
///
/// Accents, capitals, spaces, soft hyphens and hyphens do not matter; "en" between the parts
/// may be written or left out. The bare article "een" counts as one here:
/// whether it is a number in a text is for the finder to judge.
///
/// ```
/// use kader_citation::number::parse_dutch_words;
///
/// assert_eq!(parse_dutch_words("eenentwintig"), Some(21));
/// assert_eq!(parse_dutch_words("Tweeduizend drieëntwintig"), Some(2_023));
/// assert_eq!(parse_dutch_words("honderd en een"), Some(101));
/// assert_eq!(parse_dutch_words("vijfentwintighonderd"), Some(2_500));
/// assert_eq!(parse_dutch_words("drieduizend schepen"), None);
/// ```
#[must_use]
pub fn parse_dutch_words(words: &str) -> Option<u64> {
    let folded = super::fold::fold(words)?;
    parse_folded(&folded)
}

/// Like [`parse_dutch_words`], of letters already folded to plain lower case.
pub(crate) fn parse_folded(letters: &str) -> Option<u64> {
    if letters == "nul" {
        return Some(0);
    }
    large(letters, &SCALES)
}

fn large(letters: &str, scales: &[(&str, u64)]) -> Option<u64> {
    let Some(((name, value), smaller)) = scales.split_first() else {
        return thousands(letters);
    };
    let Some((left, right)) = parted(letters, name) else {
        return large(letters, smaller);
    };
    let head = up_to_999(left)?.checked_mul(*value)?;
    if right.is_empty() {
        return Some(head);
    }
    let tail = right
        .strip_prefix("en")
        .and_then(|rest| large(rest, smaller));
    head.checked_add(tail.or_else(|| large(right, smaller))?)
}

/// What stands before and after the first such name. For words as short as
/// these that is quicker than `split_once`.
fn parted<'w>(letters: &'w str, name: &str) -> Option<(&'w str, &'w str)> {
    let mut places = letters.as_bytes().windows(name.len());
    let at = places.position(|part| part == name.as_bytes())?;
    Some((letters.get(..at)?, letters.get(at + name.len()..)?))
}

fn thousands(letters: &str) -> Option<u64> {
    let Some((left, right)) = parted(letters, "duizend") else {
        return hundreds_of(letters, 99);
    };
    let head = if left.is_empty() { 1 } else { up_to_999(left)? } * 1_000;
    if right.is_empty() {
        return Some(head);
    }
    let tail = right
        .strip_prefix("en")
        .and_then(up_to_999)
        .or_else(|| up_to_999(right))?;
    Some(head + tail)
}

fn up_to_999(letters: &str) -> Option<u64> {
    hundreds_of(letters, 9)
}

fn hundreds_of(letters: &str, most: u64) -> Option<u64> {
    let Some((left, right)) = parted(letters, "honderd") else {
        return up_to_99(letters);
    };
    let count = if left.is_empty() { 1 } else { up_to_99(left)? };
    // "twintighonderd" is nobody's two thousand.
    if count > most || (count >= 10 && count % 10 == 0) {
        return None;
    }
    if right.is_empty() {
        return Some(count * 100);
    }
    let tail = right
        .strip_prefix("en")
        .and_then(up_to_99)
        .or_else(|| up_to_99(right))?;
    Some(count * 100 + tail)
}

fn up_to_99(letters: &str) -> Option<u64> {
    // Zero is never a part of a larger number.
    let small = (1_u64..)
        .zip(&SMALL[1..])
        .find(|(_, word)| **word == letters);
    if let Some((value, _)) = small {
        return Some(value);
    }
    let (tens, head) = (2_u64..)
        .zip(TENS)
        .find_map(|(value, word)| Some((value, letters.strip_suffix(word)?)))?;
    if head.is_empty() {
        return Some(tens * 10);
    }
    let unit = head.strip_suffix("en")?;
    let (value, _) = (1_u64..10)
        .zip(&SMALL[1..10])
        .find(|(_, word)| **word == unit)?;
    Some(tens * 10 + value)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::parted;

    proptest! {
        #[test]
        fn words_part_at_the_first_name(letters in "(duizend|honderd|duiz|end|een|hond|é){0,6}") {
            for name in ["duizend", "honderd"] {
                prop_assert_eq!(parted(&letters, name), letters.split_once(name));
            }
        }
    }
}
