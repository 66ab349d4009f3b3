//! Registers that are kept: opened again, by several at once, held against themselves, copied.

use std::time::{Duration, Instant};

use kader_core::record::Code;
use kader_store::entry::Policy;
use kader_store::log::{Access, Log as _, Replace};
use kader_store::verify::verify;
use kader_store::{At, Draft, Fault, Store};

use crate::place::{Kept, everywhere};
use crate::steps::{example, fails, founded, keeper, make, one_change};

everywhere! { InFile:
    a_register_is_the_same_when_it_is_opened_again
    a_second_writer_waits_and_is_told_then
    two_writers_keep_one_chain
    what_can_only_be_read_is_not_written
    the_log_cannot_be_changed_by_hand
    a_log_that_went_back_is_told_apart
    whoever_waits_is_told_what_others_append
    a_log_is_the_same_in_every_place
    views_are_those_of_a_file
}

fn register<P: Kept>(place: &P) -> Store<P::Log> {
    let mut store = founded(place, Policy::OnePerson);
    make(&mut store, &example("norrland"), 1);
    store
}

fn a_register_is_the_same_when_it_is_opened_again<P: Kept>(place: &P) {
    let store = register(place);
    let register = store.snapshot(At::Now).unwrap();
    assert_eq!(register, example("norrland"));
    drop(store);
    for access in [Access::Read, Access::WRITE] {
        let mut store = place.open(access).unwrap();
        assert_eq!(*store.register().unwrap(), register);
    }
    let verified = verify(place.log(Access::Read).unwrap(), None).unwrap();
    assert_eq!(verified.head.position.number(), 2);
}

fn a_second_writer_waits_and_is_told_then<P: Kept>(place: &P) {
    let before = register(place).snapshot(At::Now).unwrap();
    let patience = Duration::from_millis(20);
    let mut second = place.open(Access::Write { patience }).unwrap();
    let draft = one_change(&second);
    place.while_locked(&mut || {
        assert_eq!(second.snapshot(At::Now).unwrap(), before, "reading goes on");
        fails(second.record(&keeper(2), &draft), Code::LockedRegister);
    });
    second.record(&keeper(2), &draft).unwrap();
}

fn two_writers_keep_one_chain<P: Kept>(place: &P) {
    let mut first = register(place);
    let mut second = place.open(Access::WRITE).unwrap();
    let draft = one_change(&second);
    first.record(&keeper(2), &draft).unwrap();
    // The second had not seen that, and is told.
    fails(second.record(&keeper(3), &draft), Code::Conflict);
    // But what does not meet it goes in behind it.
    let mut other = Draft::based_on(draft.based_on);
    let tour = example("norrland").deployments.each().next().unwrap();
    other.deployments.withdraw(tour.id);
    second.record(&keeper(3), &other).unwrap();
    first.refresh().unwrap();
    assert_eq!(
        first.snapshot(At::Now).unwrap(),
        second.snapshot(At::Now).unwrap()
    );
    drop(first);
    verify(second.into_log(), None).unwrap();
}

fn what_can_only_be_read_is_not_written<P: Kept>(place: &P) {
    let draft = one_change(&register(place));
    let mut store = place.open(Access::Read).unwrap();
    fails(store.record(&keeper(2), &draft), Code::ReadOnlyRegister);
    assert_eq!(store.snapshot(At::Now).unwrap(), example("norrland"));
}

fn the_log_cannot_be_changed_by_hand<P: Kept>(place: &P) {
    drop(register(place));
    for wrong in [
        "UPDATE entry SET bytes = '{}'",
        "DELETE FROM entry",
        "UPDATE deployment_row SET person = 1",
        "DELETE FROM deployment_row WHERE number = 1",
    ] {
        let said = place.sql(wrong).unwrap_err();
        assert!(said.contains("never changed"), "{said}");
    }
}

/// As after an older backup was put back, or a fail-over to a server that lagged behind.
fn a_log_that_went_back_is_told_apart<P: Kept>(place: &P) {
    let mut store = register(place);
    let draft = one_change(&store);
    let receipt = store.record(&keeper(2), &draft).unwrap();
    place.unguarded("DELETE FROM entry WHERE position = 3");
    let fault = fails(store.refresh(), Code::AlteredLog);
    assert_eq!(fault, Fault::WentBack(receipt.position));
    let fault = store.record(
        &keeper(3),
        &Draft {
            based_on: receipt.position,
            ..draft
        },
    );
    assert!(fault.is_err());
    assert_eq!(
        store.state().head().hash,
        receipt.hash,
        "what was seen is still known"
    );
}

fn whoever_waits_is_told_what_others_append<P: Kept>(place: &P) {
    let mut store = register(place);
    let known = store.state().head().position;
    let mut tail = store.log().tail().unwrap();
    assert_eq!(tail.wait(known, Duration::from_millis(50)), Ok(false));
    let waiting = std::thread::spawn(move || {
        let told = tail.wait(known, Duration::from_mins(1));
        (told, Instant::now(), tail)
    });
    let draft = one_change(&store);
    let receipt = store.record(&keeper(2), &draft).unwrap();
    let (told, _, mut tail) = waiting.join().unwrap();
    assert_eq!(told, Ok(true));
    // What is there already is told at once, and what is known is not told.
    assert_eq!(tail.wait(known, Duration::ZERO), Ok(true));
    assert_eq!(tail.wait(receipt.position, Duration::ZERO), Ok(false));
}

/// From a place to a file and back: byte for byte.
fn a_log_is_the_same_in_every_place<P: Kept>(place: &P) {
    let mut store = register(place);
    let draft = one_change(&store);
    store.record(&keeper(2), &draft).unwrap();
    let head = store.state().head();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("copy.kader");
    let verified = kader_store::sqlite::keep(store.log(), &file, Replace::Never).unwrap();
    assert_eq!(verified.head, head);
    let again = kader_store::sqlite::keep(store.log(), &file, Replace::Never);
    fails(again, Code::FileExists);
    let copy = kader_store::sqlite::SqliteLog::open(&file, Access::Read).unwrap();
    let back = P::another();
    assert_eq!(back.keep(&copy, Replace::Never).unwrap().head, head);
    fails(back.keep(&copy, Replace::Never), Code::FileExists);
    for query in [
        "SELECT * FROM entry ORDER BY position",
        "SELECT * FROM deployment_row ORDER BY number",
        "SELECT * FROM current ORDER BY kind, id",
        "SELECT * FROM effect ORDER BY entry",
    ] {
        assert_eq!(place.query(query), back.query(query), "{query}");
    }
    // What was there is replaced when that is asked, by what verifies only.
    let mut later = back.open(Access::WRITE).unwrap();
    let tour = example("norrland").deployments.each().next().unwrap();
    let mut more = Draft::based_on(head.position);
    more.deployments.withdraw(tour.id);
    let receipt = later.record(&keeper(3), &more).unwrap();
    place.unguarded(
        "UPDATE entry SET bytes = replace(bytes, 'keeper', 'keeber') WHERE position = 2",
    );
    let altered = place.log(Access::Read).unwrap();
    fails(back.keep(&altered, Replace::AsAsked), Code::AlteredLog);
    let still = back.open(Access::Read).unwrap();
    assert_eq!(still.state().head().hash, receipt.hash);
    drop((later, still));
    assert_eq!(back.keep(&copy, Replace::AsAsked).unwrap().head, head);
    assert_eq!(back.open(Access::Read).unwrap().state().head(), head);
}

/// Every view has the same columns and shows the same, whichever database shows it.
fn views_are_those_of_a_file<P: Kept>(_: &P) {
    for name in ["jvom-2023", "norrland"] {
        let (place, file) = (P::another(), crate::place::InFile::another());
        make(&mut founded(&place, Policy::OnePerson), &example(name), 1);
        make(&mut founded(&file, Policy::OnePerson), &example(name), 1);
        for view in kader_store::views::views() {
            let query = format!("SELECT * FROM {} ORDER BY 1, 2", view.name);
            let (shown, expected) = (place.query(&query), file.query(&query));
            assert_eq!(shown.len(), expected.len(), "{}", view.name);
            for (shown, expected) in shown.iter().zip(&expected) {
                for ((shown, expected), column) in shown.iter().zip(expected).zip(&view.columns) {
                    assert_eq!(shown, expected, "{}.{}", view.name, column.name);
                }
            }
        }
    }
}
