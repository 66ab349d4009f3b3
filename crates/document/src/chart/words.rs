//! What a chart says is the caller's: its words, and how a language writes counts and dates.

use jiff::civil::Date;

/// How a language writes counts and dates.
pub trait Locale {
    /// A count: `1.959`.
    fn count(&self, count: u32) -> String;
    /// A day, short enough for a label: `31 aug 2023`.
    fn day(&self, day: Date) -> String;
    /// A day in full, for the alternative text: `31 augustus 2023`.
    fn day_in_full(&self, day: Date) -> String;
    /// A month of a year, for a table: `augustus 2023`. Months count from 1.
    fn month(&self, year: i16, month: i8) -> String;
    /// A month in about three letters: `aug`. Months count from 1.
    fn month_short(&self, month: i8) -> String;
    /// A month in one letter: `A`. Months count from 1.
    fn month_initial(&self, month: i8) -> String;
}

/// Words with places for names in braces: `{count} op {date}`.
///
/// A phrase may have a form of its own for one: `Phrase::counted("{count} dag", "{count} dagen")`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    one: Option<String>,
    other: String,
}

impl Phrase {
    /// A phrase with one form.
    #[must_use]
    pub fn new(words: impl Into<String>) -> Self {
        Self {
            one: None,
            other: words.into(),
        }
    }

    /// A phrase with a form for exactly one and a form for any other count.
    #[must_use]
    pub fn counted(one: impl Into<String>, other: impl Into<String>) -> Self {
        Self {
            one: Some(one.into()),
            other: other.into(),
        }
    }

    /// The words with every known name in braces replaced; unknown names stay, to be seen.
    ///
    /// ```
    /// use kader_document::chart::Phrase;
    /// let peak = Phrase::new("{count} op {date}");
    /// assert_eq!(peak.fill(&[("count", "28"), ("date", "3 mei")]), "28 op 3 mei");
    /// ```
    #[must_use]
    pub fn fill(&self, names: &[(&str, &str)]) -> String {
        fill(&self.other, names)
    }

    /// As [`Phrase::fill`], in the form for `count`; `{count}` is written by `locale`.
    #[must_use]
    pub fn fill_count(&self, count: u32, locale: &dyn Locale, names: &[(&str, &str)]) -> String {
        let words = match (&self.one, count) {
            (Some(one), 1) => one,
            _ => &self.other,
        };
        let written = locale.count(count);
        let mut all = vec![("count", written.as_str())];
        all.extend_from_slice(names);
        fill(words, &all)
    }
}

impl From<&str> for Phrase {
    fn from(words: &str) -> Self {
        Self::new(words)
    }
}

fn fill(words: &str, names: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(words.len() + 16);
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let known = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = names.iter().find(|(known, _)| *known == name)?;
            Some((value, after))
        });
        if let Some((value, after)) = known {
            filled.push_str(value);
            rest = after;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_names_and_loose_braces_stay() {
        let phrase = Phrase::new("{count} of {limit} { and {x");
        assert_eq!(phrase.fill(&[("count", "3")]), "3 of {limit} { and {x");
    }

    #[test]
    fn values_are_not_filled_again() {
        assert_eq!(
            Phrase::new("{name}").fill(&[("name", "{count}"), ("count", "1")]),
            "{count}"
        );
    }
}
