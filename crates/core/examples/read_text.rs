//! Shows how a text is understood: `cargo run -p kader-core --example read_text -- FILE`.
#![allow(clippy::print_stdout, clippy::expect_used, missing_docs)]

use kader_citation::Catalogue;
use kader_core::checks::Spot;
use kader_core::reading::{Known, Reading, SourceDocument, review};
use kader_core::wording::{Lang, say};

fn main() {
    let path = std::env::args().nth(1).expect("a file");
    let text = std::fs::read_to_string(path).expect("a text");
    let source = SourceDocument::from_text(&text);
    let reading = Reading::of(&source, Known::default(), &Catalogue::builtin());
    let document = &reading.document;
    for section in &document.sections {
        let line = document.place(&section.heading).line;
        println!(
            "{line}: § {:?} {} ({})",
            section.number, section.title, section.level
        );
    }
    println!(
        "period {:?}, written {:?}",
        reading.period.map(|period| period.to_string()),
        reading.on
    );
    for mission in &reading.names.missions {
        println!(
            "mission {} {:?} {:?}",
            mission.id, mission.from, mission.spellings
        );
    }
    for note in &document.notes {
        println!(
            "{}: note {} {}",
            document.place(&note.range).line,
            note.mark,
            document.words(&note.range)
        );
    }
    for mark in &document.marks {
        println!("mark {} at {:?}", mark.mark, mark.source);
    }
    for statement in &reading.statements {
        let place = document.place(&statement.range);
        let said: Vec<&str> = statement.qualifiers.iter().map(|one| one.name()).collect();
        println!(
            "{}:{} {} {said:?} {:?} {:?}",
            place.line,
            place.column,
            reading.tell(statement),
            statement.period.map(|period| period.to_string()),
            document.words(&statement.range)
        );
    }
    for finding in review(&reading, "text") {
        println!(
            "{} {} {} {}: {}",
            finding.rule.code,
            finding.severity,
            finding.certainty.word(),
            finding.subject,
            say(Lang::En, &finding.message)
        );
        for evidence in &finding.evidence {
            let Spot::Text {
                span: Some(span), ..
            } = &evidence.spot
            else {
                continue;
            };
            let place = document.places.at(span.start as usize, span.end as usize);
            println!(
                "    {}:{} {}",
                place.line,
                place.column,
                say(Lang::En, &evidence.says)
            );
        }
    }
}
