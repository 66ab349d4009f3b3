//! A choice of a closed list, in words.

use kader_core::wording::words;

use crate::view::View;

/// The choice with this word as people say it.
pub fn choice(view: &View<'_>, word: &str) -> String {
    words(view.lang, &format!("web-choice-{word}")).unwrap_or_else(|| word.to_owned())
}
