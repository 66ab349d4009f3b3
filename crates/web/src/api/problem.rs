//! What is said where there is nothing to give (RFC 9457).

use kader_core::wording::{Lang, say, words};
use serde_json::json;

use crate::page::{Trouble, status};

/// A problem as `application/problem+json`.
#[must_use]
pub fn problem(trouble: &Trouble, lang: Lang) -> String {
    let word = |name| words(lang, name).unwrap_or_default();
    let (title, detail) = match trouble {
        Trouble::NotFound => (word("web-not-found"), word("web-not-found-says")),
        Trouble::NoEdition => (word("web-no-edition"), word("web-no-edition-says")),
        Trouble::Bad(message) => (word("web-bad"), say(lang, message)),
    };
    let document = json!({
        "type": "about:blank",
        "title": title,
        "status": status(trouble),
        "detail": detail,
    });
    format!("{document:#}\n")
}
