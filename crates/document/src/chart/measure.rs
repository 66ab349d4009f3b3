//! The width of text in the font that is shipped, its breaking into lines and its shortening.

use ttf_parser::Face as Outline;

/// A weight of the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    Regular,
    Medium,
    SemiBold,
}

impl Face {
    /// The weight as CSS counts it.
    pub(super) fn weight(self) -> u16 {
        match self {
            Face::Regular => 400,
            Face::Medium => 500,
            Face::SemiBold => 600,
        }
    }

    fn suffix(self) -> &'static str {
        match self {
            Face::Regular => "Regular",
            Face::Medium => "Medium",
            Face::SemiBold => "SemiBold",
        }
    }
}

/// Stands for what was left out.
const ELLIPSIS: char = '…';

/// An em-square share for a character that the font lacks: wide, so that no label is too long.
const UNKNOWN_ADVANCE: f64 = 1.0;

/// The advances of the shipped faces.
pub(super) struct Metrics<'a> {
    regular: Option<Outline<'a>>,
    medium: Option<Outline<'a>>,
    semi_bold: Option<Outline<'a>>,
}

impl std::fmt::Debug for Metrics<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Metrics").finish_non_exhaustive()
    }
}

impl Metrics<'static> {
    /// Reads the shipped faces.
    pub(super) fn shipped() -> Self {
        let faces = crate::fonts::faces();
        let find = |face: Face| {
            faces
                .iter()
                .find(|(name, _)| name.trim_end_matches(".ttf").ends_with(face.suffix()))
                .and_then(|(_, bytes)| Outline::parse(bytes, 0).ok())
        };
        Self {
            regular: find(Face::Regular),
            medium: find(Face::Medium),
            semi_bold: find(Face::SemiBold),
        }
    }
}

impl Metrics<'_> {
    fn outline(&self, face: Face) -> Option<&Outline<'_>> {
        match face {
            Face::Regular => self.regular.as_ref(),
            Face::Medium => self.medium.as_ref(),
            Face::SemiBold => self.semi_bold.as_ref(),
        }
    }

    /// The width of `words` on one line at `size`. Kerning, which mostly narrows, is left out.
    pub(super) fn width(&self, words: &str, face: Face, size: f64) -> f64 {
        let outline = self.outline(face);
        let ems: f64 = words
            .chars()
            .map(|character| {
                outline
                    .and_then(|outline| {
                        let glyph = outline.glyph_index(character)?;
                        let advance = outline.glyph_hor_advance(glyph)?;
                        Some(f64::from(advance) / f64::from(outline.units_per_em().max(1)))
                    })
                    .unwrap_or(UNKNOWN_ADVANCE)
            })
            .sum();
        ems * size
    }

    /// `words` on one line no wider than `room`, shortened with an ellipsis if need be.
    pub(super) fn shortened(&self, words: &str, face: Face, size: f64, room: f64) -> String {
        if self.width(words, face, size) <= room {
            return words.to_owned();
        }
        let mut kept: Vec<char> = words.chars().collect();
        while kept.pop().is_some() {
            let mut shorter: String = kept.iter().collect();
            shorter.truncate(shorter.trim_end_matches([' ', ',', '(', '-', '/']).len());
            shorter.push(ELLIPSIS);
            if self.width(&shorter, face, size) <= room {
                return if shorter.chars().count() > 1 {
                    shorter
                } else {
                    String::new()
                };
            }
        }
        String::new()
    }

    /// `words` broken at spaces into at most `most` lines no wider than `room`; what does not
    /// fit is replaced by an ellipsis.
    pub(super) fn wrapped(
        &self,
        words: &str,
        face: Face,
        size: f64,
        room: f64,
        most: usize,
    ) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut rest: Vec<&str> = words.split_whitespace().collect();
        rest.reverse();
        while let Some(word) = rest.pop() {
            let mut line = word.to_owned();
            if lines.len() + 1 == most.max(1) {
                while let Some(word) = rest.pop() {
                    line.push(' ');
                    line.push_str(word);
                }
            }
            while let Some(next) = rest.last() {
                let longer = format!("{line} {next}");
                if self.width(&longer, face, size) > room {
                    break;
                }
                line = longer;
                rest.pop();
            }
            lines.push(self.shortened(&line, face, size, room));
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_faces_are_read() {
        let metrics = Metrics::shipped();
        for face in [Face::Regular, Face::Medium, Face::SemiBold] {
            assert!(metrics.outline(face).is_some(), "{face:?} is missing");
        }
        let (thin, thick) = (
            metrics.width("UNTSO", Face::Regular, 10.0),
            metrics.width("UNTSO", Face::SemiBold, 10.0),
        );
        assert!(
            thin > 25.0 && thin < thick && thick < 40.0,
            "{thin} {thick}"
        );
    }

    #[test]
    fn long_names_break_and_then_shorten() {
        let metrics = Metrics::shipped();
        let name = "Anti-ISIS coalitie en de brede veiligheidsinzet in Irak";
        let lines = metrics.wrapped(name, Face::Regular, 11.0, 120.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(
            lines
                .iter()
                .all(|line| metrics.width(line, Face::Regular, 11.0) <= 120.0)
        );
        assert!(lines[1].ends_with('…'), "{lines:?}");
        let whole = metrics.wrapped(name, Face::Regular, 11.0, 120.0, 5);
        assert_eq!(whole.join(" "), name);
        assert_eq!(
            metrics.wrapped("UNIFIL", Face::Regular, 11.0, 120.0, 2),
            ["UNIFIL"]
        );
    }

    #[test]
    fn no_room_gives_no_words() {
        let metrics = Metrics::shipped();
        assert_eq!(metrics.shortened("UNIFIL", Face::Regular, 11.0, 1.0), "");
    }
}
