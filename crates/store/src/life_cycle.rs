//! The life of a proposal. Each state has the data that goes with it and the steps that lead
//! out of it; there are no others. `docs/changes.md` draws it.

use kader_core::wording::Message;

use crate::entry::{ActorId, ChangeSet, Position};

/// Where a proposal stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Proposal {
    /// It waits for a decision.
    Open(Open),
    /// It took effect.
    Approved(Approved),
    /// It was given back to whoever made it.
    Returned(Returned),
    /// Whoever made it took it back.
    Withdrawn(Withdrawn),
    /// It was returned, and a later proposal takes it up.
    Revised(Revised),
}

/// A proposal that waits for a decision.
#[derive(Debug, Clone, PartialEq)]
pub struct Open {
    /// Where it was made.
    pub at: Position,
    /// Who made it.
    pub by: ActorId,
    /// What it changes.
    pub set: ChangeSet,
}

/// A proposal that took effect. It is never edited: what is wrong in it is put right by another.
#[derive(Debug, Clone, PartialEq)]
pub struct Approved {
    /// Where it was made.
    pub at: Position,
    /// Who made it.
    pub by: ActorId,
    /// Who approved it.
    pub approver: ActorId,
    /// Where that was done, and the changes took effect.
    pub effective: Position,
}

/// A proposal that was given back.
#[derive(Debug, Clone, PartialEq)]
pub struct Returned {
    /// Where it was made.
    pub at: Position,
    /// Who made it.
    pub by: ActorId,
    /// What it would have changed.
    pub set: ChangeSet,
    /// Who gave it back.
    pub approver: ActorId,
    /// Where.
    pub returned: Position,
    /// Why.
    pub reason: String,
}

/// A proposal that was taken back.
#[derive(Debug, Clone, PartialEq)]
pub struct Withdrawn {
    /// Where it was made.
    pub at: Position,
    /// Who made it.
    pub by: ActorId,
    /// Where it was taken back.
    pub withdrawn: Position,
}

/// A proposal that a later one takes up.
#[derive(Debug, Clone, PartialEq)]
pub struct Revised {
    /// Where it was made.
    pub at: Position,
    /// Who made it.
    pub by: ActorId,
    /// The later one.
    pub revision: Position,
}

/// A step that is not allowed, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal(pub Message);

impl Refusal {
    pub(crate) fn new(name: &'static str) -> Self {
        Self(Message::new(name))
    }
}

impl Open {
    /// It takes effect.
    ///
    /// # Errors
    /// When whoever made it approves it.
    pub fn approve(&self, approver: &ActorId, at: Position) -> Result<Approved, Refusal> {
        self.decided_by(approver)?;
        Ok(Approved {
            at: self.at,
            by: self.by.clone(),
            approver: approver.clone(),
            effective: at,
        })
    }

    /// It is given back, with a reason.
    ///
    /// # Errors
    /// When whoever made it gives it back: that is withdrawing.
    pub fn give_back(
        &self,
        approver: &ActorId,
        at: Position,
        reason: &str,
    ) -> Result<Returned, Refusal> {
        self.decided_by(approver)?;
        Ok(Returned {
            at: self.at,
            by: self.by.clone(),
            set: self.set.clone(),
            approver: approver.clone(),
            returned: at,
            reason: reason.to_owned(),
        })
    }

    /// Whoever made it takes it back.
    ///
    /// # Errors
    /// When someone else does.
    pub fn withdraw(&self, by: &ActorId, at: Position) -> Result<Withdrawn, Refusal> {
        if *by != self.by {
            return Err(Refusal::new("E515-other-person"));
        }
        Ok(Withdrawn {
            at: self.at,
            by: self.by.clone(),
            withdrawn: at,
        })
    }

    fn decided_by(&self, approver: &ActorId) -> Result<(), Refusal> {
        if *approver == self.by {
            return Err(Refusal::new("E515-same-person"));
        }
        Ok(())
    }
}

impl Returned {
    /// A later proposal takes it up.
    ///
    /// # Errors
    /// When someone else made that.
    pub fn revise(&self, by: &ActorId, at: Position) -> Result<Revised, Refusal> {
        if *by != self.by {
            return Err(Refusal::new("E515-other-person"));
        }
        Ok(Revised {
            at: self.at,
            by: self.by.clone(),
            revision: at,
        })
    }
}

impl Proposal {
    /// The open proposal, for a step that only such a one has.
    ///
    /// # Errors
    /// That it is not open, and what it is instead.
    pub fn open(&self) -> Result<&Open, Refusal> {
        let (name, at) = match self {
            Proposal::Open(open) => return Ok(open),
            Proposal::Approved(approved) => ("E515-approved", approved.at),
            Proposal::Returned(returned) => ("E515-returned", returned.at),
            Proposal::Withdrawn(withdrawn) => ("E515-withdrawn", withdrawn.at),
            Proposal::Revised(revised) => ("E515-revised", revised.at),
        };
        Err(Refusal(Message::new(name).with("position", at.number())))
    }

    /// The returned proposal, for the step that only such a one has.
    ///
    /// # Errors
    /// That it was not returned, and what it is instead.
    pub fn returned(&self) -> Result<&Returned, Refusal> {
        match self {
            Proposal::Returned(returned) => Ok(returned),
            Proposal::Open(open) => {
                let message = Message::new("E515-open").with("position", open.at.number());
                Err(Refusal(message))
            }
            other => Err(other.open().err().unwrap_or(Refusal::new("E515-unknown"))),
        }
    }
}
