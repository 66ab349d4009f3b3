//! Everyone who was sent in a period beside the limit: Annex 2 as a picture.
//!
//! Contributions of two thousand and of two people do not fit one scale. They stand on panels
//! of their own scale, each linear and from zero; a wedge between the panels shows how much of
//! the upper one the lower one magnifies. Logarithms and roots would need explaining, and a
//! bar cut short would lie.

mod draw;
mod key;
mod panels;
mod tell;

use super::measure::Metrics;
use super::words::{Locale, Phrase};
use super::{Chart, WIDTH};
use crate::tree::Anchor;

/// How many were sent, and how that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tally {
    /// Counted from records of deployments.
    Counted {
        /// Deployments that touch the period.
        count: u32,
        /// How many of them are reconstructed.
        reconstructed: u32,
    },
    /// Published without the records behind it.
    Published {
        /// As published.
        count: u32,
    },
    /// Not available; never taken for zero.
    Unavailable,
}

/// What the national framework allows at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ceiling {
    /// A limit.
    Set {
        /// The highest base size on any day of the period.
        base: u32,
        /// The highest temporary extra; 0 if there was none.
        temporary: u32,
    },
    /// The framework sets none.
    None,
    /// Not available.
    Unavailable,
}

/// One category of a contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TallyBar {
    /// How many were sent.
    pub tally: Tally,
    /// How many may be there at the same time.
    pub ceiling: Ceiling,
}

/// A contribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TallyRow {
    /// Its name as printed.
    pub name: String,
    /// Military personnel, if it has any.
    pub military: Option<TallyBar>,
    /// Civilian experts and police, if it has any.
    pub civilian: Option<TallyBar>,
}

/// Contributions under one heading. The picture ranks them by size over all groups; the table
/// keeps groups and order of those in the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TallyGroup {
    /// The heading, if any.
    pub label: Option<String>,
    /// The contributions.
    pub rows: Vec<TallyRow>,
}

/// What the bars show.
///
/// ```
/// use kader_document::chart::*;
///
/// let untso = TallyRow {
///     name: "UNTSO".to_owned(),
///     military: Some(TallyBar {
///         tally: Tally::Published { count: 28 },
///         ceiling: Ceiling::Set { base: 12, temporary: 0 },
///     }),
///     civilian: None,
/// };
/// let bars = TallyBars { groups: vec![TallyGroup { label: None, rows: vec![untso] }] };
/// assert_eq!(bars.groups.len(), 1);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TallyBars {
    /// The contributions.
    pub groups: Vec<TallyGroup>,
}

/// The words of the bars. Names in braces are those that a phrase may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TallyBarsWords {
    /// At a bar: military personnel, `{count}`.
    pub military: Phrase,
    /// At a bar: civilian experts and police, `{count}`.
    pub civilian: Phrase,
    /// At a bar whose tally is not available: `{who}`.
    pub unavailable_tally: Phrase,
    /// The limit: `{count}`.
    pub limit: Phrase,
    /// The temporary extra, after the limit: `{count}`.
    pub temporary: Phrase,
    /// In place of a limit that the framework does not set.
    pub no_limit: String,
    /// In place of a limit that is not available.
    pub unavailable_limit: String,
    /// Beside a sample of a bar that was counted from records.
    pub counted: String,
    /// Beside a sample of a bar that was published without records.
    pub published: String,
    /// Beside a sample of the hatching.
    pub reconstructed: String,
    /// Beside a sample of the mark of a limit.
    pub limit_mark: String,
    /// Beside a sample of the mark of a temporary extra.
    pub temporary_mark: String,
    /// Between two panels: how many times larger the scale below is, `{count}`.
    pub magnified: Phrase,
    /// Where there are no contributions.
    pub nothing: String,
    /// In a cell whose figure is not available.
    pub unavailable: String,
    /// Heading of the contributions.
    pub column_mission: String,
    /// Heading of the military who were sent; also `{who}` at a bar.
    pub column_military: String,
    /// Heading of the military limit.
    pub column_limit_military: String,
    /// Heading of the temporary extra to it.
    pub column_temporary: String,
    /// Heading of civilians and police who were sent; also `{who}` at a bar.
    pub column_civilian: String,
    /// Heading of the civilian limit.
    pub column_limit_civilian: String,
    /// Heading of how a tally is known.
    pub column_basis: String,
    /// What the chart shows: `{count}` contributions.
    pub spoken: Phrase,
    /// A contribution: `{name}`, `{figures}`.
    pub spoken_row: Phrase,
}

/// Draws the bars: as many charts as pages are needed, at least one. `anchor` is that of the
/// first drawing; further ones should be given it with their number, from 2, after a hyphen.
#[must_use]
pub fn tally_bars(
    bars: &TallyBars,
    words: &TallyBarsWords,
    locale: &dyn Locale,
    anchor: &Anchor,
) -> Vec<Chart> {
    let metrics = Metrics::shipped();
    let mut charts = Vec::new();
    for (index, page) in panels::pages(bars, &metrics).iter().enumerate() {
        let anchor = match index {
            0 => anchor.clone(),
            further => Anchor::new(&format!("{}-{}", anchor.as_str(), further + 1)),
        };
        let (canvas, height) = draw::draw(page, words, locale, &metrics);
        charts.push(Chart {
            svg: canvas.finish(WIDTH, height),
            alternative: tell::spoken(page, words, locale),
            data: tell::data(bars, page, words, locale, &anchor),
        });
    }
    charts
}

#[cfg(test)]
mod tests;
