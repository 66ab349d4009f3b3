//! Rules about what must not be public (X).

pub(super) mod personal_data;
pub(super) mod restricted_reachable;
pub(super) mod small_cell;

mod free_text;
mod names;
mod numbers;
mod titles;
mod traces;
