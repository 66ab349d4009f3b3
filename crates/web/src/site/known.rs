//! A register as it was known, with what pages ask of it again and again.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use jiff::civil::Date;
use kader_core::checks::Severity;
use kader_core::model::{Deployment, EditionId, Period};
use kader_core::publication::Public;
use kader_core::register::{DayNumber, Deployments, Register};
use kader_core::wording::{Lang, Message};
use kader_exchange::dossier::{self, Loaded};
use kader_store::entry::{Instant, Position};

use super::{Changes, Snapshot};
use crate::search::{Citing, Index};

/// What ties a page to a state of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stamp {
    /// A dossier: whenever its files were so.
    Dossier {
        /// SHA-256 over its files, in hexadecimal.
        sha256: String,
    },
    /// An entry of a log.
    Entry {
        /// Where it is.
        position: Position,
        /// When it was made.
        time: Instant,
        /// Its hash.
        hash: String,
    },
}

impl Stamp {
    /// The hash, in hexadecimal.
    #[must_use]
    pub fn hash(&self) -> &str {
        match self {
            Stamp::Dossier { sha256 } => sha256,
            Stamp::Entry { hash, .. } => hash,
        }
    }

    /// The word or time in data.
    #[must_use]
    pub fn known_at(&self) -> String {
        match self {
            Stamp::Dossier { .. } => "dossier".to_owned(),
            Stamp::Entry { time, .. } => time.to_string(),
        }
    }
}

/// A register as it was known, as far as the public may see it.
#[derive(Debug)]
pub struct Known {
    public: Arc<Public>,
    /// The same, speaking the other language; made when it is first asked for.
    other: OnceLock<Public>,
    /// Which state of the source it is.
    pub stamp: Stamp,
    /// Why it may be out of date, if it may.
    pub stale: Option<Message>,
    placed: OnceLock<Option<Loaded>>,
    citing: OnceLock<Citing>,
    found: [OnceLock<Index>; 2],
    tallies: Mutex<BTreeMap<(Date, Option<EditionId>), Tally>>,
    latest: OnceLock<Option<Changes>>,
}

/// How many findings there are of each severity, the worst first.
pub type Tally = Vec<(Severity, usize)>;

/// Of how many days the findings are remembered.
const DAYS: usize = 64;

impl Known {
    /// What the public may see of a state of a source.
    #[must_use]
    pub fn of(snapshot: Snapshot) -> Self {
        Self {
            public: Arc::new(Public::of(&snapshot.register)),
            other: OnceLock::new(),
            stamp: snapshot.stamp,
            stale: None,
            placed: OnceLock::new(),
            citing: OnceLock::new(),
            found: Default::default(),
            tallies: Mutex::default(),
            latest: OnceLock::new(),
        }
    }

    /// The register.
    #[must_use]
    pub fn register(&self) -> &Register {
        self.public.register()
    }

    /// What the public may see, with figures and drawings in the language of a reader.
    #[must_use]
    pub fn public_in(&self, lang: Lang) -> &Public {
        if self.register().identity.language == lang {
            return &self.public;
        }
        self.other.get_or_init(|| self.public.speaking(lang))
    }

    /// The register with the places of its records: in the dossier that an export of what may be
    /// published would be. Contributions that ever had one or two people are without their
    /// deployments, so that no finding tells of them.
    #[must_use]
    pub fn placed(&self) -> Option<&Loaded> {
        let placed = || {
            let (first, last) = Deployment::DAYS;
            let register = self.public.for_drawing(Period::new(first, last)?);
            // Rows of deployments have the days of people, and no place that is shown; there may
            // be millions of them.
            let mut records = register.clone().into_owned();
            records.deployments = Deployments::default();
            let mut loaded = dossier::read_files(&dossier::write(&records)).ok()?;
            loaded.register = register.into_owned();
            Some(loaded)
        };
        self.placed.get_or_init(placed).as_ref()
    }

    /// How many findings there are on a day beside an edition: counted once, by `count`.
    pub fn tally(&self, key: (Date, Option<EditionId>), count: impl FnOnce() -> Tally) -> Tally {
        let held = || self.tallies.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = held().get(&key) {
            return found.clone();
        }
        // Not while others wait: it takes long. Two may count the same, and find the same.
        let found = count();
        let mut tallies = held();
        if tallies.len() >= DAYS {
            tallies.pop_first();
        }
        tallies.insert(key, found.clone());
        found
    }

    /// What became known last, told once by `tell`; nothing where that cannot be told.
    pub fn latest(&self, tell: impl FnOnce() -> Option<Changes>) -> Option<&Changes> {
        self.latest.get_or_init(tell).as_ref()
    }

    /// What cites which papers.
    #[must_use]
    pub fn citing(&self) -> &Citing {
        self.citing.get_or_init(|| Citing::of(self.register()))
    }

    /// Everything that can be found by words, in a language.
    #[must_use]
    pub fn found(&self, lang: Lang) -> &Index {
        let [dutch, english] = &self.found;
        let found = match lang {
            Lang::Nl => dutch,
            Lang::En => english,
        };
        found.get_or_init(|| Index::of(self.register(), lang))
    }

    /// Whether anyone was, or still is, on post on a day or after it.
    #[must_use]
    pub fn reaches(&self, day: Date) -> bool {
        let day = DayNumber::nearest(day).number();
        let deployments = &self.register().deployments;
        deployments.contributions().any(|contribution| {
            deployments
                .of(contribution)
                .ends
                .iter()
                .any(|end| *end >= day)
        })
    }

    /// The same, marked as out of date for a reason, or as fresh.
    #[must_use]
    pub fn marked(&self, stale: Option<Message>) -> Self {
        Self {
            public: Arc::clone(&self.public),
            other: OnceLock::new(),
            stamp: self.stamp.clone(),
            stale,
            placed: OnceLock::new(),
            citing: OnceLock::new(),
            found: Default::default(),
            tallies: Mutex::default(),
            latest: OnceLock::new(),
        }
    }
}
