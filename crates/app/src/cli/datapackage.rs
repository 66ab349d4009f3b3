//! What goes with the tables of a report as data: a Data Package (Frictionless Data), which
//! says of each file what its columns are and what a reader must know of it.

use kader_core::figures::{ColumnKind, FigureTable};
use kader_core::model::Edition;
use kader_core::wording::{Lang, Message, say};
use kader_document::tree::Receipt;
use kader_exchange::dossier::Loaded;
use kader_exchange::table::{heading, is_reconstructed, says_reconstructed};
use serde_json::{Value, json};

/// The description of the tables of an edition, as JSON.
pub fn datapackage(
    tables: &[FigureTable],
    edition: &Edition,
    loaded: &Loaded,
    receipt: &Receipt,
) -> String {
    let identity = &loaded.register.identity;
    let lang = identity.language;
    let own = |text: &kader_core::model::Text| text.in_language(lang).to_owned();
    let resources: Vec<Value> = tables.iter().map(|table| resource(table, lang)).collect();
    let document = json!({
        "name": edition.id.as_str(),
        "title": own(&edition.title),
        "description": edition.description.as_ref().map(own).unwrap_or_default(),
        "keywords": edition.keywords.iter().map(own).collect::<Vec<_>>(),
        "notice": identity.notice.as_ref().map(own).unwrap_or_default(),
        "receipt": {
            "producer": receipt.producer,
            "input_sha256": receipt.input_sha256,
            "known_at": receipt.known_at,
            "on": receipt.valid_on,
            "period": edition.period.to_string(),
        },
        "resources": resources,
    });
    format!("{document:#}\n")
}

fn resource(table: &FigureTable, lang: Lang) -> Value {
    let mut fields: Vec<Value> = table
        .columns
        .iter()
        .map(|column| {
            json!({
                "name": column.key,
                "title": heading(column.key, lang),
                "type": match column.kind {
                    ColumnKind::Count => "integer",
                    // A day may be vague, or an end that is none.
                    ColumnKind::Words | ColumnKind::Day => "string",
                },
            })
        })
        .collect();
    if says_reconstructed(table) {
        fields.push(json!({ "name": "reconstructed", "type": "boolean" }));
    }
    let mut notes: Vec<String> = table.notes.iter().map(|note| say(lang, note)).collect();
    if table.rows.iter().any(is_reconstructed) {
        let told = say(lang, &Message::new("note-reconstructed"));
        if !notes.contains(&told) {
            notes.push(told);
        }
    }
    json!({
        "name": table.name,
        "path": format!("{}.csv", table.name),
        "description": notes.join(" "),
        "reconstructed": table.rows.iter().any(is_reconstructed),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": { "fields": fields, "missingValues": ["", "n/a"] },
    })
}
