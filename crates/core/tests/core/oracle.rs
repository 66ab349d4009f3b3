//! Naive counting, day by day and world by world, without any of the code that it holds.

use jiff::civil::Date;
use kader_core::model::{Begin, Category, Deployment, End, Framework, Moment, Period, Temporary};

use crate::world::{World, day};

/// A day far before and one far after everything.
const FAR: (i64, i64) = (-2_000, 2_000);

pub fn each_day(period: Period) -> Vec<Date> {
    let mut days = Vec::new();
    let mut next = period.from();
    while next <= period.until() {
        days.push(next);
        next = next.tomorrow().unwrap();
    }
    days
}

pub fn is_there(deployment: &Deployment, on: Date) -> bool {
    deployment.from <= on && deployment.until.is_none_or(|until| on <= until)
}

/// Deployments of a contribution and category that are there on any day of a period.
pub fn deployed(world: &World, contribution: usize, category: Category, period: Period) -> u64 {
    let days = each_day(period);
    let touching = world.deployments.iter().filter(|deployment| {
        World::owner(deployment) == contribution
            && deployment.category == category
            && days.iter().any(|day| is_there(deployment, *day))
    });
    touching.count() as u64
}

/// People of some contributions and categories on a day.
pub fn headcount(world: &World, counted: &[usize], categories: &[Category], on: Date) -> u64 {
    let there = world.deployments.iter().filter(|deployment| {
        counted.contains(&World::owner(deployment))
            && categories.contains(&deployment.category)
            && is_there(deployment, on)
    });
    there.count() as u64
}

/// Exact first and last days.
pub type Dates = (Date, Date);

/// Every pair of first and last day at the corners of what begin and end allow, the last not
/// before the first.
pub fn readings(from: &Begin, until: &End) -> Vec<Dates> {
    let range = |moment: &Moment| (moment.earliest(), moment.latest());
    let (far_before, far_after) = (day(FAR.0), day(FAR.1));
    let begin = match from {
        Begin::On(moment) => range(moment),
        Begin::Unknown => (far_before, far_after),
    };
    let end = match until {
        End::On(moment) => range(moment),
        End::Indefinite => (far_after, far_after),
        End::Unknown => (far_before, far_after),
    };
    let corners = [begin.0, begin.1, end.0, end.1];
    let mut readings = Vec::new();
    for first in corners
        .iter()
        .filter(|day| begin.0 <= **day && **day <= begin.1)
    {
        for last in corners
            .iter()
            .filter(|day| end.0 <= **day && **day <= end.1)
        {
            if first <= last {
                readings.push((*first, *last));
            }
        }
    }
    readings.sort();
    readings.dedup();
    readings
}

fn holds((first, last): Dates, on: Date) -> bool {
    first <= on && on <= last
}

/// A framework with exact dates, and each of its extras of a category likewise.
#[derive(Debug, Clone)]
pub struct Reading<'w> {
    pub framework: &'w Framework,
    pub dates: Dates,
    pub extras: Vec<(u64, Dates)>,
}

/// What a framework may have been, as combinations of the readings of its dates.
pub fn framework_readings(framework: &Framework, category: Category) -> Vec<Reading<'_>> {
    let extras: Vec<&Temporary> = framework
        .temporary
        .iter()
        .filter(|extra| extra.category == category)
        .collect();
    let mut all: Vec<Reading<'_>> = readings(&framework.from, &framework.until)
        .into_iter()
        .map(|dates| Reading {
            framework,
            dates,
            extras: Vec::new(),
        })
        .collect();
    for extra in extras {
        let dates = readings(&extra.from, &extra.until);
        all = all
            .iter()
            .flat_map(|reading| {
                dates.iter().map(|dates| {
                    let mut longer = reading.clone();
                    longer.extras.push((u64::from(extra.count), *dates));
                    longer
                })
            })
            .collect();
    }
    all
}

impl Reading<'_> {
    pub fn holds(&self, on: Date) -> bool {
        holds(self.dates, on)
    }

    /// The base size on a day, with the reserve that was called upon.
    pub fn base(&self, category: Category, on: Date) -> Option<u64> {
        let base = match category {
            Category::Military => self.framework.military,
            Category::Civilian => self.framework.civilian,
        };
        let base = base.filter(|_| self.holds(on))?;
        let mut called = 0;
        for reserve in &self.framework.reserves {
            for call in &reserve.calls {
                if reserve.category == category && each_day(call.period).contains(&on) {
                    called += call.count;
                }
            }
        }
        Some(u64::from(base + called))
    }

    /// The size without the reserve.
    pub fn size(&self, category: Category, on: Date) -> Option<u64> {
        let base = match category {
            Category::Military => self.framework.military,
            Category::Civilian => self.framework.civilian,
        };
        base.filter(|_| self.holds(on)).map(u64::from)
    }

    /// The sum of the extras on a day.
    pub fn extra(&self, on: Date) -> u64 {
        if !self.holds(on) {
            return 0;
        }
        let there = self.extras.iter().filter(|(_, dates)| holds(*dates, on));
        there.map(|(count, _)| count).sum()
    }
}

/// The smallest and the largest of the highest values on any day of a period, over everything
/// that a framework may have been; nothing where on no day it has a value.
pub fn highest(
    framework: &Framework,
    category: Category,
    period: Period,
    value: impl Fn(&Reading<'_>, Date) -> Option<u64>,
) -> (Option<u64>, Option<u64>) {
    let days = each_day(period);
    let of_each = framework_readings(framework, category)
        .iter()
        .map(|reading| days.iter().filter_map(|day| value(reading, *day)).max())
        .collect::<Vec<_>>();
    (
        of_each.iter().min().copied().flatten(),
        of_each.iter().max().copied().flatten(),
    )
}

/// The limit of a row on a day where every framework has exact dates: base and extra.
pub fn exact_limit(
    world: &World,
    row: &[usize],
    category: Category,
    on: Date,
) -> (Option<u64>, u64) {
    let (mut sum, mut extra) = (None, 0);
    for contribution in row {
        let of_it = world.frameworks.iter().filter(|framework| {
            framework.contribution == crate::world::contribution_id(*contribution)
        });
        let readings: Vec<Reading<'_>> = of_it
            .map(|framework| {
                let mut readings = framework_readings(framework, category);
                assert_eq!(readings.len(), 1, "exact dates can be read in one way");
                readings.remove(0)
            })
            .collect();
        let base = readings
            .iter()
            .filter_map(|reading| reading.base(category, on))
            .max();
        if let Some(base) = base {
            sum = Some(sum.unwrap_or(0) + base);
        }
        extra += readings
            .iter()
            .map(|reading| reading.extra(on))
            .max()
            .unwrap_or(0);
    }
    (sum, extra)
}
