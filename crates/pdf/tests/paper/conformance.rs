//! The PDF keeps the standards it claims, by the word of an independent validator.

use crate::{sample, tools};

#[test]
fn the_sample_report_conforms() {
    let pdf = kader_pdf::render(&sample::report()).unwrap();
    if let Some(failures) = tools::failures("sample.pdf", &pdf) {
        assert_eq!(failures, "");
    }
}

/// A validator that accepts everything would be worth nothing.
#[test]
fn the_validator_finds_a_damaged_claim() {
    let pdf = kader_pdf::render(&sample::report()).unwrap();
    let claim = b"<pdfaid:part>2</pdfaid:part>";
    let place = pdf
        .windows(claim.len())
        .position(|bytes| bytes == claim)
        .unwrap();
    let mut damaged = pdf;
    damaged[place + b"<pdfaid:part>".len()] = b'9';
    if let Some(failures) = tools::failures("damaged.pdf", &damaged) {
        assert_ne!(failures, "");
    }
}
