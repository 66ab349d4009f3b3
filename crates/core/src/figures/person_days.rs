//! Person-days: days on post in the period, each person counted on each.

use super::headcount::{because, counted, notes};
use super::rows::annex_rows;
use super::table::columns;
use super::{ColumnKind, CountingRule, Figure, FigureRow, FigureTable, FigureValue, sweep};
use crate::model::{Category, Contribution, Edition, Period};
use crate::register::Register;
use crate::wording::{Message, words};

/// The person-days of each row of the personnel annex and of all together.
#[must_use]
pub fn person_days(register: &Register, edition: &Edition, period: Period) -> FigureTable {
    let lang = register.identity.language;
    let mut rows = Vec::new();
    for counts in annex_rows(register, edition) {
        rows.push(days_row(
            register,
            counts.row.id.as_str(),
            counts.row.label.in_language(lang),
            counts.recorded(),
            period,
        ));
    }
    let (recorded, without) = counted(register, edition);
    let total = words(lang, "total").unwrap_or_default();
    let mut all = days_row(register, "total", &total, Some(&recorded), period);
    all.is_total = true;
    rows.push(all);
    FigureTable {
        name: "person-days",
        columns: columns(&[
            ("mission", ColumnKind::Words),
            ("military", ColumnKind::Count),
            ("civilian", ColumnKind::Count),
            ("total", ColumnKind::Count),
        ]),
        rows,
        notes: notes(&without),
    }
}

fn days_row(
    register: &Register,
    key: &str,
    label: &str,
    contributions: Option<&[&Contribution]>,
    period: Period,
) -> FigureRow {
    let rule = CountingRule::PersonDays;
    let figure = |categories: &[Category]| {
        let held = contributions.unwrap_or_default();
        let value = match contributions {
            None => FigureValue::Unavailable(Message::new("reason-no-records")),
            Some(_) => {
                let days = categories.iter().map(|category| {
                    let ids = held.iter().map(|contribution| &contribution.id);
                    sweep(register, ids, *category, period).person_days()
                });
                FigureValue::Count(days.sum())
            }
        };
        Figure::new(value, because(register, rule, held, categories, period))
    };
    let cells = vec![
        Figure::label(label),
        figure(&[Category::Military]),
        figure(&[Category::Civilian]),
        figure(Category::ALL),
    ];
    FigureRow {
        key: key.to_owned(),
        is_total: false,
        cells,
    }
}
