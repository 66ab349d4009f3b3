//! Plans: what an import would change, row by row, before anything changes.
//!
//! A plan is made of the register as it is and of what comes in: a file of rows
//! ([`of_rows`]), which is a part, or a dossier ([`of_dossier`]), which is the whole. It holds the register that would
//! be, unless anything is wrong.

mod deployments;
mod difference;
mod dossier;
mod json;
mod put;
mod rows;
mod show;

use std::collections::BTreeMap;

use kader_core::model::{EditionId, RecordKind, RecordRef, SectionId};
use kader_core::record::Value;
use kader_core::register::{Register, kind_name};
use kader_core::wording::Message;

use self::deployments::Bulk;
pub use self::difference::{FieldChange, difference};
pub use self::dossier::of_dossier;
pub use self::rows::{Scope, of_rows};
use crate::sheet::{Fault, Place};

/// What a row of a plan is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The register itself: whose it is.
    Identity,
    /// A record.
    Record(RecordRef),
    /// A record whose id does not read.
    Nameless(RecordKind),
    /// The text of a section.
    Narrative(EditionId, SectionId),
}

impl Subject {
    /// The name in the catalogue of its kind.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Subject::Identity => "import-identity",
            Subject::Record(record) => kind_name(record.kind),
            Subject::Nameless(kind) => kind_name(*kind),
            Subject::Narrative(..) => "import-narrative",
        }
    }

    /// The word of its kind in data.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Subject::Identity => "register",
            Subject::Record(record) => record.kind.word(),
            Subject::Nameless(kind) => kind.word(),
            Subject::Narrative(..) => "narrative",
        }
    }

    /// Its id; nothing where it has none.
    #[must_use]
    pub fn id(&self) -> Option<String> {
        match self {
            Subject::Identity | Subject::Nameless(_) => None,
            Subject::Record(record) => Some(record.id.clone()),
            Subject::Narrative(edition, section) => Some(format!("{edition}/{section}")),
        }
    }
}

/// How a record comes out of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is new.
    Added,
    /// It changes.
    Changed,
    /// It goes.
    Withdrawn,
    /// It stays as it is.
    Unchanged,
    /// Something is wrong with it.
    Wrong,
}

impl Standing {
    /// All of them, in the order in which people read them.
    pub const ALL: [Standing; 5] = [
        Standing::Added,
        Standing::Changed,
        Standing::Withdrawn,
        Standing::Unchanged,
        Standing::Wrong,
    ];

    /// Its word in data.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Standing::Added => "added",
            Standing::Changed => "changed",
            Standing::Withdrawn => "withdrawn",
            Standing::Unchanged => "unchanged",
            Standing::Wrong => "wrong",
        }
    }
}

/// What becomes of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is new.
    Added(Value),
    /// It changes.
    Changed {
        /// What it is.
        before: Value,
        /// What it becomes.
        after: Value,
    },
    /// It goes.
    Withdrawn(Value),
    /// It stays as it is.
    Unchanged,
    /// Something is wrong with it, which is among the faults.
    Wrong,
}

impl Verdict {
    /// How the record comes out.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match self {
            Verdict::Added(_) => Standing::Added,
            Verdict::Changed { .. } => Standing::Changed,
            Verdict::Withdrawn(_) => Standing::Withdrawn,
            Verdict::Unchanged => Standing::Unchanged,
            Verdict::Wrong => Standing::Wrong,
        }
    }
}

/// One row of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is about.
    pub subject: Subject,
    /// Where it stands in what comes in; nothing for what is not in it.
    pub place: Option<Place>,
    /// What becomes of it.
    pub verdict: Verdict,
}

/// How many records of a kind are added, changed and so on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(
    missing_docs,
    reason = "each count is what the verdict of its name says"
)]
pub struct Counts {
    pub added: usize,
    pub changed: usize,
    pub withdrawn: usize,
    pub unchanged: usize,
    pub wrong: usize,
}

impl Counts {
    /// How many come out in one way.
    #[must_use]
    pub fn of(self, standing: Standing) -> usize {
        match standing {
            Standing::Added => self.added,
            Standing::Changed => self.changed,
            Standing::Withdrawn => self.withdrawn,
            Standing::Unchanged => self.unchanged,
            Standing::Wrong => self.wrong,
        }
    }

    fn count(&mut self, standing: Standing) {
        let count = match standing {
            Standing::Added => &mut self.added,
            Standing::Changed => &mut self.changed,
            Standing::Withdrawn => &mut self.withdrawn,
            Standing::Unchanged => &mut self.unchanged,
            Standing::Wrong => &mut self.wrong,
        };
        *count += 1;
    }

    fn add(&mut self, other: Counts) {
        self.added += other.added;
        self.changed += other.changed;
        self.withdrawn += other.withdrawn;
        self.unchanged += other.unchanged;
        self.wrong += other.wrong;
    }

    /// Whether nothing would change and nothing is wrong.
    #[must_use]
    pub fn is_nothing(self) -> bool {
        self.added + self.changed + self.withdrawn + self.wrong == 0
    }

    fn message(self, name: Message) -> Message {
        name.with("added", self.added)
            .with("changed", self.changed)
            .with("withdrawn", self.withdrawn)
            .with("unchanged", self.unchanged)
            .with("wrong", self.wrong)
    }
}

/// What an import would change.
#[derive(Debug)]
pub struct Plan<'b> {
    /// What comes in: the file, and the sheet of it.
    pub source: Place,
    /// What is wrong; of very many the first.
    pub faults: Vec<Fault>,
    /// How many more faults there are.
    pub omitted: usize,
    /// Everything but deployments.
    records: Vec<Row>,
    /// The deployments: there may be millions.
    deployments: Bulk<'b>,
    register: Option<Register>,
}

impl Plan<'_> {
    /// The rows that come out in ways that a test picks, in the order of what comes in;
    /// deployments last, and what is withdrawn behind what stands in the file.
    pub fn rows<'p>(
        &'p self,
        picks: impl Fn(Standing) -> bool + Copy + 'p,
    ) -> impl Iterator<Item = Row> + 'p {
        let records = self.records.iter();
        let records = records.filter(move |row| picks(row.verdict.standing()));
        records.cloned().chain(self.deployments.rows(picks))
    }

    /// The rows that change something, and those that are wrong.
    pub fn changes(&self) -> impl Iterator<Item = Row> + '_ {
        self.rows(|standing| standing != Standing::Unchanged)
    }

    /// How many records of each kind are added, changed and so on, by the name of the kind in
    /// the catalogue.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<&'static str, Counts> {
        let mut counts: BTreeMap<&'static str, Counts> = BTreeMap::new();
        for row in &self.records {
            let of_kind = counts.entry(row.subject.kind()).or_default();
            of_kind.count(row.verdict.standing());
        }
        let of_deployments = self.deployments.counts();
        if of_deployments != Counts::default() {
            let kind = kind_name(RecordKind::Deployment);
            counts.entry(kind).or_default().add(of_deployments);
        }
        counts
    }

    /// The same of all kinds together.
    #[must_use]
    pub fn total(&self) -> Counts {
        let mut total = Counts::default();
        self.counts().into_values().for_each(|one| total.add(one));
        total
    }

    /// Whether nothing would change, and nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.is_sound() && self.total().is_nothing()
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    /// The register that would be; nothing where anything is wrong.
    #[must_use]
    pub fn register(&self) -> Option<&Register> {
        self.register.as_ref()
    }

    /// The register that would be; nothing where anything is wrong.
    #[must_use]
    pub fn into_register(self) -> Option<Register> {
        self.register
    }
}
