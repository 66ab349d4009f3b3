//! Rectangles on the picture. Units are CSS pixels; `y` grows downwards.

/// A rectangle; its edges belong to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Rect {
    pub(super) fn new(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self {
            left,
            top,
            right: right.max(left),
            bottom: bottom.max(top),
        }
    }

    /// The room of a text: from the tops of its ascenders to the foot of its descenders.
    pub(super) fn text(left: f64, baseline: f64, width: f64, size: f64) -> Self {
        Self::new(
            left,
            baseline - 0.76 * size,
            left + width,
            baseline + 0.22 * size,
        )
    }

    pub(super) fn width(self) -> f64 {
        self.right - self.left
    }

    pub(super) fn height(self) -> f64 {
        self.bottom - self.top
    }

    /// The same, wider and higher by `x` and `y` on each side.
    pub(super) fn grown(self, x: f64, y: f64) -> Self {
        Self::new(self.left - x, self.top - y, self.right + x, self.bottom + y)
    }

    /// Whether they share more than an edge.
    pub(super) fn overlaps(self, other: Self) -> bool {
        const TOUCH: f64 = 0.01;
        self.left + TOUCH < other.right
            && other.left + TOUCH < self.right
            && self.top + TOUCH < other.bottom
            && other.top + TOUCH < self.bottom
    }

    /// Whether `other` lies within.
    pub(super) fn holds(self, other: Self) -> bool {
        const SLACK: f64 = 0.01;
        other.left >= self.left - SLACK
            && other.top >= self.top - SLACK
            && other.right <= self.right + SLACK
            && other.bottom <= self.bottom + SLACK
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edge_in_common_is_no_overlap() {
        let left = Rect::new(0.0, 0.0, 10.0, 10.0);
        assert!(!left.overlaps(Rect::new(10.0, 0.0, 20.0, 10.0)));
        assert!(left.overlaps(Rect::new(9.0, 9.0, 20.0, 20.0)));
        assert!(!left.overlaps(Rect::new(0.0, 10.0, 10.0, 20.0)));
    }
}
