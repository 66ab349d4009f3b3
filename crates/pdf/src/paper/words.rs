//! Words made fit for the typeface.

use typst::text::Font;

/// From how many characters on a word without any place to break gets some.
const LONG_WORD: usize = 32;
/// At most so many characters of a long word stay together.
const PIECE: usize = 12;
/// A place where a line may break, without width.
pub(super) const BREAK: char = '\u{200b}';

/// Which characters every face of the typeface has.
pub(super) struct Typeface {
    fonts: Vec<Font>,
}

impl Typeface {
    pub(super) fn new(fonts: Vec<Font>) -> Self {
        Self { fonts }
    }

    fn has(&self, character: char) -> bool {
        self.fonts
            .iter()
            .all(|font| font.info().coverage.contains(u32::from(character)))
    }

    /// The words as they can be set, and the characters among them that cannot.
    ///
    /// Spaces, line breaks and control characters in a row become one space; ligatures become
    /// letters; characters that only steer, and that the typeface does not know, are dropped;
    /// a word too long for any line may break.
    pub(super) fn fit(&self, words: &str) -> (String, Vec<char>) {
        let mut fit = String::with_capacity(words.len());
        let mut missing = Vec::new();
        for character in words.chars() {
            if is_space(character) {
                if !fit.ends_with(' ') {
                    fit.push(' ');
                }
            } else if let Some(letters) = ligature(character) {
                fit.push_str(letters);
            } else if self.has(character) && !is_direction(character) {
                fit.push(character);
            } else if !only_steers(character) && !missing.contains(&character) {
                missing.push(character);
            }
        }
        (with_breaks(&fit), missing)
    }
}

/// The words of a citation, whose numbers do not break: `29 521` and `nr. 446`.
pub(super) fn keep_together(words: &str) -> String {
    let mut kept = String::with_capacity(words.len());
    let mut rest = words.chars().peekable();
    while let Some(character) = rest.next() {
        let number = rest.peek().is_some_and(char::is_ascii_digit);
        let kept_with =
            kept.ends_with(|before: char| before.is_ascii_digit()) || kept.ends_with("nr.");
        kept.push(if character == ' ' && number && kept_with {
            '\u{a0}'
        } else {
            character
        });
    }
    kept
}

/// Spaces that break, and what is not meant to be seen. Fixed spaces stay.
fn is_space(character: char) -> bool {
    matches!(
        character,
        ' ' | '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}'
    ) || character.is_control()
}

/// Marks that turn the direction of text; a report runs from left to right.
fn is_direction(character: char) -> bool {
    matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Characters without a shape of their own (the more usual of Unicode's default ignorables).
fn only_steers(character: char) -> bool {
    is_direction(character)
        || matches!(
            character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200d}'
                | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
                | '\u{fff0}'..='\u{fff8}' | '\u{e0000}'..='\u{e0fff}'
        )
}

fn ligature(character: char) -> Option<&'static str> {
    Some(match character {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        _ => return None,
    })
}

/// Dutch words are hyphenated by pattern; addresses and codes are not, so they get places to
/// break after signs and, failing those, after some characters.
fn with_breaks(words: &str) -> String {
    let long = |word: &str| word.chars().count() > LONG_WORD;
    if !words.split([' ', '-']).any(long) {
        return words.to_owned();
    }
    let mut broken = String::with_capacity(words.len() + words.len() / PIECE);
    for part in words.split_inclusive([' ', '-']) {
        if !long(part.trim_end_matches([' ', '-'])) {
            broken.push_str(part);
            continue;
        }
        let mut since = 0;
        for character in part.chars() {
            broken.push(character);
            since += 1;
            let sign = "/.:?&=_,;@".contains(character);
            if (sign && since > 2) || since >= PIECE {
                broken.push(BREAK);
                since = 0;
            }
        }
    }
    broken
}

/// From how many letters on a word of running text may be hyphenated. The ragged lines of a
/// column hold shorter words whole, and whole words read better, aloud and by eye; each place
/// where a word could be broken is also one more line to try.
const HYPHENATED_FROM: usize = 16;

/// The text in turns of what stays whole and a word that is long enough to be hyphenated, the
/// first whole; nothing where no word is.
pub(super) fn with_long_words_apart(text: &str) -> Option<Vec<&str>> {
    let mut pieces = Vec::new();
    let (mut rest, mut start) = (0, 0);
    for word in text.split(|letter: char| !letter.is_alphabetic()) {
        let end = start + word.len();
        if word.chars().count() >= HYPHENATED_FROM {
            pieces.push(text.get(rest..start)?);
            pieces.push(word);
            rest = end;
        }
        let gap = text.get(end..)?.chars().next();
        start = end + gap.map_or(0, char::len_utf8);
    }
    if pieces.is_empty() {
        return None;
    }
    pieces.push(text.get(rest..)?);
    Some(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typeface() -> Typeface {
        Typeface::new(crate::world::fonts().unwrap())
    }

    #[test]
    fn lines_and_controls_are_one_space() {
        assert_eq!(typeface().fit("a\r\n\t\u{0}b  c").0, "a b c");
    }

    #[test]
    fn fixed_spaces_and_soft_hyphens_stay() {
        let words = "29\u{a0}521, 1\u{202f}000, missie\u{ad}bijdrage";
        assert_eq!(typeface().fit(words), (words.to_owned(), Vec::new()));
    }

    #[test]
    fn numbers_of_citations_do_not_break() {
        assert_eq!(
            keep_together("Kamerstuk 29 521, nr. 446 van 3"),
            "Kamerstuk 29\u{a0}521, nr.\u{a0}446 van 3"
        );
    }

    #[test]
    fn only_long_words_may_be_hyphenated() {
        assert_eq!(with_long_words_apart("de internationale rechtsorde"), None);
        assert_eq!(
            with_long_words_apart("De veiligheidssituatie, vredeshandhaving."),
            Some(vec![
                "De ",
                "veiligheidssituatie",
                ", ",
                "vredeshandhaving",
                "."
            ])
        );
        let words = "één ontwikkelingssamenwerking/éénwordingsvoorwaarden";
        assert_eq!(with_long_words_apart(words).unwrap().concat(), words);
        assert_eq!(with_long_words_apart(""), None);
    }

    #[test]
    fn ligatures_are_letters_and_directions_are_dropped() {
        assert_eq!(
            typeface().fit("ﬁnancieel \u{202e}x\u{2066}").0,
            "financieel x"
        );
    }

    #[test]
    fn a_character_the_typeface_lacks_is_told_once() {
        assert_eq!(typeface().fit("ja ✓ 中 ✓").1, ['✓', '中']);
    }

    #[test]
    fn only_words_without_places_to_break_get_them() {
        let dutch = "arbeidsongeschiktheidsverzekering-plus";
        assert!(
            typeface()
                .fit(&"x".repeat(LONG_WORD))
                .0
                .chars()
                .all(|it| it == 'x')
        );
        assert_eq!(
            typeface().fit("korte woorden - en streepjes").0,
            "korte woorden - en streepjes"
        );
        let broken = typeface()
            .fit("https://zoek.officielebekendmakingen.nl/kst-29521-446.html")
            .0;
        assert!(broken.contains(&format!("nl/{BREAK}")), "{broken:?}");
        let whole = typeface().fit(dutch).0;
        assert_eq!(whole.replace(BREAK, ""), dutch);
        let pieces = typeface().fit(&"x".repeat(100)).0;
        assert!(
            pieces
                .split(BREAK)
                .all(|piece| piece.chars().count() <= PIECE)
        );
    }
}
