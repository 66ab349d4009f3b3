//! The input of the template: the document tree as JSON, prepared for paper.
//!
//! The template reads the tree's own names. Changed or added are:
//! - words are fit for the typeface ([`words`]); what cannot be set is a [`Fault`];
//! - every place that can be pointed at has an `id` (`to-` and its anchor, unique), and
//!   references lead to such an id or nowhere, as do links that are not `https:` or `mailto:`;
//! - ranks of headings are not skipped;
//! - tables and drawings have their `number`; tables have the numbers of their `notes`, filled
//!   header rows, columns that say whether marks of notes stand in them, and rows that say
//!   whether they are too long to stay on one page;
//! - marks of notes say whether they are the `first` of their note in the text (`null` where
//!   they do not bring it along), and whether they close with a `bracket`;
//! - texts with words that are long enough to be hyphenated are in `pieces` as well, in turns of
//!   what stays whole and such a word;
//! - paragraphs say how many characters they have, where a mark stands in them (`noted`);
//! - at the top stand whether there are `contents`, the `headings` by id, the `unmarked` notes,
//!   the `region` of the language, and whether words are to be hyphenated (`hyphenate`).

mod outside;
mod table;
mod walk;
mod words;

use kader_document::tree::Document;
use serde_json::{Map, Value, json};

use crate::{Fault, PdfError};
use walk::Walk;
use words::Typeface;

/// Prepares a document; see the module for what that means.
pub(crate) fn prepare(document: &Document) -> Result<Value, PdfError> {
    let mut input = serde_json::to_value(document)
        .map_err(|error| PdfError::Internal(format!("the document is no JSON: {error}")))?;
    let mut walk = Walk::new(Typeface::new(crate::world::fonts()?), document.notes.len());
    walk.find_places(&input["body"]);

    walk.enter("title page");
    if crate::time::of(&document.meta.receipt).is_none() {
        walk.fault(
            "the receipt has neither a time of knowledge nor a day that was asked about",
            "give it one in ISO 8601, such as `2023-04-30`; PDF/A asks for a date",
        );
    }
    let region = meta(&mut walk, &mut input["meta"]);
    walk.value(&mut input["body"]);
    for (index, note) in input["notes"]
        .as_array_mut()
        .into_iter()
        .flatten()
        .enumerate()
    {
        walk.enter(format!("note {}", index + 1));
        walk.note(note);
    }
    let (headings, unmarked, faults) = walk.finish();
    if !faults.is_empty() {
        return Err(PdfError::Document(faults));
    }
    let listed = document.headings().any(|heading| heading.in_contents);
    if let Value::Object(input) = &mut input {
        input.insert("contents".to_owned(), json!(listed));
        input.insert("hyphenate".to_owned(), json!(true));
        input.insert("headings".to_owned(), Value::Object(headings));
        input.insert("unmarked".to_owned(), json!(unmarked));
        input.insert("region".to_owned(), region);
    }
    Ok(input)
}

/// Prepares the title page and the receipt; gives the region of the language.
fn meta(walk: &mut Walk, meta: &mut Value) -> Value {
    let language = meta["language"].as_str().unwrap_or_default().to_owned();
    let (language, region) = language
        .split_once('-')
        .map_or((language.as_str(), None), |(first, rest)| {
            (first, Some(rest))
        });
    let letters = |text: &str| text.chars().all(|letter| letter.is_ascii_alphabetic());
    let known = matches!(language.len(), 2 | 3) && letters(language);
    if !known || region.is_some_and(|region| region.len() != 2 || !letters(region)) {
        walk.fault(
            format!("the language {} is not known", meta["language"]),
            "give a language tag such as `nl` or `nl-BE`",
        );
    }
    if meta["title"]
        .as_str()
        .is_none_or(|title| title.trim().is_empty())
    {
        walk.fault(
            "the title is empty",
            "give the document a title; PDF/UA-1 asks for one",
        );
    }
    if let Some(receipt) = meta.get("receipt").cloned()
        && let Some(keywords) = meta.get_mut("keywords").and_then(Value::as_array_mut)
    {
        for (name, key) in [
            ("input sha256", "input_sha256"),
            ("known at", "known_at"),
            ("valid on", "valid_on"),
        ] {
            if let Some(value) = receipt[key].as_str().filter(|value| !value.is_empty()) {
                keywords.push(json!(format!("{name}: {value}")));
            }
        }
    }
    let tag = json!(language.to_ascii_lowercase());
    let region = region.map_or(Value::Null, |region| json!(region.to_ascii_lowercase()));
    walk.value(meta);
    meta["language"] = tag;
    region
}

/// The words of runs without their form; marks of notes are left out.
fn plain(value: &Value) -> String {
    match value {
        Value::Array(runs) => runs.iter().map(plain).collect(),
        Value::String(text) => text.clone(),
        Value::Object(run) => run
            .get("text")
            .or_else(|| run.get("content"))
            .map(plain)
            .unwrap_or_default(),
        _ => String::new(),
    }
}

/// Whether a run of the kind stands among runs, however deep.
fn holds(value: &Value, kinds: &[&str]) -> bool {
    match value {
        Value::Array(runs) => runs.iter().any(|run| holds(run, kinds)),
        Value::Object(run) => {
            run.get("kind")
                .and_then(Value::as_str)
                .is_some_and(|kind| kinds.contains(&kind))
                || run
                    .get("content")
                    .is_some_and(|content| holds(content, kinds))
        }
        _ => false,
    }
}

fn kind(object: &Map<String, Value>) -> &str {
    object
        .get("kind")
        .and_then(Value::as_str)
        .unwrap_or_default()
}
