//! Marked content: what a file tells of what it draws.

use hayro_syntax::object::{self, Dict, Name, Object};
use hayro_syntax::page::Resources;

use super::Interpreter;
use crate::pdf::ink::Part;
use crate::pdf::replaced;

/// Marked content that is open.
pub(super) struct Marked {
    pub(super) hides: bool,
    pub(super) part: Part,
    /// The text to read instead of the letters from this one on.
    pub(super) instead: Option<(String, usize)>,
}

impl<'a> Interpreter<'_, 'a> {
    /// What is drawn now is part of.
    pub(super) fn part(&self) -> Part {
        self.marked
            .iter()
            .map(|marked| marked.part)
            .max()
            .unwrap_or_default()
    }

    pub(super) fn hides(&self) -> bool {
        self.marked.iter().any(|marked| marked.hides)
    }

    pub(super) fn marked(
        &self,
        tag: &Name<'_>,
        properties: &Object<'_>,
        resources: &Resources<'a>,
    ) -> Marked {
        let named = properties.clone().into_name();
        let reference = named
            .as_ref()
            .and_then(|name| resources.properties.get_ref(name.as_ref()));
        let by_name = named.and_then(|name| resources.properties.get::<Dict<'_>>(name.as_ref()));
        let dict = by_name.or_else(|| properties.clone().into_dict());
        let actual = dict
            .as_ref()
            .and_then(|dict| dict.get::<object::String<'_>>(b"ActualText"))
            .map(|text| replaced::decode(text.as_bytes()));
        let has = |key: &[u8]| dict.as_ref().is_some_and(|dict| dict.contains_key(key));
        let kind = dict.as_ref().and_then(|dict| dict.get::<Name<'_>>(b"Type"));
        let paged = kind.is_some_and(|kind| kind.as_ref() == b"Pagination");
        let part = if tag.as_ref() == b"Artifact" && paged {
            Part::Furniture
        } else if tag.as_ref() == b"Figure" || has(b"Alt") {
            Part::Drawing
        } else {
            Part::Text
        };
        Marked {
            hides: tag.as_ref() == b"OC" && self.hidden.hides(&reference),
            part,
            instead: actual.map(|text| (text, self.ink.glyphs.len())),
        }
    }

    pub(super) fn end_marked(&mut self) {
        if let Some(Marked {
            instead: Some((text, from)),
            ..
        }) = self.marked.pop()
        {
            replaced::replace(&mut self.ink.glyphs, from, &text);
        }
    }
}
