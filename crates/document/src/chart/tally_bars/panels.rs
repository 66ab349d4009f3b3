//! Which contributions share a scale, and which panels share a page.

use super::super::GREATEST_HEIGHT;
use super::super::measure::{Face, Metrics};
use super::{Ceiling, Tally, TallyBar, TallyBars, TallyRow};

/// A scale is readable while its longest bar is at most so many times its shortest: at sixty,
/// one person is still a bar of five pixels.
const GREATEST_RANGE: u32 = 60;
const MOST_PANELS: usize = 3;

/// The room for names, and their size.
pub(super) const NAMES: f64 = 176.0;
pub(super) const NAME_SIZE: f64 = 11.0;
/// The room for samples of marks above the panels.
pub(super) const KEY: f64 = 36.0;
/// The room for an axis of counts above its panel.
pub(super) const AXIS: f64 = 20.0;
/// The room between panels, for the wedge.
pub(super) const WEDGE: f64 = 30.0;
/// The height of a bar, and from bar to bar.
pub(super) const BAR: f64 = 9.0;
pub(super) const BAR_PITCH: f64 = 14.0;

/// A row, where it stands in the data, and its name in lines.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry<'a> {
    pub row: &'a TallyRow,
    pub place: usize,
    pub lines: Vec<String>,
}

impl Entry<'_> {
    pub(super) fn bars(&self) -> Vec<(bool, TallyBar)> {
        let military = self.row.military.map(|bar| (false, bar));
        let civilian = self.row.civilian.map(|bar| (true, bar));
        military.into_iter().chain(civilian).collect()
    }

    fn extent(&self) -> u32 {
        self.bars()
            .into_iter()
            .map(|(_, bar)| extent(bar))
            .max()
            .unwrap_or(0)
    }

    pub(super) fn height(&self) -> f64 {
        let count = |length: usize| f64::from(u32::try_from(length).unwrap_or(u32::MAX));
        let name = count(self.lines.len()) * NAME_SIZE * 1.2 + 5.0;
        (count(self.bars().len()) * BAR_PITCH + 8.0).max(name)
    }
}

/// The greatest count that a bar or its marks reach.
pub(super) fn extent(bar: TallyBar) -> u32 {
    let limit = match bar.ceiling {
        Ceiling::Set { base, temporary } => base.saturating_add(temporary),
        Ceiling::None | Ceiling::Unavailable => 0,
    };
    let sent = match bar.tally {
        Tally::Counted { count, .. } | Tally::Published { count } => count,
        Tally::Unavailable => 0,
    };
    sent.max(limit)
}

/// Rows on one scale.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Panel<'a> {
    /// The greatest count on this scale, on whichever page.
    pub extent: u32,
    pub entries: Vec<Entry<'a>>,
}

impl Panel<'_> {
    fn height(&self) -> f64 {
        AXIS + self.entries.iter().map(Entry::height).sum::<f64>()
    }
}

/// The pages, each with its panels from large to small.
pub(super) fn pages<'a>(bars: &'a TallyBars, metrics: &Metrics<'_>) -> Vec<Vec<Panel<'a>>> {
    let mut entries: Vec<Entry<'a>> = bars
        .groups
        .iter()
        .flat_map(|group| &group.rows)
        .enumerate()
        .map(|(place, row)| Entry {
            row,
            place,
            lines: metrics.wrapped(&row.name, Face::Regular, NAME_SIZE, NAMES - 10.0, 3),
        })
        .collect();
    // Stable: equals keep the order of the table.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.extent()));
    let extents: Vec<u32> = entries.iter().map(Entry::extent).collect();
    let mut panels: Vec<Panel<'a>> = Vec::new();
    let mut rest = entries.into_iter();
    for length in scales(&extents) {
        let entries: Vec<Entry<'a>> = rest.by_ref().take(length).collect();
        let extent = entries.first().map_or(0, Entry::extent);
        panels.push(Panel { extent, entries });
    }
    let mut pages: Vec<Vec<Panel<'a>>> = vec![Vec::new()];
    let mut left = GREATEST_HEIGHT - KEY;
    for panel in panels {
        let mut part = Panel {
            extent: panel.extent,
            entries: Vec::new(),
        };
        for entry in panel.entries {
            let needed = part.height() + WEDGE + entry.height();
            if needed > left && (!part.entries.is_empty() || left < GREATEST_HEIGHT - KEY) {
                let full = std::mem::replace(
                    &mut part,
                    Panel {
                        extent: panel.extent,
                        entries: Vec::new(),
                    },
                );
                push(&mut pages, full);
                pages.push(Vec::new());
                left = GREATEST_HEIGHT - KEY;
            }
            part.entries.push(entry);
        }
        left -= part.height() + WEDGE;
        push(&mut pages, part);
    }
    pages
}

fn push<'a>(pages: &mut [Vec<Panel<'a>>], panel: Panel<'a>) {
    if !panel.entries.is_empty()
        && let Some(page) = pages.last_mut()
    {
        page.push(panel);
    }
}

/// How many of `extents`, which fall, stand on each scale: a scale with too great a range is
/// divided where one bar is most times shorter than the one before it.
fn scales(extents: &[u32]) -> Vec<usize> {
    let mut parts: Vec<&[u32]> = vec![extents];
    while parts.len() < MOST_PANELS {
        let Some((index, at)) = parts
            .iter()
            .enumerate()
            .filter_map(|(index, part)| Some((index, range(part)?, widest_step(part)?)))
            .filter(|(_, range, _)| *range > u64::from(GREATEST_RANGE) * 1000)
            .max_by_key(|(index, range, _)| (*range, std::cmp::Reverse(*index)))
            .map(|(index, _, at)| (index, at))
        else {
            break;
        };
        let Some((upper, lower)) = parts.get(index).map(|part| part.split_at(at)) else {
            break;
        };
        parts.splice(index..=index, [upper, lower]);
    }
    parts
        .into_iter()
        .map(<[u32]>::len)
        .filter(|length| *length > 0)
        .collect()
}

/// A thousand times the longest over the shortest that is seen at all.
fn range(extents: &[u32]) -> Option<u64> {
    let longest = extents.first()?;
    let shortest = extents.iter().rev().find(|extent| **extent > 0)?;
    Some(u64::from(*longest) * 1000 / u64::from(*shortest))
}

/// Where the fall is steepest: the place of the first that is so much smaller.
fn widest_step(extents: &[u32]) -> Option<usize> {
    extents
        .windows(2)
        .enumerate()
        .filter_map(|(index, pair)| {
            let [upper, lower] = pair else { return None };
            let fall = u64::from(*upper) * 1000 / u64::from((*lower).max(1));
            Some((index + 1, fall))
        })
        .max_by_key(|(index, fall)| (*fall, std::cmp::Reverse(*index)))
        .map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_published_annex_stands_on_two_scales() {
        let extents = [
            1959, 586, 295, 266, 28, 21, 14, 8, 8, 8, 8, 6, 6, 6, 4, 4, 3, 2,
        ];
        assert_eq!(scales(&extents), [4, 14]);
    }

    #[test]
    fn alike_sizes_share_a_scale() {
        assert_eq!(scales(&[40, 20, 2, 0]), [4]);
        assert_eq!(scales(&[0, 0]), [2]);
        assert_eq!(scales(&[7]), [1]);
        assert_eq!(scales(&[]), Vec::<usize>::new());
        assert_eq!(scales(&[10_000, 90, 80, 1]), [1, 2, 1]);
    }

    proptest! {
        #[test]
        fn every_row_has_a_scale(mut extents in prop::collection::vec(0..100_000u32, 0..40)) {
            extents.sort_unstable_by_key(|extent| std::cmp::Reverse(*extent));
            let lengths = scales(&extents);
            prop_assert!(lengths.len() <= MOST_PANELS);
            prop_assert_eq!(lengths.iter().sum::<usize>(), extents.len());
        }
    }
}
