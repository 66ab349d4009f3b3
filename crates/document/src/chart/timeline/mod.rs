//! Missions in time: a row for each, its mandate above, its national framework below, and
//! between them the people who were on post.

mod bars;
mod details;
mod draw;
mod header;
mod plan;
mod tell;

use jiff::civil::Date;

use super::data::{Days, Series};
use super::detail::DetailWords;
use super::measure::Metrics;
use super::words::{Locale, Phrase};
use super::{Chart, WIDTH};
use crate::tree::Anchor;

/// When a mandate or framework begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// On this day.
    On(Date),
    /// No source tells; it held on this day.
    Unknown {
        /// The first day on which it is known to hold.
        known_from: Date,
    },
}

/// When a mandate or framework ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// After this day: it is the last on which it holds.
    On(Date),
    /// It is known to have no end.
    Indefinite,
    /// No source tells; it held on this day.
    Unknown {
        /// The last day on which it is known to hold.
        known_until: Date,
    },
}

/// How many people a framework allows at once on each of its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowed {
    /// Military personnel, if it provides for any.
    pub military: Option<u32>,
    /// Civilian experts and police, if it provides for any.
    pub civilian: Option<u32>,
    /// Whether for a time it allows more.
    pub more_for_a_time: bool,
}

/// A mandate or framework in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// Its beginning.
    pub from: Start,
    /// Its end.
    pub until: End,
    /// Whether its source leaves the day of its beginning open, so that it is the last possible.
    pub from_is_vague: bool,
    /// Whether its source leaves the day of its end open, so that it is the last possible.
    pub until_is_vague: bool,
    /// What it allows; none for a mandate, and where that is not one thing.
    pub allowed: Option<Allowed>,
}

impl Term {
    /// One whose days are exact, as far as they are known.
    #[must_use]
    pub fn new(from: Start, until: End) -> Self {
        Self {
            from,
            until,
            from_is_vague: false,
            until_is_vague: false,
            allowed: None,
        }
    }
}

/// A mission.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimelineRow {
    /// Its name as printed.
    pub name: String,
    /// Its mandates in order of their beginning; none if none is known.
    pub mandates: Vec<Term>,
    /// Its national frameworks in order of their beginning; none if none is known.
    pub frameworks: Vec<Term>,
    /// Military personnel on post.
    pub military: Series,
    /// Civilian experts and police on post, if the contribution has any.
    pub civilian: Option<Series>,
}

/// Missions under one heading, such as a region.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimelineGroup {
    /// The heading, if any.
    pub label: Option<String>,
    /// The missions, in order.
    pub rows: Vec<TimelineRow>,
}

/// What a timeline shows.
///
/// ```
/// use jiff::civil::date;
/// use kader_document::chart::*;
///
/// let unifil = TimelineRow {
///     name: "UNIFIL".to_owned(),
///     mandates: vec![Term::new(Start::On(date(2022, 8, 31)), End::On(date(2023, 8, 31)))],
///     ..TimelineRow::default()
/// };
/// let timeline = Timeline {
///     period: Days::new(date(2022, 1, 1), date(2023, 4, 30))?,
///     day: date(2023, 4, 30),
///     horizon_days: 180,
///     axis: None,
///     most_rows: 20,
///     groups: vec![TimelineGroup { label: None, rows: vec![unifil] }],
/// };
/// assert!(timeline.natural_axis().contains(date(2023, 8, 31)));
/// # Ok::<(), DataError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// The reporting period, shaded.
    pub period: Days,
    /// The day on which it is asked what holds, marked.
    pub day: Date,
    /// What ends from that day up to this many days after it is in the accent.
    pub horizon_days: u16,
    /// The days on the axis; none for [`Timeline::natural_axis`].
    pub axis: Option<Days>,
    /// At most so many rows in one drawing; fewer if the page ends. 0 is taken for 1.
    pub most_rows: usize,
    /// The missions.
    pub groups: Vec<TimelineGroup>,
}

/// The words of a timeline. Names in braces are those that a phrase may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineWords {
    /// Beside the bar of the mandate, and in the table.
    pub mandate: String,
    /// Beside the bar of the framework, and in the table.
    pub framework: String,
    /// Beside the area of people: `{count}`.
    pub peak: Phrase,
    /// Over the shaded period: `{from}`, `{until}`.
    pub period: Phrase,
    /// At the marked day: `{date}`.
    pub day: Phrase,
    /// At the end of the horizon: `{date}`, `{days}`.
    pub horizon: Phrase,
    /// At an end that is known not to come.
    pub indefinite: String,
    /// At an end that no source tells.
    pub unknown: String,
    /// In place of a mandate that is not known.
    pub no_mandate: String,
    /// In place of a framework that is not known.
    pub no_framework: String,
    /// In place of people, where there are no records.
    pub no_people: String,
    /// On days of the period without records, in a row that has some.
    pub missing: String,
    /// Beside a sample of the hatching.
    pub reconstructed: String,
    /// A heading on a further page: `{group}`.
    pub continued: Phrase,
    /// In a timeline without missions.
    pub nothing: String,
    /// Heading of the missions in the table.
    pub column_mission: String,
    /// Heading of the highest headcount in the table.
    pub column_peak: String,
    /// In a cell whose figure is not available.
    pub unavailable: String,
    /// What the timeline shows: `{count}` missions, `{from}`, `{until}`, `{date}`.
    pub spoken: Phrase,
    /// A mission: `{name}`, `{mandate}`, `{framework}`, `{people}`.
    pub spoken_row: Phrase,
    /// An end: `{date}`.
    pub spoken_until: Phrase,
    /// An end within the horizon: `{date}`.
    pub spoken_expiring: Phrase,
    /// After what a framework allows, where it allows more for a time.
    pub temporary: String,
    /// What the marks say.
    pub detail: DetailWords,
}

impl Timeline {
    /// The last day of the horizon.
    #[must_use]
    pub fn horizon(&self) -> Date {
        later(self.day, i64::from(self.horizon_days))
    }

    /// Whether any of these mandates or frameworks ends within the horizon with none of them to
    /// follow it: what stands in the accent.
    #[must_use]
    pub fn is_expiring(&self, terms: &[Term]) -> bool {
        terms
            .iter()
            .any(|term| plan::urgency(self, terms, *term) == plan::Urgency::Expiring)
    }

    /// From a quarter before the period to the last known end, but at most three years after
    /// the marked day or the period; in whole months.
    #[must_use]
    pub fn natural_axis(&self) -> Days {
        const QUARTER: i64 = 90;
        const THREE_YEARS: i64 = 3 * 365;
        let least = self.period.last().max(self.day).max(self.horizon());
        let most = later(self.period.last().max(self.day), THREE_YEARS).max(least);
        let last = self
            .groups
            .iter()
            .flat_map(|group| &group.rows)
            .flat_map(|row| row.mandates.iter().chain(&row.frameworks))
            .filter_map(|term| match term.until {
                End::On(day) | End::Unknown { known_until: day } => Some(day.min(most)),
                End::Indefinite => None,
            })
            .fold(least, Date::max)
            .last_of_month();
        let first = later(self.period.first().min(self.day), -QUARTER).first_of_month();
        Days::new(first, last).unwrap_or(self.period)
    }
}

/// A number of days after a day, or the day itself at the end of the calendar.
fn later(day: Date, days: i64) -> Date {
    jiff::Span::new()
        .try_days(days)
        .and_then(|span| day.checked_add(span))
        .unwrap_or(day)
}

/// Draws a timeline: as many charts as pages are needed, at least one. `anchor` is that of the
/// first drawing; further ones should be given it with their number, from 2, after a hyphen.
#[must_use]
pub fn timeline(
    timeline: &Timeline,
    words: &TimelineWords,
    locale: &dyn Locale,
    anchor: &Anchor,
) -> Vec<Chart> {
    let metrics = Metrics::shipped();
    let mut charts = Vec::new();
    for (index, page) in plan::pages(timeline, words).into_iter().enumerate() {
        let anchor = match index {
            0 => anchor.clone(),
            further => Anchor::new(&format!("{}-{}", anchor.as_str(), further + 1)),
        };
        let (canvas, height) = draw::draw(timeline, &page, words, locale, &metrics, &anchor);
        charts.push(Chart {
            svg: canvas.finish(WIDTH, height),
            alternative: tell::spoken(timeline, &page, words, locale),
            data: tell::data(timeline, &page, words, locale, &anchor),
        });
    }
    charts
}

#[cfg(test)]
mod tests;
