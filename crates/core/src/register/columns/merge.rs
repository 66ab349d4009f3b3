//! Deployments with some rows taken away and others put among them: the one way in which
//! columns are made, from nothing or from those of another state.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::rows::nth;
use super::{Aside, Columns, Deployments, DeploymentsBuilder, Kind, Packed};
use crate::model::{ContributionId, PostId};

/// Tells the contribution of a post, if it is there.
pub(super) type ContributionOf<'f> = &'f dyn Fn(&PostId) -> Option<ContributionId>;

/// Rows on their way among others, none of them a withdrawal.
#[derive(Debug, Default)]
pub(super) struct Incoming {
    /// The numbers by which the rows name posts.
    pub(super) posts: BTreeMap<PostId, u32>,
    pub(super) rows: Vec<Packed>,
    /// What few of them have, by version.
    pub(super) asides: BTreeMap<(u32, u32), Aside>,
}

impl From<DeploymentsBuilder> for Incoming {
    fn from(builder: DeploymentsBuilder) -> Self {
        Self {
            posts: builder.posts,
            rows: builder.rows,
            asides: builder.asides,
        }
    }
}

/// The posts and contributions of both together, in order of id, and their numbers.
struct Numbered {
    posts: Vec<PostId>,
    contributions: Vec<ContributionId>,
    /// The contribution of each post.
    owners: Vec<u32>,
    /// The new number of each held post; nothing where all keep theirs.
    held: Option<Vec<u32>>,
    /// The new number of each incoming post.
    incoming: Vec<u32>,
}

impl Deployments {
    /// Without some rows, from low to high, and with others among them; and since when each row
    /// is known, of what is told of these (`since`) and of the others.
    pub(super) fn merged(
        &self,
        since: &[u32],
        leave: &[u32],
        mut incoming: Incoming,
        contribution_of: ContributionOf<'_>,
    ) -> (Self, Vec<u32>) {
        if !self.stand_with(contribution_of) {
            // A post has moved to another contribution, and its deployments with it.
            self.hand_over(since, leave, &mut incoming);
            return Self::default().merged(&[], &[], incoming, contribution_of);
        }
        let numbered = self.number(leave, &incoming, contribution_of);
        let Incoming {
            mut rows, asides, ..
        } = incoming;
        for row in &mut rows {
            row.post = nth(&numbered.incoming, row.post);
        }
        let owner = |row: &Packed| nth(&numbered.owners, row.post);
        rows.retain(|row| owner(row) != u32::MAX);
        rows.sort_unstable_by_key(|row| (owner(row), row.order()));

        let count = (self.len() + rows.len()).saturating_sub(leave.len());
        let mut merge = Merge {
            from: self,
            since,
            posts: numbered.held.as_deref(),
            leave: leave.iter().copied().peekable(),
            asides: &asides,
            columns: Columns::with_room(count),
            known: Vec::with_capacity(count),
            beside: BTreeMap::new(),
        };
        let mut rows = rows.into_iter().peekable();
        let mut built = Self::default();
        for (place, contribution) in (0_u32..).zip(numbered.contributions) {
            let begin = merge.columns.len();
            let mut held = self.range(&contribution);
            while let Some(row) = rows.next_if(|row| owner(row) == place) {
                let before = merge.from.columns.before(held.clone(), row.order());
                merge.take(held.start..before);
                held.start = before;
                merge.push(&row);
            }
            merge.take(held);
            let range = begin..merge.columns.len();
            let kinds = merge.columns.kinds.get(range.clone()).unwrap_or_default();
            if kinds.iter().any(|kind| Kind(*kind).is_reconstructed()) {
                built.reconstructed.insert(contribution.clone());
            }
            built.contributions.push((contribution, range));
        }
        built.posts = numbered.posts;
        built.owners = numbered.owners;
        built.asides = Arc::new(merge.beside);
        built.columns = Arc::new(merge.columns);
        (built, merge.known)
    }

    /// Puts the rows that stay with the incoming ones.
    fn hand_over(&self, since: &[u32], leave: &[u32], incoming: &mut Incoming) {
        let next = u32::try_from(incoming.posts.len()).unwrap_or(u32::MAX);
        let mut free = next..;
        let mut number = |post: &PostId| {
            let held = incoming.posts.get(post).copied();
            held.or_else(|| {
                let number = free.next()?;
                incoming.posts.insert(post.clone(), number);
                Some(number)
            })
        };
        let numbers: Vec<u32> = self
            .posts
            .iter()
            .map(|post| number(post).unwrap_or(u32::MAX))
            .collect();
        let mut leave = leave.iter().copied().peekable();
        for (row, mut packed) in (0_u32..).zip(self.columns.each()) {
            if leave.next_if_eq(&row).is_some() {
                continue;
            }
            packed.post = nth(&numbers, packed.post);
            packed.since = since_of(since, row);
            if let Some(aside) = self.asides.get(&row) {
                incoming.asides.insert(packed.version(), aside.clone());
            }
            incoming.rows.push(packed);
        }
    }

    fn number(
        &self,
        leave: &[u32],
        incoming: &Incoming,
        contribution_of: ContributionOf<'_>,
    ) -> Numbered {
        let by_number = by_number(&incoming.posts);
        let named = named(&by_number, incoming.rows.iter().map(|row| row.post));
        let mut owned: BTreeMap<&PostId, ContributionId> = BTreeMap::new();
        let stays = self.posts_without(leave);
        for ((post, owner), _) in self
            .posts
            .iter()
            .zip(&self.owners)
            .zip(stays)
            .filter(|(_, stays)| *stays)
        {
            let owner = usize::try_from(*owner).ok();
            let held = owner.and_then(|owner| self.contributions.get(owner));
            owned.extend(held.map(|(contribution, _)| (post, contribution.clone())));
        }
        let comes = by_number.iter().zip(named).filter(|(_, named)| *named);
        owned.extend(comes.filter_map(|(post, _)| Some((*post, contribution_of(post)?))));

        let contributions: BTreeSet<&ContributionId> = owned.values().collect();
        let contributions: Vec<ContributionId> = contributions.into_iter().cloned().collect();
        let place = |owner: &ContributionId| {
            let place = contributions.binary_search(owner).ok();
            place.and_then(|place| u32::try_from(place).ok())
        };
        let owners = owned.values().map(|owner| place(owner).unwrap_or(u32::MAX));
        let owners = owners.collect();
        let posts: Vec<PostId> = owned.into_keys().cloned().collect();
        let number = |post: &PostId| {
            let place = posts.binary_search(post).ok();
            place
                .and_then(|place| u32::try_from(place).ok())
                .unwrap_or(u32::MAX)
        };
        let incoming = by_number.iter().map(|post| number(post)).collect();
        let held =
            (posts != self.posts).then(|| self.posts.iter().map(&number).collect::<Vec<_>>());
        Numbered {
            posts,
            contributions,
            owners,
            held,
            incoming,
        }
    }

    /// Of each post, whether any row names it when some are taken away.
    fn posts_without(&self, leave: &[u32]) -> Vec<bool> {
        if leave.is_empty() {
            return vec![true; self.posts.len()];
        }
        let mut counts = vec![0_u32; self.posts.len()];
        let mut count = |post: u32, one: u32| {
            if let Some(slot) = usize::try_from(post)
                .ok()
                .and_then(|post| counts.get_mut(post))
            {
                *slot = slot.wrapping_add(one);
            }
        };
        self.columns.post.iter().for_each(|post| count(*post, 1));
        let left = leave.iter().filter_map(|row| self.columns.packed(*row));
        left.for_each(|row| count(row.post, u32::MAX));
        counts.into_iter().map(|count| count > 0).collect()
    }
}

/// The posts by their numbers, which go from 0.
pub(super) fn by_number(posts: &BTreeMap<PostId, u32>) -> Vec<&PostId> {
    let mut numbered: Vec<(&u32, &PostId)> = posts.iter().map(|(post, at)| (at, post)).collect();
    numbered.sort_unstable();
    numbered.into_iter().map(|(_, post)| post).collect()
}

/// Of posts by number, which are named.
pub(super) fn named(posts: &[&PostId], numbers: impl Iterator<Item = u32>) -> Vec<bool> {
    let mut named = vec![false; posts.len()];
    for number in numbers {
        let slot = usize::try_from(number).ok();
        if let Some(slot) = slot.and_then(|number| named.get_mut(number)) {
            *slot = true;
        }
    }
    named
}

fn since_of(since: &[u32], row: u32) -> u32 {
    let row = usize::try_from(row).ok();
    row.and_then(|row| since.get(row).copied())
        .unwrap_or_default()
}

impl Columns {
    /// The first of some rows that does not come before a first day and id. What comes next is
    /// mostly near.
    fn before(&self, rows: Range<usize>, order: (u16, u32)) -> usize {
        let comes_before = |row: usize| {
            let row = self.starts.get(row).zip(self.id.get(row));
            row.is_some_and(|(start, id)| (*start, *id) < order)
        };
        let mut step = 1;
        let mut low = rows.start;
        while low + step <= rows.end && comes_before(low + step - 1) {
            low += step;
            step *= 2;
        }
        let mut high = rows.end.min(low + step);
        while low < high {
            let middle = low + (high - low) / 2;
            if comes_before(middle) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// Columns while they are made.
struct Merge<'m> {
    from: &'m Deployments,
    since: &'m [u32],
    posts: Option<&'m [u32]>,
    leave: std::iter::Peekable<std::iter::Copied<std::slice::Iter<'m, u32>>>,
    asides: &'m BTreeMap<(u32, u32), Aside>,
    columns: Columns,
    known: Vec<u32>,
    beside: BTreeMap<u32, Aside>,
}

impl Merge<'_> {
    /// Takes some rows over, but for those that are to be left.
    fn take(&mut self, mut rows: Range<usize>) {
        let number = |row: usize| u32::try_from(row).unwrap_or(u32::MAX);
        let end = number(rows.end);
        while let Some(left) = self.leave.next_if(|left| *left < end) {
            let left = usize::try_from(left).unwrap_or(rows.end);
            self.take_all(rows.start..left);
            rows.start = left + 1;
        }
        self.take_all(rows);
    }

    fn take_all(&mut self, rows: Range<usize>) {
        if rows.is_empty() {
            return;
        }
        let number = |row: usize| u32::try_from(row).unwrap_or(u32::MAX);
        let asides = &self.from.asides;
        if !asides.is_empty() {
            let begin = number(self.columns.len());
            let (first, end) = (number(rows.start), number(rows.end));
            let moved = asides.range(first..end);
            let moved = moved.map(|(row, aside)| (row - first + begin, aside.clone()));
            self.beside.extend(moved);
        }
        match self.since.get(rows.clone()) {
            Some(since) => self.known.extend_from_slice(since),
            None => self.known.resize(self.known.len() + rows.len(), 0),
        }
        self.columns.extend(&self.from.columns, rows, self.posts);
    }

    fn push(&mut self, row: &Packed) {
        if !self.asides.is_empty()
            && let Some(aside) = self.asides.get(&row.version())
        {
            let place = u32::try_from(self.columns.len()).unwrap_or(u32::MAX);
            self.beside.insert(place, aside.clone());
        }
        self.known.push(row.since);
        self.columns.push(row);
    }
}
