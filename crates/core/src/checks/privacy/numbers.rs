//! Numbers that stand for people: of telephones, of citizens, of persons in registers.

use super::traces::{Sort, Trace};

/// Every such number in a text.
pub(super) fn traces(text: &str) -> Vec<Trace> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(run) = Run::next(text, at) {
        at = run.end;
        if let Some(sort) = run.sort(text) {
            found.push(Trace {
                sort,
                span: run.start..run.end,
            });
        }
    }
    found
}

/// Groups of digits with single signs between them: `06-12 34 56 78`.
struct Run {
    start: usize,
    end: usize,
    has_plus: bool,
    groups: Vec<String>,
    signs: Vec<char>,
}

impl Run {
    /// The first run from a byte on. Digits within a word are no run of their own: `S12`.
    fn next(text: &str, from: usize) -> Option<Self> {
        let rest = text.get(from..)?;
        let begins = |(at, digit): &(usize, char)| {
            let before = rest
                .get(..*at)
                .and_then(|before| before.chars().next_back());
            let before = before.or_else(|| text.get(..from)?.chars().next_back());
            digit.is_ascii_digit()
                && before.is_none_or(|before| !before.is_alphanumeric() && !"/#_".contains(before))
        };
        let start = from + rest.char_indices().find(begins)?.0;
        let has_plus = text.get(..start)?.ends_with('+');
        let mut run = Self {
            start,
            end: start,
            has_plus,
            groups: vec![String::new()],
            signs: Vec::new(),
        };
        let mut sign = None;
        for (at, letter) in text.get(start..)?.char_indices() {
            match (letter, sign) {
                ('0'..='9', _) => {
                    if let Some(sign) = sign.take() {
                        run.signs.push(sign);
                        run.groups.push(String::new());
                    }
                    run.groups.last_mut()?.push(letter);
                    run.end = start + at + 1;
                }
                (' ' | '-' | '.', None) => sign = Some(letter),
                (letter, None) if letter.is_alphanumeric() => {
                    // A word that begins with digits: no number.
                    run.groups = vec![String::new()];
                    break;
                }
                _ => break,
            }
        }
        Some(run)
    }

    fn digits(&self) -> String {
        self.groups.concat()
    }

    fn sort(&self, text: &str) -> Option<Sort> {
        if self.follows_person_word(text) {
            return Some(Sort::PersonNumber);
        }
        if self.is_phone() {
            return Some(Sort::Phone);
        }
        (self.is_service_number() && !self.is_amount(text)).then_some(Sort::ServiceNumber)
    }

    /// The forms in which such numbers are written: `+31 6 1234 5678`, `0612345678`,
    /// `06-12345678`, `070 123 45 67`. Ten digits with more hyphens are dates or numbers of files.
    fn is_phone(&self) -> bool {
        let digits = self.digits();
        if self.signs.contains(&'.') {
            return false;
        }
        if self.has_plus {
            return (9..=15).contains(&digits.len()) && !digits.starts_with('0');
        }
        let is_spaced = self.signs.iter().skip(1).all(|sign| *sign == ' ');
        let first = self.groups.first().map_or(0, String::len);
        let is_domestic = digits.len() == 10
            && digits.starts_with('0')
            && !digits.starts_with("00")
            && (self.signs.is_empty() || (2..=4).contains(&first));
        let is_foreign =
            digits.starts_with("00") && self.signs.is_empty() && (11..=15).contains(&digits.len());
        is_spaced && is_domestic || is_foreign
    }

    /// Nine digits that pass the test by elevens: the digits times 9, 8, … 2 and −1 add up to a
    /// multiple of eleven. One number in eleven does so by chance.
    fn is_service_number(&self) -> bool {
        let lengths: Vec<usize> = self.groups.iter().map(String::len).collect();
        let is_written_so =
            lengths == [9] || lengths == [4, 2, 3] && self.signs.iter().all(|sign| *sign == '.');
        let digits: Vec<i32> = self
            .digits()
            .bytes()
            .map(|digit| i32::from(digit - b'0'))
            .collect();
        let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
        let sum: i32 = digits
            .iter()
            .zip(weights)
            .map(|(digit, weight)| digit * weight)
            .sum();
        is_written_so && sum % 11 == 0 && digits.iter().any(|digit| *digit != 0)
    }

    /// Whether a currency stands before it.
    fn is_amount(&self, text: &str) -> bool {
        let before = text.get(..self.start).unwrap_or_default().trim_end();
        let is_code =
            |word: &str| word.len() == 3 && word.bytes().all(|letter| letter.is_ascii_uppercase());
        before.ends_with(['€', '$', '£']) || before.rsplit(' ').next().is_some_and(is_code)
    }

    /// Whether a word stands before it that says that it is the number of a person.
    fn follows_person_word(&self, text: &str) -> bool {
        let before = text.get(..self.start).unwrap_or_default();
        let before = before.trim_end_matches([' ', ':', '#']).to_lowercase();
        let before = ["nummer", "number", "no.", "nr.", "nr"]
            .iter()
            .find_map(|word| before.strip_suffix(&format!(" {word}")))
            .unwrap_or(&before);
        let words: Vec<&str> = before
            .split(|letter: char| !letter.is_alphabetic())
            .collect();
        let is_rate = words.len() > 1 && words.get(words.len() - 2) == Some(&"per");
        let digits = self.groups.first().map_or(0, String::len);
        words.last().is_some_and(|word| PERSON_WORDS.contains(word)) && digits >= 3 && !is_rate
    }
}

/// Words that are followed by the number of a person.
const PERSON_WORDS: [&str; 10] = [
    "bsn",
    "burgerservicenummer",
    "defensienummer",
    "medewerkernummer",
    "person",
    "persoon",
    "personeelsnummer",
    "persoonsnummer",
    "registratienummer",
    "stamnummer",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn sorts(text: &str) -> Vec<Sort> {
        traces(text).into_iter().map(|trace| trace.sort).collect()
    }

    #[test]
    fn telephone_numbers_are_told_from_dates_and_files() {
        for text in [
            "bel 0612345678",
            "bel 06-12345678",
            "bel 06-12 34 56 78.",
            "070 123 45 67",
            "(0223-123456)",
            "+31 6 12345678",
            "+1-202-5550100",
            "0031612345678",
        ] {
            assert_eq!(sorts(text), [Sort::Phone], "{text}");
        }
        for text in [
            "01-02-2023 12.00 uur",
            "2022-01-01",
            "0800-1234",
            "(+90) mensen",
            "29 521, nr. 446",
            "21501-02-2480",
            "1234567890",
            "0612345678901",
            "id0612345678",
        ] {
            assert_eq!(sorts(text), [], "{text}");
        }
    }

    #[test]
    fn a_citizen_service_number_passes_its_test() {
        assert_eq!(sorts("nummer 111222333."), [Sort::ServiceNumber]);
        assert_eq!(sorts("1112.22.333"), [Sort::ServiceNumber]);
        for text in [
            "111222334",
            "EUR 111222333",
            "€ 111222333",
            "000000000",
            "111.222.333 euro",
            "1112223330",
        ] {
            assert_eq!(sorts(text), [], "{text}");
        }
    }

    #[test]
    fn a_number_behind_a_person_is_that_of_the_person() {
        for text in ["person 1033", "Persoon nr. 1033", "personeelsnummer: 12345"] {
            assert_eq!(sorts(text), [Sort::PersonNumber], "{text}");
        }
        for text in [
            "150 personen 2022",
            "per persoon 1500 euro",
            "person 2",
            "the same person in 2022",
        ] {
            assert_eq!(sorts(text), [], "{text}");
        }
    }
}
