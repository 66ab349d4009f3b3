//! How findings put dates and periods.

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::model::{Begin, End, Moment, Period, Validity};
use crate::wording::{Argument, Message};

/// A day in the reader's language; of a vague one the words of its source.
#[must_use]
pub fn moment(moment: &Moment) -> Argument {
    match (moment.exact(), moment.words()) {
        (Some(day), _) => Argument::Day(day),
        (None, Some(words)) => Argument::Words(words.to_owned()),
        (None, None) => Argument::Words(moment.to_string()),
    }
}

/// A begin: a day, or that no source tells.
#[must_use]
pub fn begin(begin: &Begin) -> Argument {
    match begin {
        Begin::On(from) => quoted(from),
        Begin::Unknown => Argument::from(Message::new("check-unknown-begin")),
    }
}

/// An end: a day, or that there is none, or that no source tells.
#[must_use]
pub fn end(end: &End) -> Argument {
    match end {
        End::On(until) => moment(until),
        End::Indefinite => Argument::from(Message::new("check-indefinite")),
        End::Unknown => Argument::from(Message::new("check-unknown")),
    }
}

/// A day; of a vague one the words of its source as a quotation, since they may be of any form.
fn quoted(day: &Moment) -> Argument {
    match moment(day) {
        Argument::Words(words) => Argument::Words(format!("“{words}”")),
        exact => exact,
    }
}

/// From when until when something holds.
#[must_use]
pub fn held(validity: &Validity) -> Message {
    let held = match &validity.until {
        End::On(until) => Message::new("check-held").with("until", quoted(until)),
        End::Indefinite => Message::new("check-held-indefinite"),
        End::Unknown => Message::new("check-held-unknown"),
    };
    held.with("from", begin(&validity.from))
}

/// A period in words: one day, or from a day through another.
#[must_use]
pub fn period(period: Period) -> Message {
    if period.from() == period.until() {
        return Message::new("check-on-day").with("day", period.from());
    }
    Message::new("check-through")
        .with("from", period.from())
        .with("until", period.until())
}

/// A period in words; one that reaches to the last day there is has no end.
#[must_use]
pub fn period_or_on(days: Period) -> Message {
    if days.until() == Date::MAX {
        return Message::new("check-from-on").with("from", days.from());
    }
    period(days)
}

/// How many of several are named before the rest is counted.
const NAMED: usize = 4;

/// Several things in a row, separated by semicolons; of many the first, and how many more.
#[must_use]
pub fn list(things: impl ExactSizeIterator<Item = Message>) -> Message {
    let count = things.len();
    let mut things = things.take(NAMED);
    let mut said = things.next().unwrap_or(Message::new("check-nothing"));
    for thing in things {
        said = Message::new("check-and")
            .with("first", said)
            .with("then", thing);
    }
    if count > NAMED {
        said = Message::new("check-and-more")
            .with("first", said)
            .with("count", count - NAMED);
    }
    said
}

/// Periods in words, the longest first.
#[must_use]
pub fn longest(periods: &[Period]) -> Message {
    let mut periods = periods.to_vec();
    periods.sort_by_key(|period| (Reverse(period.days()), period.from()));
    list(periods.into_iter().map(period))
}

/// How many days some periods have together.
#[must_use]
pub fn days(periods: &[Period]) -> u64 {
    periods.iter().map(|period| u64::from(period.days())).sum()
}

/// Whether a day says enough to look ahead to. One that may be tomorrow or years away is a
/// missing date with words.
#[must_use]
pub fn is_telling(moment: &Moment) -> bool {
    Period::new(moment.earliest(), moment.latest()).is_none_or(|range| range.days() <= 366)
}
