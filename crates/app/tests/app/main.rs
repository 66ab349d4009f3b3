//! The program as its users meet it: one binary of tests, a module a subject.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "helpers of tests fail as tests do"
)]

mod check;
mod coverage;
mod damage;
mod drawings;
mod errors;
mod figures;
mod folders;
mod kept;
mod messages;
mod places;
mod random;
mod readme;
mod reference;
mod registers;
mod report;
mod review;
mod round_trip;
mod running;
mod sarif;
mod statements;
