//! What the line of a month graph stands for: counts turned into steps.

use super::super::data::{Both, Days, Limit, Peak, Run, Series, gaps, highest, together};
use super::super::palette::{Meaning, Tone};
use super::super::scale::months;
use super::{Arrangement, Counted, MonthGraph, MonthGraphWords, Resolution};

/// A count between a lower and an upper height.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Level {
    pub days: Days,
    pub from: u32,
    pub to: u32,
    /// From here up to `to` stand reconstructed records.
    pub hatched_from: u32,
}

/// A line with the area below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layer<'a> {
    pub meaning: Meaning,
    pub name: &'a str,
    pub levels: Vec<Level>,
    /// Its highest point, unless another layer marks it.
    pub peak: Option<Peak>,
    /// The colour of the words at its peak.
    pub peak_tone: Tone,
}

/// A limit line, and which of the phrases tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LimitLine {
    pub whose: Whose,
    pub limits: Vec<Limit>,
}

/// Whose limit it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    Military,
    Civilian,
    Together,
}

/// What is drawn on one axis of counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Panel<'a> {
    /// From the bottom up.
    pub layers: Vec<Layer<'a>>,
    pub limit: LimitLine,
    /// The spans of which something that is drawn is not known.
    pub gaps: Vec<Days>,
}

impl Panel<'_> {
    /// The highest count that must have room.
    pub(super) fn greatest(&self) -> u32 {
        let people = self
            .layers
            .iter()
            .flat_map(|layer| &layer.levels)
            .map(|level| level.to);
        let limits = self
            .limit
            .limits
            .iter()
            .map(|limit| limit.base.saturating_add(limit.temporary));
        people.chain(limits).max().unwrap_or(0)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.layers.iter().all(|layer| layer.levels.is_empty())
    }
}

/// The panels from the top down: separate categories have one each, with its own scale, since
/// ten police officers would vanish below two hundred soldiers.
pub(super) fn panels<'a>(graph: &MonthGraph, words: &'a MonthGraphWords) -> Vec<Panel<'a>> {
    match (&graph.civilian, graph.arrangement) {
        (Some(civilian), Arrangement::Stacked) => vec![stack(graph, civilian, words)],
        (Some(civilian), Arrangement::Separate) => vec![
            single(graph, &graph.military, Whose::Military, &words.military),
            single(graph, civilian, Whose::Civilian, &words.civilian),
        ],
        (None, _) => vec![single(
            graph,
            &graph.military,
            Whose::Military,
            &words.military,
        )],
    }
}

fn single<'a>(graph: &MonthGraph, counted: &Counted, whose: Whose, name: &'a str) -> Panel<'a> {
    let meaning = match whose {
        Whose::Civilian => Meaning::Civilian,
        Whose::Military | Whose::Together => Meaning::Military,
    };
    Panel {
        layers: vec![Layer {
            meaning,
            name,
            levels: alone(graph, &counted.people),
            peak: counted.people.peak(graph.axis),
            peak_tone: Tone::Words(meaning),
        }],
        limit: LimitLine {
            whose,
            limits: counted.limits.within(graph.axis).collect(),
        },
        gaps: counted.people.gaps(graph.axis),
    }
}

fn stack<'a>(graph: &MonthGraph, civilian: &Counted, words: &'a MonthGraphWords) -> Panel<'a> {
    let known = together(&graph.military.people, Some(&civilian.people), graph.axis);
    let both = both(graph, &known);
    let layer = |meaning, name, peak, levels| Layer {
        meaning,
        name,
        levels,
        peak,
        peak_tone: Tone::Ink,
    };
    let lower = both
        .iter()
        .map(|both| level(both.military, both.days, 0))
        .collect();
    let upper = both
        .iter()
        .map(|both| level(both.civilian, both.days, both.military.people))
        .collect();
    let peak = highest(known.iter().map(|both| Peak {
        count: both.total(),
        day: both.days.first(),
    }));
    let limits = graph.military.limits.with(&civilian.limits);
    Panel {
        layers: vec![
            layer(Meaning::Military, words.military.as_str(), None, lower),
            layer(Meaning::Civilian, words.civilian.as_str(), peak, upper),
        ],
        limit: LimitLine {
            whose: Whose::Together,
            limits: limits.within(graph.axis).collect(),
        },
        gaps: gaps(known.iter().map(|both| both.days), graph.axis),
    }
}

fn level(run: Run, days: Days, from: u32) -> Level {
    let to = from.saturating_add(run.people);
    Level {
        days,
        from,
        to,
        hatched_from: to.saturating_sub(run.reconstructed),
    }
}

fn alone(graph: &MonthGraph, series: &Series) -> Vec<Level> {
    match graph.resolution {
        Resolution::Day => series
            .within(graph.axis)
            .map(|run| level(run, run.days, 0))
            .collect(),
        Resolution::Month => months(graph.axis)
            .into_iter()
            .filter_map(|month| {
                let most = series.within(month.days).reduce(|best, next| {
                    if next.people > best.people {
                        next
                    } else {
                        best
                    }
                })?;
                Some(level(most, month.days, 0))
            })
            .collect(),
    }
}

fn both(graph: &MonthGraph, known: &[Both]) -> Vec<Both> {
    match graph.resolution {
        Resolution::Day => known.to_vec(),
        Resolution::Month => months(graph.axis)
            .into_iter()
            .filter_map(|month| {
                let most = known
                    .iter()
                    .filter(|both| both.days.shared(month.days).is_some())
                    .reduce(|best, next| {
                        if next.total() > best.total() {
                            next
                        } else {
                            best
                        }
                    })?;
                Some(Both {
                    days: month.days,
                    ..*most
                })
            })
            .collect(),
    }
}
