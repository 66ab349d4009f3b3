//! Numbers in digits, grouped in threes.

/// The number in digits with the Dutch separator of thousands.
///
/// ```
/// assert_eq!(kader_citation::number::dutch_digits(1_920), "1.920");
/// assert_eq!(kader_citation::number::dutch_digits(744), "744");
/// ```
#[must_use]
pub fn dutch_digits(number: u64) -> String {
    grouped(number, '.')
}

/// The number in digits with the English separator of thousands.
///
/// ```
/// assert_eq!(kader_citation::number::english_digits(3_500_000), "3,500,000");
/// ```
#[must_use]
pub fn english_digits(number: u64) -> String {
    grouped(number, ',')
}

pub(super) fn grouped(number: u64, separator: char) -> String {
    let plain = number.to_string();
    let mut out = String::with_capacity(plain.len() + plain.len() / 3);
    for (index, digit) in plain.chars().enumerate() {
        if index > 0 && (plain.len() - index).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}
