//! From places on earth to places on the picture.
//!
//! The world is drawn in the Natural Earth projection by its polynomials (Šavrič, Jenny, Patterson,
//! Petrovič and Hurni, 2011): calm, and the same numbers on every machine, since it needs no
//! trigonometry. A region is drawn with straight meridians and parallels, true to shape at its
//! middle. In both, a place's distance from the middle meridian grows with its longitude alone.

use super::super::WIDTH;
use super::position::{Bounds, Position};

/// The middle meridian of the world: the cut runs through the Bering Strait and parts no land.
const MIDDLE: f64 = 11.0;
/// The world ends where no one lives.
const SOUTH: f64 = -56.0;
const NORTH: f64 = 83.7;

/// The room around the places of a region, as a share of its extent and in degrees at least.
const MARGIN: f64 = 0.14;
const LEAST_MARGIN: f64 = 2.0;
/// A region is no lower and no higher than this, in pixels.
const LEAST_HEIGHT: f64 = 300.0;
const MOST_HEIGHT: f64 = 440.0;
/// From side to side, in degrees at the equator: enough to know the coasts, which have no detail
/// for more.
const LEAST_EXTENT: f64 = 32.0;
/// Beyond this many degrees a region is the world.
const MOST_EXTENT: f64 = 200.0;
/// Parallels near the poles are not drawn in a region.
const POLAR: f64 = 84.0;

/// What a map shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// All inhabited land.
    World,
    /// These bounds and some room around them.
    Region(Bounds),
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Way {
    World,
    /// With the share that a degree of longitude has of one of latitude.
    Region {
        narrowing: f64,
    },
}

/// A way of drawing a part of the earth on the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Projection {
    way: Way,
    /// The middle meridian, in degrees.
    middle: f64,
    /// From the middle meridian to either side, in degrees.
    pub reach: f64,
    pub south: f64,
    pub north: f64,
    /// Pixels for one unit of the projection.
    unit: f64,
}

impl Projection {
    /// That of a frame, as wide as the picture.
    pub(super) fn new(frame: Frame) -> Self {
        match frame {
            Frame::World => Self::world(),
            Frame::Region(bounds) => Self::region(bounds).unwrap_or_else(Self::world),
        }
    }

    fn world() -> Self {
        let way = Way::World;
        Self {
            way,
            middle: MIDDLE,
            reach: 180.0,
            south: SOUTH,
            north: NORTH,
            unit: WIDTH / (2.0 * across(way, 0.0, 180.0)),
        }
    }

    /// None where the bounds are so wide that the region is the world.
    fn region(bounds: Bounds) -> Option<Self> {
        let ((west, east), (south, north)) = (bounds.meridians(), bounds.parallels());
        let middle = f64::midpoint(west, east);
        let parallel = f64::midpoint(south, north).clamp(-75.0, 75.0);
        // Rounded, so that it is the same on every machine.
        let narrowing = (parallel.to_radians().cos() * 1e4).round() / 1e4;
        let room = |extent: f64| extent + 2.0 * (extent * MARGIN).max(LEAST_MARGIN);
        // Both in degrees of latitude.
        let wide = (room(east - west) * narrowing).max(LEAST_EXTENT);
        let high = room(north - south);
        let wide = wide.max(high * WIDTH / MOST_HEIGHT);
        let high = high.max(wide * LEAST_HEIGHT / WIDTH);
        let reach = wide / narrowing / 2.0;
        if reach * 2.0 > MOST_EXTENT {
            return None;
        }
        let half = high / 2.0;
        let parallel =
            f64::midpoint(south, north).clamp(half - POLAR, (POLAR - half).max(half - POLAR));
        Some(Self {
            way: Way::Region { narrowing },
            middle,
            reach,
            south: parallel - half,
            north: parallel + half,
            unit: WIDTH / wide,
        })
    }

    /// The height of the picture.
    pub(super) fn height(self) -> f64 {
        (up(self.way, self.north) - up(self.way, self.south)) * self.unit
    }

    /// Where a latitude and a longitude are drawn; both in degrees, the longitude from the middle
    /// meridian.
    pub(super) fn draw(self, latitude: f64, from_middle: f64) -> (f64, f64) {
        (
            WIDTH / 2.0 + across(self.way, latitude, from_middle) * self.unit,
            (up(self.way, self.north) - up(self.way, latitude)) * self.unit,
        )
    }

    /// The longitude from the middle meridian, from −180 up to 180.
    pub(super) fn off_middle(self, longitude: f64) -> f64 {
        (longitude - self.middle + 180.0).rem_euclid(360.0) - 180.0
    }

    /// Where a place is drawn; none where it is not within the frame.
    pub(super) fn place(self, position: Position) -> Option<(f64, f64)> {
        let (latitude, from_middle) = (position.latitude(), self.off_middle(position.longitude()));
        let within =
            (self.south..=self.north).contains(&latitude) && from_middle.abs() <= self.reach;
        within.then(|| self.draw(latitude, from_middle))
    }

    /// Whether coasts are drawn large enough for all their detail.
    pub(super) fn is_detailed(self) -> bool {
        matches!(self.way, Way::Region { .. })
    }
}

/// The distance from the middle meridian.
fn across(way: Way, latitude: f64, from_middle: f64) -> f64 {
    match way {
        Way::World => {
            let phi = latitude.to_radians();
            let two = phi * phi;
            let four = two * two;
            let share = 0.870_7 - 0.131_979 * two
                + four * (-0.013_791 + four * (0.003_971 * two - 0.001_529 * four));
            from_middle.to_radians() * share
        }
        Way::Region { narrowing } => from_middle * narrowing,
    }
}

/// The distance from the equator, north positive.
fn up(way: Way, latitude: f64) -> f64 {
    match way {
        Way::World => {
            let phi = latitude.to_radians();
            let two = phi * phi;
            let four = two * two;
            phi * (1.007_226
                + two * (0.015_085 + four * (-0.044_475 + 0.028_874 * two - 0.005_916 * four)))
        }
        Way::Region { .. } => latitude,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(latitude: i32, longitude: i32) -> Position {
        Position::new(latitude * 1_000_000, longitude * 1_000_000).unwrap()
    }

    #[test]
    fn the_world_is_drawn_as_its_authors_tabulate() {
        // Lengths of parallels and distances from the equator in Patterson's table, which the
        // polynomials come near.
        for (latitude, length, distance) in [
            (0.0, 1.0, 0.0),
            (30.0, 0.9570, 0.3720),
            (60.0, 0.8196, 0.7346),
            (75.0, 0.7160, 0.8936),
        ] {
            let share = across(Way::World, latitude, 180.0) / across(Way::World, 0.0, 180.0);
            assert!((share - length).abs() < 0.005, "{latitude}: {share}");
            let above = up(Way::World, latitude) / up(Way::World, 90.0);
            assert!((above - distance).abs() < 0.005, "{latitude}: {above}");
        }
    }

    #[test]
    fn a_region_keeps_its_shape_at_its_middle() {
        let bounds = Bounds::around(&[at(50, 0), at(60, 20)]).unwrap();
        let projection = Projection::new(Frame::Region(bounds));
        let (left, _) = projection.place(at(55, 9)).unwrap();
        let (right, _) = projection.place(at(55, 11)).unwrap();
        let (_, top) = projection.place(at(56, 10)).unwrap();
        let (_, bottom) = projection.place(at(54, 10)).unwrap();
        let share = (right - left) / (bottom - top);
        assert!(
            (share - 55.0_f64.to_radians().cos()).abs() < 0.001,
            "{share}"
        );
    }

    #[test]
    fn a_region_over_the_date_line_is_whole() {
        let (fiji, samoa) = (at(-18, 178), at(-14, -172));
        let bounds = Bounds::around(&[fiji, samoa]).unwrap();
        let projection = Projection::new(Frame::Region(bounds));
        let (one, two) = (
            projection.place(fiji).unwrap(),
            projection.place(samoa).unwrap(),
        );
        assert!(one.0 < two.0 && two.0 - one.0 > 100.0);
        assert_eq!(projection.place(at(-16, 0)), None);
    }

    #[test]
    fn a_region_that_spans_the_earth_is_the_world() {
        let bounds = Bounds::around(&[at(0, -120), at(0, 0), at(0, 120)]).unwrap();
        assert_eq!(
            Projection::new(Frame::Region(bounds)),
            Projection::new(Frame::World)
        );
    }

    proptest! {
        #[test]
        fn what_bounds_a_region_lies_within_its_picture(
            all in prop::collection::vec((-75..=75i32, -180..=180i32), 1..6),
        ) {
            let all: Vec<Position> =
                all.into_iter().map(|(latitude, longitude)| at(latitude, longitude)).collect();
            let projection = Projection::new(Frame::Region(Bounds::around(&all).unwrap()));
            let height = projection.height();
            prop_assert!((200.0..=MOST_HEIGHT + 0.01).contains(&height), "{}", height);
            if projection.is_detailed() {
                for position in all {
                    let (x, y) = projection.place(position).unwrap();
                    prop_assert!((0.0..=WIDTH).contains(&x) && (0.0..=height).contains(&y));
                }
            }
        }
    }
}
