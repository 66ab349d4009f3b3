//! Plain text and Markdown, in the encodings in which they come.

use kader_core::reading::SourceDocument;

use crate::error::{ExtractError, Unsupported};

/// The characters of Windows-1252 from 0x80 to 0x9f; those that it leaves open stay as they are.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The lines of a text.
pub(crate) fn read(bytes: &[u8]) -> Result<SourceDocument, ExtractError> {
    decode(bytes).map(|text| SourceDocument::from_text(&text))
}

/// The text of a file: UTF-8, UTF-16 by its mark or its zeros, else Windows-1252.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, ExtractError> {
    let unknown = ExtractError::Unsupported(Unsupported::Unknown);
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return Ok(String::from_utf8_lossy(rest).into_owned());
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Ok(utf16(rest, u16::from_le_bytes));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Ok(utf16(rest, u16::from_be_bytes));
    }
    let zeros = |from: usize| {
        bytes
            .iter()
            .skip(from)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    if even + odd > 0 {
        // Most letters of Latin script have a zero beside them in UTF-16.
        return if odd * 4 > bytes.len() && even * 20 < bytes.len() {
            Ok(utf16(bytes, u16::from_le_bytes))
        } else if even * 4 > bytes.len() && odd * 20 < bytes.len() {
            Ok(utf16(bytes, u16::from_be_bytes))
        } else {
            Err(unknown)
        };
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return if is_binary(bytes) {
            Err(unknown)
        } else {
            Ok(text.to_owned())
        };
    }
    if is_binary(bytes) {
        return Err(unknown);
    }
    Ok(bytes.iter().map(|byte| windows(*byte)).collect())
}

/// A byte of Windows-1252 as a character.
pub(crate) fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS
            .get(usize::from(byte - 0x80))
            .copied()
            .unwrap_or('\u{fffd}'),
        _ => char::from(byte),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| match pair {
        [first, second] => unit([*first, *second]),
        _ => 0xfffd,
    });
    char::decode_utf16(units)
        .map(|one| one.unwrap_or('\u{fffd}'))
        .collect()
}

/// Whether bytes are no text: many control characters.
fn is_binary(bytes: &[u8]) -> bool {
    let controls = bytes
        .iter()
        .filter(|byte| {
            byte.is_ascii_control() && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1a)
        })
        .count();
    controls * 100 > bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "Kader\r\n€ 3 – café";

    #[test]
    fn each_encoding_gives_the_same_text() {
        let le: Vec<u8> = WORDS.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = WORDS.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let windows = b"Kader\r\n\x80 3 \x96 caf\xe9".to_vec();
        let forms = [
            WORDS.as_bytes().to_vec(),
            [b"\xef\xbb\xbf".as_slice(), WORDS.as_bytes()].concat(),
            [b"\xff\xfe".as_slice(), &le].concat(),
            [b"\xfe\xff".as_slice(), &be].concat(),
            le,
            be,
            windows,
        ];
        for form in forms {
            assert_eq!(decode(&form).as_deref(), Ok(WORDS), "{form:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_told() {
        let noise: Vec<u8> = (0..=255).cycle().take(2_000).collect();
        assert_eq!(
            decode(&noise),
            Err(ExtractError::Unsupported(Unsupported::Unknown))
        );
    }
}
