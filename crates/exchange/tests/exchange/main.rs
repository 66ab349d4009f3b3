//! Files in and out, and the rules on the files that show them: one binary of tests.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail as tests do"
)]

mod cases;
mod invented;
mod planted;
mod reading;
mod report;
mod rules;
