//! Damaged files: read or refused, never a panic.

use kader_core::reading::{LineKind, SourceDocument, SourceLine};
use kader_extract::extract;
use proptest::prelude::*;

use crate::files::{Pdf, docx, odt};

/// A document with something of everything.
pub fn sample() -> SourceDocument {
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

/// A PDF with something of everything.
pub fn sample_pdf() -> Vec<u8> {
    let mut pdf = Pdf::new().bold(60.0, 740.0, 14.0, "Bijlage 2");
    for y in [700.0, 680.0, 660.0] {
        pdf = pdf
            .line(60.0, y, 360.0, y)
            .line(60.0 + y / 10.0, 660.0, 60.0 + y / 10.0, 700.0);
    }
    pdf.text(64.0, 686.0, 9.0, "Missie")
        .text(164.0, 686.0, 9.0, "266")
        .raw("BT /F1 9 Tf 60 600 Td [(b) -20 (ij)] TJ /Span <</ActualText <FEFF00AD>>> BDC (-) Tj EMC ET")
        .raw("q 1 0 0 1 9 9 cm /X Do Q")
        .resources("/XObject << /X 100 0 R >>")
        .object(b"<< /Subtype /Form /BBox [0 0 99 99] /Length 36 >>\nstream\nBT /F1 9 Tf 60 60 Td (vorm) Tj ET    \nendstream")
        .page()
        .text(60.0, 700.0, 10.0, "De tweede bladzijde.")
        .finish()
}

fn damaged(bytes: &[u8], flips: &[(usize, u8)], cut: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (at, value) in flips {
        let at = at % bytes.len();
        bytes[at] = *value;
    }
    bytes.truncate(bytes.len() - cut % (bytes.len() / 4));
    bytes
}

/// What must hold of whatever was read.
pub fn check(document: &SourceDocument) {
    let text = document.text();
    for (index, line) in document.lines.iter().enumerate() {
        assert_eq!(line.number, index + 1);
        assert_eq!(&text[line.start..line.start + line.text.len()], line.text);
        assert!(!line.text.contains('\n'));
        for mark in &line.marks {
            assert!(!line.text[mark.start..mark.end].is_empty(), "{line:?}");
        }
        if let LineKind::Row { cells, .. } = &line.kind {
            for cell in cells {
                assert!(!line.text[cell.bytes.start..cell.bytes.end].contains('\t'));
                assert!(cell.columns > 0);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn damaged_files_are_read_or_refused(
        flips in prop::collection::vec((any::<usize>(), any::<u8>()), 0..12),
        cut in any::<usize>(),
    ) {
        for (name, file) in [
            ("a.docx", docx(&sample())),
            ("a.odt", odt(&sample())),
            ("a.pdf", sample_pdf()),
        ] {
            if let Ok(document) = extract(name, &damaged(&file, &flips, cut)) {
                check(&document);
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(document) = extract("a", &bytes) {
            check(&document);
        }
    }
}

#[test]
fn the_samples_are_whole() {
    for (name, file) in [("a.docx", docx(&sample())), ("a.odt", odt(&sample()))] {
        let read = extract(name, &file).unwrap();
        assert!(
            read.text().contains("MINUSMA\t266\t"),
            "{name}: {}",
            read.text()
        );
    }
    let read = extract("a.pdf", &sample_pdf()).unwrap();
    assert!(
        read.text().contains("vorm") && read.text().contains("bij\u{ad}"),
        "{}",
        read.text()
    );
}
