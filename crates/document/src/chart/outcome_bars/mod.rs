//! What became of requests: a bar that is taken apart, outcome after outcome, so that each can
//! be read by itself and all of them add up to the whole. Below it a bar for each year.
//!
//! What no source tells is never left out and never guessed: it is the part that remains.

mod draw;
mod tell;

use super::measure::Metrics;
use super::words::{Locale, Phrase};
use super::{Chart, WIDTH};
use crate::tree::Anchor;

/// How many requests had which outcome; none where that is not available.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outcomes {
    /// Protected by a military team.
    pub military: Option<u32>,
    /// Protected by a private company.
    pub private: Option<u32>,
    /// Those among the private ones that were private because of the cost.
    pub private_on_cost: Option<u32>,
    /// Refused.
    pub refused: Option<u32>,
    /// Withdrawn.
    pub withdrawn: Option<u32>,
    /// Awaiting a decision.
    pub open: Option<u32>,
}

/// Requests of a time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OutcomeRow {
    /// Its name: a year.
    pub name: String,
    /// How many requests there were; none where that is not available.
    pub total: Option<u32>,
    /// What became of them.
    pub outcomes: Outcomes,
}

impl OutcomeRow {
    /// How many there were with an outcome that is told.
    fn told(&self) -> u32 {
        let Outcomes {
            military,
            private,
            refused,
            withdrawn,
            open,
            ..
        } = self.outcomes;
        [military, private, refused, withdrawn, open]
            .into_iter()
            .flatten()
            .fold(0, u32::saturating_add)
    }

    /// How many there were of which the outcome is not told; none where the total is not
    /// available, or less than its parts.
    #[must_use]
    pub fn untold(&self) -> Option<u32> {
        self.total?.checked_sub(self.told())
    }

    /// Whether the outcomes add up to more than the total: one of the two is wrong.
    #[must_use]
    pub fn exceeds(&self) -> bool {
        self.total.is_some_and(|total| total < self.told())
    }

    /// The total, or what is told where that is more or all there is.
    fn extent(&self) -> u32 {
        self.total.unwrap_or(0).max(self.told())
    }
}

/// What the bars show.
///
/// ```
/// use kader_document::chart::*;
///
/// let whole = OutcomeRow {
///     name: "1 January 2022 – 30 April 2023".to_owned(),
///     total: Some(71),
///     outcomes: Outcomes { military: Some(25), private: Some(41), ..Outcomes::default() },
/// };
/// assert_eq!(whole.untold(), Some(5));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OutcomeBars {
    /// The time that is reported on; taken apart.
    pub whole: OutcomeRow,
    /// The years with records, in order.
    pub years: Vec<OutcomeRow>,
}

/// The words of the bars. Names in braces are those that a phrase may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeBarsWords {
    /// Beside the bar of all requests.
    pub submitted: String,
    /// Beside those of a military team.
    pub military: String,
    /// Beside those of a private company.
    pub private: String,
    /// Beside those among them for the cost.
    pub private_on_cost: String,
    /// Beside refused ones.
    pub refused: String,
    /// Beside withdrawn ones.
    pub withdrawn: String,
    /// Beside those that await a decision.
    pub open: String,
    /// Beside what remains.
    pub untold: String,
    /// Above the years.
    pub by_year: String,
    /// Where there are no requests.
    pub nothing: String,
    /// In place of a count that is not available.
    pub unavailable: String,
    /// Heading of the times in the table.
    pub column_when: String,
    /// What is told of a time: `{name}`.
    pub spoken: Phrase,
    /// A part of it: `{name}`, `{count}`.
    pub spoken_part: Phrase,
    /// A part with the time it is of: `{name}`, `{who}`.
    pub titled: Phrase,
}

/// A part of a bar, by what it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Military,
    Private,
    Refused,
    Withdrawn,
    Open,
    Untold,
}

impl Part {
    const ALL: [Part; 6] = [
        Part::Military,
        Part::Private,
        Part::Refused,
        Part::Withdrawn,
        Part::Open,
        Part::Untold,
    ];

    fn count(self, row: &OutcomeRow) -> Option<u32> {
        match self {
            Part::Military => row.outcomes.military,
            Part::Private => row.outcomes.private,
            Part::Refused => row.outcomes.refused,
            Part::Withdrawn => row.outcomes.withdrawn,
            Part::Open => row.outcomes.open,
            Part::Untold => row.untold(),
        }
    }

    fn name(self, words: &OutcomeBarsWords) -> &str {
        match self {
            Part::Military => &words.military,
            Part::Private => &words.private,
            Part::Refused => &words.refused,
            Part::Withdrawn => &words.withdrawn,
            Part::Open => &words.open,
            Part::Untold => &words.untold,
        }
    }
}

impl OutcomeBars {
    /// The parts that occur anywhere, so that each has its line and its sample.
    fn parts(&self) -> Vec<Part> {
        let occurs = |part: &Part| {
            let mut rows = std::iter::once(&self.whole).chain(&self.years);
            rows.any(|row| part.count(row).is_some_and(|count| count > 0))
        };
        Part::ALL.into_iter().filter(occurs).collect()
    }

    fn is_empty(&self) -> bool {
        self.whole.extent() == 0 && self.years.iter().all(|year| year.extent() == 0)
    }
}

/// Draws the bars: as many charts as pages are needed, at least one. `anchor` is that of the
/// first drawing; further ones should be given it with their number, from 2, after a hyphen.
#[must_use]
pub fn outcome_bars(
    bars: &OutcomeBars,
    words: &OutcomeBarsWords,
    locale: &dyn Locale,
    anchor: &Anchor,
) -> Vec<Chart> {
    let metrics = Metrics::shipped();
    let mut charts = Vec::new();
    for (index, page) in draw::pages(bars).into_iter().enumerate() {
        let anchor = match index {
            0 => anchor.clone(),
            further => Anchor::new(&format!("{}-{}", anchor.as_str(), further + 1)),
        };
        let (canvas, height) = draw::draw(bars, &page, words, locale, &metrics);
        charts.push(Chart {
            svg: canvas.finish(WIDTH, height),
            alternative: tell::spoken(bars, &page, words, locale),
            data: tell::data(bars, &page, words, locale, &anchor),
        });
    }
    charts
}

#[cfg(test)]
mod tests;
