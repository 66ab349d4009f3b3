//! A figure by its path: `annex2/untso/deployed.military`, `mandate/unifil-2650/until`.

use jiff::civil::Date;

use super::{
    Figure, FigureTable, annex1, annex2, differences, expiries, framework_use, headcount, on_post,
    peak, person_days, requests,
};
use crate::model::{Edition, Period, RecordRef};
use crate::record::{Entry, Field, Publication, Shape, Value};
use crate::register::Register;

/// The names of the tables.
pub const TABLES: [&str; 11] = [
    "annex1",
    "annex2",
    "headcount",
    "peak",
    "person-days",
    "framework-use",
    "requests",
    "expiries",
    "on-post",
    "differences",
    "changes",
];

/// What figures are asked of.
#[derive(Debug, Clone, Copy)]
pub struct Sought<'r> {
    /// The edition.
    pub edition: &'r Edition,
    /// The period: that of the edition, unless another is asked.
    pub period: Period,
    /// The day on which what holds is asked: the last of the period, unless another is.
    pub on: Date,
    /// How many days ahead expiries look.
    pub horizon: u32,
}

impl<'r> Sought<'r> {
    /// An edition, its period and the last day of that; half a year ahead.
    #[must_use]
    pub fn of(edition: &'r Edition) -> Self {
        Self {
            edition,
            period: edition.period,
            on: edition.period.until(),
            horizon: 180,
        }
    }
}

/// The table with this name; nothing if there is none that a snapshot can give. Where any of it
/// is counted from reconstructed deployments, its last note says so.
#[must_use]
pub fn table(register: &Register, sought: Sought<'_>, name: &str) -> Option<FigureTable> {
    let mut found = computed(register, sought, name)?;
    found.mark_reconstructed();
    Some(found)
}

fn computed(register: &Register, sought: Sought<'_>, name: &str) -> Option<FigureTable> {
    let Sought {
        edition,
        period,
        on,
        horizon,
    } = sought;
    let edition_of_period = || Edition {
        period,
        ..edition.clone()
    };
    match name {
        "annex1" => Some(annex1(register, &edition_of_period(), on)),
        "annex2" => Some(annex2(register, &edition_of_period())),
        "headcount" => Some(headcount(register, edition, period)),
        "peak" => Some(peak(register, edition, period)),
        "person-days" => Some(person_days(register, edition, period)),
        "framework-use" => Some(framework_use(register, edition, period)),
        "requests" => Some(requests(register, period)),
        "expiries" => Some(expiries(register, on, horizon)),
        "on-post" => Some(on_post(register, on)),
        "differences" => Some(differences(register, edition)),
        _ => None,
    }
}

/// What a path leads to.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// A figure of a table.
    Figure(Box<Figure>),
    /// A value of a record.
    Value {
        /// The record.
        record: RecordRef,
        /// The value, as data has it.
        value: Value,
        /// Whether the record may be published, and this field of it.
        is_public: bool,
    },
}

/// What a path leads to: a figure by table, row and column; a value of a record by kind, id and
/// key, into lists by number from 0 (`mandate/minusma-2640/ceiling.0.most`); a value of the
/// edition itself (`edition/until`); of `requests` the row of the period may be left out.
#[must_use]
pub fn lookup(register: &Register, sought: Sought<'_>, path: &str) -> Option<Found> {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["edition", key] => {
            let key = match *key {
                "from" => "period.from",
                "until" => "period.until",
                key => key,
            };
            of_record(sought.edition, &sought.edition.id.record(), key)
        }
        ["requests", column] => figure(register, sought, "requests", "period", column),
        [name, row, column] if TABLES.contains(name) => figure(register, sought, name, row, column),
        [kind, id, key] => record_value(register, kind, id, key),
        _ => None,
    }
}

fn figure(
    register: &Register,
    sought: Sought<'_>,
    name: &str,
    row: &str,
    column: &str,
) -> Option<Found> {
    let table = computed(register, sought, name)?;
    table
        .figure(row, column)
        .map(|figure| Found::Figure(Box::new(figure.clone())))
}

fn of_record<R: Field>(record: &R, named: &RecordRef, key: &str) -> Option<Found> {
    let value = record.write()?;
    let is_restricted = matches!(&value, Value::Table(entries) if entries.iter().any(|entry| {
        entry.key == "publication" && entry.node.value == Value::Text("restricted".to_owned())
    }));
    let found = within(&value, key)?;
    Some(Found::Value {
        record: named.clone(),
        value: found.clone(),
        is_public: !is_restricted && !is_field_restricted::<R>(key),
    })
}

/// Whether the field that a key begins with may not be published, whatever its record says.
fn is_field_restricted<R: Field>(key: &str) -> bool {
    let first = key.split('.').next().unwrap_or_default();
    matches!(R::shape(), Shape::Table { fields, .. } if fields.iter().any(|field| {
        field.key == first && field.publication == Publication::Restricted
    }))
}

/// A value further in, by keys and numbers between dots.
fn within<'v>(value: &'v Value, key: &str) -> Option<&'v Value> {
    key.split('.').try_fold(value, |value, step| match value {
        Value::Table(entries) => entries
            .iter()
            .find(|entry: &&Entry| entry.key == step)
            .map(|entry| &entry.node.value),
        Value::List(items) => {
            let place: usize = step.parse().ok()?;
            items.get(place).map(|item| &item.value)
        }
        _ => None,
    })
}

fn record_value(register: &Register, kind: &str, id: &str, key: &str) -> Option<Found> {
    macro_rules! kinds {
        ($($word:literal $field:ident,)+) => {
            match kind {
                $($word => register
                    .$field
                    .get(id)
                    .and_then(|record| of_record(record, &record.id.record(), key)),)+
                _ => None,
            }
        };
    }
    kinds! {
        "mission" missions,
        "legal-basis" legal_bases,
        "mandate" mandates,
        "contribution" contributions,
        "framework" frameworks,
        "post" posts,
        "tally" tallies,
        "event" events,
        "decision" decisions,
        "paper" papers,
        "commitment" commitments,
        "funding" funding,
        "objective" objectives,
        "assessment" assessments,
        "evaluation" evaluations,
        "request" requests,
        "parameter" parameters,
        "region" regions,
    }
}
