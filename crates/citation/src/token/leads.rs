//! The first letters of the words a reader knows: most words of a text are
//! passed by for them.

/// A set of beginnings of words, two letters each.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Leads([u32; 26]);

/// Stands for "no second letter".
const ALONE: u32 = 1 << 26;

impl Leads {
    /// The set of these beginnings: one letter for that letter alone, two for
    /// every word that begins so. All in lower case.
    pub(crate) const fn of(list: &[&str]) -> Leads {
        let mut table = [0_u32; 26];
        let mut index = 0;
        while index < list.len() {
            let bytes = list[index].as_bytes();
            let first = (bytes[0] - b'a') as usize;
            table[first] |= if bytes.len() == 1 {
                ALONE
            } else {
                1 << (bytes[1] - b'a')
            };
            index += 1;
        }
        Leads(table)
    }

    /// Whether a word may be one of those meant. A word with an accent in its
    /// first letters, or broken there, always may.
    pub(crate) fn may(&self, word: &str) -> bool {
        let letter = |byte: u8| match byte | 0x20 {
            lower @ b'a'..=b'z' if byte.is_ascii_alphabetic() => Some(lower - b'a'),
            _ => None,
        };
        match *word.as_bytes() {
            [first] => letter(first).is_none_or(|first| self.0[usize::from(first)] & ALONE != 0),
            [first, second, ..] => match (letter(first), letter(second)) {
                (Some(first), Some(second)) => self.0[usize::from(first)] & (1 << second) != 0,
                _ => true,
            },
            [] => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Leads;

    #[test]
    fn words_are_told_by_their_first_letters() {
        const LEADS: Leads = Leads::of(&["ka", "s", "ee"]);
        for word in ["Kamerstuk", "S", "een", "één", "KA", "k\u{ad}a"] {
            assert!(LEADS.may(word), "{word}");
        }
        for word in ["kom", "k", "sa", "", "ak"] {
            assert!(!LEADS.may(word), "{word}");
        }
    }
}
