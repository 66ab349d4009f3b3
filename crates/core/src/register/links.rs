//! Which records belong to which: made when it is first asked, so that asking it of every mission
//! and contribution does not read all records for each.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

use super::{Register, Table};
use crate::model::{
    Contribution, ContributionId, Framework, FrameworkId, Mandate, MandateId, MissionId, Post,
    PostId,
};

/// What belongs to what. It follows from the records alone: registers are equal whether it was
/// made or not, and a copy, which may be changed before it is asked anything, begins without.
#[derive(Default)]
pub struct Links(OnceLock<Made>);

impl Clone for Links {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Links {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl fmt::Debug for Links {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Links")
    }
}

/// How many records there were when the links were made.
type Sizes = [usize; 4];

struct Made {
    sizes: Sizes,
    contributions: BTreeMap<MissionId, Vec<ContributionId>>,
    mandates: BTreeMap<MissionId, Vec<MandateId>>,
    frameworks: BTreeMap<ContributionId, Vec<FrameworkId>>,
    posts: BTreeMap<ContributionId, Vec<PostId>>,
}

fn by_owner<O: Ord + Clone, I: Clone, R>(
    table: &Table<I, R>,
    owner: impl Fn(&R) -> &O,
) -> BTreeMap<O, Vec<I>> {
    let mut owned: BTreeMap<O, Vec<I>> = BTreeMap::new();
    for (id, record) in table {
        owned
            .entry(owner(record).clone())
            .or_default()
            .push(id.clone());
    }
    owned
}

/// The records that belong to an owner, in order of their ids.
fn of<'r, O: Ord, I: Ord, R>(
    table: &'r Table<I, R>,
    links: Option<&BTreeMap<O, Vec<I>>>,
    owner: &O,
    owner_of: impl Fn(&R) -> &O,
) -> Vec<&'r R> {
    let is_own = |record: &&'r R| owner_of(record) == owner;
    match links {
        Some(links) => {
            let ids = links.get(owner).into_iter().flatten();
            ids.filter_map(|id| table.get(id)).filter(is_own).collect()
        }
        None => table.values().filter(is_own).collect(),
    }
}

impl Register {
    fn sizes(&self) -> Sizes {
        [
            self.contributions.len(),
            self.mandates.len(),
            self.frameworks.len(),
            self.posts.len(),
        ]
    }

    /// The links; nothing where records came or went since they were made.
    fn links(&self) -> Option<&Made> {
        let made = self.links.0.get_or_init(|| Made {
            sizes: self.sizes(),
            contributions: by_owner(&self.contributions, |one| &one.mission),
            mandates: by_owner(&self.mandates, |one| &one.mission),
            frameworks: by_owner(&self.frameworks, |one| &one.contribution),
            posts: by_owner(&self.posts, |one| &one.contribution),
        });
        (made.sizes == self.sizes()).then_some(made)
    }

    pub(super) fn linked_contributions(&self, mission: &MissionId) -> Vec<&Contribution> {
        let links = self.links().map(|made| &made.contributions);
        of(&self.contributions, links, mission, |one| &one.mission)
    }

    pub(super) fn linked_mandates(&self, mission: &MissionId) -> Vec<&Mandate> {
        let links = self.links().map(|made| &made.mandates);
        of(&self.mandates, links, mission, |one| &one.mission)
    }

    pub(super) fn linked_frameworks(&self, contribution: &ContributionId) -> Vec<&Framework> {
        let links = self.links().map(|made| &made.frameworks);
        of(&self.frameworks, links, contribution, |one| {
            &one.contribution
        })
    }

    pub(super) fn linked_posts(&self, contribution: &ContributionId) -> Vec<&Post> {
        let links = self.links().map(|made| &made.posts);
        of(&self.posts, links, contribution, |one| &one.contribution)
    }
}
