use jiff::civil::Date;

use super::super::words::Locale;

fn grouped(count: u32, separator: char) -> String {
    let digits = count.to_string();
    let mut written = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push(separator);
        }
        written.push(digit);
    }
    written
}

fn name(names: &[&'static str; 12], month: i8) -> &'static str {
    usize::try_from(month - 1)
        .ok()
        .and_then(|index| names.get(index))
        .copied()
        .unwrap_or("?")
}

/// As Dutch officials write.
#[derive(Debug)]
pub(in super::super) struct Dutch;

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
const DUTCH_SHORT: [&str; 12] = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
];

impl Locale for Dutch {
    fn count(&self, count: u32) -> String {
        grouped(count, '.')
    }
    fn day(&self, day: Date) -> String {
        format!(
            "{} {} {}",
            day.day(),
            name(&DUTCH_SHORT, day.month()),
            day.year()
        )
    }
    fn day_in_full(&self, day: Date) -> String {
        format!("{} {} {}", day.day(), name(&DUTCH, day.month()), day.year())
    }
    fn month(&self, year: i16, month: i8) -> String {
        format!("{} {year}", name(&DUTCH, month))
    }
    fn month_short(&self, month: i8) -> String {
        name(&DUTCH_SHORT, month).to_owned()
    }
    fn month_initial(&self, month: i8) -> String {
        name(&DUTCH, month)
            .chars()
            .take(1)
            .flat_map(char::to_uppercase)
            .collect()
    }
}

/// As English readers of the second language expect.
#[derive(Debug)]
pub(in super::super) struct English;

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

impl Locale for English {
    fn count(&self, count: u32) -> String {
        grouped(count, ',')
    }
    fn day(&self, day: Date) -> String {
        format!(
            "{} {} {}",
            day.day(),
            self.month_short(day.month()),
            day.year()
        )
    }
    fn day_in_full(&self, day: Date) -> String {
        format!(
            "{} {} {}",
            day.day(),
            name(&ENGLISH, day.month()),
            day.year()
        )
    }
    fn month(&self, year: i16, month: i8) -> String {
        format!("{} {year}", name(&ENGLISH, month))
    }
    fn month_short(&self, month: i8) -> String {
        name(&ENGLISH, month).chars().take(3).collect()
    }
    fn month_initial(&self, month: i8) -> String {
        name(&ENGLISH, month).chars().take(1).collect()
    }
}
