//! Rules about national frameworks (K).

pub(super) mod above;
pub(super) mod days_without_framework;
pub(super) mod framework_change_undecided;
pub(super) mod framework_lapsing;
pub(super) mod framework_missing;
pub(super) mod framework_outlives_contribution;
pub(super) mod framework_outlives_mandate;
pub(super) mod framework_unused;
pub(super) mod frameworks_disagree;
pub(super) mod limit_exceeded;
pub(super) mod posts_above_limit;
pub(super) mod reserve_undecided;
mod room;
pub(super) mod temporary_overrun;

use super::{Finding, Snapshot, words};
use crate::model::{Category, Contribution, Framework, Period, Text, Validity};
use crate::wording::Message;

/// What the mission of a contribution is called.
fn mission_of(snapshot: &Snapshot<'_>, contribution: &Contribution) -> Text {
    snapshot.name_of(&contribution.mission)
}

/// When the frameworks of a contribution hold, each by itself.
fn validities(frameworks: &[&Framework]) -> Vec<Validity> {
    frameworks
        .iter()
        .map(|framework| framework.validity())
        .collect()
}

/// The frameworks that can have held on a day of some periods.
fn touching<'f, 'r>(
    frameworks: &'f [&'r Framework],
    periods: &'f [Period],
) -> impl Iterator<Item = &'r Framework> + use<'f, 'r> {
    let frameworks = frameworks.iter().copied();
    frameworks.filter(|framework| {
        let days = framework.validity().possible();
        days.is_some_and(|days| periods.iter().any(|period| period.within(days).is_some()))
    })
}

/// How many frameworks a finding shows.
const SHOWN: usize = 4;

/// Says of a framework from when until when it holds and what it provides for.
fn shown(finding: Finding, framework: &Framework, field: &'static str) -> Finding {
    let says = match (framework.military, framework.civilian) {
        (Some(military), Some(civilian)) => Message::new("framework-says-both")
            .with("military", military)
            .with("civilian", civilian),
        (Some(military), None) => {
            Message::new("framework-says-military").with("military", military)
        }
        (None, Some(civilian)) => {
            Message::new("framework-says-civilian").with("civilian", civilian)
        }
        (None, None) => Message::new("framework-says-no-size"),
    };
    let says = says.with("days", words::held(&framework.validity()));
    finding.shown_by(framework.id.record(), field, says)
}

/// The field of a framework with the base size for a category.
fn size_field(category: Category) -> &'static str {
    category.word()
}
