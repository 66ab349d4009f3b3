//! The store as a whole.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod altered;
#[cfg(feature = "postgres")]
mod cluster;
#[path = "../../examples/support/crash.rs"]
mod crash;
mod files;
mod history;
#[path = "../../examples/support/invented.rs"]
mod invented;
mod kept;
mod killed;
mod life_cycle;
mod place;
#[path = "../../../app/tests/app/random.rs"]
mod random;
mod roles;
#[cfg(feature = "postgres")]
mod server;
mod steps;
mod views;
mod whole;
