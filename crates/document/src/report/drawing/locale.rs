//! Counts and days as the language of the document writes them.

use jiff::civil::Date;
use kader_citation::number::{dutch_digits, dutch_words, english_digits, english_words};
use kader_core::wording::{Lang, day};

use crate::chart::Locale;

/// The way of writing of a language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written(pub(super) Lang);

/// The greatest count that a title says in words, as Dutch and English prose both do.
const GREATEST_IN_WORDS: u64 = 20;

impl Written {
    /// A count in digits.
    pub(super) fn digits(self, count: u64) -> String {
        match self.0 {
            Lang::Nl => dutch_digits(count),
            Lang::En => english_digits(count),
        }
    }

    /// A count within a sentence: small ones in words.
    pub(super) fn prose(self, count: u64) -> String {
        match (count, self.0) {
            (0..=GREATEST_IN_WORDS, Lang::Nl) => dutch_words(count),
            (0..=GREATEST_IN_WORDS, Lang::En) => english_words(count),
            _ => self.digits(count),
        }
    }

    /// The name of a month, as in a date in full.
    fn month_name(self, year: i16, month: i8) -> String {
        let written = Date::new(year, month, 1).map(|first| day(self.0, first));
        let mut parts = written.unwrap_or_default();
        parts = parts.split(' ').nth(1).unwrap_or("?").to_owned();
        parts
    }
}

impl Locale for Written {
    fn count(&self, count: u32) -> String {
        self.digits(u64::from(count))
    }

    fn day(&self, day: Date) -> String {
        let month = self.month_short(day.month());
        format!("{} {month} {}", day.day(), day.year())
    }

    fn day_in_full(&self, date: Date) -> String {
        day(self.0, date)
    }

    fn month(&self, year: i16, month: i8) -> String {
        format!("{} {year}", self.month_name(year, month))
    }

    fn month_short(&self, month: i8) -> String {
        let name = self.month_name(2000, month);
        // "maa" is nobody's March.
        if self.0 == Lang::Nl && month == 3 {
            return "mrt".to_owned();
        }
        name.chars().take(3).collect()
    }

    fn month_initial(&self, month: i8) -> String {
        let name = self.month_name(2000, month);
        name.chars().take(1).flat_map(char::to_uppercase).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_and_counts_are_written_as_the_language_does() {
        let (nl, en) = (Written(Lang::Nl), Written(Lang::En));
        assert_eq!(nl.day(date(2022, 3, 14)), "14 mrt 2022");
        assert_eq!(en.day(date(2022, 3, 14)), "14 Mar 2022");
        assert_eq!(nl.month(2023, 8), "augustus 2023");
        assert_eq!(nl.month_initial(8), "A");
        assert_eq!(nl.day_in_full(date(2022, 5, 1)), "1 mei 2022");
        assert_eq!(
            (nl.count(1959), en.count(1959)),
            ("1.959".into(), "1,959".into())
        );
        assert_eq!(
            (nl.prose(20), nl.prose(21)),
            ("twintig".into(), "21".into())
        );
        assert_eq!(en.prose(0), "zero");
    }
}
