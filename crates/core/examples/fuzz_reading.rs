//! Reads and reviews mutated documents for a stated time, and checks what must hold of each:
//! `cargo run --release -p kader-core --example fuzz_reading -- --seconds 120 --seed 1`.
//!
//! It stops at the first text that breaks a rule and prints it.
#![allow(clippy::print_stdout, clippy::expect_used, missing_docs, dead_code)]

#[path = "../labelled/reading/generate/mod.rs"]
mod generate;

use std::time::{Duration, Instant};

use generate::{Dice, Report};
use kader_citation::Catalogue;
use kader_core::checks::Spot;
use kader_core::reading::{Known, Reading, SourceDocument, review};

const SETS: [&str; 5] = [
    include_str!("../labelled/reading/chapters-nl.txt"),
    include_str!("../labelled/reading/letters-nl.txt"),
    include_str!("../labelled/reading/annexes.txt"),
    include_str!("../labelled/reading/overviews.txt"),
    include_str!("../labelled/reading/documents.txt"),
];

fn mutate(text: &mut Vec<u8>, other: &[u8], dice: &mut Dice) {
    for _ in 0..=dice.below(10) {
        let at = dice.below(text.len() + 1);
        match dice.below(9) {
            0 if at < text.len() => text[at] = u8::try_from(dice.below(256)).unwrap_or(0),
            1 if at < text.len() => {
                text.remove(at);
            }
            2 => text.insert(at, b"0123456789-/.,;() \n\t|[#^\x0c"[dice.below(25)]),
            3 => {
                let from = dice.below(other.len() + 1);
                let to = (from + dice.below(200)).min(other.len());
                let tail = text.split_off(at);
                text.extend_from_slice(&other[from..to]);
                text.extend(tail);
            }
            4 => {
                let end = (at + dice.below(80)).min(text.len());
                let part = text[at..end].to_vec();
                text.extend(part);
            }
            5 => text.truncate(at.max(1)),
            6 => {
                let special = [
                    "\u{a0}",
                    "\u{ad}",
                    "\n\n",
                    "é",
                    "😀",
                    "-\n",
                    "\u{301}",
                    "²",
                    "\r\n",
                    "| --- |\n",
                    "İ",
                    "ß",
                ];
                let tail = text.split_off(at);
                text.extend(special[dice.below(12)].bytes());
                text.extend(tail);
            }
            7 => {
                let end = (at + dice.below(400)).min(text.len());
                text.drain(at..end);
            }
            _ => {
                let number = dice.below(100_000).to_string();
                let tail = text.split_off(at);
                text.extend(number.bytes());
                text.extend(tail);
            }
        }
    }
}

/// What must hold of every text; the name of what does not.
fn check(text: &str, catalogue: &Catalogue) -> Result<usize, &'static str> {
    let source = SourceDocument::from_text(text);
    if source.text() != text {
        return Err("the extracted text");
    }
    let reading = Reading::of(&source, Known::default(), catalogue);
    let mut end = 0;
    for statement in &reading.statements {
        let place = reading.document.place(&statement.range);
        if text.get(place.start..place.end).is_none()
            || place.line == 0
            || place.end_line < place.line
        {
            return Err("a place");
        }
        if statement.range.start < end {
            return Err("the order");
        }
        end = statement.range.start;
    }
    for finding in review(&reading, "text") {
        for evidence in &finding.evidence {
            let Spot::Text {
                span: Some(span), ..
            } = &evidence.spot
            else {
                return Err("a spot");
            };
            if text.get(span.start as usize..span.end as usize).is_none() {
                return Err("a span");
            }
        }
    }
    Ok(reading.statements.len())
}

fn main() {
    let option = |name: &str, default: u64| {
        let mut arguments = std::env::args().skip_while(|argument| argument != name);
        arguments
            .nth(1)
            .and_then(|value| value.parse().ok())
            .unwrap_or(default)
    };
    let (seconds, seed) = (option("--seconds", 10), option("--seed", 1));
    let catalogue = Catalogue::builtin();
    let texts: Vec<&[u8]> = SETS
        .iter()
        .flat_map(|set| set.split("\n=== "))
        .map(str::as_bytes)
        .collect();
    let mut dice = Dice::new(seed);
    let start = Instant::now();
    let (mut count, mut found) = (0_u64, 0_usize);
    while start.elapsed() < Duration::from_secs(seconds) {
        let mut bytes = if dice.below(3) == 0 {
            Report::new(dice.below(1_000_000) as u64)
                .text(None)
                .into_bytes()
        } else {
            texts[dice.below(texts.len())].to_vec()
        };
        let other = texts[dice.below(texts.len())];
        mutate(&mut bytes, other, &mut dice);
        let text = String::from_utf8_lossy(&bytes);
        match check(&text, &catalogue) {
            Ok(statements) => found += statements,
            Err(what) => {
                println!("seed {seed}: {what} does not hold of {text:?}");
                std::process::exit(1);
            }
        }
        count += 1;
    }
    println!("{count} texts in {seconds} s from seed {seed}, {found} statements, no fault");
}
