//! The highest headcount of a period: how many, since which day.

use jiff::civil::Date;

use super::headcount::{because, counted, notes};
use super::rows::annex_rows;
use super::table::columns;
use super::{ColumnKind, CountingRule, Figure, FigureRow, FigureTable, FigureValue, sweep};
use crate::model::{Category, Contribution, Edition, Period};
use crate::register::Register;
use crate::wording::{Message, words};

/// A peak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peak {
    /// How many.
    pub count: u32,
    /// The first day on which that many were on post; none where no one ever was.
    pub day: Option<Date>,
}

/// The peak of some contributions in a period, over the categories together.
#[must_use]
pub fn peak_of(
    register: &Register,
    contributions: &[&Contribution],
    categories: &[Category],
    period: Period,
) -> Peak {
    let ids = || contributions.iter().map(|contribution| &contribution.id);
    let mut sweeps = categories
        .iter()
        .map(|category| sweep(register, ids(), *category, period));
    let Some(mut first) = sweeps.next() else {
        return Peak {
            count: 0,
            day: None,
        };
    };
    for other in sweeps {
        for (count, more) in first.counts.iter_mut().zip(other.counts) {
            *count += more;
        }
    }
    let (count, day) = first.peak();
    Peak { count, day }
}

/// The peaks of each row of the personnel annex and of all together.
#[must_use]
pub fn peak(register: &Register, edition: &Edition, period: Period) -> FigureTable {
    let lang = register.identity.language;
    let mut rows = Vec::new();
    for counts in annex_rows(register, edition) {
        rows.push(peak_row(
            register,
            counts.row.id.as_str(),
            counts.row.label.in_language(lang),
            counts.recorded(),
            period,
        ));
    }
    let (recorded, without) = counted(register, edition);
    let total = words(lang, "total").unwrap_or_default();
    let mut all = peak_row(register, "total", &total, Some(&recorded), period);
    all.is_total = true;
    rows.push(all);
    FigureTable {
        name: "peak",
        columns: columns(&[
            ("mission", ColumnKind::Words),
            ("military", ColumnKind::Count),
            ("military_day", ColumnKind::Day),
            ("civilian", ColumnKind::Count),
            ("civilian_day", ColumnKind::Day),
            ("total", ColumnKind::Count),
            ("total_day", ColumnKind::Day),
        ]),
        rows,
        notes: notes(&without),
    }
}

fn peak_row(
    register: &Register,
    key: &str,
    label: &str,
    contributions: Option<&[&Contribution]>,
    period: Period,
) -> FigureRow {
    let mut cells = vec![Figure::label(label)];
    let kinds: [&[Category]; 3] = [
        &[Category::Military],
        &[Category::Civilian],
        &[Category::Military, Category::Civilian],
    ];
    for categories in kinds {
        let reason = because(
            register,
            CountingRule::Peak,
            contributions.unwrap_or_default(),
            categories,
            period,
        );
        let (count, day) = match contributions {
            Some(contributions) => {
                let peak = peak_of(register, contributions, categories, period);
                (
                    FigureValue::Count(u64::from(peak.count)),
                    peak.day.map_or(FigureValue::Blank, FigureValue::Day),
                )
            }
            None => (
                FigureValue::Unavailable(Message::new("reason-no-records")),
                FigureValue::Unavailable(Message::new("reason-no-records")),
            ),
        };
        cells.push(Figure::new(count, reason.clone()));
        cells.push(Figure::new(day, reason));
    }
    FigureRow {
        key: key.to_owned(),
        is_total: false,
        cells,
    }
}
