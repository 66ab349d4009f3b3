//! Deployments as columns, those of one contribution together.
//!
//! Seventeen bytes each, so that ten million fit in 170 MB and a count over all of them is one
//! pass over memory. Within a contribution they stand in order of first day, then id.

mod compare;
mod parts;
mod public;

pub use compare::{Arrival, Compared, Silent};
pub use parts::{AsideOfRow, Columns};

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::DayNumber;
use crate::model::{
    Category, ContributionId, Deployment, DeploymentId, PersonRef, PostId, SourceRef, Visibility,
};

/// Category and marks of a deployment in one byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kind(u8);

impl Kind {
    const CIVILIAN: u8 = 1;
    const RECONSTRUCTED: u8 = 2;
    const RESTRICTED: u8 = 4;
    /// It says itself that it may be published, which is the default.
    const SAID_PUBLIC: u8 = 8;

    /// Of this category, with these marks.
    #[must_use]
    pub fn new(category: Category, reconstructed: bool, publication: Option<Visibility>) -> Self {
        let category = match category {
            Category::Military => 0,
            Category::Civilian => Self::CIVILIAN,
        };
        let reconstructed = if reconstructed {
            Self::RECONSTRUCTED
        } else {
            0
        };
        let publication = match publication {
            None => 0,
            Some(Visibility::Public) => Self::SAID_PUBLIC,
            Some(Visibility::Restricted) => Self::RESTRICTED,
        };
        Self(category | reconstructed | publication)
    }

    /// The category in which the person is counted.
    #[must_use]
    pub fn category(self) -> Category {
        if self.0 & Self::CIVILIAN == 0 {
            Category::Military
        } else {
            Category::Civilian
        }
    }

    /// Whether it was reconstructed.
    #[must_use]
    pub fn is_reconstructed(self) -> bool {
        self.0 & Self::RECONSTRUCTED != 0
    }

    /// Whether it may be counted in public.
    #[must_use]
    pub fn is_public(self) -> bool {
        self.0 & Self::RESTRICTED == 0
    }

    /// The kind with this byte; bits that say nothing are left out.
    #[must_use]
    pub fn from_bits(bits: u8) -> Self {
        let known = Self::CIVILIAN | Self::RECONSTRUCTED | Self::RESTRICTED | Self::SAID_PUBLIC;
        Self(bits & known)
    }

    /// The byte itself.
    #[must_use]
    pub fn bits(self) -> u8 {
        self.0
    }

    /// What it says itself of being published.
    #[must_use]
    pub fn publication(self) -> Option<Visibility> {
        if self.0 & Self::RESTRICTED != 0 {
            Some(Visibility::Restricted)
        } else if self.0 & Self::SAID_PUBLIC != 0 {
            Some(Visibility::Public)
        } else {
            None
        }
    }
}

/// What few deployments have.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Aside {
    source: Option<SourceRef>,
    remark: Option<String>,
}

/// All deployments of a register.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Deployments {
    contributions: Vec<(ContributionId, Range<usize>)>,
    posts: Vec<PostId>,
    starts: Vec<u16>,
    ends: Vec<u16>,
    kinds: Vec<u8>,
    post: Vec<u32>,
    person: Vec<u32>,
    id: Vec<u32>,
    asides: BTreeMap<u32, Aside>,
    reconstructed: BTreeSet<ContributionId>,
}

/// The deployments of one contribution.
#[derive(Debug, Clone, Copy)]
pub struct Slice<'d> {
    /// The numbers of the first days, in order.
    pub starts: &'d [u16],
    /// The numbers of the last days, [`DayNumber::OPEN`] while open.
    pub ends: &'d [u16],
    /// The numbers of the posts, as [`Deployments::post_number`] tells them.
    pub posts: &'d [u32],
    /// The persons ([`PersonRef`]).
    pub persons: &'d [u32],
    /// The ids ([`DeploymentId`]).
    pub ids: &'d [u32],
    kinds: &'d [u8],
}

impl Slice<'_> {
    /// How many.
    #[must_use]
    pub fn len(self) -> usize {
        self.starts.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.starts.is_empty()
    }

    /// Category and marks of one of them.
    #[must_use]
    pub fn kind(self, place: usize) -> Kind {
        Kind(self.kinds.get(place).copied().unwrap_or_default())
    }

    /// Whether any of a category with at least one day within days `from` through `until` was
    /// reconstructed.
    #[must_use]
    pub fn reconstructed(self, category: Category, from: DayNumber, until: DayNumber) -> bool {
        let wanted = Kind::new(category, true, None).0;
        let (from, until) = (from.number(), until.number());
        let columns = self.starts.iter().zip(self.ends).zip(self.kinds);
        columns.into_iter().any(|((start, end), kind)| {
            kind & (Kind::CIVILIAN | Kind::RECONSTRUCTED) == wanted
                && *start <= until
                && *end >= from
        })
    }

    /// How many have at least one day within days `from` through `until`: military, and civilian
    /// with police.
    #[must_use]
    pub fn touching_by_category(self, from: DayNumber, until: DayNumber) -> (u32, u32) {
        let (from, until) = (from.number(), until.number());
        // First days are in order: what begins within the days touches them, what began before
        // does if it was not over.
        let before = self.starts.partition_point(|start| *start < from);
        let begun = self.starts.partition_point(|start| *start <= until);
        let begun = begun.max(before);
        let (mut all, mut civilian) = (0, 0);
        let ends = self.ends.get(..before).unwrap_or_default();
        let kinds = self.kinds.get(..before).unwrap_or_default();
        // Chunks that a u16 can count, so that the compiler counts eight at a time.
        for (ends, kinds) in ends.chunks(1 << 15).zip(kinds.chunks(1 << 15)) {
            let (mut here, mut civilian_here) = (0_u16, 0_u16);
            for (end, kind) in ends.iter().zip(kinds) {
                let touches = u16::from(*end >= from);
                here += touches;
                civilian_here += touches & u16::from(kind & Kind::CIVILIAN);
            }
            all += u32::from(here);
            civilian += u32::from(civilian_here);
        }
        let within = self.kinds.get(before..begun).unwrap_or_default();
        for kinds in within.chunks(1 << 15) {
            let here = kinds.iter().map(|kind| u16::from(kind & Kind::CIVILIAN));
            civilian += u32::from(here.sum::<u16>());
            all += u32::try_from(kinds.len()).unwrap_or(0);
        }
        (all - civilian, civilian)
    }

    /// How many of a category have at least one day within days `from` through `until`.
    #[must_use]
    pub fn touching(self, category: Category, from: DayNumber, until: DayNumber) -> u32 {
        let (military, civilian) = self.touching_by_category(from, until);
        match category {
            Category::Military => military,
            Category::Civilian => civilian,
        }
    }
}

impl Deployments {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
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
        Slice {
            starts: self.starts.get(range.clone()).unwrap_or_default(),
            ends: self.ends.get(range.clone()).unwrap_or_default(),
            posts: self.post.get(range.clone()).unwrap_or_default(),
            persons: self.person.get(range.clone()).unwrap_or_default(),
            ids: self.id.get(range.clone()).unwrap_or_default(),
            kinds: self.kinds.get(range).unwrap_or_default(),
        }
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
        self.id.iter().copied()
    }

    /// The deployment in a row, whole; rows go from 0, contribution after contribution.
    #[must_use]
    pub fn at(&self, row: usize) -> Option<Deployment> {
        let kind = Kind(*self.kinds.get(row)?);
        let aside = u32::try_from(row)
            .ok()
            .and_then(|row| self.asides.get(&row));
        Some(Deployment {
            id: DeploymentId(*self.id.get(row)?),
            post: self
                .posts
                .get(usize::try_from(*self.post.get(row)?).ok()?)?
                .clone(),
            person: PersonRef(*self.person.get(row)?),
            category: kind.category(),
            from: DayNumber::from(*self.starts.get(row)?).day()?,
            until: DayNumber::from(*self.ends.get(row)?).day(),
            reconstructed: kind.is_reconstructed(),
            source: aside.and_then(|aside| aside.source.clone()),
            publication: kind.publication(),
            remark: aside.and_then(|aside| aside.remark.clone()),
        })
    }

    /// The remarks on deployments, each with the post and the id of its deployment, in the order
    /// of the rows.
    pub fn remarks(&self) -> impl Iterator<Item = (&PostId, DeploymentId, &str)> {
        self.asides.iter().filter_map(|(row, aside)| {
            let row = usize::try_from(*row).ok()?;
            let post = usize::try_from(*self.post.get(row)?).ok()?;
            let id = DeploymentId(*self.id.get(row)?);
            Some((self.posts.get(post)?, id, aside.remark.as_deref()?))
        })
    }

    /// How many deployments of a contribution are as they were, not reconstructed, and name no
    /// source.
    #[must_use]
    pub fn without_source(&self, contribution: &ContributionId) -> usize {
        let range = self.range(contribution);
        let kinds = self.kinds.get(range.clone()).unwrap_or_default();
        let kept = kinds.iter().filter(|kind| !Kind(**kind).is_reconstructed());
        let number = |row: usize| u32::try_from(row).unwrap_or(u32::MAX);
        let asides = self.asides.range(number(range.start)..number(range.end));
        let sourced = asides.filter(|(row, aside)| {
            let kind = usize::try_from(**row)
                .ok()
                .and_then(|row| self.kinds.get(row));
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

/// A deployment while the columns are made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Packed {
    post: u32,
    start: u16,
    end: u16,
    person: u32,
    id: u32,
    kind: u8,
}

impl Packed {
    /// In place of a post: the deployment is withdrawn. No register has as many posts.
    const WITHDRAWN: u32 = u32::MAX;
}

/// Collects deployments in any order.
#[derive(Debug, Clone, Default)]
pub struct DeploymentsBuilder {
    posts: BTreeMap<PostId, u32>,
    /// How many numbers were given out: more than there are posts, once some are forgotten.
    numbered: u32,
    rows: Vec<Packed>,
    asides: BTreeMap<u32, Aside>,
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
        let number = self.numbered;
        self.numbered += 1;
        self.posts.insert(post.clone(), number);
        number
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
            self.asides.remove(&id.0);
        }
        self.rows.push(Packed {
            post,
            start,
            end,
            person: person.0,
            id: id.0,
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
            self.asides.insert(id.0, Aside { source, remark });
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
        self.asides.iter().filter_map(|(id, aside)| {
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

    /// The columns. `contribution_of` tells the contribution of a post; deployments on a post
    /// that has none are left out, which [`super::Register::new`] reports beforehand.
    #[must_use]
    pub fn build(self, contribution_of: impl Fn(&PostId) -> Option<ContributionId>) -> Deployments {
        // Posts get new numbers in order of id, so that equal sets make equal columns.
        let mut renumbered = vec![u32::MAX; usize::try_from(self.numbered).unwrap_or(0)];
        let mut owners: Vec<Option<ContributionId>> = Vec::with_capacity(self.posts.len());
        let mut posts = Vec::with_capacity(self.posts.len());
        for (number, (post, old)) in (0_u32..).zip(self.posts) {
            if let Some(slot) = usize::try_from(old)
                .ok()
                .and_then(|old| renumbered.get_mut(old))
            {
                *slot = number;
            }
            owners.push(contribution_of(&post));
            posts.push(post);
        }
        let mut contributions: Vec<ContributionId> = owners.iter().flatten().cloned().collect();
        contributions.sort();
        contributions.dedup();
        let cluster_of: Vec<Option<usize>> = owners
            .iter()
            .map(|owner| {
                owner
                    .as_ref()
                    .and_then(|owner| contributions.binary_search(owner).ok())
            })
            .collect();
        let cluster = |row: &Packed| {
            let post = usize::try_from(row.post).ok()?;
            cluster_of.get(post).copied().flatten()
        };
        let mut rows = self.rows;
        for row in &mut rows {
            let old = usize::try_from(row.post).unwrap_or(usize::MAX);
            row.post = renumbered.get(old).copied().unwrap_or(u32::MAX);
        }
        rows.retain(|row| cluster(row).is_some());
        rows.sort_unstable_by_key(|row| (cluster(row), row.start, row.id));

        let mut built = Deployments {
            starts: rows.iter().map(|row| row.start).collect(),
            ends: rows.iter().map(|row| row.end).collect(),
            kinds: rows.iter().map(|row| row.kind).collect(),
            post: rows.iter().map(|row| row.post).collect(),
            person: rows.iter().map(|row| row.person).collect(),
            id: rows.iter().map(|row| row.id).collect(),
            posts,
            ..Deployments::default()
        };
        let mut begin = 0;
        for (place, contribution) in contributions.into_iter().enumerate() {
            let end = rows.partition_point(|row| cluster(row) <= Some(place));
            let of_it = rows.get(begin..end).unwrap_or_default();
            if of_it.iter().any(|row| Kind(row.kind).is_reconstructed()) {
                built.reconstructed.insert(contribution.clone());
            }
            built.contributions.push((contribution, begin..end));
            begin = end;
        }
        for (row, packed) in (0_u32..).zip(&rows) {
            if let Some(aside) = self.asides.get(&packed.id) {
                built.asides.insert(row, aside.clone());
            }
        }
        built
    }
}
