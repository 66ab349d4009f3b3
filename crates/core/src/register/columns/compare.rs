//! Incoming deployments against those of a register, by id: sorted arrays and columns, since
//! there may be millions on both sides.

use std::collections::BTreeMap;

use super::{Aside, Deployments, DeploymentsBuilder, Kind, Packed};
use crate::model::{Deployment, PostId};

/// What becomes of an incoming deployment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// The register has none with its id.
    Added,
    /// The register has it otherwise, at this place ([`Deployments::at`]).
    Changed(u32),
    /// The register has it as it is.
    Unchanged,
    /// Its id is that of an earlier incoming one, at this place ([`DeploymentsBuilder::some`]).
    Twice(u32),
}

/// Incoming deployments held against those of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// What becomes of each incoming one, in the order in which they were added.
    pub arrivals: Vec<Arrival>,
    /// The places in the register of those whose id no incoming one has, from low to high.
    pub unnamed: Vec<u32>,
}

/// Fields of incoming deployments about which their source says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Silent {
    /// The last day.
    pub until: bool,
    /// Whether it was reconstructed.
    pub reconstructed: bool,
    /// The source.
    pub source: bool,
    /// Whether it may be published.
    pub publication: bool,
    /// The remark.
    pub remark: bool,
}

impl Silent {
    fn is_none(self) -> bool {
        self == Self::default()
    }

    /// The marks about which nothing is said.
    fn marks(self) -> u8 {
        let mut marks = 0;
        if self.reconstructed {
            marks |= Kind::RECONSTRUCTED;
        }
        if self.publication {
            marks |= Kind::RESTRICTED | Kind::SAID_PUBLIC;
        }
        marks
    }
}

/// Ids with their places, in order of id, then place.
fn by_id(ids: impl Iterator<Item = u32>) -> Vec<(u32, u32)> {
    let mut order: Vec<(u32, u32)> = ids.zip(0..).collect();
    // What was written from a register, or by someone who counts, is in order already.
    if !order.is_sorted() {
        order.sort_unstable();
    }
    order
}

impl DeploymentsBuilder {
    /// Holds these against the deployments of a register.
    #[must_use]
    pub fn compare(&self, before: &Deployments) -> Compared {
        let (held, incoming) = (by_id(before.ids()), by_id(self.ids()));
        let posts = self.posts_in(before);
        let mut arrivals = vec![Arrival::Added; incoming.len()];
        let mut unnamed = Vec::new();
        let mut held = held.into_iter().peekable();
        let mut first: Option<(u32, u32)> = None;
        for (id, index) in incoming {
            let arrival = match first {
                Some((of, earlier)) if of == id => Arrival::Twice(earlier),
                _ => {
                    first = Some((id, index));
                    while let Some((_, row)) = held.next_if(|(other, _)| *other < id) {
                        unnamed.push(row);
                    }
                    match held.next_if(|(other, _)| *other == id) {
                        None => Arrival::Added,
                        Some((_, row)) if self.is_as(index, &posts, before, row) => {
                            Arrival::Unchanged
                        }
                        Some((_, row)) => Arrival::Changed(row),
                    }
                }
            };
            if let Some(slot) = usize::try_from(index)
                .ok()
                .and_then(|index| arrivals.get_mut(index))
            {
                *slot = arrival;
            }
        }
        unnamed.extend(held.map(|(_, row)| row));
        unnamed.sort_unstable();
        Compared { arrivals, unnamed }
    }

    /// Takes over from a register what the source of these says nothing about: their own value
    /// there is no statement. Returns the places of those that would then end before they begin.
    pub fn fill_from(&mut self, before: &Deployments, silent: Silent) -> Vec<u32> {
        if silent.is_none() {
            return Vec::new();
        }
        let (held, incoming) = (by_id(before.ids()), by_id(self.ids()));
        let mut held = held.into_iter().peekable();
        let mut reversed = Vec::new();
        for (id, index) in incoming {
            while held.next_if(|(other, _)| *other < id).is_some() {}
            let Some((_, row)) = held.peek().filter(|(other, _)| *other == id) else {
                continue;
            };
            if !self.fill(index, before, *row, silent) {
                reversed.push(index);
            }
        }
        reversed
    }

    /// Whether an incoming deployment is the one in a row of a register.
    fn is_as(&self, index: u32, posts: &[Option<u32>], before: &Deployments, row: u32) -> bool {
        let Some((packed, held)) = self.packed(index).zip(before.columns.packed(row)) else {
            return false;
        };
        let post = usize::try_from(packed.post)
            .ok()
            .and_then(|post| posts.get(post).copied().flatten());
        let incoming = Packed {
            post: post.unwrap_or(u32::MAX),
            ..*packed
        };
        incoming == held && self.asides.get(&packed.version()) == before.asides.get(&row)
    }

    /// Fills one; whether its days are still in order.
    fn fill(&mut self, index: u32, before: &Deployments, row: u32, silent: Silent) -> bool {
        let Some(held) = before.columns.packed(row) else {
            return true;
        };
        let Some(packed) = usize::try_from(index)
            .ok()
            .and_then(|index| self.rows.get_mut(index))
        else {
            return true;
        };
        if silent.until {
            packed.end = held.end;
        }
        packed.kind = packed.kind & !silent.marks() | held.kind & silent.marks();
        let in_order = packed.end >= packed.start;
        if silent.source || silent.remark {
            let aside = before.asides.get(&row).cloned().unwrap_or_default();
            let own = self.asides.entry(packed.version()).or_default();
            if silent.source {
                own.source = aside.source;
            }
            if silent.remark {
                own.remark = aside.remark;
            }
            if *own == Aside::default() {
                self.asides.remove(&packed.version());
            }
        }
        in_order
    }

    /// The numbers that a register's columns have for the posts of these, by their own number.
    fn posts_in(&self, before: &Deployments) -> Vec<Option<u32>> {
        let mut numbers = vec![None; self.posts.len()];
        for (post, own) in &self.posts {
            if let Some(slot) = usize::try_from(*own)
                .ok()
                .and_then(|own| numbers.get_mut(own))
            {
                *slot = before.post_number(post);
            }
        }
        numbers
    }

    fn packed(&self, index: u32) -> Option<&Packed> {
        self.rows.get(usize::try_from(index).ok()?)
    }

    /// The ids, in the order in which the deployments were added.
    pub fn ids(&self) -> impl Iterator<Item = u32> + '_ {
        self.rows.iter().map(|row| row.id)
    }

    /// The places of the deployments on each post, for those posts that a test picks.
    pub fn on_posts(&self, picks: impl Fn(&PostId) -> bool) -> BTreeMap<&str, Vec<u32>> {
        let mut picked: Vec<Option<&PostId>> = vec![None; self.posts.len()];
        for (post, number) in self.posts.iter().filter(|(post, _)| picks(post)) {
            if let Some(slot) = usize::try_from(*number)
                .ok()
                .and_then(|number| picked.get_mut(number))
            {
                *slot = Some(post);
            }
        }
        let mut places: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for (place, row) in (0..).zip(&self.rows) {
            let number = usize::try_from(row.post).unwrap_or(usize::MAX);
            if let Some(post) = picked.get(number).copied().flatten() {
                places.entry(post.as_str()).or_default().push(place);
            }
        }
        places
    }

    /// Some of these, whole, by their place; each with what came with the place.
    pub fn some<'b, T: Copy + 'b>(
        &'b self,
        places: impl Iterator<Item = (u32, T)> + 'b,
    ) -> impl Iterator<Item = ((u32, T), Deployment)> + 'b {
        let mut posts: Vec<_> = self.posts.iter().collect();
        posts.sort_unstable_by_key(|(_, number)| **number);
        places.filter_map(move |named| {
            let packed = self.packed(named.0)?;
            let (post, _) = posts.get(usize::try_from(packed.post).ok()?)?;
            let aside = self.asides.get(&packed.version());
            let deployment = packed.whole(post, aside)?;
            Some((named, deployment))
        })
    }

    /// Adds some rows of a register.
    pub fn add_rows(&mut self, before: &Deployments, rows: &[u32]) {
        let numbers: Vec<u32> = before.posts.iter().map(|post| self.post(post)).collect();
        self.rows.reserve(rows.len());
        for row in rows {
            let Some(mut packed) = before.columns.packed(*row) else {
                continue;
            };
            let post = usize::try_from(packed.post).unwrap_or(usize::MAX);
            packed.post = numbers.get(post).copied().unwrap_or(u32::MAX);
            self.rows.push(packed);
            if let Some(aside) = before.asides.get(row) {
                self.asides.insert(packed.version(), aside.clone());
            }
        }
    }
}

impl Deployments {
    /// The same deployments before they are columns, row after row.
    #[must_use]
    pub fn to_builder(&self) -> DeploymentsBuilder {
        DeploymentsBuilder::from(self)
    }
}
