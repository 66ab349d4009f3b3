//! The faces in which a PDF is set: what their codes read, how wide they are, whether bold.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use hayro_font::hayro_cmap::BfString;
use hayro_font::{
    CMapResolverFn, Font, FontCache, FontGlyph, FontQuery, FontResolverFn, StandardFont,
};
use hayro_syntax::object::{Array, Dict, Name};
use unicode_normalization::UnicodeNormalization;

/// A letter of a face.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    /// What it reads; empty where that is not known.
    pub(super) text: Rc<str>,
    /// How far the next one stands, for type of size 1.
    pub(super) advance: f64,
    /// How many bytes it takes.
    pub(super) length: usize,
    /// Whether the spacing of words counts for it.
    pub(super) is_space: bool,
}

/// A face.
pub(super) struct Face<'a> {
    font: Font<'a>,
    letters: RefCell<HashMap<(u32, usize), Letter>>,
    /// Whether it is bold.
    pub(super) bold: bool,
    /// Whether its lines run downwards.
    pub(super) vertical: bool,
}

impl Face<'_> {
    /// The letter that these bytes begin with from one on.
    pub(super) fn letter(&self, bytes: &[u8], at: usize) -> Letter {
        let (code, length) = self.font.read_code(bytes, at);
        if let Some(letter) = self.letters.borrow().get(&(code, length)) {
            return letter.clone();
        }
        let by = self.font.code_advance(code);
        let advance = if self.vertical { by.y } else { by.x } / 1000.0;
        let found = match self.font.glyph(self.font.map_code(code), code) {
            FontGlyph::Outline(glyph) => glyph.as_unicode(),
            FontGlyph::Type3(glyph) => glyph.as_unicode(),
        };
        let text = match found {
            Some(BfString::Char(one)) => readable(&one.to_string()),
            Some(BfString::String(text)) => readable(&text),
            None => String::new(),
        };
        let letter = Letter {
            text: Rc::from(text),
            advance: if advance.is_finite() { advance } else { 0.0 },
            length,
            is_space: code == 32 && length == 1,
        };
        self.letters
            .borrow_mut()
            .insert((code, length), letter.clone());
        letter
    }
}

/// A letter as people write it: ligatures as their letters, signs of symbol fonts as the signs
/// that they look like.
fn readable(text: &str) -> String {
    text.chars()
        .filter(|one| *one != '\0')
        .flat_map(|one| -> Vec<char> {
            match one {
                '\u{f001}' => vec!['f', 'i'],
                '\u{f002}' => vec!['f', 'l'],
                '\u{f0a7}' | '\u{f0a8}' | '\u{f0b7}' | '\u{f0d8}' | '\u{f0fc}' => vec!['•'],
                '\u{f02d}' => vec!['–'],
                '\u{f020}'..='\u{f07e}' => char::from_u32(u32::from(one) - 0xf000)
                    .into_iter()
                    .collect(),
                '\u{fb00}'..='\u{fb4f}' | '\u{ff01}'..='\u{ff5e}' => one.nfkc().collect(),
                other => vec![other],
            }
        })
        .collect()
}

/// The faces of a document, each read once.
pub(super) struct Faces<'a> {
    fonts: FontCache<'a>,
    faces: RefCell<HashMap<Vec<u8>, Option<Rc<Face<'a>>>>>,
    standard: FontResolverFn,
    none: CMapResolverFn,
}

impl<'a> Faces<'a> {
    pub(super) fn new() -> Self {
        let standard: FontResolverFn = Arc::new(|query| match query {
            FontQuery::Standard(font) => Some(font.get_font_data()),
            FontQuery::Fallback(font) => Some(font.pick_standard_font().get_font_data()),
        });
        Self {
            fonts: FontCache::new(),
            faces: RefCell::default(),
            standard,
            none: Arc::new(|_| None),
        }
    }

    /// The face that a dictionary describes; the usual one where there is none.
    pub(super) fn named(&self, dict: Option<&Dict<'a>>) -> Option<Rc<Face<'a>>> {
        let key = dict.map_or_else(Vec::new, |dict| match dict.obj_id() {
            Some(id) => format!("{} {}", id.obj_number, id.gen_number).into_bytes(),
            None => dict.data().to_vec(),
        });
        if let Some(face) = self.faces.borrow().get(&key) {
            return face.clone();
        }
        let font = match dict {
            Some(dict) => self.fonts.font(dict, &self.standard, &self.none),
            None => self
                .fonts
                .standard_font(StandardFont::Helvetica, &self.standard),
        };
        let face = font.map(|font| {
            Rc::new(Face {
                vertical: !font.is_horizontal(),
                font,
                letters: RefCell::default(),
                bold: dict.is_some_and(is_bold),
            })
        });
        self.faces.borrow_mut().insert(key, face.clone());
        face
    }
}

/// Whether a face is bold, by its name, its weight or its flags.
fn is_bold(dict: &Dict<'_>) -> bool {
    let name = dict
        .get::<Name<'_>>(b"BaseFont")
        .map(|name| String::from_utf8_lossy(&name).to_lowercase())
        .unwrap_or_default();
    let by_name = ["bold", "heavy", "black", "demi"]
        .iter()
        .any(|word| name.contains(word));
    let below = dict
        .get::<Array<'_>>(b"DescendantFonts")
        .and_then(|fonts| fonts.iter::<Dict<'_>>().next());
    let descriptor = below
        .as_ref()
        .unwrap_or(dict)
        .get::<Dict<'_>>(b"FontDescriptor");
    let by_descriptor = descriptor.is_some_and(|descriptor| {
        let weight = descriptor.get::<f64>(b"FontWeight").unwrap_or(0.0);
        let flags = descriptor.get::<i32>(b"Flags").unwrap_or(0);
        weight >= 600.0 || flags & (1 << 18) != 0
    });
    by_name || by_descriptor
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn ligatures_become_their_letters_and_raised_figures_stay() {
        assert_eq!(readable("\u{f001}"), "fi");
        assert_eq!(readable("\u{fb03}"), "ffi");
        assert_eq!(readable("m²"), "m²");
        assert_eq!(readable("\u{f0b7}"), "•");
    }
}
