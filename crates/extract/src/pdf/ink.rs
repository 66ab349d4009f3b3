//! What stands on a page, in points from its upper left corner.

use std::rc::Rc;

/// A letter, or several that are one shape.
#[derive(Debug, Clone)]
pub(super) struct Glyph {
    /// What it reads; empty where that is not known.
    pub(super) text: Rc<str>,
    /// Where its baseline begins and ends.
    pub(super) start: (f64, f64),
    pub(super) end: (f64, f64),
    /// From its baseline to the height of its type.
    pub(super) up: (f64, f64),
    /// What is put between it and the next letter on purpose.
    pub(super) spacing: f64,
    /// Whether it is bold.
    pub(super) bold: bool,
    /// What the file tells it to be part of.
    pub(super) part: Part,
}

/// What a file may tell a letter to be part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Part {
    /// Not told: the text.
    #[default]
    Text,
    /// The head or foot of the page.
    Furniture,
    /// A drawing.
    Drawing,
}

/// A ruling line, level or upright: `from` is left or above of `to`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Line {
    pub(super) from: (f64, f64),
    pub(super) to: (f64, f64),
}

/// What stands on a page.
#[derive(Debug, Clone, Default)]
pub(super) struct Ink {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) glyphs: Vec<Glyph>,
    pub(super) rules: Vec<Line>,
    /// Letters whose meaning is not told.
    pub(super) unmapped: usize,
    /// Pictures drawn.
    pub(super) pictures: usize,
}

impl Ink {
    pub(super) fn of_size(width: f64, height: f64) -> Self {
        Self {
            width,
            height,
            ..Self::default()
        }
    }

    /// Adds a letter if it lies on the page.
    pub(super) fn add(&mut self, glyph: Glyph) {
        let middle = (
            (glyph.start.0 + glyph.end.0 + glyph.up.0) / 2.0,
            (glyph.start.1 + glyph.end.1 + glyph.up.1) / 2.0,
        );
        let on_page = (0.0..=self.width).contains(&middle.0)
            && (0.0..=self.height).contains(&middle.1)
            && [glyph.start, glyph.end, glyph.up]
                .iter()
                .all(|(x, y)| x.is_finite() && y.is_finite());
        if !on_page {
            return;
        }
        if glyph.text.is_empty() {
            self.unmapped += 1;
        } else {
            self.glyphs.push(glyph);
        }
    }
}
