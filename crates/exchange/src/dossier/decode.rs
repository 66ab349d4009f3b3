//! Bytes to text: UTF-8, with or without a byte order mark.

use kader_core::record::Span;
use kader_core::wording::Message;

const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Why bytes are no text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NoText {
    /// They are UTF-16, which Excel calls "Unicode text".
    Utf16,
    /// At this place stands a byte that cannot stand there.
    Byte { at: usize, byte: u8 },
}

impl NoText {
    /// Where in the text as far as it can be shown, and what is wrong.
    pub(crate) fn told(&self) -> (Option<Span>, Message) {
        match self {
            NoText::Utf16 => (None, Message::new("E001-utf16")),
            NoText::Byte { at, byte } => {
                let span = Span::new(*at, at + '\u{FFFD}'.len_utf8());
                let message = match windows_1252(*byte) {
                    Some(letter) => Message::new("E001-windows").with("letter", letter.to_string()),
                    None => Message::new("E001"),
                };
                (Some(span), message)
            }
        }
    }
}

/// The text of a file, or why it is none. Byte order marks at the beginning are dropped; Excel
/// writes one.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, NoText> {
    let bytes = unmarked(bytes);
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Err(NoText::Utf16);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => match text.find('\0') {
            None => Ok(text.to_owned()),
            // UTF-16 without its mark: every second byte of plain text is zero.
            Some(_) if bytes.iter().filter(|byte| **byte == 0).count() * 3 > bytes.len() => {
                Err(NoText::Utf16)
            }
            Some(at) => Err(NoText::Byte { at, byte: 0 }),
        },
        Err(error) => {
            let at = error.valid_up_to();
            let byte = bytes.get(at).copied().unwrap_or_default();
            Err(NoText::Byte { at, byte })
        }
    }
}

/// The text as far as it can be shown: every faulty byte becomes the replacement character.
pub(crate) fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(unmarked(bytes)).replace('\0', "\u{FFFD}")
}

fn unmarked(mut bytes: &[u8]) -> &[u8] {
    while let Some(rest) = bytes.strip_prefix(MARK) {
        bytes = rest;
    }
    bytes
}

/// The letter or sign that a byte is in Windows-1252, which older programs write.
fn windows_1252(byte: u8) -> Option<char> {
    match byte {
        0x80 => Some('€'),
        0x85 => Some('…'),
        0x91 => Some('‘'),
        0x92 => Some('’'),
        0x93 => Some('“'),
        0x94 => Some('”'),
        0x96 => Some('–'),
        0x97 => Some('—'),
        0xA1..=0xFF => Some(char::from(byte)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_1252_is_told_at_its_byte() {
        assert_eq!(
            decode(b"caf\xE9,1"),
            Err(NoText::Byte { at: 3, byte: 0xE9 })
        );
        assert_eq!(decode("\u{FEFF}café".as_bytes()).as_deref(), Ok("café"));
    }

    #[test]
    fn utf_16_is_known_with_and_without_its_mark() {
        assert_eq!(decode(b"\xFF\xFEa\0b\0"), Err(NoText::Utf16));
        assert_eq!(decode(b"a\0b\0c\0"), Err(NoText::Utf16));
        assert_eq!(decode(b"abcdef\0gh"), Err(NoText::Byte { at: 6, byte: 0 }));
    }
}
