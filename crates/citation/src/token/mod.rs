//! Running text in words, numbers and signs, with what stands between them.
//!
//! Every reader works on tokens, so that none of them has to know about line
//! breaks, hyphens at the end of a line, no-break spaces or accents.

mod cursor;
mod leads;
mod region;
mod word;

pub(crate) use cursor::{Cursor, Digits};
pub(crate) use leads::Leads;
#[cfg(test)]
pub(crate) use leads::without_leads;
pub(crate) use region::{around_digits, blocks};
use word::{letters, letters_ahead, word};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Letters; a word broken by a hyphen at the end of a line is one token.
    Word,
    /// Digits 0 to 9.
    Number,
    /// Any other single character.
    Sign(char),
}

/// What stands before a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nothing.
    None,
    /// Spaces of any width.
    Space,
    /// A line break, or the blank line of widely set text.
    Line,
    /// More than that, or the start of the text.
    Far,
}

/// One word, number or sign; `start` and `end` are byte offsets in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) shape: Shape,
    pub(crate) gap: Gap,
    /// Whether it is a word without accents and without a hyphen inside.
    pub(crate) plain: bool,
}

/// The tokens of a text or of a part of it.
#[derive(Debug)]
pub(crate) struct Tokens<'t> {
    text: &'t str,
    list: Vec<Token>,
}

/// Blank lines up to this many newlines are still one running sentence: text
/// taken from a page often has every line followed by an empty one.
const NEWLINES_WITHIN: usize = 3;

impl<'t> Tokens<'t> {
    /// The tokens of the part of the text from `start` to `end`.
    pub(crate) fn of(text: &'t str, start: usize, end: usize) -> Tokens<'t> {
        let part = text.get(start..end).unwrap_or_default();
        let mut list = Vec::with_capacity(part.len() / 5 + 1);
        let mut at = 0;
        let mut newlines = 0;
        let mut gap = Gap::Far;
        let bytes = part.as_bytes();
        while let Some(byte) = bytes.get(at) {
            let from = at;
            let (shape, plain) = match byte {
                b' ' | b'\t' | b'\r' | 0x0c | 0x0b => {
                    at += 1;
                    gap = gap.max(Gap::Space);
                    continue;
                }
                b'\n' => {
                    at += 1;
                    newlines += 1;
                    gap = gap.max(if newlines > NEWLINES_WITHIN {
                        Gap::Far
                    } else {
                        Gap::Line
                    });
                    continue;
                }
                b'0'..=b'9' => {
                    at += bytes[at..]
                        .iter()
                        .take_while(|byte| byte.is_ascii_digit())
                        .count();
                    (Shape::Number, false)
                }
                b'a'..=b'z' | b'A'..=b'Z' => {
                    let letters = letters_ahead(&bytes[at..]);
                    // What follows may go on the word: an accent, a hyphen.
                    let (length, plain) = match bytes.get(at + letters) {
                        Some(b'-' | 128..) => word(&part[at..]),
                        _ => (letters, true),
                    };
                    at += length;
                    (Shape::Word, plain)
                }
                0..=127 => {
                    at += 1;
                    (Shape::Sign(char::from(*byte)), false)
                }
                _ => {
                    let Some(letter) = part[at..].chars().next() else {
                        break;
                    };
                    if letter.is_whitespace() || letter == '\u{feff}' {
                        at += letter.len_utf8();
                        gap = gap.max(Gap::Space);
                        continue;
                    }
                    if letter.is_alphabetic() {
                        let (length, plain) = word(&part[at..]);
                        at += length;
                        (Shape::Word, plain)
                    } else {
                        at += letter.len_utf8();
                        (Shape::Sign(letter), false)
                    }
                }
            };
            list.push(Token {
                start: start + from,
                end: start + at,
                shape,
                gap,
                plain,
            });
            newlines = 0;
            // Most tokens have one space after them.
            gap = Gap::None;
            if bytes.get(at) == Some(&b' ') {
                at += 1;
                gap = Gap::Space;
            }
        }
        Tokens { text, list }
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    pub(crate) fn get(&self, index: usize) -> Option<Token> {
        self.list.get(index).copied()
    }

    /// The text of a token as it stands.
    pub(crate) fn raw(&self, index: usize) -> &'t str {
        self.list
            .get(index)
            .map_or("", |token| &self.text[token.start..token.end])
    }

    /// The text between two bytes.
    pub(crate) fn text(&self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The bytes from the first token up to, not including, the last.
    pub(crate) fn span(&self, first: usize, end: usize) -> (usize, usize) {
        let start = self.list.get(first).map_or(0, |token| token.start);
        let stop = end.checked_sub(1).and_then(|last| self.list.get(last));
        (start, stop.map_or(start, |token| token.end))
    }

    /// Whether a token is this word, given in lower case without accents.
    #[inline]
    pub(crate) fn is_word(&self, index: usize, word: &str) -> bool {
        self.is_one_of(index, &[word])
    }

    /// Whether a token is one of these words.
    #[inline]
    pub(crate) fn is_one_of(&self, index: usize, words: &[&str]) -> bool {
        self.which(index, words).is_some()
    }

    /// Which of these words a token is.
    #[inline]
    pub(crate) fn which(&self, index: usize, words: &[&str]) -> Option<usize> {
        let token = self.list.get(index)?;
        let first = *self.text.as_bytes().get(token.start)?;
        if token.shape != Shape::Word {
            return None;
        }
        // Nearly every word is told apart here, by its first letter.
        let accented = !first.is_ascii();
        let lower = first | 0x20;
        words.iter().position(|word| {
            let may = accented || word.as_bytes().first() == Some(&lower);
            may && self.matches(*token, word)
        })
    }

    fn matches(&self, token: Token, word: &str) -> bool {
        let raw = self.text(token.start, token.end);
        if token.plain {
            raw.eq_ignore_ascii_case(word)
        } else {
            raw.len() > word.len() && letters(raw).eq(word.chars())
        }
    }

    /// The word in lower case, without accents and hyphens.
    pub(crate) fn folded(&self, index: usize) -> String {
        match self.list.get(index) {
            Some(token) if token.plain => self.raw(index).to_ascii_lowercase(),
            _ => letters(self.raw(index)).collect(),
        }
    }

    /// The first letter of a word, in lower case without its accent.
    pub(crate) fn initial(&self, index: usize) -> Option<char> {
        letters(self.raw(index)).next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let tokens = Tokens::of(text, 0, text.len());
        (0..tokens.len())
            .map(|index| tokens.raw(index).to_owned())
            .collect()
    }

    #[test]
    fn words_numbers_and_signs_come_apart() {
        assert_eq!(
            words("2022D25755, nr.440"),
            ["2022", "D", "25755", ",", "nr", ".", "440"]
        );
    }

    #[test]
    fn a_word_broken_at_the_end_of_a_line_is_one() {
        let text = "Kamer-\n\n stuk een\u{ad}entwintig EU-\nLidstaat twee-staten";
        let tokens = Tokens::of(text, 0, text.len());
        assert!(tokens.is_word(0, "kamerstuk"));
        assert!(tokens.is_word(1, "eenentwintig"));
        assert!(tokens.is_word(2, "eu"));
        assert!(tokens.is_word(5, "twee"));
    }

    #[test]
    fn gaps_tell_a_line_from_a_page() {
        let text = "a b\nc\n\nd\n\n\n\n\ne\u{a0}f";
        let tokens = Tokens::of(text, 0, text.len());
        let gaps: Vec<Gap> = (0..tokens.len())
            .filter_map(|i| Some(tokens.get(i)?.gap))
            .collect();
        assert_eq!(
            gaps,
            [
                Gap::Far,
                Gap::Space,
                Gap::Line,
                Gap::Line,
                Gap::Far,
                Gap::Space
            ]
        );
    }
}
