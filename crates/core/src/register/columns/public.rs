//! The columns without what may not be published.

use super::{Aside, Deployments, Kind};
use crate::model::{PaperId, PostId};

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
        let posts: Vec<bool> = self.posts.iter().map(kept).collect();
        let all_kept = posts.iter().all(|kept| *kept);
        let mut published = if all_kept && self.kinds.iter().all(|kind| Kind(*kind).is_public()) {
            Self {
                contributions: self.contributions.clone(),
                posts: self.posts.clone(),
                starts: self.starts.clone(),
                ends: self.ends.clone(),
                kinds: self.kinds.clone(),
                post: self.post.clone(),
                id: self.id.clone(),
                reconstructed: self.reconstructed.clone(),
                ..Self::default()
            }
        } else {
            self.filtered(&posts)
        };
        published.person = (0..).take(published.id.len()).collect();
        // Rows keep their order: each is met in turn.
        let mut row = 0;
        for (old, aside) in &self.asides {
            let id = usize::try_from(*old).ok().and_then(|old| self.id.get(old));
            let (Some(id), Some(source)) = (id, &aside.source) else {
                continue;
            };
            if !kept_paper(&source.paper) || !self.is_published(*old, &posts) {
                continue;
            }
            let rest = published.id.get(row..).unwrap_or_default();
            let Some(further) = rest.iter().position(|found| found == id) else {
                continue;
            };
            row += further;
            let Ok(number) = u32::try_from(row) else {
                continue;
            };
            let aside = Aside {
                source: Some(source.clone()),
                remark: None,
            };
            published.asides.insert(number, aside);
        }
        published
    }

    /// Whether a row may be counted in public and its post is there.
    fn is_published(&self, row: u32, posts: &[bool]) -> bool {
        let row = usize::try_from(row).unwrap_or(usize::MAX);
        let post = self.post.get(row).and_then(|post| place(*post));
        let kind = self.kinds.get(row).copied().map(Kind);
        kind.is_some_and(Kind::is_public) && post.and_then(|post| posts.get(post)) == Some(&true)
    }

    /// The rows that may be counted in public, of the posts that are there.
    fn filtered(&self, posts: &[bool]) -> Self {
        let mut left = Self::default();
        let mut named = vec![false; posts.len()];
        for (contribution, range) in &self.contributions {
            let begin = left.starts.len();
            for row in range.clone() {
                let (Some(kind), Some(post)) = (self.kinds.get(row), self.post.get(row)) else {
                    continue;
                };
                let Some(there) = place(*post) else {
                    continue;
                };
                if !Kind(*kind).is_public() || posts.get(there) != Some(&true) {
                    continue;
                }
                if let Some(mark) = named.get_mut(there) {
                    *mark = true;
                }
                if Kind(*kind).is_reconstructed() && !left.reconstructed.contains(contribution) {
                    left.reconstructed.insert(contribution.clone());
                }
                left.kinds.push(*kind);
                left.post.push(*post);
                left.starts.extend(self.starts.get(row));
                left.ends.extend(self.ends.get(row));
                left.id.extend(self.id.get(row));
            }
            let end = left.starts.len();
            if end > begin {
                left.contributions.push((contribution.clone(), begin..end));
            }
        }
        left.number_anew(&self.posts, &named);
        left
    }

    /// Names the posts that are left by their place among themselves.
    fn number_anew(&mut self, posts: &[PostId], named: &[bool]) {
        let mut numbers = vec![u32::MAX; posts.len()];
        let each = posts.iter().zip(named).zip(&mut numbers);
        for (number, ((post, _), slot)) in (0..).zip(each.filter(|((_, named), _)| **named)) {
            *slot = number;
            self.posts.push(post.clone());
        }
        for post in &mut self.post {
            *post = place(*post)
                .and_then(|post| numbers.get(post))
                .copied()
                .unwrap_or(u32::MAX);
        }
    }
}

fn place(number: u32) -> Option<usize> {
    usize::try_from(number).ok()
}
