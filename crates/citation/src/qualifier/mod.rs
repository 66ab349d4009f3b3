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
use crate::token::{Cursor, Gap, Leads, Shape, Tokens};

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
/// How the last words of phrases begin, and the first of those that reach.
static DUTCH_LAST: Leads = last_words(&DUTCH);
static ENGLISH_LAST: Leads = last_words(&ENGLISH);
static DUTCH_FIRST: Leads = first_words(&DUTCH_REACHING);
static ENGLISH_FIRST: Leads = first_words(&ENGLISH_REACHING);

const fn last_words(phrases: &[Phrase]) -> Leads {
    let mut leads = Leads::of(&[]);
    let mut index = 0;
    while index < phrases.len() {
        let words = phrases[index].0;
        leads = leads.and(&[words[words.len() - 1]]);
        index += 1;
    }
    leads
}

const fn first_words(phrases: &[(Phrase, bool)]) -> Leads {
    let mut leads = Leads::of(&[]);
    let mut index = 0;
    while index < phrases.len() {
        leads = leads.and(&[phrases[index].0.0[0]]);
        index += 1;
    }
    leads
}

/// How many tokens a phrase reaches back and forward.
const REACH: (usize, usize) = (14, 6);

/// The qualifiers of the number from `first` up to `end`, scope before degree.
pub(crate) fn around(
    tokens: &Tokens<'_>,
    first: usize,
    end: usize,
    language: Language,
) -> Vec<Qualifier> {
    let (phrases, leads): (&[Phrase], &Leads) = match language {
        Language::Dutch => (&DUTCH, &DUTCH_LAST),
        Language::English => (&ENGLISH, &ENGLISH_LAST),
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
    while let Some(last) = word_before(tokens, at)
        && leads.may(tokens.raw(last))
        && let Some((start, qualifier)) = phrases.iter().find_map(|(words, qualifier)| {
            ends_at(tokens, words, at).map(|start| (start, *qualifier))
        })
    {
        found.push(qualifier);
        at = start;
    }
    let back = (first.saturating_sub(REACH.0)..first).rev();
    reach(tokens, back, end, language, &mut found);
    reach(tokens, end..end + REACH.1, end, language, &mut found);
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether the phrase ends just before this token; where it starts.
fn ends_at(tokens: &Tokens<'_>, words: &[&str], at: usize) -> Option<usize> {
    let mut index = at;
    for word in words.iter().rev() {
        index = word_before(tokens, index)?;
        if !tokens.is_word(index, word) {
            return None;
        }
    }
    Some(index)
}

/// The token before this one, past the signs in "ca." and "zo'n".
fn word_before(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let mut index = at.checked_sub(1)?;
    while matches!(tokens.get(index)?.shape, Shape::Sign('.' | '\'' | '’')) {
        index = index.checked_sub(1)?;
    }
    Some(index)
}

/// Finds the phrases that hold for a number from elsewhere, among the tokens
/// that lead away from it. `end` is the token after the number.
fn reach(
    tokens: &Tokens<'_>,
    away: impl Iterator<Item = usize>,
    end: usize,
    language: Language,
    found: &mut Vec<Qualifier>,
) {
    let (phrases, leads): (&[(Phrase, bool)], &Leads) = match language {
        Language::Dutch => (&DUTCH_REACHING, &DUTCH_FIRST),
        Language::English => (&ENGLISH_REACHING, &ENGLISH_FIRST),
    };
    let mut comma = false;
    for index in away {
        let Some(token) = tokens.get(index) else {
            break;
        };
        match token.shape {
            Shape::Sign('.' | ';' | ':' | '(' | ')') => break,
            _ if token.gap == Gap::Far && index >= end => break,
            Shape::Sign(',') => comma = true,
            Shape::Word if leads.may(tokens.raw(index)) => {
                let here = Cursor::new(tokens, index);
                let stands = |words: &[&str]| {
                    let mut cursor = here;
                    cursor.first_word(&words[..1]) && cursor.words(&words[1..])
                };
                let reaching = phrases
                    .iter()
                    .filter(|((words, _), comma_ends)| !(comma && *comma_ends) && stands(words));
                found.extend(reaching.map(|((_, qualifier), _)| *qualifier));
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Qualifier::{AtMost, InTotal, OnAverage, PerRotation};
    use crate::{Language, read_numbers};

    #[test]
    fn a_phrase_reaches_as_far_as_its_clause_or_sentence() {
        for (text, expected) in [
            (
                "Per rotatie, zo is gemeld, gaan tien schepen.",
                vec![PerRotation],
            ),
            ("In totaal, zo is gemeld, gaan tien schepen.", vec![]),
            ("In totaal gaan er tien schepen.", vec![InTotal]),
            ("Er gaan tien schepen per rotatie.", vec![PerRotation]),
            ("Er gaan tien schepen, in totaal.", vec![]),
            ("Dat is in totaal. Er gaan tien schepen.", vec![]),
            ("Dat is gemiddeld (er gaan tien schepen).", vec![]),
            (
                "Per rotatie gaan er in totaal maximaal tien schepen.",
                vec![InTotal, PerRotation, AtMost],
            ),
            (
                "Gemiddeld gaan er tien schepen, per rotatie.",
                vec![PerRotation, OnAverage],
            ),
            (
                "Per rotatie\n\n\n\n\ngaan er tien schepen.",
                vec![PerRotation],
            ),
            ("Er gaan tien schepen\n\n\n\n\nper rotatie.", vec![]),
        ] {
            let found = read_numbers(text, Language::Dutch);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].qualifiers, expected, "{text}");
        }
    }
}
