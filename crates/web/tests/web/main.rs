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
mod hostile;
mod kinds;
mod missions;
mod publish;
mod tables;
mod theme;
