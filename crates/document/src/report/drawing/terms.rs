//! Mandates and frameworks as bars in time. What a source leaves open is never drawn as a day:
//! an edge is straight where the day is known, ragged where it is not.

use jiff::civil::Date;
use kader_core::model::{
    Begin, Category, ContributionId, End, Framework, Mandate, MissionId, Moment, Provenance,
    Visibility,
};
use kader_core::register::Register;

use crate::chart::{self, Allowed, Start, Term};

/// A begin that its source leaves open for no longer than this many days is drawn as a day.
const STRAIGHT_START: i32 = 31;
/// So for an end, on its last possible day; its words stand in a remark. A range of years says
/// only that no source tells.
const STRAIGHT_END: i32 = 366;

/// The mandates of a mission that may be published, in order of their beginning. `on` is the day
/// on which the register was asked: what is known to have no end, and of which no source tells
/// the beginning, is shown from there.
pub(super) fn of_mission(register: &Register, mission: &MissionId, on: Date) -> Vec<Term> {
    let mandates = register.mandates_of(mission);
    in_order(
        mandates
            .into_iter()
            .filter(|mandate| is_public(&mandate.provenance))
            .filter_map(|mandate| of_mandate(mandate, on)),
    )
}

/// The frameworks of a contribution that may be published, in order of their beginning.
pub(super) fn of_contribution(
    register: &Register,
    contribution: &ContributionId,
    on: Date,
) -> Vec<Term> {
    let frameworks = register.frameworks_of(contribution);
    in_order(
        frameworks
            .into_iter()
            .filter(|framework| is_public(&framework.provenance))
            .filter_map(|framework| of_framework(framework, on)),
    )
}

/// Whether what it belongs to may be published.
pub(super) fn is_public(provenance: &Provenance) -> bool {
    provenance.visibility == Visibility::Public
}

fn of_mandate(mandate: &Mandate, on: Date) -> Option<Term> {
    let adopted = mandate.adopted.as_ref().map(Moment::latest);
    let seen = mandate.provenance.still_valid_on;
    term(&mandate.from, &mandate.until, [adopted, seen], on)
}

fn of_framework(framework: &Framework, on: Date) -> Option<Term> {
    let seen = framework.provenance.still_valid_on;
    let allowed = Allowed {
        military: framework.base(Category::Military),
        civilian: framework.base(Category::Civilian),
        more_for_a_time: !framework.temporary.is_empty(),
    };
    Some(Term {
        allowed: Some(allowed),
        ..term(&framework.from, &framework.until, [None, seen], on)?
    })
}

/// The first day of a term that is known.
pub(super) fn first(term: &Term) -> Date {
    match term.from {
        Start::On(day) | Start::Unknown { known_from: day } => day,
    }
}

/// Whether it certainly holds on a day.
pub(super) fn holds(term: &Term, day: Date) -> bool {
    first(term) <= day
        && match term.until {
            chart::End::On(last) | chart::End::Unknown { known_until: last } => day <= last,
            chart::End::Indefinite => true,
        }
}

/// Whether a source leaves an end open within a range that is drawn as its last day.
pub(super) fn is_vague(end: &End) -> Option<&Moment> {
    match end {
        End::On(moment) if moment.exact().is_none() && width(moment) <= STRAIGHT_END => {
            Some(moment)
        }
        End::On(_) | End::Indefinite | End::Unknown => None,
    }
}

fn width(moment: &Moment) -> i32 {
    moment
        .earliest()
        .until(moment.latest())
        .map_or(0, |span| span.get_days())
}

/// A bar; none where no source tells of any day on which it held. `seen` are days on which it is
/// known to have held, or to have been given.
fn term(from: &Begin, end: &End, seen: [Option<Date>; 2], on: Date) -> Option<Term> {
    let seen = || seen.into_iter().flatten();
    let last = match end {
        End::On(moment) if width(moment) <= STRAIGHT_END => Some(moment.latest()),
        End::On(_) | End::Indefinite | End::Unknown => None,
    };
    let start = match from {
        Begin::On(moment) => {
            let day = last.map_or(moment.latest(), |last| moment.latest().min(last));
            if width(moment) <= STRAIGHT_START {
                Start::On(day)
            } else {
                Start::Unknown { known_from: day }
            }
        }
        Begin::Unknown => {
            let held = match end {
                End::On(moment) => Some(moment.earliest()),
                End::Indefinite => Some(on),
                End::Unknown => None,
            };
            Start::Unknown {
                known_from: seen().chain(held).min()?,
            }
        }
    };
    let known = match start {
        Start::On(day) | Start::Unknown { known_from: day } => day,
    };
    let until = match (end, last) {
        (_, Some(last)) => chart::End::On(last.max(known)),
        (End::Indefinite, None) => chart::End::Indefinite,
        (End::On(moment), None) => chart::End::Unknown {
            known_until: moment.earliest().max(known),
        },
        (End::Unknown, None) => chart::End::Unknown {
            known_until: seen().fold(known, Date::max),
        },
    };
    Some(Term {
        from_is_vague: matches!((start, from), (Start::On(_), Begin::On(moment)) if moment.exact().is_none()),
        until_is_vague: is_vague(end).is_some(),
        ..Term::new(start, until)
    })
}

/// Terms by when they begin, each once.
pub(super) fn in_order(terms: impl Iterator<Item = Term>) -> Vec<Term> {
    let mut terms: Vec<Term> = terms.collect();
    terms.sort_by_key(|term| (first(term), last(term)));
    terms.dedup_by(|later, kept| {
        let is_same = (later.from, later.until) == (kept.from, kept.until);
        if is_same {
            kept.from_is_vague |= later.from_is_vague;
            kept.until_is_vague |= later.until_is_vague;
            kept.allowed = highest(kept.allowed, later.allowed);
        }
        is_same
    });
    terms
}

/// What holds of two frameworks for the same days: the highest, as everywhere.
fn highest(one: Option<Allowed>, other: Option<Allowed>) -> Option<Allowed> {
    let (Some(one), Some(other)) = (one, other) else {
        return one.or(other);
    };
    Some(Allowed {
        military: one.military.max(other.military),
        civilian: one.civilian.max(other.civilian),
        more_for_a_time: one.more_for_a_time || other.more_for_a_time,
    })
}

fn last(term: &Term) -> Date {
    match term.until {
        chart::End::On(day) | chart::End::Unknown { known_until: day } => day,
        chart::End::Indefinite => Date::MAX,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const ON: Date = Date::constant(2023, 4, 30);

    fn vague(first: Date, last: Date) -> Moment {
        Moment::vague("omstreeks", first, last).expect("in order")
    }

    fn drawn(from: &Begin, until: &End) -> Option<Term> {
        term(from, until, [None, None], ON)
    }

    #[test]
    fn a_known_day_is_straight_and_a_wide_range_is_ragged() {
        let begin = Begin::On(vague(date(2011, 1, 1), date(2022, 1, 1)));
        let end = End::On(Moment::on(date(2023, 8, 31)));
        let term = drawn(&begin, &end).expect("a bar");
        assert_eq!(
            term.from,
            Start::Unknown {
                known_from: date(2022, 1, 1)
            }
        );
        assert_eq!(term.until, chart::End::On(date(2023, 8, 31)));
    }

    #[test]
    fn a_vague_end_stands_on_its_last_day_unless_it_says_nothing() {
        let begin = || Begin::On(Moment::on(date(2022, 1, 1)));
        let until = |first, last| drawn(&begin(), &End::On(vague(first, last))).map(|t| t.until);
        assert_eq!(
            until(date(2022, 5, 11), date(2022, 5, 20)),
            Some(chart::End::On(date(2022, 5, 20)))
        );
        assert_eq!(
            until(date(2023, 4, 30), date(2030, 12, 31)),
            Some(chart::End::Unknown { known_until: ON })
        );
    }

    #[test]
    fn an_unknown_end_reaches_as_far_as_it_was_seen() {
        let begin = Begin::On(Moment::on(date(2018, 9, 3)));
        let seen = term(&begin, &End::Unknown, [None, Some(date(2019, 3, 1))], ON);
        assert_eq!(
            seen.map(|term| term.until),
            Some(chart::End::Unknown {
                known_until: date(2019, 3, 1)
            })
        );
        let unseen = drawn(&begin, &End::Unknown);
        assert_eq!(
            unseen.map(|term| term.until),
            Some(chart::End::Unknown {
                known_until: date(2018, 9, 3)
            })
        );
    }

    #[test]
    fn of_what_no_source_tells_a_day_there_is_no_bar() {
        assert_eq!(drawn(&Begin::Unknown, &End::Unknown), None);
        let endless = drawn(&Begin::Unknown, &End::Indefinite).expect("a bar");
        assert_eq!(endless.from, Start::Unknown { known_from: ON });
        assert!(holds(&endless, ON));
    }
}
