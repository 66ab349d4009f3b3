//! Deployments on their way to columns.

use std::collections::BTreeMap;

use super::merge::{Incoming, by_number, named};
use super::settled::Settled;
use super::{Aside, Deployments, Kind, Packed};
use crate::model::{ContributionId, Deployment, DeploymentId, PersonRef, PostId, SourceRef};
use crate::register::DayNumber;

/// Collects deployments in any order.
#[derive(Debug, Clone, Default)]
pub struct DeploymentsBuilder {
    pub(super) posts: BTreeMap<PostId, u32>,
    pub(super) rows: Vec<Packed>,
    /// By version ([`Packed::version`]).
    pub(super) asides: BTreeMap<(u32, u32), Aside>,
    since: u32,
}

impl DeploymentsBuilder {
    /// A builder that has none.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The number by which rows name a post.
    pub fn post(&mut self, post: &PostId) -> u32 {
        if let Some(number) = self.posts.get(post) {
            return *number;
        }
        let number = u32::try_from(self.posts.len()).unwrap_or(u32::MAX);
        self.posts.insert(post.clone(), number);
        number
    }

    /// What is added from now on is known since this entry of the log, later than any before.
    pub fn known_since(&mut self, entry: u32) {
        self.since = entry;
    }

    /// A deployment is withdrawn, for [`Deployments::after`] and [`Versions::after`].
    ///
    /// [`Versions::after`]: super::Versions::after
    pub fn withdraw(&mut self, id: DeploymentId) {
        self.rows.push(Packed::withdrawal(id, self.since));
    }

    /// Adds a deployment by its parts, the way of bulk reading.
    pub fn push(
        &mut self,
        id: DeploymentId,
        post: u32,
        person: PersonRef,
        days: (DayNumber, DayNumber),
        kind: Kind,
    ) {
        let (start, end) = (days.0.number(), days.1.number());
        // What it replaces may have had more to say.
        if !self.asides.is_empty() {
            self.asides.remove(&(id.0, self.since));
        }
        self.rows.push(Packed {
            post,
            start,
            end,
            person: person.0,
            id: id.0,
            since: self.since,
            kind: kind.0,
        });
    }

    /// Adds a deployment.
    pub fn add(&mut self, deployment: Deployment) {
        let post = self.post(&deployment.post);
        let until = deployment.until.map_or(DayNumber::OPEN, DayNumber::nearest);
        let kind = Kind::new(
            deployment.category,
            deployment.reconstructed,
            deployment.publication,
        );
        let days = (DayNumber::nearest(deployment.from), until);
        self.push(deployment.id, post, deployment.person, days, kind);
        self.beside(deployment.id, deployment.source, deployment.remark);
    }

    /// Adds to the deployment that was pushed last what few have.
    pub fn beside(&mut self, id: DeploymentId, source: Option<SourceRef>, remark: Option<String>) {
        if source.is_some() || remark.is_some() {
            let version = (id.0, self.since);
            self.asides.insert(version, Aside { source, remark });
        }
    }

    /// How many it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The posts that are named, in order of id.
    pub fn posts(&self) -> impl Iterator<Item = &PostId> {
        self.posts.keys()
    }

    /// The sources that are named, with the deployment that names each.
    pub fn sources(&self) -> impl Iterator<Item = (DeploymentId, &SourceRef)> {
        self.asides.iter().filter_map(|((id, _), aside)| {
            aside
                .source
                .as_ref()
                .map(|source| (DeploymentId(*id), source))
        })
    }

    /// The ids that more than one deployment has, from low to high.
    #[must_use]
    pub fn duplicates(&self) -> Vec<DeploymentId> {
        let mut ids: Vec<u32> = self.rows.iter().map(|row| row.id).collect();
        ids.sort_unstable();
        let mut twice: Vec<u32> = ids
            .windows(2)
            .filter(|pair| pair[0] == pair[1])
            .map(|pair| pair[0])
            .collect();
        twice.dedup();
        twice.into_iter().map(DeploymentId).collect()
    }

    /// What stands in the end of what was added and withdrawn: the last word on each id.
    #[must_use]
    pub fn standing(self) -> Self {
        let Incoming {
            posts,
            rows,
            asides,
        } = Settled::new(self).standing;
        let mut standing = Self {
            posts,
            rows,
            asides,
            since: 0,
        };
        standing.forget_unnamed_posts();
        standing
    }

    fn forget_unnamed_posts(&mut self) {
        let numbered = by_number(&self.posts);
        let named = named(&numbered, self.rows.iter().map(|row| row.post));
        let kept = numbered
            .iter()
            .zip(named)
            .scan(0_u32, |next, (post, named)| {
                let number = *next;
                *next += u32::from(named);
                Some(((*post).clone(), named.then_some(number)))
            });
        let numbers: Vec<(PostId, Option<u32>)> = kept.collect();
        for row in &mut self.rows {
            let place = usize::try_from(row.post).ok();
            let number = place.and_then(|place| numbers.get(place)?.1);
            row.post = number.unwrap_or(u32::MAX);
        }
        let named = |(post, number): (PostId, Option<u32>)| Some((post, number?));
        self.posts = numbers.into_iter().filter_map(named).collect();
    }

    /// The columns. `contribution_of` tells the contribution of a post; deployments on a post
    /// that has none are left out, which [`Register::new`] reports beforehand.
    ///
    /// [`Register::new`]: crate::register::Register::new
    #[must_use]
    pub fn build(self, contribution_of: impl Fn(&PostId) -> Option<ContributionId>) -> Deployments {
        let nothing = Deployments::default();
        nothing.merged(&[], &[], self.into(), &contribution_of).0
    }
}

/// The same deployments, to be added to.
impl From<&Deployments> for DeploymentsBuilder {
    fn from(deployments: &Deployments) -> Self {
        let mut builder = Self::new();
        for post in &deployments.posts {
            builder.post(post);
        }
        builder.rows = deployments.columns.each().collect();
        let asides = deployments.asides.iter().filter_map(|(row, aside)| {
            let version = deployments.columns.packed(*row)?.version();
            Some((version, aside.clone()))
        });
        builder.asides = asides.collect();
        builder
    }
}
