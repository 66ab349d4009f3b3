//! How fast a register on a server is:
//! `tools/postgres cargo run --release -p kader-store --example bench_server`.
//!
//! `-- --deployments N` for another size than a million. Takes the server that
//! `KADER_TEST_POSTGRES` names, and leaves a schema there. Prints one line for each thing that
//! is measured.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that fails stops, and says so"
)]

use std::time::{Duration, Instant};

use kader_store::columns::ColumnFile;
use kader_store::entry::Policy;
use kader_store::log::{Access, Log as _, Replace};
use kader_store::place::Place;
use kader_store::postgres::{PostgresLog, ServerAddress};
use kader_store::verify::verify;
use kader_store::{Draft, Store};

#[path = "support/invented.rs"]
mod invented;

use invented::{keeper, register_id};

fn main() {
    let mut deployments = 1_000_000;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let value = arguments.next().unwrap_or_default();
        match argument.as_str() {
            "--deployments" => deployments = value.parse().expect("a number"),
            other => panic!("{other} is not --deployments"),
        }
    }
    let server = std::env::var("KADER_TEST_POSTGRES").expect("KADER_TEST_POSTGRES has an address");
    let schema = format!("bench_{}", std::process::id());
    let address = ServerAddress::parse(&format!("{server}?schema={schema}")).expect("an address");
    measure(&address, deployments);
}

fn told(what: &str, took: Duration, rows: usize) {
    let seconds = took.as_secs_f64();
    let count = f64::from(u32::try_from(rows).unwrap_or(u32::MAX));
    let (took, speed) = (seconds * 1000.0, count / seconds);
    println!("{what:<44}{took:>9.1} ms{speed:>12.0} rows/s");
}

fn timed<T>(what: &str, rows: usize, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    told(what, start.elapsed(), rows);
    done
}

fn measure(address: &ServerAddress, count: u32) {
    let register = invented::register(600, count);
    let rows = register.deployments.len();
    println!("{rows} deployments, {} posts", register.posts.len());
    let folder = tempfile::tempdir().unwrap();
    let cache = Some(folder.path());
    let keeper_of_it = keeper(0);
    let id = register_id();
    let mut store =
        Store::found_server(address, &keeper_of_it, id.clone(), Policy::OnePerson, cache).unwrap();
    let mut draft = Draft::based_on(store.state().head().position);
    let difference = store.difference(&register).unwrap();
    draft.changes = difference.changes;
    draft.deployments = difference.deployments;
    timed("import, one change set, committed", rows, || {
        store.record(&keeper(1), &draft).unwrap()
    });
    drop(draft);
    let opened = || Store::open_server(address, Access::Read, cache).unwrap();
    for _ in 0..3 {
        let _ = std::fs::remove_file(ColumnFile::cached(folder.path(), &id).path());
        let made = timed("cold: open, register from the log", rows, || {
            opened().register().unwrap()
        });
        assert!(*made == register, "the register is as it was imported");
    }
    for _ in 0..3 {
        timed("cold: open, register from the column file", rows, || {
            opened().register().unwrap()
        });
    }
    let tours: Vec<_> = register.deployments.each().take(20).collect();
    store.register().unwrap();
    let start = Instant::now();
    for tour in &tours {
        let mut draft = Draft::based_on(store.state().head().position);
        draft.deployments.put(&kader_core::model::Deployment {
            until: tour.until.or(Some(tour.from)),
            ..tour.clone()
        });
        store.record(&keeper(2), &draft).unwrap();
    }
    let each = start.elapsed() / u32::try_from(tours.len()).unwrap();
    told("one deployment changed, committed", each, 1);
    heard(address, &mut store);
    timed("verify", rows, || {
        verify(PostgresLog::open(address, Access::Read).unwrap(), None).unwrap()
    });
    let file = Place::File(folder.path().join("copy.kader"));
    let here = Place::Server {
        address: Box::new(address.clone()),
        cache: None,
    };
    timed("backup to a file, verified", rows, || {
        here.copy_to(&file, Replace::Never).unwrap()
    });
    timed("restore from a file, verified", rows, || {
        file.copy_to(&here, Replace::AsAsked).unwrap()
    });
}

/// How long it takes until a change is known to whoever waits for it.
fn heard(address: &ServerAddress, store: &mut Store<PostgresLog>) {
    let known = store.state().head().position;
    let mut tail = PostgresLog::open(address, Access::Read)
        .unwrap()
        .tail()
        .unwrap();
    let waiting = std::thread::spawn(move || {
        assert!(tail.wait(known, Duration::from_mins(1)).unwrap());
        Instant::now()
    });
    std::thread::sleep(Duration::from_millis(300));
    let change = Store::<PostgresLog>::policy_change(Policy::TwoPeople);
    let mut draft = Draft::based_on(known);
    draft.changes.push(change);
    store.record(&keeper(3), &draft).unwrap();
    let written = Instant::now();
    let heard = waiting.join().unwrap();
    told(
        "from commit until it is heard of",
        heard.saturating_duration_since(written),
        1,
    );
}
