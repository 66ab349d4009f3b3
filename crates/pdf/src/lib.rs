//! The document tree as PDF, by Typst. This is the only crate that knows Typst.
//!
//! [`render`] sets a [`Document`] with the template `templates/report.typ` and exports it as
//! PDF/A-2a (to be kept for good) and PDF/UA-1 (to be read by everyone) at once. It is a pure
//! function: no file, network or clock is read, and the same document gives the same bytes.
//!
//! The template reads one input, the document tree as JSON ([`template_input`]). An example of
//! it lies beside the template, which reads that when it is compiled on its own.

mod error;
mod paper;
mod streams;
mod time;
mod world;

use kader_document::tree::{Document, Receipt};
use serde_json::Value;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

pub use error::{Fault, PdfError};
use world::PaperWorld;

/// How many further documents may be set before what Typst remembers of one is forgotten. A
/// page that did not change since is then set at once.
const REMEMBERED: usize = 4;

/// Sets a document as PDF/A-2a and PDF/UA-1.
///
/// The time in the PDF is the known-at of the receipt where that is a time, else its valid-on.
/// Marks of notes that do not exist and references that lead nowhere are set as plain words, as
/// on the web. The figures of a drawing (its `data`) are left out.
///
/// # Errors
/// [`PdfError::Document`] with all that the document holds and paper does not allow: no title,
/// no day, characters that the typeface lacks, rows that do not fit their table, a damaged
/// drawing.
/// The other errors are faults of this crate.
pub fn render(document: &Document) -> Result<Vec<u8>, PdfError> {
    export(
        paper::prepare(document)?,
        &document.meta.receipt,
        &document.meta.title,
    )
}

/// The input of the template for a document, as JSON, to set it elsewhere.
///
/// # Errors
/// As [`render`].
pub fn template_input(document: &Document) -> Result<String, PdfError> {
    Ok(json(&paper::prepare(document)?)? + "\n")
}

/// Sets the template with its own example input, as anyone does who compiles it alone.
///
/// # Errors
/// Faults of this crate only.
pub fn render_example() -> Result<Vec<u8>, PdfError> {
    let input = include_str!("../templates/inputs/report.json");
    let input = serde_json::from_str::<Value>(input)
        .map_err(|error| PdfError::Internal(format!("the example is no JSON: {error}")))?;
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let receipt = &input["meta"]["receipt"];
    let receipt = Receipt {
        producer: word(&receipt["producer"]),
        input_sha256: word(&receipt["input_sha256"]),
        known_at: word(&receipt["known_at"]),
        valid_on: word(&receipt["valid_on"]),
        parameters: Vec::new(),
    };
    let title = word(&input["meta"]["title"]);
    export(input, &receipt, &title)
}

fn json(input: &Value) -> Result<String, PdfError> {
    serde_json::to_string_pretty(input)
        .map_err(|error| PdfError::Internal(format!("the input is no JSON: {error}")))
}

/// What Typst 0.15 says of a word that is hyphenated where a link in it ends: it puts the
/// hyphen into the link, but after its end.
const LINK_LOST: &str = "expected link ancestor in logical tree";

fn export(mut input: Value, receipt: &Receipt, title: &str) -> Result<Vec<u8>, PdfError> {
    match set(json(&input)?, receipt, title) {
        Err(PdfError::Standard(messages)) if messages.iter().any(|it| it.contains(LINK_LOST)) => {
            input["hyphenate"] = Value::Bool(false);
            set(json(&input)?, receipt, title)
        }
        result => result,
    }
}

fn set(input: String, receipt: &Receipt, title: &str) -> Result<Vec<u8>, PdfError> {
    let world = PaperWorld::new(input)?;
    let describe = |diagnostics: &[SourceDiagnostic]| -> Vec<String> {
        diagnostics
            .iter()
            .map(|diagnostic| world.describe(diagnostic))
            .collect()
    };
    let compiled = typst::compile(&world);
    let pages = compiled
        .output
        .map_err(|errors| PdfError::Template(describe(&errors)))?;
    // A warning is a font that is not there or a layout that never came to rest.
    if !compiled.warnings.is_empty() {
        return Err(PdfError::Template(describe(&compiled.warnings)));
    }
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| PdfError::Internal(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(ident(receipt, title)),
        creator: Smart::Custom(Some(receipt.producer.clone())),
        timestamp: time::of(receipt),
        standards,
        ..PdfOptions::default()
    };
    let pdf =
        typst_pdf::pdf(&pages, &options).map_err(|errors| PdfError::Standard(describe(&errors)))?;
    typst::comemo::evict(REMEMBERED);
    Ok(streams::end_clearly(pdf))
}

/// What the document is known by: the same report from the same input is the same document.
fn ident(receipt: &Receipt, title: &str) -> String {
    let Receipt {
        producer,
        input_sha256,
        known_at,
        valid_on,
        parameters,
    } = receipt;
    [
        title,
        producer,
        input_sha256,
        known_at,
        valid_on,
        &parameters.join("\n"),
    ]
    .join("\n")
}
