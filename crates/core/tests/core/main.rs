//! The figures held against naive counting, the catalogue against the code, and the columns
//! against what was put into them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod catalogue;
mod checks;
mod checks_found;
mod checks_people;
mod checks_requests;
mod columns;
mod comparing;
mod counting;
mod days;
mod edges;
mod json;
mod limits;
mod links;
mod moves;
mod oracle;
mod people;
mod publication;
mod tables;
mod versions;
mod world;
