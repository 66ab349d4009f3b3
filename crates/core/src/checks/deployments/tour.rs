//! How long tours are, and how long they may or should be.

use jiff::Span;
use jiff::civil::Date;

use super::rows::{OnPost, Row, by_day, kept, through};
use crate::checks::parameters::{Dated, Value, months, names};
use crate::checks::{Finding, Snapshot};
use crate::model::{Category, Count, Known};
use crate::wording::Message;

/// The day of the same number so many months later, or the last of a shorter month.
pub(super) fn months_after(day: Date, months: Count) -> Option<Date> {
    let months = Span::new().try_months(i64::from(months)).ok()?;
    day.checked_add(months).ok()
}

/// What says how long a tour is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Norm<'r> {
    /// The post itself.
    Post(Count),
    /// A parameter in force on the first day.
    Parameter(Value<'r>),
}

impl<'r> Norm<'r> {
    /// How many months.
    pub(super) fn months(self) -> Count {
        match self {
            Self::Post(months) => months,
            Self::Parameter(value) => value.count,
        }
    }

    /// By what the deployments that have the same norm are told together.
    pub(super) fn key(self) -> Option<&'r str> {
        match self {
            Self::Post(_) => None,
            Self::Parameter(value) => Some(value.parameter.id.as_str()),
        }
    }

    /// Shows where it is laid down.
    pub(super) fn shown_in(self, finding: Finding, on_post: &OnPost<'_>, says: Message) -> Finding {
        let says = says.with("months", self.months());
        match self {
            Self::Post(_) => finding.shown_by(on_post.post.id.record(), "tour", says),
            Self::Parameter(value) => {
                finding.shown_by(value.parameter.id.record(), "quantity", says)
            }
        }
    }
}

/// The parameters for tours on posts that name none: what certainly holds on each day, by the
/// kindest reading.
pub(super) struct Norms<'r> {
    military: Vec<Option<Value<'r>>>,
    civilian: Vec<Option<Value<'r>>>,
}

impl<'r> Norms<'r> {
    /// Those for the longest tour.
    pub(super) fn most(snapshot: &Snapshot<'r>) -> Self {
        let named = |name| on_each_day(snapshot, name, Dated::most_on);
        Self {
            military: named(names::TOUR_MILITARY_MOST),
            civilian: named(names::TOUR_CIVILIAN_MOST),
        }
    }

    /// Those for the shortest tour.
    pub(super) fn least(snapshot: &Snapshot<'r>) -> Self {
        let named = |name| on_each_day(snapshot, name, Dated::least_on);
        Self {
            military: named(names::TOUR_MILITARY_LEAST),
            civilian: named(names::TOUR_CIVILIAN_LEAST),
        }
    }

    /// What holds for a deployment on its first day.
    pub(super) fn of(&self, on_post: &OnPost<'_>, row: Row) -> Option<Norm<'r>> {
        let values = match on_post.slice.kind(row.place).category() {
            Category::Military => &self.military,
            Category::Civilian => &self.civilian,
        };
        let value = *values.get(usize::from(row.first))?;
        value.map(Norm::Parameter)
    }
}

fn on_each_day<'r>(
    snapshot: &Snapshot<'r>,
    name: &str,
    on: fn(&Dated<'r>, Date) -> Option<Value<'r>>,
) -> Vec<Option<Value<'r>>> {
    // A table of all days is made for deployments that are asked for, and for no others.
    if kept(snapshot).next().is_none() {
        return Vec::new();
    }
    let dated = Dated::named(snapshot.register, name, months);
    match through(snapshot) {
        Some(through) if !dated.is_empty() => by_day(through, |day| {
            on(&dated, day).filter(|value| value.known == Known::Yes)
        }),
        Some(_) | None => Vec::new(),
    }
}
