//! Making records: those behind published counts, and whole registers to measure with.

pub mod forget;
pub mod random;
pub mod reconstruct;
pub mod synthetic;

/// The seed where none is given.
pub const SEED: u64 = 1;
