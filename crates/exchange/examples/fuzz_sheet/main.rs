//! Damages files of rows again and again, and stops at the first that makes a reader panic, or
//! about which something is said that cannot be shown, or that is planned otherwise the second
//! time.
//!
//!     cargo run --release -p kader-exchange --example fuzz_sheet -- --seconds 120 [--seed N]
//!
//! What it finds is left as a file in the directory for temporary files.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool run by hand"
)]

mod damage;
mod seeds;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use kader_core::register::Register;
use kader_core::wording::{Lang, say};
use kader_exchange::dossier;
use kader_exchange::plan::{Scope, of_rows};
use kader_exchange::sheet::{Fault, Mapping, RowKind, read};

fn option(name: &str, default: u64) -> u64 {
    let mut arguments = std::env::args().skip_while(|argument| argument != name);
    arguments
        .nth(1)
        .and_then(|value| value.parse().ok())
        .unwrap_or(default)
}

/// What must hold of every file, however damaged. The answer tells whether it was sound.
fn holds(register: &Register, bytes: &[u8], kind: RowKind) -> Result<bool, String> {
    let intake = || read("file", bytes, kind, &Mapping::default());
    let sayable = |fault: &Fault| {
        Lang::ALL.into_iter().all(|lang| {
            say(lang, &fault.message) != fault.message.name && !fault.advice(lang).is_empty()
        })
    };
    let first = intake();
    if let Some(fault) = first.faults.iter().find(|fault| !sayable(fault)) {
        return Err(format!("without words: {fault:?}"));
    }
    for scope in [Scope::Part, Scope::Whole] {
        let plan = of_rows(register, intake(), scope);
        if plan.is_sound() != plan.register().is_some() {
            return Err("a register beside faults, or none without".into());
        }
        if let Some(fault) = plan.faults.iter().find(|fault| !sayable(fault)) {
            return Err(format!("without words: {fault:?}"));
        }
        let text = plan.text(Lang::Nl, 5);
        if text.is_empty() {
            return Err("a plan that says nothing".into());
        }
        if let Some(next) = plan.into_register() {
            let again = of_rows(&next, intake(), scope);
            if !again.is_empty() {
                return Err(format!("again it changes: {}", again.text(Lang::En, 5)));
            }
        }
    }
    Ok(first.is_sound())
}

fn main() -> ExitCode {
    let (seconds, seed) = (option("--seconds", 10), option("--seed", 1));
    let files = kader_core::checks::example::files()
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()))
        .collect();
    let Ok(loaded) = dossier::read_files(&files) else {
        eprintln!("the example is no dossier");
        return ExitCode::FAILURE;
    };
    let seeds = seeds::seeds(&loaded.register);
    let (began, mut tried, mut sound) = (Instant::now(), 0_u64, 0_u64);
    let mut slowest = Duration::ZERO;
    std::panic::set_hook(Box::new(|_| {}));
    while began.elapsed() < Duration::from_secs(seconds) {
        let mut numbers = damage::Numbers(seed.wrapping_add(tried.wrapping_mul(0x2545_F491)));
        let (kind, file) = &seeds[numbers.below(seeds.len())];
        let bytes = file.damaged(&mut numbers);
        tried += 1;
        let one = Instant::now();
        let held = catch_unwind(AssertUnwindSafe(|| holds(&loaded.register, &bytes, *kind)));
        slowest = slowest.max(one.elapsed());
        match held {
            Ok(Ok(true)) => sound += 1,
            Ok(Ok(false)) => {}
            Ok(Err(fault)) => return keep(&bytes, &fault, tried),
            Err(panic) => {
                let words = panic.downcast_ref::<String>().map(String::as_str);
                let words = words.or_else(|| panic.downcast_ref::<&str>().copied());
                return keep(&bytes, words.unwrap_or("a panic"), tried);
            }
        }
    }
    println!(
        "{tried} damaged files in {} s (seed {seed}): no panic; {sound} were still sound, and \
         changed nothing the second time; the slowest took {slowest:.0?}",
        began.elapsed().as_secs()
    );
    ExitCode::SUCCESS
}

fn keep(bytes: &[u8], fault: &str, tried: u64) -> ExitCode {
    let file = std::env::temp_dir().join(format!("kader-fuzz-sheet-{tried}"));
    eprintln!("number {tried}: {fault}");
    match std::fs::write(&file, bytes) {
        Ok(()) => eprintln!("kept in {}", file.display()),
        Err(error) => eprintln!("it cannot be kept: {error}"),
    }
    ExitCode::FAILURE
}
