//! Four eyes, conflicts, and what is never done twice.

use kader_core::model::Deployment;
use kader_core::record::{Code, Field, Value};
use kader_store::entry::{Body, Change, Policy, Role};
use kader_store::life_cycle::Proposal;
use kader_store::log::Log;
use kader_store::{At, Draft, Fault, Store};

use crate::place::{Place, everywhere};
use crate::steps::{author, body_of, example, founded, keeper, key, make, position, register_id};

everywhere! { InMemory:
    a_proposal_takes_effect_when_another_person_approves
    a_returned_proposal_is_taken_up_by_a_later_one_of_the_same_person
    a_proposal_is_withdrawn_by_its_maker_only
    who_changes_a_record_second_is_told_what_the_first_did
    deployments_that_changed_meanwhile_conflict_too
    an_id_that_was_withdrawn_is_not_used_again
    a_change_that_leaves_the_register_broken_is_refused
    empty_and_doubled_changes_are_refused
    the_policy_changes_by_entries_only
    a_log_is_founded_once_and_by_a_keeper
    what_was_known_is_asked_within_the_log
}

fn code<T: std::fmt::Debug>(outcome: Result<T, Fault>) -> (Code, Fault) {
    let fault = outcome.unwrap_err();
    (fault.code(), fault)
}

/// The body of a record with another value under a key.
fn changed(body: &Body, field: &str, to: &str) -> Body {
    let mut value = body.write().unwrap();
    let Value::Table(items) = &mut value else {
        panic!("a record is a table")
    };
    let item = items.iter_mut().find(|item| item.key == field).unwrap();
    item.node.value = Value::Text(to.to_owned());
    Body::new(value)
}

fn put(record: &str, body: Body) -> Change {
    Change::Put {
        record: key(record),
        body,
    }
}

fn withdraw(record: &str) -> Change {
    Change::Withdraw {
        record: key(record),
    }
}

fn draft<L: Log>(store: &Store<L>, change: Change) -> Draft {
    let mut draft = Draft::based_on(store.state().head().position);
    draft.changes.push(change);
    draft
}

/// A register with four eyes that holds the small example; what it holds was approved.
fn two_people<P: Place>(place: &P) -> Store<P::Log> {
    let mut store = founded(place, Policy::TwoPeople);
    let proposed = make(&mut store, &example("norrland"), 1);
    assert!(store.snapshot(At::Now).is_err(), "nothing holds yet");
    let approver = author("chief-2", Role::Approver, 2);
    store.approve(&approver, proposed.position).unwrap();
    store
}

fn a_mission<L: Log>(store: &Store<L>) -> String {
    let register = store.snapshot(At::Now).unwrap();
    let mission = register.missions.keys().next().unwrap();
    format!("mission/{mission}")
}

fn a_proposal_takes_effect_when_another_person_approves<P: Place>(place: &P) {
    let mut store = two_people(place);
    let before = store.snapshot(At::Now).unwrap();
    let mission = a_mission(&store);
    let body = changed(&body_of(&store, &mission), "name", "Another name");
    let editor = author("editor-3", Role::Editor, 10);
    let proposal = draft(&store, put(&mission, body.clone()));
    assert_eq!(code(store.record(&editor, &proposal)).0, Code::RefusedStep);
    let at = store.propose(&editor, &proposal).unwrap().position;
    assert_eq!(store.snapshot(At::Now).unwrap(), before);
    assert_eq!(store.open_proposals().count(), 1);

    // Neither whoever made it nor whoever may not.
    let same = author("editor-3", Role::Approver, 11);
    assert_eq!(code(store.approve(&same, at)).0, Code::RefusedStep);
    let planner = author("planner-4", Role::Planner, 11);
    assert_eq!(code(store.approve(&planner, at)).0, Code::RefusedStep);

    let approver = author("chief-2", Role::Approver, 12);
    let effective = store.approve(&approver, at).unwrap().position;
    assert_eq!(body_of(&store, &mission), body);
    assert_eq!(store.snapshot(At::Position(at)).unwrap(), before);
    assert_ne!(store.snapshot(At::Position(effective)).unwrap(), before);
    // And never again.
    for outcome in [
        store.approve(&approver, at),
        store.give_back(&approver, at, "too late"),
        store.withdraw(&editor, at),
    ] {
        assert_eq!(code(outcome).0, Code::RefusedStep);
    }
    let reopened = Store::open(store.into_log()).unwrap();
    assert_eq!(body_of(&reopened, &mission), body);
}

fn a_returned_proposal_is_taken_up_by_a_later_one_of_the_same_person<P: Place>(place: &P) {
    let mut store = two_people(place);
    let mission = a_mission(&store);
    let editor = author("editor-3", Role::Editor, 10);
    let approver = author("chief-2", Role::Approver, 11);
    let body = changed(&body_of(&store, &mission), "name", "Wrong");
    let first = draft(&store, put(&mission, body));
    let first_at = store.propose(&editor, &first).unwrap().position;
    let mut second = draft(
        &store,
        put(
            &mission,
            changed(&body_of(&store, &mission), "name", "Right"),
        ),
    );
    second.revises = Some(first_at);
    assert_eq!(code(store.propose(&editor, &second)).0, Code::RefusedStep);
    store
        .give_back(&approver, first_at, "It is not called so.")
        .unwrap();
    let other = author("editor-9", Role::Editor, 12);
    assert_eq!(code(store.propose(&other, &second)).0, Code::RefusedStep);
    let second_at = store.propose(&editor, &second).unwrap().position;
    assert!(matches!(
        &store.state().proposals()[&first_at],
        Proposal::Revised(revised) if revised.revision == second_at
    ));
    assert_eq!(code(store.propose(&editor, &second)).0, Code::RefusedStep);
    store.approve(&approver, second_at).unwrap();
}

fn a_proposal_is_withdrawn_by_its_maker_only<P: Place>(place: &P) {
    let mut store = two_people(place);
    let mission = a_mission(&store);
    let editor = author("editor-3", Role::Editor, 10);
    let body = changed(&body_of(&store, &mission), "name", "Other");
    let proposal = draft(&store, put(&mission, body));
    let at = store.propose(&editor, &proposal).unwrap().position;
    assert_eq!(code(store.withdraw(&keeper(11), at)).0, Code::RefusedStep);
    store.withdraw(&editor, at).unwrap();
    let approver = author("chief-2", Role::Approver, 12);
    assert_eq!(code(store.approve(&approver, at)).0, Code::RefusedStep);
    assert_eq!(
        code(store.approve(&approver, position(1))).0,
        Code::RefusedStep
    );
}

fn who_changes_a_record_second_is_told_what_the_first_did<P: Place>(place: &P) {
    let mut store = two_people(place);
    let mission = a_mission(&store);
    let base = body_of(&store, &mission);
    let one = draft(&store, put(&mission, changed(&base, "name", "One")));
    let other = draft(&store, put(&mission, changed(&base, "name", "Other")));
    let first = author("editor-3", Role::Editor, 10);
    let second = author("editor-4", Role::Editor, 10);
    let approver = author("chief-2", Role::Approver, 11);
    let one_at = store.propose(&first, &one).unwrap().position;
    let other_at = store.propose(&second, &other).unwrap().position;
    let effective = store.approve(&approver, one_at).unwrap().position;
    let (code, fault) = code(store.approve(&approver, other_at));
    assert_eq!(code, Code::Conflict);
    let Fault::Conflict(conflict) = fault else {
        panic!("{fault}")
    };
    assert_eq!(conflict.theirs, Some(changed(&base, "name", "One")));
    assert_eq!(conflict.ours, Some(other.changes[0].clone()));
    assert_eq!(conflict.meanwhile, [effective]);
    assert_eq!(conflict.actor, first.actor);
    // Nothing is lost: the proposal is still there, and can be made anew on the present state.
    assert_eq!(store.open_proposals().count(), 1);
    let anew = Draft {
        based_on: store.state().head().position,
        ..other
    };
    let at = store.propose(&second, &anew).unwrap().position;
    store.approve(&approver, at).unwrap();
    assert_eq!(body_of(&store, &mission), changed(&base, "name", "Other"));
}

fn deployments_that_changed_meanwhile_conflict_too<P: Place>(place: &P) {
    let mut store = founded(place, Policy::OnePerson);
    make(&mut store, &example("norrland"), 1);
    let register = store.snapshot(At::Now).unwrap();
    let tour = register.deployments.each().next().unwrap();
    let base = Draft::based_on(store.state().head().position);
    let longer = Deployment {
        until: None,
        ..tour.clone()
    };
    let mut one = base.clone();
    one.deployments.put(&longer);
    let at = store.record(&keeper(2), &one).unwrap().position;
    let mut other = base;
    other.deployments.withdraw(tour.id);
    let (found, fault) = code(store.record(&keeper(3), &other));
    assert_eq!(found, Code::Conflict);
    assert!(matches!(fault, Fault::Conflict(conflict) if conflict.meanwhile == [at]));

    // On the present state it can be withdrawn, never used again, and be restored.
    other.based_on = at;
    store.record(&keeper(4), &other).unwrap();
    let now = |store: &Store<P::Log>| Draft::based_on(Store::state(store).head().position);
    let mut again = now(&store);
    again.deployments.put(&tour);
    assert_eq!(code(store.record(&keeper(5), &again)).0, Code::ReusedId);
    assert_eq!(
        code(store.record(&keeper(5), &{
            let mut draft = now(&store);
            draft.deployments.withdraw(tour.id);
            draft
        }))
        .0,
        Code::NoSuchRecord
    );
    let mut back = now(&store);
    back.deployments.restore(&tour);
    store.record(&keeper(6), &back).unwrap();
    assert_eq!(store.snapshot(At::Now).unwrap(), register);
    back.based_on = store.state().head().position;
    assert_eq!(code(store.record(&keeper(7), &back)).0, Code::NoSuchRecord);
}

fn an_id_that_was_withdrawn_is_not_used_again<P: Place>(place: &P) {
    let mut store = founded(place, Policy::OnePerson);
    make(&mut store, &example("norrland"), 1);
    let register = store.snapshot(At::Now).unwrap();
    let event = register.events.keys().next().unwrap();
    let event = format!("event/{event}");
    let body = body_of(&store, &event);
    store
        .record(&keeper(2), &draft(&store, withdraw(&event)))
        .unwrap();
    let again = draft(&store, put(&event, body.clone()));
    assert_eq!(code(store.record(&keeper(3), &again)).0, Code::ReusedId);
    let twice = draft(&store, withdraw(&event));
    assert_eq!(code(store.record(&keeper(3), &twice)).0, Code::NoSuchRecord);
    let restore = Change::Restore {
        record: key(&event),
        body,
    };
    store
        .record(&keeper(4), &draft(&store, restore.clone()))
        .unwrap();
    assert_eq!(store.snapshot(At::Now).unwrap(), register);
    let there = draft(&store, restore);
    assert_eq!(code(store.record(&keeper(5), &there)).0, Code::NoSuchRecord);
}

fn a_change_that_leaves_the_register_broken_is_refused<P: Place>(place: &P) {
    let mut store = founded(place, Policy::OnePerson);
    make(&mut store, &example("norrland"), 1);
    let mission = a_mission(&store);
    let gone = draft(&store, withdraw(&mission));
    assert_eq!(code(store.record(&keeper(2), &gone)).0, Code::NotWhole);
    let register = store.snapshot(At::Now).unwrap();
    let used = register.deployments.posts()[0].clone();
    let post = draft(&store, withdraw(&format!("post/{used}")));
    assert_eq!(code(store.record(&keeper(2), &post)).0, Code::NotWhole);
    let wrong = draft(&store, put(&mission, Body::new(Value::Boolean(true))));
    assert_eq!(code(store.record(&keeper(2), &wrong)).0, Code::NotWhole);
    let body = body_of(&store, &mission);
    let other_id = draft(&store, put("mission/quite-another", body.clone()));
    assert_eq!(code(store.record(&keeper(2), &other_id)).0, Code::NotWhole);
    let mut unknown_paper = draft(&store, put(&mission, body));
    unknown_paper.paper = kader_core::model::PaperId::new("nowhere");
    assert_eq!(
        code(store.record(&keeper(2), &unknown_paper)).0,
        Code::NotWhole
    );
    let mut nowhere = Draft::based_on(store.state().head().position);
    let tour = register.deployments.each().next().unwrap();
    nowhere.deployments.put(&Deployment {
        post: kader_core::model::PostId::new("nowhere").unwrap(),
        ..tour
    });
    assert_eq!(code(store.record(&keeper(2), &nowhere)).0, Code::NotWhole);
    assert_eq!(
        store.state().head().position,
        position(2),
        "nothing was written"
    );
    assert_eq!(store.snapshot(At::Now).unwrap(), register);
}

fn empty_and_doubled_changes_are_refused<P: Place>(place: &P) {
    let mut store = founded(place, Policy::OnePerson);
    make(&mut store, &example("norrland"), 1);
    let empty = Draft::based_on(position(2));
    assert_eq!(code(store.record(&keeper(2), &empty)).0, Code::RefusedStep);
    let mission = a_mission(&store);
    let body = body_of(&store, &mission);
    let mut twice = draft(&store, put(&mission, body.clone()));
    twice.changes.push(put(&mission, body));
    assert_eq!(code(store.record(&keeper(2), &twice)).0, Code::RefusedStep);
    let mut later = twice.clone();
    later.changes.pop();
    later.based_on = position(3);
    assert_eq!(code(store.record(&keeper(2), &later)).0, Code::RefusedStep);
    let approver = author("chief-2", Role::Approver, 2);
    twice.changes.pop();
    assert_eq!(code(store.record(&approver, &twice)).0, Code::RefusedStep);
}

/// From one person to two, and back only by two.
fn the_policy_changes_by_entries_only<P: Place>(place: &P) {
    let mut store = founded(place, Policy::OnePerson);
    make(&mut store, &example("norrland"), 1);
    let two = Store::<P::Log>::policy_change(Policy::TwoPeople);
    let editor = author("editor-3", Role::Editor, 2);
    let asked = draft(&store, two);
    assert_eq!(code(store.record(&editor, &asked)).0, Code::RefusedStep);
    store.record(&keeper(2), &asked).unwrap();
    assert_eq!(store.state().policy(), Policy::TwoPeople);
    let one = Store::<P::Log>::policy_change(Policy::OnePerson);
    let back = draft(&store, one);
    assert_eq!(code(store.record(&keeper(3), &back)).0, Code::RefusedStep);
    let at = store.propose(&keeper(3), &back).unwrap().position;
    let same = author("keeper-1", Role::Approver, 4);
    assert_eq!(code(store.approve(&same, at)).0, Code::RefusedStep);
    store
        .approve(&author("chief-2", Role::Approver, 4), at)
        .unwrap();
    assert_eq!(store.state().policy(), Policy::OnePerson);
    let none = draft(&store, withdraw("policy"));
    assert_eq!(code(store.record(&keeper(5), &none)).0, Code::NotWhole);
}

fn a_log_is_founded_once_and_by_a_keeper<P: Place>(place: &P) {
    let log = place.create();
    let editor = author("editor-3", Role::Editor, 0);
    let outcome = Store::found(log, &editor, register_id(), Policy::OnePerson);
    assert_eq!(code(outcome).0, Code::RefusedStep);
    let log = founded(place, Policy::OnePerson).into_log();
    let outcome = Store::found(log, &keeper(0), register_id(), Policy::OnePerson);
    assert_eq!(code(outcome).0, Code::RefusedStep);
    let empty = place.create();
    assert_eq!(code(Store::open(empty)).0, Code::RefusedStep);
}

fn what_was_known_is_asked_within_the_log<P: Place>(place: &P) {
    let mut store = founded(place, Policy::OnePerson);
    make(&mut store, &example("norrland"), 5);
    assert_eq!(
        code(store.snapshot(At::Position(position(3)))).0,
        Code::UnknownMoment
    );
    assert_eq!(
        code(store.snapshot(At::Time(crate::steps::minute(-1)))).0,
        Code::UnknownMoment
    );
    assert_eq!(
        code(store.snapshot(At::Position(position(1)))).0,
        Code::NotWhole
    );
    assert_eq!(
        store
            .snapshot(At::Time(crate::steps::minute(9_000_000)))
            .unwrap(),
        store.snapshot(At::Now).unwrap()
    );
}
