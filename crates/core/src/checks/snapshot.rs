//! What a rule looks at: a register, asked about a day and the days ahead.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::frameworks::above::{self, Above};
use super::presence::{Presence, ShownBy, narrowed};
use crate::model::{
    Category, Contribution, ContributionId, ContributionKind, ContributionState, Decision,
    DecisionKind, DeploymentRecords, Edition, End, Framework, Known, LegalBasis, Mandate, Mission,
    MissionId, Period, Post, Text, Validity,
};
use crate::register::{DayNumber, Register};

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
    // What takes a pass over the deployments is found once, when a rule first asks.
    presences: OnceLock<BTreeMap<&'r ContributionId, Presence>>,
    above: OnceLock<Vec<Above<'r>>>,
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
            presences: OnceLock::new(),
            above: OnceLock::new(),
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
    /// reconstruction is not. Money alone is no one.
    #[must_use]
    pub fn presence(&self, contribution: &Contribution) -> Presence {
        let presences = self.presences.get_or_init(|| {
            let each = self.register.contributions.values();
            each.map(|contribution| (&contribution.id, self.find_presence(contribution)))
                .collect()
        });
        match presences.get(&contribution.id) {
            Some(presence) => presence.clone(),
            None => self.find_presence(contribution),
        }
    }

    /// From when until when people were certainly there by their deployments, or else by the
    /// posts: what the state of the contribution alone tells is left out. For questions about
    /// times before the register begins to know more of a contribution.
    #[must_use]
    pub fn seen(&self, contribution: &Contribution) -> Presence {
        let presence = self.presence(contribution);
        match presence.shown_by {
            ShownBy::Deployments => presence,
            ShownBy::Posts => Presence {
                periods: super::presence::certain(&self.filled(contribution), self.on),
                shown_by: ShownBy::Posts,
            },
        }
    }

    /// When the posts of a contribution whose people are or were there were to be filled.
    fn filled(&self, contribution: &Contribution) -> Vec<Validity> {
        let posts = self.posts_of(&contribution.id).iter();
        posts
            .filter(|post| has_people(contribution) && post.seats.least() > 0)
            .map(|post| post.validity())
            .collect()
    }

    fn find_presence(&self, contribution: &Contribution) -> Presence {
        match contribution.deployments {
            DeploymentRecords::Kept => {
                let slice = self.register.deployments.of(&contribution.id);
                Presence {
                    periods: super::presence::of_deployments(slice, self.on),
                    shown_by: ShownBy::Deployments,
                }
            }
            DeploymentRecords::Reconstructed | DeploymentRecords::None => {
                let mut validities = self.filled(contribution);
                validities.extend(self.run_of(contribution));
                Presence {
                    periods: super::presence::certain(&validities, self.on),
                    shown_by: ShownBy::Posts,
                }
            }
        }
    }

    /// From when until when a contribution with people ran. Where its state does not tell since
    /// when, it ran no later than one of its posts was the country's to fill.
    #[must_use]
    pub fn run_of(&self, contribution: &Contribution) -> Option<Validity> {
        if contribution.kind == ContributionKind::Money {
            return None;
        }
        let posts = self.posts_of(&contribution.id).iter();
        let filled = posts.filter(|post| post.seats.least() > 0);
        let run = contribution.run()?;
        Some(filled.fold(run, |run, post| narrowed(run, &post.from)))
    }

    /// Whether a contribution sent people by the day that is asked about, also where it cannot
    /// be told when: one that runs or ended did, unless its deployments are kept and there are
    /// none.
    #[must_use]
    pub fn has_sent(&self, contribution: &Contribution) -> bool {
        if !self.presence(contribution).periods.is_empty() {
            return true;
        }
        let begun = |validity: &Validity| validity.earliest().is_none_or(|first| first <= self.on);
        let posts = self.posts_of(&contribution.id);
        contribution.deployments != DeploymentRecords::Kept
            && self.run_of(contribution).is_some_and(|run| begun(&run))
            && (posts.is_empty() || posts.iter().any(|post| begun(&post.validity())))
    }

    /// Whether a contribution is to go on, on a day to come, by what is known: it runs, no one
    /// decided to end it, and of its posts one is still to be filled then. Who is known to stay
    /// beyond that goes on in any case.
    #[must_use]
    pub fn goes_on(&self, contribution: &Contribution, day: Date) -> bool {
        let slice = self.register.deployments.of(&contribution.id);
        if contribution.deployments == DeploymentRecords::Kept
            && let Some((day, _)) = DayNumber::bounds(Period::day(day))
        {
            let stays = |(place, end): (usize, &u16)| {
                *end >= day.number() && !slice.kind(place).is_reconstructed()
            };
            let begun = slice.starts.partition_point(|start| *start <= day.number());
            let ends = slice.ends.get(..begun).unwrap_or_default();
            if ends.iter().enumerate().any(stays) {
                return true;
            }
        }
        let runs = self
            .run_of(contribution)
            .is_some_and(|run| run.holds_on(day) != Known::No);
        let last = self.decisions_on(&contribution.id).last();
        let ends = last.is_some_and(|last| last.kind == DecisionKind::End);
        let posts = self.posts_of(&contribution.id);
        if posts.is_empty() {
            // Its state tells the last day of one that ended.
            let has_end = matches!(contribution.state, ContributionState::Ended { .. });
            return runs && (has_end || !ends);
        }
        let to_fill = |post: &&Post| match post.validity().holds_on(day) {
            Known::Yes => true,
            // An end that no source tells is no end, unless it was decided on.
            Known::Unknown => !ends && post.until == End::Unknown,
            Known::No => false,
        };
        runs && posts.iter().any(to_fill)
    }

    /// The seats of a category of a contribution that were certainly to be filled by people who
    /// are or were there, post by post, up to the day that is asked about.
    pub(super) fn seats(
        &self,
        contribution: &Contribution,
        category: Category,
    ) -> impl Iterator<Item = (Period, u32)> {
        let posts = self.posts_of(&contribution.id).iter();
        let counted = has_people(contribution);
        let past = self.past();
        posts
            .filter(move |post| counted && post.category == category && post.seats.least() > 0)
            .filter_map(move |post| {
                let days = post.validity().certain()?.within(past)?;
                Some((days, post.seats.least()))
            })
    }

    /// Every time in which a contribution certainly had more people than its frameworks allow,
    /// contribution after contribution in order of id.
    pub(super) fn above(&self) -> &[Above<'r>] {
        self.above.get_or_init(|| above::find(self))
    }

    /// Those of one contribution.
    pub(super) fn above_of(&self, contribution: &ContributionId) -> &[Above<'r>] {
        let all = self.above();
        let first = all.partition_point(|above| above.contribution.id < *contribution);
        let after = all.partition_point(|above| above.contribution.id <= *contribution);
        all.get(first..after).unwrap_or_default()
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

/// Whether the state of a contribution says that its people are or were there.
fn has_people(contribution: &Contribution) -> bool {
    matches!(
        contribution.state,
        ContributionState::Running { .. } | ContributionState::Ended { .. }
    )
}
