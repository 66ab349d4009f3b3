//! Reads damaged documents for a stated time and checks what must hold of each:
//! `cargo run --release -p kader-extract --example fuzz_extract -- --seconds 120 --seed 1 [FILE …]`.
//!
//! Needs no nightly compiler. Damages PDF, Word and OpenDocument files made here, and those
//! named: their bytes, and what is packed in them. A panic ends it with the file that caused it
//! in `fuzz-fault`; what takes longer than five seconds does too.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs
)]

use std::io::{Cursor, Read as _};
use std::time::{Duration, Instant};

use kader_extract::extract;

#[allow(dead_code, clippy::panic)]
#[path = "../tests/extract/files.rs"]
mod files;

#[allow(dead_code, unused_imports, clippy::panic)]
mod samples {
    use super::files::Pdf;
    use kader_core::reading::{LineKind, SourceDocument, SourceLine};

    pub fn document() -> SourceDocument {
        let row = |cells: &[&str]| SourceLine::row(cells).in_table(1);
        SourceDocument::new(vec![
            SourceLine::new("Bijlage 2").of_kind(LineKind::Heading(1)),
            SourceLine::new("De tabel toont wie er waren.1").with_mark(28, 29),
            SourceLine::new("1 Zonder de civiele missies.").of_kind(LineKind::Note("1".to_owned())),
            row(&["Missie", "Militair", "Civiel"]),
            row(&["MINUSMA", "266", ""]),
            SourceLine::new("een punt").of_kind(LineKind::Item),
        ])
    }

    pub fn pdf() -> Vec<u8> {
        let mut pdf = Pdf::new().bold(60.0, 740.0, 14.0, "Bijlage 2");
        for y in [700.0, 680.0, 660.0] {
            let x = 60.0 + (700.0 - y) * 5.0;
            pdf = pdf.line(60.0, y, 360.0, y).line(x, 660.0, x, 700.0);
        }
        pdf.text(64.0, 686.0, 9.0, "Missie")
            .text(164.0, 686.0, 9.0, "266")
            .text(179.3, 689.0, 5.85, "12")
            .text(64.0, 666.0, 9.0, "EUTM")
            .text(164.0, 666.0, 9.0, "21")
            .raw("BT /F1 9 Tf 60 600 Td [(b) -20 (ij)] TJ /Span <</ActualText <FEFF00AD>>> BDC (-) Tj EMC ET")
            .raw("BT /F1 9 Tf 0 1 -1 0 300 100 Tm (omhoog) Tj ET q 1 0 0 1 9 9 cm /X Do Q")
            .resources("/XObject << /X 100 0 R >>")
            .object(b"<< /Subtype /Form /BBox [0 0 99 99] /Length 34 >>\nstream\nBT /F1 9 Tf 60 60 Td (vorm) Tj ET  \nendstream")
            .page()
            .text(60.0, 700.0, 10.0, "De tweede bladzijde.")
            .finish()
    }
}

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

/// Pieces that mean something to a reader.
const PIECES: [&[u8]; 24] = [
    b"<w:tc>",
    b"</w:tc>",
    b"<w:p>",
    b"</w:p>",
    b"<w:tbl>",
    b"<w:vMerge/>",
    b"-1",
    b"99999999999",
    b"0",
    b"<text:s text:c=\"999999999\"/>",
    b"table:number-columns-repeated=\"999999\"",
    b"&amp;",
    b"endstream",
    b"stream\n",
    b"/FlateDecode",
    b" 0 R",
    b"<<",
    b">>",
    b"[",
    b"(",
    b" Tf ",
    b" Tm ",
    b" cm ",
    b" 1e9 ",
];

fn mutate(bytes: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..=dice.below(8) {
        let at = dice.below(bytes.len() + 1);
        match dice.below(7) {
            0 | 1 if at < bytes.len() => bytes[at] = u8::try_from(dice.below(256)).unwrap_or(0),
            2 if at < bytes.len() => {
                bytes.remove(at);
            }
            3 => {
                let tail = bytes.split_off(at);
                bytes.extend_from_slice(PIECES[dice.below(PIECES.len())]);
                bytes.extend(tail);
            }
            4 => {
                let end = (at + dice.below(200)).min(bytes.len());
                let part = bytes[at..end].to_vec();
                let to = dice.below(bytes.len() + 1);
                let tail = bytes.split_off(to);
                bytes.extend(part);
                bytes.extend(tail);
            }
            5 => {
                let end = (at + dice.below(60)).min(bytes.len());
                bytes.drain(at..end);
            }
            6 if dice.below(6) == 0 => bytes.truncate(at),
            _ => {}
        }
    }
}

/// The files packed in one.
fn unpacked(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut found = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).ok()?;
        let name = file.name().ok()?.into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).ok()?;
        found.push((name, content));
    }
    Some(found)
}

/// A damaged form of a file: as a whole, or of a file packed in it.
fn damaged(seed: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    if bytes.starts_with(b"PK")
        && dice.below(8) > 0
        && let Some(mut files) = unpacked(&bytes)
    {
        let one = dice.below(files.len());
        mutate(&mut files[one].1, dice);
        let files: Vec<(&str, &[u8])> = files
            .iter()
            .map(|(name, content)| (name.as_str(), content.as_slice()))
            .collect();
        return files::packed(&files);
    }
    mutate(&mut bytes, dice);
    bytes
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str, default: u64| {
        let at = arguments.iter().position(|argument| argument == name);
        at.and_then(|at| arguments.get(at + 1)?.parse().ok())
            .unwrap_or(default)
    };
    let (seconds, seed) = (option("--seconds", 10), option("--seed", 1));
    let mut seeds = vec![
        files::docx(&samples::document()),
        files::odt(&samples::document()),
        samples::pdf(),
    ];
    let named = arguments.iter().filter(|argument| argument.contains('.'));
    seeds.extend(named.filter_map(|name| std::fs::read(name).ok()));
    let mut dice = Dice(seed.max(1));
    let start = Instant::now();
    let (mut count, mut read) = (0_u64, 0_u64);
    let mut slowest = Duration::ZERO;
    while start.elapsed() < Duration::from_secs(seconds) {
        let bytes = damaged(&seeds[dice.below(seeds.len())], &mut dice);
        let begun = Instant::now();
        let result = std::panic::catch_unwind(|| extract("file", &bytes));
        let took = begun.elapsed();
        slowest = slowest.max(took);
        let sound = result.as_ref().is_ok_and(|read| {
            read.as_ref().map_or(true, |document| {
                let text = document.text();
                document.lines.iter().all(|line| {
                    text.get(line.start..line.start + line.text.len()) == Some(line.text.as_str())
                        && line
                            .marks
                            .iter()
                            .all(|mark| line.text.get(mark.start..mark.end).is_some())
                })
            })
        });
        if !sound || took > Duration::from_secs(5) {
            std::fs::write("fuzz-fault", &bytes).unwrap();
            println!("seed {seed}: file {count} in {took:?}; see fuzz-fault");
            std::process::exit(1);
        }
        read += u64::from(result.is_ok_and(|result| result.is_ok()));
        count += 1;
    }
    println!(
        "{count} files in {seconds} s from seed {seed}, {read} read, slowest {slowest:?}, no fault"
    );
}
