//! How long a document takes: `cargo run --release -p kader-extract --example speed_extract -- FILE`.
#![allow(clippy::print_stdout)]

use std::time::{Duration, Instant};

fn main() {
    let name = std::env::args().nth(1).unwrap_or_default();
    let bytes = std::fs::read(&name).unwrap_or_default();
    let mut times: Vec<Duration> = (0..31)
        .map(|_| {
            let start = Instant::now();
            let lines = kader_extract::extract(&name, &bytes).map(|document| document.lines.len());
            std::hint::black_box(lines.unwrap_or_default());
            start.elapsed()
        })
        .collect();
    println!("first {:?}", times[0]);
    times.sort_unstable();
    println!("of 31: least {:?}, median {:?}", times[0], times[15]);
}
