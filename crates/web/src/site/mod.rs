//! What is shown: a source, as it is and as it was known earlier.

mod changes;
mod known;
mod source;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use jiff::civil::Date;
use kader_core::wording::{Message, say};
use kader_document::tree::Document;

use crate::theme::Theme;

pub use changes::{Change, Changes};
pub use known::{Known, Stamp, Tally};
pub use source::{DossierSource, LogSource, Missing, Snapshot, Source};

/// How a report becomes a PDF: handed in, since the typesetter is heavy.
pub type Press = fn(&Document) -> Result<Vec<u8>, String>;

/// How many earlier states are kept at hand.
const EARLIER: usize = 8;

/// What is shown.
pub struct Site {
    source: Mutex<Box<dyn Source>>,
    now: RwLock<Arc<Known>>,
    earlier: Mutex<VecDeque<(String, Arc<Known>)>>,
    press: Option<Press>,
    theme: Theme,
}

/// A lock whose holder panicked holds what it held: nothing here is left half done.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Site {
    /// Shows a source.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn of(mut source: Box<dyn Source>, press: Option<Press>) -> Result<Self, Message> {
        let snapshot = source.now()?;
        Ok(Self {
            source: Mutex::new(source),
            now: RwLock::new(Arc::new(Known::of(snapshot))),
            earlier: Mutex::default(),
            press,
            theme: Theme::default(),
        })
    }

    /// The same in the look of a theme.
    #[must_use]
    pub fn in_theme(self, theme: Theme) -> Self {
        Self { theme, ..self }
    }

    /// What it looks like.
    #[must_use]
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// The register as it is known now.
    #[must_use]
    pub fn now(&self) -> Arc<Known> {
        let now = self.now.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&now)
    }

    /// The register as it was known at a moment, in the reader's words; now without any.
    ///
    /// # Errors
    /// Why it cannot be told.
    pub fn at(&self, known_at: Option<&str>) -> Result<Arc<Known>, Missing> {
        let Some(words) = known_at else {
            return Ok(self.now());
        };
        let mut source = held(&self.source);
        let words = source.settled(words)?;
        let found = held(&self.earlier)
            .iter()
            .find(|(name, _)| *name == words)
            .map(|(_, known)| Arc::clone(known));
        if let Some(known) = found {
            return Ok(known);
        }
        let known = Arc::new(Known::of(source.at(&words)?));
        let mut earlier = held(&self.earlier);
        earlier.push_front((words, Arc::clone(&known)));
        earlier.truncate(EARLIER);
        Ok(known)
    }

    /// Takes in what changed meanwhile; whether anything did. Where the source cannot be read,
    /// what was known stays, and says since when.
    pub fn refresh(&self) -> bool {
        self.follow(|_| {})
    }

    /// The same; `prepare` is given what changed before anyone is shown it.
    pub fn follow(&self, prepare: impl FnOnce(&Arc<Known>)) -> bool {
        let changed = held(&self.source).changed();
        let next = match changed {
            Ok(None) => return self.settle(None),
            Ok(Some(snapshot)) => Arc::new(Known::of(snapshot)),
            Err(reason) => return self.settle(Some(reason)),
        };
        prepare(&next);
        let mut now = self.now.write().unwrap_or_else(PoisonError::into_inner);
        *now = next;
        true
    }

    /// Marks what is known as stale, for a reason, or as fresh again.
    fn settle(&self, stale: Option<Message>) -> bool {
        let now = self.now();
        if now.stale == stale {
            return false;
        }
        let mut held = self.now.write().unwrap_or_else(PoisonError::into_inner);
        *held = Arc::new(now.marked(stale));
        true
    }

    /// A report as PDF.
    ///
    /// # Errors
    /// Why it cannot be set.
    pub fn print(&self, document: &Document) -> Option<Result<Vec<u8>, String>> {
        self.press.map(|press| press(document))
    }

    /// Whether reports can be had as PDF.
    #[must_use]
    pub fn prints(&self) -> bool {
        self.press.is_some()
    }
}

/// The day that is meant where none is asked: today where the register speaks of it, else the
/// last day of the last edition.
#[must_use]
pub fn usual_day(known: &Known, today: Date) -> Date {
    let register = known.register();
    let last = register.edition(None).map(|edition| edition.period.until());
    match last {
        Some(last) if last < today && !known.reaches(today) => last,
        _ => today,
    }
}

/// Why something is not shown, in words for the log of a server.
#[must_use]
pub fn told(message: &Message) -> String {
    say(kader_core::wording::Lang::En, message)
}
