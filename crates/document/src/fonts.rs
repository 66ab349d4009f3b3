//! The typeface of every rendering: Fira Sans in four faces (SIL Open Font License 1.1).
//!
//! The files, their licence and how they were made are in the folder `fonts` of this crate.

/// Whether a face stands upright or slants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slant {
    /// Upright.
    Upright,
    /// Italic.
    Italic,
}

impl Slant {
    /// The value of CSS `font-style`.
    #[must_use]
    pub fn css(self) -> &'static str {
        match self {
            Slant::Upright => "normal",
            Slant::Italic => "italic",
        }
    }
}

/// A face to be embedded in a web page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WebFace {
    /// The family, as in CSS `font-family`.
    pub family: &'static str,
    /// The weight, as in CSS `font-weight`: 400, 500 or 600.
    pub weight: u16,
    /// Whether it slants.
    pub slant: Slant,
    /// The font as WOFF2.
    pub woff2: &'static [u8],
}

/// The family of every face, as in CSS `font-family`.
pub const FAMILY: &str = "Fira Sans";

/// The four faces as TrueType, each with the name of its file: regular, italic, medium
/// and semi-bold.
///
/// ```
/// let [(name, regular), ..] = kader_document::fonts::faces();
/// assert_eq!(name, "FiraSans-Regular.ttf");
/// assert!(regular.starts_with(&[0, 1, 0, 0]));
/// ```
#[must_use]
pub fn faces() -> [(&'static str, &'static [u8]); 4] {
    [
        (
            "FiraSans-Regular.ttf",
            include_bytes!("../fonts/FiraSans-Regular.ttf"),
        ),
        (
            "FiraSans-Italic.ttf",
            include_bytes!("../fonts/FiraSans-Italic.ttf"),
        ),
        (
            "FiraSans-Medium.ttf",
            include_bytes!("../fonts/FiraSans-Medium.ttf"),
        ),
        (
            "FiraSans-SemiBold.ttf",
            include_bytes!("../fonts/FiraSans-SemiBold.ttf"),
        ),
    ]
}

/// The four faces for the web: smaller (some 20 kB each), with the Latin letters of European
/// names and the signs a report uses.
///
/// ```
/// let faces = kader_document::fonts::web_faces();
/// assert!(faces.iter().all(|face| face.woff2.starts_with(b"wOF2")));
/// ```
#[must_use]
pub fn web_faces() -> [WebFace; 4] {
    let face = |weight, slant, woff2| WebFace {
        family: FAMILY,
        weight,
        slant,
        woff2,
    };
    [
        face(
            400,
            Slant::Upright,
            include_bytes!("../fonts/web/FiraSans-Regular.woff2"),
        ),
        face(
            400,
            Slant::Italic,
            include_bytes!("../fonts/web/FiraSans-Italic.woff2"),
        ),
        face(
            500,
            Slant::Upright,
            include_bytes!("../fonts/web/FiraSans-Medium.woff2"),
        ),
        face(
            600,
            Slant::Upright,
            include_bytes!("../fonts/web/FiraSans-SemiBold.woff2"),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::{FAMILY, faces};

    /// Letters of the languages of a report, its quotation marks, dashes and signs.
    const NEEDED: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789\
        àâäáçèéêëìíîïòóôöœùúûüÿğışİĞŞ–—‘’‚“”„…·•≤≥×→←§€£¹²³⁴⁵⁶⁷⁸⁹⁰°½\u{a0}\u{202f}\u{2009}\u{2011}";

    #[test]
    fn every_face_has_the_characters_of_a_report() {
        for (name, bytes) in faces() {
            let face = ttf_parser::Face::parse(bytes, 0).unwrap();
            let missing: String = NEEDED
                .chars()
                .filter(|character| face.glyph_index(*character).is_none())
                .collect();
            assert_eq!(missing, "", "{name} lacks characters");
        }
    }

    #[test]
    fn every_face_has_tabular_figures_and_kerning() {
        for (name, bytes) in faces() {
            let face = ttf_parser::Face::parse(bytes, 0).unwrap();
            let tables = face.tables();
            let has = |table: Option<ttf_parser::opentype_layout::LayoutTable<'_>>,
                       tag: &[u8; 4]| {
                table.is_some_and(|table| {
                    table
                        .features
                        .into_iter()
                        .any(|feature| feature.tag == ttf_parser::Tag::from_bytes(tag))
                })
            };
            assert!(has(tables.gsub, b"tnum"), "{name} lacks tabular figures");
            assert!(has(tables.gpos, b"kern"), "{name} lacks kerning");
            let family = face.names().into_iter().any(|entry| {
                entry
                    .to_string()
                    .is_some_and(|text| text.starts_with(FAMILY))
            });
            assert!(family, "{name} is not of the family {FAMILY}");
        }
    }
}
