//! Reports on paper: that they are made at all, always the same, as they should be read, and
//! within the standards.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "what helps the tests may fail as they do"
)]

mod conformance;
mod determinism;
mod example;
mod hostile;
mod reading;
mod sample;
mod tidy;
mod tools;
mod write;
