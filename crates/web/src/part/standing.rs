//! How a mission stands on a day, for the country.

use jiff::civil::Date;
use kader_core::model::{Contribution, ContributionState, Known, Mission};
use kader_core::register::Register;

use crate::view::View;

/// How a mission stands on a day, for the country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// A contribution to it runs, or no source tells that it does not.
    Running,
    /// A contribution to it lies still.
    Suspended,
    /// A contribution is asked for, intended or promised on a condition.
    Ahead,
    /// No contribution is left, or there never was one.
    Over,
    /// The mission itself ended.
    Ended,
}

impl Standing {
    /// That of a mission on a day.
    #[must_use]
    pub fn of(register: &Register, mission: &Mission, day: Date) -> Self {
        let ended = mission.ended.as_ref();
        if ended.is_some_and(|ended| ended.passed_on(day) == Known::Yes) {
            return Self::Ended;
        }
        let contributions = register.contributions_to(&mission.id);
        contributions
            .map(|held| Self::of_contribution(held, day))
            .min()
            .unwrap_or(Self::Over)
    }

    /// That of one contribution, as far as it goes: a state tells of no other days than those
    /// that it names.
    fn of_contribution(held: &Contribution, day: Date) -> Self {
        let runs = |run: &kader_core::model::Validity| run.holds_on(day) != Known::No;
        match (&held.state, held.run()) {
            (_, Some(run)) if runs(&run) => Self::Running,
            // One that had not begun on the day.
            (ContributionState::Running { .. }, _) => Self::Ahead,
            (ContributionState::Suspended { .. }, _) => Self::Suspended,
            (
                ContributionState::Asked { .. }
                | ContributionState::Intended { .. }
                | ContributionState::Conditional { .. },
                _,
            ) => Self::Ahead,
            (
                ContributionState::Ended { .. }
                | ContributionState::Declined { .. }
                | ContributionState::NeverStarted { .. },
                _,
            ) => Self::Over,
        }
    }

    /// Whether it is over, one way or another.
    #[must_use]
    pub fn is_over(self) -> bool {
        match self {
            Self::Over | Self::Ended => true,
            Self::Running | Self::Suspended | Self::Ahead => false,
        }
    }

    /// It in words.
    #[must_use]
    pub fn shown(self, view: &View<'_>) -> String {
        view.word(match self {
            Self::Running => "web-standing-running",
            Self::Suspended => "web-standing-suspended",
            Self::Ahead => "web-standing-ahead",
            Self::Over => "web-standing-over",
            Self::Ended => "web-standing-ended",
        })
    }
}
