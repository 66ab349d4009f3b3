//! Where a word ends, and its letters without capitals and accents.

use super::NEWLINES_WITHIN;

const SOFT_HYPHEN: char = '\u{ad}';

/// The letters of a word, folded to lower case without accents.
pub(super) fn letters(raw: &str) -> impl Iterator<Item = char> + '_ {
    raw.chars().filter_map(|letter| match letter {
        'a'..='z' => Some(letter),
        'A'..='Z' => Some(letter.to_ascii_lowercase()),
        'é' | 'ë' | 'è' | 'ê' | 'É' | 'Ë' | 'È' | 'Ê' => Some('e'),
        'ï' | 'í' | 'î' | 'Ï' => Some('i'),
        'ö' | 'ó' | 'Ö' | 'Ó' => Some('o'),
        'ü' | 'Ü' => Some('u'),
        '\u{301}' | '\u{308}' | SOFT_HYPHEN | '-' | '\u{2010}' => None,
        other if other.is_alphabetic() => Some(other),
        _ => None,
    })
}

/// How many plain letters a text begins with.
pub(super) fn letters_ahead(bytes: &[u8]) -> usize {
    let mut count = 0;
    // Eight at a time: most words are no longer.
    while let Some(eight) = bytes.get(count..).and_then(<[u8]>::first_chunk) {
        let others = other_than_letters(u64::from_le_bytes(*eight));
        if others != 0 {
            return count + (others.trailing_zeros() / 8) as usize;
        }
        count += 8;
    }
    let rest = bytes.get(count..).unwrap_or_default();
    let letters = rest.iter().take_while(|byte| byte.is_ascii_alphabetic());
    count + letters.count()
}

/// The highest bit of each of eight bytes that is no plain letter.
const fn other_than_letters(eight: u64) -> u64 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    // In lower case and seven bits, so that no sum runs over into the next.
    let lower = (eight | (0x20 * EACH)) & !HIGH;
    let from_a = lower + (0x80 - b'a' as u64) * EACH;
    let past_z = lower + (0x80 - b'z' as u64 - 1) * EACH;
    (!from_a | past_z | eight) & HIGH
}

/// The length of the word at the start of the text, and whether it is made of
/// plain letters alone.
pub(super) fn word(text: &str) -> (usize, bool) {
    let mut end = 0;
    let mut plain = true;
    let bytes = text.as_bytes();
    loop {
        end += letters_ahead(&bytes[end..]);
        let Some(byte) = bytes.get(end) else { break };
        if byte.is_ascii() && *byte != b'-' {
            break;
        }
        let Some(letter) = text[end..].chars().next() else {
            break;
        };
        if letter.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&letter) {
            end += letter.len_utf8();
            plain = false;
            continue;
        }
        // A hyphen only when the line ends with it and goes on in lower case.
        let hyphen = matches!(letter, '-' | '\u{2010}');
        if !hyphen && letter != SOFT_HYPHEN {
            break;
        }
        let after = &text[end + letter.len_utf8()..];
        let rest = after.trim_start();
        let skipped = &after[..after.len() - rest.len()];
        let newlines = skipped.bytes().filter(|byte| *byte == b'\n').count();
        let goes_on = rest.starts_with(char::is_lowercase) && newlines <= NEWLINES_WITHIN;
        if !goes_on || (newlines == 0 && (hyphen || !skipped.is_empty())) {
            break;
        }
        end += letter.len_utf8() + skipped.len();
        plain = false;
    }
    (end, plain)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn letters_are_counted_eight_at_a_time_as_one_by_one(
            text in "[a-zA-Z]{0,20}", rest in prop::collection::vec(any::<u8>(), 0..20),
        ) {
            let bytes = [text.as_bytes(), &rest].concat();
            let one_by_one = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic());
            prop_assert_eq!(letters_ahead(&bytes), one_by_one.count());
        }
    }

    #[test]
    fn every_byte_is_a_letter_or_not_at_every_place() {
        for byte in 0..=u8::MAX {
            for place in 0..8 {
                let mut bytes = [b'e'; 9];
                bytes[place] = byte;
                let wanted = if byte.is_ascii_alphabetic() { 9 } else { place };
                assert_eq!(letters_ahead(&bytes), wanted, "{byte} at {place}");
            }
        }
    }
}
