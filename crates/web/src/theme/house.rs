//! The colours of the house: read from its own style sheet, so that they are said once.

use std::collections::{BTreeMap, BTreeSet};

use kader_core::record::Span;
use kader_document::html::Sheet;

use super::Colour;
use crate::asset;

/// A colour that a theme sets, and where it says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// Its token, without `--`.
    pub token: String,
    /// The colour.
    pub colour: Colour,
    /// Where it stands in the file.
    pub span: Span,
}

/// On which ground a page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// As on paper.
    Light,
    /// For readers who ask for a dark screen.
    Dark,
}

impl Ground {
    /// Both.
    #[cfg(test)]
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// Its word in the catalogue.
    pub fn word(self) -> &'static str {
        match self {
            Self::Light => "web-ground-light",
            Self::Dark => "web-ground-dark",
        }
    }
}

/// Colours by token.
pub type Colours = BTreeMap<String, Colour>;

/// The colours of the house on a ground: what the sheet says for light ground, and for dark
/// ground what it says anew.
pub fn colours(ground: Ground) -> Colours {
    let sheet = Sheet::rules();
    let mut roots = sheet.text().split(":root").skip(1);
    let mut found = roots.next().map(declared).unwrap_or_default();
    if ground == Ground::Dark {
        found.extend(roots.next().map(declared).unwrap_or_default());
    }
    found
}

/// The opaque colours declared in a rule, from its opening brace.
fn declared(rule: &str) -> Colours {
    let inside = rule.split('}').next().unwrap_or_default();
    let declarations = inside.trim_start_matches([' ', '{', '\n']).split(';');
    declarations
        .filter_map(|declaration| {
            let (name, value) = declaration.split_once(':')?;
            let token = name.trim().strip_prefix("--")?;
            Some((token.to_owned(), value.trim().parse().ok()?))
        })
        .collect()
}

/// The tokens that components have, without `--`: `utrecht-button-border-radius`.
pub fn component_tokens() -> BTreeSet<String> {
    let parts = asset::components().flat_map(|sheet| sheet.split("--").skip(1));
    parts
        .map(|part| {
            let is_name =
                |one: char| one.is_ascii_lowercase() || one.is_ascii_digit() || one == '-';
            part.split(|one| !is_name(one)).next().unwrap_or_default()
        })
        .filter(|name| name.starts_with("utrecht-"))
        .map(str::to_owned)
        .collect()
}

/// Two colours that must be told apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// What is read.
    pub front: &'static str,
    /// What it stands on.
    pub back: &'static str,
    /// The least contrast ratio.
    pub least: f64,
}

/// Text is told from its ground by 4.5 (WCAG 2.2, 1.4.3).
const fn text(front: &'static str, back: &'static str) -> Pair {
    Pair {
        front,
        back,
        least: 4.5,
    }
}

/// The bounds of what can be used, and what has the focus, by 3 (WCAG 2.2, 1.4.11).
const fn bound(front: &'static str, back: &'static str) -> Pair {
    Pair {
        front,
        back,
        least: 3.0,
    }
}

/// What pages put on what.
pub const PAIRS: [Pair; 15] = [
    text("ink", "paper"),
    text("ink", "ground"),
    text("ink", "accent-ground"),
    text("ink", "warn-ground"),
    text("muted", "paper"),
    text("muted", "ground"),
    text("accent", "paper"),
    text("accent", "ground"),
    text("accent", "accent-ground"),
    text("warn", "paper"),
    text("warn", "warn-ground"),
    text("mark-ink", "mark"),
    text("on-band", "band"),
    bound("line-strong", "paper"),
    bound("focus", "paper"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_house_holds_to_its_own_pairs() {
        for ground in Ground::ALL {
            let colours = colours(ground);
            for Pair { front, back, least } in PAIRS {
                let has = colours[front].contrast(colours[back]);
                assert!(has >= least, "{ground:?}: {front} on {back}: {has:.2}");
            }
        }
    }

    #[test]
    fn every_colour_is_described() {
        let described = include_str!("../../../../docs/web.md");
        for token in colours(Ground::Light).keys() {
            assert!(described.contains(&format!("`{token}`")), "{token}");
        }
    }

    #[test]
    fn components_have_tokens() {
        let tokens = component_tokens();
        assert!(tokens.contains("utrecht-button-border-radius"));
        assert!(tokens.len() > 100);
    }

    #[test]
    fn dark_ground_is_dark() {
        let [light, dark] = Ground::ALL.map(colours);
        assert_ne!(light["paper"], dark["paper"]);
        assert_eq!(light.len(), dark.len());
        assert!(light.len() > 12);
    }
}
