//! Category and marks of a deployment.

use crate::model::{Category, Visibility};

/// Category and marks of a deployment in one byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kind(pub(super) u8);

impl Kind {
    pub(super) const CIVILIAN: u8 = 1;
    pub(super) const RECONSTRUCTED: u8 = 2;
    pub(super) const RESTRICTED: u8 = 4;
    /// It says itself that it may be published, which is the default.
    pub(super) const SAID_PUBLIC: u8 = 8;

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
