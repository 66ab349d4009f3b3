//! A register with its log: changes go in, snapshots come out.

mod check;
mod freshness;
mod gather;
mod history;
mod whole;

use std::sync::Arc;

use kader_core::model::PaperId;
use kader_core::register::{Register, Versions};

use crate::columns::ColumnFile;
use crate::entry::{
    Act, Author, Change, ChangeSet, DeploymentChanges, Entry, Hash, Instant, Key, Policy, Position,
    RegisterId, Rows, Sealed,
};
use crate::life_cycle::{Proposal, Refusal};
use crate::log::{Appended, Derived, Log};
use crate::state::State;
use crate::{Difference, Fault, contents};

pub use freshness::{BackOff, Freshness, Stale};
pub use history::Changed;

/// How many deployments are worth a thread of their own for their digest.
const MANY: usize = 1 << 10;

/// When it is asked what was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// Now: all of the log.
    Now,
    /// After the entry at this position.
    Position(Position),
    /// At this moment, inclusive: after the last entry before which none is later. So what was
    /// known is always a part of the log from its beginning, whatever clocks said.
    Time(Instant),
}

/// Changes before they are an entry.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Why.
    pub reason: Option<String>,
    /// The paper on which they rest.
    pub paper: Option<PaperId>,
    /// The last entry that their maker had seen. What changed after it is a conflict.
    pub based_on: Position,
    /// The returned proposal that they take up.
    pub revises: Option<Position>,
    /// Of records.
    pub changes: Vec<Change>,
    /// Of deployments.
    pub deployments: DeploymentChanges,
}

impl Draft {
    /// No changes yet, by someone who has seen the log through a position.
    #[must_use]
    pub fn based_on(position: Position) -> Self {
        Self {
            reason: None,
            paper: None,
            based_on: position,
            revises: None,
            changes: Vec::new(),
            deployments: DeploymentChanges::new(),
        }
    }

    fn set(&self, deployments: Option<Rows>) -> ChangeSet {
        ChangeSet {
            reason: self.reason.clone(),
            paper: self.paper.clone(),
            based_on: self.based_on,
            revises: self.revises,
            changes: self.changes.clone(),
            deployments,
        }
    }
}

/// What there is to show for an entry once it is on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receipt {
    /// Where it is.
    pub position: Position,
    /// Its hash: with it an auditor can tie a report to a state of the log.
    pub hash: Hash,
}

/// A register with its log.
#[derive(Debug)]
pub struct Store<L> {
    log: L,
    state: State,
    /// The last register that was made, and how many effects are in it.
    made: Option<Made>,
    /// All versions of the deployments, once they were asked for.
    kept: Option<Kept>,
    columns: Option<ColumnFile>,
    freshness: Freshness,
}

/// All versions of the deployments at a position.
#[derive(Debug, Clone)]
struct Kept {
    position: Position,
    versions: Arc<Versions>,
}

/// A register that was made of the state at a position.
#[derive(Debug, Clone)]
struct Made {
    position: Position,
    effects: usize,
    register: Arc<Register>,
}

impl<L: Log> Store<L> {
    /// Founds a register: the first entry of an empty log.
    ///
    /// # Errors
    /// When the log is not empty, the role may not, or it cannot be written.
    pub fn found(
        mut log: L,
        author: &Author,
        register: RegisterId,
        policy: Policy,
    ) -> Result<Self, Fault> {
        let entry = Entry {
            position: Position::FIRST,
            time: author.time,
            actor: author.actor.clone(),
            role: author.role,
            act: Act::Founded {
                register,
                policy,
                version: env!("CARGO_PKG_VERSION").to_owned(),
            },
        };
        let sealed = Sealed::new(entry, Hash::ZERO);
        let state = State::founded(&sealed)?;
        let none = DeploymentChanges::new();
        match log.append(None, &none, &mut || sealed.clone(), &Derived::default())? {
            Appended::Done(_) => Ok(Self::of(log, state)),
            Appended::Moved => Err(Refusal::new("E515-founded").into()),
        }
    }

    /// Opens a register: replays its log.
    ///
    /// # Errors
    /// Those of reading, and an entry that does not follow from those before it.
    pub fn open(log: L) -> Result<Self, Fault> {
        let state = history::replay(&log, None)?;
        Ok(Self::of(log, state))
    }

    fn of(log: L, state: State) -> Self {
        Self {
            log,
            state,
            made: None,
            kept: None,
            columns: None,
            freshness: Freshness::Current,
        }
    }

    /// Takes in what others appended meanwhile.
    ///
    /// # Errors
    /// As of [`Self::open`].
    pub fn refresh(&mut self) -> Result<(), Fault> {
        let head = self.state.head();
        let state = &mut self.state;
        self.log
            .replay(Some((head.position, head.hash)), None, &mut |link| {
                state.take(link)
            })?;
        self.freshness = Freshness::Current;
        Ok(())
    }

    /// Where the log is kept.
    #[must_use]
    pub fn log(&self) -> &L {
        &self.log
    }

    /// The log by itself.
    #[must_use]
    pub fn into_log(self) -> L {
        self.log
    }

    /// The same, whatever keeps the log.
    #[must_use]
    pub fn boxed(self) -> Store<Box<dyn Log + Send>>
    where
        L: Send + 'static,
    {
        Store {
            log: Box::new(self.log),
            state: self.state,
            made: self.made,
            kept: self.kept,
            columns: self.columns,
            freshness: self.freshness,
        }
    }

    /// The state, without the content of the deployments.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Changes take effect at once.
    ///
    /// # Errors
    /// When the policy asks for two people, the changes meet others, or the register would not
    /// be whole; or it cannot be written. Nothing was changed then.
    pub fn record(&mut self, author: &Author, draft: &Draft) -> Result<Receipt, Fault> {
        self.append(author, &draft.deployments, &|rows| Act::Recorded {
            set: draft.set(rows),
        })
    }

    /// Changes are proposed. They take effect when someone else approves.
    ///
    /// # Errors
    /// As of [`Self::record`], but for the policy.
    pub fn propose(&mut self, author: &Author, draft: &Draft) -> Result<Receipt, Fault> {
        self.append(author, &draft.deployments, &|rows| Act::Proposed {
            set: draft.set(rows),
        })
    }

    /// Changes take effect at once or are proposed, as the policy asks.
    ///
    /// # Errors
    /// As of [`Self::record`].
    pub fn submit(&mut self, author: &Author, draft: &Draft) -> Result<Receipt, Fault> {
        match self.state.policy() {
            Policy::OnePerson => self.record(author, draft),
            Policy::TwoPeople => self.propose(author, draft),
        }
    }

    /// A proposal takes effect.
    ///
    /// # Errors
    /// When it is not open, the same person made it, the role may not; when its records changed
    /// meanwhile or the register would not be whole; or it cannot be written.
    pub fn approve(&mut self, author: &Author, of: Position) -> Result<Receipt, Fault> {
        self.step(author, &|| Act::Approved { of })
    }

    /// A proposal is given back, with a reason.
    ///
    /// # Errors
    /// When it is not open, the same person made it, or the role may not; or it cannot be
    /// written.
    pub fn give_back(
        &mut self,
        author: &Author,
        of: Position,
        reason: &str,
    ) -> Result<Receipt, Fault> {
        self.step(author, &|| Act::Returned {
            of,
            reason: reason.to_owned(),
        })
    }

    /// Whoever made a proposal takes it back.
    ///
    /// # Errors
    /// When it is not open, or someone else made it; or it cannot be written.
    pub fn withdraw(&mut self, author: &Author, of: Position) -> Result<Receipt, Fault> {
        self.step(author, &|| Act::Withdrawn { of })
    }

    fn step(&mut self, author: &Author, act: &dyn Fn() -> Act) -> Result<Receipt, Fault> {
        self.append(author, &DeploymentChanges::new(), &|_| act())
    }

    fn append(
        &mut self,
        author: &Author,
        deployments: &DeploymentChanges,
        act: &dyn Fn(Option<Rows>) -> Act,
    ) -> Result<Receipt, Fault> {
        loop {
            let head = self.state.head();
            let first = self.state.next_row();
            let entry = |rows| Entry {
                position: head.position.next(),
                time: author.time,
                actor: author.actor.clone(),
                role: author.role,
                act: act(rows),
            };
            let provisional = entry(deployments.unsealed(first));
            self.check(&provisional, deployments)?;
            let derived = self.state.derived(&provisional);
            drop(provisional);
            let log = &mut self.log;
            let appended = std::thread::scope(|scope| {
                let summed = (deployments.len() > MANY)
                    .then(|| scope.spawn(move || deployments.digest(first)));
                let mut summed = summed.map(|thread| move || thread.join().ok().flatten());
                let mut seal = || {
                    let rows = summed.take().and_then(|join| join());
                    let rows = rows.or_else(|| deployments.digest(first));
                    Sealed::new(entry(rows), head.hash)
                };
                let after = Some((head.position, head.hash));
                log.append(after, deployments, &mut seal, &derived)
            })?;
            match appended {
                Appended::Done(sealed) => {
                    let (position, hash) = (sealed.entry.position, sealed.hash);
                    self.state.take(*sealed)?;
                    return Ok(Receipt { position, hash });
                }
                Appended::Moved => self.refresh()?,
            }
        }
    }

    /// What must change for the register to be as wanted; nothing where it is. What was
    /// withdrawn once is restored.
    ///
    /// # Errors
    /// Those of reading.
    pub fn difference(&self, wanted: &Register) -> Result<Difference, Fault> {
        let withdrawn = self.withdrawn_deployments()?;
        let state = &self.state;
        let was_withdrawn = |key: &Key| match key {
            Key::Record(record) if record.kind == kader_core::model::RecordKind::Deployment => {
                let id = record.id.parse().ok();
                id.is_some_and(|id| withdrawn.contains(&id))
            }
            _ => state
                .records()
                .get(key)
                .is_some_and(|version| version.body.is_none()),
        };
        let current = if state.records().contains_key(&Key::Identity) {
            Some(self.snapshot(At::Now)?)
        } else {
            None
        };
        Ok(crate::difference(current.as_ref(), wanted, &was_withdrawn))
    }

    /// The proposals that wait for a decision.
    pub fn open_proposals(&self) -> impl Iterator<Item = &crate::life_cycle::Open> {
        self.state.proposals().values().filter_map(|proposal| {
            let Proposal::Open(open) = proposal else {
                return None;
            };
            Some(open)
        })
    }

    /// The change that sets how many people a change needs.
    #[must_use]
    pub fn policy_change(policy: Policy) -> Change {
        Change::Put {
            record: Key::Policy,
            body: contents::policy_body(policy),
        }
    }
}
