//! Rules about deployments and posts (D).
//!
//! They speak of deployments that are kept as they were, begun by the day that is asked about
//! and through that day: what is reconstructed says nothing of the world, and what comes later
//! is not yet wrong.

pub(super) mod deployed_outside_contribution;
pub(super) mod deployed_outside_post;
pub(super) mod home_too_short;
pub(super) mod other_category;
pub(super) mod person_twice_at_once;
pub(super) mod post_overfilled;
pub(super) mod post_unfilled;
pub(super) mod records_not_kept;
pub(super) mod tour_too_long;
pub(super) mod tour_too_short;

mod bounds;
mod people;
mod rows;
mod tour;
