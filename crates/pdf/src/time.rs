//! The time that a PDF bears. It comes from the receipt, since there is no clock here.

use jiff::civil::DateTime;
use kader_document::tree::Receipt;
use typst::foundations::Datetime;
use typst_pdf::Timestamp;

/// As the register was known at, where that is a time (`2023-05-17T09:00:00Z`), else the
/// beginning of the day that was asked about (`2023-04-30`; of a period, the last).
pub(crate) fn of(receipt: &Receipt) -> Option<Timestamp> {
    let known = receipt
        .known_at
        .parse()
        .ok()
        .map(|time| jiff::tz::Offset::UTC.to_datetime(time));
    let valid = || {
        let day = receipt.valid_on.rsplit('/').next()?;
        Some(day.parse::<jiff::civil::Date>().ok()?.at(0, 0, 0, 0))
    };
    timestamp(known.or_else(valid)?)
}

fn timestamp(time: DateTime) -> Option<Timestamp> {
    let part = |part: i8| u8::try_from(part).ok();
    // A PDF has no years before 0.
    let year = u16::try_from(time.year()).ok()?;
    let time = Datetime::from_ymd_hms(
        year.into(),
        part(time.month())?,
        part(time.day())?,
        part(time.hour())?,
        part(time.minute())?,
        part(time.second())?,
    )?;
    Some(Timestamp::new_utc(time))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(known_at: &str, valid_on: &str) -> Option<String> {
        let receipt = Receipt {
            producer: String::new(),
            input_sha256: String::new(),
            known_at: known_at.to_owned(),
            valid_on: valid_on.to_owned(),
            parameters: Vec::new(),
        };
        super::of(&receipt).map(|time| format!("{time:?}"))
    }

    #[test]
    fn known_at_comes_before_valid_on() {
        let day = of("dossier", "2023-04-30").unwrap();
        assert!(day.contains("2023-04-30"), "{day}");
        let time = of("2023-05-17T11:00:00+02:00", "2023-04-30").unwrap();
        assert!(time.contains("2023-05-17") && time.contains('9'), "{time}");
        assert_eq!(of("dossier", "2022-01-01/2023-04-30"), Some(day));
    }

    #[test]
    fn what_is_no_day_is_none() {
        assert_eq!(of("dossier", "gisteren"), None);
        assert_eq!(of("", "-000001-01-01"), None);
        assert_eq!(of("", "2023-02-30"), None);
    }
}
