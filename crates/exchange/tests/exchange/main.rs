//! Files in and out, and the rules on the files that show them: one binary of tests.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail as tests do"
)]

mod cases;
mod chance;
mod hostile;
mod import_page;
mod intake;
mod invented;
mod plans;
mod planted;
mod planting;
mod publication;
mod reading;
mod report;
mod rules;
mod workbooks;
