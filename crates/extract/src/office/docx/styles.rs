//! The styles of paragraphs: which are headings, lists, captions, contents.

use std::collections::HashMap;

use roxmltree::Document;

use crate::office::xml::{attribute, child, elements};

/// What a style says of a paragraph.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Look {
    /// The level of a heading, from 1.
    pub(super) heading: Option<u8>,
    /// Its list, and the level in it from 0.
    pub(super) list: Option<(u32, usize)>,
    /// A caption or a line of a table of contents: surely no heading.
    pub(super) aside: bool,
}

#[derive(Debug, Clone, Default)]
struct Style {
    name: String,
    parent: Option<String>,
    outline: Option<u8>,
    list: Option<(u32, usize)>,
}

/// The styles of a document, by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
}

/// Styles that build on each other; more are a circle.
const CHAIN: usize = 16;

impl Styles {
    pub(super) fn read(document: &Document<'_>) -> Self {
        let mut styles = HashMap::new();
        for style in elements(document.root_element()) {
            let Some(id) = attribute(style, "styleId") else {
                continue;
            };
            let value = |name| child(style, name).and_then(|node| attribute(node, "val"));
            let properties = child(style, "pPr");
            styles.insert(
                id.to_owned(),
                Style {
                    name: value("name").unwrap_or(id).to_lowercase(),
                    parent: value("basedOn").map(str::to_owned),
                    outline: properties.and_then(outline),
                    list: properties.and_then(list),
                },
            );
        }
        Self { styles }
    }

    /// What the style of this id says.
    pub(super) fn look(&self, id: &str) -> Look {
        let mut look = Look::default();
        let mut plain = false;
        let mut next = Some(id);
        for _ in 0..CHAIN {
            let Some(style) = next.and_then(|id| self.styles.get(id)) else {
                // A style may be used without being described.
                if next == Some(id) {
                    look.heading = by_name(&id.to_lowercase());
                }
                break;
            };
            look.list = look.list.or(style.list);
            look.aside |= [
                "toc ",
                "caption",
                "table of figures",
                "inhopg ",
                "bijschrift",
            ]
            .iter()
            .any(|name| style.name.starts_with(name));
            plain |= style.outline == Some(9);
            if look.heading.is_none() && !plain {
                let outline = style.outline.filter(|level| *level < 9);
                look.heading = outline
                    .map(|level| level + 1)
                    .or_else(|| by_name(&style.name));
            }
            next = style.parent.as_deref();
        }
        if look.aside {
            look.heading = None;
        }
        look
    }
}

/// The level that the name of a style tells.
fn by_name(name: &str) -> Option<u8> {
    if ["title", "titel"].contains(&name) {
        return Some(1);
    }
    let rest = ["heading", "kop", "berschrift"]
        .iter()
        .find_map(|head| name.strip_prefix(head))?;
    let level: u8 = rest.trim().parse().ok()?;
    (1..=9).contains(&level).then_some(level)
}

/// The outline level of the properties of a paragraph: 0 to 8, or 9 for running text.
pub(super) fn outline(properties: roxmltree::Node<'_, '_>) -> Option<u8> {
    attribute(child(properties, "outlineLvl")?, "val")?
        .parse()
        .ok()
        .filter(|level| *level <= 9)
}

/// The list that the properties of a paragraph put it in; list 0 is none.
pub(super) fn list(properties: roxmltree::Node<'_, '_>) -> Option<(u32, usize)> {
    let numbers = child(properties, "numPr")?;
    let value = |name| child(numbers, name).and_then(|node| attribute(node, "val"));
    let id = value("numId")?.parse().ok()?;
    let level = value("ilvl").and_then(|level| level.parse().ok());
    Some((id, level.unwrap_or(0).min(8)))
}
