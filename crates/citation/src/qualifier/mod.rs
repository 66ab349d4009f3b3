//! What is said about a number: about, at most, per rotation.
//!
//! ```
//! use kader_citation::{Language, Qualifier, read_numbers};
//!
//! let found = read_numbers("circa negentig personen", Language::Dutch);
//! assert_eq!(found[0].qualifiers, [Qualifier::About]);
//! ```

use serde::Serialize;

use crate::Language;
use crate::token::{Cursor, Shape, Tokens};

/// What is said about a number.
///
/// ```
/// use kader_citation::Qualifier;
/// assert_eq!(Qualifier::AtMost.name(), "at-most");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// Together, over all of the period: in totaal.
    InTotal,
    /// At any one time, by each rotation: per rotatie.
    PerRotation,
    /// On average: gemiddeld.
    OnAverage,
    /// At the same time: tegelijkertijd.
    AtOnce,
    /// Near the number, above or below: circa, ongeveer, zo'n, een tiental.
    About,
    /// The number or somewhat more: ruim.
    Over,
    /// More than the number: meer dan.
    MoreThan,
    /// Less than the number: minder dan.
    LessThan,
    /// Somewhat less than the number: bijna, een kleine.
    Nearly,
    /// The number or less: maximaal, ten hoogste, hooguit.
    AtMost,
    /// The number or more: minimaal, ten minste, minstens.
    AtLeast,
}

impl Qualifier {
    /// The qualifier's name in data.
    ///
    /// ```
    /// assert_eq!(kader_citation::Qualifier::PerRotation.name(), "per-rotation");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Qualifier::InTotal => "in-total",
            Qualifier::PerRotation => "per-rotation",
            Qualifier::OnAverage => "on-average",
            Qualifier::AtOnce => "at-once",
            Qualifier::About => "about",
            Qualifier::Over => "over",
            Qualifier::MoreThan => "more-than",
            Qualifier::LessThan => "less-than",
            Qualifier::Nearly => "nearly",
            Qualifier::AtMost => "at-most",
            Qualifier::AtLeast => "at-least",
        }
    }

    /// Whether it says how exact the number is, rather than what it counts.
    ///
    /// ```
    /// use kader_citation::Qualifier;
    /// assert!(Qualifier::About.is_degree());
    /// assert!(!Qualifier::InTotal.is_degree());
    /// ```
    #[must_use]
    pub const fn is_degree(self) -> bool {
        !matches!(
            self,
            Qualifier::InTotal | Qualifier::PerRotation | Qualifier::OnAverage | Qualifier::AtOnce
        )
    }

    /// The words for it in a language, as they stand before a number.
    ///
    /// ```
    /// use kader_citation::{Language, Qualifier};
    /// assert_eq!(Qualifier::About.words(Language::Dutch), "circa");
    /// assert_eq!(Qualifier::AtMost.words(Language::English), "at most");
    /// ```
    #[must_use]
    pub const fn words(self, language: Language) -> &'static str {
        let (dutch, english) = match self {
            Qualifier::InTotal => ("in totaal", "in total"),
            Qualifier::PerRotation => ("per rotatie", "per rotation"),
            Qualifier::OnAverage => ("gemiddeld", "on average"),
            Qualifier::AtOnce => ("tegelijkertijd", "at once"),
            Qualifier::About => ("circa", "about"),
            Qualifier::Over => ("ruim", "over"),
            Qualifier::MoreThan => ("meer dan", "more than"),
            Qualifier::LessThan => ("minder dan", "fewer than"),
            Qualifier::Nearly => ("bijna", "nearly"),
            Qualifier::AtMost => ("maximaal", "at most"),
            Qualifier::AtLeast => ("minimaal", "at least"),
        };
        match language {
            Language::Dutch => dutch,
            Language::English => english,
        }
    }
}

type Phrase = (&'static [&'static str], Qualifier);

/// Phrases that stand directly before their number.
const DUTCH: [Phrase; 30] = [
    (&["circa"], Qualifier::About),
    (&["ca"], Qualifier::About),
    (&["ongeveer"], Qualifier::About),
    (&["zo", "n"], Qualifier::About),
    (&["rond", "de"], Qualifier::About),
    (&["rond"], Qualifier::About),
    (&["rondom", "de"], Qualifier::About),
    (&["een", "stuk", "of"], Qualifier::About),
    (&["naar", "schatting"], Qualifier::About),
    (&["meer", "dan"], Qualifier::MoreThan),
    (&["ruim"], Qualifier::Over),
    (&["minder", "dan"], Qualifier::LessThan),
    (&["bijna"], Qualifier::Nearly),
    (&["nagenoeg"], Qualifier::Nearly),
    (&["krap"], Qualifier::Nearly),
    (&["een", "kleine"], Qualifier::Nearly),
    (&["maximaal"], Qualifier::AtMost),
    (&["hoogstens"], Qualifier::AtMost),
    (&["ten", "hoogste"], Qualifier::AtMost),
    (&["hooguit"], Qualifier::AtMost),
    (&["niet", "meer", "dan"], Qualifier::AtMost),
    (&["minimaal"], Qualifier::AtLeast),
    (&["minstens"], Qualifier::AtLeast),
    (&["ten", "minste"], Qualifier::AtLeast),
    (&["tenminste"], Qualifier::AtLeast),
    (&["in", "totaal"], Qualifier::InTotal),
    (&["totaal"], Qualifier::InTotal),
    (&["per", "rotatie"], Qualifier::PerRotation),
    (&["gemiddeld"], Qualifier::OnAverage),
    (&["tegelijkertijd"], Qualifier::AtOnce),
];

const ENGLISH: [Phrase; 22] = [
    (&["about"], Qualifier::About),
    (&["approximately"], Qualifier::About),
    (&["around"], Qualifier::About),
    (&["roughly"], Qualifier::About),
    (&["some"], Qualifier::About),
    (&["circa"], Qualifier::About),
    (&["no", "more", "than"], Qualifier::AtMost),
    (&["more", "than"], Qualifier::MoreThan),
    (&["over"], Qualifier::Over),
    (&["fewer", "than"], Qualifier::LessThan),
    (&["less", "than"], Qualifier::LessThan),
    (&["nearly"], Qualifier::Nearly),
    (&["almost"], Qualifier::Nearly),
    (&["just", "under"], Qualifier::Nearly),
    (&["at", "most"], Qualifier::AtMost),
    (&["up", "to"], Qualifier::AtMost),
    (&["a", "maximum", "of"], Qualifier::AtMost),
    (&["at", "least"], Qualifier::AtLeast),
    (&["a", "minimum", "of"], Qualifier::AtLeast),
    (&["in", "total"], Qualifier::InTotal),
    (&["per", "rotation"], Qualifier::PerRotation),
    (&["on", "average"], Qualifier::OnAverage),
];

/// Phrases that hold for a number elsewhere in their clause or sentence, and
/// whether a comma ends their reach.
const DUTCH_REACHING: [(Phrase, bool); 4] = [
    ((&["per", "rotatie"], Qualifier::PerRotation), false),
    ((&["in", "totaal"], Qualifier::InTotal), true),
    ((&["tegelijkertijd"], Qualifier::AtOnce), true),
    ((&["gemiddeld"], Qualifier::OnAverage), true),
];
const ENGLISH_REACHING: [(Phrase, bool); 3] = [
    ((&["per", "rotation"], Qualifier::PerRotation), false),
    ((&["in", "total"], Qualifier::InTotal), true),
    ((&["on", "average"], Qualifier::OnAverage), true),
];
/// How many tokens a phrase reaches back and forward.
const REACH: (usize, usize) = (14, 6);

/// The qualifiers of the number from `first` up to `end`, scope before degree.
pub(crate) fn around(
    tokens: &Tokens<'_>,
    first: usize,
    end: usize,
    language: Language,
) -> Vec<Qualifier> {
    let (phrases, reaching): (&[Phrase], &[(Phrase, bool)]) = match language {
        Language::Dutch => (&DUTCH, &DUTCH_REACHING),
        Language::English => (&ENGLISH, &ENGLISH_REACHING),
    };
    let mut found = Vec::new();
    let mut at = first;
    // A currency may stand between: "circa EUR 5.000".
    for word in ["eur", "euro"] {
        if at > 0 && tokens.is_word(at - 1, word) {
            at -= 1;
        }
    }
    if at > 0
        && tokens
            .get(at - 1)
            .is_some_and(|token| token.shape == Shape::Sign('€'))
    {
        at -= 1;
    }
    while let Some((start, qualifier)) = phrases
        .iter()
        .find_map(|(words, qualifier)| ends_at(tokens, words, at).map(|start| (start, *qualifier)))
    {
        found.push(qualifier);
        at = start;
    }
    for ((words, qualifier), comma_ends) in reaching {
        if !found.contains(qualifier) && reaches(tokens, words, first, end, *comma_ends) {
            found.push(*qualifier);
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether the phrase ends just before this token; where it starts.
fn ends_at(tokens: &Tokens<'_>, words: &[&str], at: usize) -> Option<usize> {
    let mut index = at;
    for word in words.iter().rev() {
        index = index.checked_sub(1)?;
        // "ca." and "zo'n" have a sign between.
        while matches!(tokens.get(index)?.shape, Shape::Sign('.' | '\'' | '’')) {
            index = index.checked_sub(1)?;
        }
        if !tokens.is_word(index, word) {
            return None;
        }
    }
    Some(index)
}

fn reaches(
    tokens: &Tokens<'_>,
    words: &[&str],
    first: usize,
    end: usize,
    comma_ends: bool,
) -> bool {
    let stops = |index: usize| {
        tokens.get(index).is_none_or(|token| match token.shape {
            Shape::Sign('.' | ';' | ':' | '(' | ')') => true,
            Shape::Sign(',') => comma_ends,
            _ => token.gap == crate::token::Gap::Far && index >= end,
        })
    };
    let at = |index: usize| {
        let mut cursor = Cursor::new(tokens, index);
        cursor.first_word(&words[..1]) && cursor.words(&words[1..])
    };
    let back = (first.saturating_sub(REACH.0)..first)
        .rev()
        .take_while(|index| !stops(*index));
    let ahead = (end..end + REACH.1).take_while(|index| !stops(*index));
    back.chain(ahead).any(at)
}
