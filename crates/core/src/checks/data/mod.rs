//! Rules about the data themselves (Q).

pub(super) mod waiver_expired;
pub(super) mod waiver_unused;
