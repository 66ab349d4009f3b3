//! What was known when, and what changed between.

use std::collections::{BTreeMap, BTreeSet};

use kader_core::model::{Deployment, DeploymentId};
use kader_core::register::Register;

use super::{At, Store};
use crate::Fault;
use crate::entry::{Body, Instant, Key, Position};
use crate::life_cycle::Refusal;
use crate::log::Log;
use crate::state::State;

/// What changed of one record between two moments.
#[derive(Debug, Clone, PartialEq)]
pub enum Changed {
    /// A record, a narrative or the policy.
    Record {
        /// Which.
        key: Key,
        /// What was known of it before; nothing where it was not there.
        before: Option<Body>,
        /// What was known of it after.
        after: Option<Body>,
        /// The entries by which it changed, in order.
        at: Vec<Position>,
    },
    /// A deployment.
    Deployment {
        /// Which.
        id: DeploymentId,
        /// What was known of it before.
        before: Option<Deployment>,
        /// What was known of it after.
        after: Option<Deployment>,
    },
}

/// The state that the log amounts to, through a position if one is given.
pub(super) fn replay<L: Log>(log: &L, until: Option<Position>) -> Result<State, Fault> {
    let mut state: Option<State> = None;
    log.replay(None, until, &mut |link| match &mut state {
        None => {
            state = Some(State::founded(&link)?);
            Ok(())
        }
        Some(state) => state.take(link),
    })?;
    state.ok_or_else(|| Refusal::new("E515-unfounded").into())
}

impl<L: Log> Store<L> {
    /// The last entry that was known at a moment.
    ///
    /// # Errors
    /// A position beyond the log, a moment before its founding, and those of reading.
    pub fn position(&self, at: At) -> Result<Position, Fault> {
        let head = self.state.head();
        match at {
            At::Now => Ok(head.position),
            At::Position(position) if position <= head.position => Ok(position),
            At::Position(position) => Err(Fault::NoSuchPosition(position)),
            At::Time(time) if time >= head.time => Ok(head.position),
            At::Time(time) => self.last_until(time),
        }
    }

    fn last_until(&self, time: Instant) -> Result<Position, Fault> {
        let mut last = None;
        let mut is_past = false;
        let head = self.state.head().position;
        self.log.replay(None, Some(head), &mut |link| {
            is_past |= link.entry.time > time;
            if !is_past {
                last = Some(link.entry.position);
            }
            Ok(())
        })?;
        last.ok_or(Fault::NoSuchTime(time))
    }

    /// The state as known at a moment.
    ///
    /// # Errors
    /// As of [`Self::position`].
    pub fn state_at(&self, at: At) -> Result<State, Fault> {
        let position = self.position(at)?;
        if position == self.state.head().position {
            return Ok(self.state.clone());
        }
        replay(&self.log, Some(position))
    }

    /// The register as known at a moment.
    ///
    /// # Errors
    /// As of [`Self::position`]; and that it was not whole, as before its first import.
    pub fn snapshot(&self, at: At) -> Result<Register, Fault> {
        if self.position(at)? == self.state.head().position {
            return self.register_of(&self.state);
        }
        self.register_of(&self.state_at(at)?)
    }

    /// What changed from one moment to another: each record once, in order of its key, then
    /// each deployment in order of its id. What changed back is left out.
    ///
    /// # Errors
    /// As of [`Self::position`].
    pub fn changes(&self, from: At, to: At) -> Result<Vec<Changed>, Fault> {
        let (from, to) = (self.state_at(from)?, self.state_at(to)?);
        let since = from.head().position;
        let mut changed = Vec::new();
        for (key, version) in to.records() {
            let before = from
                .records()
                .get(key)
                .and_then(|version| version.body.clone());
            let after = version.body.clone();
            if before != after {
                let at = version.changed.iter().filter(|at| **at > since);
                changed.push(Changed::Record {
                    key: key.clone(),
                    before,
                    after,
                    at: at.copied().collect(),
                });
            }
        }
        let mut touched = BTreeSet::new();
        for effect in to.effects().iter().filter(|effect| effect.at > since) {
            self.log.rows(effect.of, &effect.rows, &mut |row| {
                touched.insert(row.id);
                Ok(())
            })?;
        }
        if !touched.is_empty() {
            let mut before = self.some_of(&from, &touched)?;
            let mut after = self.some_of(&to, &touched)?;
            changed.extend(touched.into_iter().filter_map(|id| {
                let (before, after) = (before.remove(&id), after.remove(&id));
                (before != after).then_some(Changed::Deployment { id, before, after })
            }));
        }
        Ok(changed)
    }

    /// Some deployments as a state has them.
    fn some_of(
        &self,
        state: &State,
        ids: &BTreeSet<DeploymentId>,
    ) -> Result<BTreeMap<DeploymentId, Deployment>, Fault> {
        if state.effects().is_empty() {
            return Ok(BTreeMap::new());
        }
        let register = self.register_of(state)?;
        let those = register.deployments.each();
        Ok(those
            .filter(|deployment| ids.contains(&deployment.id))
            .map(|deployment| (deployment.id, deployment))
            .collect())
    }
}
