//! Opening a source: a dossier now; register files and servers come behind the same door.

use std::path::Path;

use kader_core::figures::Sought;
use kader_core::model::{Edition, EditionId};
use kader_core::register::Register;
use kader_core::wording::{Lang, Message, say, words};

use super::arguments::Asked;
use super::{Failure, Output, show};
use kader_exchange::dossier::{self, Loaded};

/// A source that was opened.
#[derive(Debug)]
pub struct Opened {
    /// Its register, with the texts it was read from.
    pub loaded: Loaded,
    /// When it was known so.
    pub known_at: KnownAt,
}

/// When something was known so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KnownAt {
    /// Whenever its files were so: a dossier has no history.
    Dossier,
}

impl KnownAt {
    /// The word or time in data.
    pub fn data(&self) -> String {
        match self {
            KnownAt::Dossier => "dossier".to_owned(),
        }
    }

    /// What a receipt for people says.
    pub fn told(&self, lang: Lang) -> String {
        match self {
            KnownAt::Dossier => say(lang, &Message::new("report-known-at-dossier")),
        }
    }
}

/// Opens a source as it was known when it is asked, or says everything that is wrong with it.
pub fn open(asked: &Asked, output: &mut Output) -> Result<Opened, Failure> {
    open_at(&asked.source, asked.known_at.as_deref(), output)
}

/// Opens a source as it was known at a time, or as it is now.
pub fn open_at(
    source: &Path,
    known_at: Option<&str>,
    output: &mut Output,
) -> Result<Opened, Failure> {
    if let Some(known_at) = known_at {
        output.complain_message(&Message::new("E402").with("known_at", known_at));
        let remedy = words(output.lang(), "E402.remedy").unwrap_or_default();
        output.note(&format!("  {remedy}"));
        return Err(Failure::Said);
    }
    match dossier::read(source) {
        Ok(loaded) => Ok(Opened {
            loaded,
            known_at: KnownAt::Dossier,
        }),
        Err((diagnostics, sources)) => {
            show::diagnostics(&diagnostics, &sources, source, output);
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
