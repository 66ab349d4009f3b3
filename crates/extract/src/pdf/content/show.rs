//! Letters shown: each at its place, and how far the next one stands.

use std::rc::Rc;

use hayro_syntax::object::{self, Array, Object};

use super::Interpreter;
use crate::limits;
use crate::pdf::fonts::Face;
use crate::pdf::ink::Glyph;
use crate::pdf::matrix::Matrix;

impl Interpreter<'_, '_> {
    pub(super) fn next_line(&mut self, x: f64, y: f64) {
        self.text_line = self
            .text_line
            .after(Matrix::from([1.0, 0.0, 0.0, 1.0, x, y]));
        self.text = self.text_line;
    }

    pub(super) fn show_all(&mut self, shown: &Array<'_>) {
        for part in shown.iter::<Object<'_>>() {
            match part {
                Object::Number(back) => {
                    let by = -back.as_f64() / 1000.0 * self.state.size;
                    let vertical = self.state.face.as_ref().is_some_and(|face| face.vertical);
                    self.advance(by, vertical);
                }
                Object::String(text) => self.show(object::String::as_bytes(&text)),
                _ => {}
            }
        }
    }

    pub(super) fn advance(&mut self, by: f64, vertical: bool) {
        let (x, y) = if vertical {
            (0.0, by)
        } else {
            (by * self.state.stretch, 0.0)
        };
        self.text = self.text.after(Matrix::from([1.0, 0.0, 0.0, 1.0, x, y]));
    }

    pub(super) fn show(&mut self, bytes: &[u8]) {
        let Some(face) = self.state.face.clone() else {
            self.ink.unmapped += bytes.len();
            return;
        };
        let hides = self.hides();
        let (between, words) = self.state.spacing;
        let mut at = 0;
        while at < bytes.len() && self.ink.glyphs.len() <= limits::PAGE_GLYPHS {
            let letter = face.letter(bytes, at);
            at += letter.length.max(1);
            let space = if letter.is_space { words } else { 0.0 };
            let wide = letter.advance * self.state.size;
            if !hides {
                self.place(&face, &letter.text, wide, between + space);
            }
            self.advance(wide + between + space, face.vertical);
        }
    }

    pub(super) fn place(&mut self, face: &Face<'_>, text: &Rc<str>, wide: f64, spacing: f64) {
        let state = &self.state;
        let rendered = state.matrix.after(self.text);
        let start = rendered.point(0.0, state.rise);
        let (x, y) = if face.vertical {
            (0.0, wide)
        } else {
            (wide * state.stretch, 0.0)
        };
        let end = rendered.point(x, y + state.rise);
        let up = rendered.vector(0.0, state.size);
        let along = rendered.vector(spacing * state.stretch, 0.0);
        self.ink.add(Glyph {
            text: text.clone(),
            start,
            end,
            up,
            spacing: along.0.hypot(along.1).copysign(spacing),
            bold: face.bold || state.outlined,
            part: self.part(),
        });
    }
}
