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
mod tests;
