//! Counting people and limits for a set of contributions: the rules of Annex 2.

use std::collections::BTreeSet;

use super::{Because, CountingRule, Figure, FigureValue, Part};
use crate::model::{
    Category, Contribution, ContributionId, DeploymentRecords, Framework, Known, Measure, Period,
    Tally,
};
use crate::register::{DayNumber, Register};
use crate::wording::Message;

/// Deployments of a category that touch a period, over some contributions: counted where each
/// deployment is recorded, published tallies that cover exactly the rest, or else not available.
///
/// Blank where no framework provides for the category and no one was counted in it.
#[must_use]
pub fn deployed(
    register: &Register,
    contributions: &[ContributionId],
    category: Category,
    period: Period,
) -> Figure {
    let held: Vec<&Contribution> = contributions
        .iter()
        .filter_map(|id| register.contributions.get(id))
        .collect();
    let (recorded, unrecorded): (Vec<&Contribution>, Vec<&Contribution>) = held
        .into_iter()
        .partition(|contribution| contribution.is_recorded());
    let mut because = Because::of(CountingRule::Deployed);
    let mut count: u64 = 0;
    let (from, until) = (
        DayNumber::nearest(period.from()),
        DayNumber::nearest(period.until()),
    );
    for contribution in recorded {
        let here = register
            .deployments
            .of(&contribution.id)
            .touching(category, from, until);
        if here > 0 {
            count += u64::from(here);
            because.reconstructed |= contribution.deployments == DeploymentRecords::Reconstructed;
            because.parts.push(Part::Deployments {
                contribution: contribution.id.clone(),
                category,
                period,
                count: u64::from(here),
            });
        }
    }
    let unrecorded: BTreeSet<&ContributionId> = unrecorded
        .iter()
        .map(|contribution| &contribution.id)
        .collect();
    if !unrecorded.is_empty() {
        match cover(register, &unrecorded, category, period) {
            Some(tallies) => {
                for tally in tallies {
                    let Some(published) = tally.exact() else {
                        let reason =
                            Message::new("reason-vague-tally").with("tally", tally.id.as_str());
                        return Figure::new(FigureValue::Unavailable(reason), because);
                    };
                    count += u64::from(published);
                    because.parts.push(Part::Record {
                        record: tally.id.record(),
                        count: Some(u64::from(published)),
                    });
                }
            }
            None => {
                let provided = unrecorded
                    .iter()
                    .any(|id| provides(register, id, category, period) != Known::No);
                if provided {
                    let reason = Message::new("reason-no-records");
                    return Figure::new(FigureValue::Unavailable(reason), because);
                }
            }
        }
    }
    let provided = contributions
        .iter()
        .any(|id| provides(register, id, category, period) == Known::Yes);
    let value = if count == 0 && !provided {
        FigureValue::Blank
    } else {
        FigureValue::Count(count)
    };
    Figure::new(value, because)
}

/// Tallies of a category and period that together cover a set of contributions, each once.
/// Of several covers the first in order of the tallies' ids.
fn cover<'r>(
    register: &'r Register,
    wanted: &BTreeSet<&ContributionId>,
    category: Category,
    period: Period,
) -> Option<Vec<&'r Tally>> {
    let candidates: Vec<&Tally> = register
        .tallies_of(period)
        .filter(|tally| tally.measure == Measure::Deployed && tally.category == Some(category))
        .filter(|tally| tally.contributions.iter().all(|id| wanted.contains(id)))
        .collect();
    cover_with(&candidates, wanted)
}

fn cover_with<'r>(
    candidates: &[&'r Tally],
    wanted: &BTreeSet<&ContributionId>,
) -> Option<Vec<&'r Tally>> {
    let Some(first) = wanted.first() else {
        return Some(Vec::new());
    };
    for tally in candidates
        .iter()
        .filter(|tally| tally.contributions.contains(first))
    {
        if tally.contributions.iter().all(|id| wanted.contains(id)) {
            let rest: BTreeSet<&ContributionId> = wanted
                .iter()
                .filter(|id| !tally.contributions.contains(id))
                .copied()
                .collect();
            if let Some(mut others) = cover_with(candidates, &rest) {
                others.insert(0, tally);
                return Some(others);
            }
        }
    }
    None
}

/// Whether any framework of a contribution in a period provides for a category.
fn provides(
    register: &Register,
    contribution: &ContributionId,
    category: Category,
    period: Period,
) -> Known {
    register
        .frameworks_of(contribution)
        .into_iter()
        .filter(|framework| {
            framework.base(category).is_some()
                || framework
                    .temporary
                    .iter()
                    .any(|extra| extra.category == category)
        })
        .map(|framework| framework.validity().touches(period))
        .max()
        .unwrap_or(Known::No)
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
    highest(
        register,
        contributions,
        CountingRule::Framework,
        |framework| {
            let size = framework.base(category)?;
            Some((u64::from(size), framework.validity().touches(period)))
        },
    )
}

/// The temporary extra of some contributions in a period: for each the highest sum of extras in
/// force on any of its days, all added.
#[must_use]
pub fn framework_temporary(
    register: &Register,
    contributions: &[ContributionId],
    category: Category,
    period: Period,
) -> Figure {
    highest(
        register,
        contributions,
        CountingRule::Temporary,
        |framework| {
            let extras: Vec<_> = framework
                .temporary
                .iter()
                .filter(|extra| extra.category == category)
                .collect();
            // A sum can only rise on a day on which an extra begins.
            let begins = extras
                .iter()
                .filter_map(|extra| extra.validity().earliest())
                .map(|begin| begin.max(period.from()))
                .chain([period.from()])
                .filter(|day| period.contains(*day));
            let on = |day, least: Known| -> u64 {
                extras
                    .iter()
                    .filter(|extra| {
                        // A vague begin or end: in force if it can be said of the whole period.
                        let holds = extra.validity().holds_on(day);
                        let touches = extra.validity().touches(period);
                        holds >= least || (least == Known::Yes && touches == Known::Yes)
                    })
                    .map(|extra| u64::from(extra.count))
                    .sum()
            };
            let certain = begins
                .clone()
                .map(|day| on(day, Known::Yes))
                .max()
                .unwrap_or(0);
            (certain > 0).then_some((certain, Known::Yes))
        },
    )
}

fn highest(
    register: &Register,
    contributions: &[ContributionId],
    rule: CountingRule,
    size: impl Fn(&Framework) -> Option<(u64, Known)>,
) -> Figure {
    let mut because = Because::of(rule);
    let mut sum: Option<u64> = None;
    for contribution in contributions {
        let sizes: Vec<(&Framework, u64, Known)> = register
            .frameworks_of(contribution)
            .into_iter()
            .filter_map(|framework| size(framework).map(|(size, known)| (framework, size, known)))
            .collect();
        let most = |wanted: Known| {
            sizes
                .iter()
                .filter(|(_, _, known)| *known == wanted)
                .max_by_key(|(framework, size, _)| (*size, std::cmp::Reverse(&framework.id)))
        };
        match (most(Known::Yes), most(Known::Unknown)) {
            (certain, Some((framework, possible, _)))
                if certain.is_none_or(|(_, certain, _)| possible > certain) =>
            {
                let reason = Message::new("reason-framework-uncertain")
                    .with("framework", framework.id.as_str());
                return Figure::new(FigureValue::Unavailable(reason), because);
            }
            (Some((framework, size, _)), _) => {
                sum = Some(sum.unwrap_or(0) + size);
                because.parts.push(Part::Record {
                    record: framework.id.record(),
                    count: Some(*size),
                });
            }
            (None, _) => {}
        }
    }
    Figure::new(sum.map_or(FigureValue::Blank, FigureValue::Count), because)
}
