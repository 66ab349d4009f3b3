//! A table to take along: what must go with it.

use kader_core::figures::FigureTable;
use kader_core::wording::{Message, say};
use kader_exchange::table::is_reconstructed;
use serde_json::{Value, json};

use crate::view::View;

/// The receipt of a table in data.
pub fn receipt(view: &View<'_>) -> Value {
    let sought = view.sought();
    json!({
        "version": env!("CARGO_PKG_VERSION"),
        "input_sha256": view.known.stamp.hash(),
        "known_at": view.known.stamp.known_at(),
        "on": view.on.to_string(),
        "period": sought.map(|sought| sought.period.to_string()),
        "edition": sought.map(|sought| sought.edition.id.to_string()),
    })
}

/// What a reader of a workbook must know of it, line by line.
pub fn about(view: &View<'_>, table: &FigureTable) -> Vec<String> {
    let notice = view.register().identity.notice.iter();
    let mut told: Vec<String> = notice.map(|notice| view.text(notice).to_owned()).collect();
    told.extend(table.notes.iter().map(|note| say(view.lang, note)));
    if table.rows.iter().any(is_reconstructed) {
        told.push(view.word("xlsx-hatched"));
    }
    if let Some(sought) = view.sought() {
        let receipt = Message::new("xlsx-receipt")
            .with("version", env!("CARGO_PKG_VERSION"))
            .with("edition", sought.edition.id.as_str())
            .with("period", sought.period.to_string())
            .with("sha256", view.known.stamp.hash());
        told.push(view.say(&receipt));
    }
    told
}
