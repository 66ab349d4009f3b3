//! The tours of each person, over all contributions.
//!
//! Ten million fit in eight bytes each and are sorted once; only those that a rule is about are
//! looked up again.

use super::rows::{begun, kept, show, through};
use crate::checks::{Finding, Snapshot};
use crate::model::Contribution;
use crate::register::Slice;

/// A tour of a person, packed so that it sorts by person, first day and last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Tour(u64);

impl Tour {
    fn new(person: u32, first: u16, last: u16) -> Self {
        Self(u64::from(person) << 32 | u64::from(first) << 16 | u64::from(last))
    }

    /// Whether two tours are of the same person.
    pub(super) fn is_of_same(self, other: Self) -> bool {
        self.0 >> 32 == other.0 >> 32
    }

    /// The number of the first day.
    pub(super) fn first(self) -> u16 {
        u16::try_from(self.0 >> 16 & 0xffff).unwrap_or(u16::MAX)
    }

    /// The number of the last day; that of an open end where it is open.
    pub(super) fn last(self) -> u16 {
        u16::try_from(self.0 & 0xffff).unwrap_or(u16::MAX)
    }
}

/// The tours that have begun, by person and first day. Reconstructed ones are left out.
pub(super) fn tours(snapshot: &Snapshot<'_>) -> Vec<Tour> {
    let Some(through) = through(snapshot) else {
        return Vec::new();
    };
    let mut tours = Vec::new();
    for contribution in kept(snapshot) {
        let slice = snapshot.register.deployments.of(&contribution.id);
        tours.extend(begun(slice, through).filter_map(|row| tour(slice, row.place)));
    }
    tours.sort_unstable();
    tours
}

fn tour(slice: Slice<'_>, place: usize) -> Option<Tour> {
    Some(Tour::new(
        *slice.persons.get(place)?,
        *slice.starts.get(place)?,
        *slice.ends.get(place)?,
    ))
}

/// Two tours of a person that are at odds, the earlier first.
pub(super) type Pair = (Tour, Tour);

/// Where a tour stands: the number of its contribution among those that are kept, and its place
/// in the columns.
type Place = (Tour, u32, u32);

/// Pairs of which the later tour is to the same contribution.
pub(super) struct AtOdds<'r> {
    /// The contribution.
    pub(super) contribution: &'r Contribution,
    /// How many persons have such a pair.
    pub(super) persons: usize,
    last: Option<Tour>,
    /// The first few, each as columns and place of both, the later one first.
    shown: Vec<(Slice<'r>, u32)>,
}

impl AtOdds<'_> {
    /// Shows the first few pairs, of each the later one first.
    pub(super) fn shown_in(&self, finding: Finding) -> Finding {
        self.shown.iter().fold(finding, |finding, (slice, place)| {
            show(
                finding,
                *slice,
                usize::try_from(*place).unwrap_or(usize::MAX),
            )
        })
    }
}

/// How many deployments of pairs a finding shows.
const SHOWN: usize = 4;

/// Pairs, in order of person, by the contribution of the later tour.
pub(super) fn by_contribution<'r>(snapshot: &Snapshot<'r>, pairs: &[Pair]) -> Vec<AtOdds<'r>> {
    let kept: Vec<&Contribution> = kept(snapshot).collect();
    let mut found: Vec<AtOdds<'r>> = kept
        .iter()
        .map(|contribution| AtOdds {
            contribution,
            persons: 0,
            last: None,
            shown: Vec::new(),
        })
        .collect();
    let places = places(snapshot, &kept, pairs);
    let of = |tour: Tour| {
        let first = places.partition_point(|place| place.0 < tour);
        let after = first
            + places
                .iter()
                .skip(first)
                .take_while(|place| place.0 == tour)
                .count();
        places.get(first..after).unwrap_or_default()
    };
    let slice = |number: u32| {
        let contribution = kept.get(usize::try_from(number).ok()?)?;
        Some(snapshot.register.deployments.of(&contribution.id))
    };
    for (one, other) in pairs {
        // Two of exactly the same days have the same key.
        let twice = usize::from(one == other);
        let Some((_, earlier_to, earlier)) = of(*one).first() else {
            continue;
        };
        for (_, later_to, later) in of(*other).iter().skip(twice) {
            let at_odds = usize::try_from(*later_to).ok();
            let Some(at_odds) = at_odds.and_then(|number| found.get_mut(number)) else {
                continue;
            };
            if at_odds.last.is_none_or(|last| !last.is_of_same(*other)) {
                at_odds.persons += 1;
            }
            at_odds.last = Some(*other);
            if at_odds.shown.len() < SHOWN
                && let Some((later_of, earlier_of)) = slice(*later_to).zip(slice(*earlier_to))
            {
                at_odds
                    .shown
                    .extend([(later_of, *later), (earlier_of, *earlier)]);
            }
        }
    }
    found.retain(|at_odds| at_odds.persons > 0);
    found
}

/// Where the tours of some pairs stand, in order.
fn places(snapshot: &Snapshot<'_>, kept: &[&Contribution], pairs: &[Pair]) -> Vec<Place> {
    let mut wanted: Vec<Tour> = pairs.iter().flat_map(|pair| [pair.0, pair.1]).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let Some(through) = through(snapshot).filter(|_| !wanted.is_empty()) else {
        return Vec::new();
    };
    let mut places = Vec::with_capacity(wanted.len());
    for (number, contribution) in (0_u32..).zip(kept) {
        let slice = snapshot.register.deployments.of(&contribution.id);
        for row in begun(slice, through) {
            let tour = tour(slice, row.place).filter(|tour| wanted.binary_search(tour).is_ok());
            let place = u32::try_from(row.place).ok();
            places.extend(tour.zip(place).map(|(tour, place)| (tour, number, place)));
        }
    }
    places.sort_unstable();
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tours_sort_by_person_then_by_days() {
        let mut tours = [
            Tour::new(2, 0, 9),
            Tour::new(1, 40, u16::MAX),
            Tour::new(1, 40, 41),
            Tour::new(1, 7, 65_000),
            Tour::new(u32::MAX, 3, 3),
        ];
        tours.sort_unstable();
        let days = tours.map(|tour| (tour.first(), tour.last()));
        assert_eq!(
            days,
            [(7, 65_000), (40, 41), (40, u16::MAX), (0, 9), (3, 3)]
        );
        assert!(tours[0].is_of_same(tours[2]) && !tours[2].is_of_same(tours[3]));
    }
}
