//! A small chart for each mission, all over the same days: headcount against limit. A mission
//! with both categories has two, side by side, each with its own limit and axis.

mod details;
mod draw;
mod panel;
mod tell;
mod view;

use super::data::Days;
use super::detail::DetailWords;
use super::measure::Metrics;
use super::month_graph::Counted;
use super::words::{Locale, Phrase};
use super::{Chart, WIDTH};
use crate::tree::Anchor;

/// A mission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmallPanel {
    /// Its name as printed.
    pub name: String,
    /// Military personnel and their limit.
    pub military: Counted,
    /// Civilian experts and police and their limit, if the contribution has any.
    pub civilian: Option<Counted>,
    /// How many were sent, where that was published without records.
    pub published: Option<u32>,
}

/// What the small charts show.
///
/// ```
/// use jiff::civil::date;
/// use kader_document::chart::*;
///
/// let period = Days::new(date(2022, 1, 1), date(2023, 4, 30))?;
/// let gpoi = SmallPanel {
///     name: "GPOI".to_owned(),
///     military: Counted { people: Series::default(), limits: Limits::default() },
///     civilian: None,
///     published: Some(4),
/// };
/// let charts = SmallMultiples { period, panels: vec![gpoi] };
/// assert_eq!(charts.panels.len(), 1);
/// # Ok::<(), DataError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmallMultiples {
    /// The days on every axis.
    pub period: Days,
    /// The missions, in order.
    pub panels: Vec<SmallPanel>,
}

/// The words of the small charts. Names in braces are those that a phrase may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmallMultiplesWords {
    /// Military personnel; on the first of their lines.
    pub military: String,
    /// Civilian experts and police.
    pub civilian: String,
    /// Above a chart of one category of a mission that has both: `{name}`, `{who}`.
    pub titled: Phrase,
    /// On a military limit: `{count}`.
    pub limit_military: Phrase,
    /// On a civilian limit: `{count}`.
    pub limit_civilian: Phrase,
    /// On a temporary extra: `{count}`.
    pub temporary: Phrase,
    /// At a highest point: `{count}`, `{date}`.
    pub peak: Phrase,
    /// In a gap, and beside a sample of its ground.
    pub missing: String,
    /// Beside a sample of the hatching.
    pub reconstructed: String,
    /// In a panel without records.
    pub no_records: String,
    /// In a panel without records of which a tally was published: `{count}`.
    pub published_only: Phrase,
    /// Where there are no missions.
    pub nothing: String,
    /// In a cell whose figure is not available.
    pub unavailable: String,
    /// Heading of the missions.
    pub column_mission: String,
    /// Heading of the highest headcount.
    pub column_peak: String,
    /// Heading of its first day.
    pub column_date: String,
    /// Heading of the highest limit, temporary extra included.
    pub column_limit: String,
    /// What the charts show: `{count}` missions, `{from}`, `{until}`.
    pub spoken: Phrase,
    /// A mission: `{name}`, `{figures}`.
    pub spoken_panel: Phrase,
    /// That some days have no records.
    pub spoken_gaps: String,
    /// A highest headcount: `{who}`, `{count}`, `{date}`.
    pub spoken_peak: Phrase,
    /// What the marks say.
    pub detail: DetailWords,
}

/// Draws the small charts: as many charts as pages are needed, at least one. `anchor` is that
/// of the first drawing; further ones should be given it with their number, from 2, after a
/// hyphen.
#[must_use]
pub fn small_multiples(
    multiples: &SmallMultiples,
    words: &SmallMultiplesWords,
    locale: &dyn Locale,
    anchor: &Anchor,
) -> Vec<Chart> {
    let metrics = Metrics::shipped();
    let views = view::views(multiples, words);
    let mut charts = Vec::new();
    for (index, page) in draw::pages(multiples, &views, locale, &metrics)
        .into_iter()
        .enumerate()
    {
        let anchor = match index {
            0 => anchor.clone(),
            further => Anchor::new(&format!("{}-{}", anchor.as_str(), further + 1)),
        };
        let (canvas, height) = draw::draw(multiples, page, words, locale, &metrics);
        charts.push(Chart {
            svg: canvas.finish(WIDTH, height),
            alternative: tell::spoken(multiples, page, words, locale),
            data: tell::data(multiples, page, words, locale, &anchor),
        });
    }
    charts
}

#[cfg(test)]
mod tests;
