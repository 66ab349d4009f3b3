//! The report: a register and an edition become one document.
//!
//! Everything that a report says is computed here or stands in the narrative; renderers only
//! show it. What is missing is a [`Problem`]: with one at the level of an error there is no
//! report, unless a draft is asked for, in which each gap is marked.

mod abbreviations;
mod annexes;
mod builder;
pub mod drawing;
mod facts;
mod figure_text;
mod meta;
mod numbering;
mod resolver;
mod small_tables;
mod sources;
mod typed_numbers;

pub(crate) use abbreviations::{is_used, words_of};
pub(crate) use annexes::{TEMPORARY, mandates_columns, personnel_columns, stands_at};
pub use builder::{Built, Options, Problem, build, proof};
pub use meta::labels;
pub(crate) use typed_numbers::repeatable;
