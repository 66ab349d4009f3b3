//! Circles: how large, and which missions share one.

use super::projection::Projection;
use super::segment::{Point, distance};
use super::{Map, MapPoint, Present};

/// The radius of a circle for everyone on the map, in pixels: of the world, on which circles soon
/// hide each other's countries, and of a region.
const ALL_OF_WORLD: f64 = 26.0;
const ALL_OF_REGION: f64 = 34.0;
/// The radius of one person at most: a few people do not fill a map.
const ONE: f64 = 4.0;
/// What can still be seen. Fewer people than fit in this circle are drawn as large as it.
const LEAST: f64 = 2.5;
/// The radius of the ring of a number that is not available.
pub(super) const RING: f64 = 5.0;

/// From people to radii: the area is the number of people.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Measure {
    /// The radius of one person.
    one: f64,
}

impl Measure {
    pub(super) fn new(everyone: u32, projection: Projection) -> Self {
        let all = if projection.is_detailed() {
            ALL_OF_REGION
        } else {
            ALL_OF_WORLD
        };
        Self {
            one: (all / f64::from(everyone.max(1)).sqrt()).min(ONE),
        }
    }

    pub(super) fn radius(self, people: u32) -> f64 {
        if people == 0 {
            return 0.0;
        }
        (self.one * f64::from(people).sqrt()).max(LEAST)
    }
}

/// A circle or ring, and the missions that share it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Spot<'m> {
    /// Its middle: the place of its largest mission.
    pub at: Point,
    /// Its missions, the largest first.
    pub points: Vec<&'m MapPoint>,
    /// Everyone who was counted.
    pub present: Present,
    /// Its radius.
    pub radius: f64,
}

impl Spot<'_> {
    /// Whether the number of some of them is not available.
    pub(super) fn is_short(&self) -> bool {
        self.points.iter().any(|point| point.people.is_short())
    }

    /// The radius of what is drawn, with the ring.
    pub(super) fn extent(&self) -> f64 {
        if self.present.total() == 0 {
            RING
        } else if self.is_short() {
            self.radius + 2.5
        } else {
            self.radius
        }
    }
}

/// The circles of a map, the largest first, and how they are measured.
pub(super) fn spots(map: &Map, projection: Projection) -> (Vec<Spot<'_>>, Measure) {
    let placed: Vec<(Point, &MapPoint)> = map
        .shown()
        .filter_map(|point| Some((projection.place(point.position)?, point)))
        .collect();
    let everyone = placed.iter().fold(Present::default(), |all, (_, point)| {
        all.and(point.people.counted())
    });
    let measure = Measure::new(everyone.total(), projection);
    let mut spots: Vec<Spot<'_>> = placed
        .into_iter()
        .map(|(at, point)| {
            let present = point.people.counted();
            Spot {
                at,
                points: vec![point],
                present,
                radius: measure.radius(present.total()),
            }
        })
        .collect();
    loop {
        // Of equals the first in the order of the table comes first.
        spots.sort_by_key(|spot| std::cmp::Reverse(spot.present.total()));
        let before = spots.len();
        spots = joined(spots, measure);
        if spots.len() == before {
            return (spots, measure);
        }
    }
}

/// Each circle that would hide the middle of another takes it in.
fn joined<'m>(spots: Vec<Spot<'m>>, measure: Measure) -> Vec<Spot<'m>> {
    let mut kept: Vec<Spot<'m>> = Vec::new();
    for spot in spots {
        let hides = |larger: &&mut Spot<'m>| {
            distance(larger.at, spot.at) < larger.extent().max(spot.extent())
        };
        if let Some(larger) = kept.iter_mut().find(hides) {
            larger.points.extend(spot.points);
            larger
                .points
                .sort_by_key(|point| std::cmp::Reverse(point.people.counted().total()));
            larger.present = larger.present.and(spot.present);
            larger.radius = measure.radius(larger.present.total());
        } else {
            kept.push(spot);
        }
    }
    kept
}
