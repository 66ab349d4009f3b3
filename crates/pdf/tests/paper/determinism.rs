//! The same document gives the same bytes.

use crate::{sample, tools, write};

#[test]
fn the_same_document_gives_the_same_bytes() {
    let first = kader_pdf::render(&sample::report()).unwrap();
    // Another document between, so that nothing remembered of the first can help.
    let mut other = sample::report();
    other.body.truncate(3);
    let other = kader_pdf::render(&other).unwrap();
    assert!(
        first == kader_pdf::render(&sample::report()).unwrap(),
        "two runs differ"
    );
    assert!(first != other, "two documents are the same");
}

#[test]
fn the_time_is_that_of_the_receipt() {
    let mut document = sample::report();
    let dated = kader_pdf::render(&document).unwrap();
    assert!(
        holds(&dated, b"2023-05-17T09:00:00"),
        "the known-at of the receipt is missing"
    );
    document.meta.receipt.known_at = "dossier".to_owned();
    let undated = kader_pdf::render(&document).unwrap();
    assert!(
        holds(&undated, b"2023-04-30T00:00:00"),
        "the valid-on of the receipt is missing"
    );
    if let Some(failures) = tools::failures("undated.pdf", &undated) {
        assert_eq!(failures, "");
    }
    document.meta.receipt.valid_on = "ooit".to_owned();
    let error = kader_pdf::render(&document).unwrap_err().to_string();
    assert!(
        error.contains("title page") && error.contains("PDF/A asks for a date"),
        "{error}"
    );
}

#[test]
fn the_receipt_is_in_the_metadata() {
    let document = sample::report();
    let pdf = kader_pdf::render(&document).unwrap();
    let receipt = &document.meta.receipt;
    for words in [
        &receipt.producer,
        &receipt.input_sha256,
        &receipt.known_at,
        &receipt.valid_on,
    ] {
        assert!(
            holds(&pdf, words.as_bytes()),
            "{words} is not in the metadata"
        );
    }
}

#[test]
fn another_input_is_another_document() {
    let id = |hash: &str| {
        let mut document = sample::report();
        document.body = vec![write::paragraph("Niets.")];
        document.meta.receipt.input_sha256 = hash.to_owned();
        let pdf = kader_pdf::render(&document).unwrap();
        let start = pdf.windows(4).rposition(|bytes| bytes == b"/ID[").unwrap();
        pdf[start..start + 40].to_vec()
    };
    assert_ne!(id("a"), id("b"));
    assert_eq!(id("a"), id("a"));
}

fn holds(pdf: &[u8], words: &[u8]) -> bool {
    pdf.windows(words.len()).any(|window| window == words)
}
