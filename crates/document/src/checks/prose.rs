//! The text of a section as its words: what is not words is blanked, byte for byte, so that
//! every place in the one is the same place in the other.

use std::ops::Range;

use kader_citation::date::{Bound, Duration, When, YearSource};
use kader_citation::{Catalogue, Language, Qualifier, read_all};
use kader_core::checks::Spot;
use kader_core::model::Section;
use kader_core::record::Span;

use super::sentence::sentences;

/// Stands where something was blanked; no word and no number has it.
pub const BLANK: char = '_';

/// A figure or fact that the text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named<'r> {
    /// Its path.
    pub path: &'r str,
    /// Where it stands, braces included.
    pub place: Range<usize>,
}

/// A number that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// Where it stands.
    pub place: Range<usize>,
    /// How much it is; nothing where it is no whole number.
    pub value: Option<u64>,
    /// What is said about it.
    pub qualifiers: Vec<Qualifier>,
}

/// A date that was typed, with its year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// Where it stands.
    pub place: Range<usize>,
    /// How it bounds a period, if it does.
    pub bound: Option<Bound>,
    /// The days that it allows.
    pub when: When,
}

/// A length of time that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lasting {
    /// Where it stands.
    pub place: Range<usize>,
    /// How long.
    pub duration: Duration,
}

/// The text of a section.
#[derive(Debug)]
pub struct Prose<'r> {
    /// The section.
    pub section: &'r Section,
    /// The file that it stands in.
    pub file: &'r str,
    /// The text as written.
    pub text: &'r str,
    /// Its words: placeholders, addresses and the marks of footnotes are blanked.
    pub plain: String,
    /// The figures and facts that it names, in order.
    pub named: Vec<Named<'r>>,
    /// Its sentences, in order.
    pub sentences: Vec<Range<usize>>,
    /// The numbers in it, in order: no years, no labels, no parts of citations.
    pub numbers: Vec<Number>,
    /// The dates in it that tell their year, in order.
    pub dates: Vec<Dated>,
    /// The lengths of time in it, in order.
    pub durations: Vec<Lasting>,
}

impl<'r> Prose<'r> {
    /// Reads the text of a section.
    #[must_use]
    pub fn read(
        section: &'r Section,
        file: &'r str,
        text: &'r str,
        language: Language,
        known: &Catalogue,
    ) -> Self {
        let (plain, named) = blanked(text);
        let read = read_all(&plain, language, None, known);
        let numbers = read.numbers.iter().map(|found| Number {
            place: found.place.start..found.place.end,
            value: found.value.whole(),
            qualifiers: found.qualifiers.clone(),
        });
        let dates = read.dates.iter().filter_map(|found| {
            let when = found.when.clone()?;
            (found.year == YearSource::Stated).then_some(Dated {
                place: found.place.start..found.place.end,
                bound: found.bound,
                when,
            })
        });
        let durations = read.durations.iter().map(|found| Lasting {
            place: found.place.start..found.place.end,
            duration: found.duration,
        });
        Self {
            section,
            file,
            text,
            named,
            sentences: sentences(&plain),
            numbers: numbers.collect(),
            dates: dates.collect(),
            durations: durations.collect(),
            plain,
        }
    }

    /// The words of a stretch, with what is no word blanked.
    #[must_use]
    pub fn words(&self, place: &Range<usize>) -> &str {
        self.plain.get(place.clone()).unwrap_or_default()
    }

    /// A stretch as a place of a finding.
    #[must_use]
    pub fn spot(&self, place: &Range<usize>) -> Spot {
        Spot::Text {
            file: self.file.to_owned(),
            span: Some(Span::new(place.start, place.end)),
        }
    }
}

/// Of things in order those that lie within a stretch.
pub fn within<'t, T>(
    things: &'t [T],
    place: impl Fn(&T) -> &Range<usize>,
    stretch: &Range<usize>,
) -> &'t [T] {
    let from = things.partition_point(|thing| place(thing).start < stretch.start);
    let until = things.partition_point(|thing| place(thing).start < stretch.end);
    things.get(from..until).unwrap_or_default()
}

/// A text with all that is no words blanked, and the figures that it names.
fn blanked(text: &str) -> (String, Vec<Named<'_>>) {
    let mut plain = String::with_capacity(text.len());
    let mut named = Vec::new();
    let mut at = 0;
    while let Some(found) = text
        .get(at..)
        .and_then(|rest| rest.find(['\\', '{', '[', ']']))
    {
        let place = at + found;
        plain.push_str(text.get(at..place).unwrap_or_default());
        let rest = text.get(place..).unwrap_or_default();
        let length = if rest.starts_with('{') {
            rest.find('}').map(|close| {
                let path = rest.get(1..close).unwrap_or_default();
                let path = path.split('|').next().unwrap_or_default().trim();
                let place = place..place + close + 1;
                named.push(Named { path, place });
                close + 1
            })
        } else if rest.starts_with("[^") {
            rest.find(']').map(|close| close + 1)
        } else if rest.starts_with("](") {
            rest.find(')').map(|close| close + 1)
        } else {
            None
        };
        if let Some(length) = length {
            plain.extend(std::iter::repeat_n(BLANK, length));
            at = place + length;
        } else {
            // A backslash takes its meaning from the sign behind it.
            let signs = if rest.starts_with('\\') { 2 } else { 1 };
            let taken: usize = rest.chars().take(signs).map(char::len_utf8).sum();
            plain.push_str(rest.get(..taken).unwrap_or_default());
            at = place + taken;
        }
    }
    plain.push_str(text.get(at..).unwrap_or_default());
    (plain, named)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plain(text: &str) -> String {
        blanked(text).0
    }

    #[test]
    fn what_is_no_word_is_blanked() {
        assert_eq!(plain("In {a/b/c|words} vier"), "In _____________ vier");
        assert_eq!(
            plain("zie[^1] [nu](https://x/2022)."),
            "zie____ [nu_________________."
        );
        assert_eq!(plain(r"een \{ 28 en [28]"), r"een \{ 28 en [28]");
        assert_eq!(plain("open { 28"), "open { 28");
    }

    #[test]
    fn figures_are_named_by_their_path() {
        let text = "van { edition/from | iso } af";
        let (_, named) = blanked(text);
        assert_eq!(named[0].path, "edition/from");
        assert_eq!(&text[named[0].place.clone()], "{ edition/from | iso }");
    }

    proptest! {
        /// Whatever the text, its words stand where they stood, and what is read of them too.
        #[test]
        fn places_hold(text in r"([a-zé28 .,'{}\[\]()^|\\/\n]|\{a/b\|words\}|twee jaar|31 mei 2023){0,40}") {
            let section = Section {
                id: kader_core::model::SectionId::new("s").unwrap(),
                title: kader_core::model::Text::own("s"),
                kind: None,
                unnumbered: false,
                region: None,
                missions: Vec::new(),
                without_text: false,
                includes: Vec::new(),
                sections: Vec::new(),
            };
            let prose = Prose::read(&section, "s", &text, Language::Dutch, &Catalogue::empty());
            prop_assert_eq!(prose.plain.len(), text.len());
            let numbers = prose.numbers.iter().map(|found| &found.place);
            let dates = prose.dates.iter().map(|found| &found.place);
            let durations = prose.durations.iter().map(|found| &found.place);
            for place in numbers.chain(dates).chain(durations).chain(&prose.sentences) {
                let (words, written) = (prose.words(place), text.get(place.clone()));
                prop_assert!(written.is_some());
                let same = words.bytes().zip(written.unwrap_or_default().bytes());
                prop_assert!(same.into_iter().all(|(one, other)| one == other || one == b'_'));
            }
        }
    }
}
