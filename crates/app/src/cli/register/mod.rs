//! Registers with a history at the command line: bringing data in, deciding on changes, looking
//! at the log, and keeping it safe.

pub mod copies;
pub mod history;
pub mod import;
pub mod steps;

use std::path::Path;

use jiff::Timestamp;
use kader_core::wording::{Message, say_attribute};
use kader_store::entry::{ActorId, Author, Instant, Position, Role};
use kader_store::sqlite::{Access, SqliteLog};
use kader_store::{Fault, Store};

use super::arguments::AuthorArguments;
use super::{Failure, Output};

/// A register file.
pub type FileStore = Store<SqliteLog>;

/// Opens a register file, or says why that cannot be.
pub fn open(path: &Path, access: Access, output: &mut Output) -> Result<FileStore, Failure> {
    Store::open_file(path, access).map_err(|fault| refused(&fault, output))
}

/// Says what is wrong with a register, and what to do.
pub fn refused(fault: &Fault, output: &mut Output) -> Failure {
    let lang = output.lang();
    let message = fault.message();
    output.complain_message(&message);
    let code = fault.code();
    let remedy = [message.name, code.as_str()]
        .into_iter()
        .find_map(|name| say_attribute(lang, name, "remedy", &message));
    if let Some(remedy) = remedy {
        output.note(&format!("  {remedy}"));
    }
    Failure::Said
}

/// Who does something now, in the role that was named or else this one.
pub fn author(
    asked: &AuthorArguments,
    otherwise: Role,
    output: &mut Output,
) -> Result<Author, Failure> {
    let named = asked.actor.clone().or_else(|| {
        let names = ["KADER_ACTOR", "USER", "LOGNAME", "USERNAME"];
        names.into_iter().find_map(|name| std::env::var(name).ok())
    });
    // A machine without users has one all the same.
    let name = named.map_or_else(|| "local".to_owned(), |name| name.to_lowercase());
    let Some(actor) = ActorId::new(&name) else {
        output.complain_message(&Message::new("no-actor").with("name", name));
        return Err(Failure::Said);
    };
    Ok(Author {
        actor,
        role: asked.role.map_or(otherwise, Role::from),
        time: Instant(Timestamp::now()),
    })
}

/// The place in the log that a call names.
pub fn position(number: i64, output: &mut Output) -> Result<Position, Failure> {
    Position::new(number).ok_or_else(|| {
        let number = number.to_string();
        output.complain_message(&Message::new("E516").with("moment", number));
        Failure::Said
    })
}
