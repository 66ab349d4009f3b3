//! Damages the files of a dossier, in ways that people, programs and disks do.

use kader_exchange::dossier::Files;

/// A small generator of numbers (splitmix64): the same seed gives the same damage everywhere.
pub struct Numbers(pub u64);

impl Numbers {
    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`, or 0.
    pub fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.next() % bound).unwrap_or(0)
    }
}

/// Pieces that readers trip over.
const PIECES: [&str; 48] = [
    "4294967295",
    "4294967296",
    "-1",
    "99999999999999999999",
    "9223372036854775807",
    "1e999",
    "nan",
    "inf",
    "0x7fffffff",
    "180.0000001",
    "-90.5",
    "0000-01-01",
    "9999-12-31",
    "2024-02-29",
    "2023-02-29",
    "2024-02-29T23:59:60Z",
    "1944-12-31",
    "2124-06-06",
    "12:00:00",
    "\"\"",
    "\"\"\"",
    "'''",
    "\\u0000",
    "\\uD800",
    "\\U0010FFFF",
    "\u{0}",
    "\u{7F}",
    "\u{85}",
    "\u{FEFF}",
    "\u{202E}",
    "\u{2028}",
    "😀",
    "é",
    "e\u{301}",
    "\r",
    "\r\n",
    "\n\n",
    "\t",
    ";",
    ",",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    "unknown",
    "indefinite",
    "#",
];

/// Damages a dossier in one to four places.
pub fn damage(files: &Files, numbers: &mut Numbers) -> Files {
    let mut damaged = files.clone();
    for _ in 0..=numbers.below(4) {
        once(files, &mut damaged, numbers);
    }
    damaged
}

fn once(files: &Files, damaged: &mut Files, numbers: &mut Numbers) {
    let names: Vec<String> = damaged.keys().cloned().collect();
    let Some(name) = names.get(numbers.below(names.len())).cloned() else {
        return;
    };
    match numbers.below(24) {
        0 => {
            damaged.remove(&name);
        }
        1 => {
            let bytes = damaged.remove(&name).unwrap_or_default();
            let other = name.replacen(['a', 'e', 's', '.'], "x", 1);
            damaged.insert(other, bytes);
        }
        _ => {
            let donor = files
                .values()
                .nth(numbers.below(files.len()))
                .cloned()
                .unwrap_or_default();
            if let Some(bytes) = damaged.get_mut(&name) {
                bytes_of(bytes, &donor, numbers);
            }
        }
    }
}

/// A stretch of some bytes, mostly short.
fn stretch(bytes: &[u8], numbers: &mut Numbers) -> std::ops::Range<usize> {
    let begin = numbers.below(bytes.len() + 1);
    let most = if numbers.below(8) == 0 { 4096 } else { 24 };
    begin..(begin + numbers.below(most)).min(bytes.len())
}

/// The line at a place.
fn line(bytes: &[u8], place: usize) -> std::ops::Range<usize> {
    let is_end = |byte: &u8| *byte == b'\n';
    let begin = bytes[..place]
        .iter()
        .rposition(is_end)
        .map_or(0, |at| at + 1);
    let end = bytes[place..].iter().position(is_end);
    begin..end.map_or(bytes.len(), |at| place + at + 1)
}

fn bytes_of(bytes: &mut Vec<u8>, donor: &[u8], numbers: &mut Numbers) {
    let place = numbers.below(bytes.len() + 1);
    match numbers.below(14) {
        0 => {
            if let Some(byte) = bytes.get_mut(place) {
                *byte ^= 1 << numbers.below(8);
            }
        }
        1 => {
            if let Some(byte) = bytes.get_mut(place) {
                *byte = numbers.next().to_le_bytes()[0];
            }
        }
        2 => {
            let range = stretch(bytes, numbers);
            bytes.drain(range);
        }
        3 => bytes.truncate(place),
        4 => {
            let range = stretch(donor, numbers);
            bytes.splice(place..place, donor[range].iter().copied());
        }
        5 => {
            let from = line(donor, numbers.below(donor.len() + 1));
            let to = line(bytes, place).start;
            bytes.splice(to..to, donor[from].iter().copied());
        }
        6 => {
            let range = line(bytes, place);
            let copy = bytes[range.clone()].to_vec();
            bytes.splice(range.start..range.start, copy);
        }
        7 => {
            let range = line(bytes, place);
            bytes.drain(range);
        }
        8 => {
            let range = line(bytes, place);
            let taken: Vec<u8> = bytes.drain(range).collect();
            let to = line(bytes, numbers.below(bytes.len() + 1)).start;
            bytes.splice(to..to, taken);
        }
        9 | 10 => {
            let piece = PIECES[numbers.below(PIECES.len())].as_bytes();
            bytes.splice(place..place, piece.iter().copied());
        }
        11 | 12 => value(bytes, place, numbers),
        _ => {
            let many = numbers.below(64) + 1;
            let letters = (0..many).filter_map(|_| {
                char::from_u32(u32::try_from(numbers.next() % 0x11_0000).unwrap_or(0))
            });
            let text: String = letters.collect();
            bytes.splice(place..place, text.into_bytes());
        }
    }
}

/// Puts a piece in the place of a value: what stands behind `=` or between commas.
fn value(bytes: &mut Vec<u8>, place: usize, numbers: &mut Numbers) {
    let range = line(bytes, place);
    let ends = |byte: &u8| matches!(byte, b',' | b'=' | b'\n' | b'{' | b'[');
    let within = &bytes[range.clone()];
    let Some(begin) = within.iter().position(ends) else {
        return;
    };
    let rest = &within[begin + 1..];
    let end = rest
        .iter()
        .position(ends)
        .map_or(within.len(), |at| begin + 1 + at);
    let piece = PIECES[numbers.below(PIECES.len())];
    let piece = if numbers.below(2) == 0 {
        piece.to_owned()
    } else {
        format!("\"{piece}\"")
    };
    bytes.splice(
        range.start + begin + 1..range.start + end,
        piece.into_bytes(),
    );
}
