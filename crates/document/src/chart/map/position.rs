//! Places on earth and stretches of it.

/// A full turn, in millionths of a degree.
const TURN: i64 = 360_000_000;

/// A place on earth.
///
/// ```
/// use kader_document::chart::Position;
/// assert!(Position::new(33_117_700, 35_139_300).is_some());
/// assert!(Position::new(91_000_000, 0).is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    latitude: i32,
    longitude: i32,
}

impl Position {
    /// A place by its latitude (north positive) and longitude (east positive), both in millionths
    /// of a degree; none outside ±90 and ±180 degrees, bounds inclusive.
    #[must_use]
    pub fn new(latitude: i32, longitude: i32) -> Option<Self> {
        let exists =
            latitude.unsigned_abs() <= 90_000_000 && longitude.unsigned_abs() <= 180_000_000;
        exists.then_some(Self {
            latitude,
            longitude,
        })
    }

    /// Its latitude in degrees.
    pub(super) fn latitude(self) -> f64 {
        f64::from(self.latitude) / 1e6
    }

    /// Its longitude in degrees.
    pub(super) fn longitude(self) -> f64 {
        f64::from(self.longitude) / 1e6
    }
}

/// A stretch of the earth between two meridians and two parallels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Its corner in the south-west.
    pub south_west: Position,
    /// Its corner in the north-east. Where this lies west of the other corner, the stretch goes
    /// over the date line.
    pub north_east: Position,
}

impl Bounds {
    /// The smallest stretch that has all `positions`; none if there are none.
    ///
    /// ```
    /// use kader_document::chart::{Bounds, Position};
    ///
    /// let fiji = Position::new(-17_700_000, 178_000_000).unwrap();
    /// let samoa = Position::new(-13_800_000, -172_000_000).unwrap();
    /// let bounds = Bounds::around(&[fiji, samoa]).unwrap();
    /// assert_eq!(bounds.south_west, fiji);
    /// assert_eq!(bounds.north_east, samoa, "over the date line");
    /// ```
    #[must_use]
    pub fn around(positions: &[Position]) -> Option<Self> {
        let latitudes = || positions.iter().map(|position| position.latitude);
        let (south, north) = (latitudes().min()?, latitudes().max()?);
        let mut longitudes: Vec<i32> = positions.iter().map(|at| at.longitude).collect();
        longitudes.sort_unstable();
        let (first, last) = (*longitudes.first()?, *longitudes.last()?);
        // All but the widest gap between neighbours.
        let round = (i64::from(first) + TURN - i64::from(last), (first, last));
        let gaps = longitudes.windows(2).filter_map(|pair| match pair {
            [before, after] => Some((i64::from(*after) - i64::from(*before), (*after, *before))),
            _ => None,
        });
        let widest = gaps.fold(
            round,
            |best, next| if next.0 > best.0 { next } else { best },
        );
        let (_, (west, east)) = widest;
        Some(Self {
            south_west: Position::new(south, west)?,
            north_east: Position::new(north, east)?,
        })
    }

    /// From its western to its eastern meridian, in degrees; the eastern is beyond 180 where the
    /// stretch goes over the date line.
    pub(super) fn meridians(self) -> (f64, f64) {
        let (west, east) = (self.south_west.longitude(), self.north_east.longitude());
        (west, if east < west { east + 360.0 } else { east })
    }

    /// From its southern to its northern parallel, in degrees.
    pub(super) fn parallels(self) -> (f64, f64) {
        let (one, other) = (self.south_west.latitude(), self.north_east.latitude());
        (one.min(other), one.max(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bounds_have_each_position_and_never_more_than_the_earth(
            all in prop::collection::vec((-90_000_000..=90_000_000, -180_000_000..=180_000_000), 1..9),
        ) {
            let all: Vec<Position> = all
                .into_iter()
                .map(|(latitude, longitude)| Position::new(latitude, longitude).unwrap())
                .collect();
            let bounds = Bounds::around(&all).unwrap();
            let (west, east) = bounds.meridians();
            let (south, north) = bounds.parallels();
            prop_assert!(west <= east && east - west < 360.0);
            for position in all {
                let (latitude, longitude) = (position.latitude(), position.longitude());
                prop_assert!(south <= latitude && latitude <= north);
                let within = |longitude: f64| west <= longitude && longitude <= east;
                prop_assert!(within(longitude) || within(longitude + 360.0));
            }
        }
    }
}
