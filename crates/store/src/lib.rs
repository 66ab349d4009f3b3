//! The log of a register: nothing is overwritten, nothing is lost.
//!
//! A register is what its log amounts to. The log is a chain of entries, each sealed with the
//! hash of the one before it; a correction is a new entry. So what was known on any day can be
//! told on any later one, and whoever alters what was written is found out.
//!
//! Rooms: [`entry`] what is written; [`life_cycle`] how proposals go; [`state`] what entries
//! amount to; [`contents`] and [`difference()`] between a register and its changes; [`log`] what
//! keeps a log; [`sqlite`] a log in a file, `postgres` one on a server; [`views`] the present
//! state for people's own tools; [`place`] either of these; [`Store`] all of it together. Nothing here says what time it
//! is or draws a random number: moments and ids are handed in.

pub mod columns;
pub mod contents;
mod difference;
pub mod entry;
pub mod fault;
pub mod life_cycle;
pub mod log;
pub mod place;
#[cfg(feature = "postgres")]
pub mod postgres;
pub mod sqlite;
pub mod state;
mod store;
pub mod verify;
pub mod views;

pub use difference::{Difference, difference};
pub use fault::Fault;
pub use store::{At, BackOff, Changed, Draft, Freshness, Receipt, Stale, Store};
