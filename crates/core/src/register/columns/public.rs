//! The columns without what may not be published.

use std::sync::Arc;

use super::merge::Incoming;
use super::{Aside, Deployments, Kind};
use crate::model::{ContributionId, PaperId, PostId};

impl Deployments {
    /// The deployments that may be counted in public, on posts that are `kept`. A source stays
    /// where its paper is `kept_paper`; remarks go, and in the place of each person stands the
    /// number of the row, from 0, which says nothing of who it is.
    ///
    /// The days stay, since figures are counted from them; they are no less restricted for it.
    #[must_use]
    pub fn published(
        &self,
        kept: impl Fn(&PostId) -> bool,
        kept_paper: impl Fn(&PaperId) -> bool,
    ) -> Self {
        let leave = self.unpublished(kept);
        let mut published = if leave.is_empty() {
            self.clone()
        } else {
            let owner = |post: &PostId| self.owner(post).cloned();
            let nothing = Incoming::default();
            self.merged(&[], &leave, nothing, &owner).0
        };
        let mut columns = Arc::unwrap_or_clone(published.columns);
        for (number, person) in (0..).zip(&mut columns.person) {
            *person = number;
        }
        published.columns = Arc::new(columns);
        let sourced = published.asides.iter().filter_map(|(row, aside)| {
            let source = aside.source.as_ref();
            let source = source.filter(|source| kept_paper(&source.paper))?;
            let aside = Aside {
                source: Some(source.clone()),
                remark: None,
            };
            Some((*row, aside))
        });
        published.asides = Arc::new(sourced.collect());
        published
    }

    /// The rows that may not be counted in public or are on no kept post, from low to high.
    fn unpublished(&self, kept: impl Fn(&PostId) -> bool) -> Vec<u32> {
        let kept: Vec<bool> = self.posts.iter().map(kept).collect();
        let is_kept = |post: u32| {
            let place = usize::try_from(post).ok();
            place.and_then(|place| kept.get(place)) == Some(&true)
        };
        let rows = self.columns.kinds.iter().zip(&self.columns.post);
        let rows = (0..).zip(rows);
        rows.filter(|(_, (kind, post))| !(Kind(**kind).is_public() && is_kept(**post)))
            .map(|(row, _)| row)
            .collect()
    }

    /// The contribution with which the deployments on a post stand.
    fn owner(&self, post: &PostId) -> Option<&ContributionId> {
        let place = self.posts.binary_search(post).ok()?;
        let owner = usize::try_from(*self.owners.get(place)?).ok()?;
        let (contribution, _) = self.contributions.get(owner)?;
        Some(contribution)
    }
}
