//! What keeps a log: append, replay, tail. SQLite does ([`crate::sqlite`]), and PostgreSQL
//! (`crate::postgres`); whatever else does must pass the same tests.

mod copy;
pub(crate) mod follow;
pub(crate) mod present;
pub(crate) mod stored;

pub use copy::copy;

use std::time::Duration;

use crate::Fault;
use crate::entry::{
    Body, DeploymentChanges, DeploymentRow, Hash, Instant, Key, Position, Rows, Sealed,
};
use crate::state::State;

/// What one means to do with a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Read it only.
    Read,
    /// Append to it, waiting at most so long for another writer.
    Write {
        /// How long to wait.
        patience: Duration,
    },
}

impl Access {
    /// How long another writer is waited for where nothing else is asked.
    pub const PATIENCE: Duration = Duration::from_secs(5);

    /// To write, waiting five seconds for another writer.
    pub const WRITE: Access = Access::Write {
        patience: Self::PATIENCE,
    };
}

/// Whether a register that is there may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replace {
    /// It may not: that is a fault.
    Never,
    /// It may: whoever asks was told what is lost.
    AsAsked,
}

/// The last entry of a log, or of a part of it from the beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Where it is.
    pub position: Position,
    /// Its hash.
    pub hash: Hash,
    /// The latest time of it and all before it: what was known by then, ends here.
    pub time: Instant,
}

/// What an entry changes of the tables beside the log that hold the present state.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Derived {
    /// The entry whose changes take effect, if any do: itself, or a proposal.
    pub takes_effect: Option<Position>,
    /// The records that change by it; nothing for one that is withdrawn.
    pub records: Vec<(Key, Option<Body>)>,
}

/// How an append came out.
#[derive(Debug, PartialEq)]
pub enum Appended {
    /// It is on disk.
    Done(Box<Sealed>),
    /// Someone else appended meanwhile. Nothing was written: take in the tail and try again.
    Moved,
}

/// Takes in each entry of a part of the log, in order.
pub type EachEntry<'v> = dyn FnMut(Sealed) -> Result<(), Fault> + 'v;

/// Takes in each row of deployments, in order.
pub type EachRow<'v> = dyn FnMut(&DeploymentRow<'_>) -> Result<(), Fault> + 'v;

/// A log that is kept somewhere.
pub trait Log {
    /// Appends an entry after the last, with its deployments: all of it or nothing, and on disk
    /// when this returns. `after` is the last entry that the caller knows, `None` for the first
    /// of all. The deployments are written first and the entry is sealed then, so that the
    /// caller can sum up the digest at the same time.
    ///
    /// # Errors
    /// Why it could not be written; then nothing was.
    fn append(
        &mut self,
        after: Option<(Position, Hash)>,
        deployments: &DeploymentChanges,
        seal: &mut dyn FnMut() -> Sealed,
        derived: &Derived,
    ) -> Result<Appended, Fault>;

    /// Reads the entries after a position, or all, through `until` if it is given. What is
    /// stored is checked against its hash and the one before it.
    ///
    /// # Errors
    /// Those of reading, an entry that does not follow the one before it, and what `each` says.
    fn replay(
        &self,
        after: Option<(Position, Hash)>,
        until: Option<Position>,
        each: &mut EachEntry<'_>,
    ) -> Result<(), Fault>;

    /// Reads the rows of an entry, and checks them against their digest.
    ///
    /// # Errors
    /// Those of reading, rows that are not those that were sealed, and what `each` says.
    fn rows(&self, of: Position, rows: &Rows, each: &mut EachRow<'_>) -> Result<(), Fault>;

    /// The place and hash of the entry at a position, as stored; nothing beyond the last.
    ///
    /// # Errors
    /// Those of reading.
    fn hash_at(&self, position: Position) -> Result<Option<Hash>, Fault>;

    /// Holds what stands beside the log against the state that it amounts to: the tables of the
    /// present state, the schema, the database as it sees itself.
    ///
    /// # Errors
    /// The first that differs.
    fn check_tables(&self, state: &State) -> Result<(), Fault>;

    /// A way to wait for what others append, beside this one and independent of it.
    ///
    /// # Errors
    /// When the log cannot be reached.
    fn tail(&self) -> Result<Box<dyn Tail>, Fault>;
}

/// Waits for what is appended to a log, by whichever process.
pub trait Tail: Send {
    /// Waits until there is an entry after `known`, at most so long; whether there is. It is
    /// seen within a second of its append. Blocks the thread.
    ///
    /// # Errors
    /// When the log cannot be reached. It may be called again: it connects anew then.
    fn wait(&mut self, known: Position, most: Duration) -> Result<bool, Fault>;
}

impl<L: Log + ?Sized> Log for Box<L> {
    fn append(
        &mut self,
        after: Option<(Position, Hash)>,
        deployments: &DeploymentChanges,
        seal: &mut dyn FnMut() -> Sealed,
        derived: &Derived,
    ) -> Result<Appended, Fault> {
        (**self).append(after, deployments, seal, derived)
    }

    fn replay(
        &self,
        after: Option<(Position, Hash)>,
        until: Option<Position>,
        each: &mut EachEntry<'_>,
    ) -> Result<(), Fault> {
        (**self).replay(after, until, each)
    }

    fn rows(&self, of: Position, rows: &Rows, each: &mut EachRow<'_>) -> Result<(), Fault> {
        (**self).rows(of, rows, each)
    }

    fn hash_at(&self, position: Position) -> Result<Option<Hash>, Fault> {
        (**self).hash_at(position)
    }

    fn check_tables(&self, state: &State) -> Result<(), Fault> {
        (**self).check_tables(state)
    }

    fn tail(&self) -> Result<Box<dyn Tail>, Fault> {
        (**self).tail()
    }
}
