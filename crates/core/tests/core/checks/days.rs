//! Days one by one: whether something holds on a day, by every first and last day that its
//! dates allow.

use jiff::civil::Date;
use kader_core::model::{Begin, End, Known, Moment, Period};

use super::registers::day;

/// Every first and every last day that dates allow; the last is not before the first.
#[derive(Debug, Clone)]
pub struct Dates {
    firsts: Vec<Date>,
    lasts: Vec<Date>,
}

fn range(moment: &Moment) -> Vec<Date> {
    let days = moment.earliest().series(jiff::Span::new().days(1));
    days.take_while(|day| *day <= moment.latest()).collect()
}

/// From well before all that happens to well after it.
fn any_day() -> Vec<Date> {
    (-150..250).map(day).collect()
}

pub fn dates(from: &Begin, until: &End) -> Dates {
    Dates {
        firsts: match from {
            Begin::On(moment) => range(moment),
            Begin::Unknown => any_day(),
        },
        lasts: match until {
            End::On(moment) => range(moment),
            End::Indefinite => vec![day(1_000)],
            End::Unknown => any_day(),
        },
    }
}

impl Dates {
    /// Whether it holds on a day: by some pairs of a first and a last day, by none, by all.
    pub fn holds(&self, on: Date) -> Known {
        let (firsts, lasts) = (&self.firsts, &self.lasts);
        let holds = firsts.iter().any(|first| *first <= on) && lasts.iter().any(|last| *last >= on);
        let begins_later = |first: &Date| *first > on && *first <= self.latest_last();
        let ends_earlier = |last: &Date| *last < on && *last >= self.earliest_first();
        let not = firsts.iter().any(begins_later) || lasts.iter().any(ends_earlier);
        match (holds, not) {
            (true, true) => Known::Unknown,
            (holds, _) => Known::from(holds),
        }
    }

    /// Over at the latest with something else.
    pub fn capped(mut self, ended: Option<&Moment>) -> Self {
        if let Some(ended) = ended {
            let ends = range(ended);
            let lasts = self.lasts.iter();
            let mut lasts: Vec<Date> = lasts
                .flat_map(|last| ends.iter().map(move |end| *last.min(end)))
                .collect();
            lasts.sort_unstable();
            lasts.dedup();
            self.lasts = lasts;
        }
        self
    }

    /// Begun no later than a day, as far as the dates allow that.
    pub fn begun_by(mut self, latest: Date) -> Self {
        if self.firsts.iter().any(|first| *first <= latest) {
            self.firsts.retain(|first| *first <= latest);
        }
        self
    }

    /// With the earliest first day alone.
    pub fn lenient(mut self) -> Self {
        self.firsts.truncate(1);
        self
    }

    pub fn earliest_first(&self) -> Date {
        self.firsts[0]
    }

    pub fn latest_first(&self) -> Date {
        *self.firsts.last().unwrap()
    }

    pub fn earliest_last(&self) -> Date {
        self.lasts[0]
    }

    pub fn latest_last(&self) -> Date {
        *self.lasts.last().unwrap()
    }
}

/// The days as longest runs.
pub fn runs(days: &[Date]) -> Vec<Period> {
    let mut runs: Vec<Period> = Vec::new();
    for day in days {
        match runs.last_mut() {
            Some(last) if last.until().tomorrow().unwrap() == *day => {
                *last = Period::new(last.from(), *day).unwrap();
            }
            _ => runs.push(Period::day(*day)),
        }
    }
    runs
}
