//! The deployments that a log amounts to, and the register made with them.

use std::collections::BTreeSet;
use std::sync::Arc;

use kader_core::register::{Deployments, DeploymentsBuilder, Register};
use kader_core::wording::Message;

use super::{Made, Store};
use crate::Fault;
use crate::columns::ColumnFile;
use crate::contents;
use crate::entry::{DeploymentChange, DeploymentRow, Gatherer};
use crate::fault::Unsound;
use crate::log::Log;
use crate::state::{Effect, State};

/// Adds the rows of effects to deployments that are there.
pub(super) fn gather<L: Log>(
    log: &L,
    from: DeploymentsBuilder,
    effects: &[Effect],
) -> Result<DeploymentsBuilder, Fault> {
    let mut gatherer = Gatherer::from(from);
    for effect in effects {
        log.rows(effect.of, &effect.rows, &mut |row| {
            gatherer
                .add(row)
                .ok_or_else(|| Fault::altered(effect.of, Message::new("E505-rows")))
        })?;
    }
    Ok(gatherer.finish())
}

/// Deployments that are known already: those of the first so many effects.
pub(super) enum Known<'k> {
    None,
    Borrowed(usize, &'k Deployments),
    Owned(usize, Box<Deployments>),
}

/// The register that a state amounts to.
pub(super) fn register<L: Log>(
    log: &L,
    state: &State,
    known: Known<'_>,
) -> Result<Register, Fault> {
    let bodies = state
        .records()
        .iter()
        .filter_map(|(key, version)| Some((key, version.body.as_ref()?)));
    let mut records = contents::records(bodies).map_err(Fault::NotWhole)?;
    let effects = state.effects();
    let register = match known {
        Known::Borrowed(count, deployments) if count == effects.len() => {
            Register::with_deployments(records, deployments.clone())
        }
        Known::Owned(count, deployments) if count == effects.len() => {
            Register::with_deployments(records, *deployments)
        }
        known => {
            let (count, from) = match &known {
                Known::Borrowed(count, deployments) if *count < effects.len() => {
                    (*count, DeploymentsBuilder::from(*deployments))
                }
                Known::Owned(count, deployments) if *count < effects.len() => {
                    (*count, DeploymentsBuilder::from(&**deployments))
                }
                _ => (0, DeploymentsBuilder::new()),
            };
            drop(known);
            records.deployments = gather(log, from, effects.get(count..).unwrap_or_default())?;
            Register::new(records)
        }
    };
    register.map_err(|faults| {
        let unsound: Vec<Unsound> = faults.into_iter().map(Unsound::Between).collect();
        Fault::NotWhole(unsound)
    })
}

impl<L: Log> Store<L> {
    /// The present register. It is made once and kept until something changes.
    ///
    /// # Errors
    /// Those of reading; and that it is not whole, as before its first import.
    pub fn register(&mut self) -> Result<Arc<Register>, Fault> {
        let position = self.state.head().position;
        if let Some(made) = self.made.as_ref().filter(|made| made.position == position) {
            return Ok(Arc::clone(&made.register));
        }
        let known = self.known(&self.state);
        let count = self.state.effects().len();
        let from_file = matches!(known, Known::Owned(effects, _) if effects == count);
        let register = Arc::new(register(&self.log, &self.state, known)?);
        let has_changed = self.made.as_ref().is_none_or(|made| made.effects != count);
        if let Some(columns) = self.columns.as_ref().filter(|_| has_changed && !from_file) {
            // What could not be kept is made anew next time.
            let _ = columns.write(&self.state.head(), &register.deployments);
        }
        self.made = Some(Made {
            position,
            effects: count,
            register: Arc::clone(&register),
        });
        Ok(register)
    }

    /// The deployments that are known without reading the log, for a register of a state.
    pub(super) fn known(&self, state: &State) -> Known<'_> {
        let count = state.effects().len();
        if let Some(made) = self.made.as_ref().filter(|made| made.effects <= count) {
            return Known::Borrowed(made.effects, &made.register.deployments);
        }
        match self.in_file(state) {
            Some((effects, deployments)) => Known::Owned(effects, Box::new(deployments)),
            None => Known::None,
        }
    }

    /// The deployments of the column file, if it was made of a part of the log that a state is
    /// made of too, with how many effects are in them.
    fn in_file(&self, state: &State) -> Option<(usize, Deployments)> {
        let columns = self.columns.as_ref()?;
        let (position, hash) = columns.stamp()?;
        let fits =
            position <= state.head().position && self.log.hash_at(position) == Ok(Some(hash));
        let (stamp, deployments) = fits.then(|| columns.read()).flatten()?;
        let effects = state.effects().iter();
        let effects = effects.take_while(|effect| effect.at <= position).count();
        // Another process may have renewed it in between.
        (stamp == (position, hash)).then_some((effects, deployments))
    }

    /// Keeps the deployments in a file beside the log, and takes them from it where it fits.
    pub(crate) fn keep_columns(&mut self, columns: ColumnFile) {
        self.columns = Some(columns);
    }

    /// The deployments that were withdrawn and not restored since.
    pub(super) fn withdrawn_deployments(&self) -> Result<BTreeSet<u32>, Fault> {
        let mut withdrawn = BTreeSet::new();
        let effects = self.state.effects();
        let first = effects
            .iter()
            .position(|effect| effect.rows.withdrawals > 0);
        let effects = first.and_then(|first| effects.get(first..));
        for effect in effects.unwrap_or_default() {
            self.log
                .rows(effect.of, &effect.rows, &mut |row: &DeploymentRow<'_>| {
                    match row.change {
                        DeploymentChange::Withdraw => withdrawn.insert(row.id.0),
                        DeploymentChange::Put | DeploymentChange::Restore => {
                            withdrawn.remove(&row.id.0)
                        }
                    };
                    Ok(())
                })?;
        }
        Ok(withdrawn)
    }
}
