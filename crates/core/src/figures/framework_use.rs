//! Use of the framework: headcount against the limit in force each day.

use super::table::columns;
use super::{
    Because, ColumnKind, CountingRule, Figure, FigureRow, FigureTable, FigureValue, Part, limits,
    sweep,
};
use crate::model::{
    Category, Contribution, ContributionId, DeploymentRecords, Edition, Period, PersonnelRow,
};
use crate::register::Register;
use crate::wording::Message;

/// For each row of the personnel annex and each category that its framework provides for: the
/// highest limit, the peak, the days above the limit and the longest time above it, the days
/// without a limit in force, and the share of the room that was used, in whole per cent.
#[must_use]
pub fn framework_use(register: &Register, edition: &Edition, period: Period) -> FigureTable {
    let mut rows = Vec::new();
    for row in edition
        .personnel_annex
        .iter()
        .flat_map(|annex| &annex.groups)
        .flat_map(|g| &g.rows)
    {
        for category in Category::ALL {
            rows.extend(use_row(register, row, *category, period));
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

fn use_row(
    register: &Register,
    row: &PersonnelRow,
    category: Category,
    period: Period,
) -> Option<FigureRow> {
    let lang = register.identity.language;
    let steps = limits(register, &row.contributions, category, period);
    let held: Vec<&Contribution> = row
        .contributions
        .iter()
        .filter_map(|id| register.contributions.get(id))
        .collect();
    let complete = held.iter().all(|contribution| contribution.is_recorded());
    let ids: Vec<&ContributionId> = held.iter().map(|contribution| &contribution.id).collect();
    let swept = sweep(register, ids.iter().copied(), category, period);
    let provided = steps
        .iter()
        .any(|step| step.base.is_some() || step.temporary > 0);
    if !provided && swept.person_days() == 0 {
        return None;
    }
    let limit_of = |step: &super::Step| {
        (step.base.is_some() || step.temporary > 0).then(|| step.base.unwrap_or(0) + step.temporary)
    };
    let each_limit = steps.iter().flat_map(|step| {
        std::iter::repeat_n(
            limit_of(step),
            usize::try_from(step.period.days()).unwrap_or(0),
        )
    });
    let (mut above, mut without, mut room) = (0_u64, 0_u64, 0_u64);
    let mut run: Option<Period> = None;
    let mut longest: Option<Period> = None;
    for ((day, count), limit) in swept.each_day().zip(each_limit) {
        room += limit.unwrap_or(0);
        without += u64::from(limit.is_none() && count > 0);
        if limit.is_some_and(|limit| u64::from(count) > limit) {
            above += 1;
            run = Period::new(run.map_or(day, Period::from), day);
            if run.map(Period::days) > longest.map(Period::days) {
                longest = run;
            }
        } else {
            run = None;
        }
    }
    let mut because = Because::of(CountingRule::FrameworkUse);
    for contribution in &held {
        because.reconstructed |= contribution.deployments == DeploymentRecords::Reconstructed;
        because.parts.push(Part::Record {
            record: contribution.id.record(),
            count: None,
        });
    }
    let known = |value: FigureValue| {
        let missing = FigureValue::Unavailable(Message::new("reason-no-records"));
        Figure::new(if complete { value } else { missing }, because.clone())
    };
    let day = |day: Option<jiff::civil::Date>| day.map_or(FigureValue::Blank, FigureValue::Day);
    let limit = steps.iter().filter_map(limit_of).max();
    let percent = (swept.person_days() * 100 + room / 2).checked_div(room);
    Some(FigureRow {
        key: format!("{}-{}", row.id, category.word()),
        is_total: false,
        cells: vec![
            Figure::label(row.label.in_language(lang)),
            Figure::label(category.word()),
            Figure::new(
                limit.map_or(FigureValue::Blank, FigureValue::Count),
                because.clone(),
            ),
            known(FigureValue::Count(u64::from(swept.peak().0))),
            known(FigureValue::Count(above)),
            known(day(longest.map(Period::from))),
            known(day(longest.map(Period::until))),
            known(FigureValue::Count(without)),
            known(percent.map_or(FigureValue::Blank, FigureValue::Count)),
        ],
    })
}
