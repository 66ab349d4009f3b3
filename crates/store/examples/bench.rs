//! How fast a register file is: `cargo run --release -p kader-store --example bench`.
//!
//! `-- --deployments N` for another size than a million, `--folder PATH` for another place than
//! the folder for temporary files. Prints one line for each thing that is measured.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that fails stops, and says so"
)]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use kader_core::register::Register;
use kader_store::columns::ColumnFile;
use kader_store::entry::Policy;
use kader_store::sqlite::{Access, SqliteLog};
use kader_store::verify::verify;
use kader_store::{At, Draft, Store};

#[path = "support/invented.rs"]
mod invented;

use invented::{keeper, register_id};

fn main() {
    let mut deployments = 1_000_000;
    let mut folder = std::env::temp_dir();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let value = arguments.next().unwrap_or_default();
        match argument.as_str() {
            "--deployments" => deployments = value.parse().expect("a number"),
            "--folder" => folder = PathBuf::from(value),
            other => panic!("{other} is not one of --deployments and --folder"),
        }
    }
    let path = folder.join(format!("kader-bench-{}.kader", std::process::id()));
    measure(&path, deployments);
    let _ = std::fs::remove_file(&path);
    let _ = std::fs::remove_file(ColumnFile::beside(&path).path());
}

fn told(what: &str, took: Duration, rows: usize) {
    let seconds = took.as_secs_f64();
    let count = f64::from(u32::try_from(rows).unwrap_or(u32::MAX));
    println!(
        "{what:<44}{:>9.1} ms{:>12.0} rows/s",
        seconds * 1000.0,
        count / seconds
    );
}

fn timed<T>(what: &str, rows: usize, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    told(what, start.elapsed(), rows);
    done
}

fn measure(path: &Path, count: u32) {
    let register = invented::register(600, count);
    let rows = register.deployments.len();
    println!("{rows} deployments, {} posts", register.posts.len());
    let mut store = Store::found_file(path, &keeper(0), register_id(), Policy::OnePerson).unwrap();
    let mut draft = Draft::based_on(store.state().head().position);
    let difference = timed("difference to nothing", rows, || {
        store.difference(&register).unwrap()
    });
    draft.changes = difference.changes;
    draft.deployments = difference.deployments;
    timed("digest alone", rows, || {
        draft.deployments.digest(store.state().next_row())
    });
    timed("import, one change set, on disk", rows, || {
        store.record(&keeper(1), &draft).unwrap()
    });
    drop(draft);
    drop(store);
    let size = std::fs::metadata(path).unwrap().len();
    println!("{:<44}{:>9} MB", "file", size / 1_000_000);

    let opened = || Store::open_file(path, Access::Read).unwrap();
    let mut store = opened();
    let made = timed("register from the log, column file written", rows, || {
        store.register().unwrap()
    });
    assert!(*made == register, "the register is as it was imported");
    timed("difference to the same", rows, || {
        assert!(store.difference(&register).unwrap().is_empty());
    });
    drop((made, store));
    for _ in 0..3 {
        timed("cold: open, register from the column file", rows, || {
            opened().register().unwrap()
        });
    }
    let columns = ColumnFile::beside(path);
    timed("the column file alone", rows, || columns.present().unwrap());
    saved(path, &register);
    for _ in 0..3 {
        timed("cold, the column file 20 entries behind", rows, || {
            opened().register().unwrap()
        });
    }
    let before_last = || {
        let store = opened();
        let before = store.state().head().position.number() - 1;
        let before = kader_store::entry::Position::new(before).unwrap();
        store.snapshot(At::Position(before)).unwrap()
    };
    timed("cold, as known before the last change", rows, before_last);
    let mut store = opened();
    let versions = timed("all versions, the file 20 entries behind", rows, || {
        store.versions().unwrap()
    });
    timed("column file written", rows, || {
        columns
            .write_always(&store.state().head(), &versions)
            .unwrap();
    });
    drop((store, versions));
    timed("the same from a later column file", rows, before_last);
    timed("verify", rows, || {
        let log = SqliteLog::open(path, Access::Read).unwrap();
        verify(log, Some(&columns)).unwrap()
    });
}

/// What one person saves: one change, on disk.
fn saved(path: &Path, register: &Register) {
    let mut store = Store::open_file(path, Access::WRITE).unwrap();
    let tours: Vec<_> = register.deployments.each().take(20).collect();
    let start = Instant::now();
    for tour in &tours {
        let mut draft = Draft::based_on(store.state().head().position);
        let until = tour.until.or(Some(tour.from));
        draft.deployments.put(&kader_core::model::Deployment {
            until,
            ..tour.clone()
        });
        store.record(&keeper(2), &draft).unwrap();
    }
    let each = start.elapsed() / u32::try_from(tours.len()).unwrap();
    told("one deployment changed, on disk", each, 1);
}
