//! The columns by themselves, to be kept in a file and taken out of it again.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Aside, Deployments, DeploymentsBuilder, Kind, Packed};
use crate::model::{ContributionId, DeploymentId, PostId, SourceRef};

/// What few deployments have: the row, its source, its remark.
pub type AsideOfRow<'d> = (u32, Option<Cow<'d, SourceRef>>, Option<Cow<'d, str>>);

/// The columns of [`Deployments`], row by row the same deployment.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Columns<'d> {
    /// The contributions in order of id, each with how many rows are its.
    pub contributions: Vec<(Cow<'d, ContributionId>, usize)>,
    /// The posts in order of id.
    pub posts: Cow<'d, [PostId]>,
    /// The numbers of the first days.
    pub starts: Cow<'d, [u16]>,
    /// The numbers of the last days.
    pub ends: Cow<'d, [u16]>,
    /// Category and marks ([`Kind::bits`]).
    pub kinds: Cow<'d, [u8]>,
    /// Which of the posts, from 0.
    pub post: Cow<'d, [u32]>,
    /// The persons.
    pub person: Cow<'d, [u32]>,
    /// The ids.
    pub id: Cow<'d, [u32]>,
    /// The sources and remarks, in order of row.
    pub asides: Vec<AsideOfRow<'d>>,
}

impl Deployments {
    /// The columns, borrowed.
    #[must_use]
    pub fn columns(&self) -> Columns<'_> {
        let asides = self.asides.iter().map(|(row, aside)| {
            let source = aside.source.as_ref().map(Cow::Borrowed);
            let remark = aside.remark.as_deref().map(Cow::Borrowed);
            (*row, source, remark)
        });
        Columns {
            contributions: self
                .contributions
                .iter()
                .map(|(id, range)| (Cow::Borrowed(id), range.len()))
                .collect(),
            posts: Cow::Borrowed(&self.posts),
            starts: Cow::Borrowed(&self.starts),
            ends: Cow::Borrowed(&self.ends),
            kinds: Cow::Borrowed(&self.kinds),
            post: Cow::Borrowed(&self.post),
            person: Cow::Borrowed(&self.person),
            id: Cow::Borrowed(&self.id),
            asides: asides.collect(),
        }
    }

    /// Deployments of columns that came from [`Self::columns`]; nothing if they cannot have.
    /// That ids are unique is taken on trust: whoever kept the columns has a checksum.
    #[must_use]
    pub fn from_columns(columns: Columns<'_>) -> Option<Self> {
        let rows = columns.starts.len();
        let lengths = [
            columns.ends.len(),
            columns.kinds.len(),
            columns.post.len(),
            columns.person.len(),
            columns.id.len(),
        ];
        let posts = columns.posts.len();
        let is_post = |number: &u32| usize::try_from(*number).is_ok_and(|number| number < posts);
        let sound = lengths.iter().all(|length| *length == rows)
            && columns.posts.is_sorted_by(|one, other| one < other)
            && columns.post.iter().all(is_post);
        if !sound {
            return None;
        }
        let mut contributions = Vec::with_capacity(columns.contributions.len());
        let mut reconstructed = std::collections::BTreeSet::new();
        let mut begin = 0_usize;
        for (contribution, count) in columns.contributions {
            let contribution = contribution.into_owned();
            let end = begin.checked_add(count)?;
            if contributions
                .last()
                .is_some_and(|(last, _)| *last >= contribution)
            {
                return None;
            }
            let starts = columns.starts.get(begin..end)?;
            let kinds = columns.kinds.get(begin..end)?;
            if !starts.is_sorted() {
                return None;
            }
            if kinds.iter().any(|kind| Kind(*kind).is_reconstructed()) {
                reconstructed.insert(contribution.clone());
            }
            contributions.push((contribution, begin..end));
            begin = end;
        }
        let asides = columns.asides.into_iter().map(|(row, source, remark)| {
            let source = source.map(Cow::into_owned);
            let remark = remark.map(Cow::into_owned);
            (row, Aside { source, remark })
        });
        (begin == rows).then(|| Self {
            contributions,
            posts: columns.posts.into_owned(),
            starts: columns.starts.into_owned(),
            ends: columns.ends.into_owned(),
            kinds: columns.kinds.into_owned(),
            post: columns.post.into_owned(),
            person: columns.person.into_owned(),
            id: columns.id.into_owned(),
            asides: asides.collect::<BTreeMap<_, _>>(),
            reconstructed,
        })
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
            Some((DeploymentId(*self.id.get(row)?), aside.source.as_ref()?))
        })
    }

    /// Whether each deployment stands with the contribution of its post.
    pub(in crate::register) fn stand_with(
        &self,
        contribution_of: impl Fn(&PostId) -> Option<ContributionId>,
    ) -> bool {
        let owners: Vec<Option<ContributionId>> = self.posts.iter().map(contribution_of).collect();
        self.contributions.iter().all(|(contribution, range)| {
            let is_its: Vec<bool> = owners
                .iter()
                .map(|owner| owner.as_ref() == Some(contribution))
                .collect();
            let rows = self.post.get(range.clone()).unwrap_or_default();
            rows.iter().all(|post| {
                usize::try_from(*post).is_ok_and(|post| is_its.get(post) == Some(&true))
            })
        })
    }
}

/// The same deployments, to be added to.
impl From<&Deployments> for DeploymentsBuilder {
    fn from(deployments: &Deployments) -> Self {
        let mut builder = Self::new();
        for post in &deployments.posts {
            builder.post(post);
        }
        let columns = deployments
            .starts
            .iter()
            .zip(&deployments.ends)
            .zip(&deployments.kinds)
            .zip(&deployments.post)
            .zip(&deployments.person)
            .zip(&deployments.id);
        builder.rows = columns
            .map(|(((((start, end), kind), post), person), id)| Packed {
                post: *post,
                start: *start,
                end: *end,
                person: *person,
                id: *id,
                kind: *kind,
            })
            .collect();
        for (row, aside) in &deployments.asides {
            let id = usize::try_from(*row)
                .ok()
                .and_then(|row| deployments.id.get(row));
            if let Some(id) = id {
                builder.asides.insert(*id, aside.clone());
            }
        }
        builder
    }
}

impl DeploymentsBuilder {
    /// Notes that a deployment is withdrawn, for [`Self::settle`].
    pub fn withdraw(&mut self, id: DeploymentId) {
        self.asides.remove(&id.0);
        self.rows.push(Packed {
            post: Packed::WITHDRAWN,
            start: 0,
            end: 0,
            person: 0,
            id: id.0,
            kind: 0,
        });
    }

    /// Lets of several rows with one id stand the one that was added last, and none where that
    /// is a withdrawal. Afterwards the rows are in order of id.
    pub fn settle(&mut self) {
        let is_settled = self.rows.is_sorted_by(|one, other| one.id < other.id)
            && self.rows.iter().all(|row| row.post != Packed::WITHDRAWN);
        if is_settled {
            return;
        }
        // Stable, so that the last of those with one id is the last that was added.
        self.rows.sort_by_key(|row| row.id);
        let next_ids = self.rows.iter().skip(1).map(|row| Some(row.id));
        let rows = self.rows.iter().zip(next_ids.chain([None]));
        self.rows = rows
            .filter(|(row, next)| *next != Some(row.id) && row.post != Packed::WITHDRAWN)
            .map(|(row, _)| *row)
            .collect();
        self.forget_unnamed_posts();
    }

    /// Posts that no row names any more are not named by the whole.
    fn forget_unnamed_posts(&mut self) {
        let mut named = vec![false; self.posts.len()];
        for row in &self.rows {
            let post = usize::try_from(row.post).ok();
            if let Some(mark) = post.and_then(|post| named.get_mut(post)) {
                *mark = true;
            }
        }
        // Their numbers stay: rows of the others hold theirs.
        self.posts.retain(|_, number| {
            usize::try_from(*number).is_ok_and(|number| named.get(number) == Some(&true))
        });
    }
}
