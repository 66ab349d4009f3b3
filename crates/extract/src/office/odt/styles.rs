//! The styles of an OpenDocument text, and how its headings are numbered.

use std::collections::HashMap;

use roxmltree::Node;

use crate::office::docx::formatted;
use crate::office::xml::{attribute, child, elements};

/// What a style says.
#[derive(Debug, Clone, Default)]
struct Style {
    parent: Option<String>,
    bold: Option<bool>,
    raised: Option<bool>,
    hidden: bool,
    outline: Option<u8>,
}

/// How headings of a level are numbered.
#[derive(Debug, Clone, Default)]
struct Outline {
    format: String,
    before: String,
    after: String,
    /// How many levels are shown.
    shown: usize,
    start: u32,
}

/// The styles by their names.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    outline: HashMap<u8, Outline>,
}

/// Styles that build on each other; more are a circle.
const CHAIN: usize = 16;
/// Styles stand so deep in their file at most.
const DEPTH: usize = 4;

impl Styles {
    /// Adds the styles below a node.
    pub(super) fn read(&mut self, node: Node<'_, '_>, depth: usize) {
        for part in elements(node) {
            match part.tag_name().name() {
                "style" => self.style(part),
                "outline-style" => self.outlines(part),
                "styles" | "automatic-styles" if depth < DEPTH => self.read(part, depth + 1),
                _ => {}
            }
        }
    }

    fn style(&mut self, node: Node<'_, '_>) {
        let Some(name) = attribute(node, "name") else {
            return;
        };
        let properties = child(node, "text-properties");
        let value = |name| properties.and_then(|node| attribute(node, name));
        let style = Style {
            parent: attribute(node, "parent-style-name").map(str::to_owned),
            bold: value("font-weight").map(|weight| {
                weight == "bold" || weight.parse::<u32>().is_ok_and(|weight| weight >= 600)
            }),
            raised: value("text-position").map(|place| {
                let first = place.split_whitespace().next().unwrap_or_default();
                let height: f64 = first.trim_end_matches('%').parse().unwrap_or(0.0);
                first == "super" || height > 5.0
            }),
            hidden: value("display") == Some("none"),
            outline: attribute(node, "default-outline-level").and_then(|level| level.parse().ok()),
        };
        self.styles.insert(name.to_owned(), style);
    }

    fn outlines(&mut self, node: Node<'_, '_>) {
        for level in elements(node) {
            let value = |name| attribute(level, name);
            let Some(at) = value("level").and_then(|level| level.parse().ok()) else {
                continue;
            };
            let number = |name| value(name).and_then(|one| one.parse().ok());
            let outline = Outline {
                format: value("num-format").unwrap_or_default().to_owned(),
                before: value("num-prefix").unwrap_or_default().to_owned(),
                after: value("num-suffix").unwrap_or_default().to_owned(),
                shown: number("display-levels").unwrap_or(1),
                start: value("start-value")
                    .and_then(|one| one.parse().ok())
                    .unwrap_or(1),
            };
            self.outline.insert(at, outline);
        }
    }

    fn chain<'s>(&'s self, name: &'s str) -> impl Iterator<Item = (&'s str, &'s Style)> {
        let first = self.styles.get(name).map(|style| (name, style));
        std::iter::successors(first, |(_, style)| {
            let parent = style.parent.as_deref()?;
            self.styles.get(parent).map(|style| (parent, style))
        })
        .take(CHAIN)
    }

    /// Whether a style is bold; nothing where it does not say.
    pub(super) fn bold(&self, name: &str) -> Option<bool> {
        self.chain(name).find_map(|(_, style)| style.bold)
    }

    /// Whether a style raises its letters.
    pub(super) fn is_raised(&self, name: &str) -> bool {
        let raised = self.chain(name).find_map(|(_, style)| style.raised);
        raised.unwrap_or(false)
    }

    /// Whether a style hides its letters.
    pub(super) fn is_hidden(&self, name: &str) -> bool {
        self.chain(name).any(|(_, style)| style.hidden)
    }

    /// The level of the headings of a style, by its outline or its name.
    pub(super) fn heading(&self, name: &str) -> Option<u8> {
        let names = self.chain(name).map(|(name, _)| name).chain([name]);
        let by_outline = self.chain(name).find_map(|(_, style)| style.outline);
        by_outline.filter(|level| *level > 0).or_else(|| {
            names.into_iter().find_map(|name| {
                let plain = name.replace("_20_", " ").to_lowercase();
                if ["title", "titel"].contains(&plain.as_str()) {
                    return Some(1);
                }
                let rest = plain
                    .strip_prefix("heading ")
                    .or(plain.strip_prefix("kop "))?;
                rest.trim()
                    .parse()
                    .ok()
                    .filter(|level| (1..=9).contains(level))
            })
        })
    }

    /// Whether a style is that of captions or contents.
    pub(super) fn is_aside(&self, name: &str) -> bool {
        let aside = ["contents", "caption", "illustration", "table_20_index"];
        self.chain(name)
            .map(|(name, _)| name)
            .chain([name])
            .any(|name| aside.iter().any(|one| name.to_lowercase().starts_with(one)))
    }

    /// The number of a heading by the counts of its level and those above it; nothing where
    /// headings of this level are not numbered.
    pub(super) fn number(&self, level: u8, counts: &[u32]) -> Option<String> {
        let own = self
            .outline
            .get(&level)
            .filter(|own| !own.format.is_empty())?;
        let at = usize::from(level);
        let first = (at + 1).saturating_sub(own.shown.max(1)).max(1);
        let parts: Vec<String> = (first..=at)
            .filter_map(|level| {
                let outline = self.outline.get(&u8::try_from(level).ok()?)?;
                let count = counts
                    .get(level - 1)?
                    .saturating_add(outline.start.saturating_sub(1));
                Some(formatted(count.max(1), word_format(&outline.format)))
            })
            .collect();
        Some(format!("{}{}{}", own.before, parts.join("."), own.after))
    }
}

/// A format of OpenDocument as Word names it.
fn word_format(format: &str) -> &'static str {
    match format {
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        _ => "decimal",
    }
}
