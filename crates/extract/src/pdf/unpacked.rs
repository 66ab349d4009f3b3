//! How large the streams of a PDF become when they are unpacked, found out before anything is.
//!
//! The reader of the file unpacks a stream as a whole, so a few kilobytes could fill all memory.
//! Here each is unpacked piece by piece and thrown away.

use std::io::Read;

use flate2::read::{DeflateDecoder, ZlibDecoder};

use crate::error::{ExtractError, Limit};
use crate::kind::find;
use crate::limits;

/// So much larger a stream in LZW may become.
const LZW_RATIO: usize = 1_400;
/// The dictionary of a stream stands within so many bytes before it.
const DICTIONARY: usize = 4_096;
/// Filters that make data larger; two of them in a row are used by nobody.
const GROWING: [&[u8]; 6] = [
    b"/FlateDecode",
    b"/LZWDecode",
    b"/RunLengthDecode",
    b"/Fl",
    b"/LZW",
    b"/RL",
];

/// Refuses a file whose streams become too large.
pub(super) fn check(bytes: &[u8]) -> Result<(), ExtractError> {
    let mut total = 0_usize;
    let mut at = 0;
    let mut before = 0;
    let mut buffer = vec![0_u8; 1 << 16];
    while let Some(found) = bytes.get(at..).and_then(find_stream) {
        let start = at + found + 6;
        let dictionary = &bytes[before.max(start.saturating_sub(DICTIONARY))..start];
        let data = bytes.get(start..).unwrap_or_default();
        let data = data
            .strip_prefix(b"\r\n")
            .or_else(|| data.strip_prefix(b"\n"))
            .unwrap_or(data);
        let length = find(data, b"endstream").unwrap_or(data.len());
        let data = &data[..length];
        if chained(dictionary) {
            return Err(ExtractError::TooLarge(Limit::Unpacked));
        }
        let picture =
            find(dictionary, b"/Image").is_some() && find(dictionary, b"/ObjStm").is_none();
        let lzw = find(dictionary, b"LZW").is_some();
        if lzw && !picture && data.len().saturating_mul(LZW_RATIO) > limits::PART_BYTES {
            return Err(ExtractError::TooLarge(Limit::Unpacked));
        }
        let size = inflated(data, &mut buffer);
        if size > limits::PART_BYTES {
            return Err(ExtractError::TooLarge(Limit::Unpacked));
        }
        if !picture {
            total = total.saturating_add(size);
        }
        if total > limits::UNPACKED_BYTES {
            return Err(ExtractError::TooLarge(Limit::Unpacked));
        }
        at = start + length;
        before = at;
    }
    Ok(())
}

/// Where the word "stream" begins the next stream.
fn find_stream(bytes: &[u8]) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = find(bytes.get(from..)?, b"stream") {
        let at = from + at;
        let ends = at >= 3 && bytes.get(at - 3..at) == Some(b"end".as_slice());
        if !ends && matches!(bytes.get(at + 6), Some(b'\r' | b'\n')) {
            return Some(at);
        }
        from = at + 6;
    }
    None
}

/// Whether two filters that make data larger follow each other.
fn chained(dictionary: &[u8]) -> bool {
    let names = dictionary
        .split(|byte| byte.is_ascii_whitespace() || b"[]<>()".contains(byte))
        .filter(|part| !part.is_empty())
        .flat_map(|part| {
            let mut names: Vec<&[u8]> = Vec::new();
            let mut start = 0;
            for (at, byte) in part.iter().enumerate().skip(1) {
                if *byte == b'/' {
                    names.push(&part[start..at]);
                    start = at;
                }
            }
            names.push(&part[start..]);
            names
        });
    let growing: Vec<bool> = names
        .map(|name| {
            GROWING.contains(&name)
                || name.starts_with(b"/") && name.contains(&b'#') && name.ends_with(b"ecode")
        })
        .collect();
    growing.windows(2).any(|pair| pair[0] && pair[1])
}

/// How many bytes a stream becomes, counted up to the bound.
fn inflated(data: &[u8], buffer: &mut [u8]) -> usize {
    let zlib = matches!(data, [method, flags, ..]
        if method & 0x0f == 8 && (u32::from(*method) << 8 | u32::from(*flags)) % 31 == 0);
    if zlib {
        count(ZlibDecoder::new(data), buffer)
    } else {
        count(DeflateDecoder::new(data), buffer)
    }
}

fn count(mut decoder: impl Read, buffer: &mut [u8]) -> usize {
    let mut size = 0_usize;
    while size <= limits::PART_BYTES {
        match decoder.read(buffer) {
            Ok(0) | Err(_) => break,
            Ok(read) => size += read,
        }
    }
    size
}
