//! `kader statements`: what a document was understood to say.

use std::fmt::Write as _;

use kader_core::reading::statements::Qualifier;
use kader_core::reading::{Reading, Statement, Value};
use kader_core::wording::{Lang, Message, say};
use kader_exchange::findings::around;
use serde_json::{Value as Json, json};

use super::{Opened, read};
use crate::cli::arguments::{StatementsArguments, TextFormat};
use crate::cli::{Failure, Output};

/// How many characters of a sentence are shown to people.
const SHOWN: usize = 100;

/// Prints the statements of a document.
pub fn run(asked: &StatementsArguments, output: &mut Output) -> Result<u8, Failure> {
    let (opened, against) = super::both(&asked.read, output)?;
    let reading = read(
        &opened,
        against.as_ref().map(|against| &against.loaded.register),
    );
    let text = match asked.format {
        TextFormat::Json => data(&opened, &reading),
        TextFormat::Human => {
            if reading.statements.is_empty() {
                let message = Message::new("review-nothing-read").with("file", &opened.name);
                let text = say(output.lang(), &message);
                output.note(&text);
            }
            human(&opened, &reading, output.lang())
        }
    };
    output.result(text.as_bytes())?;
    Ok(0)
}

/// The statements as one JSON document.
fn data(opened: &Opened, reading: &Reading) -> String {
    let statements: Vec<Json> = reading
        .statements
        .iter()
        .map(|statement| one(reading, statement))
        .collect();
    let document = json!({
        "receipt": {
            "version": env!("CARGO_PKG_VERSION"),
            "input_sha256": opened.sha256,
            "period": reading.period.map(|period| period.to_string()),
            "written": reading.on.map(|on| on.to_string()),
        },
        "statements": statements,
    });
    format!("{document:#}\n")
}

fn one(reading: &Reading, statement: &Statement) -> Json {
    let document = &reading.document;
    let place = document.place(&statement.range);
    let source = document.places.source();
    let line = source.lines().nth(place.line - 1).unwrap_or_default();
    let qualifiers: Vec<&str> = qualifiers(statement);
    let mut told = json!({
        "subject": reading.subject(statement),
        "predicate": statement.predicate.name(),
        "value": value(&statement.value),
        "qualifiers": qualifiers,
        "period": statement.period.map(|period| period.to_string()),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "section": document.section_name(statement.section),
        "excerpt": around(line, place.column - 1),
    });
    for (name, number) in [("page", place.page), ("paragraph", place.paragraph)] {
        if let Some(number) = number {
            told[name] = json!(number);
        }
    }
    told
}

/// A value in data: counts and money as numbers, all else as text.
fn value(value: &Value) -> Json {
    match value {
        Value::Count(count) | Value::Money(count) => json!(count),
        Value::When(_) | Value::Indefinite | Value::Duration(_) | Value::Words(_) => {
            json!(value.to_string())
        }
    }
}

fn qualifiers(statement: &Statement) -> Vec<&'static str> {
    statement
        .qualifiers
        .iter()
        .map(|one: &Qualifier| one.name())
        .collect()
}

/// The statements by subject, one line each with the words they were read from.
fn human(opened: &Opened, reading: &Reading, lang: Lang) -> String {
    let document = &reading.document;
    let mut text = String::new();
    let missions = reading.names.missions.iter().enumerate();
    let subjects = std::iter::once((None, say(lang, &Message::new("reading-document")))).chain(
        missions.map(|(at, mission)| (Some(at), format!("{} ({})", mission.name, mission.id))),
    );
    for (subject, name) in subjects {
        let mut told = reading
            .statements
            .iter()
            .filter(|statement| statement.subject == subject)
            .peekable();
        if told.peek().is_none() {
            continue;
        }
        let _ = writeln!(text, "{name}");
        for statement in told {
            let place = document.place(&statement.range);
            let mut said = qualifiers(statement).join(", ");
            if let Some(period) = statement.period {
                let gap = if said.is_empty() { "" } else { "; " };
                let _ = write!(said, "{gap}{period}");
            }
            if !said.is_empty() {
                said = format!("  [{said}]");
            }
            let words: String = document.words(&statement.around);
            let short: String = words.chars().take(SHOWN).collect();
            let dots = if words.chars().nth(SHOWN).is_some() {
                "…"
            } else {
                ""
            };
            let page = place.page.map_or(String::new(), |page| {
                let message = Message::new("at-page").with("number", u64::from(page));
                format!(", {}", say(lang, &message))
            });
            let _ = writeln!(
                text,
                "  {:24} {}{said}\n      {}:{}{page}  {short}{dots}",
                statement.predicate.name(),
                statement.value,
                opened.name,
                place.line,
            );
        }
        text.push('\n');
    }
    let closing = Message::new("statements-summary").with("statements", reading.statements.len());
    let _ = writeln!(text, "{}", say(lang, &closing));
    text
}
