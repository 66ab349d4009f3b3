//! What was known when: each state stands as it was, whatever comes after.

use jiff::civil::date;
use kader_core::figures::{annex2, deployed_as_known, deployed_by_contribution};
use kader_core::model::{Deployment, DeploymentId, Period};
use kader_core::register::Register;
use kader_store::columns::ColumnFile;
use kader_store::entry::{Policy, Position};
use kader_store::sqlite::{Access, SqliteLog};
use kader_store::verify::verify;
use kader_store::{At, Changed, Store, contents, difference};
use proptest::collection::vec;
use proptest::prelude::*;
use tempfile::TempDir;

use crate::place::{Place, everywhere};
use crate::random;
use crate::steps::{
    example, founded, keeper, low, make, minute, position, records, register_id, with_deployments,
};

everywhere! { InMemory:
    each_state_stands_as_it_was
    what_changed_leads_from_one_state_to_the_other
    annex_2_as_known_on_the_due_date_stays_as_it_was
}

/// A register, without some of what no other record refers to.
pub fn any_register() -> impl Strategy<Value = Register> {
    (random::register(), any::<u8>()).prop_map(|(register, left_out)| {
        let deployments = low(&register);
        let mut records = records(&register);
        let mut place = 0;
        let mut stays = || {
            place += 1;
            left_out & (1 << (place % 8)) == 0
        };
        records.waivers.retain(|_| stays());
        records.narratives.retain(|_, _| stays());
        with_deployments(records, deployments)
    })
}

pub fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 24,
        failure_persistence: None,
        max_shrink_iters: 40,
        max_local_rejects: 10_000_000,
        ..ProptestConfig::default()
    }
}

/// A register is the same after its difference to nothing was written as bodies and read.
fn each_state_stands_as_it_was<P: Place>(place: &P) {
    proptest!(config(), |(registers in vec(any_register(), 2..5))| {
        let mut store = founded(place, Policy::OnePerson);
        let mut known: Vec<(Position, Register)> = Vec::new();
        for (minutes, wanted) in (1..).zip(&registers) {
            if store.difference(wanted).unwrap().is_empty() {
                continue;
            }
            let receipt = make(&mut store, wanted, minutes);
            prop_assert!(store.difference(wanted).unwrap().is_empty());
            known.push((receipt.position, wanted.clone()));
            for (position, register) in &known {
                prop_assert_eq!(&store.snapshot(At::Position(*position)).unwrap(), register);
            }
        }
        // The same from the log alone, by position and by time.
        let store = Store::open(store.into_log()).unwrap();
        for (position, register) in &known {
            let minutes = position.number() - 1;
            prop_assert_eq!(&store.snapshot(At::Position(*position)).unwrap(), register);
            prop_assert_eq!(&store.snapshot(At::Time(minute(minutes))).unwrap(), register);
        }
        prop_assert_eq!(store.snapshot(At::Now).unwrap(), known.pop().unwrap().1);
    });
}

/// The same whatever columns there are to take it from: a file of an earlier or a later
/// entry, all versions in memory, or none.
#[test]
fn each_state_comes_of_any_columns() {
    let kept = any::<prop::sample::Index>();
    proptest!(config(), |(registers in vec(any_register(), 2..5), kept in kept)| {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("trial.kader");
        let columns = ColumnFile::beside(&path);
        let opened = || Store::open_file(&path, Access::Read).unwrap();
        Store::found_file(&path, &keeper(0), register_id(), Policy::OnePerson).unwrap();
        let mut store = Store::open_file(&path, Access::WRITE).unwrap();
        let mut known: Vec<(Position, Register)> = Vec::new();
        for (minutes, (place, wanted)) in (1..).zip(registers.iter().enumerate()) {
            if !store.difference(wanted).unwrap().is_empty() {
                let receipt = make(&mut store, wanted, minutes);
                known.push((receipt.position, wanted.clone()));
            }
            // Sometimes from what is in memory, sometimes from the log.
            let mut from = if minutes % 2 == 0 { opened() } else { store };
            if place == kept.index(registers.len()) {
                let versions = from.versions().unwrap();
                columns.write_always(&from.state().head(), &versions).unwrap();
            }
            let register = from.register().unwrap();
            prop_assert_eq!(&*register, wanted);
            store = Store::open_file(&path, Access::WRITE).unwrap();
        }
        drop(store);
        prop_assert!(columns.versions().is_some());
        let (from_file, mut from_memory) = (opened(), opened());
        let versions = from_memory.versions().unwrap();
        let annex = Period::new(date(1990, 1, 1), date(2025, 12, 31)).unwrap();
        for (position, register) in &known {
            let at = At::Position(*position);
            prop_assert_eq!(&from_file.snapshot(at).unwrap(), register);
            prop_assert_eq!(&from_memory.snapshot(at).unwrap(), register);
            let counted = deployed_as_known(&versions, position.column(), &register.posts, annex);
            let expected = deployed_by_contribution(register, annex);
            prop_assert_eq!(counted.len(), expected.len());
            for touching in expected {
                let count = (touching.military, touching.civilian);
                prop_assert_eq!(counted[touching.contribution], count);
            }
        }
        let log = SqliteLog::open(&path, Access::Read).unwrap();
        prop_assert!(verify(log, Some(&columns)).unwrap().has_columns);
    });
}

/// What is told to have changed between two states makes the one of the other.
fn what_changed_leads_from_one_state_to_the_other<P: Place>(place: &P) {
    proptest!(config(), |(one in any_register(), other in any_register())| {
        let mut store = founded(place, Policy::OnePerson);
        make(&mut store, &one, 1);
        let expected = store.difference(&other).unwrap();
        prop_assume!(!expected.is_empty());
        make(&mut store, &other, 2);
        let changed = store.changes(At::Position(position(2)), At::Now).unwrap();
        let mut bodies = contents::bodies(&one);
        let mut deployments: std::collections::BTreeMap<DeploymentId, _> =
            one.deployments.each().map(|of_it| (of_it.id, of_it)).collect();
        let count = changed.len();
        for change in changed {
            match change {
                Changed::Record { key, before, after, at } => {
                    prop_assert_eq!(at, vec![position(3)]);
                    prop_assert_eq!(bodies.remove(&key), before);
                    bodies.extend(after.map(|after| (key, after)));
                }
                Changed::Deployment { id, before, after } => {
                    prop_assert_eq!(deployments.remove(&id), before);
                    deployments.extend(after.map(|after| (id, after)));
                }
            }
        }
        prop_assert_eq!(count, expected.changes.len() + expected.deployments.len());
        let made = with_deployments(contents::records(&bodies).unwrap(), deployments.into_values());
        prop_assert_eq!(made, other);
    });
}

#[test]
fn equal_registers_do_not_differ() {
    let register = example("norrland");
    assert!(difference(Some(&register), &register, &|_| false).is_empty());
}

/// The case that all of this is for: the annex as it was known when it was due.
fn annex_2_as_known_on_the_due_date_stays_as_it_was<P: Place>(place: &P) {
    for name in ["jvom-2023", "norrland"] {
        let register = example(name);
        let mut store = founded(place, Policy::OnePerson);
        make(&mut store, &register, 1);
        let annex = |register: &Register| annex2(register, register.edition(None).unwrap());
        let then = annex(&store.snapshot(At::Time(minute(1))).unwrap());
        assert_eq!(then, annex(&register));

        // Later it turns out that a tour that is counted had never been.
        let deployments: Vec<_> = register.deployments.each().collect();
        let without = |wrong: &Deployment| {
            let others = deployments.iter().filter(|tour| *tour != wrong);
            with_deployments(records(&register), others.cloned())
        };
        let (wrong, corrected) = deployments
            .iter()
            .map(|tour| (tour.clone(), without(tour)))
            .find(|(_, corrected)| annex(corrected) != then)
            .unwrap();
        make(&mut store, &corrected, 500);

        assert_eq!(annex(&store.snapshot(At::Now).unwrap()), annex(&corrected));
        assert_eq!(annex(&store.snapshot(At::Time(minute(499))).unwrap()), then);
        let changed = store.changes(At::Time(minute(1)), At::Now).unwrap();
        assert_eq!(
            changed,
            [Changed::Deployment {
                id: wrong.id,
                before: Some(wrong),
                after: None
            }]
        );
    }
}
