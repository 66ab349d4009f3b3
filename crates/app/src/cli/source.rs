//! Opening a source: a dossier now; register files and servers come behind the same door.

use std::path::Path;

use kader_core::figures::Sought;
use kader_core::model::{Edition, EditionId};
use kader_core::register::Register;
use kader_core::wording::{Message, say, words};

use super::arguments::Asked;
use super::{Failure, Output, show};
use kader_exchange::dossier::{self, Loaded};

/// Opens a source, or says everything that is wrong with it.
pub fn open(asked: &Asked, output: &mut Output) -> Result<Loaded, Failure> {
    if let Some(known_at) = &asked.known_at {
        output.complain_message(&Message::new("E402").with("known_at", known_at));
        let remedy = words(output.lang(), "E402.remedy").unwrap_or_default();
        output.note(&format!("  {remedy}"));
        return Err(Failure::Said);
    }
    open_folder(&asked.source, output)
}

/// Opens a source as it is now, or says everything that is wrong with it.
pub fn open_folder(folder: &Path, output: &mut Output) -> Result<Loaded, Failure> {
    match dossier::read(folder) {
        Ok(loaded) => Ok(loaded),
        Err((diagnostics, sources)) => {
            show::diagnostics(&diagnostics, &sources, folder, output);
            Err(Failure::Said)
        }
    }
}

/// The edition that is asked for.
pub fn edition<'r>(
    register: &'r Register,
    asked: &Asked,
    output: &mut Output,
) -> Result<&'r Edition, Failure> {
    let found = match &asked.edition {
        Some(id) => EditionId::new(id).and_then(|id| register.edition(Some(&id))),
        None => register.edition(None),
    };
    found.ok_or_else(|| {
        let id = asked.edition.as_deref().unwrap_or("—");
        output.complain_message(&Message::new("E401").with("id", id));
        let known: Vec<&str> = register.editions.keys().map(EditionId::as_str).collect();
        if !known.is_empty() {
            let message = Message::new("remedy-one-of").with("words", known.join(", "));
            let remedy = say(output.lang(), &message);
            output.note(&format!("  {remedy}"));
        }
        Failure::Said
    })
}

/// What figures are asked of, from the edition and the days that were named.
pub fn sought<'r>(edition: &'r Edition, on: Option<jiff::civil::Date>) -> Sought<'r> {
    let mut sought = Sought::of(edition);
    if let Some(on) = on {
        sought.on = on;
    }
    sought
}
