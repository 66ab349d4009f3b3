//! A place among the tokens that readers move forward.

use super::{Gap, Shape, Token, Tokens};

/// A number as it stands: its value and how many digits it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Digits {
    pub(crate) value: u32,
    pub(crate) len: usize,
}

impl Digits {
    /// The value of a number without a leading zero.
    pub(crate) fn plain(self) -> Option<u32> {
        let digits = self.value.checked_ilog10()? as usize + 1;
        (digits == self.len).then_some(self.value)
    }

    /// The value of a number of exactly four digits that can be a year.
    pub(crate) fn year(self) -> Option<u16> {
        let year = u16::try_from(self.value).ok()?;
        (self.len == 4 && (1800..2200).contains(&year)).then_some(year)
    }
}

// A place moves on by a branch, never by the sum of a bool that decides
// something as well: rustc 1.95 can forget the sum (rust-lang/rust#158206).

/// A place among tokens. Copy it to try a reading and drop the copy if it fails.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor<'a, 't> {
    pub(crate) tokens: &'a Tokens<'t>,
    pub(crate) at: usize,
}

impl<'a, 't> Cursor<'a, 't> {
    pub(crate) fn new(tokens: &'a Tokens<'t>, at: usize) -> Cursor<'a, 't> {
        Cursor { tokens, at }
    }

    pub(crate) fn peek(&self) -> Option<Token> {
        self.tokens.get(self.at)
    }

    /// The token before this place.
    pub(crate) fn before(&self) -> Option<Token> {
        self.at
            .checked_sub(1)
            .and_then(|index| self.tokens.get(index))
    }

    /// What stands before the next token; `Far` at the end.
    pub(crate) fn gap(&self) -> Gap {
        self.peek().map_or(Gap::Far, |token| token.gap)
    }

    /// Whether the next token touches the one before it.
    pub(crate) fn touches(&self) -> bool {
        self.gap() == Gap::None
    }

    /// Whether the next token begins a word of its own.
    pub(crate) fn starts_word(&self) -> bool {
        let glued = matches!(self.before(), Some(token) if token.shape != Shape::Word
            && token.shape != Shape::Number);
        !self.touches() || glued || self.at == 0
    }

    fn near(&self) -> bool {
        self.gap() != Gap::Far
    }

    /// Takes one of these words, given in lower case without accents.
    #[inline]
    pub(crate) fn word(&mut self, words: &[&str]) -> bool {
        self.which(words).is_some()
    }

    /// Takes one of these words and tells which.
    #[inline]
    pub(crate) fn which(&mut self, words: &[&str]) -> Option<usize> {
        if !self.near() {
            return None;
        }
        let found = self.tokens.which(self.at, words)?;
        self.at += 1;
        Some(found)
    }

    /// Takes these words, one after the other.
    pub(crate) fn words(&mut self, words: &[&str]) -> bool {
        let mut trial = *self;
        let all = words.iter().all(|word| trial.word(&[word]));
        if all {
            *self = trial;
        }
        all
    }

    /// Like `word`, at a place that may be the start of the text.
    #[inline]
    pub(crate) fn first_word(&mut self, words: &[&str]) -> bool {
        let found = self.tokens.is_one_of(self.at, words);
        if found {
            self.at += 1;
        }
        found
    }

    /// Takes this sign.
    pub(crate) fn sign(&mut self, sign: char) -> bool {
        let found = self
            .peek()
            .is_some_and(|token| token.shape == Shape::Sign(sign))
            && self.near();
        if found {
            self.at += 1;
        }
        found
    }

    /// Takes this sign when it touches what stands before.
    pub(crate) fn tight(&mut self, sign: char) -> bool {
        self.touches() && self.sign(sign)
    }

    /// Takes a hyphen or dash of any length.
    pub(crate) fn dash(&mut self) -> bool {
        ['-', '–', '‑', '‐', '—']
            .into_iter()
            .any(|sign| self.sign(sign))
    }

    /// Takes a number of at most nine digits.
    pub(crate) fn number(&mut self) -> Option<Digits> {
        let token = self.peek()?;
        if token.shape != Shape::Number || token.gap == Gap::Far {
            return None;
        }
        self.digits()
    }

    /// Like `number`, at a place that may be the start of the text.
    pub(crate) fn digits(&mut self) -> Option<Digits> {
        let raw = self.tokens.raw(self.at).as_bytes();
        if self.peek()?.shape != Shape::Number || raw.len() > 9 {
            return None;
        }
        // Nine digits always fit.
        let value = raw
            .iter()
            .fold(0, |value, digit| value * 10 + u32::from(digit - b'0'));
        self.at += 1;
        Some(Digits {
            value,
            len: raw.len(),
        })
    }

    /// Takes a number that touches what stands before.
    pub(crate) fn tight_number(&mut self) -> Option<Digits> {
        if self.touches() { self.number() } else { None }
    }

    /// Takes a word of capitals, as it stands.
    pub(crate) fn capitals(&mut self) -> Option<&'t str> {
        let token = self.peek()?;
        let raw = self.tokens.raw(self.at);
        let fits = token.shape == Shape::Word
            && self.near()
            && raw.bytes().all(|byte| byte.is_ascii_uppercase());
        if fits {
            self.at += 1;
        }
        fits.then_some(raw)
    }

    /// Takes "nr.", "no.", "nummer" and the like; tells whether it is a plural.
    pub(crate) fn number_sign(&mut self) -> Option<bool> {
        let singular = ["nr", "no", "nummer", "number", "num"];
        let plural = ["nrs", "nos", "nummers", "numbers"];
        let many = if self.word(&singular) {
            false
        } else if self.word(&plural) {
            true
        } else {
            return None;
        };
        self.tight('.');
        self.tight(':');
        Some(many)
    }

    /// Whether the next token is a word.
    pub(crate) fn at_word(&self) -> bool {
        self.peek().is_some_and(|token| token.shape == Shape::Word)
    }

    /// Whether a letter or digit touches the last token taken.
    pub(crate) fn runs_on(&self) -> bool {
        self.touches()
            && self
                .peek()
                .is_some_and(|token| matches!(token.shape, Shape::Word | Shape::Number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_number_has_no_leading_zero() {
        for (text, value, plain) in [
            ("0", 0, None),
            ("7", 7, Some(7)),
            ("07", 7, None),
            ("10", 10, Some(10)),
            ("00", 0, None),
            ("999999999", 999_999_999, Some(999_999_999)),
            ("000000001", 1, None),
        ] {
            let tokens = Tokens::of(text, 0, text.len());
            let digits = Cursor::new(&tokens, 0).digits();
            let len = text.len();
            assert_eq!(digits, Some(Digits { value, len }), "{text}");
            assert_eq!(digits.and_then(Digits::plain), plain, "{text}");
        }
        let tokens = Tokens::of("1234567890", 0, 10);
        assert_eq!(Cursor::new(&tokens, 0).digits(), None);
    }
}
