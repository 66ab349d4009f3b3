//! Shows what is read of a document: `cargo run -p kader-extract --example show_extract -- FILE`.
//!
//! A line for each line: its page, paragraph, kind and text, with marks of footnotes in angle
//! brackets and bars between cells.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use kader_core::reading::{LineKind, SourceLine};

fn kind(line: &SourceLine) -> String {
    match &line.kind {
        LineKind::Unknown => "?".to_owned(),
        LineKind::Text => "text".to_owned(),
        LineKind::Blank => String::new(),
        LineKind::Heading(level) => format!("h{level}"),
        LineKind::Item => "item".to_owned(),
        LineKind::Row { table, .. } => format!("row{table}"),
        LineKind::Note(mark) => format!("n{mark}"),
        LineKind::Furniture => "furn".to_owned(),
    }
}

fn text(line: &SourceLine) -> String {
    let mut text = line.text.clone();
    for mark in line.marks.iter().rev() {
        text.insert(mark.end, '>');
        text.insert(mark.start, '<');
    }
    if let LineKind::Row { cells, .. } = &line.kind {
        let spans: Vec<String> = cells
            .iter()
            .map(|cell| format!("{}{}", cell.columns, if cell.continued { "^" } else { "" }))
            .collect();
        text = format!("{} [{}]", text.replace('\t', " | "), spans.join(" "));
    }
    text
}

fn main() {
    let Some(name) = std::env::args().nth(1) else {
        eprintln!("show FILE");
        return;
    };
    let bytes = std::fs::read(&name).unwrap_or_default();
    let start = std::time::Instant::now();
    let read = kader_extract::extract(&name, &bytes);
    let took = start.elapsed();
    match read {
        Ok(document) => {
            for line in &document.lines {
                println!(
                    "{:>3} {:>4} {:<5} {}",
                    line.page.unwrap_or(0),
                    line.paragraph.unwrap_or(0),
                    kind(line),
                    text(line)
                );
            }
        }
        Err(error) => println!("{error}"),
    }
    eprintln!("{} ms", took.as_millis());
}
