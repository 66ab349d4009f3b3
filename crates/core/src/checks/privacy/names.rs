//! Names of people, as far as the words before them show that they are: a rank, a form of
//! address, or initials. A name without any of these is not seen.

use super::titles::{
    ABBREVIATIONS, ADDRESSES, BODIES, OF_BODIES, OFFICES, PARTICLES, RANKS, SHORT_RANKS,
};
use super::traces::{Sort, Trace};

/// A word with the bytes on which it stands, signs around it left out but the stop of an
/// abbreviation.
struct Word<'t> {
    text: &'t str,
    start: usize,
    /// Whether a sign stands before it, or between it and the next: what is beyond is something
    /// else.
    opens: bool,
    closes: bool,
}

/// Every name in a text.
pub(super) fn traces(text: &str) -> Vec<Trace> {
    let words = words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match name_at(&words, at) {
            Some((first, end)) => {
                if let (Some(first), Some(last)) = (words.get(first), words.get(end - 1)) {
                    found.push(Trace {
                        sort: Sort::Name,
                        span: first.start..last.start + last.text.len(),
                    });
                }
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// The words of the name that begins at a word or behind it: the first, and the one after the
/// last.
fn name_at(words: &[Word<'_>], at: usize) -> Option<(usize, usize)> {
    let lead = words.get(at)?;
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let (initials, behind) = initials(words, at);
    if behind > at {
        // One letter alone may be that of a list.
        return surname(words, behind)
            .filter(|_| initials > 1)
            .map(|end| (at, end));
    }
    // Most words are followed by one that begins no name.
    let next = words.get(at + 1)?;
    let may_follow = next.text.starts_with(char::is_uppercase) || next.text.len() <= 3;
    if lead.closes || !may_follow || !(is_rank(lead, before) || is_address(lead)) {
        return None;
    }
    let mut first = at + 1;
    // "kapitein ter zee", "luitenant ter zee".
    if let (Some("ter"), Some("zee")) = (text_of(words, first), text_of(words, first + 1)) {
        first += 2;
    }
    if words.get(first)?.opens {
        return None;
    }
    let (_, behind) = self::initials(words, first);
    surname(words, behind).map(|end| (first, end))
}

fn text_of<'t>(words: &[Word<'t>], at: usize) -> Option<&'t str> {
    words.get(at).map(|word| word.text)
}

/// The end of a surname that begins here: small words before a word with a capital.
fn surname(words: &[Word<'_>], from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(word) = words.get(at) {
        if word.opens {
            return None;
        }
        let is_particle = has(&PARTICLES, &word.text.to_lowercase());
        if !is_particle && is_surname(word.text) {
            // "a colonel of the German army" in Dutch: no one is called so.
            let is_origin = at > from && (word.text.ends_with("se") || word.text.ends_with("che"));
            return (!is_origin).then_some(at + 1);
        }
        if !is_particle || word.closes || at > from + 2 {
            return None;
        }
        at += 1;
    }
    None
}

/// A word with one capital and small letters, that is not how names of bodies begin.
fn is_surname(word: &str) -> bool {
    let mut letters = word.chars();
    let begins = letters.next().is_some_and(char::is_uppercase);
    let rest = letters.as_str();
    begins
        && rest.chars().any(char::is_lowercase)
        && rest
            .chars()
            .all(|letter| letter.is_alphabetic() || "-'’".contains(letter))
        && !has(&BODIES, &word.to_lowercase())
        && !OF_BODIES.iter().any(|end| word.ends_with(end))
        && !has(&RANKS, &word.to_lowercase())
}

/// `J.` or `J.G.`, and no abbreviation of another kind.
fn is_initials(word: &str) -> bool {
    if !word.ends_with('.') {
        return false;
    }
    let is_pair = |pair: &[char]| matches!(pair, [letter, '.'] if letter.is_uppercase());
    let letters: Vec<char> = word.chars().collect();
    letters.len() <= 10 && letters.chunks(2).all(is_pair) && !has(&ABBREVIATIONS, word)
}

/// How many initials stand at a word, and the word behind them.
fn initials(words: &[Word<'_>], at: usize) -> (usize, usize) {
    let mut count = 0;
    let mut next = at;
    while let Some(word) = words.get(next).filter(|word| is_initials(word.text)) {
        if next > at && word.opens {
            break;
        }
        count += word.text.matches('.').count();
        next += 1;
        if word.closes {
            break;
        }
    }
    (count, next)
}

fn is_rank(word: &Word<'_>, before: Option<&Word<'_>>) -> bool {
    let lower = word.text.to_lowercase();
    let office = before.map(|before| before.text.to_lowercase());
    let is_office = office.is_some_and(|office| has(&OFFICES, &office));
    let short = lower.strip_suffix('.').unwrap_or(&lower);
    (has(&RANKS, &lower) || has(&SHORT_RANKS, short)) && !is_office
}

fn is_address(word: &Word<'_>) -> bool {
    let lower = word.text.to_lowercase();
    let short = lower.strip_suffix('.').unwrap_or(&lower);
    has(&ADDRESSES, short)
}

/// The words of a text.
fn words(text: &str) -> Vec<Word<'_>> {
    let is_sign = |letter: char| !letter.is_alphanumeric();
    let mut found: Vec<Word<'_>> = Vec::new();
    let mut next = 0;
    let mut lines = 0;
    for chunk in text.split_inclusive(char::is_whitespace) {
        let at = next;
        next += chunk.len();
        let piece = chunk.trim_end();
        let bare = piece.trim_matches(is_sign);
        // A blank line, or a dash between two words: what is beyond is something else.
        let is_apart = lines > 1 || !piece.is_empty() && bare.is_empty();
        if let Some(before) = found.last_mut() {
            before.closes |= is_apart;
        }
        let ends_line = usize::from(chunk.ends_with('\n'));
        if bare.is_empty() {
            lines += ends_line;
            continue;
        }
        lines = ends_line;
        let offset = piece.len() - piece.trim_start_matches(is_sign).len();
        let start = at + offset;
        let after = piece.get(offset + bare.len()..).unwrap_or_default();
        let stop = usize::from(after.starts_with('.') && is_short(bare));
        found.push(Word {
            text: text.get(start..start + bare.len() + stop).unwrap_or(bare),
            start,
            opens: offset > 0,
            closes: after.len() > stop,
        });
    }
    found
}

/// Whether a stop after a word is that of an abbreviation: of initials, or of a short rank.
fn is_short(word: &str) -> bool {
    let lower = word.to_lowercase();
    let short = lower.as_str();
    let with_stop = format!("{word}.");
    is_initials(&with_stop) || has(&SHORT_RANKS, short) || has(&ADDRESSES, short)
}

/// Whether a word is in a list, which is in order.
fn has(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<&str> {
        let found = traces(text).into_iter();
        found.map(|trace| &text[trace.span]).collect()
    }

    #[test]
    fn a_name_stands_behind_a_rank_an_address_or_initials() {
        for (text, name) in [
            ("Vraag het sergeant Voorbeeld.", "Voorbeeld"),
            ("kolonel b.d. Voorbeeld", ""),
            (
                "luitenant-kolonel J. van der Voorbeeld leidt",
                "J. van der Voorbeeld",
            ),
            ("Kapitein ter zee Voorbeeld", "Voorbeeld"),
            ("lkol. Voorbeeld", "Voorbeeld"),
            ("de heer Voorbeeld-Proef, voorzitter", "Voorbeeld-Proef"),
            ("Major General Example took over", "Example"),
            ("Mr. A. Example", "A. Example"),
            ("de heer Van den Voorbeeld", "Van den Voorbeeld"),
            ("de generaal\nVoorbeeld", "Voorbeeld"),
            ("A.B. van Voorbeeld tekende", "A.B. van Voorbeeld"),
            ("A. B. Voorbeeld", "A. B. Voorbeeld"),
            ("Sergeant B. Voorbeeld, E. Proef", "B. Voorbeeld"),
            ("(S.T. Example, desk)", "S.T. Example"),
        ] {
            let expected: Vec<&str> = [name].into_iter().filter(|name| !name.is_empty()).collect();
            assert_eq!(names(text), expected, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_name_is_left() {
        for text in [
            "Een Nederlandse luitenant-generaal leidde de missie.",
            "De Force Commander, een generaal. Daarna kwam een ander.",
            "the General Assembly",
            "General Administration of Roads",
            "## Force Commander\n\nVan januari tot mei",
            "# De generaal\n\nMaart was rustig.",
            "Secretary General Example",
            "Secretaris-generaal Voorbeeld",
            "president Voorbeeld",
            "Major NATO exercises",
            "the commander (Example)",
            "commander Joint Force",
            "een majoor van de Koninklijke Landmacht",
            "U.S. Security Coordinator",
            "onderdeel A. De missie",
            "onderdelen A., B. Daarna volgt meer",
            "a colonel — Example",
            "Combined Task Force 150",
            "kapitein of luitenant",
            "Private Maritime Security Company",
            "een soldaat: Nederland",
        ] {
            assert_eq!(names(text), Vec::<&str>::new(), "{text}");
        }
    }
}
