//! Shows how a text is understood: `cargo run -p kader-core --example read_text -- FILE`.
#![allow(clippy::print_stdout, clippy::expect_used, missing_docs)]

use kader_core::reading::{Document, SourceDocument};

fn main() {
    let path = std::env::args().nth(1).expect("a file");
    let text = std::fs::read_to_string(path).expect("a text");
    let document = Document::read(&SourceDocument::from_text(&text));
    for section in &document.sections {
        let line = document.place(&section.heading).line;
        println!(
            "{line}: § {:?} {} ({})",
            section.number, section.title, section.level
        );
    }
    for note in &document.notes {
        let line = document.place(&note.range).line;
        println!("{line}: note {} {}", note.mark, document.words(&note.range));
    }
    for mark in &document.marks {
        println!(
            "mark {} at {:?} after {:?}",
            mark.mark,
            mark.source,
            document.text.get(mark.at.saturating_sub(12)..mark.at)
        );
    }
    for table in &document.tables {
        println!("table {:?}", table.kind);
        for row in &table.rows {
            print!(
                "  [{}] {}:",
                row.group.as_deref().unwrap_or("-"),
                document.words(&row.label)
            );
            for cell in &row.cells {
                print!(" {:?}={}", cell.column, document.words(&cell.range));
            }
            println!();
        }
    }
    for block in &document.blocks {
        println!(
            "{}: {:?} {}",
            document.place(&block.range).line,
            block.kind,
            document.words(&block.range)
        );
    }
    println!(
        "{} abbreviations: {:?}",
        document.abbreviations.len(),
        document
            .abbreviations
            .iter()
            .map(|one| one.short.as_str())
            .collect::<Vec<_>>()
    );
}
