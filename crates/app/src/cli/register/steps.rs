//! `kader approve`, `return`, `withdraw` and `undo`: the steps in the life of a change.

use kader_core::wording::{Message, say};
use kader_store::entry::{Change, Key, Position, Role};
use kader_store::log::Access;
use kader_store::place::AnyStore;
use kader_store::{At, Changed, Draft, Receipt};

use super::{author, open, position, refused};
use crate::cli::address::register;
use crate::cli::arguments::{ReturnArguments, StepArguments, UndoArguments};
use crate::cli::{Failure, Output};

/// A proposal takes effect.
pub fn approve(asked: &StepArguments, output: &mut Output) -> Result<u8, Failure> {
    let author = author(&asked.author, Role::Approver, output)?;
    let of = position(asked.number, output)?;
    let place = register(&asked.register, output)?;
    let mut store = open(&place, Access::WRITE, output)?;
    let receipt = store.approve(&author, of);
    let receipt = receipt.map_err(|fault| refused(&fault, output))?;
    done("approve-done", of, receipt, output)
}

/// A proposal is given back to whoever made it.
pub fn give_back(asked: &ReturnArguments, output: &mut Output) -> Result<u8, Failure> {
    let author = author(&asked.author, Role::Approver, output)?;
    let of = position(asked.number, output)?;
    let place = register(&asked.register, output)?;
    let mut store = open(&place, Access::WRITE, output)?;
    let receipt = store.give_back(&author, of, &asked.reason);
    let receipt = receipt.map_err(|fault| refused(&fault, output))?;
    done("return-done", of, receipt, output)
}

/// Whoever made a proposal takes it back.
pub fn withdraw(asked: &StepArguments, output: &mut Output) -> Result<u8, Failure> {
    let author = author(&asked.author, Role::Editor, output)?;
    let of = position(asked.number, output)?;
    let place = register(&asked.register, output)?;
    let mut store = open(&place, Access::WRITE, output)?;
    let receipt = store.withdraw(&author, of);
    let receipt = receipt.map_err(|fault| refused(&fault, output))?;
    done("withdraw-done", of, receipt, output)
}

/// What an entry changed is changed back, by a new entry: nothing is overwritten. What changed
/// again since is a conflict, and then nothing is done.
pub fn undo(asked: &UndoArguments, output: &mut Output) -> Result<u8, Failure> {
    let author = author(&asked.author, Role::Keeper, output)?;
    let of = position(asked.number, output)?;
    let place = register(&asked.register, output)?;
    let mut store = open(&place, Access::WRITE, output)?;
    let draft = reverse(&store, of, asked.reason.clone(), output)?;
    if draft.changes.is_empty() && draft.deployments.is_empty() {
        let message = Message::new("undo-nothing").with("number", of.number().to_string());
        return Err(output.refuse(&message));
    }
    let receipt = store.submit(&author, &draft);
    let receipt = receipt.map_err(|fault| refused(&fault, output))?;
    done("undo-done", of, receipt, output)
}

/// The changes that take back what an entry changed.
fn reverse(
    store: &AnyStore,
    of: Position,
    reason: Option<String>,
    output: &mut Output,
) -> Result<Draft, Failure> {
    let Some(before) = Position::new(of.number() - 1) else {
        return Err(output.refuse(&Message::new("undo-founding")));
    };
    let changed = store.changes(At::Position(before), At::Position(of));
    let changed = changed.map_err(|fault| refused(&fault, output))?;
    // Without its identity there is no register to tell anything of.
    let founds = |one: &Changed| {
        matches!(
            one,
            Changed::Record {
                key: Key::Identity,
                before: None,
                ..
            }
        )
    };
    if changed.iter().any(founds) {
        return Err(output.refuse(&Message::new("undo-founding")));
    }
    let mut draft = Draft::based_on(of);
    draft.reason = reason;
    for one in changed {
        match one {
            Changed::Record {
                key, before, after, ..
            } => draft.changes.push(match (before, after) {
                (None, _) => Change::Withdraw { record: key },
                (Some(body), None) => Change::Restore { record: key, body },
                (Some(body), Some(_)) => Change::Put { record: key, body },
            }),
            Changed::Deployment { id, before, after } => match (before, after) {
                (None, _) => draft.deployments.withdraw(id),
                (Some(before), None) => draft.deployments.restore(&before),
                (Some(before), Some(_)) => draft.deployments.put(&before),
            },
        }
    }
    Ok(draft)
}

fn done(
    name: &'static str,
    of: Position,
    receipt: Receipt,
    output: &mut Output,
) -> Result<u8, Failure> {
    let message = Message::new(name)
        .with("number", of.number().to_string())
        .with("position", receipt.position.number().to_string())
        .with("hash", receipt.hash.to_string());
    let text = say(output.lang(), &message);
    output.result(format!("{text}\n").as_bytes())?;
    Ok(0)
}
