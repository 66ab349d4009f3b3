//! Opening a source: a dossier or a register file, as it is or as it was known.

use std::path::Path;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use kader_core::figures::Sought;
use kader_core::model::{Edition, EditionId};
use kader_core::register::Register;
use kader_core::wording::{Lang, Message, say};
use kader_exchange::Sources;
use kader_exchange::dossier::{self, Loaded};
use kader_store::entry::Instant;
use kader_store::log::Access;
use kader_store::place::AnyStore;
use kader_store::{At, Fault};

use super::address::Address;
use super::arguments::Asked;
use super::register;
use super::{Failure, Output, show};

/// A source that was opened.
#[derive(Debug)]
pub struct Opened {
    /// Its register, with the texts it was read from; a register with a history
    /// has none.
    pub loaded: Loaded,
    /// When it was known so.
    pub known_at: KnownAt,
}

impl Opened {
    /// Gives the records of a register file places to show them at: those in the dossier that
    /// an export of it would be.
    pub fn place(&mut self) {
        if self.known_at == KnownAt::Dossier || !self.loaded.places.is_empty() {
            return;
        }
        // What the register wrote, it reads.
        if let Ok(placed) = dossier::read_files(&dossier::write(&self.loaded.register)) {
            self.loaded.sources = placed.sources;
            self.loaded.places = placed.places;
        }
    }
}

/// When something was known so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KnownAt {
    /// Whenever its files were so: a dossier has no history.
    Dossier,
    /// After an entry of a log, made at this time.
    Entry(Instant),
}

impl KnownAt {
    /// The word or time in data.
    pub fn data(&self) -> String {
        match self {
            KnownAt::Dossier => "dossier".to_owned(),
            KnownAt::Entry(time) => time.to_string(),
        }
    }

    /// What a receipt for people says.
    pub fn told(&self, lang: Lang) -> String {
        match self {
            KnownAt::Dossier => say(lang, &Message::new("report-known-at-dossier")),
            KnownAt::Entry(time) => time.to_string(),
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
    match Address::of(source, output)? {
        Address::Dossier(folder) => open_dossier(&folder, known_at, output),
        Address::Register(place) => {
            let store = register::open(&place, Access::Read, output)?;
            let at = moment(known_at, output)?;
            open_log(&store, at).map_err(|fault| register::refused(&fault, output))
        }
    }
}

fn open_dossier(
    folder: &Path,
    known_at: Option<&str>,
    output: &mut Output,
) -> Result<Opened, Failure> {
    if let Some(known_at) = known_at {
        return Err(no_history(known_at, output));
    }
    match dossier::read(folder) {
        Ok(loaded) => Ok(Opened {
            loaded,
            known_at: KnownAt::Dossier,
        }),
        Err((diagnostics, sources)) => {
            show::diagnostics(&diagnostics, &sources, folder, output);
            Err(Failure::Said)
        }
    }
}

/// That a dossier cannot tell what was known at another time.
pub fn no_history(known_at: &str, output: &mut Output) -> Failure {
    output.refuse(&Message::new("E402").with("known_at", known_at))
}

fn open_log(store: &AnyStore, at: At) -> Result<Opened, Fault> {
    let head = match at {
        At::Now => store.state().head(),
        _ => store.state_at(at)?.head(),
    };
    let register = store.snapshot(at)?;
    Ok(Opened {
        loaded: Loaded {
            register,
            sources: Sources::default(),
            places: dossier::Places::new(),
            sha256: head.hash.to_string(),
        },
        known_at: KnownAt::Entry(head.time),
    })
}

/// The moment that words name: a time in UTC, a day (through its last moment, by the clock of
/// this machine), or the number of an entry. Nothing is now.
pub fn moment(words: Option<&str>, output: &mut Output) -> Result<At, Failure> {
    let Some(text) = words else {
        return Ok(At::Now);
    };
    if let Ok(number) = text.parse::<i64>() {
        return Ok(At::Position(register::position(number, output)?));
    }
    if let Ok(time) = text.parse::<Timestamp>() {
        return Ok(At::Time(Instant(time)));
    }
    let day = text.parse::<Date>().ok();
    let last = day.and_then(|day| day.tomorrow().ok()).and_then(|next| {
        let begins = TimeZone::system().to_timestamp(next.at(0, 0, 0, 0)).ok()?;
        begins.checked_sub(Span::new().nanoseconds(1)).ok()
    });
    last.map(|last| At::Time(Instant(last)))
        .ok_or_else(|| output.refuse(&Message::new("bad-moment").with("words", text)))
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
            output.advise(&remedy);
        }
        Failure::Said
    })
}

/// What figures are asked of, from the edition and the days that were named.
pub fn sought<'r>(edition: &'r Edition, on: Option<Date>) -> Sought<'r> {
    let mut sought = Sought::of(edition);
    if let Some(on) = on {
        sought.on = on;
    }
    sought
}
