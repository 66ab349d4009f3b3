//! What figures, checks and reports ask of a register.

use jiff::civil::Date;

use super::Register;
use crate::model::{
    Contribution, ContributionId, Decision, Edition, EditionId, Event, Framework, Known,
    LegalBasis, Mandate, Mission, MissionId, Paper, PaperId, Parameter, Period, Post, Quantity,
    Region, RegionId, Tally,
};

/// What mandate a mission has on a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MandateInForce<'r> {
    /// This one.
    Certain(&'r Mandate),
    /// No source tells which, though the mission runs on; perhaps this one.
    Unknown(&'r Mandate),
    /// None: it lapsed, has not begun, or the mission ended.
    None,
}

impl Register {
    /// The contributions to a mission, in order of id.
    pub fn contributions_to<'r>(
        &'r self,
        mission: &'r MissionId,
    ) -> impl Iterator<Item = &'r Contribution> {
        self.linked_contributions(mission).into_iter()
    }

    /// The mission of a contribution.
    #[must_use]
    pub fn mission_of(&self, contribution: &ContributionId) -> Option<&Mission> {
        self.missions
            .get(&self.contributions.get(contribution)?.mission)
    }

    /// The mandates of a mission, in order of their first day; unknown first days come last.
    #[must_use]
    pub fn mandates_of(&self, mission: &MissionId) -> Vec<&Mandate> {
        let mut mandates = self.linked_mandates(mission);
        mandates.sort_by_key(|mandate| {
            let first = mandate.validity().earliest();
            (first.is_none(), first, mandate.id.clone())
        });
        mandates
    }

    /// The mandate of a mission that is in force on a day: of those that certainly hold the one
    /// that began last; a renewal on its predecessor's last day is in force that day.
    #[must_use]
    pub fn mandate_on(&self, mission: &MissionId, day: Date) -> MandateInForce<'_> {
        let ended = self
            .missions
            .get(mission)
            .and_then(|mission| mission.ended.as_ref())
            .is_some_and(|ended| ended.passed_on(day) == Known::Yes);
        if ended {
            return MandateInForce::None;
        }
        // A begin that no source tells counts as the earliest: the other one renewed it.
        let last = |wanted: Known| {
            self.mandates
                .values()
                .filter(|mandate| mandate.mission == *mission)
                .filter(|mandate| mandate.validity().holds_on(day) == wanted)
                .max_by_key(|mandate| (mandate.validity().earliest(), &mandate.id))
        };
        match (last(Known::Yes), last(Known::Unknown)) {
            (Some(mandate), _) => MandateInForce::Certain(mandate),
            (None, Some(mandate)) => MandateInForce::Unknown(mandate),
            (None, None) => MandateInForce::None,
        }
    }

    /// The legal bases of a mission that hold on a day, certainly or perhaps.
    pub fn legal_bases_on<'r>(
        &'r self,
        mission: &'r MissionId,
        day: Date,
    ) -> impl Iterator<Item = &'r LegalBasis> {
        self.legal_bases.values().filter(move |basis| {
            basis.mission == *mission && basis.validity().holds_on(day) != Known::No
        })
    }

    /// The frameworks of a contribution, in order of their first day.
    #[must_use]
    pub fn frameworks_of(&self, contribution: &ContributionId) -> Vec<&Framework> {
        let mut frameworks = self.linked_frameworks(contribution);
        frameworks.sort_by_key(|framework| (framework.validity().earliest(), framework.id.clone()));
        frameworks
    }

    /// The posts of a contribution, in order of id.
    pub fn posts_of<'r>(
        &'r self,
        contribution: &'r ContributionId,
    ) -> impl Iterator<Item = &'r Post> {
        self.linked_posts(contribution).into_iter()
    }

    /// The decisions on a contribution, in order of date.
    #[must_use]
    pub fn decisions_on(&self, contribution: &ContributionId) -> Vec<&Decision> {
        let mut decisions: Vec<&Decision> = self
            .decisions
            .values()
            .filter(|decision| decision.contribution == *contribution)
            .collect();
        decisions.sort_by_key(|decision| (decision.date.earliest(), decision.id.clone()));
        decisions
    }

    /// The events of a mission, in order of date.
    #[must_use]
    pub fn events_of(&self, mission: &MissionId) -> Vec<&Event> {
        let mut events: Vec<&Event> = self
            .events
            .values()
            .filter(|event| event.mission == *mission)
            .collect();
        events.sort_by_key(|event| (event.date.earliest(), event.id.clone()));
        events
    }

    /// The tallies of exactly a period.
    pub fn tallies_of(&self, period: Period) -> impl Iterator<Item = &Tally> {
        self.tallies
            .values()
            .filter(move |tally| tally.period == period)
    }

    /// What a parameter says on a day, if that is certain; of several values the one that began
    /// last.
    #[must_use]
    pub fn parameter_on(&self, name: &str, day: Date) -> Option<&Quantity> {
        self.parameters
            .values()
            .filter(|parameter| {
                parameter.name == name && parameter.validity().holds_on(day) == Known::Yes
            })
            .max_by_key(|parameter| (parameter.validity().earliest(), &parameter.id))
            .map(|parameter: &Parameter| &parameter.quantity)
    }

    /// A region with those above it, from the top down.
    #[must_use]
    pub fn region_path(&self, region: &RegionId) -> Vec<&Region> {
        let mut path = Vec::new();
        let mut next = self.regions.get(region);
        while let Some(region) = next {
            path.push(region);
            next = region
                .parent
                .as_ref()
                .and_then(|parent| self.regions.get(parent));
        }
        path.reverse();
        path
    }

    /// A paper.
    #[must_use]
    pub fn paper(&self, id: &PaperId) -> Option<&Paper> {
        self.papers.get(id)
    }

    /// The edition that is asked for: the one named, or the one whose period ends last.
    #[must_use]
    pub fn edition(&self, id: Option<&EditionId>) -> Option<&Edition> {
        match id {
            Some(id) => self.editions.get(id),
            None => self
                .editions
                .values()
                .max_by_key(|edition| edition.period.until()),
        }
    }
}
