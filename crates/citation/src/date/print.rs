//! Dates in words.

use jiff::civil::Date;

const DUTCH: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The date in Dutch: day, month in words, year.
///
/// ```
/// let day = jiff::civil::date(2023, 8, 31);
/// assert_eq!(kader_citation::date::dutch(day), "31 augustus 2023");
/// ```
#[must_use]
pub fn dutch(date: Date) -> String {
    format!(
        "{} {} {}",
        date.day(),
        name(&DUTCH, date.month()),
        date.year()
    )
}

/// The date in English: day, month in words, year.
///
/// ```
/// let day = jiff::civil::date(2023, 8, 31);
/// assert_eq!(kader_citation::date::english(day), "31 August 2023");
/// ```
#[must_use]
pub fn english(date: Date) -> String {
    format!(
        "{} {} {}",
        date.day(),
        name(&ENGLISH, date.month()),
        date.year()
    )
}

/// The Dutch name of a month, 1 to 12; `None` outside that.
///
/// ```
/// assert_eq!(kader_citation::date::dutch_month(5), Some("mei"));
/// assert_eq!(kader_citation::date::dutch_month(13), None);
/// ```
#[must_use]
pub fn dutch_month(month: u8) -> Option<&'static str> {
    DUTCH.get(usize::from(month).checked_sub(1)?).copied()
}

/// The English name of a month, 1 to 12; `None` outside that.
///
/// ```
/// assert_eq!(kader_citation::date::english_month(5), Some("May"));
/// ```
#[must_use]
pub fn english_month(month: u8) -> Option<&'static str> {
    ENGLISH.get(usize::from(month).checked_sub(1)?).copied()
}

fn name(names: &[&'static str; 12], month: i8) -> &'static str {
    usize::try_from(month)
        .ok()
        .and_then(|month| month.checked_sub(1))
        .and_then(|index| names.get(index))
        .copied()
        .unwrap_or_default()
}
