//! `/ActualText`: what is to be read instead of what is drawn, such as a hyphen at the end of a
//! line.

use std::rc::Rc;

use super::ink::Glyph;
use crate::text;

/// Longer stretches are kept as they are drawn: their places would be lost.
const LONGEST: usize = 40;

/// A text string of a PDF.
pub(super) fn decode(bytes: &[u8]) -> String {
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        let units = rest
            .chunks_exact(2)
            .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        return char::decode_utf16(units)
            .map(|one| one.unwrap_or('\u{fffd}'))
            .collect();
    }
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return String::from_utf8_lossy(rest).into_owned();
    }
    bytes.iter().map(|byte| text::windows(*byte)).collect()
}

/// Puts a text in place of the letters from one on, where they stand on one line.
pub(super) fn replace(glyphs: &mut Vec<Glyph>, from: usize, text: &str) {
    let Some((first, rest)) = glyphs.get(from..).and_then(<[Glyph]>::split_first) else {
        return;
    };
    let size = first.up.0.hypot(first.up.1);
    let one_line = rest.iter().all(|other| {
        (other.start.1 - first.start.1).abs() < size && other.start.0 + size > first.start.0
    });
    if rest.len() >= LONGEST || !one_line {
        return;
    }
    let last = rest.last().unwrap_or(first);
    let whole = Glyph {
        text: Rc::from(text),
        end: last.end,
        spacing: last.spacing,
        ..first.clone()
    };
    glyphs.truncate(from);
    if !text.is_empty() {
        glyphs.push(whole);
    }
}
