//! Damages the example dossiers again and again, and stops at the first that makes the reader
//! panic, or that it reads and cannot write and read again as the same.
//!
//!     cargo run --release -p kader --example fuzz_dossier -- --seconds 120 [--seed N]
//!
//! What it finds is left as a folder in the directory for temporary files.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool run by hand"
)]

mod hold;
mod mutate;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use kader_exchange::dossier::{self, Files};

fn option(name: &str, default: u64) -> u64 {
    let mut arguments = std::env::args().skip_while(|argument| argument != name);
    arguments
        .nth(1)
        .and_then(|value| value.parse().ok())
        .unwrap_or(default)
}

fn main() -> ExitCode {
    let (seconds, seed) = (option("--seconds", 10), option("--seed", 1));
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let mut seeds: Vec<Files> = Vec::new();
    for name in ["norrland", "jvom-2023"] {
        match dossier::files(&examples.join(name)) {
            Ok(files) => seeds.push(files),
            Err(_) => eprintln!("{name} cannot be read and is left out"),
        }
    }
    seeds.push(dossier::template(kader_core::wording::Lang::Nl));
    let (began, mut tried, mut read) = (Instant::now(), 0_u64, 0_u64);
    std::panic::set_hook(Box::new(|_| {}));
    while began.elapsed() < Duration::from_secs(seconds) {
        let mut numbers = mutate::Numbers(seed.wrapping_add(tried.wrapping_mul(0x2545_F491)));
        let files = &seeds[numbers.below(seeds.len())];
        let damaged = mutate::damage(files, &mut numbers);
        tried += 1;
        let held = catch_unwind(AssertUnwindSafe(|| hold::holds(&damaged)));
        match held {
            Ok(Ok(true)) => read += 1,
            Ok(Ok(false)) => {}
            Ok(Err(fault)) => return keep(&damaged, &fault, tried),
            Err(panic) => {
                let words = panic.downcast_ref::<String>().map(String::as_str);
                let words = words.or_else(|| panic.downcast_ref::<&str>().copied());
                return keep(&damaged, words.unwrap_or("a panic"), tried);
            }
        }
    }
    println!(
        "{tried} damaged dossiers in {} s (seed {seed}): no panic; {read} still read, and came \
         back the same after they were written",
        began.elapsed().as_secs()
    );
    ExitCode::SUCCESS
}

fn keep(files: &Files, fault: &str, tried: u64) -> ExitCode {
    let folder = std::env::temp_dir().join(format!("kader-fuzz-{tried}"));
    eprintln!("number {tried}: {fault}");
    match dossier::write_folder(files, &folder) {
        Ok(()) => eprintln!("kept in {}", folder.display()),
        Err(error) => eprintln!("it cannot be kept: {error}"),
    }
    ExitCode::FAILURE
}
