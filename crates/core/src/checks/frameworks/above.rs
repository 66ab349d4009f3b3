//! When a contribution certainly had more people than its frameworks allow, and what explains
//! it. Several rules say what is found here, each its own part; it takes one pass over the
//! deployments.

use super::room::{Room, rooms};
use crate::checks::Snapshot;
use crate::figures::Days;
use crate::model::{
    Category, Contribution, DeploymentRecords, End, Framework, Known, Period, Temporary,
};

/// A longest time in which a contribution certainly had more people of a category at once than
/// its frameworks allow, while one of them was in force.
#[derive(Debug, Clone, Copy)]
pub(in crate::checks) struct Above<'r> {
    pub(in crate::checks) contribution: &'r Contribution,
    pub(in crate::checks) category: Category,
    pub(in crate::checks) period: Period,
    /// How many there were, on the first day on which they were furthest above the limit.
    pub(in crate::checks) count: u64,
    /// The limit of that day.
    pub(in crate::checks) limit: u64,
    pub(in crate::checks) cause: Cause<'r>,
}

/// What explains that people were above the limit, all of the time.
#[derive(Debug, Clone, Copy)]
pub(in crate::checks) enum Cause<'r> {
    /// Nothing that is known.
    Unexplained,
    /// A temporary extra ended on the day before, and they would have fitted into it.
    Overrun(&'r Framework, usize, &'r Temporary),
    /// They would have fitted into a reserve that no one called upon.
    Reserve,
}

/// Every such time, contribution after contribution.
pub(in crate::checks) fn find<'r>(snapshot: &Snapshot<'r>) -> Vec<Above<'r>> {
    let mut days = Days::default();
    let mut found = Vec::new();
    for contribution in snapshot.register.contributions.values() {
        let frameworks = snapshot.frameworks_of(&contribution.id);
        if contribution.deployments != DeploymentRecords::Kept || frameworks.is_empty() {
            continue;
        }
        let slice = snapshot.register.deployments.of(&contribution.id);
        days.count(slice, snapshot.past(), |kind| !kind.is_reconstructed());
        let rooms = rooms(frameworks, snapshot.past());
        for category in Category::ALL {
            for run in runs(&days, &rooms, *category) {
                found.extend(run.explained(&days, contribution, frameworks, *category));
            }
        }
    }
    found
}

/// Days in a row above the limit, by their places.
struct Run {
    first: usize,
    last: usize,
    count: u64,
    limit: u64,
    within_reserve: bool,
}

fn runs(days: &Days, rooms: &[Room], category: Category) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for room in rooms {
        let (Known::Yes, Some(limit), Some(reserve)) = (
            room.in_force,
            room.limit(category),
            room.with_reserve(category),
        ) else {
            continue;
        };
        let (first, counts) = days.within(category, room.period);
        for (place, count) in (first..).zip(counts) {
            let count = u64::from(*count);
            if count <= limit {
                continue;
            }
            let fits = count <= reserve;
            match runs.last_mut() {
                Some(run) if run.last + 1 == place => {
                    run.last = place;
                    run.within_reserve &= fits;
                    if count - limit > run.count - run.limit {
                        (run.count, run.limit) = (count, limit);
                    }
                }
                _ => runs.push(Run {
                    first: place,
                    last: place,
                    count,
                    limit,
                    within_reserve: fits,
                }),
            }
        }
    }
    runs
}

impl Run {
    fn explained<'r>(
        &self,
        days: &Days,
        contribution: &'r Contribution,
        frameworks: &[&'r Framework],
        category: Category,
    ) -> Option<Above<'r>> {
        let period = Period::new(days.day(self.first)?, days.day(self.last)?)?;
        let before = period.from().yesterday().ok();
        let extras = frameworks.iter().flat_map(|framework| {
            let extras = framework.temporary.iter().enumerate();
            extras.map(|(place, extra)| (*framework, place, extra))
        });
        let mut overrun = extras.filter(|(_, _, extra)| {
            let last = match &extra.until {
                End::On(until) => Some(until.latest()),
                End::Indefinite | End::Unknown => None,
            };
            extra.category == category
                && last == before
                && self.count - self.limit <= u64::from(extra.count)
        });
        let cause = match overrun.next() {
            Some((framework, place, extra)) => Cause::Overrun(framework, place, extra),
            None if self.within_reserve => Cause::Reserve,
            None => Cause::Unexplained,
        };
        Some(Above {
            contribution,
            category,
            period,
            count: self.count,
            limit: self.limit,
            cause,
        })
    }
}

/// What was found of one contribution and category, where its cause is of a kind.
pub(in crate::checks) struct Group<'s, 'r> {
    pub(in crate::checks) contribution: &'r Contribution,
    pub(in crate::checks) category: Category,
    pub(in crate::checks) times: Vec<&'s Above<'r>>,
}

impl<'r> Group<'_, 'r> {
    /// The times by themselves.
    pub(in crate::checks) fn periods(&self) -> Vec<Period> {
        self.times.iter().map(|above| above.period).collect()
    }

    /// The time with the furthest above the limit, of several the first.
    pub(in crate::checks) fn worst(&self) -> Option<&Above<'r>> {
        let times = self.times.iter().rev().copied();
        times.max_by_key(|above| above.count - above.limit)
    }
}

/// What was found with causes of a kind, by contribution and category.
pub(in crate::checks) fn grouped<'s, 'r>(
    snapshot: &'s Snapshot<'r>,
    is_wanted: impl Fn(&Cause<'r>) -> bool,
) -> Vec<Group<'s, 'r>> {
    let mut groups: Vec<Group<'s, 'r>> = Vec::new();
    for above in snapshot
        .above()
        .iter()
        .filter(|above| is_wanted(&above.cause))
    {
        match groups.last_mut() {
            Some(last)
                if last.contribution.id == above.contribution.id
                    && last.category == above.category =>
            {
                last.times.push(above);
            }
            _ => groups.push(Group {
                contribution: above.contribution,
                category: above.category,
                times: vec![above],
            }),
        }
    }
    groups
}
