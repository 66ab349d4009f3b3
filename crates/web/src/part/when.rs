//! Days and spans of days in words: exact where sources are, in their words where they are not.

use kader_core::model::{Begin, End, Moment};
use kader_core::wording::Message;

use crate::view::View;

/// A moment: the day, or the words of its source.
pub fn moment(view: &View<'_>, moment: &Moment) -> String {
    match moment.words() {
        Some(words) => words.to_owned(),
        None => view.day(moment.latest()),
    }
}

/// A begin.
pub fn begin(view: &View<'_>, begin: &Begin) -> String {
    match begin {
        Begin::On(moment) => self::moment(view, moment),
        Begin::Unknown => view.word("web-begin-unknown"),
    }
}

/// An end.
pub fn end(view: &View<'_>, end: &End) -> String {
    match end {
        End::On(moment) => self::moment(view, moment),
        End::Indefinite => view.word("web-end-indefinite"),
        End::Unknown => view.word("web-end-unknown"),
    }
}

/// From a moment until another, if it lasted.
pub fn lasting(view: &View<'_>, from: &Moment, until: Option<&Moment>) -> String {
    match until {
        None => moment(view, from),
        Some(until) => {
            let message = Message::new("web-from-until")
                .with("from", moment(view, from))
                .with("until", moment(view, until));
            view.say(&message)
        }
    }
}
