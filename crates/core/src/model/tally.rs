//! Published tallies: counts that were published without the records behind them.

use super::{Category, ContributionId, Count, Period, TallyId, VagueCount};
use crate::record::Code;
use crate::wording::Message;
use crate::{choice, record};

choice! {
    /// What was counted.
    pub enum Measure {
        /// Deployments that touch the period, counted once each.
        Deployed = "deployed",
        /// People on post on the last day of the period.
        Headcount = "headcount",
        /// Assistance requests that were submitted in the period.
        Requests = "requests",
    }
}

choice! {
    /// Of which requests the count is.
    pub enum Outcome {
        /// All of them.
        Total = "total",
        /// Carried out by a military team.
        Vpd = "vpd",
        /// Carried out by a private company.
        Pmsc = "pmsc",
        /// Gone to a private company on the ground of cost.
        PmscCost = "pmsc-cost",
        /// Refused.
        Refused = "refused",
        /// Withdrawn.
        Withdrawn = "withdrawn",
    }
}

record! {
    /// A count that was published without the records behind it.
    pub struct Tally {
        /// Its id.
        public id: TallyId,
        /// What was counted.
        public measure: Measure,
        /// The contributions that it covers, all together.
        public contributions: Vec<ContributionId>,
        /// The category, for people.
        public category: Option<Category>,
        /// The outcome, for requests.
        public outcome: Option<Outcome>,
        /// The period that it is of.
        public period: Period,
        /// How many.
        public count: VagueCount,
    }
    with provenance
    check fault
}

impl Tally {
    fn fault(&self) -> Option<(Code, &'static str, Message)> {
        let incoherent = |key, name| Some((Code::Incoherent, key, Message::new(name)));
        match self.measure {
            _ if self.contributions.is_empty() => {
                incoherent("contributions", "E203-tally-of-nothing")
            }
            Measure::Deployed | Measure::Headcount if self.category.is_none() => {
                incoherent("measure", "E203-tally-without-category")
            }
            Measure::Requests if self.outcome.is_none() => {
                incoherent("measure", "E203-tally-without-outcome")
            }
            Measure::Deployed | Measure::Headcount | Measure::Requests => None,
        }
    }

    /// How many, if that was published exactly.
    #[must_use]
    pub fn exact(&self) -> Option<Count> {
        (self.count.least() == self.count.most()).then(|| self.count.least())
    }
}
