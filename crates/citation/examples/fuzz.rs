//! Reads mutated texts for a stated time and checks what must hold of each:
//! `cargo run --release -p kader-citation --example fuzz -- --seconds 120 --seed 1`.
//!
//! Needs no nightly compiler. It stops at the first text that breaks a rule
//! and prints it.
#![allow(clippy::print_stdout)]

use std::time::{Duration, Instant};

use kader_citation::{Catalogue, Citation, Language, cite, read_all, scan};

const SEEDS: [&str; 5] = [
    include_str!("../labelled/citations.txt"),
    include_str!("../labelled/numbers-nl.txt"),
    include_str!("../labelled/numbers-en.txt"),
    include_str!("../labelled/dates-nl.txt"),
    include_str!("../labelled/dates-en.txt"),
];

/// A small generator of numbers (xorshift), so that a seed repeats a run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).unwrap_or(1)).unwrap_or(0)
    }
}

fn mutate(text: &mut Vec<u8>, other: &[u8], dice: &mut Dice) {
    for _ in 0..=dice.below(6) {
        let at = dice.below(text.len() + 1);
        match dice.below(8) {
            0 if at < text.len() => text[at] = u8::try_from(dice.below(256)).unwrap_or(0),
            1 if at < text.len() => {
                text.remove(at);
            }
            2 => text.insert(at, b"0123456789-/.,;() \n\tXDZ"[dice.below(23)]),
            3 => {
                let from = dice.below(other.len() + 1);
                let to = (from + dice.below(30)).min(other.len());
                let tail = text.split_off(at);
                text.extend_from_slice(&other[from..to]);
                text.extend(tail);
            }
            4 => {
                let end = (at + dice.below(12)).min(text.len());
                let part = text[at..end].to_vec();
                text.extend(part);
            }
            5 => text.truncate(at.max(1)),
            6 => {
                let special = [
                    "\u{a0}", "\u{ad}", "\n\n", "é", "😀", "-\n", "\u{301}", "\u{2009}",
                ];
                let tail = text.split_off(at);
                text.extend(special[dice.below(8)].bytes());
                text.extend(tail);
            }
            _ => text.reverse(),
        }
    }
}

/// What must hold of every text; the name of what does not.
fn check(text: &str, known: &Catalogue) -> Result<usize, &'static str> {
    let mut end = 0;
    let found = scan(text, known);
    for mention in &found {
        let place = mention.place;
        if place.start < end || text.get(place.start..place.end) != Some(mention.raw) {
            return Err("a place");
        }
        end = place.end;
        if let Some(citation) = mention.citation()
            && Citation::parse(&citation.identifier()).as_ref() != Ok(citation)
        {
            return Err("the way back from an identifier");
        }
    }
    for language in Language::ALL {
        let read = read_all(text, language, None, known);
        let places = read.dates.iter().map(|date| date.place);
        let places = places.chain(read.numbers.iter().map(|number| number.place));
        let places = places.chain(read.durations.iter().map(|duration| duration.place));
        if places
            .into_iter()
            .any(|place| text.get(place.start..place.end).is_none())
        {
            return Err("a place of a date or number");
        }
        let _ = cite(text, known, language).human(text, language);
    }
    Ok(found.len())
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
    let lines: Vec<&[u8]> = SEEDS
        .iter()
        .flat_map(|set| set.lines())
        .map(str::as_bytes)
        .collect();
    let known = Catalogue::builtin();
    let mut dice = Dice(seed.max(1));
    let start = Instant::now();
    let (mut texts, mut found) = (0_u64, 0_usize);
    while start.elapsed() < Duration::from_secs(seconds) {
        for _ in 0..256 {
            let mut bytes = lines[dice.below(lines.len())].to_vec();
            let other = lines[dice.below(lines.len())];
            mutate(&mut bytes, other, &mut dice);
            let text = String::from_utf8_lossy(&bytes);
            match check(&text, &known) {
                Ok(count) => found += count,
                Err(what) => {
                    println!("seed {seed}: {what} does not hold of {text:?}");
                    std::process::exit(1);
                }
            }
            texts += 1;
        }
    }
    println!("{texts} texts in {seconds} s from seed {seed}, {found} citations, no fault");
}
