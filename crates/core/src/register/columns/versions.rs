//! Every version of every deployment that was ever known: what is known now, as columns, and
//! what was known before, each with the entries of the log between which it was.
//!
//! So what was known after any entry is told by one pass: of the present what was known by then,
//! of the past what was not replaced yet.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::past::{Passing, Past, PastParts};
use super::rows::nth;
use super::settled::{Ended, Settled};
use super::{Deployments, DeploymentsBuilder, Kind, Packed, Parts, Slice};
use crate::model::{ContributionId, PostId, SourceRef};
use crate::register::DayNumber;

/// Every version of every deployment that was ever known.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Versions {
    present: Deployments,
    /// The entry since which each row of the present is known.
    since: Vec<u32>,
    /// Of each contribution the earliest and the latest of these.
    spans: Vec<(u32, u32)>,
    past: Past,
}

/// What [`Versions`] consist of.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct VersionsParts<'v> {
    /// What is known now.
    pub present: Parts<'v>,
    /// The entry since which each row of it is known.
    pub since: Cow<'v, [u32]>,
    /// What was known before.
    pub past: PastParts<'v>,
}

impl Deployments {
    /// The deployments after some were added, replaced and withdrawn: the last word on each id
    /// stands. `contribution_of` tells the contribution of each post, as of then.
    #[must_use]
    pub fn after(
        &self,
        changes: DeploymentsBuilder,
        contribution_of: impl Fn(&PostId) -> Option<ContributionId>,
    ) -> Self {
        let settled = Settled::new(changes);
        let met = settled.met(self);
        let leave: Vec<u32> = met.into_iter().map(|(row, _)| row).collect();
        self.merged(&[], &leave, settled.standing, &contribution_of)
            .0
    }
}

impl Versions {
    /// The versions after some more were added, replaced and withdrawn, by later entries.
    /// `contribution_of` tells the contribution of each post, as of then.
    #[must_use]
    pub fn after(
        &self,
        changes: DeploymentsBuilder,
        contribution_of: impl Fn(&PostId) -> Option<ContributionId>,
    ) -> Self {
        let settled = Settled::new(changes);
        let met = settled.met(&self.present);
        let leave: Vec<u32> = met.iter().map(|(row, _)| *row).collect();
        let past = if met.is_empty() && settled.ended.is_empty() {
            self.past.clone()
        } else {
            let between = Passing {
                posts: super::merge::by_number(&settled.standing.posts),
                ended: settled.ended,
                asides: settled.standing.asides.clone(),
            };
            self.past.with(&[self.replaced(&met), between])
        };
        let (present, since) =
            self.present
                .merged(&self.since, &leave, settled.standing, &contribution_of);
        Self::of(present, since, past)
    }

    fn of(present: Deployments, since: Vec<u32>, past: Past) -> Self {
        let spans = present.contributions.iter().map(|(_, rows)| {
            let since = since.get(rows.clone()).unwrap_or_default();
            let ends = since.iter().min().zip(since.iter().max());
            ends.map_or((0, 0), |(earliest, latest)| (*earliest, *latest))
        });
        Self {
            spans: spans.collect(),
            present,
            since,
            past,
        }
    }

    /// Rows of the present that are replaced by entries.
    fn replaced(&self, met: &[(u32, u32)]) -> Passing<'_> {
        let mut asides = BTreeMap::new();
        let ended = met.iter().filter_map(|(row, until)| {
            let since = nth(&self.since, *row);
            let row_of_it = self.present.columns.packed(*row)?;
            let aside = self.present.asides.get(row);
            asides.extend(aside.map(|aside| ((row_of_it.id, since), aside.clone())));
            Some(Ended {
                row: Packed { since, ..row_of_it },
                until: *until,
            })
        });
        let ended = ended.collect();
        Passing {
            posts: self.present.posts.iter().collect(),
            ended,
            asides,
        }
    }

    /// What is known now.
    #[must_use]
    pub fn present(&self) -> &Deployments {
        &self.present
    }

    /// How many versions there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.present.len() + self.past.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The deployments as they were known after an entry. `contribution_of` tells the
    /// contribution of each post, as of then.
    #[must_use]
    pub fn known_at(
        &self,
        entry: u32,
        contribution_of: impl Fn(&PostId) -> Option<ContributionId>,
    ) -> Deployments {
        let later = (0_u32..)
            .zip(&self.since)
            .filter(|(_, since)| **since > entry);
        let leave: Vec<u32> = later.map(|(row, _)| row).collect();
        let again = self.past.known_at(entry);
        if leave.is_empty() && again.rows.is_empty() && self.present.stand_with(&contribution_of) {
            return self.present.clone();
        }
        self.present.merged(&[], &leave, again, &contribution_of).0
    }

    /// How many deployments of each contribution have at least one day within days `from`
    /// through `until`, as known after an entry: military, and civilian with police. Every
    /// contribution that had any deployment then is there. `contribution_of` is as of then.
    #[must_use]
    pub fn touching(
        &self,
        entry: u32,
        from: DayNumber,
        until: DayNumber,
        contribution_of: impl Fn(&PostId) -> Option<ContributionId>,
    ) -> BTreeMap<ContributionId, (u32, u32)> {
        let mut counts: BTreeMap<ContributionId, (u32, u32)> = BTreeMap::new();
        if !self.present.stand_with(&contribution_of) {
            let known = self.known_at(entry, contribution_of);
            let each = known.contributions();
            let count = |of: &ContributionId| known.of(of).touching_by_category(from, until);
            return each.map(|of| (of.clone(), count(of))).collect();
        }
        let contributions = self.present.contributions.iter().zip(&self.spans);
        for ((contribution, rows), (earliest, latest)) in contributions {
            if *earliest > entry {
                continue;
            }
            let slice = self.present.columns.slice(rows.clone());
            let count = if *latest <= entry {
                slice.touching_by_category(from, until)
            } else {
                let since = self.since.get(rows.clone()).unwrap_or_default();
                known_touching(slice, since, entry, from, until)
            };
            counts.insert(contribution.clone(), count);
        }
        for (post, (military, civilian)) in self.past.touching(entry, from, until) {
            let Some(contribution) = contribution_of(post) else {
                continue;
            };
            let count = counts.entry(contribution).or_default();
            count.0 += military;
            count.1 += civilian;
        }
        counts
    }

    /// On which posts there were deployments, and since and until which entry; [`u32::MAX`] for
    /// what is known still.
    pub fn lives(&self) -> impl Iterator<Item = (&PostId, u32, u32)> {
        let posts = self.present.columns.post.iter().zip(&self.since);
        let present = posts.filter_map(|(post, since)| {
            let post = self.present.posts.get(usize::try_from(*post).ok()?)?;
            Some((post, *since, u32::MAX))
        });
        present.chain(self.past.lives())
    }

    /// The sources that deployments named, likewise.
    pub fn sources(&self) -> impl Iterator<Item = (&SourceRef, u32, u32)> {
        let asides = self.present.asides.iter();
        let present = asides.filter_map(|(row, aside)| {
            let since = nth(&self.since, *row);
            Some((aside.source.as_ref()?, since, u32::MAX))
        });
        present.chain(self.past.sources())
    }

    /// What they consist of, borrowed.
    #[must_use]
    pub fn parts(&self) -> VersionsParts<'_> {
        VersionsParts {
            present: self.present.parts(),
            since: Cow::Borrowed(&self.since),
            past: self.past.parts(),
        }
    }

    /// Versions of a present, and of the other parts that came from [`Self::parts`]; nothing if
    /// they cannot have.
    #[must_use]
    pub fn from_parts(present: Deployments, since: Vec<u32>, past: PastParts<'_>) -> Option<Self> {
        let past = Past::from_parts(past)?;
        (since.len() == present.len()).then(|| Self::of(present, since, past))
    }
}

/// As [`Slice::touching_by_category`], of those that were known after an entry.
fn known_touching(
    slice: Slice<'_>,
    since: &[u32],
    entry: u32,
    from: DayNumber,
    until: DayNumber,
) -> (u32, u32) {
    let (from, until) = (from.number(), until.number());
    let before = slice.starts.partition_point(|start| *start < from);
    let begun = slice.starts.partition_point(|start| *start <= until);
    let begun = begun.max(before);
    let ends = slice.ends.get(..before).unwrap_or_default();
    let kinds = slice.kinds.get(..before).unwrap_or_default();
    let (mut all, mut civilian) = (0_u32, 0_u32);
    // Without branches, so that the compiler counts several at a time.
    for ((end, kind), known) in ends.iter().zip(kinds).zip(since) {
        let touches = u32::from(*end >= from) & u32::from(*known <= entry);
        all += touches;
        civilian += touches & u32::from(kind & Kind::CIVILIAN);
    }
    let within = slice.kinds.get(before..begun).unwrap_or_default();
    let known = since.get(before..begun).unwrap_or_default();
    for (kind, known) in within.iter().zip(known) {
        let is_known = u32::from(*known <= entry);
        all += is_known;
        civilian += is_known & u32::from(kind & Kind::CIVILIAN);
    }
    (all - civilian, civilian)
}
