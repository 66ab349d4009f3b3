//! People on post at the same time, through the months: the graph that members of parliament
//! asked for (Kamerstuk 29 521, nr. 364), with its maximum.

mod details;
mod draw;
mod layers;
mod marks;
mod panel;
mod tell;

use super::data::{Days, Limits, Series};
use super::detail::DetailWords;
use super::words::{Locale, Phrase};
use super::{Chart, measure::Metrics};
use crate::tree::Anchor;

/// How finely the line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolution {
    /// The headcount of each day. For up to about three years.
    Day,
    /// The highest headcount of each month; military and civilian together on the day when
    /// both together were the most.
    Month,
}

/// How military and civilian personnel stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrangement {
    /// One on top of the other, with the sum of their limits.
    Stacked,
    /// Two lines, each with its own limit.
    Separate,
}

/// One category: its people and its limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// People on post.
    pub people: Series,
    /// The limit of the national framework.
    pub limits: Limits,
}

/// What a month graph shows.
///
/// ```
/// use jiff::civil::date;
/// use kader_document::chart::*;
///
/// let period = Days::new(date(2022, 1, 1), date(2023, 4, 30))?;
/// let graph = MonthGraph {
///     axis: period,
///     period,
///     resolution: Resolution::Day,
///     arrangement: Arrangement::Separate,
///     military: Counted {
///         people: Series::new(vec![Run { days: period, people: 12, reconstructed: 0 }])?,
///         limits: Limits::new(vec![Limit { days: period, base: 12, temporary: 0 }])?,
///     },
///     civilian: None,
/// };
/// assert_eq!(graph.military.people.peak(period).map(|peak| peak.count), Some(12));
/// # Ok::<(), DataError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthGraph {
    /// The days on the axis.
    pub axis: Days,
    /// The reporting period; shaded where the axis is longer.
    pub period: Days,
    /// How finely the line is drawn.
    pub resolution: Resolution,
    /// How the categories stand to each other.
    pub arrangement: Arrangement,
    /// Military personnel.
    pub military: Counted,
    /// Civilian experts and police, if the contribution has any.
    pub civilian: Option<Counted>,
}

/// The words of a month graph. Names in braces are those that a phrase may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthGraphWords {
    /// On the line: military personnel.
    pub military: String,
    /// On the line: civilian experts and police.
    pub civilian: String,
    /// Both, in the table and for the peak of a stack.
    pub together: String,
    /// On the military limit: `{count}`.
    pub limit_military: Phrase,
    /// On the civilian limit: `{count}`.
    pub limit_civilian: Phrase,
    /// On the sum of both: `{count}`.
    pub limit_together: Phrase,
    /// On the temporary extra: `{count}`.
    pub temporary: Phrase,
    /// At the highest point: `{count}`, `{date}`.
    pub peak: Phrase,
    /// Over the shaded period: `{from}`, `{until}`.
    pub period: Phrase,
    /// In a gap.
    pub missing: String,
    /// Beside a sample of the hatching.
    pub reconstructed: String,
    /// Where there is no data at all.
    pub nothing: String,
    /// In a cell whose figure is not available.
    pub unavailable: String,
    /// Heading of the months.
    pub column_month: String,
    /// Heading of the military limit, temporary extra included.
    pub column_limit_military: String,
    /// Heading of the civilian limit, temporary extra included.
    pub column_limit_civilian: String,
    /// What the graph shows, to be read aloud: `{from}`, `{until}`.
    pub spoken: Phrase,
    /// A highest count: `{who}`, `{count}`, `{date}`.
    pub spoken_peak: Phrase,
    /// A limit: `{limit}` (as on its line), `{from}`, `{until}`.
    pub spoken_limit: Phrase,
    /// A gap: `{who}`, `{from}`, `{until}`.
    pub spoken_missing: Phrase,
    /// What its marks say.
    pub detail: DetailWords,
}

/// Draws a month graph. `anchor` is that of the drawing.
#[must_use]
pub fn month_graph(
    graph: &MonthGraph,
    words: &MonthGraphWords,
    locale: &dyn Locale,
    anchor: &Anchor,
) -> Chart {
    let metrics = Metrics::shipped();
    let (canvas, height) = draw::draw(graph, words, locale, &metrics);
    Chart {
        svg: canvas.finish(super::WIDTH, height),
        alternative: tell::spoken(graph, words, locale),
        data: tell::data(graph, words, locale, anchor),
    }
}

#[cfg(test)]
mod tests;
