//! Deployments taken apart, to be kept in a file and put together again.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::merge::ContributionOf;
use super::{Aside, Columns, Deployments, Kind};
use crate::model::{ContributionId, DeploymentId, PostId, SourceRef};

/// What few deployments have: the row, its source, its remark.
pub type AsideOfRow<'d> = (u32, Option<Cow<'d, SourceRef>>, Option<Cow<'d, str>>);

/// What [`Deployments`] consist of.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Parts<'d> {
    /// The contributions in order of id, each with how many rows are its.
    pub contributions: Vec<(Cow<'d, ContributionId>, usize)>,
    /// The posts in order of id, each of which some row names.
    pub posts: Cow<'d, [PostId]>,
    /// The columns; posts by their place in `posts`.
    pub columns: Cow<'d, Columns>,
    /// The sources and remarks, in order of row.
    pub asides: Vec<AsideOfRow<'d>>,
}

/// What few deployments have, borrowed.
pub(super) fn borrowed(asides: &BTreeMap<u32, Aside>) -> Vec<AsideOfRow<'_>> {
    let asides = asides.iter().map(|(row, aside)| {
        let source = aside.source.as_ref().map(Cow::Borrowed);
        let remark = aside.remark.as_deref().map(Cow::Borrowed);
        (*row, source, remark)
    });
    asides.collect()
}

/// The same, owned.
pub(super) fn asides_of(asides: Vec<AsideOfRow<'_>>) -> BTreeMap<u32, Aside> {
    let asides = asides.into_iter().map(|(row, source, remark)| {
        let source = source.map(Cow::into_owned);
        let remark = remark.map(Cow::into_owned);
        (row, Aside { source, remark })
    });
    asides.collect()
}

impl Deployments {
    /// What they consist of, borrowed.
    #[must_use]
    pub fn parts(&self) -> Parts<'_> {
        let contributions = self.contributions.iter();
        Parts {
            contributions: contributions
                .map(|(id, range)| (Cow::Borrowed(id), range.len()))
                .collect(),
            posts: Cow::Borrowed(&self.posts),
            columns: Cow::Borrowed(&self.columns),
            asides: borrowed(&self.asides),
        }
    }

    /// Deployments of parts that came from [`Self::parts`]; nothing if they cannot have. That
    /// ids are unique is taken on trust: whoever kept the columns has a checksum.
    #[must_use]
    pub fn from_parts(parts: Parts<'_>) -> Option<Self> {
        let columns = parts.columns;
        let is_sound = columns.are_sound(parts.posts.len())
            && parts.posts.is_sorted_by(|one, other| one < other);
        if !is_sound {
            return None;
        }
        let mut deployments = Self {
            owners: vec![u32::MAX; parts.posts.len()],
            posts: parts.posts.into_owned(),
            asides: Arc::new(asides_of(parts.asides)),
            ..Self::default()
        };
        let mut begin = 0_usize;
        for (place, (contribution, count)) in (0_u32..).zip(parts.contributions) {
            let contribution = contribution.into_owned();
            let range = begin..begin.checked_add(count)?;
            let last = deployments.contributions.last();
            if last.is_some_and(|(last, _)| *last >= contribution) {
                return None;
            }
            if !columns.starts.get(range.clone())?.is_sorted() {
                return None;
            }
            for post in columns.post.get(range.clone())? {
                let owner = deployments.owners.get_mut(usize::try_from(*post).ok()?)?;
                if *owner != place && *owner != u32::MAX {
                    return None;
                }
                *owner = place;
            }
            let kinds = columns.kinds.get(range.clone())?;
            if kinds.iter().any(|kind| Kind(*kind).is_reconstructed()) {
                deployments.reconstructed.insert(contribution.clone());
            }
            begin = range.end;
            deployments.contributions.push((contribution, range));
        }
        if begin != columns.len() || deployments.owners.contains(&u32::MAX) {
            return None;
        }
        deployments.columns = Arc::new(columns.into_owned());
        Some(deployments)
    }

    /// The posts that have any, in order of id.
    #[must_use]
    pub fn posts(&self) -> &[PostId] {
        &self.posts
    }

    /// The sources that are named, with the deployment that names each.
    pub fn sources(&self) -> impl Iterator<Item = (DeploymentId, &SourceRef)> {
        self.asides.iter().filter_map(|(row, aside)| {
            let row = usize::try_from(*row).ok()?;
            Some((
                DeploymentId(*self.columns.id.get(row)?),
                aside.source.as_ref()?,
            ))
        })
    }

    /// Whether the deployments on each post that is there stand with its contribution.
    pub(in crate::register) fn stand_with(&self, contribution_of: ContributionOf<'_>) -> bool {
        self.posts.iter().zip(&self.owners).all(|(post, owner)| {
            let owner = usize::try_from(*owner).ok();
            let held = owner.and_then(|owner| self.contributions.get(owner));
            let held = held.map(|(contribution, _)| contribution);
            contribution_of(post).is_none_or(|owner| held == Some(&owner))
        })
    }
}
