//! Headcount per day and per month, and the limits of each day.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::framework::{limit_on, turns};
use super::rows::{annex_rows, is_reconstructed};
use super::table::columns;
use super::{
    Because, ColumnKind, CountingRule, Figure, FigureColumn, FigureRow, FigureTable, FigureValue,
    Part, Sweep, sweep,
};
use crate::model::{Category, Contribution, ContributionId, Edition, Framework, Known, Period};
use crate::register::Register;
use crate::wording::Message;

/// Days in a row on which the limit is the same; both ends inclusive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The days.
    pub period: Period,
    /// Base size in force; nothing if none is, or it cannot be told.
    pub base: Option<u64>,
    /// Temporary extra in force.
    pub temporary: u64,
}

/// The limit of some contributions through a period: base size and temporary extra in force on
/// each day, added over the contributions; the reserve only where it was called upon. Of several
/// frameworks of one contribution the highest base size and the highest extra count. A day on
/// which no framework is certainly in force has no base.
#[must_use]
pub fn limits(
    register: &Register,
    contributions: &[ContributionId],
    category: Category,
    period: Period,
) -> Vec<Step> {
    let frameworks: Vec<_> = contributions
        .iter()
        .map(|contribution| register.frameworks_of(contribution))
        .collect();
    steps(&frameworks, category, period)
}

/// The limit through a period of contributions given by their frameworks.
pub(super) fn steps(
    frameworks: &[Vec<&Framework>],
    category: Category,
    period: Period,
) -> Vec<Step> {
    // What certainly holds can only change on these days.
    let mut days: Vec<Date> = frameworks
        .iter()
        .flatten()
        .flat_map(|framework| changes(framework, category))
        .filter(|day| *day > period.from() && *day <= period.until())
        .collect();
    days.push(period.from());
    days.sort_unstable();
    days.dedup();
    let mut steps: Vec<Step> = Vec::new();
    for (place, day) in days.iter().enumerate() {
        let until = match days.get(place + 1) {
            Some(next) => next.yesterday().unwrap_or(*day),
            None => period.until(),
        };
        let (base, temporary) = limit_on(frameworks, category, *day, Known::Yes);
        match steps.last_mut() {
            Some(last) if (last.base, last.temporary) == (base, temporary) => {
                if let Some(longer) = Period::new(last.period.from(), until) {
                    last.period = longer;
                }
            }
            _ => steps.extend(Period::new(*day, until).map(|period| Step {
                period,
                base,
                temporary,
            })),
        }
    }
    steps
}

/// The days on which what a framework allows for a category, certainly or perhaps, can change.
pub(super) fn changes(framework: &Framework, category: Category) -> impl Iterator<Item = Date> {
    let extras = framework
        .temporary
        .iter()
        .filter(move |extra| extra.category == category)
        .flat_map(|extra| turns(&extra.validity()));
    let calls = framework
        .reserves
        .iter()
        .filter(move |reserve| reserve.category == category)
        .flat_map(|reserve| &reserve.calls)
        .flat_map(|call| {
            [
                Some(call.period.from()),
                call.period.until().tomorrow().ok(),
            ]
        })
        .flatten();
    turns(&framework.validity())
        .into_iter()
        .chain(extras)
        .chain(calls)
}

/// The contributions that the personnel annex of an edition counts, of which each deployment is
/// recorded, each once; and the labels of the rows that have others.
pub(super) fn counted<'r>(
    register: &'r Register,
    edition: &'r Edition,
) -> (Vec<&'r Contribution>, Vec<&'r str>) {
    let lang = register.identity.language;
    let (mut recorded, mut without) = (Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    for counts in annex_rows(register, edition) {
        if counts.recorded().is_none() {
            without.push(counts.row.label.in_language(lang));
        }
        // People are there once, even where two rows count them.
        recorded.extend(
            counts
                .held
                .into_iter()
                .filter(|contribution| contribution.is_recorded())
                .filter(|contribution| seen.insert(&contribution.id)),
        );
    }
    (recorded, without)
}

fn head_columns(first: &'static str) -> Vec<FigureColumn> {
    columns(&[
        (first, ColumnKind::Day),
        ("military", ColumnKind::Count),
        ("civilian", ColumnKind::Count),
        ("total", ColumnKind::Count),
    ])
}

/// What a reader must know: of which rows there are no records, or not of all, so that they
/// are not in it, or not whole.
pub(super) fn notes(without: &[&str]) -> Vec<Message> {
    if without.is_empty() {
        return Vec::new();
    }
    vec![Message::new("note-without-records").with("rows", without.join(", "))]
}

/// Why a count of people on post in a period is what it is.
pub(super) fn because(
    register: &Register,
    rule: CountingRule,
    recorded: &[&Contribution],
    categories: &[Category],
    period: Period,
) -> Because {
    let mut because = Because::of(rule);
    for contribution in recorded {
        because.reconstructed |= is_reconstructed(register, contribution);
        for category in categories {
            because.parts.push(Part::Deployments {
                contribution: contribution.id.clone(),
                category: *category,
                period,
                count: 0,
            });
        }
    }
    because
}

fn sweeps(register: &Register, recorded: &[&Contribution], period: Period) -> (Sweep, Sweep) {
    let of = |category| {
        let ids = recorded.iter().map(|contribution| &contribution.id);
        sweep(register, ids, category, period)
    };
    (of(Category::Military), of(Category::Civilian))
}

/// People on post on each day of a period, over the rows of the personnel annex.
#[must_use]
pub fn headcount(register: &Register, edition: &Edition, period: Period) -> FigureTable {
    let (recorded, without) = counted(register, edition);
    let (military, civilian) = sweeps(register, &recorded, period);
    let rows = military
        .each_day()
        .zip(&civilian.counts)
        .map(|((day, military), civilian)| {
            let figure = |count: u32, categories: &[Category]| {
                let period = Period::day(day);
                let because = because(
                    register,
                    CountingRule::Headcount,
                    &recorded,
                    categories,
                    period,
                );
                Figure::new(FigureValue::Count(u64::from(count)), because)
            };
            FigureRow {
                key: day.to_string(),
                is_total: false,
                cells: vec![
                    Figure::new(FigureValue::Day(day), Because::of(CountingRule::Headcount)),
                    figure(military, &[Category::Military]),
                    figure(*civilian, &[Category::Civilian]),
                    figure(military + civilian, Category::ALL),
                ],
            }
        });
    let rows = rows.collect();
    FigureTable {
        name: "headcount",
        columns: head_columns("day"),
        rows,
        notes: notes(&without),
    }
}

/// The highest headcount in each month of a period, over the rows of the personnel annex. The
/// total is the highest of the sums of a day, not the sum of the highest.
#[must_use]
pub fn headcount_by_month(register: &Register, edition: &Edition, period: Period) -> FigureTable {
    let (recorded, without) = counted(register, edition);
    let (military, civilian) = sweeps(register, &recorded, period);
    let total: Vec<u32> = military
        .counts
        .iter()
        .zip(&civilian.counts)
        .map(|(one, other)| one + other)
        .collect();
    let mut begin = 0;
    let mut rows = Vec::new();
    for month in period.months() {
        let days = usize::try_from(month.days()).unwrap_or(0);
        let highest = |counts: &[u32]| {
            counts
                .iter()
                .skip(begin)
                .take(days)
                .copied()
                .max()
                .unwrap_or_default()
        };
        let figure = |counts: &[u32], categories: &[Category]| {
            let because = because(register, CountingRule::Peak, &recorded, categories, month);
            Figure::new(FigureValue::Count(u64::from(highest(counts))), because)
        };
        let name = month.from().strftime("%Y-%m").to_string();
        rows.push(FigureRow {
            key: name.clone(),
            is_total: false,
            cells: vec![
                Figure::label(name),
                figure(&military.counts, &[Category::Military]),
                figure(&civilian.counts, &[Category::Civilian]),
                figure(&total, Category::ALL),
            ],
        });
        begin += days;
    }
    let mut table = FigureTable {
        name: "headcount",
        columns: head_columns("month"),
        rows,
        notes: notes(&without),
    };
    table.mark_reconstructed();
    table
}
