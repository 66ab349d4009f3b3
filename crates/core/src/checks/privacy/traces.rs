//! What looks like personal data in a text: where, and what it looks like.

use std::ops::Range;

use super::{names, numbers};

/// What it looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    /// An address of electronic mail.
    Email,
    /// A telephone number.
    Phone,
    /// A number that passes the test of a citizen service number.
    ServiceNumber,
    /// Words about when or where someone was born.
    Birth,
    /// A name behind a rank, a form of address or initials.
    Name,
    /// A number that stands for a person.
    PersonNumber,
}

/// What looks like personal data, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trace {
    /// What it looks like.
    pub sort: Sort,
    /// The bytes.
    pub span: Range<usize>,
}

/// Everything in a text that looks like personal data, in order.
pub(super) fn traces(text: &str) -> Vec<Trace> {
    let mut found = Vec::new();
    found.extend(emails(text));
    found.extend(births(text));
    found.extend(numbers::traces(text));
    found.extend(names::traces(text));
    found.sort_by_key(|trace| (trace.span.start, trace.sort));
    found
}

fn emails(text: &str) -> impl Iterator<Item = Trace> + '_ {
    let is_local = |letter: char| letter.is_ascii_alphanumeric() || "._%+-".contains(letter);
    let is_domain = |letter: char| letter.is_ascii_alphanumeric() || ".-".contains(letter);
    text.match_indices('@').filter_map(move |(at, _)| {
        let before = text.get(..at)?;
        let start = before.trim_end_matches(is_local).len();
        let after = text.get(at + 1..)?;
        let rest = after.trim_start_matches(is_domain).len();
        let domain = after
            .get(..after.len() - rest)?
            .trim_end_matches(['.', '-']);
        let (_, last) = domain.rsplit_once('.')?;
        let is_whole = start < at
            && last.len() >= 2
            && last.bytes().all(|letter| letter.is_ascii_alphabetic());
        is_whole.then(|| Trace {
            sort: Sort::Email,
            span: start..at + 1 + domain.len(),
        })
    })
}

/// Words about a birth that are said of people alone.
const BIRTH: [&str; 8] = [
    "geboortedatum",
    "geboorteplaats",
    "geboortejaar",
    "date of birth",
    "place of birth",
    "year of birth",
    "birth date",
    "birthday",
];

/// Words that tell of a birth where a day follows: a mission too can be born in some year.
const BIRTH_BEFORE_DAY: [&str; 4] = ["geboren op ", "geboren: ", "born on ", "born: "];

fn births(text: &str) -> Vec<Trace> {
    // Most texts have none of these, which is quicker seen than their words.
    if !["ebo", "irth", "orn"]
        .iter()
        .any(|part| text.contains(part))
    {
        return Vec::new();
    }
    let lower = text.to_lowercase();
    // Letters that change their length in lower case would shift what follows them.
    if lower.len() != text.len() {
        return Vec::new();
    }
    let is_letter = |letter: char| letter.is_alphabetic();
    let mut found = Vec::new();
    let mut note = |words: &str, is_followed: &dyn Fn(&str) -> bool| {
        for (start, _) in lower.match_indices(words) {
            let end = start + words.len();
            let before = lower.get(..start).unwrap_or_default();
            let after = lower.get(end..).unwrap_or_default();
            if !before.ends_with(is_letter) && is_followed(after) {
                found.push(Trace {
                    sort: Sort::Birth,
                    span: start..end,
                });
            }
        }
    };
    for words in BIRTH {
        note(words, &|after| !after.starts_with(is_letter));
    }
    for words in BIRTH_BEFORE_DAY {
        note(words, &|after| {
            after.starts_with(|digit: char| digit.is_ascii_digit())
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorts(text: &str) -> Vec<Sort> {
        traces(text).into_iter().map(|trace| trace.sort).collect()
    }

    #[test]
    fn addresses_are_found_whole() {
        let text = "Write to desk.one@example.org, or call.";
        let found = traces(text);
        assert_eq!(found.len(), 1);
        assert_eq!(&text[found[0].span.clone()], "desk.one@example.org");
        for other in ["5 @ 3", "@kader", "name@host", "a@b.c", "@ example.org"] {
            assert_eq!(sorts(other), [], "{other}");
        }
    }

    #[test]
    fn births_are_those_of_people() {
        for text in [
            "Geboortedatum onbekend",
            "geboren op 3 maart 1980",
            "date of birth: see file",
            "Born on 3 March 1980",
        ] {
            assert_eq!(sorts(text), [Sort::Birth], "{text}");
        }
        for text in [
            "The mission was born in 2004.",
            "Uit nood geboren: een nieuwe missie.",
            "born on the wrong foot",
            "een pasgeboren op 3 maart",
        ] {
            assert_eq!(sorts(text), [], "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_to_its_end(
            text in "([A-Z]\\.|[0-9]{1,9}|van|kolonel|Mr\\.|Jansen|é|İ|ß|geboren op|@|\\+|[ .,:()\n–-]){0,40}"
        ) {
            for trace in traces(&text) {
                let words = text.get(trace.span.clone());
                proptest::prop_assert!(words.is_some_and(|words| !words.trim().is_empty()));
            }
        }
    }
}
