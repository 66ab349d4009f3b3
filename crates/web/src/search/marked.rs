//! Where the words of a question stand in a text.

use std::ops::Range;

use super::words::{answers, question, stem, words};

/// A stretch of a text, and whether it answers a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch<'t> {
    /// The words.
    pub text: &'t str,
    /// Whether they answer it.
    pub is_found: bool,
}

/// How many bytes of a text are shown around the first word that is found.
const SHOWN: usize = 240;

/// A text in stretches, those that answer a question told apart.
#[must_use]
pub fn marked<'t>(text: &'t str, asked: &str) -> Vec<Stretch<'t>> {
    stretches(text, &places(text, asked))
}

/// The part of a text around what answers a question first, in stretches; its beginning where
/// nothing does. Whether it is cut at its beginning and its end.
#[must_use]
pub fn around<'t>(text: &'t str, asked: &str) -> (bool, Vec<Stretch<'t>>, bool) {
    let places = places(text, asked);
    let first = places.first().map_or(0, |place| place.start);
    let from = boundary(text, first.saturating_sub(SHOWN / 3));
    let until = boundary(text, (from + SHOWN).min(text.len()));
    let (from, until) = (whole(text, from, first), whole_end(text, until));
    let shown = text.get(from..until).unwrap_or_default();
    let within: Vec<Range<usize>> = places
        .into_iter()
        .filter(|place| place.start >= from && place.end <= until)
        .map(|place| place.start - from..place.end - from)
        .collect();
    (from > 0, stretches(shown, &within), until < text.len())
}

/// The next place from which a text may be cut.
fn boundary(text: &str, from: usize) -> usize {
    (from..=text.len())
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(text.len())
}

/// The beginning of the next whole word, not beyond a place.
fn whole(text: &str, from: usize, most: usize) -> usize {
    if from == 0 {
        return 0;
    }
    let rest = text.get(from..most).unwrap_or_default();
    rest.find(' ').map_or(most, |gap| from + gap + 1)
}

/// The end of the word that a text is cut in.
fn whole_end(text: &str, until: usize) -> usize {
    let rest = text.get(until..).unwrap_or_default();
    rest.find(' ').map_or(text.len(), |gap| until + gap)
}

fn places(text: &str, asked: &str) -> Vec<Range<usize>> {
    let asked: Vec<(String, String)> = question(asked)
        .into_iter()
        .map(|word| {
            let stem = stem(&word);
            (word, stem)
        })
        .collect();
    let found = words(text).into_iter().filter(|word| {
        let mut asked = asked.iter();
        asked.any(|(asked, stem)| answers(asked, stem, &word.folded).is_some())
    });
    found.map(|word| word.place).collect()
}

fn stretches<'t>(text: &'t str, places: &[Range<usize>]) -> Vec<Stretch<'t>> {
    let mut stretches = Vec::new();
    let mut push = |range: Range<usize>, is_found: bool| {
        if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
            stretches.push(Stretch { text, is_found });
        }
    };
    let mut at = 0;
    for place in places {
        push(at..place.start, false);
        push(place.clone(), true);
        at = place.end;
    }
    push(at..text.len(), false);
    stretches
}
