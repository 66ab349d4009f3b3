//! The application behind the `kader` binary.

pub mod cli;
pub mod generate;
