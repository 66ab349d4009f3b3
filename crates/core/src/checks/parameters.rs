//! Dated parameters as rules ask for them: by name, on a day, in the kindest reading.
//!
//! A rule that needs a parameter the register does not hold says nothing; what is not written
//! down is not known. [`names`] has them all.

use jiff::civil::Date;

use crate::model::{Count, End, Known, Moment, Parameter, Quantity, Validity};
use crate::register::Register;

/// The parameters that rules ask for.
pub mod names {
    /// Through how many days the change of one person for another may take: two may be on one
    /// seat, and a seat may be empty for less (days).
    pub const HANDOVER: &str = "handover-days";
    /// How many days at home a person has for each day away (a count). Some say two; that is in
    /// no law known here, so that it stands in the register or is not asked for.
    pub const HOME: &str = "home-days-per-away-day";
    /// The longest tour of military personnel on a post that names none (months).
    pub const TOUR_MILITARY_MOST: &str = "tour-military-most";
    /// The longest tour of civilian experts and police on a post that names none (months).
    pub const TOUR_CIVILIAN_MOST: &str = "tour-civilian-most";
    /// The shortest tour of military personnel on a post that names none (months).
    pub const TOUR_MILITARY_LEAST: &str = "tour-military-least";
    /// The shortest tour of civilian experts and police on a post that names none (months).
    pub const TOUR_CIVILIAN_LEAST: &str = "tour-civilian-least";
    /// How many military teams at most begin to protect a ship in a year (a count).
    pub const TEAMS_PER_YEAR: &str = "vpd-teams-per-year";
    /// How many military teams at most protect ships at once (a count).
    pub const TEAMS_AT_ONCE: &str = "vpd-teams-at-once";
    /// That there are private companies with a licence (holds).
    pub const LICENCES: &str = "pmsc-licences";
    /// That only a military team may protect, whatever the flag (holds). For one flag its code
    /// follows in lower case: `vpd-only-cw`.
    pub const ONLY_MILITARY: &str = "vpd-only";
    /// From which extra cost of a military team on a private company may be allowed (an amount,
    /// or whatever the decision lays down).
    pub const COST_CRITERION: &str = "pmsc-cost-criterion";
    /// In how many days a request is decided (days).
    pub const DECISION: &str = "request-decision-days";
    /// That the report is due on the third Wednesday of May (holds).
    pub const REPORT_DUE: &str = "report-due-third-wednesday-of-may";
    /// After how many days someone should see again that a fact still holds (days; 365 where
    /// the register does not say).
    pub const STILL_VALID: &str = "still-valid-days";
}

/// The entries of one name through time.
#[derive(Debug)]
pub struct Dated<'r> {
    entries: Vec<Entry<'r>>,
}

#[derive(Debug)]
struct Entry<'r> {
    parameter: &'r Parameter,
    validity: Validity,
    count: Count,
}

/// What a parameter says on a day.
#[derive(Debug, Clone, Copy)]
pub struct Value<'r> {
    /// The entry that says it.
    pub parameter: &'r Parameter,
    /// How many; 0 of what merely holds.
    pub count: Count,
    /// Whether any entry certainly holds that day.
    pub known: Known,
}

impl<'r> Dated<'r> {
    /// The entries of a name, of which `count` reads the quantity; others are left out.
    #[must_use]
    pub fn named(
        register: &'r Register,
        name: &str,
        count: fn(&Quantity) -> Option<Count>,
    ) -> Self {
        let parameters = register.parameters.values();
        let mut entries: Vec<Entry<'r>> = parameters
            .filter(|parameter| parameter.name == name)
            .filter_map(|parameter| {
                Some(Entry {
                    parameter,
                    validity: validity(parameter),
                    count: count(&parameter.quantity)?,
                })
            })
            .collect();
        entries.sort_by_key(|entry| (entry.validity.earliest(), &entry.parameter.id));
        Self { entries }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entry that began first.
    #[must_use]
    pub fn first(&self) -> Option<&'r Parameter> {
        self.entries.first().map(|entry| entry.parameter)
    }

    /// When each holds.
    #[must_use]
    pub fn validities(&self) -> Vec<Validity> {
        let each = self.entries.iter();
        each.map(|entry| entry.validity.clone()).collect()
    }

    /// The most that a limit can be on a day: what certainly holds (of several the one that began
    /// last), or more where that may hold as well. Nothing where no entry may hold.
    #[must_use]
    pub fn most_on(&self, day: Date) -> Option<Value<'r>> {
        self.kindest(day, |one, other| one > other)
    }

    /// The least that a demand can be on a day, in the same way.
    #[must_use]
    pub fn least_on(&self, day: Date) -> Option<Value<'r>> {
        self.kindest(day, |one, other| one < other)
    }

    fn kindest(&self, day: Date, kinder: fn(Count, Count) -> bool) -> Option<Value<'r>> {
        let (mut certain, mut perhaps): (Option<&Entry<'r>>, Option<&Entry<'r>>) = (None, None);
        for entry in &self.entries {
            match entry.validity.holds_on(day) {
                Known::Yes => certain = Some(entry),
                Known::Unknown if perhaps.is_none_or(|held| kinder(entry.count, held.count)) => {
                    perhaps = Some(entry);
                }
                Known::Unknown | Known::No => {}
            }
        }
        let known = if certain.is_some() {
            Known::Yes
        } else {
            Known::Unknown
        };
        let entry = match (certain, perhaps) {
            (Some(certain), Some(perhaps)) if kinder(perhaps.count, certain.count) => perhaps,
            (Some(entry), _) | (None, Some(entry)) => entry,
            (None, None) => return None,
        };
        Some(Value {
            parameter: entry.parameter,
            count: entry.count,
            known,
        })
    }
}

/// When a parameter holds. One of which no source tells the end, and which someone saw to hold
/// on a day, did not end before it.
fn validity(parameter: &Parameter) -> Validity {
    let seen = parameter.provenance.still_valid_on;
    let mut validity = parameter.validity();
    if validity.until == End::Unknown
        && let Some(seen) = seen
        && let Some(until) = Moment::vague("", seen, Date::MAX)
    {
        validity.until = End::On(until);
    }
    validity
}

/// A plain count, of teams or of days for a day.
pub(super) fn count(quantity: &Quantity) -> Option<Count> {
    match quantity {
        Quantity::Count { value } => Some(*value),
        Quantity::Days { .. }
        | Quantity::Months { .. }
        | Quantity::Amount { .. }
        | Quantity::Holds {} => None,
    }
}

/// A number of days.
pub(super) fn days(quantity: &Quantity) -> Option<Count> {
    match quantity {
        Quantity::Days { value } => Some(*value),
        Quantity::Count { .. }
        | Quantity::Months { .. }
        | Quantity::Amount { .. }
        | Quantity::Holds {} => None,
    }
}

/// A number of months.
pub(super) fn months(quantity: &Quantity) -> Option<Count> {
    match quantity {
        Quantity::Months { value } => Some(*value),
        Quantity::Count { .. }
        | Quantity::Days { .. }
        | Quantity::Amount { .. }
        | Quantity::Holds {} => None,
    }
}

/// Whatever it says: that it holds is enough.
pub(super) fn anything(_: &Quantity) -> Option<Count> {
    Some(0)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::{Begin, ParameterId, Provenance, Text};

    fn parameter(id: &str, value: Count, from: Date, until: End) -> Parameter {
        Parameter {
            id: ParameterId::new(id).expect("an id"),
            name: "teams".to_owned(),
            title: Text::own("Teams"),
            quantity: Quantity::Count { value },
            from: Begin::On(Moment::on(from)),
            until,
            paper: None,
            provenance: Provenance::default(),
        }
    }

    fn dated(parameters: &[Parameter]) -> Dated<'_> {
        let mut entries: Vec<Entry<'_>> = parameters
            .iter()
            .map(|parameter| Entry {
                parameter,
                validity: validity(parameter),
                count: count(&parameter.quantity).expect("a count"),
            })
            .collect();
        entries.sort_by_key(|entry| (entry.validity.earliest(), &entry.parameter.id));
        Dated { entries }
    }

    #[test]
    fn the_one_that_began_last_takes_the_place_of_the_others() {
        let parameters = [
            parameter("a", 100, date(2020, 1, 1), End::Indefinite),
            parameter("b", 60, date(2022, 1, 1), End::Indefinite),
        ];
        let dated = dated(&parameters);
        let on = |day| dated.most_on(day).map(|value| (value.count, value.known));
        assert_eq!(on(date(2019, 12, 31)), None);
        assert_eq!(on(date(2021, 12, 31)), Some((100, Known::Yes)));
        assert_eq!(on(date(2022, 1, 1)), Some((60, Known::Yes)));
    }

    #[test]
    fn what_may_hold_as_well_counts_where_it_is_kinder() {
        let until = Moment::vague("spring", date(2022, 3, 1), date(2022, 5, 31)).expect("in order");
        let parameters = [
            parameter("a", 100, date(2020, 1, 1), End::On(until)),
            parameter("b", 60, date(2022, 1, 1), End::Indefinite),
        ];
        let dated = dated(&parameters);
        let april = date(2022, 4, 1);
        let counts = |value: Option<Value<'_>>| value.map(|value| (value.count, value.known));
        assert_eq!(counts(dated.most_on(april)), Some((100, Known::Yes)));
        assert_eq!(counts(dated.least_on(april)), Some((60, Known::Yes)));
    }

    #[test]
    fn what_someone_saw_to_hold_had_not_ended() {
        let mut seen = parameter("a", 11, date(2020, 1, 1), End::Unknown);
        let known = |parameter: &Parameter, day| {
            let parameters = [parameter.clone()];
            dated(&parameters).most_on(day).map(|value| value.known)
        };
        assert_eq!(known(&seen, date(2021, 1, 1)), Some(Known::Unknown));
        seen.provenance.still_valid_on = Some(date(2022, 6, 30));
        assert_eq!(known(&seen, date(2022, 6, 30)), Some(Known::Yes));
        assert_eq!(known(&seen, date(2022, 7, 1)), Some(Known::Unknown));
        assert_eq!(known(&seen, date(2019, 12, 31)), None);
    }
}
