//! The deployments of one contribution, counted.

use super::Kind;
use crate::model::Category;
use crate::register::DayNumber;

/// The deployments of one contribution.
#[derive(Debug, Clone, Copy)]
pub struct Slice<'d> {
    /// The numbers of the first days, in order.
    pub starts: &'d [u16],
    /// The numbers of the last days, [`DayNumber::OPEN`] while open.
    pub ends: &'d [u16],
    /// The numbers of the posts, as [`super::Deployments::post_number`] tells them.
    pub posts: &'d [u32],
    /// The persons ([`crate::model::PersonRef`]).
    pub persons: &'d [u32],
    /// The ids ([`crate::model::DeploymentId`]).
    pub ids: &'d [u32],
    pub(super) kinds: &'d [u8],
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
