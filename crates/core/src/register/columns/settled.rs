//! What becomes of deployments when others are added and withdrawn, id by id.

use super::merge::Incoming;
use super::{Deployments, DeploymentsBuilder, Packed};

/// A version that is known no longer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ended {
    pub(super) row: Packed,
    /// The entry from which on it is not known any more.
    pub(super) until: u32,
}

/// What was added and withdrawn, settled.
pub(super) struct Settled {
    /// The ids that are spoken of, in order, each with the entry that does first.
    pub(super) touched: Vec<(u32, u32)>,
    /// What stands in the end.
    pub(super) standing: Incoming,
    /// What stood in between, on posts by the same numbers.
    pub(super) ended: Vec<Ended>,
}

impl Settled {
    pub(super) fn new(builder: DeploymentsBuilder) -> Self {
        let DeploymentsBuilder {
            posts,
            mut rows,
            asides,
            ..
        } = builder;
        // Stable, so that what one entry says of an id twice keeps its order.
        rows.sort_by_key(Packed::version);
        let mut touched: Vec<(u32, u32)> = Vec::with_capacity(rows.len());
        let mut ended = Vec::new();
        let mut standing = Vec::with_capacity(rows.len());
        let mut rows = rows.into_iter().peekable();
        while let Some(row) = rows.next() {
            if touched.last().is_none_or(|(id, _)| *id != row.id) {
                touched.push((row.id, row.since));
            }
            let until = rows.peek().filter(|next| next.id == row.id);
            let until = until.map(|next| next.since);
            if row.post == Packed::WITHDRAWN {
                continue;
            }
            match until {
                None => standing.push(row),
                // What the same entry replaces was never known.
                Some(until) if until == row.since => {}
                Some(until) => ended.push(Ended { row, until }),
            }
        }
        let standing = Incoming {
            posts,
            rows: standing,
            asides,
        };
        Self {
            touched,
            standing,
            ended,
        }
    }

    /// The rows of deployments that are spoken of, from low to high, each with the entry that
    /// does first.
    pub(super) fn met(&self, among: &Deployments) -> Vec<(u32, u32)> {
        if among.is_empty() {
            return Vec::new();
        }
        let marks = Marks::new(self.touched.iter().map(|(id, _)| *id));
        let ids = among.ids().zip(0_u32..).filter(|(id, _)| marks.may_be(*id));
        ids.filter_map(|(id, row)| {
            let place = self.touched.binary_search_by_key(&id, |(id, _)| *id).ok()?;
            Some((row, self.touched.get(place)?.1))
        })
        .collect()
    }
}

/// Tells at once of most ids that they are not among some.
struct Marks {
    bits: Vec<u64>,
}

impl Marks {
    fn new(ids: impl ExactSizeIterator<Item = u32>) -> Self {
        let words = (ids.len() / 4).next_power_of_two().max(16);
        let mut marks = Self {
            bits: vec![0; words],
        };
        for id in ids {
            let (word, bit) = marks.place(id);
            if let Some(word) = marks.bits.get_mut(word) {
                *word |= bit;
            }
        }
        marks
    }

    fn place(&self, id: u32) -> (usize, u64) {
        let word = usize::try_from(id / 64).unwrap_or(0) & (self.bits.len() - 1);
        (word, 1 << (id % 64))
    }

    fn may_be(&self, id: u32) -> bool {
        let (word, bit) = self.place(id);
        self.bits.get(word).is_some_and(|word| word & bit != 0)
    }
}
