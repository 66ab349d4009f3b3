//! What several pages have in common.

pub mod figure;
pub mod layout;
