//! People, moments and registers to try with.

use std::path::Path;

use kader_core::model::{Deployment, DeploymentId};
use kader_core::record::Code;
use kader_core::register::{DeploymentsBuilder, Records, Register};
use kader_core::wording::{Lang, say, say_attribute};
use kader_exchange::dossier;
use kader_store::entry::{ActorId, Author, Body, Instant, Key, Policy, Position, RegisterId, Role};
use kader_store::log::Log;
use kader_store::{Draft, Fault, Receipt, Store, contents};

use crate::place::Place;

/// A moment, so many minutes after the founding of every register here.
pub fn minute(minutes: i64) -> Instant {
    let start: jiff::Timestamp = "2026-01-01T09:00:00Z".parse().unwrap();
    Instant(start + jiff::SignedDuration::from_mins(minutes))
}

pub fn author(actor: &str, role: Role, minutes: i64) -> Author {
    Author {
        actor: ActorId::new(actor).unwrap(),
        role,
        time: minute(minutes),
    }
}

pub fn keeper(minutes: i64) -> Author {
    author("keeper-1", Role::Keeper, minutes)
}

pub fn position(number: i64) -> Position {
    Position::new(number).unwrap()
}

pub fn register_id() -> RegisterId {
    RegisterId::new("trial-1").unwrap()
}

/// A register in a new log of a place.
pub fn founded<P: Place>(place: &P, policy: Policy) -> Store<P::Log> {
    Store::found(place.create(), &keeper(0), register_id(), policy).unwrap()
}

/// That it fails with a code, and says so and what to do in both languages.
pub fn fails<T>(outcome: Result<T, Fault>, code: Code) -> Fault {
    let Err(fault) = outcome else {
        panic!("it does not fail")
    };
    assert_eq!(fault.code(), code, "{fault}");
    let message = fault.message();
    for lang in Lang::ALL {
        let said = say(lang, &message);
        assert!(!said.contains('{') && !said.contains("E5"), "{said}");
        let names = [message.name, code.as_str()];
        let remedy = |name| say_attribute(lang, name, "remedy", &message);
        let remedy = names.into_iter().find_map(remedy).unwrap();
        assert!(!remedy.contains('{'), "{remedy}");
    }
    fault
}

/// Makes the register as wanted, by a change set of everything that differs.
pub fn make<L: Log>(store: &mut Store<L>, wanted: &Register, minutes: i64) -> Receipt {
    let difference = store.difference(wanted).unwrap();
    let mut draft = Draft::based_on(store.state().head().position);
    draft.changes = difference.changes;
    draft.deployments = difference.deployments;
    draft.reason = Some("import".to_owned());
    store.submit(&keeper(minutes), &draft).unwrap()
}

/// The example with this name.
pub fn example(name: &str) -> Register {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    match dossier::read(&folder.join(name)) {
        Ok(loaded) => loaded.register,
        Err(_) => panic!("the example does not read"),
    }
}

/// The records of a register, to be changed.
pub fn records(register: &Register) -> Records {
    let bodies = contents::bodies(register);
    contents::records(&bodies).unwrap()
}

pub fn with_deployments(
    mut records: Records,
    deployments: impl IntoIterator<Item = Deployment>,
) -> Register {
    let mut builder = DeploymentsBuilder::new();
    for deployment in deployments {
        builder.add(deployment);
    }
    records.deployments = builder;
    Register::new(records).unwrap()
}

/// The deployments of a register with ids so low that those of two registers meet.
pub fn low(register: &Register) -> Vec<Deployment> {
    let mut seen = std::collections::BTreeSet::new();
    let each = register.deployments.each();
    each.map(|deployment| Deployment {
        id: DeploymentId(deployment.id.0 % 12),
        ..deployment
    })
    .filter(|deployment| seen.insert(deployment.id))
    .collect()
}

pub fn key(words: &str) -> Key {
    Key::parse(words).unwrap()
}

pub fn body_of<L: Log>(store: &Store<L>, words: &str) -> Body {
    let version = &store.state().records()[&key(words)];
    version.body.clone().unwrap()
}

/// A change of the name of the register.
pub fn one_change<L: Log>(store: &Store<L>) -> Draft {
    let mut register = example("norrland");
    register.identity.title = kader_core::model::Text::own("Another title");
    let difference = store.difference(&register).unwrap();
    assert_eq!(difference.changes.len(), 1);
    let mut draft = Draft::based_on(store.state().head().position);
    draft.changes = difference.changes;
    draft
}
