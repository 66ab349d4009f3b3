//! How places are moved, turned and stretched.

/// An affine map: `x' = a x + c y + e`, `y' = b x + d y + f`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix([f64; 6]);

impl From<[f64; 6]> for Matrix {
    /// A map that is not finite becomes the one that changes nothing.
    fn from(parts: [f64; 6]) -> Self {
        if parts.iter().all(|part| part.is_finite()) {
            Self(parts)
        } else {
            Self::IDENTITY
        }
    }
}

impl Matrix {
    /// Changes nothing.
    pub(super) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// First `inner`, then this.
    pub(super) fn after(self, inner: Self) -> Self {
        let [a, b, c, d, e, f] = self.0;
        let [k, l, m, n, o, p] = inner.0;
        Self::from([
            a * k + c * l,
            b * k + d * l,
            a * m + c * n,
            b * m + d * n,
            a * o + c * p + e,
            b * o + d * p + f,
        ])
    }

    /// Where a point comes to lie.
    pub(super) fn point(&self, x: f64, y: f64) -> (f64, f64) {
        let [_, _, _, _, e, f] = self.0;
        let (dx, dy) = self.vector(x, y);
        (dx + e, dy + f)
    }

    /// What becomes of a direction.
    pub(super) fn vector(&self, x: f64, y: f64) -> (f64, f64) {
        let [a, b, c, d, _, _] = self.0;
        (a * x + c * y, b * x + d * y)
    }

    /// By how much lengths are multiplied, roughly.
    pub(super) fn scale(&self) -> f64 {
        let [a, b, c, d, _, _] = self.0;
        (a * d - b * c).abs().sqrt()
    }
}
