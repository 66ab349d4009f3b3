//! Dates, numbers, durations and citations of the clean text.

use jiff::civil::Date;
use kader_citation::date::{Bound, Duration, When, YearSource};
use kader_citation::problem::Problem;
use kader_citation::{Catalogue, Kind, Qualifier, read_all, scan};

use crate::reading::document::{Document, Range};

/// A date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadDate {
    /// Where it stands in the clean text.
    pub range: Range,
    /// How it bounds a period.
    pub bound: Option<Bound>,
    /// The days that it allows.
    pub when: When,
    /// Whether its year stands with it.
    pub year_stated: bool,
}

/// A count or amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadNumber {
    /// Where it stands in the clean text.
    pub range: Range,
    /// The number, if it is whole.
    pub whole: Option<u64>,
    /// What is said about it.
    pub qualifiers: Vec<Qualifier>,
}

/// A duration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadDuration {
    /// Where it stands in the clean text.
    pub range: Range,
    /// The length of time.
    pub duration: Duration,
}

/// A citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// Where it stands in the clean text.
    pub range: Range,
    /// Its kind.
    pub kind: Kind,
    /// Its identifier, where the words allow one.
    pub identifier: Option<String>,
    /// The day that the text gives for it.
    pub date: Option<Date>,
}

/// Everything of the kind in a document, each in the order of the text.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The dates.
    pub dates: Vec<ReadDate>,
    /// The numbers.
    pub numbers: Vec<ReadNumber>,
    /// The durations.
    pub durations: Vec<ReadDuration>,
    /// The citations.
    pub cited: Vec<Cited>,
    /// What is wrong with citations; each by its place in [`Facts::cited`].
    pub problems: Vec<Problem>,
}

impl Facts {
    /// Reads a document.
    #[must_use]
    pub fn of(document: &Document, on: Option<Date>, known: &Catalogue) -> Self {
        let text = document.text.as_str();
        let found = read_all(text, document.language(), on, known);
        let mentions = scan(text, known);
        let problems = kader_citation::problem::judge(&mentions, known);
        let dates = found.dates.into_iter().filter_map(|date| {
            Some(ReadDate {
                range: date.place.start..date.place.end,
                bound: date.bound,
                when: date.when?,
                year_stated: date.year == YearSource::Stated,
            })
        });
        Self {
            dates: dates.collect(),
            numbers: found
                .numbers
                .into_iter()
                .map(|number| ReadNumber {
                    range: number.place.start..number.place.end,
                    whole: number.value.whole(),
                    qualifiers: number.qualifiers,
                })
                .collect(),
            durations: found
                .durations
                .into_iter()
                .map(|duration| ReadDuration {
                    range: duration.place.start..duration.place.end,
                    duration: duration.duration,
                })
                .collect(),
            cited: mentions
                .iter()
                .map(|mention| Cited {
                    range: mention.place.start..mention.place.end,
                    kind: mention.kind,
                    identifier: mention.identifier(),
                    date: mention.date,
                })
                .collect(),
            problems,
        }
    }
}
