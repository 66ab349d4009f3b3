//! What several pages have in common.

pub mod chart;
pub mod choice;
pub mod figure;
pub mod layout;
pub mod people;
pub mod record;
pub mod region;
pub mod rows;
pub mod source;
pub mod standing;
pub mod when;
