//! Whether an entry may follow: what the state alone cannot tell, since it takes the
//! deployments and the whole register.

use std::collections::{BTreeMap, BTreeSet};

use kader_core::model::DeploymentId;
use kader_core::wording::Message;

use super::Store;
use crate::Fault;
use crate::entry::{
    Act, ChangeSet, DeploymentChange, DeploymentChanges, DeploymentRow, Entry, Key, Position,
};
use crate::fault::{Conflict, Unsound};
use crate::life_cycle::{Proposal, Refusal};
use crate::log::Log;
use crate::state::Effect;

/// What is asked of the rows of one change.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) ids: Vec<u32>,
    put: Vec<u32>,
    withdrawn: Vec<u32>,
    restored: Vec<u32>,
    pub(super) posts: BTreeSet<String>,
    pub(super) sources: BTreeSet<String>,
    reversed: Option<u32>,
}

impl Seen {
    fn add(&mut self, row: &DeploymentRow<'_>) {
        self.ids.push(row.id.0);
        match row.change {
            DeploymentChange::Put => self.put.push(row.id.0),
            DeploymentChange::Withdraw => self.withdrawn.push(row.id.0),
            DeploymentChange::Restore => self.restored.push(row.id.0),
        }
        let Some(content) = &row.content else { return };
        if !self.posts.contains(content.post) {
            self.posts.insert(content.post.to_owned());
        }
        if let Some(source) = content
            .source
            .filter(|source| !self.sources.contains(*source))
        {
            self.sources.insert(source.to_owned());
        }
        if content.days.1 < content.days.0 {
            self.reversed = Some(row.id.0);
        }
    }
}

impl<L: Log> Store<L> {
    /// Whether an entry may follow.
    pub(super) fn check(
        &self,
        entry: &Entry,
        deployments: &DeploymentChanges,
    ) -> Result<(), Fault> {
        self.state.check(entry)?;
        let (of, set) = match &entry.act {
            Act::Recorded { set } | Act::Proposed { set } => (None, set),
            Act::Approved { of } => match self.state.proposals().get(of) {
                Some(Proposal::Open(open)) => (Some(*of), &open.set),
                _ => return Ok(()),
            },
            _ => return Ok(()),
        };
        let mut seen = Seen::default();
        match (of, &set.deployments) {
            (Some(of), Some(rows)) => self.log.rows(of, rows, &mut |row| {
                seen.add(row);
                Ok(())
            })?,
            _ => deployments.iter().for_each(|row| seen.add(&row)),
        }
        self.check_rows(set, &mut seen)?;
        self.check_whole(entry, set, of, deployments, &seen)
    }

    /// Whether deployments may change so.
    fn check_rows(&self, set: &ChangeSet, seen: &mut Seen) -> Result<(), Fault> {
        if seen.ids.is_empty() {
            return Ok(());
        }
        let key = |id: u32| Key::deployment(DeploymentId(id));
        seen.ids.sort_unstable();
        if let Some(twice) = seen.ids.windows(2).find(|pair| pair[0] == pair[1]) {
            let record = key(twice[0]).to_string();
            let message = Message::new("E515-twice").with("record", record);
            return Err(Refusal(message).into());
        }
        if let Some(id) = seen.reversed {
            let message = Message::new("E505-body")
                .with("record", key(id).to_string())
                .with("reason", Message::new("E505-days"));
            return Err(Fault::NotWhole(vec![Unsound::Other(message)]));
        }
        self.check_conflicts(set.based_on, seen)?;
        let withdrawn = self.withdrawn_deployments()?;
        if let Some(id) = seen.put.iter().find(|id| withdrawn.contains(id)) {
            return Err(Fault::Reused(key(*id)));
        }
        let known = self.known_among(&seen.withdrawn, &seen.restored)?;
        if let Some(id) = seen.withdrawn.iter().find(|id| !known.contains(id)) {
            return Err(Fault::NoSuchRecord(key(*id)));
        }
        if let Some(id) = seen.restored.iter().find(|id| known.contains(id)) {
            return Err(Fault::StillThere(key(*id)));
        }
        if let Some(id) = seen.restored.iter().find(|id| !withdrawn.contains(id)) {
            return Err(Fault::NoSuchRecord(key(*id)));
        }
        Ok(())
    }

    /// Whether any of the deployments changed after the entry that the change rests on.
    fn check_conflicts(&self, based_on: Position, seen: &Seen) -> Result<(), Fault> {
        let mut met: BTreeMap<u32, Vec<&Effect>> = BTreeMap::new();
        let effects = self.state.effects();
        for effect in effects.iter().filter(|effect| effect.at > based_on) {
            self.log.rows(effect.of, &effect.rows, &mut |row| {
                if seen.ids.binary_search(&row.id.0).is_ok() {
                    met.entry(row.id.0).or_default().push(effect);
                }
                Ok(())
            })?;
        }
        let Some((id, effects)) = met.pop_first() else {
            return Ok(());
        };
        let Some(last) = effects.last() else {
            return Ok(());
        };
        Err(Fault::Conflict(Box::new(Conflict {
            record: Key::deployment(DeploymentId(id)),
            based_on,
            theirs: None,
            ours: None,
            actor: last.actor.clone(),
            meanwhile: effects.iter().map(|effect| effect.at).collect(),
        })))
    }

    /// Which of some deployments there are now.
    fn known_among(&self, some: &[u32], others: &[u32]) -> Result<BTreeSet<u32>, Fault> {
        if some.is_empty() && others.is_empty() {
            return Ok(BTreeSet::new());
        }
        let mut wanted: Vec<u32> = some.iter().chain(others).copied().collect();
        wanted.sort_unstable();
        let ids = self.present()?;
        let found = ids.ids().filter(|id| wanted.binary_search(id).is_ok());
        Ok(found.collect())
    }
}
