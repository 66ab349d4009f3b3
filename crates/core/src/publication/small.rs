//! Small counts: of one or two people who were there. Who knows where and when can tell who.
//!
//! Reconstructed people are no one, and a count that was published is public already.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::figures::Days;
use crate::model::{
    Category, Contribution, ContributionId, Deployment, DeploymentRecords, Edition, Measure,
    Period, PersonnelRow,
};
use crate::register::{DayNumber, Register};

/// The most people in a count that may point at someone.
const SMALL: u64 = 2;

/// Whether a count may point at someone.
pub(crate) fn is_small(count: u64) -> bool {
    (1..=SMALL).contains(&count)
}

/// Whether the count of a row of the personnel annex was published, of the same people and
/// period: printed in the edition itself, or as a tally.
pub(crate) fn is_published(
    register: &Register,
    (edition, period): (&Edition, Period),
    row: &PersonnelRow,
    category: Category,
    count: u64,
) -> bool {
    let printed = row.published.as_ref().and_then(|printed| match category {
        Category::Military => printed.deployed_military,
        Category::Civilian => printed.deployed_civilian,
    });
    let is_printed = edition.period == period && printed.map(u64::from) == Some(count);
    is_printed || is_tallied(register, &row.contributions, category, period, count)
}

/// Whether this count of deployments was published as a tally of exactly these contributions.
fn is_tallied(
    register: &Register,
    contributions: &[ContributionId],
    category: Category,
    period: Period,
    count: u64,
) -> bool {
    let named: BTreeSet<_> = contributions.iter().collect();
    let mut tallies = register.tallies_of(period);
    tallies.any(|tally| {
        tally.measure == Measure::Deployed
            && tally.category == Some(category)
            && tally.exact().map(u64::from) == Some(count)
            && tally.contributions.iter().collect::<BTreeSet<_>>() == named
    })
}

/// How many deployments of a contribution touch a period: of people who were there, and
/// reconstructed.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Touching {
    pub kept: u64,
    pub reconstructed: u64,
}

/// The deployments of a contribution with a day in a period.
pub(super) fn touching(
    register: &Register,
    contribution: &Contribution,
    category: Category,
    period: Period,
) -> Touching {
    let Some((from, until)) = DayNumber::bounds(period) else {
        return Touching::default();
    };
    let slice = register.deployments.of(&contribution.id);
    let all = u64::from(slice.touching(category, from, until));
    let reconstructed = match contribution.deployments {
        DeploymentRecords::Reconstructed => all,
        _ if !register.deployments.has_reconstructed(&contribution.id) => 0,
        _ => {
            let (from, until) = (from.number(), until.number());
            let begun = slice.starts.partition_point(|start| *start <= until);
            let touches = |place: &usize| slice.ends.get(*place).is_some_and(|end| *end >= from);
            let marked = (0..begun).filter(touches).filter(|place| {
                let kind = slice.kind(*place);
                kind.is_reconstructed() && kind.category() == category
            });
            u64::try_from(marked.count()).unwrap_or(all)
        }
    };
    Touching {
        kept: all - reconstructed,
        reconstructed,
    }
}

/// Whether a contribution by itself had one or two people in a period, and no tally of it alone
/// says so.
pub(super) fn is_small_alone(
    register: &Register,
    contribution: &Contribution,
    category: Category,
    period: Period,
) -> bool {
    let found = touching(register, contribution, category, period);
    let alone = std::slice::from_ref(&contribution.id);
    is_small(found.kept)
        && (found.reconstructed > 0 || !is_tallied(register, alone, category, period, found.kept))
}

/// The days on which one or two people of some contributions were on post, contribution by
/// contribution and category by category, as far as that was not published.
#[derive(Debug, Default)]
pub(super) struct SmallDays<'r>(BTreeMap<&'r ContributionId, [Vec<Period>; 2]>);

impl<'r> SmallDays<'r> {
    /// Those within a period.
    pub(super) fn new(
        register: &'r Register,
        contributions: impl IntoIterator<Item = &'r Contribution>,
        period: Period,
    ) -> Self {
        let mut days = Days::default();
        let mut found = BTreeMap::new();
        for contribution in contributions {
            // Reconstructed people are no one.
            if contribution.deployments == DeploymentRecords::Reconstructed {
                continue;
            }
            let slice = register.deployments.of(&contribution.id);
            days.count(slice, period, |kind| !kind.is_reconstructed());
            let small = [Category::Military, Category::Civilian]
                .map(|category| small_days(register, contribution, category, (&days, period)));
            if small.iter().any(|small| !small.is_empty()) {
                found.insert(&contribution.id, small);
            }
        }
        Self(found)
    }

    /// The contributions that have any.
    pub(super) fn contributions(&self) -> impl Iterator<Item = &'r ContributionId> + '_ {
        self.0.keys().copied()
    }

    /// Those of a contribution, in order.
    pub(super) fn of(&self, contribution: &ContributionId, category: Category) -> &[Period] {
        let found = self.0.get(contribution);
        found.map_or(&[], |found| match category {
            Category::Military => &found[0],
            Category::Civilian => &found[1],
        })
    }

    /// Whether any of some contributions has any.
    pub(super) fn any(&self, contributions: &[&ContributionId], categories: &[Category]) -> bool {
        contributions.iter().any(|id| {
            let mut each = categories.iter();
            each.any(|category| !self.of(id, *category).is_empty())
        })
    }

    /// Whether a day is one of them for any of some contributions.
    pub(super) fn any_on(
        &self,
        contributions: &[&ContributionId],
        categories: &[Category],
        day: Date,
    ) -> bool {
        contributions.iter().any(|id| {
            categories.iter().any(|category| {
                let small = self.of(id, *category);
                let begun = small.partition_point(|days| days.from() <= day);
                let last = begun.checked_sub(1).and_then(|place| small.get(place));
                last.is_some_and(|days| days.until() >= day)
            })
        })
    }
}

/// The times in which a contribution had one or two people on post.
fn small_days(
    register: &Register,
    contribution: &Contribution,
    category: Category,
    (days, period): (&Days, Period),
) -> Vec<Period> {
    let tallies: Vec<(Date, u64)> = register
        .tallies
        .values()
        .filter(|tally| tally.measure == Measure::Headcount && tally.category == Some(category))
        .filter(|tally| tally.contributions == [contribution.id.clone()])
        .filter_map(|tally| Some((tally.period.until(), u64::from(tally.exact()?))))
        .collect();
    let mut found: Vec<Period> = Vec::new();
    for (place, count) in days.of(category).iter().enumerate() {
        let count = u64::from(*count);
        let Some(day) = days.day(place).filter(|_| is_small(count)) else {
            continue;
        };
        if tallies.contains(&(day, count)) {
            continue;
        }
        match found.last_mut() {
            Some(last) if last.until().tomorrow().is_ok_and(|next| next == day) => {
                *last = Period::new(last.from(), day).unwrap_or(*last);
            }
            _ => found.push(Period::day(day)),
        }
    }
    // Those who are there without an end are there after the last day that can be held.
    let beyond = Deployment::DAYS.1.tomorrow().ok();
    let beyond = beyond.and_then(|day| Period::new(day.max(period.from()), period.until()));
    let open = |period: &Period| is_small(touching(register, contribution, category, *period).kept);
    found.extend(beyond.filter(open));
    found
}
