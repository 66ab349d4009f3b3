//! Numbers that Word counts itself: of headings and of items.

use std::collections::HashMap;

use roxmltree::Document;

use crate::office::xml::{attribute, child, elements};

/// How a level is numbered.
#[derive(Debug, Clone, Default)]
struct Level {
    start: u32,
    format: String,
    /// `%1.%2` with text around it.
    pattern: String,
}

/// The lists of a document, and how far they are counted.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbering {
    /// By abstract list.
    levels: HashMap<u32, Vec<Level>>,
    /// The abstract list of each list.
    lists: HashMap<u32, u32>,
    counts: HashMap<u32, Vec<Option<u32>>>,
}

/// A list has no more levels.
const LEVELS: usize = 9;

impl Numbering {
    pub(super) fn read(document: &Document<'_>) -> Self {
        let mut found = Self::default();
        for node in elements(document.root_element()) {
            let number = |name| attribute(node, name).and_then(|id| id.parse().ok());
            match node.tag_name().name() {
                "abstractNum" => {
                    if let Some(id) = number("abstractNumId") {
                        let levels =
                            elements(node).filter(|level| level.tag_name().name() == "lvl");
                        let levels = levels.take(LEVELS).map(|level| {
                            let value =
                                |name| child(level, name).and_then(|node| attribute(node, "val"));
                            Level {
                                start: value("start").and_then(|one| one.parse().ok()).unwrap_or(1),
                                format: value("numFmt").unwrap_or("decimal").to_owned(),
                                pattern: value("lvlText").unwrap_or_default().to_owned(),
                            }
                        });
                        found.levels.insert(id, levels.collect());
                    }
                }
                "num" => {
                    let of = child(node, "abstractNumId")
                        .and_then(|node| attribute(node, "val"))
                        .and_then(|id| id.parse().ok());
                    if let (Some(id), Some(of)) = (number("numId"), of) {
                        found.lists.insert(id, of);
                    }
                }
                _ => {}
            }
        }
        found
    }

    /// Counts on, and the number as it is shown; nothing for bullets.
    pub(super) fn next(&mut self, (list, level): (u32, usize)) -> Option<String> {
        let of = *self.lists.get(&list)?;
        let levels = self.levels.get(&of)?;
        let own = levels.get(level)?;
        let counts = self.counts.entry(of).or_insert_with(|| vec![None; LEVELS]);
        let count = counts.get(level).copied().flatten();
        let count = count.map_or(own.start, |count| count.saturating_add(1));
        if let Some(place) = counts.get_mut(level) {
            *place = Some(count);
        }
        counts
            .iter_mut()
            .skip(level + 1)
            .for_each(|below| *below = None);
        if matches!(own.format.as_str(), "bullet" | "none") || own.pattern.is_empty() {
            return None;
        }
        let mut shown = own.pattern.clone();
        for (index, above) in levels.iter().enumerate().take(level + 1) {
            let count = counts.get(index).copied().flatten().unwrap_or(above.start);
            shown = shown.replace(&format!("%{}", index + 1), &formatted(count, &above.format));
        }
        Some(shown.trim().to_owned()).filter(|shown| !shown.is_empty())
    }
}

/// A number in a format of Word.
pub(in crate::office) fn formatted(count: u32, format: &str) -> String {
    match format {
        "lowerLetter" => letters(count, b'a'),
        "upperLetter" => letters(count, b'A'),
        "lowerRoman" => roman(count).to_lowercase(),
        "upperRoman" => roman(count),
        _ => count.to_string(),
    }
}

/// a to z, then aa, bb and so on.
fn letters(count: u32, first: u8) -> String {
    let Some(index) = count.checked_sub(1) else {
        return count.to_string();
    };
    let letter = u8::try_from(index % 26).map_or('?', |offset| char::from(first + offset));
    let times = usize::try_from(index / 26 + 1).unwrap_or(1).min(8);
    std::iter::repeat_n(letter, times).collect()
}

fn roman(count: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if count > 3_999 {
        return count.to_string();
    }
    let mut left = count;
    let mut found = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            found.push_str(sign);
            left -= value;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::formatted;

    #[test]
    fn numbers_are_shown_as_word_shows_them() {
        assert_eq!(formatted(14, "lowerRoman"), "xiv");
        assert_eq!(formatted(3, "upperLetter"), "C");
        assert_eq!(formatted(27, "lowerLetter"), "aa");
        assert_eq!(formatted(12, "decimal"), "12");
    }
}
