//! What a file is, by its content.

use crate::error::{ExtractError, Unsupported};
use crate::office::Package;

/// A kind of file that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The Portable Document Format.
    Pdf,
    /// Word since 2007.
    Docx,
    /// An OpenDocument text.
    Odt,
    /// Plain text or Markdown.
    Text,
}

/// Files begin in one of these ways.
const SIGNS: [(&[u8], Unsupported); 13] = [
    (b"{\\rtf", Unsupported::Rtf),
    (b"\x89PNG", Unsupported::Picture),
    (b"\xff\xd8\xff", Unsupported::Picture),
    (b"GIF8", Unsupported::Picture),
    (b"II*\0", Unsupported::Picture),
    (b"MM\0*", Unsupported::Picture),
    (b"BM", Unsupported::Picture),
    (b"RIFF", Unsupported::Picture),
    (b"\x1f\x8b", Unsupported::Archive),
    (b"7z\xbc\xaf", Unsupported::Archive),
    (b"Rar!", Unsupported::Archive),
    (b"BZh", Unsupported::Archive),
    (b"\xfd7zXZ", Unsupported::Archive),
];
/// An OLE file: Word before 2007, and encrypted files of Word since.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// A PDF may begin after some other bytes.
const PDF_WITHIN: usize = 1024;

impl Kind {
    /// The kind of a file.
    pub(crate) fn of(name: &str, bytes: &[u8]) -> Result<Self, ExtractError> {
        let start = bytes.get(..PDF_WITHIN.min(bytes.len())).unwrap_or_default();
        if find(start, b"%PDF-").is_some() {
            return Ok(Kind::Pdf);
        }
        if bytes.starts_with(OLE) {
            return Err(ole(bytes));
        }
        if bytes.starts_with(b"PK") {
            return packed(name, bytes);
        }
        let is_sign = |(sign, _): &&(&[u8], Unsupported)| {
            // Two letters may also begin a text.
            bytes.starts_with(sign) && (sign.len() > 2 || bytes.contains(&0))
        };
        if let Some((_, kind)) = SIGNS.iter().find(is_sign) {
            return Err(ExtractError::Unsupported(*kind));
        }
        if extension(name) == "pdf" {
            return Err(ExtractError::Broken(Kind::Pdf));
        }
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let first = text.trim_ascii_start();
        let first = first.get(..64.min(first.len())).unwrap_or_default();
        let lower = first.to_ascii_lowercase();
        let markup: [&[u8]; 4] = [b"<!doctype", b"<html", b"<?xml", b"<svg"];
        if markup.iter().any(|sign| lower.starts_with(sign)) {
            return Err(ExtractError::Unsupported(Unsupported::Markup));
        }
        if ["docx", "odt"].contains(&extension(name).as_str()) {
            let kind = if extension(name) == "odt" {
                Kind::Odt
            } else {
                Kind::Docx
            };
            return Err(ExtractError::Broken(kind));
        }
        Ok(Kind::Text)
    }
}

fn extension(name: &str) -> String {
    name.rsplit_once('.')
        .map(|(_, extension)| extension.to_ascii_lowercase())
        .unwrap_or_default()
}

/// What an OLE file is: names in its directory are UTF-16.
fn ole(bytes: &[u8]) -> ExtractError {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        find(bytes, &wide).is_some()
    };
    if has("EncryptedPackage") {
        ExtractError::Encrypted
    } else if has("WordDocument") {
        ExtractError::Unsupported(Unsupported::OldWord)
    } else if has("Workbook") || has("Book") {
        ExtractError::Unsupported(Unsupported::Workbook)
    } else if has("PowerPoint Document") {
        ExtractError::Unsupported(Unsupported::Slides)
    } else {
        ExtractError::Unsupported(Unsupported::OldWord)
    }
}

/// What a ZIP file is, by the files in it.
fn packed(name: &str, bytes: &[u8]) -> Result<Kind, ExtractError> {
    let named = match extension(name).as_str() {
        "odt" | "ott" => Kind::Odt,
        _ => Kind::Docx,
    };
    let mut package = Package::open(bytes, named)?;
    if package.has("word/document.xml") {
        return Ok(Kind::Docx);
    }
    if package.is_encrypted() {
        return Err(ExtractError::Encrypted);
    }
    let unsupported = |kind| Err(ExtractError::Unsupported(kind));
    let mimetype = package.read("mimetype").unwrap_or_default();
    let mimetype = String::from_utf8_lossy(&mimetype).into_owned();
    let open =
        |kind: &str| mimetype.starts_with(&format!("application/vnd.oasis.opendocument.{kind}"));
    if open("text") {
        return Ok(Kind::Odt);
    }
    if open("spreadsheet") || package.has("xl/workbook.xml") {
        return unsupported(Unsupported::Workbook);
    }
    if open("presentation") || package.has("ppt/presentation.xml") {
        return unsupported(Unsupported::Slides);
    }
    if open("graphics") || open("image") {
        return unsupported(Unsupported::Picture);
    }
    if package.has("content.xml") && mimetype.is_empty() {
        return Ok(Kind::Odt);
    }
    // A document part may have another name, which the package tells.
    if package.has("[Content_Types].xml") && package.has("_rels/.rels") {
        return Ok(Kind::Docx);
    }
    unsupported(Unsupported::Archive)
}

/// Where bytes stand in others.
pub(crate) fn find(bytes: &[u8], sought: &[u8]) -> Option<usize> {
    bytes
        .windows(sought.len())
        .position(|window| window == sought)
}
