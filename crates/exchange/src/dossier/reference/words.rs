//! What tables are called, in English and in Dutch.

use kader_core::model::RecordKind;
use kader_core::wording::{Lang, words};

/// The name of a table as words: `MandatePart` in English and in Dutch, as the catalogue has
/// them (`kind-…` for records, `table-…` for what records consist of).
pub(super) fn term(name: &str, lang: Lang) -> Option<String> {
    let dashed = dashed(name);
    let record = RecordKind::ALL.iter().any(|kind| kind.word() == dashed);
    let prefix = if record { "kind" } else { "table" };
    words(lang, &format!("{prefix}-{dashed}"))
}

/// `MandatePart` as `mandate-part`.
fn dashed(name: &str) -> String {
    let mut dashed = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !dashed.is_empty() {
            dashed.push('-');
        }
        dashed.push(letter.to_ascii_lowercase());
    }
    dashed
}
