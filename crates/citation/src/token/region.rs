//! The parts of a text that are worth reading.

/// How far before a digit a citation can begin, in bytes.
const BEFORE: usize = 160;
/// How far after a digit the words can stand that decide about it.
const AFTER: usize = 160;

/// The parts of the text around its digits, merged where they meet. Every
/// citation has a digit, and most text has none: this is the fast first pass.
pub(crate) fn around_digits(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut out: Vec<(usize, usize)> = Vec::new();
    let mut base = 0;
    // Sixteen bytes at a time: the compiler makes one comparison of it.
    for chunk in bytes.chunks(16) {
        let any = chunk
            .iter()
            .fold(false, |any, byte| any | byte.wrapping_sub(b'0').lt(&10));
        if any {
            let end = base + chunk.len() + AFTER;
            match out.last_mut() {
                Some(last) if last.1 + BEFORE >= base => last.1 = end,
                _ => out.push((base.saturating_sub(BEFORE), end)),
            }
        }
        base += chunk.len();
    }
    let mut from = 0;
    for part in &mut out {
        part.0 = boundary(text, part.0).max(from);
        part.1 = boundary(text, part.1.min(text.len()));
        from = part.1;
    }
    out.iter()
        .flat_map(|(start, end)| split(text, *start, *end))
        .collect()
}

/// The text in blocks of some size, cut where a sentence or line ends.
pub(crate) fn blocks(text: &str) -> Vec<(usize, usize)> {
    split(text, 0, text.len())
}

/// The size of a block: small enough to stay in the cache with its tokens.
const BLOCK: usize = 32 * 1024;
/// How far back from there a good place to cut is looked for.
const LOOK_BACK: usize = 4 * 1024;

fn split(text: &str, start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut from = start;
    while end - from > BLOCK + LOOK_BACK {
        let to = boundary(text, from + BLOCK);
        let low = boundary(text, to - LOOK_BACK);
        let part = &text[low..to];
        let cut = part
            .rfind(".\n")
            .map(|at| at + 2)
            .or_else(|| part.rfind(". ").map(|at| at + 2))
            .or_else(|| part.rfind('\n').map(|at| at + 1))
            .or_else(|| part.rfind(' ').map(|at| at + 1))
            .map_or(to, |at| low + at);
        out.push((from, cut));
        from = cut;
    }
    out.push((from, end));
    out
}

/// The nearest place at or before this one where a word begins, or at least
/// a character.
fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    let limit = at.saturating_sub(64);
    let bytes = text.as_bytes();
    let mut back = at;
    while back > limit && back < bytes.len() {
        if bytes[back].is_ascii_whitespace() {
            return back;
        }
        back -= 1;
    }
    while at > 0 && !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_without_a_digit_is_not_read() {
        assert!(around_digits(&"woorden ".repeat(1_000)).is_empty());
    }

    #[test]
    fn far_digits_have_parts_of_their_own() {
        let text = format!("1{}2", " woord".repeat(500));
        assert_eq!(around_digits(&text).len(), 2);
    }

    proptest! {
        #[test]
        fn blocks_cover_the_text(text in "(\\PC{0,80}[ \\n.]{0,3}){0,900}") {
            let parts = blocks(&text);
            let mut at = 0;
            for (start, end) in parts {
                prop_assert_eq!(start, at);
                prop_assert!(text.get(start..end).is_some());
                at = end;
            }
            prop_assert_eq!(at, text.len());
        }

        #[test]
        fn every_digit_is_in_a_part(text in "([a-zé ]{0,200}[0-9]{0,2}){0,12}") {
            let parts = around_digits(&text);
            for (at, _) in text.match_indices(|letter: char| letter.is_ascii_digit()) {
                prop_assert!(parts.iter().any(|(start, end)| *start <= at && at < *end));
            }
        }
    }
}
