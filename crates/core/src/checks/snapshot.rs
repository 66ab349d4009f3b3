//! What a rule looks at: a register, asked about a day and the days ahead.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::presence::{Presence, ShownBy};
use crate::model::{
    Contribution, ContributionId, ContributionState, Decision, DeploymentRecords, Edition,
    Framework, LegalBasis, Mandate, Mission, MissionId, Period, Post, Text, Validity,
};
use crate::register::Register;

/// A register, asked about a day and the days ahead; with what belongs together at hand, so
/// that a rule over all contributions is one pass.
#[derive(Debug)]
pub struct Snapshot<'r> {
    /// The register.
    pub register: &'r Register,
    /// The day that it is asked about, inclusive: what comes after it is not yet wrong.
    pub on: Date,
    /// The last day to look ahead to, inclusive.
    pub ahead: Date,
    /// The edition that is asked about, if there is one.
    pub edition: Option<&'r Edition>,
    contributions: BTreeMap<&'r MissionId, Vec<&'r Contribution>>,
    legal_bases: BTreeMap<&'r MissionId, Vec<&'r LegalBasis>>,
    mandates: BTreeMap<&'r MissionId, Vec<&'r Mandate>>,
    frameworks: BTreeMap<&'r ContributionId, Vec<&'r Framework>>,
    posts: BTreeMap<&'r ContributionId, Vec<&'r Post>>,
    decisions: BTreeMap<&'r ContributionId, Vec<&'r Decision>>,
}

fn group<'r, K: Ord, V>(
    records: impl Iterator<Item = &'r V>,
    key: impl Fn(&'r V) -> K,
) -> BTreeMap<K, Vec<&'r V>> {
    let mut groups: BTreeMap<K, Vec<&'r V>> = BTreeMap::new();
    for record in records {
        groups.entry(key(record)).or_default().push(record);
    }
    groups
}

/// By first day; what no source tells comes first, since it counts as the earliest.
fn in_time<V>(groups: &mut BTreeMap<impl Ord, Vec<&V>>, validity: impl Fn(&V) -> Validity) {
    for group in groups.values_mut() {
        group.sort_by_key(|record| validity(record).earliest());
    }
}

impl<'r> Snapshot<'r> {
    /// A register, asked about a day and so many days ahead.
    #[must_use]
    pub fn new(
        register: &'r Register,
        on: Date,
        horizon: u32,
        edition: Option<&'r Edition>,
    ) -> Self {
        let ahead = jiff::Span::new()
            .try_days(i64::from(horizon))
            .and_then(|days| on.checked_add(days))
            .unwrap_or(Date::MAX);
        let mut legal_bases = group(register.legal_bases.values(), |basis| &basis.mission);
        in_time(&mut legal_bases, LegalBasis::validity);
        let mut mandates = group(register.mandates.values(), |mandate| &mandate.mission);
        in_time(&mut mandates, Mandate::validity);
        let mut frameworks = group(register.frameworks.values(), |framework| {
            &framework.contribution
        });
        in_time(&mut frameworks, Framework::validity);
        let mut decisions = group(register.decisions.values(), |decision| {
            &decision.contribution
        });
        for group in decisions.values_mut() {
            group.sort_by_key(|decision| decision.date.earliest());
        }
        Self {
            register,
            on,
            ahead,
            edition,
            contributions: group(register.contributions.values(), |given| &given.mission),
            legal_bases,
            mandates,
            frameworks,
            posts: group(register.posts.values(), |post| &post.contribution),
            decisions,
        }
    }

    /// The contributions to a mission, in order of id.
    #[must_use]
    pub fn contributions_to(&self, mission: &MissionId) -> &[&'r Contribution] {
        self.contributions.get(mission).map_or(&[], Vec::as_slice)
    }

    /// The legal bases of a mission, in order of first day.
    #[must_use]
    pub fn legal_bases_of(&self, mission: &MissionId) -> &[&'r LegalBasis] {
        self.legal_bases.get(mission).map_or(&[], Vec::as_slice)
    }

    /// The mandates of a mission, in order of first day; one without a known first day first.
    #[must_use]
    pub fn mandates_of(&self, mission: &MissionId) -> &[&'r Mandate] {
        self.mandates.get(mission).map_or(&[], Vec::as_slice)
    }

    /// The frameworks of a contribution, in order of first day.
    #[must_use]
    pub fn frameworks_of(&self, contribution: &ContributionId) -> &[&'r Framework] {
        self.frameworks.get(contribution).map_or(&[], Vec::as_slice)
    }

    /// The posts of a contribution, in order of id.
    #[must_use]
    pub fn posts_of(&self, contribution: &ContributionId) -> &[&'r Post] {
        self.posts.get(contribution).map_or(&[], Vec::as_slice)
    }

    /// The decisions on a contribution, in order of date.
    #[must_use]
    pub fn decisions_on(&self, contribution: &ContributionId) -> &[&'r Decision] {
        self.decisions.get(contribution).map_or(&[], Vec::as_slice)
    }

    /// The mission of a contribution.
    #[must_use]
    pub fn mission_of(&self, contribution: &Contribution) -> Option<&'r Mission> {
        self.register.missions.get(&contribution.mission)
    }

    /// What a mission is called; nothing where there is no such mission.
    #[must_use]
    pub fn name_of(&self, mission: &MissionId) -> Text {
        let found = self.register.missions.get(mission);
        found.map_or_else(|| Text::own(mission.as_str()), |found| found.name.clone())
    }

    /// From when until when a contribution's people were certainly there, up to the day that is
    /// asked about, and what shows it. Kept deployments show it themselves; where there are
    /// none, or only reconstructed ones, its posts and its own state do: they are facts, a
    /// reconstruction is not.
    #[must_use]
    pub fn presence(&self, contribution: &Contribution) -> Presence {
        match contribution.deployments {
            DeploymentRecords::Kept => {
                let slice = self.register.deployments.of(&contribution.id);
                Presence {
                    periods: super::presence::of_deployments(slice, self.on),
                    shown_by: ShownBy::Deployments,
                }
            }
            DeploymentRecords::Reconstructed | DeploymentRecords::None => {
                let has_people = matches!(
                    contribution.state,
                    ContributionState::Running { .. } | ContributionState::Ended { .. }
                );
                let posts = self.posts_of(&contribution.id).iter();
                let mut validities: Vec<Validity> = posts
                    .filter(|post| has_people && post.seats.least() > 0)
                    .map(|post| post.validity())
                    .collect();
                validities.extend(contribution.run());
                Presence {
                    periods: super::presence::certain(&validities, self.on),
                    shown_by: ShownBy::Posts,
                }
            }
        }
    }

    /// The days from the first that can be held through the day that is asked about.
    #[must_use]
    pub fn past(&self) -> Period {
        Period::new(Date::MIN, self.on).unwrap_or_else(|| Period::day(self.on))
    }

    /// The days after the day that is asked about, through the last to look ahead to; nothing
    /// where nothing is looked ahead.
    #[must_use]
    pub fn coming(&self) -> Option<Period> {
        Period::new(self.on.checked_add(1.days()).ok()?, self.ahead)
    }
}
