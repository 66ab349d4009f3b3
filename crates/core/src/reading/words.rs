//! The words of the clean text, folded, with the sentences that they make.

use super::document::Range;

/// A word or number: letters and digits without signs between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The first byte in the clean text.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The word in lower case, without accents; whole where it was broken at the end of a line.
    pub folded: String,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// How many capitals it has.
    pub capitals: usize,
    /// Whether nothing but a hyphen or nothing at all stands between it and the word before.
    pub tied: bool,
    /// Whether a sign that parts clauses stands before it: a comma, a bracket, a semicolon.
    pub parted: bool,
}

/// The words of a stretch of text that begins at `base` of the clean text.
#[must_use]
pub fn words(text: &str, base: usize) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::with_capacity(text.len() / 6);
    let mut at = 0;
    let bytes = text.as_bytes();
    let mut gap_start = 0;
    while at < bytes.len() {
        let Some(first) = text[at..].chars().next() else {
            break;
        };
        if !first.is_alphanumeric() {
            at += first.len_utf8();
            continue;
        }
        let length = word_length(&text[at..], first.is_numeric());
        let raw = &text[at..at + length];
        let gap = &text[gap_start..at];
        let tied = !found.is_empty()
            && (gap.is_empty() || matches!(gap, "-" | "\u{2010}" | "/" | "’" | "'" | "-\n"));
        let parted = gap
            .chars()
            .any(|one| matches!(one, ',' | ';' | '(' | ')' | ':' | '–' | '—'))
            || gap.starts_with(['.', '!', '?']) && gap.len() > 1;
        // A word that a line break took apart.
        if let Some(last) = found.last_mut()
            && is_break(gap)
            && first.is_lowercase()
            && !text[last.start - base..last.end - base]
                .chars()
                .all(char::is_uppercase)
            && !last.folded.ends_with(|one: char| one.is_ascii_digit())
            && !matches!(raw, "en" | "of" | "and" | "or")
        {
            last.folded.extend(fold(raw));
            last.end = base + at + length;
        } else {
            found.push(Word {
                start: base + at,
                end: base + at + length,
                folded: fold(raw).collect(),
                capital: first.is_uppercase(),
                capitals: raw.chars().filter(|one| one.is_uppercase()).count(),
                tied,
                parted,
            });
        }
        at += length;
        gap_start = at;
    }
    found
}

fn word_length(text: &str, number: bool) -> usize {
    text.find(|one: char| {
        let part = if number {
            one.is_ascii_digit()
        } else {
            one.is_alphanumeric() || is_accent(one) || one == '\u{ad}'
        };
        !part
    })
    .filter(|length| *length > 0)
    .unwrap_or(text.len())
}

/// A hyphen at the end of a line.
fn is_break(gap: &str) -> bool {
    let mut chars = gap.chars();
    matches!(chars.next(), Some('-' | '\u{2010}' | '\u{ad}'))
        && gap.contains('\n')
        && chars.all(char::is_whitespace)
}

/// Whether an accent stands apart from its letter.
#[must_use]
pub fn is_accent(one: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&one)
}

/// Lower case without accents.
pub fn fold(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter_map(|one| match one {
            'é' | 'ë' | 'è' | 'ê' => Some('e'),
            'ï' | 'í' | 'î' => Some('i'),
            'ö' | 'ó' | 'ô' => Some('o'),
            'ü' | 'ú' | 'û' => Some('u'),
            'á' | 'à' | 'â' | 'ä' => Some('a'),
            'ç' => Some('c'),
            '\u{300}'..='\u{36f}' | '\u{ad}' => None,
            other => Some(other),
        })
}

/// Whether three words are a date of which the month has no such day. Months are known by reading the first day of one.
#[must_use]
pub fn is_impossible(day: &Word, month: &Word, year: &Word) -> bool {
    let number = |word: &Word, digits: usize| {
        word.folded.len() <= digits && word.folded.bytes().all(|byte| byte.is_ascii_digit())
    };
    let shape = number(day, 2)
        && number(year, 4)
        && year.folded.len() == 4
        && !month.folded.starts_with(|one: char| one.is_ascii_digit())
        && !month.tied
        && !month.parted
        && !year.tied
        && !year.parted
        && !day.tied;
    let plain = day.folded.parse::<u8>().is_ok_and(|day| day > 28);
    if !(shape && plain) || month.folded.len() < 3 {
        return false;
    }
    let read =
        |day: &str| kader_citation::date::parse(&format!("{day} {} {}", month.folded, year.folded));
    read("1").is_some() && read(&day.folded).is_none()
}

/// Words behind whose dot a sentence goes on.
const SHORTENED: [&str; 28] = [
    "nr", "nrs", "art", "d", "jl", "ca", "o", "a", "b", "v", "m", "t", "bijv", "zgn", "resp",
    "incl", "excl", "mw", "dhr", "dr", "st", "no", "stb", "stcrt", "vgl", "p", "pag", "e",
];

/// The sentences of a stretch of the clean text.
#[must_use]
pub fn sentences(text: &str, range: &Range) -> Vec<Range> {
    let raw = text.get(range.clone()).unwrap_or_default();
    let mut found = Vec::new();
    let mut start = 0;
    for (at, one) in raw.char_indices() {
        if !matches!(one, '.' | '!' | '?') {
            continue;
        }
        let end = at + one.len_utf8();
        let rest = raw[end..].trim_start_matches(['’', '”', '"', '\'', ')']);
        let gap = rest.len() - rest.trim_start().len();
        let next = rest.trim_start();
        let begins = next.is_empty()
            || gap > 0
                && next.starts_with(|one: char| {
                    one.is_uppercase() || one.is_ascii_digit() || "‘“\"'(€".contains(one)
                });
        let word: String = raw[start..at]
            .chars()
            .rev()
            .take_while(|one| one.is_alphanumeric())
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect();
        let shortened = one == '.' && SHORTENED.contains(&word.to_lowercase().as_str());
        if begins && !shortened {
            let stop = end + (raw[end..].len() - rest.len());
            found.push(range.start + start..range.start + stop);
            start = stop + gap;
        }
    }
    if start < raw.len() && !raw[start..].trim().is_empty() {
        found.push(range.start + start..range.end);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_what_ties_and_parts_them() {
        let found = words("EU-mandaat, ver-\nlengd C-130", 10);
        let told: Vec<(&str, bool, bool)> = found
            .iter()
            .map(|word| (word.folded.as_str(), word.tied, word.parted))
            .collect();
        assert_eq!(
            told,
            [
                ("eu", false, false),
                ("mandaat", true, false),
                ("verlengd", false, true),
                ("c", false, false),
                ("130", true, false)
            ]
        );
        assert_eq!((found[2].start, found[2].end), (22, 32));
    }

    #[test]
    fn a_sentence_goes_on_behind_a_shortened_word() {
        let text = "Zie nr. 4 van 6 april jl. en meer. Daarna volgt (dit) 1. Einde";
        let found = sentences(text, &(0..text.len()));
        let told: Vec<&str> = found.iter().map(|range| &text[range.clone()]).collect();
        assert_eq!(
            told,
            [
                "Zie nr. 4 van 6 april jl. en meer.",
                "Daarna volgt (dit) 1.",
                "Einde"
            ]
        );
    }
}
