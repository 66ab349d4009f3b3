//! Deployments as columns, those of one contribution together.
//!
//! Seventeen bytes each, so that ten million fit in 170 MB and a count over all of them is one
//! pass over memory. Within a contribution they stand in order of first day, then id.

mod builder;
mod compare;
mod kind;
mod merge;
mod parts;
mod past;
mod public;
mod rows;
mod settled;
mod slice;
mod versions;

pub use builder::DeploymentsBuilder;
pub use compare::{Arrival, Compared, Silent};
pub use kind::Kind;
pub use parts::{AsideOfRow, Parts};
pub use past::PastParts;
pub use rows::Columns;
pub use slice::Slice;
pub use versions::{Versions, VersionsParts};

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use rows::Packed;

use crate::model::{ContributionId, Deployment, DeploymentId, PostId, SourceRef};

/// What few deployments have.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Aside {
    source: Option<SourceRef>,
    remark: Option<String>,
}

/// All deployments of a register. A copy of them shares the columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Deployments {
    contributions: Vec<(ContributionId, Range<usize>)>,
    posts: Vec<PostId>,
    /// The contribution with which the deployments on each post stand, by its place.
    owners: Vec<u32>,
    columns: Arc<Columns>,
    asides: Arc<BTreeMap<u32, Aside>>,
    reconstructed: BTreeSet<ContributionId>,
}

impl Deployments {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.columns.starts.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.columns.starts.is_empty()
    }

    /// The contributions that have any, in order of id.
    pub fn contributions(&self) -> impl Iterator<Item = &ContributionId> {
        self.contributions
            .iter()
            .map(|(contribution, _)| contribution)
    }

    fn range(&self, contribution: &ContributionId) -> Range<usize> {
        self.contributions
            .binary_search_by(|(held, _)| held.cmp(contribution))
            .ok()
            .and_then(|place| self.contributions.get(place))
            .map_or(0..0, |(_, range)| range.clone())
    }

    /// Whether any deployment of a contribution was reconstructed.
    #[must_use]
    pub fn has_reconstructed(&self, contribution: &ContributionId) -> bool {
        self.reconstructed.contains(contribution)
    }

    /// The columns of a contribution's deployments.
    #[must_use]
    pub fn of(&self, contribution: &ContributionId) -> Slice<'_> {
        let range = self.range(contribution);
        self.columns.slice(range)
    }

    /// The number by which the columns name a post; nothing for one without deployments.
    #[must_use]
    pub fn post_number(&self, post: &PostId) -> Option<u32> {
        let place = self.posts.binary_search(post).ok()?;
        u32::try_from(place).ok()
    }

    /// The post with a number by which the columns name it.
    #[must_use]
    pub fn post(&self, number: u32) -> Option<&PostId> {
        self.posts.get(usize::try_from(number).ok()?)
    }

    /// The deployments of a contribution, whole.
    pub fn each_of<'d>(
        &'d self,
        contribution: &ContributionId,
    ) -> impl Iterator<Item = Deployment> + use<'d> {
        self.range(contribution).filter_map(|row| self.at(row))
    }

    /// Every deployment, whole, contribution after contribution.
    pub fn each(&self) -> impl Iterator<Item = Deployment> + '_ {
        (0..self.len()).filter_map(|row| self.at(row))
    }

    /// The ids of all, row after row.
    pub fn ids(&self) -> impl Iterator<Item = u32> + '_ {
        self.columns.id.iter().copied()
    }

    /// The deployment in a row, whole; rows go from 0, contribution after contribution.
    #[must_use]
    pub fn at(&self, row: usize) -> Option<Deployment> {
        let row = u32::try_from(row).ok()?;
        let packed = self.columns.packed(row)?;
        let post = self.posts.get(usize::try_from(packed.post).ok()?)?;
        packed.whole(post, self.asides.get(&row))
    }

    /// The remarks on deployments, each with the post and the id of its deployment, in the order
    /// of the rows.
    pub fn remarks(&self) -> impl Iterator<Item = (&PostId, DeploymentId, &str)> {
        self.asides.iter().filter_map(|(row, aside)| {
            let row = usize::try_from(*row).ok()?;
            let post = usize::try_from(*self.columns.post.get(row)?).ok()?;
            let id = DeploymentId(*self.columns.id.get(row)?);
            Some((self.posts.get(post)?, id, aside.remark.as_deref()?))
        })
    }

    /// How many deployments of a contribution are as they were, not reconstructed, and name no
    /// source.
    #[must_use]
    pub fn without_source(&self, contribution: &ContributionId) -> usize {
        let range = self.range(contribution);
        let kinds = self.columns.kinds.get(range.clone()).unwrap_or_default();
        let kept = kinds.iter().filter(|kind| !Kind(**kind).is_reconstructed());
        let number = |row: usize| u32::try_from(row).unwrap_or(u32::MAX);
        let asides = self.asides.range(number(range.start)..number(range.end));
        let sourced = asides.filter(|(row, aside)| {
            let kind = usize::try_from(**row)
                .ok()
                .and_then(|row| self.columns.kinds.get(row));
            aside.source.is_some() && kind.is_some_and(|kind| !Kind(*kind).is_reconstructed())
        });
        kept.count() - sourced.count()
    }

    /// How many bytes the columns take.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.len() * (2 + 2 + 1 + 4 + 4 + 4)
    }
}
