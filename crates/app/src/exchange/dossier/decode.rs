//! Bytes to text: UTF-8, with or without a byte order mark.

use kader_core::record::Span;

/// The text of a file, or where it stops being UTF-8.
///
/// A byte order mark at the beginning is dropped; Excel writes one. UTF-16, which Excel calls
/// "Unicode text", is not UTF-8 from its first byte.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Span> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        // A zero byte is valid UTF-8 and never part of a text: UTF-16 without its mark has them.
        Ok(text) => match text.find('\0') {
            None => Ok(text.to_owned()),
            Some(zero) => Err(Span::new(zero, zero + 1)),
        },
        Err(error) => {
            let valid = error.valid_up_to();
            let length = error.error_len().unwrap_or(1);
            Err(Span::new(valid, valid + length))
        }
    }
}

/// The text as far as it can be shown: every faulty byte becomes the replacement character.
pub(super) fn lossy(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    String::from_utf8_lossy(bytes).replace('\0', "\u{FFFD}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_1252_is_told_at_its_byte() {
        assert_eq!(decode(b"caf\xE9,1"), Err(Span::new(3, 4)));
        assert_eq!(decode("\u{FEFF}café".as_bytes()).as_deref(), Ok("café"));
        assert!(decode(b"\xFF\xFEa\0b\0").is_err());
    }
}
