//! Counting people for a set of contributions: the rules of Annex 2.

use std::collections::BTreeSet;

use super::framework::may_provide;
use super::{Because, CountingRule, Figure, FigureValue, Part};
use crate::model::{
    Category, Contribution, ContributionId, DeploymentRecords, Measure, Period, Tally,
};
use crate::register::{DayNumber, Register};
use crate::wording::Message;

/// Deployments of a category that touch a period, over some contributions: counted where each
/// deployment is recorded, published tallies that cover exactly the rest, or else not available.
/// A contribution that is named twice counts once.
///
/// Blank where no framework provides for the category and no one was counted in it.
#[must_use]
pub fn deployed(
    register: &Register,
    contributions: &[ContributionId],
    category: Category,
    period: Period,
) -> Figure {
    let held = distinct(register, contributions);
    let (recorded, unrecorded): (Vec<&Contribution>, Vec<&Contribution>) = held
        .iter()
        .partition(|contribution| contribution.is_recorded());
    let mut because = Because::of(CountingRule::Deployed);
    let mut count: u64 = 0;
    for contribution in recorded {
        let Some((from, until)) = DayNumber::bounds(period) else {
            continue;
        };
        let slice = register.deployments.of(&contribution.id);
        let here = slice.touching(category, from, until);
        if here > 0 {
            count += u64::from(here);
            because.reconstructed |= contribution.deployments == DeploymentRecords::Reconstructed
                || register.deployments.has_reconstructed(&contribution.id)
                    && slice.reconstructed(category, from, until);
            because.parts.push(Part::Deployments {
                contribution: contribution.id.clone(),
                category,
                period,
                count: u64::from(here),
            });
        }
    }
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
            let reason = Message::new("reason-no-records");
            return Figure::new(FigureValue::Unavailable(reason), because);
        }
    }
    let provided = || {
        held.iter()
            .any(|contribution| may_provide(register, &contribution.id, category, period))
    };
    let value = if count == 0 && !provided() {
        FigureValue::Blank
    } else {
        FigureValue::Count(count)
    };
    Figure::new(value, because)
}

/// The contributions that are named, each once, in the order in which they are.
pub(super) fn distinct<'r>(
    register: &'r Register,
    contributions: &[ContributionId],
) -> Vec<&'r Contribution> {
    let mut seen = BTreeSet::new();
    contributions
        .iter()
        .filter(|id| seen.insert(*id))
        .filter_map(|id| register.contributions.get(id))
        .collect()
}

/// Tallies of a category and period that together cover contributions without records, each
/// once; of several covers the first in order of the tallies' ids.
///
/// What must be covered is each contribution in which there may have been anyone: a framework
/// provides for the category, or a tally of it names the contribution. The others add nothing.
fn cover<'r>(
    register: &'r Register,
    unrecorded: &[&Contribution],
    category: Category,
    period: Period,
) -> Option<Vec<&'r Tally>> {
    let within: BTreeSet<&ContributionId> = unrecorded
        .iter()
        .map(|contribution| &contribution.id)
        .collect();
    if within.is_empty() {
        return Some(Vec::new());
    }
    let of_category =
        |tally: &&Tally| tally.measure == Measure::Deployed && tally.category == Some(category);
    let overlapping: Vec<&Tally> = register
        .tallies
        .values()
        .filter(of_category)
        .filter(|tally| tally.period.from() <= period.until())
        .filter(|tally| tally.period.until() >= period.from())
        .collect();
    let wanted: BTreeSet<&ContributionId> = within
        .iter()
        .filter(|id| {
            may_provide(register, id, category, period)
                || overlapping
                    .iter()
                    .any(|tally| tally.contributions.contains(id))
        })
        .copied()
        .collect();
    let candidates: Vec<&Tally> = overlapping
        .into_iter()
        .filter(|tally| tally.period == period)
        .filter(|tally| tally.contributions.iter().all(|id| wanted.contains(id)))
        .collect();
    cover_with(&candidates, &wanted)
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
