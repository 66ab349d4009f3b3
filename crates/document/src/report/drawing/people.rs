//! The people and limits that drawings show: those of the rows of the personnel annex.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kader_core::figures::{Step, limits as steps, sweep};
use kader_core::model::{
    Category, Contribution, ContributionId, DeploymentRecords, Edition, Framework, Known, Measure,
    Period, PersonnelGroup, PersonnelRow,
};
use kader_core::register::{DayNumber, Register};

use crate::chart::{Days, Limit, Limits, Run, Series};

/// A row of the personnel annex, with what the register holds of its contributions.
pub(super) struct CountedRow<'r> {
    /// The row.
    pub row: &'r PersonnelRow,
    /// The group in which it stands.
    pub group: &'r PersonnelGroup,
    /// Its contributions of which each deployment is recorded.
    pub recorded: Vec<&'r Contribution>,
    /// Those without records in which there may have been people in the period.
    pub unrecorded: Vec<&'r Contribution>,
}

impl CountedRow<'_> {
    /// Its label, in the language of the register.
    pub(super) fn label(&self, register: &Register) -> String {
        self.row
            .label
            .in_language(register.identity.language)
            .to_owned()
    }

    /// Whether everyone who may have been there stands in records, day by day.
    pub(super) fn is_known(&self) -> bool {
        self.unrecorded.is_empty() && !self.recorded.is_empty()
    }

    /// Whether records of it were reconstructed.
    pub(super) fn is_reconstructed(&self, register: &Register) -> bool {
        self.recorded
            .iter()
            .any(|contribution| is_reconstructed(register, contribution))
    }
}

/// Whether deployments of a contribution were reconstructed.
pub(super) fn is_reconstructed(register: &Register, contribution: &Contribution) -> bool {
    contribution.deployments == DeploymentRecords::Reconstructed
        || register.deployments.has_reconstructed(&contribution.id)
}

/// The rows of the personnel annex, in order.
pub(super) fn rows<'r>(register: &'r Register, edition: &'r Edition) -> Vec<CountedRow<'r>> {
    edition
        .personnel_annex
        .iter()
        .flat_map(|annex| &annex.groups)
        .flat_map(|group| group.rows.iter().map(move |row| (group, row)))
        .map(|(group, row)| {
            let (recorded, other): (Vec<_>, Vec<_>) = held(register, &row.contributions)
                .into_iter()
                .partition(|held| held.is_recorded());
            let unrecorded = other
                .into_iter()
                .filter(|held| may_have_people(register, held, edition.period))
                .collect();
            CountedRow {
                row,
                group,
                recorded,
                unrecorded,
            }
        })
        .collect()
}

/// The contributions that are named, each once.
pub(super) fn held<'r>(register: &'r Register, ids: &[ContributionId]) -> Vec<&'r Contribution> {
    let mut seen = BTreeSet::new();
    ids.iter()
        .filter(|id| seen.insert(*id))
        .filter_map(|id| register.contributions.get(id))
        .collect()
}

/// The contributions with records that any row counts, each once: people are there once, even
/// where two rows count them.
pub(super) fn recorded<'r>(rows: &[CountedRow<'r>]) -> Vec<&'r Contribution> {
    let mut seen = BTreeSet::new();
    rows.iter()
        .flat_map(|row| row.recorded.iter().copied())
        .filter(|contribution| seen.insert(&contribution.id))
        .collect()
}

/// Whether there may have been people in a contribution without records: a framework provides
/// for some, or a tally names it. Of one that is only meant for later there is nothing to count.
pub(super) fn may_have_people(
    register: &Register,
    contribution: &Contribution,
    period: Period,
) -> bool {
    Category::ALL
        .iter()
        .any(|category| provides(register, contribution, *category, period))
        || register.tallies.values().any(|tally| {
            tally.measure != Measure::Requests
                && tally.period.from() <= period.until()
                && tally.period.until() >= period.from()
                && tally.contributions.contains(&contribution.id)
        })
}

/// Whether a framework of a contribution provides, or may provide, for a category in a period.
fn provides(
    register: &Register,
    contribution: &Contribution,
    category: Category,
    period: Period,
) -> bool {
    register
        .frameworks_of(&contribution.id)
        .iter()
        .any(|framework| {
            let extra = || {
                let mut extras = framework.temporary.iter();
                extras.any(|extra| {
                    extra.category == category && extra.validity().touches(period) != Known::No
                })
            };
            framework.validity().touches(period) != Known::No
                && (framework.base(category).is_some() || extra())
        })
}

/// Whether a drawing has a place for civilians: the annex prints them, and a framework provides
/// for them or someone was counted.
pub(super) fn has_civilians(
    register: &Register,
    edition: &Edition,
    contributions: &[&Contribution],
    people: &Headcount,
) -> bool {
    let printed = edition.personnel_annex.as_ref().is_some_and(|annex| {
        annex.categories.is_empty() || annex.categories.contains(&Category::Civilian)
    });
    printed
        && (people.people.iter().any(|count| *count > 0)
            || contributions.iter().any(|contribution| {
                provides(register, contribution, Category::Civilian, edition.period)
            }))
}

/// People on post on each day of a period, and how many of them stand in reconstructed records.
/// No days at all where nothing is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Headcount {
    period: Period,
    /// How many, day after day.
    pub people: Vec<u32>,
    reconstructed: Vec<u32>,
}

impl Headcount {
    /// The headcount of some contributions of which each deployment is recorded.
    pub(super) fn of(
        register: &Register,
        contributions: &[&Contribution],
        category: Category,
        period: Period,
    ) -> Self {
        if contributions.is_empty() {
            return Self {
                period,
                people: Vec::new(),
                reconstructed: Vec::new(),
            };
        }
        let swept = |wanted: &dyn Fn(&Contribution) -> bool| {
            let ids = contributions
                .iter()
                .filter(|held| wanted(held))
                .map(|held| &held.id);
            sweep(register, ids, category, period).counts
        };
        let wholly = |held: &Contribution| held.deployments == DeploymentRecords::Reconstructed;
        let people = swept(&|_| true);
        let mut reconstructed = swept(&wholly);
        for contribution in contributions.iter().filter(|held| !wholly(held)) {
            add_marked(register, contribution, category, period, &mut reconstructed);
        }
        Self {
            period,
            people,
            reconstructed,
        }
    }

    /// The headcount of people who were there from a day through a day, as columns number them,
    /// and whether their records are reconstructed.
    pub(super) fn of_spans(spans: impl Iterator<Item = (u16, u16, bool)>, period: Period) -> Self {
        let days = usize::try_from(period.days()).unwrap_or(0);
        let first = DayNumber::offset(period.from());
        let (mut people, mut reconstructed) = (vec![0; days], vec![0; days]);
        for (start, end, is_reconstructed) in spans {
            let place = |day: u16| usize::try_from((i32::from(day) - first).max(0)).unwrap_or(0);
            let (begin, last) = (place(start), place(end).min(days.saturating_sub(1)));
            let here = |counts: &mut [u32]| {
                for count in counts.get_mut(begin..=last).unwrap_or_default() {
                    *count += 1;
                }
            };
            here(&mut people);
            if is_reconstructed {
                here(&mut reconstructed);
            }
        }
        Self {
            period,
            people,
            reconstructed,
        }
    }

    /// Both together, day by day.
    pub(super) fn with(&self, other: &Self) -> Self {
        let sum = |one: &[u32], two: &[u32]| -> Vec<u32> {
            if one.is_empty() || two.is_empty() {
                return one.iter().chain(two).copied().collect();
            }
            one.iter().zip(two).map(|(one, two)| one + two).collect()
        };
        Self {
            period: self.period,
            people: sum(&self.people, &other.people),
            reconstructed: sum(&self.reconstructed, &other.reconstructed),
        }
    }

    /// As charts want it: days in a row with the same counts as one run.
    pub(super) fn series(&self) -> Series {
        let counts = self
            .people
            .iter()
            .copied()
            .zip(self.reconstructed.iter().copied());
        let runs = runs(self.period, counts)
            .into_iter()
            .map(|(days, (people, reconstructed))| Run {
                days,
                people,
                reconstructed: reconstructed.min(people),
            })
            .collect();
        // In order and each part within its whole, by the way they were made.
        Series::new(runs).unwrap_or_default()
    }

    /// The spans on which it was highest; none where no one was there, or nothing is recorded.
    pub(super) fn peak(&self) -> Option<(u32, Vec<Days>)> {
        let most = self.people.iter().copied().max().filter(|most| *most > 0)?;
        let spans = runs(self.period, self.people.iter().copied())
            .into_iter()
            .filter(|(_, people)| *people == most)
            .map(|(days, _)| days)
            .collect();
        Some((most, spans))
    }

    /// Whether on some day one or two people stand in records that are no reconstruction: their
    /// days would tell when a person came and went.
    pub(super) fn tells_of_persons(&self) -> bool {
        let mut counts = self.people.iter().zip(&self.reconstructed);
        counts.any(|(people, reconstructed)| matches!(people.saturating_sub(*reconstructed), 1 | 2))
    }

    /// Whether anyone stands in reconstructed records.
    pub(super) fn is_reconstructed(&self) -> bool {
        self.reconstructed.iter().any(|count| *count > 0)
    }
}

/// Adds the deployments that are marked as reconstructed among recorded ones.
fn add_marked(
    register: &Register,
    contribution: &Contribution,
    category: Category,
    period: Period,
    counts: &mut [u32],
) {
    if !register.deployments.has_reconstructed(&contribution.id) {
        return;
    }
    let marked = register
        .deployments
        .each_of(&contribution.id)
        .filter(|deployment| deployment.reconstructed && deployment.category == category);
    for deployment in marked {
        for (day, count) in period.each_day().zip(counts.iter_mut()) {
            if deployment.from <= day && deployment.until.is_none_or(|last| day <= last) {
                *count += 1;
            }
        }
    }
}

/// Values of the days of a period, those in a row that are the same as one.
fn runs<V: PartialEq + Copy>(period: Period, values: impl Iterator<Item = V>) -> Vec<(Days, V)> {
    let mut runs: Vec<(Days, V)> = Vec::new();
    for (day, value) in period.each_day().zip(values) {
        let longer = runs
            .last()
            .filter(|(days, last)| {
                *last == value && days.last().tomorrow().is_ok_and(|next| next == day)
            })
            .and_then(|(days, _)| Days::new(days.first(), day).ok());
        match (longer, runs.last_mut()) {
            (Some(days), Some(last)) => last.0 = days,
            _ => runs.extend(Days::new(day, day).ok().map(|days| (days, value))),
        }
    }
    runs
}

/// What a day on which no framework is in force is to a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Without {
    /// A day without a limit.
    NoLimit,
    /// A day that adds nothing to another limit.
    Nothing,
}

/// The limit of some contributions on each day of a period. A day on which it cannot be told
/// what was in force has none.
pub(super) fn limits(
    register: &Register,
    contributions: &[&Contribution],
    category: Category,
    period: Period,
    without: Without,
) -> Limits {
    let ids: Vec<ContributionId> = contributions.iter().map(|held| held.id.clone()).collect();
    let frameworks: Vec<Vec<&Framework>> =
        ids.iter().map(|id| register.frameworks_of(id)).collect();
    let is_certain = |day| {
        frameworks
            .iter()
            .all(|held| is_certain(held, category, day))
    };
    let mut all: Vec<Limit> = Vec::new();
    for step in steps(register, &ids, category, period) {
        let Some((base, temporary)) = size(&step, without) else {
            continue;
        };
        let certain = step.period.each_day().map(is_certain);
        for (days, certain) in runs(step.period, certain) {
            if certain {
                all.push(Limit {
                    days,
                    base,
                    temporary,
                });
            }
        }
    }
    Limits::new(all).unwrap_or_default()
}

/// Whether it can be told what the frameworks of one contribution allow on a day.
fn is_certain(frameworks: &[&Framework], category: Category, day: Date) -> bool {
    allowed(frameworks, category, day, Known::Yes)
        == allowed(frameworks, category, day, Known::Unknown)
}

/// Whether on some day of a period it cannot be told what the limit of a contribution is.
pub(super) fn is_uncertain(
    register: &Register,
    contributions: &[&Contribution],
    period: Period,
) -> bool {
    contributions.iter().any(|held| {
        let frameworks = register.frameworks_of(&held.id);
        let mut days = period.each_day();
        days.any(|day| {
            let sure = |category: &Category| is_certain(&frameworks, *category, day);
            !Category::ALL.iter().all(sure)
        })
    })
}

/// Base size and temporary extra of a step, if it has any.
fn size(step: &Step, without: Without) -> Option<(u32, u32)> {
    let small = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    let nothing = step.base.is_none() && step.temporary == 0;
    if nothing && without == Without::NoLimit {
        return None;
    }
    Some((small(step.base.unwrap_or(0)), small(step.temporary)))
}

/// What the frameworks of one contribution allow on a day, of those that hold with at least this
/// certainty.
fn allowed(
    frameworks: &[&Framework],
    category: Category,
    day: Date,
    least: Known,
) -> (Option<u32>, u64) {
    let holding = || {
        frameworks
            .iter()
            .filter(move |framework| framework.validity().holds_on(day) >= least)
    };
    let base = holding()
        .filter_map(|framework| framework.base(category))
        .max();
    let extra = holding().map(|framework| {
        let extras = framework
            .temporary
            .iter()
            .filter(|extra| extra.category == category && extra.validity().holds_on(day) >= least);
        extras.map(|extra| u64::from(extra.count)).sum::<u64>()
    });
    (base, extra.max().unwrap_or(0))
}

/// The days of a period, for a chart. Both ends are in order in either, so that this is never
/// nothing.
pub(super) fn days(period: Period) -> Option<Days> {
    Days::new(period.from(), period.until()).ok()
}
