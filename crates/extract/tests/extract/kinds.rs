//! Files by their content, and what is said of those that are not read.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use kader_core::wording::{Lang, say};
use kader_extract::{ExtractError, Kind, Limit, Unsupported, extract, limits};

use crate::files::{Pdf, docx_of, packed};

fn error(name: &str, bytes: &[u8]) -> ExtractError {
    match extract(name, bytes) {
        Err(error) => error,
        Ok(document) => panic!("{name} was read: {document:?}"),
    }
}

#[test]
fn the_content_tells_the_kind_not_the_name() {
    let word = docx_of("<w:p><w:r><w:t>Een brief.</w:t></w:r></w:p>", "");
    for name in ["brief.docx", "brief.odt", "brief.txt", "brief"] {
        assert_eq!(extract(name, &word).unwrap().text(), "Een brief.");
    }
    let pdf = Pdf::new().text(60.0, 700.0, 10.0, "Een brief.").finish();
    assert_eq!(extract("brief.docx", &pdf).unwrap().text(), "Een brief.");
    assert_eq!(extract("brief.md", b"# Een brief").unwrap().lines.len(), 1);
}

#[test]
fn each_kind_that_is_not_read_is_named() {
    let unsupported = ExtractError::Unsupported;
    let wide = |name: &str| -> Vec<u8> {
        let name = name.encode_utf16().flat_map(u16::to_le_bytes);
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
            .iter()
            .copied()
            .chain(name)
            .collect()
    };
    let cases: Vec<(Vec<u8>, ExtractError)> = vec![
        (Vec::new(), ExtractError::Empty),
        (b"  \n\n ".to_vec(), ExtractError::NoText),
        (wide("WordDocument"), unsupported(Unsupported::OldWord)),
        (wide("Workbook"), unsupported(Unsupported::Workbook)),
        (wide("EncryptedPackage"), ExtractError::Encrypted),
        (
            b"\x89PNG\r\n\x1a\n\0\0".to_vec(),
            unsupported(Unsupported::Picture),
        ),
        (
            b"\xff\xd8\xff\xe0\0".to_vec(),
            unsupported(Unsupported::Picture),
        ),
        (b"{\\rtf1 brief}".to_vec(), unsupported(Unsupported::Rtf)),
        (
            b"<!DOCTYPE html><p>brief".to_vec(),
            unsupported(Unsupported::Markup),
        ),
        (
            packed(&[("xl/workbook.xml", b"<a/>")]),
            unsupported(Unsupported::Workbook),
        ),
        (
            packed(&[("ppt/presentation.xml", b"<a/>")]),
            unsupported(Unsupported::Slides),
        ),
        (
            packed(&[("brief.txt", b"brief")]),
            unsupported(Unsupported::Archive),
        ),
        (
            packed(&[(
                "mimetype",
                b"application/vnd.oasis.opendocument.spreadsheet",
            )]),
            unsupported(Unsupported::Workbook),
        ),
        (
            packed(&[("word/document.xml", b"<w>")]),
            ExtractError::Broken(Kind::Docx),
        ),
        (
            b"%PDF-1.7 and nothing".to_vec(),
            ExtractError::Broken(Kind::Pdf),
        ),
    ];
    for (bytes, wanted) in cases {
        assert_eq!(
            error("bestand", &bytes),
            wanted,
            "{:?}",
            String::from_utf8_lossy(&bytes)
        );
    }
    assert_eq!(error("a.pdf", b"geen pdf"), ExtractError::Broken(Kind::Pdf));
    assert_eq!(
        error("a.docx", b"geen brief"),
        ExtractError::Broken(Kind::Docx)
    );
}

#[test]
fn an_encrypted_opendocument_is_told() {
    let file = packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", b"\x01\x02\x03"),
        ("META-INF/manifest.xml", b"<manifest:encryption-data/>"),
    ]);
    assert_eq!(error("a.odt", &file), ExtractError::Encrypted);
}

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let much = vec![b' '; limits::PART_BYTES + 2];
    let word = packed(&[("word/document.xml", &much)]);
    assert!(word.len() < 1 << 20);
    assert_eq!(
        error("a.docx", &word),
        ExtractError::TooLarge(Limit::Unpacked)
    );
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(&much).unwrap();
    let packed = encoder.finish().unwrap();
    let stream = [
        format!(
            "<< /Filter /FlateDecode /Length {} >>\nstream\n",
            packed.len()
        )
        .as_bytes(),
        &packed,
        b"\nendstream",
    ]
    .concat();
    let pdf = Pdf::new().object(&stream).finish();
    assert_eq!(
        error("a.pdf", &pdf),
        ExtractError::TooLarge(Limit::Unpacked)
    );
    let twice = b"<< /Filter [/FlateDecode/FlateDecode] /Length 3 >>\nstream\nabc\nendstream";
    let pdf = Pdf::new().object(twice).finish();
    assert_eq!(
        error("a.pdf", &pdf),
        ExtractError::TooLarge(Limit::Unpacked)
    );
}

#[test]
fn elements_too_deep_within_each_other_are_refused() {
    let (open, close) = ("<w:sdt>".repeat(5_000), "</w:sdt>".repeat(5_000));
    let word = docx_of(&format!("{open}{close}"), "");
    assert_eq!(
        error("a.docx", &word),
        ExtractError::TooLarge(Limit::Elements)
    );
    let deep = Pdf::new().object("[".repeat(100_000).as_bytes()).finish();
    let _ = extract("a.pdf", &deep);
    let deep = Pdf::new().raw(&format!("{} TJ", "[".repeat(100_000)));
    let _ = extract("a.pdf", &deep.text(9.0, 9.0, 9.0, "a").finish());
}

#[test]
fn each_error_says_what_is_wrong_and_what_to_do() {
    let errors = [
        ExtractError::Empty,
        ExtractError::Broken(Kind::Pdf),
        ExtractError::Broken(Kind::Docx),
        ExtractError::Broken(Kind::Odt),
        ExtractError::TooLarge(Limit::File),
        ExtractError::TooLarge(Limit::Unpacked),
        ExtractError::TooLarge(Limit::Pages),
        ExtractError::TooLarge(Limit::Elements),
        ExtractError::NoText,
        ExtractError::Scanned,
        ExtractError::Unmapped,
        ExtractError::Encrypted,
        ExtractError::Unsupported(Unsupported::OldWord),
        ExtractError::Unsupported(Unsupported::Workbook),
        ExtractError::Unsupported(Unsupported::Slides),
        ExtractError::Unsupported(Unsupported::Picture),
        ExtractError::Unsupported(Unsupported::Rtf),
        ExtractError::Unsupported(Unsupported::Markup),
        ExtractError::Unsupported(Unsupported::Archive),
        ExtractError::Unsupported(Unsupported::Unknown),
    ];
    for lang in [Lang::Nl, Lang::En] {
        for error in errors {
            let said = say(lang, &error.message());
            assert!(said.contains(' '), "{error:?} says {said:?}");
            assert!(!error.remedy(lang).is_empty(), "{error:?} has no remedy");
        }
    }
}
