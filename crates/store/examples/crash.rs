//! Kills a process that writes or copies a register, again and again, and looks what is left:
//! `cargo run --release -p kader-store --example crash -- --times 1000`.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a trial that fails stops, and says so"
)]

use std::path::{Path, PathBuf};
use std::process::Command;

#[path = "support/crash.rs"]
mod crash;
#[path = "support/invented.rs"]
mod invented;

fn main() {
    let mut times = 100;
    let mut seed = 1;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let value = arguments.next().unwrap_or_default();
        match argument.as_str() {
            "--times" => times = value.parse().expect("a number"),
            "--seed" => seed = value.parse().expect("a number"),
            "write" | "copy" => return crash::Work::go(&argument, &PathBuf::from(value)),
            other => panic!("{other} is not one of --times and --seed"),
        }
    }
    let survived = crash::run(times, seed, &crash::SufferingFile::with(worker));
    println!("{survived}");
}

/// This program again, to work on a register.
fn worker(work: crash::Work, path: &Path) -> Command {
    let program = std::env::current_exe().expect("the program has a name");
    let mut command = Command::new(program);
    command.arg(work.word()).arg(path);
    command
}
