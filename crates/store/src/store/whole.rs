//! Whether the register would be whole after a change.
//!
//! It was whole before. So a change that only puts records can break no others: its own
//! records, rows and references are looked at, and the tree of regions. What is not surely
//! whole by that, and whatever withdraws, is told by holding all records against each other.

use std::collections::{BTreeMap, BTreeSet};

use kader_core::model::{PaperId, PostId, RecordKind, SourceRef};
use kader_core::register::{DeploymentsBuilder, Register};
use kader_core::wording::Message;

use super::Store;
use super::check::Seen;
use super::gather::gather;
use crate::Fault;
use crate::contents;
use crate::entry::{Body, Change, ChangeSet, DeploymentChanges, Entry, Key, Position};
use crate::fault::Unsound;
use crate::life_cycle::Refusal;
use crate::log::Log;
use crate::state::{Effect, State};

/// The posts of a change's rows, without the rows.
fn posts(seen: &Seen) -> DeploymentsBuilder {
    let mut builder = DeploymentsBuilder::new();
    for post in seen.posts.iter().filter_map(|post| PostId::new(post)) {
        builder.post(&post);
    }
    builder
}

/// The papers that a change names by itself and in its rows.
fn papers(set: &ChangeSet, seen: &Seen) -> BTreeSet<PaperId> {
    let sources = seen.sources.iter();
    let sources = sources.filter_map(|source| Some(SourceRef::parse(source)?.paper));
    sources.chain(set.paper.iter().cloned()).collect()
}

/// Whether a change surely leaves a whole register whole.
fn is_surely_whole(state: &State, set: &ChangeSet, seen: &Seen) -> bool {
    let puts: BTreeMap<&Key, &Body> = set
        .changes
        .iter()
        .filter_map(|change| Some((change.record(), change.body()?)))
        .collect();
    if puts.len() < set.changes.len() {
        return false;
    }
    let is_there = |key: &Key| {
        let held = || state.records().get(key);
        puts.contains_key(key) || held().is_some_and(|version| version.body.is_some())
    };
    let named_papers = papers(set, seen);
    let mut named = named_papers.iter().map(|paper| Key::Record(paper.record()));
    if !is_there(&Key::Identity) || !named.all(|key| is_there(&key)) {
        return false;
    }
    // A region that moves may close a ring with others.
    let is_region = |key: &Key| matches!(key, Key::Record(of) if of.kind == RecordKind::Region);
    let mut bodies = puts.clone();
    if puts.keys().any(|key| is_region(key)) {
        for (key, version) in state.records().iter().filter(|(key, _)| is_region(key)) {
            if let Some(body) = version.body.as_ref().filter(|_| !puts.contains_key(key)) {
                bodies.insert(key, body);
            }
        }
    }
    let Ok(mut records) = contents::records(bodies) else {
        return false;
    };
    records.deployments = posts(seen);
    let leads_somewhere =
        |fault: kader_core::register::Fault| fault.to.is_some_and(|to| is_there(&Key::Record(to)));
    match Register::new(records) {
        Ok(_) => true,
        Err(faults) => faults.into_iter().all(leads_somewhere),
    }
}

impl<L: Log> Store<L> {
    /// Whether the register would be whole.
    pub(super) fn check_whole(
        &self,
        entry: &Entry,
        set: &ChangeSet,
        of: Option<Position>,
        deployments: &DeploymentChanges,
        seen: &Seen,
    ) -> Result<(), Fault> {
        if is_surely_whole(&self.state, set, seen) {
            return Ok(());
        }
        self.check_all(entry, set, of, deployments, seen)
    }

    /// Holds all records against each other. Of the deployments only those of the change are
    /// looked at, unless a post or paper goes that others may name.
    fn check_all(
        &self,
        entry: &Entry,
        set: &ChangeSet,
        of: Option<Position>,
        deployments: &DeploymentChanges,
        seen: &Seen,
    ) -> Result<(), Fault> {
        let mut bodies: BTreeMap<&Key, &Body> = self
            .state
            .records()
            .iter()
            .filter_map(|(key, version)| Some((key, version.body.as_ref()?)))
            .collect();
        let mut goes = false;
        for change in &set.changes {
            let record = change.record();
            match change {
                Change::Put { body, .. } | Change::Restore { body, .. } => {
                    bodies.insert(record, body);
                }
                Change::Withdraw { .. } => {
                    bodies.remove(record);
                    let named = [RecordKind::Post, RecordKind::Paper];
                    goes |= matches!(record, Key::Record(gone) if named.contains(&gone.kind));
                }
            }
        }
        let only_policy = bodies.keys().all(|key| **key == Key::Policy);
        if only_policy && seen.ids.is_empty() {
            return Ok(());
        }
        let mut unsound = Vec::new();
        if !bodies.contains_key(&Key::Identity) {
            let message = Message::new("E513").with("record", Key::Identity.to_string());
            unsound.push(Unsound::Other(message));
        }
        for paper in papers(set, seen) {
            let key = Key::Record(paper.record());
            if !bodies.contains_key(&key) {
                let message = Message::new("E513").with("record", key.to_string());
                unsound.push(Unsound::Other(message));
            }
        }
        let mut records = contents::records(bodies).map_err(Fault::NotWhole)?;
        records.deployments = if goes {
            self.after(entry, set, of, deployments)?
        } else {
            posts(seen)
        };
        if let Err(faults) = Register::new(records) {
            unsound.extend(faults.into_iter().map(Unsound::Between));
        }
        if unsound.is_empty() {
            Ok(())
        } else {
            Err(Fault::NotWhole(unsound))
        }
    }

    /// All deployments as they would be.
    fn after(
        &self,
        entry: &Entry,
        set: &ChangeSet,
        of: Option<Position>,
        deployments: &DeploymentChanges,
    ) -> Result<DeploymentsBuilder, Fault> {
        let mut after = DeploymentsBuilder::from(&self.present()?);
        if let (Some(of), Some(rows)) = (of, set.deployments.clone()) {
            let effect = Effect {
                at: entry.position,
                of,
                actor: entry.actor.clone(),
                rows,
            };
            after = gather(&self.log, after, &[effect])?;
        }
        let mut gatherer = crate::entry::Gatherer::from(after);
        gatherer.takes_effect(entry.position);
        for row in deployments.iter() {
            if gatherer.add(&row).is_none() {
                return Err(Refusal::new("E505-rows").into());
            }
        }
        Ok(gatherer.finish().standing())
    }
}
