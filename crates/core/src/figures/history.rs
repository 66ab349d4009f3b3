//! Every contribution at once: for questions about the whole history of a register.
//!
//! Deployments lie contribution by contribution, in order of their first days, so each answer
//! is one pass over them; see `docs/performance.md`.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::headcount::steps;
use crate::model::{Category, ContributionId, Framework, Period, Post, PostId};
use crate::register::{DayNumber, Kind, Register, Slice, Table, Versions};

/// How many deployments of a contribution touch a period, by category.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Touching<'r> {
    /// The contribution.
    pub contribution: &'r ContributionId,
    /// Military.
    pub military: u32,
    /// Civilian and police.
    pub civilian: u32,
}

/// For each contribution that has deployments, in order of id: how many touch a period.
#[must_use]
pub fn deployed_by_contribution(register: &Register, period: Period) -> Vec<Touching<'_>> {
    let Some((from, until)) = DayNumber::bounds(period) else {
        return Vec::new();
    };
    let each = register.deployments.contributions();
    each.map(|contribution| {
        let slice = register.deployments.of(contribution);
        let (military, civilian) = slice.touching_by_category(from, until);
        Touching {
            contribution,
            military,
            civilian,
        }
    })
    .collect()
}

/// The counts of [`deployed_by_contribution`] as they were known after an entry of the log,
/// military and civilian, by contribution: told by one pass over all versions, without the
/// register of then but for its posts.
#[must_use]
pub fn deployed_as_known(
    versions: &Versions,
    entry: u32,
    posts: &Table<PostId, Post>,
    period: Period,
) -> BTreeMap<ContributionId, (u32, u32)> {
    let Some((from, until)) = DayNumber::bounds(period) else {
        return BTreeMap::new();
    };
    let contribution_of = |post: &PostId| Some(posts.get(post)?.contribution.clone());
    versions.touching(entry, from, until, contribution_of)
}

/// The people of a category that a contribution had on post, through a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course<'r> {
    /// The contribution.
    pub contribution: &'r ContributionId,
    /// The category.
    pub category: Category,
    /// The highest headcount in each part of the period that was asked for.
    pub peaks: Vec<u32>,
    /// Every longest time with more people on post than the limit in force that day. A day
    /// without a limit in force is not above it.
    pub above: Vec<Period>,
}

/// For each contribution that has deployments and each category, in order of id: the peaks in
/// some parts of a period, and when it was above its limit. The limit is that of
/// [`limits`](super::limits).
#[must_use]
pub fn courses<'r>(register: &'r Register, period: Period, parts: &[Period]) -> Vec<Course<'r>> {
    let mut frameworks: BTreeMap<&ContributionId, Vec<&Framework>> = BTreeMap::new();
    for framework in register.frameworks.values() {
        let of_it = frameworks.entry(&framework.contribution).or_default();
        of_it.push(framework);
    }
    let mut days = Days::default();
    let mut courses = Vec::new();
    for contribution in register.deployments.contributions() {
        let held = [frameworks.remove(contribution).unwrap_or_default()];
        days.count(register.deployments.of(contribution), period, |_| true);
        for category in [Category::Military, Category::Civilian] {
            let counts = days.of(category);
            let peak = |part: &Period| {
                let (_, within) = days.within(category, *part);
                within.iter().copied().max().unwrap_or(0)
            };
            courses.push(Course {
                contribution,
                category,
                peaks: parts.iter().map(peak).collect(),
                above: days.above(counts, &held, category, period),
            });
        }
    }
    courses
}

/// The headcounts of one contribution, from the first day on which anyone was there through the
/// last, within the period. The memory is used again for the next one.
#[derive(Debug, Default)]
pub(crate) struct Days {
    first: Option<Date>,
    changes: Vec<[i32; 2]>,
    military: Vec<u32>,
    civilian: Vec<u32>,
}

impl Days {
    /// Counts anew: the deployments with marks that count.
    pub(crate) fn count(
        &mut self,
        slice: Slice<'_>,
        period: Period,
        counts: impl Fn(Kind) -> bool,
    ) {
        self.first = None;
        self.changes.clear();
        self.military.clear();
        self.civilian.clear();
        let Some((from, until)) = DayNumber::bounds(period) else {
            return;
        };
        // No one is counted after the last day that can be held.
        if from > DayNumber::LAST {
            return;
        }
        let (from, until) = (from.number(), until.min(DayNumber::LAST).number());
        let begun = slice.starts.partition_point(|start| *start <= until);
        let ends = slice.ends.get(..begun).unwrap_or_default();
        let (Some(start), Some(end)) = (slice.starts.first(), ends.iter().max()) else {
            return;
        };
        let (first, last) = ((*start).max(from), (*end).min(until));
        if first > last {
            return;
        }
        self.first = DayNumber::from(first).day();
        let size = usize::from(last - first) + 1;
        self.changes.resize(size + 1, [0; 2]);
        for (place, (start, end)) in slice.starts.iter().zip(ends).enumerate() {
            let kind = slice.kind(place);
            if *end < first || !counts(kind) {
                continue;
            }
            let column = usize::from(kind.category() == Category::Civilian);
            let begin = usize::from((*start).max(first) - first);
            let after = usize::from((*end).min(last) - first) + 1;
            if let Some(change) = self.changes.get_mut(begin) {
                change[column] += 1;
            }
            if let Some(change) = self.changes.get_mut(after) {
                change[column] -= 1;
            }
        }
        let mut present = [0_i32; 2];
        for change in self.changes.iter().take(size) {
            present[0] += change[0];
            present[1] += change[1];
            self.military.push(present[0].unsigned_abs());
            self.civilian.push(present[1].unsigned_abs());
        }
    }

    /// The counts of a category on each day that is counted.
    pub(crate) fn of(&self, category: Category) -> &[u32] {
        match category {
            Category::Military => &self.military,
            Category::Civilian => &self.civilian,
        }
    }

    /// The counts of a category on the days of a period, with the place of the first of them.
    pub(crate) fn within(&self, category: Category, period: Period) -> (usize, &[u32]) {
        let (first, after) = (self.place(period.from()), self.place_after(period.until()));
        (
            first,
            self.of(category).get(first..after).unwrap_or_default(),
        )
    }

    /// The day at a place.
    pub(crate) fn day(&self, place: usize) -> Option<Date> {
        let days = i64::try_from(place).ok()?;
        self.first?.checked_add(days.days()).ok()
    }

    /// The place of a day among the counts; 0 for those before.
    fn place(&self, day: Date) -> usize {
        self.first
            .and_then(|first| first.until(day).ok())
            .and_then(|span| usize::try_from(span.get_days()).ok())
            .unwrap_or(0)
            .min(self.military.len())
    }

    /// The place after that of a day; 0 for those before.
    fn place_after(&self, day: Date) -> usize {
        match self.first {
            Some(first) if day >= first => (self.place(day) + 1).min(self.military.len()),
            _ => 0,
        }
    }

    /// Every longest time above the limit.
    fn above(
        &self,
        counts: &[u32],
        frameworks: &[Vec<&Framework>],
        category: Category,
        period: Period,
    ) -> Vec<Period> {
        if counts.iter().all(|count| *count == 0) {
            return Vec::new();
        }
        let mut found: Vec<(usize, usize)> = Vec::new();
        for step in steps(frameworks, category, period) {
            if step.base.is_none() && step.temporary == 0 {
                continue;
            }
            let limit = step.base.unwrap_or(0) + step.temporary;
            let limit = u32::try_from(limit).unwrap_or(u32::MAX);
            let (first, within) = self.within(category, step.period);
            for (place, _) in (first..).zip(within).filter(|(_, count)| **count > limit) {
                match found.last_mut() {
                    Some((_, last)) if *last + 1 == place => *last = place,
                    _ => found.push((place, place)),
                }
            }
        }
        found
            .into_iter()
            .filter_map(|(first, last)| Period::new(self.day(first)?, self.day(last)?))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::figures::{headcount::steps, limits, sweep};
    use crate::model::{
        Begin, Contribution, ContributionKind, ContributionState, Deployment, DeploymentId,
        DeploymentRecords, End, FrameworkId, Identity, Known, Lead, LeadKind, Mission, MissionId,
        Moment, PersonRef, Post, PostId, Provenance, Region, RegionId, Reported, Reserve,
        ReserveCall, Temporary, Text, VagueCount,
    };
    use crate::register::Records;
    use crate::wording::Lang;

    fn day(number: i32) -> Date {
        date(2024, 2, 1).saturating_add(i64::from(number).days())
    }

    fn moment() -> impl Strategy<Value = Moment> {
        (-20..120_i32, 0..15_i32).prop_map(|(first, vague)| {
            Moment::vague("about", day(first), day(first + vague)).expect("in order")
        })
    }

    fn times() -> impl Strategy<Value = (Begin, End)> {
        let begin = prop_oneof![9 => moment().prop_map(Begin::On), 1 => Just(Begin::Unknown)];
        let end = prop_oneof![
            8 => moment().prop_map(End::On),
            1 => Just(End::Indefinite),
            1 => Just(End::Unknown)
        ];
        (begin, end)
    }

    prop_compose! {
        fn framework(number: usize)(
            times in times(),
            owner in 0..3_usize,
            sizes in (prop::option::of(0..4_u32), prop::option::of(0..3_u32)),
            extras in prop::collection::vec((times(), 1..4_u32, any::<bool>()), 0..3),
            calls in prop::collection::vec((0..90_i32, 0..30_i32, 1..4_u32), 0..3),
        ) -> Framework {
            let category = |civilian| Category::ALL[usize::from(civilian)];
            Framework {
                id: FrameworkId::new(&format!("f{number}")).expect("an id"),
                contribution: contribution_id(owner),
                from: times.0,
                until: times.1,
                military: sizes.0,
                civilian: sizes.1,
                nature: None,
                caveats: Vec::new(),
                paper: None,
                decision: None,
                temporary: extras.into_iter().map(|((from, until), count, civilian)| Temporary {
                    category: category(civilian),
                    count,
                    from,
                    until,
                    purpose: None,
                    source: None,
                }).collect(),
                reserves: vec![Reserve {
                    category: Category::Military,
                    up_to: 10,
                    purpose: None,
                    calls: calls.into_iter().map(|(from, days, count)| ReserveCall {
                        count,
                        period: Period::new(day(from), day(from + days)).expect("in order"),
                        decision: None,
                    }).collect(),
                }],
                provenance: Provenance::default(),
            }
        }
    }

    fn contribution_id(number: usize) -> ContributionId {
        ContributionId::new(&format!("c{number}")).expect("an id")
    }

    fn register(
        frameworks: Vec<Framework>,
        deployments: &[(usize, i32, Option<i32>, bool)],
    ) -> Register {
        let text = || Text::own("x");
        let mission = MissionId::new("m").expect("an id");
        let mut records = Records {
            identity: Some(Identity {
                format: 1,
                title: text(),
                country: text(),
                adjective: None,
                language: Lang::En,
                notice: None,
                office_holders: Vec::new(),
            }),
            frameworks,
            ..Records::default()
        };
        records.regions.push(Region {
            id: RegionId::new("r").expect("an id"),
            name: text(),
            parent: None,
            order: 1,
        });
        records.missions.push(Mission {
            id: mission.clone(),
            name: text(),
            full_name: None,
            variants: Vec::new(),
            lead: Lead {
                kind: LeadKind::Un,
                name: text(),
            },
            places: Vec::new(),
            region: RegionId::new("r").expect("an id"),
            main_task: None,
            reported: Reported::Here,
            relations: Vec::new(),
            began: None,
            ended: None,
            purpose: None,
            provenance: Provenance::default(),
        });
        for number in 0..3 {
            let post = PostId::new(&format!("p{number}")).expect("an id");
            records.contributions.push(Contribution {
                id: contribution_id(number),
                mission: mission.clone(),
                name: text(),
                kind: ContributionKind::Unit,
                state: ContributionState::Running { from: None },
                article_100: None,
                deployments: DeploymentRecords::Kept,
                description: None,
                provenance: Provenance::default(),
            });
            records.posts.push(Post {
                id: post,
                contribution: contribution_id(number),
                title: text(),
                sort: None,
                place: None,
                category: Category::Military,
                seats: VagueCount::exactly(1),
                tour: None,
                from: Begin::Unknown,
                until: End::Unknown,
                task: None,
                provenance: Provenance::default(),
            });
        }
        for (id, (owner, from, days, civilian)) in (1..).zip(deployments) {
            records.deployments.add(Deployment {
                id: DeploymentId(id),
                post: PostId::new(&format!("p{owner}")).expect("an id"),
                person: PersonRef(id),
                category: Category::ALL[usize::from(*civilian)],
                from: day(*from),
                until: days.map(|days| day(from + days)),
                reconstructed: false,
                source: None,
                publication: None,
                remark: None,
            });
        }
        Register::new(records).expect("a sound register")
    }

    fn frameworks() -> impl Strategy<Value = Vec<Framework>> {
        (
            framework(0),
            framework(1),
            framework(2),
            framework(3),
            0..5_usize,
        )
            .prop_map(|(one, two, three, four, count)| {
                [one, two, three, four].into_iter().take(count).collect()
            })
    }

    proptest! {
        #[test]
        fn limits_by_event_are_those_of_each_day(
            frameworks in frameworks(), from in -30..100_i32, days in 0..140_i32,
        ) {
            let period = Period::new(day(from), day(from + days)).expect("in order");
            let held: Vec<&Framework> = frameworks.iter().collect();
            for held in [vec![held.clone()], held.chunks(2).map(<[_]>::to_vec).collect()] {
                for category in Category::ALL {
                    let steps = steps(&held, *category, period);
                    let daily: Vec<_> = steps.iter().flat_map(|step| {
                        step.period.each_day().map(|day| (day, step.base, step.temporary))
                    }).collect();
                    let expected: Vec<_> = period.each_day().map(|day| {
                        let on = super::super::framework::limit_on(&held, *category, day, Known::Yes);
                        (day, on.0, on.1)
                    }).collect();
                    prop_assert_eq!(daily, expected);
                    for pair in steps.windows(2) {
                        prop_assert_ne!(
                            (pair[0].base, pair[0].temporary),
                            (pair[1].base, pair[1].temporary)
                        );
                    }
                }
            }
        }

        #[test]
        fn all_at_once_is_what_each_gives_by_itself(
            frameworks in frameworks(),
            deployments in prop::collection::vec(
                (0..3_usize, -40..110_i32, prop::option::weighted(0.9, 0..60_i32), any::<bool>()),
                0..40,
            ),
            from in -30..100_i32,
            days in 0..140_i32,
            split in 0..140_i32,
        ) {
            let register = register(frameworks, &deployments);
            let period = Period::new(day(from), day(from + days)).expect("in order");
            let parts = [
                period,
                Period::new(day(from), day(from + split.min(days))).expect("in order"),
                Period::new(day(from + split.min(days)), day(from + days)).expect("in order"),
            ];
            for touching in deployed_by_contribution(&register, period) {
                let count = |category| register.deployments.each_of(touching.contribution)
                    .filter(|one| one.category == category && one.from <= period.until())
                    .filter(|one| one.until.is_none_or(|until| until >= period.from()))
                    .count();
                prop_assert_eq!(touching.military as usize, count(Category::Military));
                prop_assert_eq!(touching.civilian as usize, count(Category::Civilian));
            }
            let courses = courses(&register, period, &parts);
            prop_assert_eq!(courses.len(), 2 * register.deployments.contributions().count());
            for course in courses {
                let of = |part| sweep(&register, [course.contribution], course.category, part);
                let peaks: Vec<u32> = parts.iter().map(|part| of(*part).peak().0).collect();
                prop_assert_eq!(&course.peaks, &peaks);
                let ids = [course.contribution.clone()];
                let limits = limits(&register, &ids, course.category, period);
                let limits = limits.iter().flat_map(|step| {
                    let none = step.base.is_none() && step.temporary == 0;
                    let limit = (!none).then(|| step.base.unwrap_or(0) + step.temporary);
                    step.period.each_day().map(move |_| limit)
                });
                let swept = of(period);
                let days_above = swept.each_day().zip(limits).filter(|((_, count), limit)| {
                    limit.is_some_and(|limit| u64::from(*count) > limit)
                });
                let days_above: Vec<Date> = days_above.map(|((day, _), _)| day).collect();
                let found: Vec<Date> =
                    course.above.iter().flat_map(|above| above.each_day()).collect();
                prop_assert_eq!(found, days_above);
                for pair in course.above.windows(2) {
                    prop_assert!(pair[0].until().tomorrow().expect("a day") < pair[1].from());
                }
            }
        }
    }
}
