//! Stepped lines and areas: a count holds for whole days, so nothing slopes.

use std::fmt::Write as _;

use super::geometry::Rect;
use super::svg::number;

/// Whether two places on the picture are one.
fn meet(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.005
}

/// The line along the tops of `steps`, broken where they do not join.
pub(super) fn line(steps: &[Rect]) -> String {
    let mut path = String::new();
    let mut before: Option<Rect> = None;
    for step in steps {
        if before.is_some_and(|before| meet(before.right, step.left)) {
            if !before.is_some_and(|before| meet(before.top, step.top)) {
                let _ = write!(path, "V{}", number(step.top));
            }
        } else {
            let _ = write!(path, "M{} {}", number(step.left), number(step.top));
        }
        let _ = write!(path, "H{}", number(step.right));
        before = Some(*step);
    }
    path
}

/// The areas of `steps`, those that join as one shape.
pub(super) fn area(steps: &[Rect]) -> String {
    let mut path = String::new();
    for shape in steps.chunk_by(|one, other| meet(one.right, other.left)) {
        path.push_str(&line(shape));
        let mut back = shape.iter().rev();
        if let Some(last) = back.next() {
            let _ = write!(path, "V{}H{}", number(last.bottom), number(last.left));
        }
        for step in back {
            let _ = write!(path, "V{}H{}", number(step.bottom), number(step.left));
        }
        path.push('Z');
    }
    path
}

/// Diagonal lines over `areas`, `gap` apart, in step with each other across areas.
pub(super) fn hatching(areas: &[Rect], gap: f64) -> String {
    let mut path = String::new();
    for area in areas
        .iter()
        .filter(|area| area.width() > 0.0 && area.height() > 0.0)
    {
        // Each line has x + y = c, a multiple of the gap.
        let mut c = ((area.left + area.top) / gap).ceil() * gap;
        while c < area.right + area.bottom {
            let (from, to) = (area.left.max(c - area.bottom), area.right.min(c - area.top));
            if to - from > 0.005 {
                let _ = write!(
                    path,
                    "M{} {}L{} {}",
                    number(from),
                    number(c - from),
                    number(to),
                    number(c - to)
                );
            }
            c += gap;
        }
    }
    path
}

/// Thin boxes around the line along `steps`, to keep labels off it.
pub(super) fn trace(steps: &[Rect]) -> Vec<Rect> {
    let mut traced = Vec::with_capacity(steps.len() * 2);
    let mut before: Option<Rect> = None;
    for step in steps {
        traced.push(Rect::new(step.left, step.top, step.right, step.top).grown(0.5, 1.0));
        if let Some(before) = before.filter(|before| meet(before.right, step.left)) {
            let (top, bottom) = (before.top.min(step.top), before.top.max(step.top));
            traced.push(Rect::new(step.left, top, step.left, bottom).grown(1.0, 0.5));
        }
        before = Some(*step);
    }
    traced
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps() -> Vec<Rect> {
        vec![
            Rect::new(0.0, 5.0, 10.0, 20.0),
            Rect::new(10.0, 8.0, 20.0, 20.0),
            Rect::new(30.0, 8.0, 40.0, 20.0),
        ]
    }

    #[test]
    fn a_line_breaks_at_a_gap() {
        assert_eq!(line(&steps()), "M0 5H10V8H20M30 8H40");
    }

    #[test]
    fn an_area_closes_on_its_base() {
        assert_eq!(area(&steps()), "M0 5H10V8H20V20H10V20H0ZM30 8H40V20H30Z");
    }

    #[test]
    fn hatching_stays_within() {
        let path = hatching(&[Rect::new(0.0, 0.0, 4.0, 4.0)], 4.0);
        assert_eq!(path, "M0 4L4 0");
        assert_eq!(hatching(&[Rect::new(0.0, 0.0, 0.0, 4.0)], 4.0), "");
    }
}
