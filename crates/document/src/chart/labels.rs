//! Where labels go: the first place of their choice that is free.

use super::geometry::Rect;

/// What keeps a label from a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hindrance {
    /// Never covered: other labels, marks, edges.
    Never,
    /// Covered only when no place is free: lines and areas of data.
    Reluctantly,
}

/// A place that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Found {
    /// Where.
    pub area: Rect,
    /// Which of the wishes was met.
    pub wish: usize,
    /// Whether it lies over data, so that it needs a ground of its own.
    pub over_data: bool,
}

/// The room for labels and what is already in it.
///
/// Labels are placed one after another, the most important first; what finds no free place is
/// left out of the picture (alternative text and data table still have it).
#[derive(Debug, Clone)]
pub(super) struct Placer {
    bounds: Rect,
    taken: Vec<(Rect, Hindrance)>,
}

impl Placer {
    pub(super) fn new(bounds: Rect) -> Self {
        Self {
            bounds,
            taken: Vec::new(),
        }
    }

    /// Keeps labels off `area`.
    pub(super) fn block(&mut self, area: Rect) {
        self.taken.push((area, Hindrance::Never));
    }

    /// Keeps labels off `area` as long as another wish can be met.
    pub(super) fn avoid(&mut self, area: Rect) {
        self.taken.push((area, Hindrance::Reluctantly));
    }

    /// Whether `area` lies within bounds and covers nothing at all.
    fn is_free(&self, area: Rect, also_over_data: bool) -> bool {
        self.bounds.holds(area)
            && !self.taken.iter().any(|(taken, hindrance)| {
                taken.overlaps(area) && !(also_over_data && *hindrance == Hindrance::Reluctantly)
            })
    }

    /// Takes the first of `wishes` that is free; if none is, the first that covers only data.
    pub(super) fn place(&mut self, wishes: &[Rect]) -> Option<Found> {
        let found = [false, true].into_iter().find_map(|over_data| {
            let wish = wishes
                .iter()
                .position(|area| self.is_free(*area, over_data))?;
            Some(Found {
                area: *wishes.get(wish)?,
                wish,
                over_data,
            })
        })?;
        self.block(found.area);
        Some(found)
    }

    /// Takes the first of `wishes` that is free and covers no data either.
    pub(super) fn place_clear(&mut self, wishes: &[Rect]) -> Option<Found> {
        let wish = wishes.iter().position(|area| self.is_free(*area, false))?;
        let area = *wishes.get(wish)?;
        self.block(area);
        Some(Found {
            area,
            wish,
            over_data: false,
        })
    }
}

/// Moves labels of equal `height` apart along one axis, keeping their order and staying within
/// `from`–`to` as long as there is room for all. `wanted` are their middles; so is the answer.
pub(super) fn spread(wanted: &[f64], height: f64, from: f64, to: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|one, other| {
        let (one, other) = (wanted.get(*one), wanted.get(*other));
        one.partial_cmp(&other).unwrap_or(std::cmp::Ordering::Equal)
    });
    let half = height / 2.0;
    let mut middles: Vec<f64> = order
        .iter()
        .filter_map(|index| wanted.get(*index).copied())
        .collect();
    let mut floor = from + half;
    for middle in &mut middles {
        *middle = middle.max(floor);
        floor = *middle + height;
    }
    let mut ceiling = to - half;
    for middle in middles.iter_mut().rev() {
        *middle = middle.min(ceiling);
        ceiling = *middle - height;
    }
    let mut answer = wanted.to_vec();
    for (index, middle) in order.into_iter().zip(middles) {
        if let Some(slot) = answer.get_mut(index) {
            *slot = middle;
        }
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn square(left: f64, top: f64) -> Rect {
        Rect::new(left, top, left + 10.0, top + 10.0)
    }

    #[test]
    fn the_first_free_wish_is_met() {
        let mut placer = Placer::new(Rect::new(0.0, 0.0, 100.0, 100.0));
        placer.block(square(0.0, 0.0));
        placer.avoid(square(20.0, 0.0));
        let found = placer.place(&[square(5.0, 5.0), square(25.0, 5.0), square(40.0, 0.0)]);
        assert_eq!(
            found.map(|found| (found.wish, found.over_data)),
            Some((2, false))
        );
        let found = placer.place(&[square(5.0, 5.0), square(25.0, 5.0)]);
        assert_eq!(
            found.map(|found| (found.wish, found.over_data)),
            Some((1, true))
        );
        assert_eq!(placer.place(&[square(5.0, 5.0), square(95.0, 0.0)]), None);
        assert_eq!(
            placer.place_clear(&[square(20.0, 12.0)]),
            None,
            "over a label"
        );
    }

    proptest! {
        #[test]
        fn placed_labels_never_overlap_nor_leave_the_bounds(
            wishes in prop::collection::vec(
                prop::collection::vec((0.0..120.0f64, 0.0..120.0f64, 1.0..50.0f64), 1..4), 0..30),
            data in prop::collection::vec((0.0..120.0f64, 0.0..120.0f64), 0..5),
        ) {
            let bounds = Rect::new(0.0, 0.0, 120.0, 120.0);
            let mut placer = Placer::new(bounds);
            data.iter().for_each(|(left, top)| placer.avoid(square(*left, *top)));
            let mut placed: Vec<Rect> = Vec::new();
            for label in wishes {
                let areas: Vec<Rect> = label
                    .into_iter()
                    .map(|(left, top, width)| Rect::new(left, top, left + width, top + 10.0))
                    .collect();
                if let Some(found) = placer.place(&areas) {
                    prop_assert!(bounds.holds(found.area));
                    prop_assert!(placed.iter().all(|other| !other.overlaps(found.area)));
                    placed.push(found.area);
                }
            }
        }

        #[test]
        fn spread_labels_keep_their_distance(wanted in prop::collection::vec(0.0..200.0f64, 0..12)) {
            let mut middles = spread(&wanted, 12.0, 0.0, 200.0);
            prop_assert_eq!(middles.len(), wanted.len());
            middles.sort_by(f64::total_cmp);
            prop_assert!(middles.iter().all(|middle| (5.99..=194.01).contains(middle)));
            prop_assert!(middles.windows(2).all(|pair| pair[1] - pair[0] > 11.99));
        }
    }
}
