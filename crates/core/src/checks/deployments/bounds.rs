//! Between which days people may be there, in the widest reading of the dates.

use crate::model::{Begin, ContributionState, End, Moment, Validity};
use crate::register::DayNumber;

use super::rows::Row;

/// The first and last day that every reading allows between them, each as the number of its
/// day; nothing where there is no such bound or no source tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Bounds {
    first: Option<i32>,
    last: Option<i32>,
}

impl Bounds {
    /// The widest reading of when something holds.
    pub(super) fn of(validity: &Validity) -> Self {
        let first = match &validity.from {
            Begin::On(from) => Some(earliest(from)),
            Begin::Unknown => None,
        };
        let last = match &validity.until {
            End::On(until) => Some(latest(until)),
            End::Indefinite | End::Unknown => None,
        };
        Self { first, last }
    }

    /// Between which days the state of a contribution says that it ran; nothing where it says
    /// that no one was ever sent.
    pub(super) fn of_state(state: &ContributionState) -> Option<Self> {
        match state {
            ContributionState::Running { from } => Some(Self {
                first: from.as_ref().map(earliest),
                last: None,
            }),
            ContributionState::Ended { from, until, .. } => Some(Self {
                first: from.as_ref().map(earliest),
                last: Some(latest(until)),
            }),
            // It ran before it lay still, and people may stay while it does.
            ContributionState::Suspended { .. } => Some(Self::default()),
            ContributionState::Asked { .. }
            | ContributionState::Intended { .. }
            | ContributionState::Conditional { .. }
            | ContributionState::Declined { .. }
            | ContributionState::NeverStarted { .. } => None,
        }
    }

    /// Whether a deployment has days before the first.
    pub(super) fn begins_after(self, row: Row) -> bool {
        self.first.is_some_and(|first| i32::from(row.first) < first)
    }

    /// Whether a deployment has days after the last.
    pub(super) fn ends_before(self, row: Row) -> bool {
        self.last.is_some_and(|last| i32::from(row.last) > last)
    }
}

fn earliest(moment: &Moment) -> i32 {
    DayNumber::offset(moment.earliest())
}

fn latest(moment: &Moment) -> i32 {
    DayNumber::offset(moment.latest())
}
