//! The versions of deployments that are known no longer.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::merge::{Incoming, named};
use super::parts::{AsideOfRow, asides_of, borrowed};
use super::rows::{is_civilian, nth};
use super::settled::Ended;
use super::{Aside, Columns, Packed};
use crate::model::{PostId, SourceRef};
use crate::register::DayNumber;

/// In order of post, first day, id and version. A post that is gone is named still.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Past {
    posts: Vec<PostId>,
    columns: Columns,
    since: Vec<u32>,
    until: Vec<u32>,
    asides: BTreeMap<u32, Aside>,
}

/// The columns of past versions by themselves, to be kept in a file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PastParts<'p> {
    /// The posts in order of id.
    pub posts: Cow<'p, [PostId]>,
    /// The columns.
    pub columns: Cow<'p, Columns>,
    /// The entry since which each version was known.
    pub since: Cow<'p, [u32]>,
    /// The entry from which on it was not any more.
    pub until: Cow<'p, [u32]>,
    /// The sources and remarks, in order of row.
    pub asides: Vec<AsideOfRow<'p>>,
}

/// Versions on their way into the past.
pub(super) struct Passing<'p> {
    /// The posts, by the numbers that the versions have for them.
    pub(super) posts: Vec<&'p PostId>,
    pub(super) ended: Vec<Ended>,
    /// What few of them have, by version.
    pub(super) asides: BTreeMap<(u32, u32), Aside>,
}

impl<'p> Passing<'p> {
    fn named(&self) -> impl Iterator<Item = &'p PostId> {
        let named = named(&self.posts, self.ended.iter().map(|ended| ended.row.post));
        let posts = self.posts.iter().copied().zip(named);
        posts.filter(|(_, named)| *named).map(|(post, _)| post)
    }
}

impl Past {
    pub(super) fn len(&self) -> usize {
        self.columns.len()
    }

    fn each(&self) -> impl Iterator<Item = Ended> + '_ {
        let known = self.since.iter().zip(&self.until);
        self.columns.each().zip(known).map(|(row, (since, until))| {
            let row = Packed {
                since: *since,
                ..row
            };
            Ended { row, until: *until }
        })
    }

    /// The same with more.
    pub(super) fn with(&self, more: &[Passing<'_>]) -> Self {
        let mine = Passing {
            posts: self.posts.iter().collect(),
            ended: self.each().collect(),
            asides: self.by_version(),
        };
        let all: Vec<&Passing<'_>> = std::iter::once(&mine).chain(more).collect();
        let posts: BTreeSet<&PostId> = all.iter().flat_map(|passing| passing.named()).collect();
        let numbers: BTreeMap<&PostId, u32> = posts.iter().copied().zip(0..).collect();
        let mut rows = Vec::new();
        for passing in &all {
            let posts = passing.posts.iter();
            let posts: Vec<u32> = posts
                .map(|post| numbers.get(post).copied().unwrap_or(u32::MAX))
                .collect();
            rows.extend(passing.ended.iter().map(|ended| {
                let post = nth(&posts, ended.row.post);
                let row = Packed { post, ..ended.row };
                Ended { row, ..*ended }
            }));
        }
        rows.sort_by_key(|ended| (ended.row.post, ended.row.order(), ended.row.since));
        let mut past = Self {
            posts: posts.into_iter().cloned().collect(),
            columns: Columns::with_room(rows.len()),
            ..Self::default()
        };
        for (place, Ended { row, until }) in (0_u32..).zip(rows) {
            past.columns.push(&row);
            past.since.push(row.since);
            past.until.push(until);
            let version = row.version();
            let mut asides = all.iter().map(|passing| passing.asides.get(&version));
            let aside = asides.find_map(|aside| aside);
            past.asides
                .extend(aside.map(|aside| (place, aside.clone())));
        }
        past
    }

    fn by_version(&self) -> BTreeMap<(u32, u32), Aside> {
        let asides = self.asides.iter().filter_map(|(row, aside)| {
            let since = nth(&self.since, *row);
            let row = self.columns.packed(*row)?;
            Some(((row.id, since), aside.clone()))
        });
        asides.collect()
    }

    /// What was known after an entry.
    pub(super) fn known_at(&self, entry: u32) -> Incoming {
        let known = |ended: &Ended| ended.row.since <= entry && entry < ended.until;
        let rows = self.each().filter(known).map(|ended| ended.row);
        Incoming {
            posts: self.posts.iter().cloned().zip(0..).collect(),
            rows: rows.collect(),
            asides: self.by_version(),
        }
    }

    /// Of each post that had any known after an entry, how many of them touch the days `from`
    /// through `until`: military, and civilian with police.
    pub(super) fn touching(
        &self,
        entry: u32,
        from: DayNumber,
        until: DayNumber,
    ) -> Vec<(&PostId, (u32, u32))> {
        let mut counts: Vec<Option<(u32, u32)>> = vec![None; self.posts.len()];
        let days = self.columns.starts.iter().zip(&self.columns.ends);
        let kinds = self.columns.kinds.iter().zip(&self.columns.post);
        let known = self.since.iter().zip(&self.until);
        for (((start, end), (kind, post)), (since, gone)) in days.zip(kinds).zip(known) {
            let is_known = *since <= entry && entry < *gone;
            let slot = usize::try_from(*post).ok().filter(|_| is_known);
            let Some(slot) = slot.and_then(|post| counts.get_mut(post)) else {
                continue;
            };
            let (military, civilian) = slot.get_or_insert_default();
            let touches = u32::from(*start <= until.number() && *end >= from.number());
            if is_civilian(*kind) {
                *civilian += touches;
            } else {
                *military += touches;
            }
        }
        let of_each = self.posts.iter().zip(counts);
        of_each
            .filter_map(|(post, count)| Some((post, count?)))
            .collect()
    }

    pub(super) fn parts(&self) -> PastParts<'_> {
        PastParts {
            posts: Cow::Borrowed(&self.posts),
            columns: Cow::Borrowed(&self.columns),
            since: Cow::Borrowed(&self.since),
            until: Cow::Borrowed(&self.until),
            asides: borrowed(&self.asides),
        }
    }

    /// The past of parts that came from [`Self::parts`]; nothing if they cannot have.
    pub(super) fn from_parts(parts: PastParts<'_>) -> Option<Self> {
        let rows = parts.columns.len();
        let is_sound = parts.columns.are_sound(parts.posts.len())
            && parts.since.len() == rows
            && parts.until.len() == rows
            && parts.posts.is_sorted_by(|one, other| one < other);
        is_sound.then(|| Self {
            posts: parts.posts.into_owned(),
            columns: parts.columns.into_owned(),
            since: parts.since.into_owned(),
            until: parts.until.into_owned(),
            asides: asides_of(parts.asides),
        })
    }

    /// Each version by its post, since which entry it was known, and until which.
    pub(super) fn lives(&self) -> impl Iterator<Item = (&PostId, u32, u32)> {
        let known = self.since.iter().zip(&self.until);
        let rows = self.columns.post.iter().zip(known);
        rows.filter_map(|(post, (since, until))| {
            let post = self.posts.get(usize::try_from(*post).ok()?)?;
            Some((post, *since, *until))
        })
    }

    /// Each source that a version named, since which entry, and until which.
    pub(super) fn sources(&self) -> impl Iterator<Item = (&SourceRef, u32, u32)> {
        self.asides.iter().filter_map(|(row, aside)| {
            let (since, until) = (nth(&self.since, *row), nth(&self.until, *row));
            Some((aside.source.as_ref()?, since, until))
        })
    }
}
