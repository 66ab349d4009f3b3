//! Messages of the catalogue as runs of the document, with figures in them that can be asked
//! for their why.

use kader_core::figures::Figure;
use kader_core::wording::{Lang, Message, say, words};

use super::super::resolver;
use crate::tree::{Inline, text};

/// Stand around the number of a figure while its sentence is words; for private use, so that
/// no text has them with a meaning.
const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';

/// Fixed words of the catalogue.
pub(super) fn word(lang: Lang, name: &str) -> String {
    words(lang, name).unwrap_or_default()
}

/// A figure for a sentence: as it is shown, or else `other` in plain words.
pub(super) fn figure(found: Option<&Figure>, path: &str, other: &str, lang: Lang) -> Inline {
    found
        .and_then(|figure| resolver::inline(figure, path, lang))
        .unwrap_or_else(|| text(other))
}

/// A message in which some parts are runs of the document.
pub(super) fn sentence(
    lang: Lang,
    message: Message,
    runs: &[(&'static str, Inline)],
) -> Vec<Inline> {
    let message = runs
        .iter()
        .enumerate()
        .fold(message, |message, (place, (name, _))| {
            message.with(name, format!("{OPEN}{place}{CLOSE}"))
        });
    let said = say(lang, &message);
    let mut sentence = Vec::new();
    let mut plain = String::new();
    let mut rest = said.as_str();
    while let Some((before, after)) = rest.split_once(OPEN) {
        plain.push_str(before);
        let run = after.split_once(CLOSE).and_then(|(place, after)| {
            let place: usize = place.parse().ok()?;
            Some((&runs.get(place)?.1, after))
        });
        rest = after;
        if let Some((run, after)) = run {
            if !plain.is_empty() {
                sentence.push(text(std::mem::take(&mut plain)));
            }
            sentence.push(run.clone());
            rest = after;
        }
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        sentence.push(text(plain));
    }
    sentence
}

/// Names in a row: "a, b and c".
pub(super) fn listed(lang: Lang, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => {
            let message = Message::new("chart-and")
                .with("before", before.join(", "))
                .with("last", last);
            say(lang, &message)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::plain_text;

    #[test]
    fn a_run_stands_where_its_name_does() {
        let message = Message::new("chart-and").with("before", "a");
        let run = Inline::Strong {
            content: vec![text("b")],
        };
        let said = sentence(Lang::En, message, &[("last", run.clone())]);
        assert_eq!(said, [text("a and "), run]);
    }

    #[test]
    fn marks_in_the_words_of_a_register_do_no_harm() {
        let message = Message::new("chart-and").with("before", "\u{E000}7\u{E001} \u{E000}x");
        let said = sentence(Lang::En, message, &[("last", text("b"))]);
        assert_eq!(plain_text(&said), "7\u{E001} x and b");
    }

    #[test]
    fn names_are_listed_with_one_and() {
        let names: Vec<String> = ["a", "b", "c"].map(str::to_owned).into();
        assert_eq!(listed(Lang::Nl, &names), "a, b en c");
        assert_eq!(listed(Lang::Nl, &names[..1]), "a");
        assert_eq!(listed(Lang::Nl, &[]), "");
    }
}
