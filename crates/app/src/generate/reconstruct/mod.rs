//! Deployments behind a published count: invented people on real posts, so many that the count
//! comes out, each marked as reconstructed.
//!
//! For a contribution whose deployments are to be reconstructed: its posts tell how many seats
//! there are, when, and how long a tour lasts; its published tally tells how many deployments
//! had at least one day in the tally's period. Seats are filled one tour after another, and the
//! number and length of the tours are chosen so that the count is met exactly. Of several
//! tallies the one whose period ends last is met; before and after that period nothing is made.

mod seat;
mod share;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kader_core::model::{
    Category, Contribution, ContributionId, Deployment, DeploymentId, DeploymentRecords, Measure,
    Period, PersonRef, Post, PostId, Tally, TallyId,
};
use kader_core::register::Register;
use kader_core::wording::Message;

use super::random::Random;
use seat::{Filling, Tour};

#[cfg(test)]
use super::SEED;

/// What was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reconstruction {
    /// Every deployment that the register has from now on: those that were recorded and those
    /// that were made, in order of contribution, post, first day and id.
    pub deployments: Vec<Deployment>,
    /// How many of them were made.
    pub made: usize,
    /// What could not be made for want of a published count.
    pub without_count: Vec<Message>,
}

/// A published count that posts and tours cannot carry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortfall {
    /// The tally that tells the count.
    pub tally: TallyId,
    /// The contributions that the tally covers.
    pub contributions: Vec<ContributionId>,
    /// The category.
    pub category: Category,
    /// The period of the tally.
    pub period: Period,
    /// How many were published.
    pub count: usize,
    /// The least that the posts carry.
    pub least: usize,
    /// The most that they carry.
    pub most: usize,
}

impl Shortfall {
    /// What people read.
    #[must_use]
    pub fn message(&self) -> Message {
        let ids: Vec<&str> = self
            .contributions
            .iter()
            .map(ContributionId::as_str)
            .collect();
        Message::new("E405")
            .with("contribution", ids.join(", "))
            .with("count", self.count)
            .with("category", self.category.word())
            .with("from", self.period.from())
            .with("until", self.period.until())
            .with("least", self.least)
            .with("most", self.most)
    }
}

/// Makes the deployments of every contribution that says its are reconstructed. What was
/// reconstructed before is replaced; what is recorded as it was stays, and counts towards the
/// tally.
///
/// # Errors
/// Every published count that the posts cannot carry.
pub fn reconstruct(register: &Register, seed: u64) -> Result<Reconstruction, Vec<Shortfall>> {
    let mut deployments: Vec<Deployment> = register
        .deployments
        .each()
        .filter(|deployment| !deployment.reconstructed)
        .collect();
    let recorded = deployments.len();
    let (mut made, mut shortfalls) = (0, Vec::new());
    let chosen = Chosen::of(register);
    for tally in &chosen.tallies {
        let recorded = deployments.get(..recorded).unwrap_or_default();
        match Goal::of(register, tally, recorded).tours(seed) {
            Ok(tours) => {
                made += tours.len();
                let tours = tours.into_iter();
                deployments
                    .extend(tours.map(|(post, tour)| unnumbered(post, tally.category, tour)));
            }
            Err(shortfall) => shortfalls.push(shortfall),
        }
    }
    if !shortfalls.is_empty() {
        return Err(shortfalls);
    }
    deployments.sort_by_cached_key(|deployment| {
        let contribution = register.posts.get(&deployment.post);
        (
            contribution.map(|post| post.contribution.clone()),
            deployment.post.clone(),
            deployment.from,
            deployment.id,
        )
    });
    number(&mut deployments);
    Ok(Reconstruction {
        deployments,
        made,
        without_count: chosen.without_count,
    })
}

/// A tally that is to be met.
struct ChosenTally<'r> {
    tally: &'r Tally,
    category: Category,
    count: usize,
}

#[derive(Default)]
struct Chosen<'r> {
    tallies: Vec<ChosenTally<'r>>,
    without_count: Vec<Message>,
}

impl<'r> Chosen<'r> {
    /// For each contribution and category the tally to be met: the one whose period ends last.
    fn of(register: &'r Register) -> Self {
        let is_reconstructed = |contribution: &Contribution| {
            contribution.deployments == DeploymentRecords::Reconstructed
        };
        let mut choice: BTreeMap<(&ContributionId, Category), Option<&'r Tally>> = BTreeMap::new();
        for post in register.posts.values() {
            let contribution = register.contributions.get(&post.contribution);
            if contribution.is_some_and(is_reconstructed) {
                choice.insert((&post.contribution, post.category), None);
            }
        }
        for tally in register.tallies.values() {
            let Some(category) = tally.category else {
                continue;
            };
            if tally.measure != Measure::Deployed {
                continue;
            }
            let held = |id| register.contributions.get(id).is_some_and(is_reconstructed);
            if !tally.contributions.iter().all(held) {
                continue;
            }
            for contribution in &tally.contributions {
                let chosen = choice.entry((contribution, category)).or_default();
                if chosen.is_none_or(|chosen| chosen.period.until() < tally.period.until()) {
                    *chosen = Some(tally);
                }
            }
        }
        let mut found = Self::default();
        let mut seen: BTreeSet<&TallyId> = BTreeSet::new();
        for ((contribution, category), tally) in &choice {
            // One that covers several must be the choice of them all, or some counted twice.
            let agreed = tally.filter(|tally| {
                tally.contributions.iter().all(|other| {
                    let other = choice.get(&(other, *category)).copied().flatten();
                    other.is_some_and(|other| other.id == tally.id)
                })
            });
            match agreed.and_then(|tally| Some((tally, usize::try_from(tally.exact()?).ok()?))) {
                Some((tally, count)) => {
                    if seen.insert(&tally.id) {
                        let category = *category;
                        found.tallies.push(ChosenTally {
                            tally,
                            category,
                            count,
                        });
                    }
                }
                None => found.without_count.push(
                    Message::new("generate-without-count")
                        .with("contribution", contribution.as_str())
                        .with("category", category.word()),
                ),
            }
        }
        found
    }
}

/// A tally with the seats that are to carry it.
struct Goal<'r> {
    chosen: &'r ChosenTally<'r>,
    /// How many are still to be made.
    count: usize,
    /// How many are recorded as they were.
    recorded: usize,
    /// Post by post: how its seats can be filled, how many there certainly are, and how many
    /// more there may be.
    posts: Vec<(&'r Post, Filling, usize, usize)>,
}

impl<'r> Goal<'r> {
    fn of(register: &'r Register, chosen: &'r ChosenTally<'r>, recorded: &[Deployment]) -> Self {
        let ChosenTally {
            tally, category, ..
        } = *chosen;
        let posts: Vec<&Post> = tally
            .contributions
            .iter()
            .flat_map(|contribution| register.posts_of(contribution))
            .collect();
        let within: Vec<&Deployment> = recorded
            .iter()
            .filter(|deployment| deployment.category == category)
            .filter(|deployment| posts.iter().any(|post| post.id == deployment.post))
            .filter(|deployment| touches(deployment, tally.period))
            .collect();
        let posts = posts.into_iter().filter(|post| post.category == category);
        let posts = posts.map(|post| {
            let taken = taken_at_once(&within, &post.id);
            let least = usize::try_from(post.seats.least()).unwrap_or(usize::MAX);
            let most = usize::try_from(post.seats.most()).unwrap_or(usize::MAX);
            let certain = least.saturating_sub(taken);
            let perhaps = most.saturating_sub(taken) - certain;
            (post, Filling::of(post, tally.period), certain, perhaps)
        });
        Self {
            chosen,
            count: chosen.count.saturating_sub(within.len()),
            recorded: within.len(),
            posts: posts.collect(),
        }
    }

    fn tours(&self, seed: u64) -> Result<Vec<(&'r PostId, Tour)>, Shortfall> {
        let ChosenTally {
            tally, category, ..
        } = self.chosen;
        let name = format!("{}/{}", tally.id, category.word());
        let mut random = Random::named(seed, &name);
        let (mut seats, mut owners) = (Vec::new(), Vec::new());
        for (post, filling, certain, perhaps) in &self.posts {
            let counts = filling.counts();
            let mut or_none = counts.clone();
            or_none.push(0);
            seats.extend(std::iter::repeat_n(counts, *certain));
            seats.extend(std::iter::repeat_n(or_none, *perhaps));
            owners.extend(std::iter::repeat_n((&post.id, filling), certain + perhaps));
        }
        let too_many = self.recorded > self.chosen.count;
        let shares = share::share(self.count, &seats, &mut random);
        let shares = match shares {
            Ok(shares) if !too_many => shares,
            other => {
                let bounds = other.err().unwrap_or((0, 0));
                return Err(Shortfall {
                    tally: tally.id.clone(),
                    contributions: tally.contributions.clone(),
                    category: *category,
                    period: tally.period,
                    count: self.chosen.count,
                    least: bounds.0 + self.recorded,
                    most: bounds.1 + self.recorded,
                });
            }
        };
        let filled = owners.into_iter().zip(shares);
        Ok(filled
            .flat_map(|((post, filling), count)| {
                let tours = filling.tours(count, &mut random);
                tours.into_iter().map(move |tour| (post, tour))
            })
            .collect())
    }
}

fn touches(deployment: &Deployment, period: Period) -> bool {
    deployment.from <= period.until() && deployment.until.is_none_or(|until| until >= period.from())
}

/// How many recorded deployments are on a post at once, at most: their seats are taken.
fn taken_at_once(recorded: &[&Deployment], post: &PostId) -> usize {
    let here: Vec<&&Deployment> = recorded
        .iter()
        .filter(|deployment| deployment.post == *post)
        .collect();
    let on = |day: Date| {
        let present = here.iter().filter(|deployment| {
            deployment.from <= day && deployment.until.is_none_or(|until| until >= day)
        });
        present.count()
    };
    // The number can only rise on a day on which one begins.
    here.iter()
        .map(|deployment| on(deployment.from))
        .max()
        .unwrap_or(0)
}

/// A deployment that was made, still without a number.
fn unnumbered(post: &PostId, category: Category, (from, until): Tour) -> Deployment {
    Deployment {
        id: DeploymentId(0),
        post: post.clone(),
        person: PersonRef(0),
        category,
        from,
        until: Some(until),
        reconstructed: true,
        source: None,
        publication: None,
        remark: None,
    }
}

/// Gives those that were made ids and pseudonyms that no recorded one has, each its own, from 1
/// in the order in which they stand.
fn number(deployments: &mut [Deployment]) {
    let recorded = || {
        deployments
            .iter()
            .filter(|recorded| !recorded.reconstructed)
    };
    let ids: BTreeSet<u32> = recorded().map(|recorded| recorded.id.0).collect();
    let people: BTreeSet<u32> = recorded().map(|recorded| recorded.person.0).collect();
    let mut ids = (1..=u32::MAX).filter(|id| !ids.contains(id));
    let mut people = (1..=u32::MAX).filter(|person| !people.contains(person));
    for deployment in deployments.iter_mut().filter(|made| made.reconstructed) {
        deployment.id = DeploymentId(ids.next().unwrap_or(u32::MAX));
        deployment.person = PersonRef(people.next().unwrap_or(u32::MAX));
    }
}
