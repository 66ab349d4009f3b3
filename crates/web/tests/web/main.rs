//! The web: what pages and data say, and what they must not.

mod address;
mod api;
mod asking;
mod hostile;
mod kinds;
mod missions;
mod publish;
mod tables;
