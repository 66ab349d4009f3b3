//! What a published cell says of an end.

use jiff::civil::Date;
use kader_core::checks::moment;
use kader_core::model::{End, Known};
use kader_core::wording::{Argument, Message};

/// What a published cell says of an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said<'s> {
    /// A day, or words that allow several, both ends inclusive.
    On(Date, Date, &'s str),
    /// That there is none.
    Endless,
    /// Nothing that can be understood.
    Unclear(&'s str),
}

impl<'s> Said<'s> {
    /// Reads a cell: `2023-08-31`, `indefinite`, `ongoing`, or the words of a date.
    #[must_use]
    pub fn read(words: &'s str) -> Self {
        if let Ok(day) = words.parse() {
            return Self::On(day, day, words);
        }
        match words {
            "indefinite" | "ongoing" => Self::Endless,
            _ => match kader_citation::date::parse(words) {
                Some(when) => Self::On(when.earliest(), when.latest(), words),
                None => Self::Unclear(words),
            },
        }
    }

    /// Whether it can be that end: yes where both are exact, or both without end.
    #[must_use]
    pub fn may_be(&self, until: &End) -> Known {
        match (self, until) {
            (Self::On(earliest, latest, _), End::On(moment)) => {
                if *latest < moment.earliest() || *earliest > moment.latest() {
                    Known::No
                } else if earliest == latest && moment.exact().is_some() {
                    Known::Yes
                } else {
                    Known::Unknown
                }
            }
            (Self::Endless, End::Indefinite) => Known::Yes,
            (Self::On(..), End::Indefinite) | (Self::Endless, End::On(_)) => Known::No,
            (_, End::Unknown) | (Self::Unclear(_), _) => Known::Unknown,
        }
    }

    /// Whether it is certainly over by a day.
    #[must_use]
    pub fn is_over_on(&self, day: Date) -> bool {
        matches!(self, Self::On(_, latest, _) if *latest < day)
    }

    /// In a sentence: `31 augustus 2023`.
    #[must_use]
    pub fn shown(&self) -> Argument {
        match self {
            Self::On(earliest, latest, _) if earliest == latest => Argument::Day(*earliest),
            Self::On(_, _, words) | Self::Unclear(words) => Argument::from(*words),
            Self::Endless => Message::new("check-indefinite").into(),
        }
    }

    /// Until when: `tot en met 31 augustus 2023`.
    #[must_use]
    pub fn until(&self) -> Message {
        match self {
            Self::On(..) | Self::Unclear(_) => {
                Message::new("R104-through").with("day", self.shown())
            }
            Self::Endless => Message::new("check-indefinite"),
        }
    }
}

/// Until when something holds: `tot en met 31 augustus 2023`.
#[must_use]
pub fn until(end: &End) -> Message {
    match end {
        End::On(day) => Message::new("R104-through").with("day", moment(day)),
        End::Indefinite => Message::new("check-indefinite"),
        End::Unknown => Message::new("R104-through-unknown"),
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use jiff::civil::date;
    use kader_core::model::Moment;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_end_is_held_against_every_day_that_the_words_allow() {
        let august =
            End::On(Moment::vague("augustus", date(2023, 8, 1), date(2023, 8, 31)).unwrap());
        let exact = End::On(Moment::on(date(2023, 8, 31)));
        for (words, until, known) in [
            ("2023-08-31", &exact, Known::Yes),
            ("2023-08-31", &august, Known::Unknown),
            ("2023-09-01", &august, Known::No),
            ("augustus 2023", &exact, Known::Unknown),
            ("juli 2023", &exact, Known::No),
            ("ongoing", &End::Indefinite, Known::Yes),
            ("ongoing", &exact, Known::No),
            ("2023-08-31", &End::Indefinite, Known::No),
            ("2023-08-31", &End::Unknown, Known::Unknown),
            ("zie de tekst", &exact, Known::Unknown),
        ] {
            assert_eq!(Said::read(words).may_be(until), known, "{words} {until}");
        }
    }

    proptest! {
        /// Looked up day by day: it cannot be that end where no day is allowed by both.
        #[test]
        fn it_can_be_the_end_where_a_day_is_allowed_by_both(
            said in (0_i64..60, 0_i64..10),
            end in (0_i64..60, 0_i64..10),
        ) {
            let day = |number: i64| date(2023, 1, 1).checked_add(number.days()).unwrap();
            let words = Said::On(day(said.0), day(said.0 + said.1), "words");
            let moment = Moment::vague("words", day(end.0), day(end.0 + end.1)).unwrap();
            let both = (said.0..=said.0 + said.1).any(|number| {
                (end.0..=end.0 + end.1).contains(&number)
            });
            let found = words.may_be(&End::On(moment));
            prop_assert_eq!(found != Known::No, both);
            prop_assert_eq!(found == Known::Yes, both && said.1 == 0 && end.1 == 0);
        }
    }
}
