//! Our side of `tools/compare/compare.py`, which puts the same questions to `DuckDB` in turns.
//!
//! `make FOLDER DEPLOYMENTS` invents a dossier, imports it, and corrects one deployment in ten;
//! `serve FOLDER` answers a workload for each line on its input; `count FOLDER` and `before
//! FOLDER` answer one and end.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that fails stops, and says so"
)]

use std::hint::black_box;
use std::io::{BufRead as _, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use jiff::civil::date;
use kader_core::figures::{courses, deployed_as_known, deployed_by_contribution};
use kader_core::model::{Deployment, Period};
use kader_core::register::{Columns, DayNumber, Register, Versions};
use kader_exchange::dossier::{self, layout};
use kader_store::entry::{Policy, Position};
use kader_store::sqlite::{Access, SqliteLog};
use kader_store::{At, Draft, Store};

#[path = "support/invented.rs"]
#[allow(dead_code, reason = "its register is that of another measurement")]
mod invented;

#[path = "support/generate.rs"]
mod generate;

/// In how many entries the corrections come.
const ENTRIES: u32 = 20;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["make", folder, count] => make(Path::new(folder), count.parse().expect("a number")),
        ["serve", folder] => serve(Path::new(folder)),
        ["count", folder] => count(&open(folder).register().unwrap()),
        ["before", folder] => {
            let store = open(folder);
            count(&store.snapshot(At::Position(middle(&store))).unwrap());
        }
        _ => panic!("make FOLDER DEPLOYMENTS, serve, count or before FOLDER"),
    }
}

fn register_file(folder: &Path) -> PathBuf {
    folder.join("compare.kader")
}

fn open(folder: &str) -> Store<SqliteLog> {
    Store::open_file(&register_file(Path::new(folder)), Access::Read).unwrap()
}

/// The entry after which half of the corrections were known.
fn middle(store: &Store<SqliteLog>) -> Position {
    let last = store.state().head().position.number();
    Position::new(last - i64::from(ENTRIES) / 2).unwrap()
}

fn period() -> Period {
    Period::new(date(2022, 1, 1), date(2023, 4, 30)).unwrap()
}

fn make(folder: &Path, deployments: u32) {
    let synthetic = generate::synthetic::Synthetic::new(deployments, 1);
    for (name, bytes) in synthetic.files() {
        let file = folder.join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }
    let file = std::fs::File::create(folder.join(layout::DEPLOYMENTS)).unwrap();
    let mut writer = BufWriter::new(file);
    synthetic.write_deployments(&mut writer, |_| {}).unwrap();
    writer.flush().unwrap();

    let start = Instant::now();
    let Ok(loaded) = dossier::read(folder) else {
        panic!("the dossier has errors");
    };
    let register = loaded.register;
    let read = start.elapsed();
    let path = register_file(folder);
    let id = invented::register_id();
    let mut store = Store::found_file(&path, &invented::keeper(0), id, Policy::OnePerson).unwrap();
    let mut draft = Draft::based_on(store.state().head().position);
    let difference = store.difference(&register).unwrap();
    draft.changes = difference.changes;
    draft.deployments = difference.deployments;
    store.record(&invented::keeper(1), &draft).unwrap();
    drop(draft);
    println!(
        "import {} {}",
        start.elapsed().as_micros(),
        read.as_micros()
    );

    for entry in 0..ENTRIES {
        let mut draft = Draft::based_on(store.state().head().position);
        for tour in register.deployments.each() {
            if tour.id.0 % 10 == 0 && tour.id.0 / 10 % ENTRIES == entry {
                draft.deployments.put(&corrected(tour));
            }
        }
        store
            .record(&invented::keeper(2 + i64::from(entry)), &draft)
            .unwrap();
    }
    let versions = store.versions().unwrap();
    store.register().unwrap();
    write_versions(folder, &versions);
}

/// It ended a week after it began.
fn corrected(tour: Deployment) -> Deployment {
    let until = tour.from.saturating_add(jiff::Span::new().days(6));
    Deployment {
        until: Some(until),
        ..tour
    }
}

/// Contribution, category, first and last day, since and until which entry it is known.
fn write_versions(folder: &Path, versions: &Versions) {
    let file = std::fs::File::create(folder.join("versions.csv")).unwrap();
    let mut writer = BufWriter::new(file);
    let parts = versions.parts();
    let mut write = |columns: &Columns, posts: &[_], row: usize, known: (u32, u32)| {
        let post: &kader_core::model::PostId = &posts[usize::try_from(columns.post[row]).unwrap()];
        let (contribution, _) = post.as_str().rsplit_once("-p").unwrap();
        let (kind, (since, until)) = (columns.kinds[row] & 1, known);
        let days = (columns.starts[row], columns.ends[row]);
        writeln!(
            writer,
            "{contribution},{kind},{},{},{since},{until}",
            days.0, days.1
        )
        .unwrap();
    };
    let present = &parts.present;
    for row in 0..present.columns.len() {
        let known = (parts.since[row], u32::MAX);
        write(&present.columns, &present.posts, row, known);
    }
    for row in 0..parts.past.columns.len() {
        let known = (parts.past.since[row], parts.past.until[row]);
        write(&parts.past.columns, &parts.past.posts, row, known);
    }
}

fn count(register: &Register) {
    let counts = deployed_by_contribution(register, period());
    let total: u32 = counts
        .iter()
        .map(|count| count.military + count.civilian)
        .sum();
    println!("{total}");
}

/// A line of a result: contribution, category, number.
type Line = (String, u8, u32);

fn serve(folder: &Path) {
    let mut store = Store::open_file(&register_file(folder), Access::Read).unwrap();
    let versions = store.versions().unwrap();
    let register = store.register().unwrap();
    let known = middle(&store);
    let (from, until) = DayNumber::bounds(period()).unwrap();
    println!("ready {} {} {}", from.number(), until.number(), known);
    for line in std::io::stdin().lock().lines() {
        let workload = line.unwrap();
        let start = Instant::now();
        let (took, lines) = answer(&workload, start, &store, &register, &versions, known);
        let mut writer = BufWriter::new(std::fs::File::create(folder.join("answer.csv")).unwrap());
        for (contribution, category, number) in lines {
            writeln!(writer, "{contribution},{category},{number}").unwrap();
        }
        writer.flush().unwrap();
        println!("{took}");
    }
}

fn answer(
    workload: &str,
    start: Instant,
    store: &Store<SqliteLog>,
    register: &Register,
    versions: &Arc<Versions>,
    known: Position,
) -> (u128, Vec<Line>) {
    let two = |contribution: &str, (military, civilian)| {
        [
            (contribution.to_owned(), 0, military),
            (contribution.to_owned(), 1, civilian),
        ]
    };
    match workload {
        "W1" => {
            let counts = deployed_by_contribution(register, period());
            let took = start.elapsed().as_micros();
            let each = counts.iter();
            let lines = each.flat_map(|count| {
                two(
                    count.contribution.as_str(),
                    (count.military, count.civilian),
                )
            });
            (took, lines.collect())
        }
        "W2" => {
            let all = Period::new(date(1990, 1, 1), date(2025, 12, 31)).unwrap();
            let year = |year| Period::new(date(year, 1, 1), date(year, 12, 31));
            let years: Vec<Period> = (1990..=2025).filter_map(year).collect();
            let courses = courses(register, all, &years);
            let took = start.elapsed().as_micros();
            let lines = courses.iter().flat_map(|course| {
                let category = u8::from(course.category == kader_core::model::Category::Civilian);
                let contribution = course.contribution.as_str();
                (1990..)
                    .zip(&course.peaks)
                    .map(move |(year, peak)| (format!("{contribution}/{year}"), category, *peak))
            });
            (took, lines.collect())
        }
        "W4" => {
            let counts = deployed_as_known(versions, known.column(), &register.posts, period());
            let took = start.elapsed().as_micros();
            let lines = counts
                .iter()
                .flat_map(|(of, count)| two(of.as_str(), *count));
            (took, lines.collect())
        }
        "W4-snapshot" => {
            let then = store.snapshot(At::Position(known)).unwrap();
            let counts = deployed_by_contribution(&then, period());
            let took = start.elapsed().as_micros();
            let lines = counts.iter().flat_map(|count| {
                two(
                    count.contribution.as_str(),
                    (count.military, count.civilian),
                )
            });
            (took, lines.collect())
        }
        "W1-columns" => (
            read_once(&versions.parts().present.columns, &[], start),
            Vec::new(),
        ),
        "W4-columns" => {
            let parts = versions.parts();
            let mut took = read_once(&parts.present.columns, &parts.since, start);
            let past = Instant::now();
            took += read_once(&parts.past.columns, &parts.past.since, past);
            let until = Instant::now();
            black_box(sum(&parts.past.until));
            (took + until.elapsed().as_micros(), Vec::new())
        }
        other => panic!("{other} is no workload"),
    }
}

/// Reads what a count has to look at: last days, kinds, since when it is known.
fn read_once(columns: &Columns, since: &[u32], start: Instant) -> u128 {
    let ends = columns.ends.iter().fold(0_u16, |sum, end| sum ^ end);
    let kinds = columns.kinds.iter().fold(0_u8, |sum, kind| sum ^ kind);
    black_box((ends, kinds, sum(since)));
    start.elapsed().as_micros()
}

fn sum(column: &[u32]) -> u32 {
    column.iter().fold(0, |sum, number| sum ^ number)
}
