//! How findings put dates and periods.

use crate::model::{End, Moment, Period};
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

/// An end: a day, or that there is none, or that no source tells.
#[must_use]
pub fn end(end: &End) -> Argument {
    match end {
        End::On(until) => moment(until),
        End::Indefinite => Argument::from(Message::new("check-indefinite")),
        End::Unknown => Argument::from(Message::new("check-unknown")),
    }
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
