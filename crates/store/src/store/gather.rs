//! The deployments that a log amounts to, and the register made with them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use kader_core::model::{ContributionId, PostId};
use kader_core::register::{Deployments, DeploymentsBuilder, Records, Register, Versions};

use super::{Kept, Made, Store};
use crate::Fault;
use crate::columns::{ColumnFile, Stamp, WORTH};
use crate::contents;
use crate::entry::{DeploymentChange, DeploymentRow, Gatherer, Position};
use crate::fault::Unsound;
use crate::log::Log;
use crate::state::{Effect, State};
use kader_core::wording::Message;

/// The rows of effects, added to those that are there.
pub(super) fn gather<L: Log>(
    log: &L,
    from: DeploymentsBuilder,
    effects: &[Effect],
) -> Result<DeploymentsBuilder, Fault> {
    let mut gatherer = Gatherer::from(from);
    for effect in effects {
        gatherer.takes_effect(effect.at);
        log.rows(effect.of, &effect.rows, &mut |row| {
            gatherer
                .add(row)
                .ok_or_else(|| Fault::altered(effect.of, Message::new("E505-rows")))
        })?;
    }
    Ok(gatherer.finish())
}

/// The contribution of each post.
struct Owners(BTreeMap<PostId, ContributionId>);

impl Owners {
    fn new(records: &Records) -> Self {
        let posts = records.posts.iter();
        Self(
            posts
                .map(|post| (post.id.clone(), post.contribution.clone()))
                .collect(),
        )
    }

    fn of(&self, post: &PostId) -> Option<ContributionId> {
        self.0.get(post).cloned()
    }

    /// Whether all posts that changes name are there. Where one is not, it may have gone with
    /// its deployments, or something is wrong.
    fn know(&self, changes: &DeploymentsBuilder) -> bool {
        changes.posts().all(|post| self.0.contains_key(post))
    }
}

/// The records of a state, without deployments.
fn records(state: &State) -> Result<Records, Fault> {
    let bodies = state
        .records()
        .iter()
        .filter_map(|(key, version)| Some((key, version.body.as_ref()?)));
    contents::records(bodies).map_err(Fault::NotWhole)
}

fn not_whole(faults: Vec<kader_core::register::Fault>) -> Fault {
    Fault::NotWhole(faults.into_iter().map(Unsound::Between).collect())
}

impl<L: Log> Store<L> {
    /// The register that a state amounts to.
    pub(super) fn register_of(&self, state: &State) -> Result<Register, Fault> {
        let mut records = records(state)?;
        let owners = Owners::new(&records);
        let made = if let Some(deployments) = self.deployments(state, &owners)? {
            Register::with_deployments(records, deployments)
        } else {
            let changes = gather(&self.log, DeploymentsBuilder::new(), state.effects())?;
            records.deployments = changes.standing();
            Register::new(records)
        };
        made.map_err(not_whole)
    }

    /// The deployments of a state from what is known of another; nothing where that is nothing,
    /// or too little to tell what is wrong.
    fn deployments(&self, state: &State, owners: &Owners) -> Result<Option<Deployments>, Fault> {
        let head = state.head().position;
        let at = head.column();
        if let Some(kept) = self.kept.as_ref().filter(|kept| head <= kept.position) {
            let known = kept.versions.known_at(at, |post| owners.of(post));
            return Ok(Some(known));
        }
        let count = state.effects().len();
        if let Some(made) = self.made.as_ref().filter(|made| made.effects <= count) {
            return self.later(&made.register.deployments, made.effects, state, owners);
        }
        let Some((file, stamp)) = self.fitting_file()? else {
            return Ok(None);
        };
        if stamp.0 > head {
            let versions = file.versions().and_then(|read| taken(read, stamp));
            return Ok(versions.map(|versions| versions.known_at(at, |post| owners.of(post))));
        }
        match file.present().and_then(|read| taken(read, stamp)) {
            Some(present) => self.later(&present, effects_by(state, stamp.0), state, owners),
            None => Ok(None),
        }
    }

    /// Deployments of so many effects, and those of a state after them.
    fn later(
        &self,
        deployments: &Deployments,
        count: usize,
        state: &State,
        owners: &Owners,
    ) -> Result<Option<Deployments>, Fault> {
        let effects = state.effects().get(count..).unwrap_or_default();
        if effects.is_empty() {
            return Ok(Some(deployments.clone()));
        }
        let changes = gather(&self.log, DeploymentsBuilder::new(), effects)?;
        let later = || deployments.after(changes.clone(), |post| owners.of(post));
        Ok(owners.know(&changes).then(later))
    }

    /// The column file, if it was made of this log, and where.
    fn fitting_file(&self) -> Result<Option<(&ColumnFile, Stamp)>, Fault> {
        let Some(file) = &self.columns else {
            return Ok(None);
        };
        let Some((position, hash)) = file.stamp() else {
            return Ok(None);
        };
        let is_of_it = self.log.hash_at(position)? == Some(hash);
        Ok(is_of_it.then_some((file, (position, hash))))
    }

    /// Every version of every deployment. They are kept until something changes.
    ///
    /// # Errors
    /// As of [`Self::register`].
    pub fn versions(&mut self) -> Result<Arc<Versions>, Fault> {
        let position = self.state.head().position;
        if let Some(kept) = self.kept.as_ref().filter(|kept| kept.position == position) {
            return Ok(Arc::clone(&kept.versions));
        }
        let owners = Owners::new(&records(&self.state)?);
        let versions = Arc::new(self.all_versions(&owners)?);
        self.kept = Some(Kept {
            position,
            versions: Arc::clone(&versions),
        });
        Ok(versions)
    }

    /// Every version, from those that are known and the rows that came later.
    fn all_versions(&self, owners: &Owners) -> Result<Versions, Fault> {
        if let Some(kept) = &self.kept {
            return self.brought_up_with(Some(kept.position), &kept.versions, owners);
        }
        let known = match self.fitting_file()? {
            Some((file, stamp)) if stamp.0 <= self.state.head().position => {
                let versions = file.versions().and_then(|read| taken(read, stamp));
                versions.map(|versions| (stamp.0, versions))
            }
            _ => None,
        };
        let (position, versions) = known.unzip();
        self.brought_up_with(position, &versions.unwrap_or_default(), owners)
    }

    /// The versions of a position, brought up to the present.
    pub(crate) fn brought_up(
        &self,
        position: Position,
        versions: &Versions,
    ) -> Result<Versions, Fault> {
        let owners = Owners::new(&records(&self.state)?);
        self.brought_up_with(Some(position), versions, &owners)
    }

    fn brought_up_with(
        &self,
        position: Option<Position>,
        versions: &Versions,
        owners: &Owners,
    ) -> Result<Versions, Fault> {
        let effects = self.state.effects();
        let count = position.map_or(0, |position| effects_by(&self.state, position));
        let later = effects.get(count..).unwrap_or_default();
        let changes = gather(&self.log, DeploymentsBuilder::new(), later)?;
        if !owners.know(&changes) {
            let mut records = records(&self.state)?;
            records.deployments = changes.clone().standing();
            Register::new(records).map_err(not_whole)?;
        }
        Ok(versions.after(changes, |post| owners.of(post)))
    }

    /// The present register. It is made once and kept until something changes.
    ///
    /// # Errors
    /// Those of reading; and that it is not whole, as before its first import.
    pub fn register(&mut self) -> Result<Arc<Register>, Fault> {
        let position = self.state.head().position;
        if let Some(made) = self.made.as_ref().filter(|made| made.position == position) {
            return Ok(Arc::clone(&made.register));
        }
        self.renew_columns()?;
        let register = Arc::new(self.register_of(&self.state)?);
        self.made = Some(Made {
            position,
            effects: self.state.effects().len(),
            register: Arc::clone(&register),
        });
        Ok(register)
    }

    /// Writes the column file again where what it lacks costs more at each opening.
    fn renew_columns(&mut self) -> Result<(), Fault> {
        let rows = |effects: &[Effect]| -> u64 {
            effects
                .iter()
                .map(|effect| u64::from(effect.rows.count))
                .sum()
        };
        let effects = self.state.effects();
        if self.columns.is_none() || rows(effects) < WORTH as u64 {
            return Ok(());
        }
        let fitting = self.fitting_file()?.map(|(_, stamp)| stamp.0);
        let count = fitting.map_or(0, |position| effects_by(&self.state, position));
        let (held, lacked) = effects.split_at(count.min(effects.len()));
        // To look for an entry's rows costs as much as to read some dozens.
        let cost = rows(lacked) + 32 * lacked.len() as u64;
        if fitting.is_some() && cost <= 256 + rows(held) / 256 {
            return Ok(());
        }
        let head = self.state.head();
        let versions = self.versions()?;
        if let Some(columns) = &self.columns {
            // What could not be kept is made anew next time.
            let _ = columns.write(&head, &versions);
        }
        Ok(())
    }

    /// Keeps the deployments in a file beside the log, and takes them from it where it fits.
    pub(crate) fn keep_columns(&mut self, columns: ColumnFile) {
        self.columns = Some(columns);
    }

    /// The present deployments.
    pub(super) fn present(&self) -> Result<Deployments, Fault> {
        let owners = Owners::new(&records(&self.state)?);
        match self.deployments(&self.state, &owners)? {
            Some(deployments) => Ok(deployments),
            None => {
                let changes = gather(&self.log, DeploymentsBuilder::new(), self.state.effects())?;
                Ok(changes.standing().build(|post| owners.of(post)))
            }
        }
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

/// How many effects of a state there were at a position.
fn effects_by(state: &State, position: Position) -> usize {
    state
        .effects()
        .partition_point(|effect| effect.at <= position)
}

/// What was read of the column file, unless another process renewed it in between.
fn taken<T>((found, read): (Stamp, T), stamp: Stamp) -> Option<T> {
    (found == stamp).then_some(read)
}
