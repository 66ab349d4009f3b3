//! `kader figures`: the tables.

use kader_core::figures::{
    FigureTable, Sought, TABLES, annex1_published, annex2_published, headcount_by_month, table,
};
use kader_core::model::Period;
use kader_core::register::Register;
use kader_core::wording::{Lang, Message, say, words};
use kader_exchange::table::{csv, is_reconstructed, json as to_json, text, xlsx};
use serde_json::{Value, json};

use super::arguments::{By, FiguresArguments, TableFormat};
use super::register::changes;
use super::source::Opened;
use super::{Failure, Output, source};

/// Prints a table.
pub fn run(asked: &FiguresArguments, output: &mut Output) -> Result<u8, Failure> {
    if asked.table == changes::NAME {
        return changes::run(asked, output);
    }
    if asked.since.is_some() {
        return Err(output.refuse(&Message::new("since-for-changes")));
    }
    let opened = source::open(&asked.asked, output)?;
    let register = &opened.loaded.register;
    let edition = source::edition(register, &asked.asked, output)?;
    let mut sought = source::sought(edition, asked.on);
    sought.horizon = asked.horizon;
    if let (Some(from), Some(until)) = (asked.from, asked.until) {
        let Some(period) = Period::new(from, until) else {
            let message = Message::new("E108").with("from", from).with("until", until);
            output.complain_message(&message);
            return Err(Failure::Said);
        };
        sought.period = period;
        sought.on = asked.on.unwrap_or(period.until());
    }
    let found = compute(asked, register, sought);
    let Some(found) = found else {
        output.complain_message(&Message::new("E403").with("table", &asked.table));
        let message = Message::new("remedy-one-of").with("words", TABLES.join(", "));
        let remedy = say(output.lang(), &message);
        output.advise(&remedy);
        return Err(Failure::Said);
    };
    let about = about(&found, &opened, sought, output.lang());
    let data = || to_json(&found, &receipt(&opened, sought));
    show(&found, asked, &data, &about, output)
}

/// Shows a table in the format that is asked.
pub(super) fn show(
    found: &FigureTable,
    asked: &FiguresArguments,
    data: &dyn Fn() -> String,
    about: &[String],
    output: &mut Output,
) -> Result<u8, Failure> {
    let bytes = match asked.format {
        TableFormat::Table => text(found, output.lang()).into_bytes(),
        TableFormat::Csv => csv(found),
        TableFormat::Json => data().into_bytes(),
        TableFormat::Xlsx => xlsx(found, about, output.lang()).map_err(|error| {
            output.complain(&error.to_string());
            Failure::Said
        })?,
    };
    match &asked.out {
        Some(file) => std::fs::write(file, &bytes).map_err(|error| {
            let message = Message::new("cannot-write")
                .with("file", file.display().to_string())
                .with("reason", error.to_string());
            output.complain_message(&message);
            Failure::Said
        })?,
        None => output.result(&bytes)?,
    }
    if asked.format != TableFormat::Json {
        for note in &found.notes {
            let note = say(output.lang(), note);
            output.note(&note);
        }
    }
    Ok(0)
}

fn compute(
    asked: &FiguresArguments,
    register: &Register,
    sought: Sought<'_>,
) -> Option<FigureTable> {
    match asked.table.as_str() {
        "annex1" if asked.as_published => Some(annex1_published(register, sought.edition)),
        "annex2" if asked.as_published => Some(annex2_published(register, sought.edition)),
        "headcount" if asked.by == By::Month => {
            Some(headcount_by_month(register, sought.edition, sought.period))
        }
        name => table(register, sought, name),
    }
}

/// The receipt of a result in data.
pub fn receipt(opened: &Opened, sought: Sought<'_>) -> Value {
    json!({
        "version": env!("CARGO_PKG_VERSION"),
        "input_sha256": opened.loaded.sha256,
        "known_at": opened.known_at.data(),
        "on": sought.on.to_string(),
        "period": sought.period.to_string(),
        "edition": sought.edition.id.as_str(),
    })
}

/// What a reader of a workbook must know of it, line by line: what it was made from, and the
/// notes of its table.
fn about(table: &FigureTable, opened: &Opened, sought: Sought<'_>, lang: Lang) -> Vec<String> {
    let register = &opened.loaded.register;
    let notice = register.identity.notice.iter();
    let notice = notice.map(|notice| notice.in_language(lang).to_owned());
    let receipt = Message::new("xlsx-receipt")
        .with("version", env!("CARGO_PKG_VERSION"))
        .with("edition", sought.edition.id.as_str())
        .with("period", sought.period.to_string())
        .with("sha256", &opened.loaded.sha256);
    let notes = table.notes.iter().map(|note| say(lang, note));
    let mut told: Vec<String> = notice.collect();
    told.extend(notes);
    if table.rows.iter().any(is_reconstructed) {
        told.extend(words(lang, "xlsx-hatched"));
    }
    told.push(say(lang, &receipt));
    told
}
