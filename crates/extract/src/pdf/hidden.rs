//! Layers of a PDF that are switched off.

use std::collections::HashSet;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef};

/// The layers that are not shown when a document is opened.
#[derive(Debug, Default)]
pub(super) struct Hidden {
    off: HashSet<(u32, i32)>,
}

impl Hidden {
    pub(super) fn of(pdf: &Pdf) -> Self {
        Self::read(pdf).unwrap_or_default()
    }

    fn read(pdf: &Pdf) -> Option<Self> {
        let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())?;
        let layers = catalog.get::<Dict<'_>>(b"OCProperties")?;
        let default = layers.get::<Dict<'_>>(b"D")?;
        let references = |array: Option<Array<'_>>| -> HashSet<(u32, i32)> {
            let array = array.iter().flat_map(Array::raw_iter);
            array
                .filter_map(|item| match item {
                    MaybeRef::Ref(reference) => Some((reference.obj_number, reference.gen_number)),
                    MaybeRef::NotRef(_) => None,
                })
                .collect()
        };
        let all_off = default
            .get::<Name<'_>>(b"BaseState")
            .is_some_and(|state| state.as_ref() == b"OFF");
        let mut off = references(default.get::<Array<'_>>(b"OFF"));
        if all_off {
            off.extend(references(layers.get::<Array<'_>>(b"OCGs")));
            let on = references(default.get::<Array<'_>>(b"ON"));
            off.retain(|layer| !on.contains(layer));
        }
        Some(Self { off })
    }

    /// Whether a layer is switched off.
    pub(super) fn hides(&self, layer: &Option<ObjRef>) -> bool {
        layer
            .as_ref()
            .is_some_and(|layer| self.off.contains(&(layer.obj_number, layer.gen_number)))
    }
}
