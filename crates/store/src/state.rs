//! The state that a log amounts to: its entries, taken in one after the other.

mod version;

pub use version::{Effect, Version};

use std::collections::BTreeMap;

use kader_core::model::RecordKind;
use kader_core::wording::{Argument, Message};

use crate::Fault;
use crate::contents;
use crate::entry::{
    Act, ActorId, Change, ChangeSet, Entry, Key, Policy, Position, RegisterId, RowNumber, Rows,
    Sealed, may_change, may_change_kind,
};
use crate::life_cycle::{Open, Proposal, Refusal};
use crate::log::{Derived, Head};

/// The state of a register but for the content of its deployments, which stays in the log.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    head: Head,
    register: RegisterId,
    policy: Policy,
    records: BTreeMap<Key, Version>,
    proposals: BTreeMap<Position, Proposal>,
    recorded: Vec<Position>,
    effects: Vec<Effect>,
    next_row: RowNumber,
}

impl State {
    /// The state after the founding.
    ///
    /// # Errors
    /// When the entry founds no register.
    pub fn founded(link: &Sealed) -> Result<Self, Fault> {
        let entry = &link.entry;
        let unfounded = || Refusal::new("E515-unfounded");
        let Act::Founded {
            register, policy, ..
        } = &entry.act
        else {
            return Err(unfounded().into());
        };
        if entry.position != Position::FIRST {
            return Err(unfounded().into());
        }
        if !entry.role.may_govern() {
            return Err(role_refused(entry).into());
        }
        Ok(Self {
            head: Head {
                position: entry.position,
                hash: link.hash,
                time: entry.time,
            },
            register: register.clone(),
            policy: *policy,
            records: BTreeMap::new(),
            proposals: BTreeMap::new(),
            recorded: Vec::new(),
            effects: Vec::new(),
            next_row: RowNumber::FIRST,
        })
    }

    /// The last entry that it holds.
    #[must_use]
    pub fn head(&self) -> Head {
        self.head
    }

    /// The id of the register.
    #[must_use]
    pub fn register(&self) -> &RegisterId {
        &self.register
    }

    /// How many people a change needs.
    #[must_use]
    pub fn policy(&self) -> Policy {
        self.policy
    }

    /// The records, those that were withdrawn too.
    #[must_use]
    pub fn records(&self) -> &BTreeMap<Key, Version> {
        &self.records
    }

    /// Every proposal that was made, by position.
    #[must_use]
    pub fn proposals(&self) -> &BTreeMap<Position, Proposal> {
        &self.proposals
    }

    /// The entries that took effect at once, in order.
    #[must_use]
    pub fn recorded(&self) -> &[Position] {
        &self.recorded
    }

    /// The deployments that took effect, in order.
    #[must_use]
    pub fn effects(&self) -> &[Effect] {
        &self.effects
    }

    /// The number that the next deployment row gets.
    #[must_use]
    pub fn next_row(&self) -> RowNumber {
        self.next_row
    }

    /// Whether an entry may follow: what the life cycle, the roles, the policy and other
    /// changes say of it. Deployments are held against each other by whoever can read them.
    ///
    /// # Errors
    /// The first that does not allow it.
    pub fn check(&self, entry: &Entry) -> Result<(), Fault> {
        match &entry.act {
            Act::Founded { .. } => return Err(Refusal::new("E515-founded").into()),
            Act::Recorded { set } => {
                if self.policy == Policy::TwoPeople {
                    return Err(Refusal::new("E515-policy").into());
                }
                self.check_set(set, entry)?;
                self.check_changes(set)?;
            }
            Act::Proposed { set } => {
                self.check_set(set, entry)?;
                self.check_changes(set)?;
            }
            Act::Approved { of } => {
                let open = self.decided(entry, *of)?;
                open.approve(&entry.actor, entry.position)?;
                self.check_changes(&open.set)?;
            }
            Act::Returned { of, reason } => {
                self.decided(entry, *of)?
                    .give_back(&entry.actor, entry.position, reason)?;
            }
            Act::Withdrawn { of } => {
                self.proposal(*of)?
                    .open()?
                    .withdraw(&entry.actor, entry.position)?;
            }
        }
        Ok(())
    }

    fn proposal(&self, of: Position) -> Result<&Proposal, Refusal> {
        self.proposals.get(&of).ok_or_else(|| {
            let message = Message::new("E515-unknown").with("position", of.number());
            Refusal(message)
        })
    }

    fn decided(&self, entry: &Entry, of: Position) -> Result<&Open, Refusal> {
        if !entry.role.may_decide() {
            return Err(role_refused(entry));
        }
        self.proposal(of)?.open()
    }

    /// What can be said of a set whatever the other records are.
    fn check_set(&self, set: &ChangeSet, entry: &Entry) -> Result<(), Fault> {
        if !entry.role.may_change() {
            return Err(role_refused(entry).into());
        }
        if set.changes.is_empty() && set.deployments.is_none() {
            return Err(Refusal::new("E515-empty").into());
        }
        if set.based_on > self.head.position {
            let message = Message::new("E515-based-on").with("position", set.based_on.number());
            return Err(Refusal(message).into());
        }
        if let Some(revised) = set.revises {
            self.proposal(revised)?
                .returned()?
                .revise(&entry.actor, entry.position)?;
        }
        let mut seen = std::collections::BTreeSet::new();
        for change in &set.changes {
            let record = change.record();
            if !seen.insert(record) {
                let message = Message::new("E515-twice").with("record", record.to_string());
                return Err(Refusal(message).into());
            }
            if !may_change(record).contains(&entry.role) {
                return Err(record_refused(entry, record.to_string()).into());
            }
            if *record == Key::Policy {
                contents::policy(change.body())?;
            }
        }
        let deployment = RecordKind::Deployment;
        if set.deployments.is_some() && !may_change_kind(deployment).contains(&entry.role) {
            return Err(record_refused(entry, Message::new("kind-deployment")).into());
        }
        let belongs = |rows: &Rows| rows.first == self.next_row && rows.count > 0;
        if !set.deployments.as_ref().is_none_or(belongs) {
            return Err(Refusal::new("E505-rows").into());
        }
        Ok(())
    }

    /// Whether the changes can take effect now.
    fn check_changes(&self, set: &ChangeSet) -> Result<(), Fault> {
        set.changes.iter().try_for_each(|change| {
            let record = change.record();
            let version = self.records.get(record);
            if let Some(conflict) = version.and_then(|of_it| of_it.conflict(set, change)) {
                return Err(Fault::Conflict(Box::new(conflict)));
            }
            let is_there = version.map(|version| version.body.is_some());
            let record = || record.clone();
            match (change, is_there) {
                (Change::Put { .. }, None | Some(true))
                | (Change::Withdraw { .. }, Some(true))
                | (Change::Restore { .. }, Some(false)) => Ok(()),
                (Change::Put { .. }, Some(false)) => Err(Fault::Reused(record())),
                (Change::Restore { .. }, Some(true)) => Err(Fault::StillThere(record())),
                (Change::Withdraw { .. } | Change::Restore { .. }, _) => {
                    Err(Fault::NoSuchRecord(record()))
                }
            }
        })
    }

    /// What an entry changes of the present state, if it may follow.
    #[must_use]
    pub fn derived(&self, entry: &Entry) -> Derived {
        let set = match &entry.act {
            Act::Recorded { set } => Some((entry.position, set)),
            Act::Approved { of } => match self.proposals.get(of) {
                Some(Proposal::Open(open)) => Some((*of, &open.set)),
                _ => None,
            },
            _ => None,
        };
        let Some((of, set)) = set else {
            return Derived::default();
        };
        let changed = |change: &Change| (change.record().clone(), change.body().cloned());
        Derived {
            takes_effect: Some(of),
            records: set.changes.iter().map(changed).collect(),
        }
    }

    /// Takes in the next entry.
    ///
    /// # Errors
    /// Those of [`Self::check`]; then nothing has changed.
    pub fn take(&mut self, link: Sealed) -> Result<(), Fault> {
        let Sealed { entry, hash, .. } = link;
        self.check(&entry)?;
        self.head = Head {
            position: entry.position,
            hash,
            time: self.head.time.max(entry.time),
        };
        let at = entry.position;
        match entry.act {
            Act::Founded { .. } => {}
            Act::Recorded { set } => {
                self.pass_rows(&set);
                self.recorded.push(at);
                self.take_effect(set, at, at, &entry.actor)?;
            }
            Act::Proposed { set } => {
                self.pass_rows(&set);
                if let Some(revised) = set.revises {
                    let step = self.proposal(revised)?.returned()?;
                    let step = step.revise(&entry.actor, at)?;
                    self.proposals.insert(revised, Proposal::Revised(step));
                }
                let by = entry.actor;
                self.proposals
                    .insert(at, Proposal::Open(Open { at, by, set }));
            }
            Act::Approved { of } => {
                let approved = self.proposal(of)?.open()?.approve(&entry.actor, at)?;
                let by = approved.by.clone();
                let before = self.proposals.insert(of, Proposal::Approved(approved));
                if let Some(Proposal::Open(open)) = before {
                    self.take_effect(open.set, of, at, &by)?;
                }
            }
            Act::Returned { of, reason } => {
                let open = self.proposal(of)?.open()?;
                let returned = open.give_back(&entry.actor, at, &reason)?;
                self.proposals.insert(of, Proposal::Returned(returned));
            }
            Act::Withdrawn { of } => {
                let withdrawn = self.proposal(of)?.open()?.withdraw(&entry.actor, at)?;
                self.proposals.insert(of, Proposal::Withdrawn(withdrawn));
            }
        }
        Ok(())
    }

    fn pass_rows(&mut self, set: &ChangeSet) {
        if let Some(rows) = &set.deployments {
            self.next_row = rows.end();
        }
    }

    fn take_effect(
        &mut self,
        set: ChangeSet,
        of: Position,
        at: Position,
        actor: &ActorId,
    ) -> Result<(), Fault> {
        for change in set.changes {
            let (record, body) = match change {
                Change::Put { record, body } | Change::Restore { record, body } => {
                    (record, Some(body))
                }
                Change::Withdraw { record } => (record, None),
            };
            if record == Key::Policy {
                self.policy = contents::policy(body.as_ref())?;
            }
            let version = self.records.entry(record).or_insert_with(|| Version {
                body: None,
                changed: Vec::new(),
                actor: actor.clone(),
            });
            version.body = body;
            version.changed.push(at);
            version.actor = actor.clone();
        }
        if let Some(rows) = set.deployments {
            let actor = actor.clone();
            self.effects.push(Effect {
                at,
                of,
                actor,
                rows,
            });
        }
        Ok(())
    }
}

fn role_refused(entry: &Entry) -> Refusal {
    Refusal(Message::new("E515-role").with("role", entry.role.word()))
}

fn record_refused(entry: &Entry, record: impl Into<Argument>) -> Refusal {
    let message = Message::new("E515-role-record")
        .with("role", entry.role.word())
        .with("record", record);
    Refusal(message)
}
