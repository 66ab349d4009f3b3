//! The web: what pages and data say, and what they must not.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod address;
mod api;
mod asking;
#[path = "../../../exchange/tests/exchange/chance.rs"]
mod chance;
mod hostile;
#[allow(dead_code, reason = "faults are planted in them elsewhere")]
#[path = "../../../exchange/tests/exchange/invented.rs"]
mod invented;
mod kinds;
mod logs;
mod missions;
#[path = "../../../exchange/tests/exchange/planting.rs"]
mod planting;
mod publish;
mod secrets;
mod tables;
mod theme;
