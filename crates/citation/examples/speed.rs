//! Measures how fast text is read, on one core:
//! `cargo run --release -p kader-citation --example speed [-- FILE]`.
//!
//! Without a file it reads the sentences of the labelled sets between others
//! that cite nothing, as in a report; with one, that file many times over.
#![allow(clippy::print_stdout)]

use std::time::Instant;

use kader_citation::{Catalogue, Language, read_all, scan};

const SIZE: usize = 16 << 20;
const PLAIN: &str = "De missie werkt nauw samen met partners in de regio en richt zich op \
    de opbouw van de veiligheidssector, waarbij de bevolking wordt beschermd. Het kabinet \
    hecht daaraan, gelet op de ontwikkelingen van de afgelopen tijd en de wens van de Kamer.\n";

fn text() -> (String, String) {
    if let Some(path) = std::env::args().nth(1) {
        let part = std::fs::read_to_string(&path).unwrap_or_default();
        return (path, part.repeat(SIZE / part.len().max(1) + 1));
    }
    let sets = [
        include_str!("../labelled/citations.txt"),
        include_str!("../labelled/numbers-nl.txt"),
        include_str!("../labelled/dates-nl.txt"),
    ];
    let plain = |line: &str| {
        line.split(['{', '}'])
            .map(|part| part.rsplit('|').next().unwrap_or(part))
            .collect()
    };
    let lines: Vec<String> = sets.iter().flat_map(|set| set.lines()).map(plain).collect();
    let part: String = lines
        .iter()
        .flat_map(|line| [line.as_str(), "\n", PLAIN])
        .collect();
    ("sentences".to_owned(), part.repeat(SIZE / part.len() + 1))
}

/// The time this thread had on a processor, where Linux tells it; else the
/// time that passed. Other work on the machine then counts less.
enum Clock {
    Processor(u64),
    Wall(Instant),
}

impl Clock {
    fn start() -> Clock {
        on_processor().map_or_else(|| Clock::Wall(Instant::now()), Clock::Processor)
    }

    fn seconds(&self) -> f64 {
        match self {
            Clock::Processor(start) => {
                let now = on_processor().unwrap_or(*start);
                std::time::Duration::from_nanos(now.saturating_sub(*start)).as_secs_f64()
            }
            Clock::Wall(start) => start.elapsed().as_secs_f64(),
        }
    }
}

fn on_processor() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split_whitespace().next()?.parse().ok()
}

fn main() {
    let (name, text) = text();
    let known = Catalogue::builtin();
    let megabytes = |seconds: f64| {
        // For people to read: two digits are enough.
        text.len() as f64 / 1e6 / seconds
    };
    let mut best = (f64::MAX, f64::MAX);
    let mut found = (0, 0);
    for _ in 0..5 {
        let start = Clock::start();
        found.0 = scan(&text, &known).len();
        best.0 = best.0.min(start.seconds());
        let start = Clock::start();
        let read = read_all(&text, Language::Dutch, None, &known);
        found.1 = read.dates.len() + read.durations.len() + read.numbers.len();
        best.1 = best.1.min(start.seconds());
    }
    println!("{name}: {} MB, best of 5", text.len() / 1_000_000);
    println!(
        "citations: {:.0} MB/s ({} found)",
        megabytes(best.0),
        found.0
    );
    println!(
        "dates, durations, numbers: {:.0} MB/s ({} found)",
        megabytes(best.1),
        found.1
    );
}
