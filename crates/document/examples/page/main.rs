//! A small report, as a page: `cargo run -p kader-document --example page -- FILE`.
//!
//! Every construct of the document tree is in it, so that the page can be looked at and
//! checked by the tests of the web pages. The words are of this example; the counts of its
//! annexes are those of the report that was published in 2023.

mod annexes;
mod build;
mod chapters;
mod picture;

use std::path::PathBuf;
use std::process::ExitCode;

use kader_document::html;
use kader_document::tree::{Document, Labels, Meta, Receipt};

use build::{gap, text};

fn main() -> ExitCode {
    let Some(file) = std::env::args_os().nth(1).map(PathBuf::from) else {
        return ExitCode::from(2);
    };
    match std::fs::write(file, html::page(&document())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(2),
    }
}

fn document() -> Document {
    let mut body = chapters::chapters();
    body.extend(annexes::annexes());
    Document {
        meta: meta(),
        body,
        notes: annexes::notes(),
    }
}

fn meta() -> Meta {
    Meta {
        language: "nl".to_owned(),
        title: "Jaarlijkse voortgangsrapportage overige missiebijdragen 2023".to_owned(),
        subtitle: "Wat Nederland bijdroeg aan internationale missies, op welke grond en met \
                   hoeveel mensen"
            .to_owned(),
        issuers: vec![
            "Ministerie van Defensie".to_owned(),
            "Ministerie van Buitenlandse Zaken".to_owned(),
        ],
        date: "1 januari 2022 – 30 april 2023".to_owned(),
        running_head: "JVOM 2023".to_owned(),
        description: "Voorbeeld van de jaarlijkse rapportage aan de Kamer over kleinere \
                      missiebijdragen, met mandaten, nationale kaders en ingezet personeel."
            .to_owned(),
        keywords: ["missies", "mandaat", "nationaal kader", "ingezet personeel"]
            .map(str::to_owned)
            .to_vec(),
        notices: vec![
            vec![
                text(
                    "Dit is een voorbeeld, geen stuk van de regering. De aantallen in bijlage 2 zijn \
                      die van de gepubliceerde rapportage; de uitzendingen erachter zijn ",
                ),
                build::strong("gereconstrueerd"),
                text("."),
            ],
            vec![
                text("Concept: er ontbreekt nog "),
                gap("één besluit"),
                text("."),
            ],
        ],
        labels: labels(),
        receipt: Receipt {
            producer: "kader 0.1.0".to_owned(),
            input_sha256: "9f2b6c1e5a0d4783b1c64e0f77d25a9138ce4b06f1a2d3958e7c60b4a19d2f53"
                .to_owned(),
            known_at: "dossier".to_owned(),
            valid_on: "2023-04-30".to_owned(),
            parameters: vec!["editie jvom-2023".to_owned(), "taal nl".to_owned()],
        },
    }
}

fn labels() -> Labels {
    let word = str::to_owned;
    Labels {
        contents: word("Inhoud"),
        page: word("Pagina"),
        of: word("van"),
        notes: word("Noten"),
        note: word("Noot"),
        reconstructed: word("gereconstrueerd"),
        table: word("Tabel"),
        drawing: word("Figuur"),
        show_data: word("Toon de cijfers"),
        colophon: word("Verantwoording van dit document"),
        back: word("Terug naar de tekst"),
        skip: word("Direct naar de tekst"),
        receipt: [
            "Gemaakt met",
            "Kenmerk van de invoer (SHA-256)",
            "Zoals bekend op",
            "Zoals het gold op",
            "Instellingen",
        ]
        .map(str::to_owned),
    }
}
