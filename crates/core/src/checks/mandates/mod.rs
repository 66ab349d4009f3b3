//! Rules about mandates and legal bases (M).

pub(super) mod mandate_expired;

use super::presence::{Presence, ShownBy, common};
use super::{Finding, Snapshot};
use crate::model::{Contribution, Mission, Period};
use crate::wording::Message;

/// When people of a contribution were there outside of what should cover them.
struct Uncovered<'r> {
    contribution: &'r Contribution,
    /// Every longest time, in order; never empty.
    periods: Vec<Period>,
    shown_by: ShownBy,
}

/// The contributions to a mission whose people were there on days of some periods.
fn uncovered<'r>(
    snapshot: &Snapshot<'r>,
    mission: &Mission,
    periods: &[Period],
) -> Vec<Uncovered<'r>> {
    let given = snapshot.contributions_to(&mission.id).iter();
    given
        .filter_map(|contribution| {
            let Presence {
                periods: there,
                shown_by,
            } = snapshot.presence(contribution);
            let periods = common(&there, periods);
            (!periods.is_empty()).then_some(Uncovered {
                contribution,
                periods,
                shown_by,
            })
        })
        .collect()
}

impl Uncovered<'_> {
    /// Adds to a finding that people of the contribution were there, and what shows it.
    fn shown_in(&self, finding: Finding) -> Finding {
        let periods = self.periods.iter().map(|days| super::words::period(*days));
        let days = super::words::list(periods);
        let says = Message::new(match self.shown_by {
            ShownBy::Deployments => "check-deployed-through",
            ShownBy::Posts => "check-posts-through",
        })
        .with("contribution", &self.contribution.name)
        .with("days", days);
        finding.shown_by(self.contribution.id.record(), "", says)
    }
}
