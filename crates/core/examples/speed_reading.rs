//! Times reading and reviewing a text: `cargo run --release -p kader-core --example speed_reading -- FILE`.
//! Without a file it takes a generated report.
#![allow(clippy::print_stdout, clippy::expect_used, missing_docs, dead_code)]

#[path = "../labelled/reading/generate/mod.rs"]
mod generate;

use std::time::Instant;

use kader_citation::Catalogue;
use kader_core::reading::{Known, Reading, SourceDocument, review};

fn main() {
    let text = std::env::args().nth(1).map_or_else(
        || generate::Report::new(7).text(None),
        |path| std::fs::read_to_string(path).expect("a text"),
    );
    // The first time is what a process of its own sees.
    for _ in 0..5 {
        let start = Instant::now();
        let catalogue = Catalogue::builtin();
        let source = SourceDocument::from_text(&text);
        let reading = Reading::of(&source, Known::default(), &catalogue);
        let read = start.elapsed();
        let findings = review(&reading, "text");
        println!(
            "{} bytes, {} statements in {read:?}, {} findings after {:?}",
            text.len(),
            reading.statements.len(),
            findings.len(),
            start.elapsed()
        );
    }
}
