//! The rules that read statements, one file each.

mod ceiling;
mod contribution;
mod ends;
mod framework_size;
mod funding;
mod instrument;
pub(super) mod location;
mod people;
mod renewal;
pub(super) mod requests;
pub(super) mod tables;

use super::StatementRule;

/// The rules over sentences. Tables, headings and the requests of shipping companies, which
/// need the sentence before, are read beside them.
pub static RULES: &[&StatementRule] = &[
    &ends::RULE,
    &renewal::RULE,
    &instrument::RULE,
    &framework_size::RULE,
    &ceiling::RULE,
    &people::RULE,
    &contribution::RULE,
    &funding::RULE,
];
