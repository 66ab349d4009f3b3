//! The store as a whole.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod altered;
mod files;
mod history;
#[path = "../../examples/support/invented.rs"]
mod invented;
mod killed;
mod life_cycle;
#[path = "../../../app/tests/app/random.rs"]
mod random;
mod roles;
mod steps;
mod views;
mod whole;
