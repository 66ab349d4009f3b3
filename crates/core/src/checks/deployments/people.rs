//! The tours of each person, over all contributions.
//!
//! Ten million fit in eight bytes each and are sorted once; only those that a rule is about are
//! looked up again.

use std::collections::BTreeMap;

use super::rows::{begun, kept, show, through};
use crate::checks::{Finding, Snapshot};
use crate::model::{Contribution, ContributionId};
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

/// Where a deployment stands.
#[derive(Debug, Clone, Copy)]
struct Place<'r> {
    contribution: &'r Contribution,
    slice: Slice<'r>,
    place: usize,
}

/// Pairs of which the later tour is to the same contribution.
pub(super) struct AtOdds<'r> {
    /// The contribution.
    pub(super) contribution: &'r Contribution,
    /// How many persons have such a pair.
    pub(super) persons: usize,
    last: Option<Tour>,
    pairs: Vec<(Place<'r>, Place<'r>)>,
}

impl AtOdds<'_> {
    /// Shows the first few pairs, of each the later one first.
    pub(super) fn shown_in(&self, finding: Finding) -> Finding {
        self.pairs.iter().fold(finding, |finding, (one, other)| {
            let finding = show(finding, other.slice, other.place);
            show(finding, one.slice, one.place)
        })
    }
}

/// How many pairs a finding shows.
const PAIRS: usize = 2;

/// Pairs, in order of person, by the contribution of the later tour.
pub(super) fn by_contribution<'r>(snapshot: &Snapshot<'r>, pairs: &[Pair]) -> Vec<AtOdds<'r>> {
    let places = places(snapshot, pairs);
    let of = |tour: Tour| places.get(&tour).map_or(&[][..], Vec::as_slice);
    let mut found: BTreeMap<&ContributionId, AtOdds<'r>> = BTreeMap::new();
    for (one, other) in pairs {
        // Two of exactly the same days have the same key.
        let twice = usize::from(one == other);
        let Some(earlier) = of(*one).first() else {
            continue;
        };
        for later in of(*other).iter().skip(twice) {
            let at_odds = found
                .entry(&later.contribution.id)
                .or_insert_with(|| AtOdds {
                    contribution: later.contribution,
                    persons: 0,
                    last: None,
                    pairs: Vec::new(),
                });
            if at_odds.last.is_none_or(|last| !last.is_of_same(*other)) {
                at_odds.persons += 1;
            }
            at_odds.last = Some(*other);
            if at_odds.pairs.len() < PAIRS {
                at_odds.pairs.push((*earlier, *later));
            }
        }
    }
    found.into_values().collect()
}

/// Where the tours of some pairs stand.
fn places<'r>(snapshot: &Snapshot<'r>, pairs: &[Pair]) -> BTreeMap<Tour, Vec<Place<'r>>> {
    let mut wanted: Vec<Tour> = pairs.iter().flat_map(|pair| [pair.0, pair.1]).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let mut found: BTreeMap<Tour, Vec<Place<'r>>> = BTreeMap::new();
    let Some(through) = through(snapshot).filter(|_| !wanted.is_empty()) else {
        return found;
    };
    for contribution in kept(snapshot) {
        let slice = snapshot.register.deployments.of(&contribution.id);
        for row in begun(slice, through) {
            let Some(tour) = tour(slice, row.place) else {
                continue;
            };
            if wanted.binary_search(&tour).is_ok() {
                found.entry(tour).or_default().push(Place {
                    contribution,
                    slice,
                    place: row.place,
                });
            }
        }
    }
    found
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
