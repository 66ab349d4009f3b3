//! The hatching of what is reconstructed, and the sample that says so.

use super::geometry::Rect;
use super::measure::Face;
use super::palette::Tone;
use super::steps;
use super::svg::{Canvas, Hold, Pen, Type};

/// From line to line, in pixels along an axis.
pub(super) const GAP: f64 = 4.0;

/// A pen for hatching over an area of its tint.
pub(super) fn pen(tone: Tone) -> Pen {
    Pen::solid(tone, 0.7)
}

/// A sample of the hatching and what it means, from `at` (left, top) to at most `right`.
/// Returns where it ends.
pub(super) fn sample(canvas: &mut Canvas<'_>, words: &str, at: (f64, f64), right: f64) -> f64 {
    let area = Rect::new(at.0, at.1, at.0 + 18.0, at.1 + 10.0);
    canvas.stroke(&steps::hatching(&[area], GAP), Pen::solid(Tone::Muted, 0.8));
    canvas.outline(area, Pen::solid(Tone::Axis, 0.75));
    let style = Type::new(Face::Regular, 10.0, Tone::Muted);
    let left = area.right + 6.0;
    let told = canvas
        .metrics
        .shortened(words, style.face, style.size, right - left);
    canvas
        .text((left, at.1 + 8.6), Hold::Start, style, &told)
        .right
}
