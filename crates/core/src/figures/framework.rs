//! The size of national frameworks in a table of a period: the rules of Annex 2.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::count::distinct;
use super::headcount::changes;
use super::{Because, CountingRule, Figure, FigureValue, Part};
use crate::model::{
    Begin, Category, ContributionId, End, Framework, FrameworkId, Known, Period, Temporary,
    Validity,
};
use crate::register::Register;
use crate::wording::Message;

/// Whether any framework of a contribution may provide for a category on a day of a period.
pub(super) fn may_provide(
    register: &Register,
    contribution: &ContributionId,
    category: Category,
    period: Period,
) -> bool {
    register
        .frameworks_of(contribution)
        .iter()
        .any(|framework| {
            let own = framework.validity();
            if framework.base(category).is_some() {
                return own.touches(period) != Known::No;
            }
            let extras = framework.temporary.iter();
            extras
                .filter(|extra| extra.category == category)
                .map(Temporary::validity)
                .any(|extra| {
                    turning_days(&[own.clone(), extra.clone()], period)
                        .into_iter()
                        .any(|day| own.holds_on(day).and(extra.holds_on(day)) != Known::No)
                })
        })
}

/// The limit of some contributions in a period: for each the highest base size in force on any
/// of its days, all added. Not available where a framework that would be higher may or may not
/// have been in force.
#[must_use]
pub fn framework_base(
    register: &Register,
    contributions: &[ContributionId],
    category: Category,
    period: Period,
) -> Figure {
    let rule = CountingRule::Framework;
    highest(register, contributions, rule, |framework| {
        let size = framework.base(category).map(u64::from);
        match framework.validity().touches(period) {
            Known::Yes => Size {
                certain: size,
                possible: size,
            },
            Known::Unknown => Size {
                certain: None,
                possible: size,
            },
            Known::No => Size::default(),
        }
    })
}

/// The temporary extra of some contributions in a period: for each the highest sum of a
/// framework's extras in force on any of its days, all added. Not available where an extra may
/// or may not have been in force that would make it higher.
#[must_use]
pub fn framework_temporary(
    register: &Register,
    contributions: &[ContributionId],
    category: Category,
    period: Period,
) -> Figure {
    let rule = CountingRule::Temporary;
    highest(register, contributions, rule, |framework| {
        let extras: Vec<&Temporary> = framework
            .temporary
            .iter()
            .filter(|extra| extra.category == category && extra.count > 0)
            .collect();
        extra_size(framework, &extras, period)
    })
}

/// How much was in force: certainly, and as far as the sources allow.
#[derive(Debug, Clone, Copy, Default)]
struct Size {
    certain: Option<u64>,
    possible: Option<u64>,
}

/// The highest sum of extras of a framework in force on any day of a period.
fn extra_size(framework: &Framework, extras: &[&Temporary], period: Period) -> Size {
    if extras.is_empty() {
        return Size::default();
    }
    let base = framework.validity();
    let holds = |extra: &Temporary, day| base.holds_on(day).and(extra.validity().holds_on(day));
    let mut validities: Vec<Validity> = extras.iter().map(|extra| extra.validity()).collect();
    validities.push(base.clone());
    let days = turning_days(&validities, period);
    let sum_on = |day, least: Known| -> u64 {
        let in_force = extras.iter().filter(|extra| holds(extra, day) >= least);
        in_force.map(|extra| u64::from(extra.count)).sum()
    };
    let on_any_day = |least: Known| {
        let sums = days.iter().map(|day| sum_on(*day, least));
        sums.max().filter(|sum| *sum > 0)
    };
    // An extra of which both ends are vague may be certain on no day by itself, and yet
    // certainly have been in force on some day; then with whatever is certain all that time.
    let on_some_day = extras.iter().filter_map(|extra| {
        let own = extra.validity();
        let possible = days.iter().filter(|day| own.holds_on(**day) != Known::No);
        let within = possible
            .clone()
            .all(|day| base.holds_on(*day) == Known::Yes);
        (within && own.touches(period) == Known::Yes).then_some(())?;
        let sums = possible.map(|day| {
            let besides = if holds(extra, *day) == Known::Yes {
                0
            } else {
                u64::from(extra.count)
            };
            sum_on(*day, Known::Yes) + besides
        });
        sums.min()
    });
    Size {
        certain: on_some_day.max().max(on_any_day(Known::Yes)),
        possible: on_any_day(Known::Unknown),
    }
}

/// The days of a period on which whether something holds can change, the first among them:
/// between two of them it is the same on every day.
fn turning_days(validities: &[Validity], period: Period) -> Vec<Date> {
    let turns = validities.iter().flat_map(turns);
    let mut days: Vec<Date> = turns.filter(|day| period.contains(*day)).collect();
    days.push(period.from());
    days.sort_unstable();
    days.dedup();
    days
}

/// The days on which whether something holds, certainly or perhaps, can change. Both bounds of
/// a begin and an end count, with the day after: what began no one knows when certainly holds
/// on its last day alone.
pub(crate) fn turns(validity: &Validity) -> Vec<Date> {
    let begin = match &validity.from {
        Begin::On(moment) => Some(moment),
        Begin::Unknown => None,
    };
    let end = match &validity.until {
        End::On(moment) => Some(moment),
        End::Indefinite | End::Unknown => None,
    };
    let bounds = begin.into_iter().chain(end);
    bounds
        .flat_map(|moment| [moment.earliest(), moment.latest()])
        .flat_map(|day| [Some(day), day.tomorrow().ok()])
        .flatten()
        .collect()
}

/// For each contribution the highest size of any of its frameworks, all added.
fn highest(
    register: &Register,
    contributions: &[ContributionId],
    rule: CountingRule,
    size: impl Fn(&Framework) -> Size,
) -> Figure {
    let mut because = Because::of(rule);
    let mut sum: Option<u64> = None;
    for contribution in distinct(register, contributions) {
        let sizes: Vec<(&Framework, Size)> = register
            .frameworks_of(&contribution.id)
            .into_iter()
            .map(|framework| (framework, size(framework)))
            .collect();
        let most = |of: fn(&Size) -> Option<u64>| {
            sizes
                .iter()
                .filter_map(|(framework, size)| of(size).map(|size| (*framework, size)))
                .max_by_key(|(framework, size)| (*size, Reverse(&framework.id)))
        };
        let certain = most(|size| size.certain);
        if let Some((framework, possible)) = most(|size| size.possible)
            && certain.is_none_or(|(_, certain)| possible > certain)
        {
            let reason =
                Message::new("reason-framework-uncertain").with("framework", framework.id.as_str());
            return Figure::new(FigureValue::Unavailable(reason), because);
        }
        if let Some((framework, size)) = certain {
            sum = Some(sum.unwrap_or(0) + size);
            because.parts.push(Part::Record {
                record: framework.id.record(),
                count: Some(size),
            });
        }
    }
    Figure::new(sum.map_or(FigureValue::Blank, FigureValue::Count), because)
}

/// How high the limit of some contributions may have been on each day, as far as the sources
/// allow: what `limits` says is only what is certain.
pub(super) struct Reach<'r> {
    frameworks: Vec<Vec<&'r Framework>>,
    category: Category,
    /// The days on which it can change, with the framework that makes it uncertain, if any.
    days: Vec<(Date, Option<&'r FrameworkId>)>,
}

impl<'r> Reach<'r> {
    /// That of some contributions in a period.
    pub(super) fn new(
        register: &'r Register,
        contributions: &[ContributionId],
        category: Category,
        period: Period,
    ) -> Self {
        let frameworks: Vec<Vec<&Framework>> = contributions
            .iter()
            .map(|contribution| register.frameworks_of(contribution))
            .collect();
        let mut turning: Vec<Date> = frameworks
            .iter()
            .flatten()
            .flat_map(|framework| changes(framework, category))
            .filter(|day| period.contains(*day))
            .collect();
        turning.push(period.from());
        turning.sort_unstable();
        turning.dedup();
        let mut reach = Self {
            frameworks,
            category,
            days: Vec::new(),
        };
        reach.days = turning
            .into_iter()
            .map(|day| (day, reach.doubtful(day)))
            .collect();
        reach
    }

    /// The framework that makes the limit of a day uncertain, if it is.
    fn doubtful(&self, day: Date) -> Option<&'r FrameworkId> {
        if self.on(day, Known::Unknown) == self.on(day, Known::Yes) {
            return None;
        }
        self.frameworks
            .iter()
            .flatten()
            .find(|framework| is_doubtful(framework, self.category, day))
            .map(|framework| &framework.id)
    }

    /// A framework of which it cannot be told whether it was in force on some day.
    pub(super) fn any_doubt(&self) -> Option<&'r FrameworkId> {
        self.days.iter().find_map(|(_, doubtful)| *doubtful)
    }

    /// The highest that the limit may have been on an uncertain day, and the framework that
    /// makes it uncertain.
    pub(super) fn most(&self) -> Option<(u64, &'r FrameworkId)> {
        let uncertain = self
            .days
            .iter()
            .filter_map(|(day, doubtful)| Some((self.on(*day, Known::Unknown)?, (*doubtful)?)));
        uncertain.max_by_key(|(most, _)| *most)
    }

    /// The framework for which it cannot be told whether so many people were above the limit,
    /// or without one, on a day.
    pub(super) fn doubt(&self, day: Date, limit: Option<u64>, count: u64) -> Option<FrameworkId> {
        let after = self.days.partition_point(|(turn, _)| *turn <= day);
        let (_, doubtful) = self.days.get(after.checked_sub(1)?)?;
        let most = self.on(day, Known::Unknown)?;
        // Without a limit it is doubtful whether there was one; else whether it was enough.
        (limit.is_none() || most >= count).then(|| (*doubtful).cloned())?
    }

    /// The limit on a day of whatever holds with at least this certainty; nothing if nothing
    /// does.
    fn on(&self, day: Date, least: Known) -> Option<u64> {
        let (base, extra) = limit_on(&self.frameworks, self.category, day, least);
        (base.is_some() || extra > 0).then(|| base.unwrap_or(0) + extra)
    }
}

/// The base size, with the reserve that was called upon, and the temporary extra of whatever
/// holds on a day with at least this certainty, added over contributions given by their
/// frameworks. Of several frameworks of one contribution the highest of each: a renewal that
/// overlaps its predecessor adds nothing, and takes nothing away.
pub(super) fn limit_on(
    contributions: &[Vec<&Framework>],
    category: Category,
    day: Date,
    least: Known,
) -> (Option<u64>, u64) {
    let mut base: Option<u64> = None;
    let mut extra = 0;
    for frameworks in contributions {
        let holding = || {
            frameworks
                .iter()
                .filter(|framework| framework.validity().holds_on(day) >= least)
        };
        let size = |framework: &&Framework| {
            let called = framework
                .reserves
                .iter()
                .filter(|reserve| reserve.category == category)
                .flat_map(|reserve| &reserve.calls)
                .filter(|call| call.period.contains(day))
                .map(|call| u64::from(call.count))
                .sum::<u64>();
            Some(u64::from(framework.base(category)?) + called)
        };
        if let Some(size) = holding().filter_map(size).max() {
            base = Some(base.unwrap_or(0) + size);
        }
        let extra_of = |framework: &&Framework| {
            let in_force = framework
                .temporary
                .iter()
                .filter(|extra| extra.category == category)
                .filter(|extra| extra.validity().holds_on(day) >= least);
            in_force.map(|extra| u64::from(extra.count)).sum::<u64>()
        };
        extra += holding().map(extra_of).max().unwrap_or(0);
    }
    (base, extra)
}

/// Whether it cannot be told what a framework allows for a category on a day.
fn is_doubtful(framework: &Framework, category: Category, day: Date) -> bool {
    let extras = framework
        .temporary
        .iter()
        .filter(|extra| extra.category == category && extra.count > 0)
        .map(|extra| extra.validity().holds_on(day));
    let extra = extras.clone().max().unwrap_or(Known::No);
    match framework.validity().holds_on(day) {
        Known::No => false,
        Known::Unknown => framework.base(category).is_some() || extra != Known::No,
        Known::Yes => extras.into_iter().any(|extra| extra == Known::Unknown),
    }
}
