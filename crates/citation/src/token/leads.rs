//! The first letters of the words a reader knows: most words of a text are
//! passed by for them.

/// A set of beginnings of words, three letters each.
#[derive(Debug)]
pub(crate) struct Leads([[u32; 27]; 26]);

/// Stands for "no such letter".
const NONE: u8 = 26;

impl Leads {
    /// How these words begin, all in lower case. A word of one or two letters
    /// stands for itself alone, any other for all that begin like it.
    pub(crate) const fn of(words: &[&str]) -> Leads {
        Leads([[0; 27]; 26]).and(words)
    }

    /// The same set with these words too.
    pub(crate) const fn and(mut self, words: &[&str]) -> Leads {
        let mut index = 0;
        while index < words.len() {
            let word = words[index].as_bytes();
            let second = letter_of(word, 1);
            self.0[letter_of(word, 0)][second] |= 1 << letter_of(word, 2);
            index += 1;
        }
        self
    }

    /// The words of both sets.
    pub(crate) const fn or(mut self, other: &Leads) -> Leads {
        let mut first = 0;
        while first < 26 {
            let mut second = 0;
            while second < 27 {
                self.0[first][second] |= other.0[first][second];
                second += 1;
            }
            first += 1;
        }
        self
    }

    /// Whether a word may be one of those meant. A word with an accent in its
    /// first letters, or broken there, always may.
    #[inline]
    pub(crate) fn may(&self, word: &str) -> bool {
        #[cfg(test)]
        if unpassed::is_on() {
            return true;
        }
        let letter = |byte: u8| Some((byte | 0x20).wrapping_sub(b'a')).filter(|at| *at < 26);
        let letters = match *word.as_bytes() {
            [first] => (letter(first), Some(NONE), Some(NONE)),
            [first, second] => (letter(first), letter(second), Some(NONE)),
            [first, second, third, ..] => (letter(first), letter(second), letter(third)),
            [] => return false,
        };
        let (Some(first), Some(second), Some(third)) = letters else {
            return true;
        };
        self.0[usize::from(first)][usize::from(second)] & (1 << third) != 0
    }
}

/// The letter of a word at this place, from 0 for a.
const fn letter_of(word: &[u8], at: usize) -> usize {
    if at < word.len() {
        (word[at] - b'a') as usize
    } else {
        NONE as usize
    }
}

/// Whether words are passed by at all, to compare with reading that does not.
#[cfg(test)]
mod unpassed {
    use std::cell::Cell;

    thread_local! {
        static ON: Cell<bool> = const { Cell::new(false) };
    }

    pub(super) fn is_on() -> bool {
        ON.get()
    }

    pub(crate) fn without_leads<T>(read: impl FnOnce() -> T) -> T {
        ON.set(true);
        let out = read();
        ON.set(false);
        out
    }
}

#[cfg(test)]
pub(crate) use unpassed::without_leads;

#[cfg(test)]
mod tests {
    use super::Leads;

    #[test]
    fn words_are_told_by_their_first_letters() {
        static LEADS: Leads = Leads::of(&["kamerstuk", "s", "ek"]).or(&Leads::of(&["eerste"]));
        for word in [
            "Kamerbrief",
            "S",
            "EK",
            "eer",
            "één",
            "KAM",
            "k\u{ad}a",
            "eé",
            "ka-\nmer",
        ] {
            assert!(LEADS.may(word), "{word}");
        }
        for word in ["kom", "k", "sa", "", "ka", "ekster", "een", "e"] {
            assert!(!LEADS.may(word), "{word}");
        }
    }
}
