//! What a mark says to who points at it or comes to it with the keyboard: when, and which
//! figures. It says in words what is drawn there, and no more: what is not available is said to
//! be so, and of what is reconstructed not how many.

use jiff::civil::Date;

use super::data::{Days, Limits, Series, day_after};
use super::words::{Locale, Phrase};

/// The words of what marks say. Names in braces are those that a phrase may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DetailWords {
    /// One day: `{date}`.
    pub on: Phrase,
    /// Days, both ends inclusive: `{from}`, `{until}`.
    pub through: Phrase,
    /// A first day, before its end: `{date}`.
    pub from: Phrase,
    /// A last day: `{date}`.
    pub until: Phrase,
    /// A last day within the horizon: `{date}`.
    pub expiring: Phrase,
    /// A day that a source leaves open, the last it can be: `{date}`.
    pub at_latest: Phrase,
    /// A beginning that no source tells.
    pub begin_unknown: String,
    /// An end without a day: `{what}` it is.
    pub end: Phrase,
    /// Military personnel: `{count}`.
    pub military: Phrase,
    /// Civilian experts and police: `{count}`.
    pub civilian: Phrase,
    /// Both: `{count}`.
    pub together: Phrase,
    /// The highest of several days: `{people}`.
    pub most: Phrase,
    /// A limit: `{count}`.
    pub limit: Phrase,
    /// A temporary extra, after the limit: `{count}`.
    pub temporary: Phrase,
    /// The highest limit of several days, temporary extra included: `{count}`.
    pub limit_most: Phrase,
    /// In place of people without records: `{who}`.
    pub missing: Phrase,
    /// A mark: `{name}` or when, `{figures}`.
    pub row: Phrase,
}

impl DetailWords {
    /// Days in words, both ends inclusive.
    pub(super) fn when(&self, days: Days, locale: &dyn Locale) -> String {
        let (from, until) = (
            locale.day_in_full(days.first()),
            locale.day_in_full(days.last()),
        );
        if days.first() == days.last() {
            return self.on.fill(&[("date", &from)]);
        }
        self.through.fill(&[("from", &from), ("until", &until)])
    }

    /// What a mark says, ending in one full stop.
    pub(super) fn told(&self, name: &str, figures: &str) -> String {
        one_stop(self.row.fill(&[("name", name), ("figures", figures)]))
    }
}

/// A sentence that ends in one full stop: an abbreviation at its end has one already.
pub(super) fn one_stop(mut said: String) -> String {
    if said.ends_with("..") {
        said.pop();
    }
    said
}

/// How people and limit stand to each other on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standing {
    /// People, and whether any of them stand in reconstructed records; none without records.
    pub people: Option<(u32, bool)>,
    /// Base and temporary extra; none where no limit is known.
    pub limit: Option<(u32, u32)>,
}

impl Standing {
    /// That of a day.
    pub(super) fn on(people: &Series, limits: &Limits, day: Date) -> Self {
        let one = Days::new(day, day).ok();
        let run = one.and_then(|day| people.within(day).next());
        let limit = one.and_then(|day| limits.within(day).next());
        Self {
            people: run.map(|run| (run.people, run.reconstructed > 0)),
            limit: limit.map(|limit| (limit.base, limit.temporary)),
        }
    }

    /// It in words, with a phrase for people and for a limit.
    pub(super) fn told(
        self,
        people: &Phrase,
        missing: &str,
        reconstructed: &str,
        (limit, temporary): (&Phrase, &Phrase),
        locale: &dyn Locale,
    ) -> String {
        let mut told = match self.people {
            Some((count, is_reconstructed)) => {
                let told = people.fill_count(count, locale, &[]);
                marked(told, is_reconstructed, reconstructed)
            }
            None => missing.to_owned(),
        };
        if let Some((base, extra)) = self.limit {
            told.push_str(", ");
            told.push_str(&limit.fill_count(base, locale, &[]));
            if extra > 0 {
                told.push(' ');
                told.push_str(&temporary.fill_count(extra, locale, &[]));
            }
        }
        told
    }
}

/// A number, and that records behind it are reconstructed.
pub(super) fn marked(told: String, is_reconstructed: bool, reconstructed: &str) -> String {
    if is_reconstructed {
        format!("{told} ({reconstructed})")
    } else {
        told
    }
}

/// The longest spans within `span` on which `of` gives the same. It may change only where one of
/// `known` begins or has ended.
pub(super) fn spans<V: PartialEq>(
    span: Days,
    known: impl Iterator<Item = Days>,
    of: impl Fn(Date) -> V,
) -> Vec<(Days, V)> {
    let mut turns: Vec<Date> = known
        .flat_map(|days| [days.first(), day_after(days.last())])
        .filter(|day| span.contains(*day))
        .chain([span.first()])
        .collect();
    turns.sort_unstable();
    turns.dedup();
    let mut found: Vec<(Days, V)> = Vec::new();
    for (place, first) in turns.iter().enumerate() {
        let last = match turns.get(place + 1) {
            Some(next) => next.yesterday().unwrap_or(*next),
            None => span.last(),
        };
        let value = of(*first);
        match found.last_mut() {
            Some((days, before)) if *before == value => {
                *days = Days::new(days.first(), last).unwrap_or(*days);
            }
            _ => found.extend(Days::new(*first, last).ok().map(|days| (days, value))),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::examples::{any_days, any_limits, any_series, days};
    use super::*;

    #[test]
    fn equal_neighbours_are_one_span() {
        let known = [
            days("2022-02-01..2022-02-10"),
            days("2022-02-11..2022-02-20"),
        ];
        let told = spans(days("2022-01-01..2022-12-31"), known.into_iter(), |day| {
            known.iter().any(|days| days.contains(day))
        });
        assert_eq!(
            told,
            [
                (days("2022-01-01..2022-01-31"), false),
                (days("2022-02-01..2022-02-20"), true),
                (days("2022-02-21..2022-12-31"), false),
            ]
        );
    }

    #[test]
    fn an_abbreviation_at_the_end_has_its_full_stop() {
        assert_eq!(one_stop("UNTSO: n.b..".to_owned()), "UNTSO: n.b.");
        assert_eq!(one_stop("UNTSO: 12.".to_owned()), "UNTSO: 12.");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        #[test]
        fn every_day_is_in_the_span_that_tells_of_it(
            span in any_days(),
            people in any_series(),
            limits in any_limits(),
        ) {
            let of = |day| Standing::on(&people, &limits, day);
            let known = people.runs().iter().map(|run| run.days);
            let known = known.chain(limits.within(span).map(|limit| limit.days));
            let found = spans(span, known, of);
            prop_assert_eq!(found.first().map(|(days, _)| days.first()), Some(span.first()));
            prop_assert_eq!(found.last().map(|(days, _)| days.last()), Some(span.last()));
            for pair in found.windows(2) {
                prop_assert_eq!(day_after(pair[0].0.last()), pair[1].0.first());
                prop_assert!(pair[0].1 != pair[1].1);
            }
            for (days, standing) in found {
                for day in [days.first(), days.last()] {
                    prop_assert_eq!(of(day), standing);
                }
            }
        }
    }
}
