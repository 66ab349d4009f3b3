//! Deployments row by row and column by column: one shape, two directions.

use std::ops::Range;

use super::{Aside, Kind, Slice};
use crate::model::{Category, Deployment, DeploymentId, PersonRef, PostId};
use crate::register::DayNumber;

/// A deployment in one piece, while columns are made of it or asked for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Packed {
    pub(super) post: u32,
    pub(super) start: u16,
    pub(super) end: u16,
    pub(super) person: u32,
    pub(super) id: u32,
    /// The entry of the log since which it is known so; 0 where that is not asked.
    pub(super) since: u32,
    pub(super) kind: u8,
}

impl Packed {
    /// In place of a post: the deployment is withdrawn. No register has as many posts.
    pub(super) const WITHDRAWN: u32 = u32::MAX;

    /// A withdrawal.
    pub(super) fn withdrawal(id: DeploymentId, since: u32) -> Self {
        Self {
            post: Self::WITHDRAWN,
            start: 0,
            end: 0,
            person: 0,
            id: id.0,
            since,
            kind: 0,
        }
    }

    /// By what a version of a deployment is told from every other.
    pub(super) fn version(&self) -> (u32, u32) {
        (self.id, self.since)
    }

    /// By what deployments of one contribution are in order.
    pub(super) fn order(&self) -> (u16, u32) {
        (self.start, self.id)
    }

    /// The deployment on a post, with what it may have beside; nothing if its days are none.
    pub(super) fn whole(&self, post: &PostId, aside: Option<&Aside>) -> Option<Deployment> {
        let kind = Kind(self.kind);
        Some(Deployment {
            id: DeploymentId(self.id),
            post: post.clone(),
            person: PersonRef(self.person),
            category: kind.category(),
            from: DayNumber::from(self.start).day()?,
            until: DayNumber::from(self.end).day(),
            reconstructed: kind.is_reconstructed(),
            source: aside.and_then(|aside| aside.source.clone()),
            publication: kind.publication(),
            remark: aside.and_then(|aside| aside.remark.clone()),
        })
    }
}

/// The columns: at the same place of each, the same deployment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    /// The numbers of the first days.
    pub starts: Vec<u16>,
    /// The numbers of the last days, [`DayNumber::OPEN`] while open.
    pub ends: Vec<u16>,
    /// Category and marks ([`Kind::bits`]).
    pub kinds: Vec<u8>,
    /// Which post, as a number that whoever holds the columns gives it.
    pub post: Vec<u32>,
    /// The persons ([`PersonRef`]).
    pub person: Vec<u32>,
    /// The ids ([`DeploymentId`]).
    pub id: Vec<u32>,
}

impl Columns {
    /// None yet, with room for so many.
    pub(super) fn with_room(rows: usize) -> Self {
        Self {
            starts: Vec::with_capacity(rows),
            ends: Vec::with_capacity(rows),
            kinds: Vec::with_capacity(rows),
            post: Vec::with_capacity(rows),
            person: Vec::with_capacity(rows),
            id: Vec::with_capacity(rows),
        }
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// Whether all columns are as long, and each post is one of so many.
    pub(super) fn are_sound(&self, posts: usize) -> bool {
        let rows = self.len();
        let lengths = [
            self.ends.len(),
            self.kinds.len(),
            self.post.len(),
            self.person.len(),
            self.id.len(),
        ];
        let is_post = |number: &u32| usize::try_from(*number).is_ok_and(|number| number < posts);
        lengths.iter().all(|length| *length == rows) && self.post.iter().all(is_post)
    }

    pub(super) fn push(&mut self, row: &Packed) {
        self.starts.push(row.start);
        self.ends.push(row.end);
        self.kinds.push(row.kind);
        self.post.push(row.post);
        self.person.push(row.person);
        self.id.push(row.id);
    }

    /// Adds some rows of others, their posts renumbered where they must be.
    pub(super) fn extend(&mut self, others: &Self, rows: Range<usize>, posts: Option<&[u32]>) {
        fn of<T>(column: &[T], rows: Range<usize>) -> &[T] {
            column.get(rows).unwrap_or_default()
        }
        let all = || rows.clone();
        self.starts.extend_from_slice(of(&others.starts, all()));
        self.ends.extend_from_slice(of(&others.ends, all()));
        self.kinds.extend_from_slice(of(&others.kinds, all()));
        self.person.extend_from_slice(of(&others.person, all()));
        self.id.extend_from_slice(of(&others.id, all()));
        let post = of(&others.post, all());
        match posts {
            None => self.post.extend_from_slice(post),
            Some(numbers) => self.post.extend(post.iter().map(|old| nth(numbers, *old))),
        }
    }

    /// A row, known since the beginning.
    pub(super) fn packed(&self, row: u32) -> Option<Packed> {
        let row = usize::try_from(row).ok()?;
        Some(Packed {
            post: *self.post.get(row)?,
            start: *self.starts.get(row)?,
            end: *self.ends.get(row)?,
            person: *self.person.get(row)?,
            id: *self.id.get(row)?,
            since: 0,
            kind: *self.kinds.get(row)?,
        })
    }

    /// Every row, known since the beginning.
    pub(super) fn each(&self) -> impl Iterator<Item = Packed> + '_ {
        (0..).map_while(|row| self.packed(row))
    }

    /// Some of the rows.
    pub(super) fn slice(&self, rows: Range<usize>) -> Slice<'_> {
        Slice {
            starts: self.starts.get(rows.clone()).unwrap_or_default(),
            ends: self.ends.get(rows.clone()).unwrap_or_default(),
            posts: self.post.get(rows.clone()).unwrap_or_default(),
            persons: self.person.get(rows.clone()).unwrap_or_default(),
            ids: self.id.get(rows.clone()).unwrap_or_default(),
            kinds: self.kinds.get(rows).unwrap_or_default(),
        }
    }
}

/// The number at a place; one that no post has where there is none.
pub(super) fn nth(numbers: &[u32], place: u32) -> u32 {
    let place = usize::try_from(place).ok();
    let number = place.and_then(|place| numbers.get(place));
    number.copied().unwrap_or(u32::MAX)
}

/// A row's kind counts as this category.
pub(super) fn is_civilian(kind: u8) -> bool {
    Kind(kind).category() == Category::Civilian
}
