//! Ruling lines: level and upright strokes, and fills so thin that they are lines.

use super::ink::Line;
use super::matrix::Matrix;

/// How a path is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Painted {
    /// Along its edges.
    Stroked,
    /// Inside.
    Filled,
}

/// Straight parts of a path, and the place that it has come to.
#[derive(Debug, Clone, Default)]
pub(super) struct Path {
    parts: Vec<[(f64, f64); 2]>,
    start: (f64, f64),
    now: (f64, f64),
    /// The bounds of each closed figure that is all of straight parts.
    figure: Vec<(f64, f64)>,
    figures: Vec<Vec<(f64, f64)>>,
    curved: bool,
}

/// Thicker lines are areas.
const THICKEST: f64 = 3.0;
/// Shorter lines are parts of drawings.
const SHORTEST: f64 = 4.0;
/// Paths of more parts are drawings.
const MOST_PARTS: usize = 20_000;

impl Path {
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    pub(super) fn move_to(&mut self, x: f64, y: f64) {
        self.end_figure();
        (self.start, self.now) = ((x, y), (x, y));
        self.figure.push((x, y));
    }

    pub(super) fn line_to(&mut self, x: f64, y: f64) {
        if self.parts.len() < MOST_PARTS {
            self.parts.push([self.now, (x, y)]);
            self.figure.push((x, y));
        }
        self.now = (x, y);
    }

    pub(super) fn curve_to(&mut self, x: f64, y: f64) {
        self.curved = true;
        self.now = (x, y);
    }

    pub(super) fn close(&mut self) {
        let (x, y) = self.start;
        self.line_to(x, y);
    }

    pub(super) fn rectangle(&mut self, x: f64, y: f64, width: f64, height: f64) {
        self.move_to(x, y);
        self.line_to(x + width, y);
        self.line_to(x + width, y + height);
        self.line_to(x, y + height);
        self.close();
    }

    fn end_figure(&mut self) {
        if self.figure.len() > 1 && !self.curved {
            self.figures.push(std::mem::take(&mut self.figure));
        }
        self.figure.clear();
        self.curved = false;
    }
}

/// The ruling lines that a path is, given to `found`. `width` is that of its stroke, `page` the
/// size of the page.
pub(super) fn of_path(
    path: &Path,
    matrix: &Matrix,
    how: Painted,
    width: f64,
    page: (f64, f64),
    mut found: impl FnMut(Line),
) {
    let mut path = path.clone();
    path.end_figure();
    let mut give = |from: (f64, f64), to: (f64, f64)| {
        if let Some(line) = straight(from, to, page) {
            found(line);
        }
    };
    if how == Painted::Stroked && width <= THICKEST {
        for [from, to] in &path.parts {
            give(matrix.point(from.0, from.1), matrix.point(to.0, to.1));
        }
        return;
    }
    for figure in &path.figures {
        let points: Vec<(f64, f64)> = figure.iter().map(|at| matrix.point(at.0, at.1)).collect();
        let low = points.iter().fold((f64::MAX, f64::MAX), |low, at| {
            (low.0.min(at.0), low.1.min(at.1))
        });
        let high = points.iter().fold((f64::MIN, f64::MIN), |high, at| {
            (high.0.max(at.0), high.1.max(at.1))
        });
        let (wide, tall) = (high.0 - low.0, high.1 - low.1);
        if tall <= THICKEST && wide > tall {
            let y = (low.1 + high.1) / 2.0;
            give((low.0, y), (high.0, y));
        } else if wide <= THICKEST && tall > wide {
            let x = (low.0 + high.0) / 2.0;
            give((x, low.1), (x, high.1));
        }
    }
}

/// A line that is level or upright, long enough, and on the page.
fn straight(from: (f64, f64), to: (f64, f64), page: (f64, f64)) -> Option<Line> {
    let (dx, dy) = ((to.0 - from.0).abs(), (to.1 - from.1).abs());
    let within =
        |x: f64, y: f64| (-1.0..=page.0 + 1.0).contains(&x) && (-1.0..=page.1 + 1.0).contains(&y);
    let fits =
        dx.max(dy) >= SHORTEST && dx.min(dy) <= 0.5 && within(from.0, from.1) && within(to.0, to.1);
    fits.then(|| Line {
        from: (from.0.min(to.0), from.1.min(to.1)),
        to: (from.0.max(to.0), from.1.max(to.1)),
    })
}
