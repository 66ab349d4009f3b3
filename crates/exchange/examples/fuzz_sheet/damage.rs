//! Damage, in ways that people, programs and those who mean harm do it.

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
const PIECES: [&str; 44] = [
    "4294967295",
    "4294967296",
    "-1",
    "99999999999999999999",
    "1e999",
    "nan",
    "-0",
    "0.1",
    "44957",
    "44957.5",
    "2958466",
    "2023-02-29",
    "31-12-2023",
    "1/2/2023",
    "9999-12-31",
    "\"",
    "\"\"",
    "\r",
    "\n",
    "\t",
    ";",
    ",",
    "\u{0}",
    "\u{FEFF}",
    "\u{202E}",
    "é",
    "😀",
    "(",
    "<c>",
    "</c>",
    "</row>",
    "<row r=\"2\">",
    "<v>1</v>",
    "<f>",
    "<![CDATA[",
    "&amp;",
    "&#x0;",
    "&#x10FFFF;",
    "&x;",
    " t=\"s\"",
    " r=\"XFD1048576\"",
    " table:number-rows-repeated=\"9999999\"",
    " table:number-columns-repeated=\"9999999\"",
    "<text:s text:c=\"1000000\"/>",
];

/// Damages some bytes in one to four places.
pub fn damage(bytes: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut damaged = bytes.to_vec();
    for _ in 0..=numbers.below(4) {
        once(&mut damaged, numbers);
    }
    damaged
}

fn once(bytes: &mut Vec<u8>, numbers: &mut Numbers) {
    let place = numbers.below(bytes.len() + 1);
    let stretch = |numbers: &mut Numbers| {
        let most = if numbers.below(8) == 0 { 2048 } else { 16 };
        place..(place + numbers.below(most)).min(bytes.len())
    };
    match numbers.below(9) {
        0 => {
            if let Some(byte) = bytes.get_mut(place) {
                *byte ^= 1 << numbers.below(8);
            }
        }
        1 => {
            let range = stretch(numbers);
            bytes.drain(range);
        }
        2 => bytes.truncate(place),
        3 => {
            let range = stretch(numbers);
            let copy = bytes[range].to_vec();
            let to = numbers.below(bytes.len() + 1);
            bytes.splice(to..to, copy);
        }
        4 | 5 => value(bytes, place, numbers),
        _ => {
            let piece = PIECES[numbers.below(PIECES.len())].as_bytes();
            bytes.splice(place..place, piece.iter().copied());
        }
    }
}

/// Puts a piece in the place of a value: what stands between separators, quotes or brackets.
fn value(bytes: &mut Vec<u8>, place: usize, numbers: &mut Numbers) {
    let ends = |byte: &u8| b",;\n<>\"".contains(byte);
    let begin = bytes[..place].iter().rposition(ends).map_or(0, |at| at + 1);
    let end = bytes[place..].iter().position(ends);
    let end = end.map_or(bytes.len(), |at| place + at);
    let piece = PIECES[numbers.below(PIECES.len())];
    bytes.splice(begin..end, piece.bytes());
}
