//! The register, its figures and its rules: pure functions of an immutable snapshot.
//!
//! Rooms: [`model`] what a register holds; [`mod@record`] how a record is read, written and
//! described; [`register`] the snapshot; [`figures`] what is counted; [`checks`] what is
//! wrong; [`publication`] what the public may see; [`reading`] documents read
//! back; [`wording`] what people read. Nothing here reads a file, a clock or a network.

pub mod checks;
pub mod figures;
pub mod model;
pub mod publication;
pub mod reading;
pub mod record;
pub mod register;
pub mod wording;
