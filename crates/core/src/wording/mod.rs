//! What people read, in Dutch and English, from one catalogue.
//!
//! Code speaks in [`Message`]s: a name in the catalogue and its parts. Only where something is
//! shown to a person does it become words, in that person's language. The catalogue is Fluent,
//! `crates/core/wording/nl.ftl` and `en.ftl`; a test holds the two and the code together.

mod catalogue;
mod lang;
mod message;

pub use catalogue::{say, say_attribute, words};
pub use lang::Lang;
pub use message::{Argument, Message};

use jiff::civil::Date;

/// A day as people write it: `31 augustus 2023`, `31 August 2023`.
#[must_use]
pub fn day(lang: Lang, day: Date) -> String {
    match lang {
        Lang::Nl => kader_citation::date::dutch(day),
        Lang::En => kader_citation::date::english(day),
    }
}
