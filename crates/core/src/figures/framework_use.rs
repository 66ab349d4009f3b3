//! Use of the framework: headcount against the limit in force each day.

use jiff::civil::Date;

use super::framework::Reach;
use super::rows::{AnnexRow, annex_rows, is_reconstructed};
use super::table::columns;
use super::{
    Because, ColumnKind, CountingRule, Figure, FigureRow, FigureTable, FigureValue, Part, Step,
    Sweep, limits, sweep,
};
use crate::model::{Category, ContributionId, Edition, FrameworkId, Period};
use crate::register::Register;
use crate::wording::Message;

/// For each row of the personnel annex and each category that its framework provides for: the
/// highest limit, the peak, the days above the limit and the longest time above it (of equally
/// long ones the first), the days with people on post and no limit in force, and the share of
/// the room that was used, in whole per cent of what the limits allowed on the days on which
/// there was one. Where it cannot be told whether a framework was in
/// force, and that makes a difference, a cell is not available.
#[must_use]
pub fn framework_use(register: &Register, edition: &Edition, period: Period) -> FigureTable {
    let mut rows = Vec::new();
    for counts in annex_rows(register, edition) {
        for category in Category::ALL {
            rows.extend(use_row(register, &counts, *category, period));
        }
    }
    FigureTable {
        name: "framework-use",
        columns: columns(&[
            ("mission", ColumnKind::Words),
            ("category", ColumnKind::Words),
            ("limit", ColumnKind::Count),
            ("peak", ColumnKind::Count),
            ("days_above", ColumnKind::Count),
            ("longest_from", ColumnKind::Day),
            ("longest_until", ColumnKind::Day),
            ("days_without_limit", ColumnKind::Count),
            ("used_percent", ColumnKind::Count),
        ]),
        rows,
        notes: Vec::new(),
    }
}

/// The limit of a step; nothing if none is certainly in force.
pub(super) fn limit_of(step: &Step) -> Option<u64> {
    (step.base.is_some() || step.temporary > 0).then(|| step.base.unwrap_or(0) + step.temporary)
}

/// How the days of a period went.
#[derive(Debug, Default)]
struct Days {
    above: u64,
    without: u64,
    room: u64,
    used: u64,
    longest: Option<Period>,
    /// The framework for which it cannot be told whether a day was above the limit.
    doubt: Option<FrameworkId>,
}

impl Days {
    fn of(swept: &Sweep, steps: &[Step], reach: &Reach<'_>) -> Self {
        let each_limit = steps.iter().flat_map(|step| {
            let days = usize::try_from(step.period.days()).unwrap_or(0);
            std::iter::repeat_n(limit_of(step), days)
        });
        let mut days = Self::default();
        let mut run: Option<Period> = None;
        for ((day, count), limit) in swept.each_day().zip(each_limit) {
            let count = u64::from(count);
            if let Some(limit) = limit {
                days.room += limit;
                days.used += count;
            }
            let is_above = limit.is_some_and(|limit| count > limit);
            if days.doubt.is_none() && (is_above || limit.is_none() && count > 0) {
                days.doubt = reach.doubt(day, limit, count);
            }
            if limit.is_none() && count > 0 {
                days.without += 1;
            }
            if is_above {
                days.above += 1;
            }
            run = match run {
                _ if !is_above => None,
                Some(run) => Period::new(run.from(), day),
                None => Some(Period::day(day)),
            };
            if run.map(Period::days) > days.longest.map(Period::days) {
                days.longest = run;
            }
        }
        days
    }
}

fn use_row(
    register: &Register,
    counts: &AnnexRow<'_>,
    category: Category,
    period: Period,
) -> Option<FigureRow> {
    let lang = register.identity.language;
    let ids: Vec<ContributionId> = counts
        .held
        .iter()
        .map(|contribution| contribution.id.clone())
        .collect();
    let steps = limits(register, &ids, category, period);
    let reach = Reach::new(register, &ids, category, period);
    let swept = sweep(register, &ids, category, period);
    let limit = steps.iter().filter_map(limit_of).max();
    if limit.is_none() && reach.most().is_none() && swept.person_days() == 0 {
        return None;
    }
    let days = Days::of(&swept, &steps, &reach);
    let mut because = Because::of(CountingRule::FrameworkUse);
    for contribution in &counts.held {
        because.reconstructed |= is_reconstructed(register, contribution);
        because.parts.push(Part::Record {
            record: contribution.id.record(),
            count: None,
        });
    }
    // A value that rests on people, and on a framework that may or may not have been in force.
    let known = |value: FigureValue, doubt: Option<&FrameworkId>| {
        let value = match doubt {
            _ if counts.recorded().is_none() => {
                FigureValue::Unavailable(Message::new("reason-no-records"))
            }
            Some(framework) => uncertain(framework),
            None => value,
        };
        Figure::new(value, because.clone())
    };
    let day = |day: Option<Date>| day.map_or(FigureValue::Blank, FigureValue::Day);
    let highest = match reach.most() {
        Some((most, framework)) if limit.is_none_or(|limit| most > limit) => uncertain(framework),
        _ => limit.map_or(FigureValue::Blank, FigureValue::Count),
    };
    let percent = (days.used * 100 + days.room / 2).checked_div(days.room);
    let (above, without) = (days.above, days.without);
    let doubt = days.doubt.as_ref();
    Some(FigureRow {
        key: format!("{}-{}", counts.row.id, category.word()),
        is_total: false,
        cells: vec![
            Figure::label(counts.row.label.in_language(lang)),
            Figure::label(category.word()),
            Figure::new(highest, because.clone()),
            known(FigureValue::Count(u64::from(swept.peak().0)), None),
            known(FigureValue::Count(above), doubt),
            known(day(days.longest.map(Period::from)), doubt),
            known(day(days.longest.map(Period::until)), doubt),
            known(FigureValue::Count(without), doubt),
            known(
                percent.map_or(FigureValue::Blank, FigureValue::Count),
                reach.any_doubt(),
            ),
        ],
    })
}

pub(super) fn uncertain(framework: &FrameworkId) -> FigureValue {
    let reason = Message::new("reason-framework-uncertain");
    FigureValue::Unavailable(reason.with("framework", framework.as_str()))
}
