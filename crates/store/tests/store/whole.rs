//! A change is let in if the register is whole after it, and only then.

use std::cell::Cell;
use std::collections::BTreeMap;

use kader_core::model::{Deployment, DeploymentId, RecordKind};
use kader_core::record::Code;
use kader_core::register::{DeploymentsBuilder, Register};
use kader_store::entry::{Act, Body, Change, ChangeSet, DeploymentChanges, Entry, Key, Policy};
use kader_store::entry::{Position, Role, Sealed};
use kader_store::log::{Appended, Log as _};
use kader_store::sqlite::{Access, SqliteLog};
use kader_store::verify::verify;
use kader_store::{At, Draft, Fault, Store, contents};
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};
use tempfile::TempDir;

use crate::history::{any_register, config};
use crate::place::InMemory;
use crate::steps::{example, founded, keeper, key, low, make, register_id};

/// Whether bodies and deployments make a register, all held against all.
fn is_whole(
    bodies: &BTreeMap<Key, Body>,
    deployments: &BTreeMap<DeploymentId, Deployment>,
) -> bool {
    let Ok(mut records) = contents::records(bodies) else {
        return false;
    };
    let mut builder = DeploymentsBuilder::new();
    for deployment in deployments.values() {
        builder.add(deployment.clone());
    }
    records.deployments = builder;
    Register::new(records).is_ok()
}

/// Picks some of many, as a number tells.
fn picked(place: usize, picks: u64) -> bool {
    picks.rotate_left(u32::try_from(place % 64).unwrap()) & 1 != 0
}

/// The body with another id in place of one that it names, if it names any.
fn led_astray(own: &Key, body: &Body, ids: &[String]) -> Option<Body> {
    let words = body.json();
    let named = ids.iter().filter(|id| own.id() != **id).find_map(|id| {
        let quoted = format!("\"{id}\"");
        words.contains(&quoted).then_some(quoted)
    });
    Body::parse(&words.replace(&named?, "\"nowhere\"")).ok()
}

/// A change of a register, and what it would be after it.
struct Trial {
    draft: Draft,
    bodies: BTreeMap<Key, Body>,
    deployments: BTreeMap<DeploymentId, Deployment>,
}

impl Trial {
    /// Some of what makes another register of a register. One record may name what is not
    /// there, one that others may name may go, and rows may be on any post.
    fn new(store: &Store<SqliteLog>, one: &Register, other: &Register, dice: &Dice) -> Self {
        let mut trial = Self {
            draft: Draft::based_on(store.state().head().position),
            bodies: contents::bodies(one),
            deployments: one.deployments.each().map(|tour| (tour.id, tour)).collect(),
        };
        let ids: Vec<String> = trial
            .bodies
            .keys()
            .map(|key| key.id().to_string())
            .collect();
        let mut astray = dice.astray;
        let records: Vec<Key> = trial.bodies.keys().cloned().collect();
        if let Some(goes) = dice.goes {
            trial.add(Change::Withdraw {
                record: goes.get(&records).clone(),
            });
        }
        for (place, change) in store
            .difference(other)
            .unwrap()
            .changes
            .into_iter()
            .enumerate()
        {
            let Some(body) = change.body().filter(|_| picked(place, dice.picks)) else {
                continue;
            };
            let record = change.record().clone();
            let wrong = led_astray(&record, body, &ids).filter(|_| astray);
            astray &= wrong.is_none();
            let body = wrong.unwrap_or_else(|| body.clone());
            if trial
                .draft
                .changes
                .iter()
                .all(|change| *change.record() != record)
            {
                trial.add(Change::Put { record, body });
            }
        }
        for (place, tour) in low(other).into_iter().enumerate() {
            if dice.rows && picked(place + 7, dice.picks) {
                let id = DeploymentId(tour.id.0 + 1_000);
                let tour = Deployment { id, ..tour };
                trial.draft.deployments.put(&tour);
                trial.deployments.insert(id, tour);
            }
        }
        trial
    }

    fn add(&mut self, change: Change) {
        self.bodies.remove(change.record());
        let body = change.body().cloned();
        self.bodies
            .extend(body.map(|body| (change.record().clone(), body)));
        self.draft.changes.push(change);
    }
}

/// What a trial is made by.
#[derive(Debug, Clone)]
struct Dice {
    picks: u64,
    astray: bool,
    goes: Option<prop::sample::Index>,
    rows: bool,
}

fn any_dice() -> impl Strategy<Value = Dice> {
    let goes = prop::option::weighted(0.3, any::<prop::sample::Index>());
    let dice = (any::<u64>(), any::<bool>(), goes, any::<bool>());
    dice.prop_map(|(picks, astray, goes, rows)| Dice {
        picks,
        astray,
        goes,
        rows,
    })
}

/// A change is let in exactly if all records held against all are a register after it.
#[test]
fn what_a_change_can_break_is_what_the_whole_says() {
    let (whole, not_whole) = (Cell::new(0), Cell::new(0));
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 96,
        ..config()
    });
    let registers = (any_register(), any_register(), any_dice());
    let held = runner.run(&registers, |(one, other, dice)| {
        let mut store = founded(&InMemory, Policy::OnePerson);
        make(&mut store, &one, 1);
        let trial = Trial::new(&store, &one, &other, &dice);
        prop_assume!(!trial.draft.changes.is_empty() || !trial.draft.deployments.is_empty());
        let expected = is_whole(&trial.bodies, &trial.deployments);
        match store.record(&keeper(2), &trial.draft) {
            Ok(_) => prop_assert!(expected, "let in"),
            Err(Fault::NotWhole(_)) => prop_assert!(!expected, "refused"),
            Err(fault) => return Err(TestCaseError::fail(fault.to_string())),
        }
        let count = if expected { &whole } else { &not_whole };
        count.set(count.get() + 1);
        Ok(())
    });
    held.unwrap_or_else(|failed| panic!("{failed}"));
    let counts = (whole.get(), not_whole.get());
    assert!(counts.0 > 10 && counts.1 > 10, "whole and not: {counts:?}");
}

/// A ring of regions is closed by one record, and shows in none by itself.
#[test]
fn a_ring_that_one_region_closes_is_refused() {
    let register = example("norrland");
    let regions: Vec<_> = register.regions.values().collect();
    let (lower, upper) = regions
        .iter()
        .find_map(|region| Some((region, region.parent.as_ref()?)))
        .unwrap();
    let mut store = founded(&InMemory, Policy::OnePerson);
    make(&mut store, &register, 1);
    let mut upper = register.regions[upper].clone();
    upper.parent = Some(lower.id.clone());
    let mut draft = Draft::based_on(store.state().head().position);
    draft.changes.push(Change::Put {
        record: Key::Record(upper.id.record()),
        body: Body::new(kader_core::record::Field::write(&upper).unwrap()),
    });
    let refused = store.record(&keeper(2), &draft).unwrap_err();
    assert_eq!(refused.code(), Code::NotWhole);
}

/// Appends an entry as someone would who goes round the checks, but not round the chain.
fn smuggle(path: &std::path::Path, minutes: i64, changes: Vec<Change>) -> Position {
    let mut log = SqliteLog::open(path, Access::WRITE).unwrap();
    let store = Store::open(SqliteLog::open(path, Access::Read).unwrap()).unwrap();
    let head = store.state().head();
    let author = keeper(minutes);
    let entry = Entry {
        position: head.position.next(),
        time: author.time,
        actor: author.actor,
        role: Role::Keeper,
        act: Act::Recorded {
            set: ChangeSet {
                reason: None,
                paper: None,
                based_on: head.position,
                revises: None,
                changes,
                deployments: None,
            },
        },
    };
    let derived = store.state().derived(&entry);
    let sealed = Sealed::new(entry, head.hash);
    let after = Some((head.position, head.hash));
    let none = DeploymentChanges::new();
    let done = log.append(after, &none, &mut || sealed.clone(), &derived);
    assert!(matches!(done, Ok(Appended::Done(_))));
    head.position.next()
}

/// A state that was not whole is found, though the one after it is.
#[test]
fn what_was_not_whole_for_a_while_is_found_at_its_entry() {
    let register = example("norrland");
    let kinds = [
        RecordKind::Post,
        RecordKind::Contribution,
        RecordKind::Region,
        RecordKind::Paper,
    ];
    let bodies = contents::bodies(&register);
    let of_kind = |kind: RecordKind| {
        let is_of = |key: &&Key| matches!(key, Key::Record(record) if record.kind == kind);
        bodies.keys().filter(is_of).cloned().collect::<Vec<_>>()
    };
    let used = |post: &Key| {
        let on = |tour: &Deployment| Key::Record(tour.post.record()) == *post;
        register.deployments.each().any(|tour| on(&tour))
    };
    let post = of_kind(RecordKind::Post).into_iter().find(used).unwrap();
    let mut gone: Vec<Key> = kinds
        .iter()
        .skip(1)
        .flat_map(|kind| of_kind(*kind))
        .collect();
    gone.truncate(6);
    gone.extend([post, Key::Identity, key("identity")]);
    gone.dedup();
    for record in gone {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("trial.kader");
        let mut store =
            Store::found_file(&path, &keeper(0), register_id(), Policy::OnePerson).unwrap();
        make(&mut store, &register, 1);
        drop(store);
        let is_sound =
            |path: &std::path::Path| verify(SqliteLog::open(path, Access::Read).unwrap(), None);
        assert!(is_sound(&path).is_ok());
        let body = bodies[&record].clone();
        let away = Change::Withdraw {
            record: record.clone(),
        };
        let at = smuggle(&path, 2, vec![away]);
        let back = Change::Restore {
            record: record.clone(),
            body,
        };
        smuggle(&path, 3, vec![back]);
        let now = Store::open_file(&path, Access::Read)
            .unwrap()
            .snapshot(At::Now);
        assert_eq!(now.unwrap(), register);
        match is_sound(&path) {
            Err(Fault::Altered { position, .. }) => assert_eq!(position, at.number(), "{record}"),
            // Nothing else names it.
            Ok(_) => assert!(is_whole_without(&register, &record), "{record}"),
            Err(fault) => panic!("{fault}"),
        }
    }
}

fn is_whole_without(register: &Register, record: &Key) -> bool {
    let mut bodies = contents::bodies(register);
    bodies.remove(record);
    let deployments = register.deployments.each().map(|tour| (tour.id, tour));
    is_whole(&bodies, &deployments.collect())
}
