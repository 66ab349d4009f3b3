//! `kader log`: every entry of a register, who made it, when and why, and what waits for a
//! decision.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use kader_core::wording::{Lang, Message, say, words};
use kader_store::entry::{Act, ChangeSet, Position, Sealed};
use kader_store::life_cycle::Proposal;
use kader_store::log::{Access, Log as _};
use serde_json::{Value, json};

use super::{open, refused};
use crate::cli::address::register;
use crate::cli::arguments::{LogArguments, TextFormat};
use crate::cli::{Failure, Output};

/// Prints the log of a register.
pub fn run(asked: &LogArguments, output: &mut Output) -> Result<u8, Failure> {
    let place = register(&asked.register, output)?;
    let store = open(&place, Access::Read, output)?;
    let proposals = store.state().proposals();
    let mut entries: Vec<Sealed> = Vec::new();
    let read = store.log().replay(None, None, &mut |sealed| {
        let is_open = matches!(
            proposals.get(&sealed.entry.position),
            Some(Proposal::Open(_))
        );
        if is_open || !asked.open {
            entries.push(sealed);
        }
        Ok(())
    });
    read.map_err(|fault| refused(&fault, output))?;
    let text = match asked.format {
        TextFormat::Json => data(&entries, proposals),
        TextFormat::Human => human(&entries, proposals, output.lang()),
    };
    output.result(text.as_bytes())?;
    Ok(0)
}

fn data(entries: &[Sealed], proposals: &BTreeMap<Position, Proposal>) -> String {
    let entries: Vec<Value> = entries
        .iter()
        .map(|sealed| {
            let entry = &sealed.entry;
            let set = set_of(&entry.act);
            let mut told = json!({
                "position": entry.position.number(),
                "time": entry.time.to_string(),
                "actor": entry.actor.as_str(),
                "role": entry.role.word(),
                "act": word(&entry.act),
                "of": of(&entry.act).map(Position::number),
                "reason": reason(&entry.act),
                "paper": set.and_then(|set| set.paper.as_ref()).map(ToString::to_string),
                "records": set.map(|set| set.changes.iter().map(|change| {
                    change.record().to_string()
                }).collect::<Vec<_>>()),
                "deployments": set.map(deployments),
                "hash": sealed.hash.to_string(),
            });
            if let Some(proposal) = proposals.get(&entry.position) {
                told["state"] = json!(state(proposal));
            }
            told
        })
        .collect();
    format!("{:#}\n", json!({ "entries": entries }))
}

fn human(entries: &[Sealed], proposals: &BTreeMap<Position, Proposal>, lang: Lang) -> String {
    let mut text = String::new();
    for sealed in entries {
        let entry = &sealed.entry;
        let act = words(lang, &format!("log-{}", word(&entry.act))).unwrap_or_default();
        let _ = write!(
            text,
            "{:>6}  {}  {} ({})  {act}",
            entry.position,
            entry.time,
            entry.actor,
            entry.role.word()
        );
        if let Some(of) = of(&entry.act) {
            let _ = write!(text, " {of}");
        }
        if let Some(set) = set_of(&entry.act) {
            let message = Message::new("log-changes")
                .with("records", set.changes.len())
                .with("deployments", deployments(set));
            let _ = write!(text, ": {}", say(lang, &message));
        }
        if let Some(proposal) = proposals.get(&entry.position) {
            let name = format!("log-state-{}", state(proposal));
            let _ = write!(text, "  [{}]", words(lang, &name).unwrap_or_default());
        }
        text.push('\n');
        if let Some(reason) = reason(&entry.act) {
            let _ = writeln!(text, "        {reason}");
        }
    }
    if entries.is_empty() {
        let nothing = words(lang, "log-nothing").unwrap_or_default();
        let _ = writeln!(text, "{nothing}");
    }
    text
}

fn word(act: &Act) -> &'static str {
    match act {
        Act::Founded { .. } => "founded",
        Act::Recorded { .. } => "recorded",
        Act::Proposed { .. } => "proposed",
        Act::Approved { .. } => "approved",
        Act::Returned { .. } => "returned",
        Act::Withdrawn { .. } => "withdrawn",
    }
}

fn state(proposal: &Proposal) -> &'static str {
    match proposal {
        Proposal::Open(_) => "open",
        Proposal::Approved(_) => "approved",
        Proposal::Returned(_) => "returned",
        Proposal::Withdrawn(_) => "withdrawn",
        Proposal::Revised(_) => "revised",
    }
}

fn set_of(act: &Act) -> Option<&ChangeSet> {
    match act {
        Act::Recorded { set } | Act::Proposed { set } => Some(set),
        Act::Founded { .. }
        | Act::Approved { .. }
        | Act::Returned { .. }
        | Act::Withdrawn { .. } => None,
    }
}

fn of(act: &Act) -> Option<Position> {
    match act {
        Act::Approved { of } | Act::Returned { of, .. } | Act::Withdrawn { of } => Some(*of),
        Act::Founded { .. } | Act::Recorded { .. } | Act::Proposed { .. } => None,
    }
}

fn reason(act: &Act) -> Option<&str> {
    match act {
        Act::Recorded { set } | Act::Proposed { set } => set.reason.as_deref(),
        Act::Returned { reason, .. } => Some(reason),
        Act::Founded { .. } | Act::Approved { .. } | Act::Withdrawn { .. } => None,
    }
}

/// How many deployments a set changes.
fn deployments(set: &ChangeSet) -> u64 {
    set.deployments
        .as_ref()
        .map_or(0, |rows| u64::from(rows.count))
}
