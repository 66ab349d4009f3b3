//! The circle of a spot.

use std::fmt::Write as _;

use super::super::hatch;
use super::super::palette::{Meaning, Tone};
use super::super::svg::{Canvas, Pen, number};
use super::Present;
use super::segment::Point;
use super::spots::RING;

/// A circle of military people with those who are civilians as a circle within it: the areas are
/// as their numbers. `radius` is that of all; what is reconstructed is hatched.
pub(super) fn circle(canvas: &mut Canvas<'_>, at: Point, radius: f64, present: Present) {
    let meaning = if present.military > 0 {
        Meaning::Military
    } else {
        Meaning::Civilian
    };
    let hatched = present.reconstructed > 0;
    disc(canvas, at, radius, meaning, hatched);
    if present.military > 0 && present.civilian > 0 {
        let share = f64::from(present.civilian) / f64::from(present.total());
        disc(
            canvas,
            at,
            radius * share.sqrt(),
            Meaning::Civilian,
            hatched,
        );
    }
}

/// A disc with a rim that parts it from what lies under it.
fn disc(canvas: &mut Canvas<'_>, at: Point, radius: f64, meaning: Meaning, hatched: bool) {
    if hatched {
        canvas.circle(at, radius + 0.75, Tone::Paper, Pen::solid(Tone::Paper, 1.5));
        canvas.circle(
            at,
            radius,
            Tone::Tint(meaning),
            Pen::solid(Tone::Shape(meaning), 1.25),
        );
        canvas.stroke(&hatching(at, radius), hatch::pen(Tone::Shape(meaning)));
    } else {
        canvas.circle(
            at,
            radius,
            Tone::Shape(meaning),
            Pen::solid(Tone::Paper, 1.0),
        );
    }
}

/// The ring of a number that is not available; `radius` is that of the circle within it, if any.
pub(super) fn ring(canvas: &mut Canvas<'_>, at: Point, radius: f64) {
    let pen = Pen::dashed(Tone::Muted, 1.25, 2.0, 1.6);
    let radius = if radius > 0.0 { radius + 2.5 } else { RING };
    canvas.circle(at, radius, Tone::Paper, pen);
}

/// Diagonal lines within a circle, as those over rectangles in the other charts.
fn hatching(at: Point, radius: f64) -> String {
    // Each line has x + y = c, a multiple of the gap; half of it lies to either side of the
    // point that is nearest to the middle.
    let diagonal = std::f64::consts::SQRT_2;
    let middle = at.0 + at.1;
    let mut path = String::new();
    let mut c = ((middle - radius * diagonal) / hatch::GAP).ceil() * hatch::GAP;
    while c < middle + radius * diagonal {
        let off = (c - middle) / diagonal;
        let half = (radius * radius - off * off).max(0.0).sqrt() / diagonal;
        let (x, y) = (at.0 + (c - middle) / 2.0, at.1 + (c - middle) / 2.0);
        if half > 0.2 {
            let _ = write!(
                path,
                "M{} {}L{} {}",
                number(x - half),
                number(y + half),
                number(x + half),
                number(y - half)
            );
        }
        c += hatch::GAP;
    }
    path
}
