//! Labels of one or several lines, put where they fit.

use super::geometry::Rect;
use super::labels::{Found, Placer};
use super::palette::Tone;
use super::svg::{Canvas, Hold, Type};

/// From baseline to baseline, as a share of the size.
pub(super) const LEADING: f64 = 1.2;

/// Lines that are placed as one.
#[derive(Debug, Clone)]
pub(super) struct Note {
    pub lines: Vec<String>,
    pub style: Type,
}

impl Note {
    pub(super) fn line(words: impl Into<String>, style: Type) -> Self {
        Self {
            lines: vec![words.into()],
            style,
        }
    }

    pub(super) fn width(&self, canvas: &Canvas<'_>) -> f64 {
        self.lines
            .iter()
            .map(|line| canvas.metrics.width(line, self.style.face, self.style.size))
            .fold(0.0, f64::max)
    }

    pub(super) fn height(&self) -> f64 {
        let lines = u32::try_from(self.lines.len()).unwrap_or(u32::MAX);
        let size = self.style.size;
        (f64::from(lines.max(1)) - 1.0) * size * LEADING + 0.98 * size
    }

    /// The room it takes with its left top corner at `left`, `top`.
    pub(super) fn area(&self, canvas: &Canvas<'_>, left: f64, top: f64) -> Rect {
        Rect::new(left, top, left + self.width(canvas), top + self.height())
    }

    /// The room it takes around a middle.
    pub(super) fn around(&self, canvas: &Canvas<'_>, x: f64, y: f64) -> Rect {
        self.area(
            canvas,
            x - self.width(canvas) / 2.0,
            y - self.height() / 2.0,
        )
    }

    /// Writes it into `area`, its lines held as told.
    pub(super) fn write(&self, canvas: &mut Canvas<'_>, area: Rect, hold: Hold) {
        let size = self.style.size;
        let x = match hold {
            Hold::Start => area.left,
            Hold::Middle => f64::midpoint(area.left, area.right),
            Hold::End => area.right,
        };
        let mut y = area.top + 0.76 * size;
        for line in &self.lines {
            canvas.text((x, y), hold, self.style, line);
            y += size * LEADING;
        }
    }

    /// Places it at the first of `wishes` that is free and writes it there, on a ground of
    /// paper if it covers data. What finds no place is not written.
    pub(super) fn settle(
        &self,
        canvas: &mut Canvas<'_>,
        placer: &mut Placer,
        wishes: &[Rect],
        hold: Hold,
    ) -> Option<Found> {
        let found = placer.place(wishes)?;
        if found.over_data {
            canvas.rect(found.area.grown(2.0, 1.0), Tone::Paper);
        }
        self.write(canvas, found.area, hold);
        Some(found)
    }
}
