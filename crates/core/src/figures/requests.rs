//! Assistance requests by outcome and year of submission (ah-tk-20202021-3138), and as
//! published where there are no records.

use std::collections::{BTreeMap, BTreeSet};

use super::table::columns;
use super::{
    Because, ColumnKind, CountingRule, Figure, FigureColumn, FigureRow, FigureTable, FigureValue,
    Part,
};
use crate::model::{Measure, Outcome, Period, PrivateGround, Protection, Request, RequestState};
use crate::register::Register;
use crate::wording::Message;

fn request_columns() -> Vec<FigureColumn> {
    columns(&[
        ("submitted", ColumnKind::Words),
        ("total", ColumnKind::Count),
        ("vpd", ColumnKind::Count),
        ("pmsc", ColumnKind::Count),
        ("pmsc_cost", ColumnKind::Count),
        ("refused", ColumnKind::Count),
        ("withdrawn", ColumnKind::Count),
        ("open", ColumnKind::Count),
    ])
}

/// The requests of a period (row `period`), and of each year in which any was submitted. Where
/// there are no records of the period, tallies of exactly that period stand; without those it is
/// not available, unless the records reach from before the period to after it.
#[must_use]
pub fn requests(register: &Register, period: Period) -> FigureTable {
    let mut by_year: BTreeMap<i16, Vec<&Request>> = BTreeMap::new();
    for request in register.requests.values() {
        by_year
            .entry(request.submitted.year())
            .or_default()
            .push(request);
    }
    let of_period: Vec<&Request> = register
        .requests
        .values()
        .filter(|request| period.contains(request.submitted))
        .collect();
    let submitted = || register.requests.values().map(|request| request.submitted);
    let reach_over =
        submitted().any(|day| day < period.from()) && submitted().any(|day| day > period.until());
    let has_tally = register
        .tallies_of(period)
        .any(|tally| tally.measure == Measure::Requests);
    let first = if of_period.is_empty() && (has_tally || !reach_over) {
        published_row(register, period)
    } else {
        counted_row("period", &period.to_string(), &of_period)
    };
    let years = by_year
        .iter()
        .map(|(year, requests)| counted_row(&year.to_string(), &year.to_string(), requests));
    let rows = std::iter::once(first).chain(years).collect();
    FigureTable {
        name: "requests",
        columns: request_columns(),
        rows,
        notes: Vec::new(),
    }
}

fn counted_row(key: &str, label: &str, requests: &[&Request]) -> FigureRow {
    let figure = |wanted: &dyn Fn(&Request) -> bool| {
        let matching: Vec<&&Request> = requests.iter().filter(|request| wanted(request)).collect();
        let because = Because {
            parts: matching
                .iter()
                .map(|request| Part::Record {
                    record: request.id.record(),
                    count: Some(1),
                })
                .collect(),
            ..Because::of(CountingRule::Requests)
        };
        Figure::new(
            FigureValue::Count(u64::try_from(matching.len()).unwrap_or(0)),
            because,
        )
    };
    let by =
        |protection| move |request: &Request| granted(request).is_some_and(|to| to.0 == protection);
    FigureRow {
        key: key.to_owned(),
        is_total: false,
        cells: vec![
            Figure::label(label),
            figure(&|_| true),
            figure(&by(Protection::Vpd)),
            figure(&by(Protection::Pmsc)),
            figure(&|request| {
                granted(request) == Some((Protection::Pmsc, Some(PrivateGround::Cost)))
            }),
            figure(&|request| matches!(request.state, RequestState::Refused { .. })),
            figure(&|request| matches!(request.state, RequestState::Withdrawn { .. })),
            figure(&|request| matches!(request.state, RequestState::Submitted { .. })),
        ],
    }
}

/// To whom a request was granted, and on what ground to a private company.
fn granted(request: &Request) -> Option<(Protection, Option<PrivateGround>)> {
    match &request.state {
        RequestState::Granted {
            by, private_ground, ..
        }
        | RequestState::UnderWay {
            by, private_ground, ..
        }
        | RequestState::CarriedOut {
            by, private_ground, ..
        } => Some((*by, *private_ground)),
        RequestState::Submitted {}
        | RequestState::Refused { .. }
        | RequestState::Withdrawn { .. } => None,
    }
}

fn published_row(register: &Register, period: Period) -> FigureRow {
    let figure = |outcome: Outcome| {
        let tallies = register
            .tallies_of(period)
            .filter(|tally| tally.measure == Measure::Requests && tally.outcome == Some(outcome));
        let mut because = Because::of(CountingRule::Requests);
        let mut sum = None;
        let mut covered = BTreeSet::new();
        for tally in tallies {
            // Another tally of the same contribution counts the same requests.
            if tally.contributions.iter().any(|id| covered.contains(id)) {
                continue;
            }
            covered.extend(&tally.contributions);
            let Some(count) = tally.exact().map(u64::from) else {
                let reason = Message::new("reason-vague-tally").with("tally", tally.id.as_str());
                return Figure::new(FigureValue::Unavailable(reason), because);
            };
            sum = Some(sum.unwrap_or(0) + count);
            because.parts.push(Part::Record {
                record: tally.id.record(),
                count: Some(count),
            });
        }
        let missing = || FigureValue::Unavailable(Message::new("reason-no-records"));
        Figure::new(sum.map_or_else(missing, FigureValue::Count), because)
    };
    let open = FigureValue::Unavailable(Message::new("reason-no-records"));
    FigureRow {
        key: "period".to_owned(),
        is_total: false,
        cells: vec![
            Figure::label(period.to_string()),
            figure(Outcome::Total),
            figure(Outcome::Vpd),
            figure(Outcome::Pmsc),
            figure(Outcome::PmscCost),
            figure(Outcome::Refused),
            figure(Outcome::Withdrawn),
            Figure::new(open, Because::of(CountingRule::Requests)),
        ],
    }
}
