//! The sentences of a text.

use std::ops::Range;

use super::prose::BLANK;

/// What ends with a dot without ending a sentence.
const SHORT: [&str; 18] = [
    "nr", "nrs", "no", "nos", "art", "p", "pp", "d", "dd", "jl", "jr", "ca", "bijv", "resp", "st",
    "mr", "dr", "vol",
];

/// The sentences of a text in CommonMark, in order. A paragraph, an item of a list, a heading
/// and a footnote each begin another.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for block in blocks(text) {
        split(text, block, &mut found);
    }
    found
}

/// Lines that run on: up to an empty one, or one that begins something of its own.
fn blocks(text: &str) -> Vec<Range<usize>> {
    let mut blocks: Vec<Range<usize>> = Vec::new();
    let mut runs_on = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let (from, until) = (at, at + line.len());
        at = until;
        let words = line.trim();
        if words.is_empty() {
            runs_on = false;
            continue;
        }
        match blocks.last_mut() {
            Some(last) if runs_on && !begins_another(words) => last.end = until,
            _ => blocks.push(from..until),
        }
        runs_on = !words.starts_with('#');
    }
    blocks
}

/// Whether a line begins an item, a heading or a footnote.
fn begins_another(line: &str) -> bool {
    let digits = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let numbered = digits.len() < line.len() && digits.starts_with([')', '.']);
    line.starts_with(['#', '>'])
        || line.starts_with("__")
        || numbered
        || ["- ", "* ", "+ "].iter().any(|mark| line.starts_with(mark))
}

fn split(text: &str, block: Range<usize>, found: &mut Vec<Range<usize>>) {
    let words = text.get(block.clone()).unwrap_or_default();
    let mut from = 0;
    for (at, sign) in words.char_indices() {
        if at < from || !matches!(sign, '.' | '!' | '?') {
            continue;
        }
        let rest = words.get(at + 1..).unwrap_or_default();
        let closed = rest.trim_start_matches(['"', '”', '’', ')', '*', BLANK]);
        let next = closed.trim_start();
        let begins = next.len() < closed.len()
            && next
                .chars()
                .next()
                .is_some_and(|sign| !sign.is_lowercase() && !sign.is_ascii_digit());
        if begins && !is_short(words.get(..at).unwrap_or_default()) {
            let end = words.len() - closed.len();
            push(block.start, words, from..end, found);
            from = words.len() - next.len();
        }
    }
    push(block.start, words, from..words.len(), found);
}

fn push(start: usize, words: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let sentence = words.get(range.clone()).unwrap_or_default();
    let from = range.start + (sentence.len() - sentence.trim_start().len());
    let until = range.start + sentence.trim_end().len();
    if from < until {
        found.push(start + from..start + until);
    }
}

/// Whether a dot behind these words belongs to the last of them.
fn is_short(before: &str) -> bool {
    let last = before
        .rsplit(|sign: char| !sign.is_alphabetic())
        .next()
        .unwrap_or_default();
    SHORT.contains(&last.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text)
            .into_iter()
            .map(|place| &text[place])
            .collect()
    }

    #[test]
    fn sentences_end_where_another_begins() {
        let text = "Zie Kamerstuk 29 521, nr. 446, d.d. 17 juni. De missie (“vrede”) bleef. ______ \
                    gingen mee!\nOok dit hoort erbij.\n\n- een\n- twee. En drie\n\n# Kop\nVier.";
        assert_eq!(
            split(text),
            [
                "Zie Kamerstuk 29 521, nr. 446, d.d. 17 juni.",
                "De missie (“vrede”) bleef.",
                "______ gingen mee!",
                "Ook dit hoort erbij.",
                "- een",
                "- twee.",
                "En drie",
                "# Kop",
                "Vier.",
            ]
        );
    }

    #[test]
    fn a_mark_of_a_footnote_belongs_to_the_sentence_before_it() {
        assert_eq!(split("Een.____ Twee."), ["Een.____", "Twee."]);
    }

    proptest! {
        /// Sentences are in order, do not overlap, and leave nothing but space between them.
        #[test]
        fn every_word_is_in_a_sentence(text in r"([a-zA-Zé2. !?\n#>*_-]|nr\. ){0,60}") {
            let mut at = 0;
            for place in sentences(&text) {
                prop_assert!(place.start >= at && place.start < place.end);
                prop_assert_eq!(text[at..place.start].trim(), "");
                at = place.end;
            }
            prop_assert_eq!(text[at..].trim(), "");
        }
    }
}
