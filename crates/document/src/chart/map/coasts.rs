//! Land, as quiet shapes. Coasts only: whose land it is, a map of missions need not say.

use super::super::svg::number;
use super::projection::Projection;

/// Coasts of the world, made by `tools/map` from Natural Earth.
const COARSE: &str = include_str!("../../../map/coasts-110m.txt");
/// The same with more detail.
const DETAILED: &str = include_str!("../../../map/coasts-50m.txt");

/// Units of a degree in the files.
const SCALE: f64 = 100.0;

/// A place in degrees: longitude, latitude.
type Degrees = (f64, f64);

/// The coast lines of a file: a line of whole hundredths of a degree each, longitude and latitude
/// in turn, first a point and then steps from one to the next. The last joins the first.
/// Longitudes go on beyond 180 degrees where a coast crosses the date line.
fn rings(file: &str) -> impl Iterator<Item = Vec<Degrees>> + '_ {
    file.lines().map(|line| {
        let mut numbers = line
            .split(' ')
            .filter_map(|number| number.parse::<i32>().ok());
        let (mut longitude, mut latitude) = (0, 0);
        let mut ring = Vec::new();
        while let (Some(east), Some(north)) = (numbers.next(), numbers.next()) {
            longitude += east;
            latitude += north;
            ring.push((f64::from(longitude) / SCALE, f64::from(latitude) / SCALE));
        }
        ring
    })
}

/// The land within a frame, as one path.
pub(super) fn land(projection: Projection) -> String {
    let file = if projection.is_detailed() {
        DETAILED
    } else {
        COARSE
    };
    let mut path = String::new();
    for ring in rings(file) {
        let Some((first, _)) = ring.first() else {
            continue;
        };
        // The whole ring is moved as its first point is, and once more to each side: it may reach
        // over either edge of the frame.
        let shift = projection.off_middle(*first) - first;
        for turn in [-360.0, 0.0, 360.0] {
            let moved = ring
                .iter()
                .map(|(longitude, latitude)| (longitude + shift + turn, *latitude));
            let seen = clipped(&moved.collect::<Vec<_>>(), projection);
            let drawn = seen
                .iter()
                .map(|(longitude, latitude)| projection.draw(*latitude, *longitude));
            outline(&mut path, drawn);
        }
    }
    path
}

/// What lies within the frame of a closed ring (Sutherland and Hodgman, 1974): cut by one side
/// after another. Where the ring leaves the frame more than once, parts of the answer run along
/// its edge and back, which a filled shape does not show.
fn clipped(ring: &[Degrees], projection: Projection) -> Vec<Degrees> {
    let swap = |(one, other): Degrees| (other, one);
    let swapped = |ring: Vec<Degrees>| ring.into_iter().map(swap).collect::<Vec<_>>();
    let ring = cut(ring, |x| x + projection.reach);
    let ring = cut(&ring, |x| projection.reach - x);
    let ring = cut(&swapped(ring), |y| y - projection.south);
    swapped(cut(&ring, |y| projection.north - y))
}

/// The part of a ring in which `inside`, of the first coordinate, is not negative.
fn cut(ring: &[Degrees], inside: impl Fn(f64) -> f64) -> Vec<Degrees> {
    let mut kept = Vec::new();
    let Some(mut before) = ring.last().copied() else {
        return kept;
    };
    for point in ring.iter().copied() {
        let (from, to) = (inside(before.0), inside(point.0));
        if (from < 0.0) != (to < 0.0) {
            let share = from / (from - to);
            kept.push((
                before.0 + (point.0 - before.0) * share,
                before.1 + (point.1 - before.1) * share,
            ));
        }
        if to >= 0.0 {
            kept.push(point);
        }
        before = point;
    }
    kept
}

/// Adds a closed shape to a path, in tenths of a pixel; one that has no extent is left out.
fn outline(path: &mut String, points: impl Iterator<Item = (f64, f64)>) {
    let tenths = points.map(|(x, y)| ((x * 10.0).round(), (y * 10.0).round()));
    let mut distinct: Vec<(f64, f64)> = Vec::new();
    for point in tenths {
        let same = |last: &(f64, f64)| (last.0 - point.0).abs() + (last.1 - point.1).abs() < 0.5;
        if !distinct.last().is_some_and(same) {
            distinct.push(point);
        }
    }
    let [first, rest @ ..] = distinct.as_slice() else {
        return;
    };
    if rest.len() < 2 {
        return;
    }
    path.push('M');
    pair(path, *first);
    path.push('l');
    let mut before = *first;
    for (index, point) in rest.iter().enumerate() {
        if index > 0 {
            path.push(' ');
        }
        pair(path, (point.0 - before.0, point.1 - before.1));
        before = *point;
    }
    path.push('z');
}

/// Two numbers of tenths; a minus sign parts as well as a blank.
fn pair(path: &mut String, (x, y): (f64, f64)) {
    path.push_str(&number(x / 10.0));
    let y = number(y / 10.0);
    if !y.starts_with('-') {
        path.push(' ');
    }
    path.push_str(&y);
}

#[cfg(test)]
mod tests {
    use super::super::position::{Bounds, Position};
    use super::super::projection::Frame;
    use super::*;

    fn at(latitude: i32, longitude: i32) -> Position {
        Position::new(latitude * 1_000_000, longitude * 1_000_000).unwrap()
    }

    /// Whether a place is on land: how often a line to the north meets a coast.
    fn is_land(file: &str, latitude: f64, longitude: f64) -> bool {
        let mut crossings = 0;
        for ring in rings(file) {
            let mut before = *ring.last().unwrap();
            for point in ring {
                if (before.0 > longitude) != (point.0 > longitude) {
                    let share = (longitude - before.0) / (point.0 - before.0);
                    crossings += u32::from(before.1 + (point.1 - before.1) * share > latitude);
                }
                before = point;
            }
        }
        crossings % 2 == 1
    }

    #[test]
    fn the_files_are_rings_of_places_on_earth() {
        for file in [COARSE, DETAILED] {
            assert!(file.len() < 150_000);
            for (line, ring) in file.lines().zip(rings(file)) {
                assert_eq!(line.split(' ').count(), ring.len() * 2, "{line}");
                assert!(ring.len() >= 3, "{line}");
                for (longitude, latitude) in ring {
                    assert!((-192.0..=192.0).contains(&longitude), "{longitude}");
                    assert!((-60.0..=90.0).contains(&latitude), "{latitude}");
                }
            }
        }
    }

    #[test]
    fn land_is_land_and_sea_is_sea() {
        for file in [COARSE, DETAILED] {
            // The last is beyond the date line.
            for (latitude, longitude) in [
                (52.1, 5.5),
                (14.0, -4.0),
                (33.0, 44.0),
                (-25.0, 134.0),
                (66.5, 183.0),
            ] {
                assert!(is_land(file, latitude, longitude), "{latitude} {longitude}");
            }
            for (latitude, longitude) in [
                (55.0, 3.5),
                (12.0, 48.0),
                (34.0, 18.0),
                (42.0, 51.0),
                (0.0, -150.0),
            ] {
                assert!(
                    !is_land(file, latitude, longitude),
                    "{latitude} {longitude}"
                );
            }
        }
    }

    #[test]
    fn no_coast_leaves_the_picture() {
        let region = |positions: &[Position]| Frame::Region(Bounds::around(positions).unwrap());
        for frame in [
            Frame::World,
            region(&[at(-35, 18), at(37, 10), at(12, 51)]),
            region(&[at(33, 35)]),
            region(&[at(-18, 178), at(-14, -172)]),
        ] {
            let projection = Projection::new(frame);
            let path = land(projection);
            assert!(
                path.len() > 300 && path.len() < 60_000,
                "{frame:?}: {}",
                path.len()
            );
            for shape in path.split_terminator('z') {
                let spaced = shape.replace('-', " -").replace(['M', 'l'], " ");
                let numbers: Vec<f64> = spaced
                    .split_whitespace()
                    .map(|number| number.parse().unwrap())
                    .collect();
                let (mut x, mut y) = (0.0, 0.0);
                for step in numbers.chunks(2) {
                    x += step[0];
                    y += step[1];
                    assert!(
                        (-0.1..=super::super::super::WIDTH + 0.1).contains(&x),
                        "{x}"
                    );
                    assert!((-0.1..=projection.height() + 0.1).contains(&y), "{y}");
                }
            }
        }
    }
}
