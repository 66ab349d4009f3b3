//! Registers with a history at the command line: bringing data in, deciding on changes, looking
//! at the log, and keeping it safe.

pub mod changes;
pub mod copies;
pub mod history;
pub mod import;
pub mod steps;

use jiff::Timestamp;
use kader_core::wording::{Argument, Message, say, say_attribute};
use kader_exchange::plan::difference;
use kader_store::Fault;
use kader_store::entry::{ActorId, Author, Change, Instant, Position, Role};
use kader_store::fault::Unsound;
use kader_store::log::Access;
use kader_store::place::{AnyStore, Place};

use super::arguments::AuthorArguments;
use super::{Failure, Output};

/// Opens a register, or says why that cannot be.
pub fn open(place: &Place, access: Access, output: &mut Output) -> Result<AnyStore, Failure> {
    place.open(access).map_err(|fault| refused(&fault, output))
}

/// Says what is wrong with a register, and what to do.
pub fn refused(fault: &Fault, output: &mut Output) -> Failure {
    let lang = output.lang();
    let message = fault.message();
    output.complain_message(&message);
    for line in details(fault) {
        let text = say(lang, &line);
        output.note(&format!("  {text}"));
    }
    let code = fault.code();
    let remedy = [message.name, code.as_str()]
        .into_iter()
        .find_map(|name| say_attribute(lang, name, "remedy", &message));
    if let Some(remedy) = remedy {
        output.advise(&remedy);
    }
    Failure::Said
}

/// What a fault tells besides its sentence: of a conflict both versions, field by field; of a
/// register that would not be whole everything that is wrong.
fn details(fault: &Fault) -> Vec<Message> {
    match fault {
        Fault::Conflict(conflict) => {
            let theirs = conflict.theirs.as_ref().map(|body| &body.node().value);
            let ours = conflict.ours.as_ref().and_then(Change::body);
            let (Some(theirs), Some(ours)) = (theirs, ours.map(|body| &body.node().value)) else {
                return Vec::new();
            };
            let side = |words: Option<String>| {
                words.map_or(Message::new("conflict-nothing").into(), Argument::Words)
            };
            difference(theirs, ours)
                .into_iter()
                .map(|one| {
                    Message::new("conflict-field")
                        .with("field", one.field)
                        .with("theirs", side(one.before))
                        .with("ours", side(one.after))
                })
                .collect()
        }
        // The sentence tells the first.
        Fault::NotWhole(unsound) => unsound.iter().skip(1).map(Unsound::message).collect(),
        _ => Vec::new(),
    }
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
        return Err(output.refuse(&Message::new("no-actor").with("name", name)));
    };
    Ok(Author {
        actor,
        role: asked.role.unwrap_or(otherwise),
        time: Instant(Timestamp::now()),
    })
}

/// The place in the log that a call names.
pub fn position(number: i64, output: &mut Output) -> Result<Position, Failure> {
    let refused = Message::new("E516").with("moment", number.to_string());
    Position::new(number).ok_or_else(|| output.refuse(&refused))
}
