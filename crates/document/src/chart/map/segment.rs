//! Straight lines between two points of the picture, and what they meet.

use super::super::geometry::Rect;

/// A place on the picture.
pub(super) type Point = (f64, f64);

/// A straight line between two points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Segment {
    pub from: Point,
    pub to: Point,
}

impl Segment {
    /// Whether any of it lies within `area` (Liang and Barsky, 1984).
    pub(super) fn meets(self, area: Rect) -> bool {
        let (dx, dy) = (self.to.0 - self.from.0, self.to.1 - self.from.1);
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (step, room) in [
            (-dx, self.from.0 - area.left),
            (dx, area.right - self.from.0),
            (-dy, self.from.1 - area.top),
            (dy, area.bottom - self.from.1),
        ] {
            if step.abs() < f64::EPSILON {
                if room < 0.0 {
                    return false;
                }
            } else if step < 0.0 {
                enter = enter.max(room / step);
            } else {
                leave = leave.min(room / step);
            }
        }
        enter <= leave
    }

    /// Whether both have a point in common; lines that only touch may go either way.
    pub(super) fn crosses(self, other: Self) -> bool {
        let side = |line: Self, point: Point| {
            (line.to.0 - line.from.0) * (point.1 - line.from.1)
                - (line.to.1 - line.from.1) * (point.0 - line.from.0)
        };
        let parts = |line: Self, other: Self| {
            (side(line, other.from) < 0.0) != (side(line, other.to) < 0.0)
        };
        parts(self, other) && parts(other, self)
    }

    /// Its shortest distance from a point.
    pub(super) fn distance(self, point: Point) -> f64 {
        let (dx, dy) = (self.to.0 - self.from.0, self.to.1 - self.from.1);
        let long = dx * dx + dy * dy;
        let share = if long > 0.0 {
            ((point.0 - self.from.0) * dx + (point.1 - self.from.1) * dy) / long
        } else {
            0.0
        };
        let share = share.clamp(0.0, 1.0);
        distance(point, (self.from.0 + dx * share, self.from.1 + dy * share))
    }
}

/// From point to point.
pub(super) fn distance(one: Point, other: Point) -> f64 {
    let (dx, dy) = (one.0 - other.0, one.1 - other.1);
    (dx * dx + dy * dy).sqrt()
}

/// The point of an area that is nearest to a point.
pub(super) fn nearest(area: Rect, point: Point) -> Point {
    (
        point.0.clamp(area.left, area.right),
        point.1.clamp(area.top, area.bottom),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(from: Point, to: Point) -> Segment {
        Segment { from, to }
    }

    #[test]
    fn a_line_meets_what_it_goes_through_or_ends_in() {
        let area = Rect::new(10.0, 10.0, 20.0, 20.0);
        assert!(line((0.0, 15.0), (30.0, 15.0)).meets(area));
        assert!(line((15.0, 15.0), (30.0, 40.0)).meets(area));
        assert!(line((12.0, 12.0), (13.0, 13.0)).meets(area));
        assert!(!line((0.0, 25.0), (30.0, 25.0)).meets(area));
        assert!(
            !line((0.0, 15.0), (9.0, 15.0)).meets(area),
            "it ends before"
        );
        assert!(
            !line((0.0, 12.0), (12.0, 0.0)).meets(area),
            "it passes the corner"
        );
    }

    #[test]
    fn lines_cross_where_both_go() {
        let flat = line((0.0, 5.0), (10.0, 5.0));
        assert!(flat.crosses(line((5.0, 0.0), (5.0, 10.0))));
        assert!(!flat.crosses(line((5.0, 0.0), (5.0, 4.0))));
        assert!(!flat.crosses(line((0.0, 6.0), (10.0, 6.0))));
    }

    #[test]
    fn the_distance_is_to_the_line_or_to_its_nearer_end() {
        let flat = line((0.0, 0.0), (10.0, 0.0));
        assert!((flat.distance((5.0, 3.0)) - 3.0).abs() < 1e-9);
        assert!((flat.distance((13.0, 4.0)) - 5.0).abs() < 1e-9);
        assert!((line((1.0, 1.0), (1.0, 1.0)).distance((4.0, 5.0)) - 5.0).abs() < 1e-9);
    }
}
