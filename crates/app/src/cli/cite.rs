//! `kader cite`: citations in a text, what they point to, and what is wrong with them.

use std::io::Read;

use kader_citation::problem::Severity;
use kader_citation::{Catalogue, Language, cite};
use kader_core::wording::{Lang, Message, words};

use super::arguments::{CiteArguments, FailOn, TextFormat};
use super::{Failure, Output};

/// The most bytes that are read of a text: far beyond any report, and bounded.
const MOST: u64 = 256 << 20;

/// The language of the citation crate.
pub fn language(lang: Lang) -> Language {
    match lang {
        Lang::Nl => Language::Dutch,
        Lang::En => Language::English,
    }
}

/// Prints the citations of a text.
pub fn run(asked: &CiteArguments, output: &mut Output) -> Result<u8, Failure> {
    let mut known = Catalogue::builtin();
    for file in &asked.catalogue {
        let csv = read(
            std::fs::File::open(file),
            &file.display().to_string(),
            output,
        )?;
        known = known
            .with_csv(&file.display().to_string(), &csv)
            .map_err(|error| {
                output.complain(&error.to_string());
                Failure::Said
            })?;
    }
    let text = match (&asked.file, asked.text.as_deref()) {
        (Some(file), _) => read(
            std::fs::File::open(file),
            &file.display().to_string(),
            output,
        )?,
        (None, Some("-")) => read(Ok(std::io::stdin()), "-", output)?,
        (None, text) => text.unwrap_or_default().to_owned(),
    };
    let found = cite(&text, &known, language(output.lang()));
    let result = match asked.format {
        TextFormat::Json => {
            let json = serde_json::to_string_pretty(&found).map_err(std::io::Error::other)?;
            json + "\n"
        }
        TextFormat::Human => {
            if found.citations.is_empty() {
                let nothing = words(output.lang(), "cite-nothing").unwrap_or_default();
                output.note(&nothing);
            }
            found.human(&text, language(output.lang()))
        }
    };
    output.result(result.as_bytes())?;
    let fails = match (asked.fail_on, found.worst()) {
        (FailOn::Never, _) | (_, None) => false,
        (FailOn::Warning | FailOn::Info, Some(_)) => true,
        (FailOn::Error, Some(worst)) => worst == Severity::Error,
    };
    Ok(u8::from(fails))
}

/// Reads a text whole, as UTF-8.
fn read<R: Read>(
    opened: std::io::Result<R>,
    name: &str,
    output: &mut Output,
) -> Result<String, Failure> {
    let mut text = String::new();
    opened
        .and_then(|reader| reader.take(MOST).read_to_string(&mut text))
        .map_err(|error| {
            let message = Message::new("cannot-read")
                .with("file", name)
                .with("reason", error.to_string());
            output.complain_message(&message);
            Failure::Said
        })?;
    Ok(text)
}
