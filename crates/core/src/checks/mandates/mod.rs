//! Rules about mandates and legal bases (M).

pub(super) mod ceiling_exceeded;
pub(super) mod days_without_mandate;
pub(super) mod legal_basis_superseded;
pub(super) mod mandate_expired;
pub(super) mod mandate_lapsing;
pub(super) mod mandate_missing;
pub(super) mod mandate_unconfirmed;
pub(super) mod present_while_suspended;
pub(super) mod renewal_gap;
pub(super) mod renewal_overlap;
pub(super) mod reserved_task;
pub(super) mod task_continued;
mod tasks;
pub(super) mod without_legal_basis;

use jiff::civil::Date;

use super::cover::{cover, with};
use super::presence::{Presence, ShownBy, common};
use super::{Finding, Snapshot};
use crate::model::{Contribution, End, Known, Mandate, Mission, Moment, Period, Validity};
use crate::wording::Message;

/// When people of a contribution were there outside of what should cover them.
struct Uncovered<'r> {
    contribution: &'r Contribution,
    /// Every longest time, in order; never empty.
    periods: Vec<Period>,
    shown_by: ShownBy,
}

/// The contributions to a mission whose people were there on days of some periods.
fn uncovered<'r>(
    snapshot: &Snapshot<'r>,
    mission: &Mission,
    periods: &[Period],
) -> Vec<Uncovered<'r>> {
    uncovered_by(snapshot, mission, periods, |contribution| {
        snapshot.presence(contribution)
    })
}

/// The same with what tells that people were there.
fn uncovered_by<'r>(
    snapshot: &Snapshot<'r>,
    mission: &Mission,
    periods: &[Period],
    presence: impl Fn(&Contribution) -> Presence,
) -> Vec<Uncovered<'r>> {
    if periods.is_empty() {
        return Vec::new();
    }
    let given = snapshot.contributions_to(&mission.id).iter();
    given
        .filter_map(|contribution| {
            let Presence {
                periods: there,
                shown_by,
            } = presence(contribution);
            let periods = common(&there, periods);
            (!periods.is_empty()).then_some(Uncovered {
                contribution,
                periods,
                shown_by,
            })
        })
        .collect()
}

impl Uncovered<'_> {
    /// Adds to a finding that people of the contribution were there, and what shows it.
    fn shown_in(&self, finding: Finding) -> Finding {
        super::presence::shown(finding, self.contribution, &self.periods, self.shown_by)
    }
}

/// Adds each contribution to a finding.
fn shown_in(finding: Finding, people: &[Uncovered<'_>]) -> Finding {
    people
        .iter()
        .fold(finding, |finding, people| people.shown_in(finding))
}

/// The days on which people of any contribution were there, each once.
fn all_days(people: &[Uncovered<'_>]) -> Vec<Period> {
    let mut periods: Vec<Period> = people
        .iter()
        .flat_map(|people| people.periods.iter().copied())
        .collect();
    periods.sort_unstable();
    super::presence::joined(periods.into_iter())
}

/// When a mandate is in force: while it holds, and no longer than its mission lasts.
fn in_force(mission: &Mission, mandate: &Mandate) -> Validity {
    let validity = mandate.validity();
    let Some(ended) = &mission.ended else {
        return validity;
    };
    let (earliest, latest) = match &validity.until {
        End::On(until) => (until.earliest(), until.latest()),
        End::Indefinite => (Date::MAX, Date::MAX),
        End::Unknown => (Date::MIN, Date::MAX),
    };
    let until = Moment::vague(
        "",
        earliest.min(ended.earliest()),
        latest.min(ended.latest()),
    );
    Validity {
        until: until.map_or(validity.until, End::On),
        ..validity
    }
}

/// When the mandates of a mission are in force, each by itself.
fn all_in_force(snapshot: &Snapshot<'_>, mission: &Mission) -> Vec<Validity> {
    let mandates = snapshot.mandates_of(&mission.id).iter();
    mandates.map(|mandate| in_force(mission, mandate)).collect()
}

/// The times, up to the day that is asked about, on which a mission certainly had no mandate.
#[derive(Debug, Default)]
struct Without {
    /// Before the first that is known.
    before: Option<Period>,
    /// Between two that are known, also where the second is still to come.
    between: Vec<Period>,
    /// After all that are known.
    after: Option<Period>,
}

/// When a mission certainly had no mandate. One of which no mandate is known at all had none
/// after it ended; of the time before that nothing can be said.
fn without(snapshot: &Snapshot<'_>, mission: &Mission) -> Without {
    let validities = all_in_force(snapshot, mission);
    let possible = || validities.iter().filter_map(Validity::possible);
    let first = possible().map(Period::from).min();
    let last = possible().map(Period::until).max();
    let (Some(first), Some(last)) = (first, last) else {
        let ended = mission.ended.as_ref();
        let after = ended.and_then(|ended| ended.latest().tomorrow().ok());
        return Without {
            after: after.and_then(|from| Period::new(from, snapshot.on)),
            ..Without::default()
        };
    };
    let mut found = Without::default();
    for period in with(&cover(&validities, snapshot.past()), Known::No) {
        if period.until() < first {
            found.before = Some(period);
        } else if period.from() > last {
            found.after = Some(period);
        } else {
            found.between.push(period);
        }
    }
    found
}

/// Says of a mandate until when it holds.
fn until_shown(finding: Finding, mandate: &Mandate) -> Finding {
    let says = match &mandate.until {
        End::On(until) => {
            Message::new("check-mandate-until").with("until", super::words::moment(until))
        }
        End::Indefinite => Message::new("check-mandate-indefinite"),
        End::Unknown => Message::new("check-mandate-end-unknown"),
    };
    let says = says.with("instrument", mandate.title_in_tables());
    finding.shown_by(mandate.id.record(), "until", says)
}

/// Says of a mandate since when it holds.
fn from_shown(finding: Finding, mandate: &Mandate) -> Finding {
    let says = Message::new("check-mandate-from")
        .with("instrument", mandate.title_in_tables())
        .with("from", super::words::begin(&mandate.from));
    finding.shown_by(mandate.id.record(), "from", says)
}
