//! What is wrong with a file of rows, at its place.

use kader_core::record::Code;
use kader_core::wording::{Lang, Message, say, say_attribute};

use super::{Place, limits};

/// Something that is wrong with a file of rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What kind of error it is.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// The field, where there is one: `state.decided`.
    pub field: Option<String>,
    /// What stands there, shortened.
    pub excerpt: Option<String>,
    /// What is wrong.
    pub message: Message,
    /// What to do about it; the code's own advice where nothing is said.
    pub remedy: Option<Message>,
}

impl Fault {
    /// What to do about it, in a language.
    #[must_use]
    pub fn advice(&self, lang: Lang) -> String {
        if let Some(remedy) = &self.remedy {
            return say(lang, remedy);
        }
        // A message may have advice of its own; else that of its code holds.
        say_attribute(lang, self.message.name, "remedy", &self.message)
            .or_else(|| say_attribute(lang, self.code.as_str(), "remedy", &self.message))
            .unwrap_or_default()
    }
}

/// How many letters of a cell are shown.
const EXCERPT: usize = 60;

/// The beginning of what stands somewhere, on one line.
pub(super) fn excerpt(words: &str) -> String {
    let flat = |letter: char| if letter.is_control() { ' ' } else { letter };
    let mut shown: String = words.chars().take(EXCERPT).map(flat).collect();
    if words.chars().nth(EXCERPT).is_some() {
        shown.push('…');
    }
    shown
}

/// Collects faults; beyond a bound only their number.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    pub(crate) all: Vec<Fault>,
    pub(crate) omitted: usize,
}

impl Faults {
    pub(crate) fn push(&mut self, fault: Fault) {
        if self.all.len() < limits::FAULTS {
            self.all.push(fault);
        } else {
            self.omitted += 1;
        }
    }
}
